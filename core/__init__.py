"""The domain in plain arrays: no QGIS, no Qt; tested, fuzzed and measured with plain pytest."""
