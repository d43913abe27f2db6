"""Geometry of parcel layers: rings, coverage, overlaps, gaps, widths, tolerances and CRS choice."""
