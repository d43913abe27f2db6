"""`numberparcels`: numbers for unnumbered parcels."""

from __future__ import annotations

from typing import ClassVar

from qgis.core import QgsProcessingParameterNumber

from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.roles import Role
from .copying import KEY, CopyAlgorithm, Made

_BANDS = QT_TRANSLATE_NOOP("ParcelClean", "Sheet {sheet}: {count} parcels numbered from {first}; bands of {band} m.")
_NEEDS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{layer}”: no column was found for {role}. Say with {parameter} which one it is; an empty column is never"
    " guessed.",
)
_NOT_POSITIVE = QT_TRANSLATE_NOOP("ParcelClean", "BAND_HEIGHT: {value} is not possible; give more than 0 m.")
_SHOWN = 50


class NumberParcels(CopyAlgorithm):
    """Numbers in use never change."""

    ID = "numberparcels"
    RULES = ("UQ02",)
    REPORTED = ("CO01",)
    FIRST = KEY[1:]
    NAME = QT_TRANSLATE_NOOP("ParcelClean", "Number parcels")
    SUMMARY = QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Gives parcels without a number (NULL, 0, -1, blank) the next numbers of their map sheet, from the north-west"
        " in a zig-zag, after the highest number in use. Existing numbers never change.",
    )
    TAGS = QT_TRANSLATE_NOOP("ParcelClean", "number,numbering,sheet,zig-zag,cadastre")
    COPY = QT_TRANSLATE_NOOP("ParcelClean", "All parcels with all their columns, the empty numbers filled in.")
    COUNTS: ClassVar[dict[str, str]] = {"NUMBERED_COUNT": QT_TRANSLATE_NOOP("ParcelClean", "Parcels numbered")}

    def __init__(self):
        super().__init__()
        self._band = None

    def add_own(self, build):
        """The height of the bands."""
        made = QgsProcessingParameterNumber(
            "BAND_HEIGHT",
            build.label(QT_TRANSLATE_NOOP("ParcelClean", "Height of the bands"), "m"),
            QgsProcessingParameterNumber.Type.Double,
            None,
            True,
        )
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "The sheet is walked in bands from north to south, the first eastwards, the second westwards. Empty = for"
            " each sheet the median height of its parcels.",
        )
        build.add(made, text, advanced=True)

    def examine(self, parameters, context):
        """Judge all parameters."""
        from ..adapters.errors import InputError
        from .job import Reader

        job = super().examine(parameters, context)
        self._band = Reader(self, parameters, context).value("BAND_HEIGHT")
        if self._band is not None and not self._band > 0:
            raise InputError(_NOT_POSITIVE, value=self._band)
        for role in (Role.SHEET, Role.PARCEL):
            if not job.choices[role].column:
                values = {"layer": job.source.name, "role": Message(role.label), "parameter": role.parameter}
                raise InputError(_NEEDS, **values)
        return job

    def make(self, job, prepared, reporter):
        """New numbers as the column writes them."""
        import numpy as np

        from ..adapters.column_fill import Fill, column_of, need_text
        from ..core.identity.numbering import number_parcels

        parcels = prepared.parcels
        made = number_parcels(parcels, self._band)
        new = made.numbers > 0
        column = job.choices[Role.PARCEL].column
        values = np.full(len(parcels), None, dtype=object)
        if column_of(job.source, column).isNumeric():
            values[new] = made.numbers[new].tolist()
        else:
            values[new] = [str(number) for number in made.numbers[new].tolist()]
            longest = max(map(len, values[new].tolist()), default=0)
            need_text(job.source, "PARCEL_FIELD", column, longest)
        names = parcels.communes + "/" + parcels.sheets
        for sheet in list(made.first)[:_SHOWN]:
            count = int(np.count_nonzero(new & (names == sheet)))
            shown = {
                "sheet": sheet.removeprefix("/"),
                "count": count,
                "first": made.first[sheet],
                "band": made.bands[sheet],
            }
            reporter.info(Message(_BANDS, shown))
        return Made([Fill(column, values)], made.drafts, {"NUMBERED_COUNT": int(new.sum())})
