"""What the rules of reconciliation, and the matching itself, may be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...messages import QT_TRANSLATE_NOOP
from ...reconciliation.model import Options
from ..base import Parameter

if TYPE_CHECKING:
    from ..base import Context

_BUILT_IN = Options()
SURE = Parameter(
    "SURE_SCORE",
    QT_TRANSLATE_NOOP("ParcelClean", "Score of a sure match"),
    QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Probability from which an unambiguous pair is matched without a person. What only shares the numbers written"
        " on the certificate is never matched, whatever its score.",
    ),
    _BUILT_IN.sure,
    minimum=0.5,
    maximum=1.0,
)
AREA = Parameter(
    "AREA_TOLERANCE",
    QT_TRANSLATE_NOOP("ParcelClean", "Tolerance of areas"),
    QT_TRANSLATE_NOOP("ParcelClean", "Share by which the areas of certificate and map may differ and still agree."),
    _BUILT_IN.area_tolerance,
    minimum=0.0,
    maximum=1.0,
)
LARGE = Parameter(
    "LARGE_OWNER",
    QT_TRANSLATE_NOOP("ParcelClean", "Parcels of a large owner"),
    QT_TRANSLATE_NOOP("ParcelClean", "The name of an owner of more parcels than this says almost nothing."),
    _BUILT_IN.large_owner,
    minimum=1,
)
PARAMETERS = (SURE, AREA, LARGE)


def options_of(context: Context, code: str) -> Options:
    """The options of a run; all rules of reconciliation share those of the rule `code`."""
    said = context.settings.get(code, {})

    def value(parameter: Parameter) -> float:
        given = said.get(parameter.name)
        return float(parameter.default if given is None else given)  # numbers all, see PARAMETERS

    return Options(sure=value(SURE), area_tolerance=value(AREA), large_owner=int(value(LARGE)))
