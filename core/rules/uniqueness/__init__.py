"""Uniqueness: the same parcel or the same number twice."""
