"""What the findings about communes and sheets are called: rule DC08."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..findings import Draft, Severity
from ..messages import QT_TRANSLATE_NOOP
from ..rules.base import Rule

if TYPE_CHECKING:
    from ..rules.base import Context


class CommuneCode(Rule):
    """Commune codes and the numbering of their sheets, as the algorithms of carrying over report them."""

    code = "DC08"
    name = "domain.commune_code"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Commune code")
    severity = Severity.WARNING

    def _check(self, context: Context) -> Iterator[Draft]:  # noqa: ARG002 - the algorithms make the findings
        yield from ()
