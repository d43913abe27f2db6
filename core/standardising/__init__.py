"""Repairs of cells that nobody needs to be asked about, proposals for the others, and the way back."""
