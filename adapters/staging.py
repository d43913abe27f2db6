"""Writing a file out of sight first: under the asked name stands the whole new file or what stood there before."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingOutputLayerDefinition, QgsProperty

from ..core.messages import QT_TRANSLATE_NOOP
from .errors import InputError

_CANNOT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{parameter}: “{path}” cannot be made: {reason}. Check the folder, its free space and whether a program holds it"
    " open.",
)
# What SQLite keeps beside an open database; left over from the old file it would be replayed into the new one.
_BESIDE = ("-wal", "-shm", "-journal")


class Staging:
    """A folder beside the asked file in which it is written, files of several parts (shapefiles) included."""

    def __init__(self, parameter: str, path: str):
        self._parameter = parameter
        self._final = Path(path)
        try:
            # In the same folder, because a file is moved in one step only within a file system. The file keeps its
            # name, because the name of its table comes from it.
            self.folder = Path(tempfile.mkdtemp(prefix=".parcel-clean-", dir=self._final.parent))
        except OSError as error:
            raise self._failure(error) from error

    def parameter_value(self, value: object) -> object:
        """The destination parameter's value with the staged path in place of the asked one."""
        staged = str(self.folder / self._final.name)
        if not isinstance(value, QgsProcessingOutputLayerDefinition):
            return staged
        definition = QgsProcessingOutputLayerDefinition(value)
        definition.sink = QgsProperty.fromValue(staged)
        return definition

    def publish(self, destination: str, context: QgsProcessingContext) -> str:
        """Move everything to the asked place; the asked destination. Raises `InputError`."""
        final = self._final.with_name(Path(destination).name)
        try:
            for file in sorted(self.folder.iterdir()):
                for ending in _BESIDE:
                    (final.parent / f"{file.name}{ending}").unlink(missing_ok=True)
                file.replace(final.parent / file.name)
        except OSError as error:
            raise self._failure(error) from error
        waiting = context.layersToLoadOnCompletion()
        if destination in waiting:
            waiting[str(final)] = waiting.pop(destination)
            context.setLayersToLoadOnCompletion(waiting)
        return str(final)

    def close(self) -> None:
        """Take the folder away, with what a stopped or failed run has begun in it."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _failure(self, error: OSError) -> InputError:
        return InputError(_CANNOT, parameter=self._parameter, path=self._final, reason=error.strerror or error)
