"""Judging again, after an edit, only the parcels that were edited and what their edit can have changed."""
