"""Search everywhere: a filter of QGIS's locator bar over parcels, certificates and all other records of the project."""
