"""Writes the small commune that ships with the plugin into a folder, ready to work on. Everything in it is made up."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

from ..core.messages import QT_TRANSLATE_NOOP, Message

SHIPPED = Path(__file__).resolve().parent.parent / "resources" / "sample"
PARCELS, BOUNDARY, CERTIFICATES, SHEETS = "parcels.gpkg", "boundary.gpkg", "certificates.csv", "sheets.csv"
LAYERS = {PARCELS: "thua_dat", BOUNDARY: "ranh_gioi"}
_TABLES = (CERTIFICATES, SHEETS)

_NO_FOLDER = QT_TRANSLATE_NOOP(
    "ParcelClean", "The sample cannot be written into “{folder}” ({reason}). Choose a folder of your own."
)
_INCOMPLETE = QT_TRANSLATE_NOOP(
    "ParcelClean", "The plugin's folder is not complete: {file} cannot be read. Install the plugin again."
)


class SampleError(Exception):
    """The sample could not be written; `message` says why and what to do."""

    def __init__(self, message: Message):
        super().__init__(str(message))
        self.message = message


def new_folder(parent: Path, name: str) -> Path:
    """A folder `name` in `parent` that was not there before; `name 2` where it is taken. Raises `SampleError`."""
    for number in range(1, 1000):
        folder = parent / (name if number == 1 else f"{name} {number}")
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            continue
        except OSError as error:
            raise _not_written(parent, error.strerror or str(error)) from error
        return folder
    raise _not_written(parent, name)


def write_sample(folder: Path) -> None:
    """Layers and tables into an empty folder. Raises `SampleError`; the caller removes the folder then."""
    for name, table in LAYERS.items():
        source = SHIPPED / f"{Path(name).stem}.geojson"
        layer = QgsVectorLayer(str(source), name, "ogr")
        if not layer.isValid():
            raise SampleError(Message(_INCOMPLETE, {"file": source.name}))
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName, options.layerName = "GPKG", table
        context = QgsCoordinateTransformContext()
        code, reason, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(folder / name), context, options)
        if code != QgsVectorFileWriter.WriterError.NoError:
            raise _not_written(folder, reason)
    for name in _TABLES:
        try:
            shutil.copyfile(SHIPPED / name, folder / name)
        except FileNotFoundError as error:
            raise SampleError(Message(_INCOMPLETE, {"file": name})) from error
        except OSError as error:
            raise _not_written(folder, error.strerror or str(error)) from error


def _not_written(folder: Path, reason: str) -> SampleError:
    return SampleError(Message(_NO_FOLDER, {"folder": str(folder), "reason": reason}))
