"""Findings as people work through them: read from a FINDINGS layer, grouped, filtered, marked."""
