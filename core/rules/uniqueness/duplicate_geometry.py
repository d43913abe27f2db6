"""UQ01: the same parcel drawn twice."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Cause, Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ..base import STAR_ABOVE, TOLERANCE, Context, Parameter, Reach, Rule

MIN_LIKENESS = Parameter(
    "MIN_LIKENESS",
    QT_TRANSLATE_NOOP("ParcelClean", "Likeness of duplicates"),
    QT_TRANSLATE_NOOP(
        "ParcelClean",
        "Two parcels are duplicates when their common area is at least this share of their joint area.",
    ),
    0.95,
    minimum=0.5,
    maximum=1.0,
)


class DuplicateGeometry(Rule):
    """One parcel must be drawn once.

    Why: a parcel that stands twice in the map gets two identifiers and is counted and certified twice.

    Wrong: two parcels are identical, or so nearly that their common area is 95 % of their joint area, whatever
    their numbers, ring start or direction.

    Right: each parcel is one feature. Earlier states of a parcel are kept in the history, not in the map.

    Fix: compare number, owner and certificate of both; keep the one that the register knows and delete the other.
    A stack of copies usually comes from loading a sheet several times: delete the whole load.
    """

    code = "UQ01"
    name = "uniqueness.duplicate_geometry"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Parcels drawn twice")
    severity = Severity.ERROR
    reach = Reach.NEIGHBOURS
    parameters = (TOLERANCE, MIN_LIKENESS)

    def _check(self, context: Context) -> Iterator[Draft]:
        # shapely is loaded when the rule runs: the toolbox lists rules without it
        from ...geometry.overlaps import connected_groups
        from ...geometry.widths import widths
        from ..shared import pairs

        every = pairs(context, self.setting(context, TOLERANCE))
        alike = every.alike(self.setting(context, MIN_LIKENESS))
        found, copies = every.found.where(alike), every.copies[alike]
        group_of = connected_groups(found.first, found.second, every.rank)
        keys = context.parcels.keys
        size = widths(found.shape)
        for at in range(len(found)):
            first, second = int(found.first[at]), int(found.second[at])
            group = str(keys[group_of[first]])
            likeness = round(float(found.likeness[at]), 9)
            yield Draft(
                parcels=(first, second),
                message=_message(str(keys[first]), str(keys[second]), likeness, int(copies[at])),
                cause=_cause(group, int(copies[at])),
                geometry=found.shape[at],
                value=round(float(found.area[at]), 4),
                unit="m²",
                expected=Message(QT_TRANSLATE_NOOP("ParcelClean", "one feature for one parcel")),
                details={
                    "likeness": likeness,
                    "width": round(float(size[at]), 3),
                    "group": group,
                    "copies": int(copies[at]),
                },
            )


def _message(first: str, second: str, likeness: float, copies: int) -> Message:
    values = {"first": first, "second": second, "share": likeness * 100, "copies": copies}
    if copies > STAR_ABOVE:
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "Parcel {second} is one of {copies} identical copies of parcel {first}. Delete the surplus load.",
        )
    elif copies:
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "Parcels {first} and {second} are drawn identically. Keep the one that the register knows, delete "
            "the other.",
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "ParcelClean",
            "Parcels {first} and {second} are nearly the same ({share:.1f} % common area). Keep the right one, delete "
            "the other.",
        )
    return Message(text, values)


def _cause(group: str, copies: int) -> Cause:
    if copies > 2:
        title = QT_TRANSLATE_NOOP("ParcelClean", "Stack of copies of parcel {parcel}")
        return Cause(f"stack {group}", Message(title, {"parcel": group}))
    return Cause("", Message(QT_TRANSLATE_NOOP("ParcelClean", "Parcels drawn twice")))
