"""DC06."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...findings import Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Cell, Message
from ...placeholders import is_placeholder
from ...records import ObjectArray, Subject
from ...roles import Role
from ...text.legacy import SHOWN, Encoding, Repair, left_over, repair
from ..base import Context, Reach, Rule
from ..cells import Verdict, cell_drafts, recognised

_JUDGED = (
    *(Role.OWNER, Role.ADDRESS, Role.ORGANISATION, Role.OWNER_ADDRESS, Role.CURRENT_USER, Role.CURRENT_USER_ADDRESS),
    *(Role.LAND_USE, Role.LAND_USE_2, Role.LAND_USE_3, Role.SEX, Role.HOLDER_FORM, Role.HOLDER_ROLE),
    *(Role.CHANGE_REASON, Role.USE_FORM, Role.USE_FORM_2, Role.USE_FORM_3, Role.USE_TERM, Role.USE_TERM_2),
    *(Role.USE_TERM_3, Role.ASSET_KIND, Role.HOUSING_ESTATE, Role.BUILDING, Role.OWNERSHIP_FORM, Role.OWNERSHIP_TERM),
    *(Role.GRADE, Role.REGISTRY_NUMBER),
)
_STORED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, stored in the old encoding {encoding}. In Unicode it reads “{written}”.",
)
_PROPOSED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”, at least partly stored in the old encoding {encoding}. In Unicode it may read"
    " “{written}”: compare with the paper.",
)
_LEFT_OVER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”. The words are possible, but other cells of the column are stored in the old"
    " encoding {encoding}, in which they read “{written}”. Compare with the paper.",
)
_LOST = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{place}: “{column}” is “{value}”; letters were lost when the file was saved in another encoding, and nothing"
    " brings them back. Type the text again from the certificate, or export it anew from the program it came from.",
)
_STORED_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "“{column}” in the old encoding {encoding}")
_LEFT_OVER_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "“{column}” perhaps in the old encoding {encoding} as well")
_LOST_CAUSE = QT_TRANSLATE_NOOP("ParcelClean", "“{column}” with letters that were lost in saving")
# Below, the cell may as well hold a typing error or a foreign word: told, but nobody's duty.
_WEAK = 0.6
_EXPECTED = QT_TRANSLATE_NOOP("ParcelClean", "Vietnamese in Unicode")


class LegacyEncoding(Rule):
    """Texts must be stored in Unicode, not in TCVN3 (ABC), VNI or VIQR.

    Why: Without the old font `NguyÔn V¨n §øc` is unreadable, and no search, comparison or merge with another list finds
    the person. The land database takes Unicode only.

    Wrong: Whole columns that came from old files, single words of a cell that an earlier conversion left behind, UTF-8
    that was read as Windows-1252, letters that became question marks.

    Right: Vietnamese in Unicode, foreign words, codes, units such as m².

    Fix: Where the table of the encoding explains every letter of the cell, the repair needs no question. Words that
    can be read both ways are compared with the paper.
    """

    code = "DC06"
    name = "domain.legacy_encoding"
    title = QT_TRANSLATE_NOOP("ParcelClean", "Old Vietnamese encoding")
    severity = Severity.WARNING
    reach = Reach.ROW
    subjects = (Subject.PARCELS, Subject.CERTIFICATES)
    optional_roles = _JUDGED

    def _check(self, context: Context) -> Iterator[Draft]:
        for role in recognised(context.records, _JUDGED):
            usual = _usual_encoding(context, role)
            yield from cell_drafts(context, role, lambda value, role=role, usual=usual: _judge(value, role, usual))


def _usual_encoding(context: Context, role: Role) -> Encoding | None:
    return context.of_layer(("usual encoding", role), lambda layer: _encoding_of(layer.records.values[role]))


def _encoding_of(column: ObjectArray) -> Encoding | None:
    """The old encoding of most of the column's repaired cells, as far as they leave no doubt."""
    texts = {value for value in column.tolist() if isinstance(value, str)}
    found = Counter(read.encoding for read in map(repair, texts) if read is not None and read.safe)
    return min(found, key=lambda encoding: (-found[encoding], encoding.value)) if found else None


def _judge(value: object, role: Role, usual: Encoding | None) -> Verdict | None:
    if not isinstance(value, str) or is_placeholder(value, role):
        return None
    read = repair(value)
    if read is None:
        read = left_over(value, usual) if usual is not None and not value.isascii() else None
        return None if read is None else _verdict(read, "left over ", _LEFT_OVER, _LEFT_OVER_CAUSE, Severity.INFO)
    if read.encoding is Encoding.LOST:
        return Verdict("lost", _LOST, _LOST_CAUSE, expected=Message(_EXPECTED), details={"encoding": "lost"})
    if read.confidence < _WEAK:
        return _verdict(read, "left over ", _PROPOSED, _LEFT_OVER_CAUSE, Severity.INFO, value)
    return _verdict(read, "", _STORED if read.safe else _PROPOSED, _STORED_CAUSE, None, value)


def _verdict(read: Repair, kind: str, message: str, cause: str, severity: Severity | None, value: str = "") -> Verdict:
    changed = {before for before, _after in read.words}
    kept = [word for word in value.split() if not word.isascii() and word not in changed]
    return Verdict(
        f"{kind}{read.encoding.value}",
        message,
        cause,
        {"encoding": SHOWN.get(read.encoding, read.encoding.value), "written": Cell(read.text)},
        severity=severity,
        expected=Message(_EXPECTED),
        suggestion=read.text,
        confidence=read.confidence,
        details={"encoding": read.encoding.value, "damage": "partial" if kept else "whole", "safe": read.safe},
    )
