"""Topological consistency: overlaps, gaps, invalid and doubtful shapes."""
