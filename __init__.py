"""Parcel Clean, a QGIS plugin that checks cadastral parcel layers. The repository root is package `parcel_clean`."""


def classFactory(iface):
    """Give QGIS the plugin object; `iface` is None under qgis_process."""
    from .plugin import ParcelCleanPlugin

    return ParcelCleanPlugin(iface)
