"""Certificates and parcels brought together: claims, candidates, scores, assignment, journal."""
