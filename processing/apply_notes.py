"""What `applydecisions` says: what was linked, and which decisions could not be carried out."""

from __future__ import annotations

from collections.abc import Iterable

from ..adapters.feedback import Reporter
from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.reconciliation.applying import Applied
from ..core.reconciliation.facts import LABELS
from ..core.reconciliation.journal_state import State
from ..core.reconciliation.keys import public_key
from ..core.run import Prepared
from .job import Job

_SHOWN = 20

_DONE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{lines} of {all_lines} lines now have a parcel, {parcels} of {all_parcels} parcels a certificate. The decisions of"
    " {certificates} certificates were read.",
)
_CONFLICT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{certificate}: {authors} have decided differently, so nothing was linked. Decide once more to settle it.",
)
_NO_LINE = QT_TRANSLATE_NOOP(
    "ParcelClean", "{count} certificates with decisions are not in the list any more: {certificates}."
)
_NO_PARCEL = QT_TRANSLATE_NOOP(
    "ParcelClean", "{count} accepted parcels are not on the map any more (certificate → parcel): {pairs}."
)
_SEVERAL = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} accepted keys are those of several parcels of the map, and all of these were linked: {parcels}. Correct"
    " the numbers on the map.",
)
_OTHER_NUMBERS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} certificates have other numbers in the list (fields 21/22) than the accepted parcel has: {certificates}."
    " The list's numbers were left as they are; the accepted parcel stands in parcel_key.",
)
_CHANGED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} links rest on facts that have changed since they were decided: {links}. They were applied; look at them"
    " again.",
)
_MORE = QT_TRANSLATE_NOOP("ParcelClean", "{listed} and {count} more")


def tell(job: Job, read: Iterable[Prepared], applied: Applied, state: State, reporter: Reporter) -> None:
    """All of it in the log."""

    def shown(key: str) -> str:
        return key if job.plan.personal_data == "full" else public_key(key)

    for source in (job.source, *job.tables.values()):
        for message in source.warnings:
            reporter.warning(message)
        for message in source.notes:
            reporter.info(message)
    for prepared in read:
        for message in prepared.warnings:
            reporter.warning(message)
        for message in prepared.notes:
            reporter.info(message)
    for key in applied.conflicts[:_SHOWN]:
        authors = ", ".join(opinion.author for opinion in state.certificates[key].opinions)
        reporter.warning(Message(_CONFLICT, {"certificate": shown(key), "authors": authors}))
    pairs = [f"{shown(key)} → {parcel}" for key, parcel in applied.missing_parcels]
    for template, name, items in (
        (_NO_LINE, "certificates", [shown(key) for key in applied.missing_certificates]),
        (_NO_PARCEL, "pairs", pairs),
        (_SEVERAL, "parcels", list(applied.several_parcels)),
        (_OTHER_NUMBERS, "certificates", [shown(key) for key in applied.other_numbers]),
    ):
        if items:
            reporter.warning(Message(template, {"count": len(items), name: _listed(items)}))
    if applied.changed:
        links = [
            f"{shown(key)} → {parcel} ({', '.join(job.translate(LABELS[name]) for name in names)})"
            for key, parcel, names in applied.changed
        ]
        reporter.warning(Message(_CHANGED, {"count": len(links), "links": _listed(links)}))
    values = {
        "lines": sum(key is not None for key in applied.parcel_key),
        "all_lines": len(applied.parcel_key),
        "parcels": sum(serials is not None for serials in applied.certificate_serials),
        "all_parcels": len(applied.certificate_serials),
        "certificates": len(state.decisions()),
    }
    reporter.info(Message(_DONE, values))


def _listed(items: list[str]) -> Message | str:
    text = ", ".join(items[:_SHOWN])
    return text if len(items) <= _SHOWN else Message(_MORE, {"listed": text, "count": len(items) - _SHOWN})
