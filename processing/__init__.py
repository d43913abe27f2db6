"""The algorithms: what QGIS, models and qgis_process run."""
