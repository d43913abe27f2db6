"""What people have said, as HTML: notes, the history of a certificate, who did what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape

from ...core.messages import QT_TRANSLATE_NOOP, Message, Translate
from ...core.reconciliation.entries import Action, moment_of
from ...core.reconciliation.journal_state import Note
from ...core.reconciliation.second_look import Agreement
from ...core.reconciliation.who_did_what import COUNTED, Event, Work
from .worklist_model import NOTED

_TIME = QT_TRANSLATE_NOOP("ParcelClean", "{year}-{month}-{day} {clock}")
_NOTES = QT_TRANSLATE_NOOP("ParcelClean", "Notes")
_NO_HISTORY = QT_TRANSLATE_NOOP("ParcelClean", "Nobody has said anything about this certificate yet.")
_HIDDEN = QT_TRANSLATE_NOOP("ParcelClean", "Hidden until you have decided: this is a second look.")
_TAKEN_BACK = QT_TRANSLATE_NOOP("ParcelClean", "taken back")
_NO_WORK = QT_TRANSLATE_NOOP("ParcelClean", "Nothing stands in the journal yet.")
_TODAY_OF_ALL = QT_TRANSLATE_NOOP("ParcelClean", "Each cell: today / in all. Second looks: made, and how many agree.")
_WHO = QT_TRANSLATE_NOOP("ParcelClean", "Who")
_HEADS = {
    Action.ACCEPT: QT_TRANSLATE_NOOP("ParcelClean", "Accepted"),
    Action.REJECT: QT_TRANSLATE_NOOP("ParcelClean", "Rejected"),
    Action.NONE: QT_TRANSLATE_NOOP("ParcelClean", "Not on the map"),
    Action.NOTE: QT_TRANSLATE_NOOP("ParcelClean", "Notes"),
    Action.ASSIGN: QT_TRANSLATE_NOOP("ParcelClean", "Given out"),
}
_TOGETHER = QT_TRANSLATE_NOOP("ParcelClean", "Of the accepted: sure ones together")
_UNDONE = QT_TRANSLATE_NOOP("ParcelClean", "Taken back")
_LOOKS = QT_TRANSLATE_NOOP("ParcelClean", "Second looks")


def local_time(moment: datetime, translate: Translate) -> str:
    """A moment on the clock of this machine, as it is written here."""
    here = moment.astimezone()
    values = {"year": f"{here:%Y}", "month": f"{here:%m}", "day": f"{here:%d}", "clock": f"{here:%H:%M}"}
    return Message(_TIME, values).render(translate)


def notes_page(notes: Sequence[Note], translate: Translate) -> str:
    """The notes on a certificate, the latest first; "" without any."""
    items = []
    for note in reversed(notes):
        moment = moment_of(note.at)
        when = local_time(moment, translate) if moment is not None else note.at
        text = escape(note.text).replace("\n", "<br>")
        items.append(f"<li><i>{escape(note.author)}, {escape(when)}:</i> {text}</li>")
    return f"<b>{NOTED} {escape(translate(_NOTES))}</b><ul>{''.join(items)}</ul>" if items else ""


def history_page(certificate: str, events: Iterable[Event], translate: Translate, *, hidden: bool = False) -> str:
    """All entries about a certificate, the latest first; what was taken back is struck out."""
    title = f"<h3>{escape(certificate)}</h3>"
    if hidden:
        return f"{title}<p>{escape(translate(_HIDDEN))}</p>"
    rows = []
    for event in reversed(list(events)):
        said = escape(event.what.render(translate)).replace("\n", "<br>")
        if event.undone:
            said = f"<s>{said}</s> <i>({escape(translate(_TAKEN_BACK))})</i>"
        when = escape(local_time(event.moment, translate))
        rows.append(f"<tr><td>{when}&nbsp;&nbsp;</td><td>{escape(event.author)}&nbsp;&nbsp;</td><td>{said}</td></tr>")
    if not rows:
        return f"{title}<p>{escape(translate(_NO_HISTORY))}</p>"
    return f"{title}<table cellspacing='4'>{''.join(rows)}</table>"


def work_page(work: Sequence[Work], looks: Agreement, translate: Translate) -> str:
    """Who did what."""
    if not work:
        return f"<p>{escape(translate(_NO_WORK))}</p>"
    heads = [translate(text) for text in (_WHO, *(_HEADS[action] for action in COUNTED), _TOGETHER, _UNDONE, _LOOKS)]
    head = "".join(f"<th align='left' valign='bottom'>{escape(text)}</th>" for text in heads)
    rows = "".join(_work_row(one) for one in work)
    told = escape(looks.message().render(translate))
    hint = escape(translate(_TODAY_OF_ALL))
    return f"<table cellspacing='0' cellpadding='5'><tr>{head}</tr>{rows}</table><p>{hint}</p><p><b>{told}</b></p>"


def _work_row(one: Work) -> str:
    counts = [f"{one.today[action]} / {one.total[action]}" if one.total[action] else "–" for action in COUNTED]
    looks = f"{one.looks.done}, {one.looks.agree}" if one.looks.done else "–"
    cells = [*counts, str(one.together or "–"), str(one.undone or "–"), looks]
    told = "".join(f"<td align='right'>{escape(cell)}</td>" for cell in cells)
    return f"<tr><td style='white-space: nowrap'><b>{escape(one.author)}</b></td>{told}</tr>"
