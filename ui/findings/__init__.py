"""The findings dock: what a check has found is worked through, cause by cause."""
