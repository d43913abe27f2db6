"""DC08."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...findings import Cause, Draft, Severity
from ...identity.commune_codes import ColumnJudgement, Era, combinations, judge_column, readings
from ...identity.commune_names import names_in
from ...identity.communes import commune_table
from ...identity.parcel_code import code_drafts
from ...messages import QT_TRANSLATE_NOOP, Message
from ...roles import Role
from ..base import Context, NotApplicable, Reach, Rule

if TYPE_CHECKING:
    import numpy.typing as npt

    from ...parcels import Parcels

_EVERY = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{value}” stands on {count} parcels and is not a commune code. A commune code has five digits, e.g. 09427; correct"
    " the column, or give COMMUNE_CODE.",
)
_CONTRADICTED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{column}” says {commune} on every parcel, but the addresses of {count} parcels name other communes ({named}). The"
    " sheets come from several communes: find out the commune of each sheet, and do not trust this column.",
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "“{column}” says {commune} on every parcel: no commune has or had this code, and the addresses name {count}"
    " communes ({named}). Find out the commune of each sheet, and do not trust this column.",
)
_CAUSE_CONTRADICTED = QT_TRANSLATE_NOOP("ParcelClean", "One commune code for a layer of several communes")
_SHOWN = 5
# From so many rows with one wrong value on, one finding says it for all.
_MANY = 20


class CommuneCode(Rule):
    """The commune column must hold a code of five digits.

    Why: The commune code is the first part of the parcel's key and of its land code. Without it 7/12 of one commune
    cannot be told from 7/12 of another once the data of a district are put together.

    Wrong: A code with letters or too many digits, 0, or a name instead of a code. One code on every row, while
    addresses name other communes: sheets of several communes were put together and the column filled in at one go.

    Right: Five digits; leading zeros that a spreadsheet ate (9427) are read as if they were there. Empty cells are
    missing attributes (CO01), and a layer without such a column is not judged.

    Fix: Fill in the code of the commune, or give COMMUNE_CODE for a layer of one commune. Where sheets of several
    communes lie in one layer, confirm the commune of each sheet.
    """

    code = "DC08"
    name = "domain.commune_code"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Commune code")
    severity = Severity.WARNING
    reach = Reach.LAYER
    roles = (Role.COMMUNE,)
    optional_roles = (Role.ADDRESS,)

    def _check(self, context: Context) -> Iterator[Draft]:
        parcels = context.parcels
        if parcels.commune_code:
            raise NotApplicable(Message(QT_TRANSLATE_NOOP("ParcelClean", "COMMUNE_CODE holds for every parcel")))
        yield from _contradicted(parcels)
        context.check_cancelled()
        alike: dict[str, list[Draft]] = defaultdict(list)
        for draft in code_drafts(parcels)["DC08"]:
            # An empty cell is a missing attribute, which is for CO01 to say.
            if draft.judged and draft.judged[0]:
                alike[str(draft.judged[0])].append(draft)
        for value, drafts in alike.items():
            first = drafts[0]
            if len(drafts) < _MANY:
                yield from drafts
                continue
            # One value typed into a whole column is one thing to mend, not one for every parcel.
            yield Draft(
                (),
                Message(_EVERY, {"value": value, "count": len(drafts)}),
                cause=first.cause,
                field=first.field,
                value=float(len(drafts)),
                expected=first.expected,
                anchor=value,
                judged=(value,),
            )


def _contradicted(parcels: Parcels) -> Iterator[Draft]:
    """One code for all rows, and the addresses say that it cannot be; positions are for `convertcommunes` to judge."""
    table = commune_table()
    codes = parcels.communes
    distinct = set(codes.tolist()) - {""}
    if len(distinct) != 1:
        return
    code = str(distinct.pop())
    addresses = parcels.values.get(Role.ADDRESS)
    old, as_new = readings(codes, table)
    judged = judge_column(table, old, as_new, parcels.sheets, addresses, None)
    column = parcels.columns.get(Role.COMMUNE, "")
    values: dict[str, object] = {"column": column, "commune": code}
    if judged.era is Era.UNKNOWN:
        named = _named(addresses) if addresses is not None else []
        if len(named) < 2:
            return
        yield _draft(_UNKNOWN, values, len(named), named, judged, code)
    # New codes are read as old ones there, so that they are contradicted proves nothing.
    elif judged.contradicted and judged.era is not Era.NEW:
        known = table.old.get(code) or table.new.get(code)
        values["commune"] = f"{code} {known.name}" if known else code
        yield _draft(_CONTRADICTED, values, judged.differs, list(judged.named), judged, code)


def _draft(
    template: str,
    values: dict[str, object],
    count: int,
    named: list[tuple[str, int]],
    judged: ColumnJudgement,
    code: str,
) -> Draft:
    shown = ", ".join(f"{name}: {times}" for name, times in named[:_SHOWN])
    return Draft(
        (),
        Message(template, {**values, "count": count, "named": shown}),
        cause=Cause("contradicted", Message(_CAUSE_CONTRADICTED)),
        field=str(values["column"]),
        value=float(count),
        anchor="contradicted",
        judged=(code, count, shown),
        details={"code": code, "fits": judged.fits, "differs": judged.differs},
    )


def _named(addresses: npt.NDArray[Any]) -> list[tuple[str, int]]:
    """The communes that addresses name, with how many parcels; a name counts that one in twenty of them says."""
    found: Counter[str] = Counter()
    for (address,), count in combinations(addresses):
        for name in names_in(address)[:1] if isinstance(address, str) else ():
            found[name.shown] += count
    return [(name, count) for name, count in found.most_common() if count * 20 >= sum(found.values())]
