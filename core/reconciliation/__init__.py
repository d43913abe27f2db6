"""Bringing certificates and parcels together: keys, candidates, scores, decisions and the journal of them."""
