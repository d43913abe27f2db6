"""Reconciliation: parcels of the map and lines of the certificate list that do not find each other."""
