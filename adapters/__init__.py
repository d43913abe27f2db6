"""Between QGIS and the arrays of `core`: features, fields, settings, translation, and the search for shapely."""
