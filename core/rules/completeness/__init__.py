"""Completeness (ISO 19157): what should be there and is not."""
