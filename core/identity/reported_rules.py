"""The rules under which the identity algorithms report, also those that are not among the checks yet."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Draft, Severity
from ..messages import QT_TRANSLATE_NOOP
from ..rules.base import Context, Rule
from ..rules.registry import all_rules


class _Reported(Rule):
    """A rule whose findings an algorithm makes."""

    def _check(self, context: Context) -> Iterator[Draft]:  # noqa: ARG002 - it is never run
        yield from ()


class _MissingAttribute(_Reported):
    code = "CO01"
    name = "completeness.missing_attribute"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Missing attribute")
    severity = Severity.ERROR  # of sheet and parcel number, which is all that is reported here


class _PlaceholderValue(_Reported):
    code = "CO02"
    name = "completeness.placeholder_value"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Placeholder in place of a value")
    severity = Severity.WARNING


class _NumberFormat(_Reported):
    code = "DC09"
    name = "domain.number_format"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Number that cannot be read")
    severity = Severity.WARNING


def reported_rules(codes: tuple[str, ...]) -> list[type[Rule]]:
    """Rules by code, those of the registry first. Raises `KeyError`."""
    known: dict[str, type[Rule]] = {rule.code: rule for rule in (_MissingAttribute, _PlaceholderValue, _NumberFormat)}
    known.update({rule.code: rule for rule in all_rules()})
    return [known[code] for code in codes]
