"""The reconciliation dock: certificates are brought together with parcels, one decision after the other."""
