"""Findings of carrying over: why a parcel has no new commune and sheet (rule DC08, one cause per root).

What concerns the whole layer (a column that cannot be right, no reference table) is one finding; everything else is
said of every parcel it concerns, under the cause that they share, usually one old sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from ..findings import Cause, Draft, Severity
from ..messages import QT_TRANSLATE_NOOP, Message
from ..parcels import Parcels
from ..roles import Role
from .commune_codes import Era
from .communes import CommuneTable
from .crosswalk import Answer, Carried, Crosswalk, Key, Target, Verdict
from .old_side import Lack, OldSide
from .scales import shown

_SHOWN = 5

_CONTRADICTED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The commune is {label} on every parcel, but that cannot be: {reasons}. Nothing was carried over by it. Draft a"
    " sheet table with “Propose sheet table”, confirm it and give it as SHEETS.",
)
_BY_NAME = QT_TRANSLATE_NOOP("ParcelClean", "{count} addresses name another commune ({named})")
_BY_PLACE = QT_TRANSLATE_NOOP("ParcelClean", "{count} parcels lie too far from it")
_AS_NEW = QT_TRANSLATE_NOOP("ParcelClean", "as a new commune the code would be {label}")
_NEW_CODES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The commune codes ({labels}) are those of new communes, as {count} parcels show; which old commune a parcel was in"
    " is not known. If the sheets still have their old numbers, draft a sheet table with “Propose sheet table”, confirm"
    " it and give it as SHEETS.",
)
_READ_AS_OLD = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The commune codes ({labels}) can be old or new ones, and neither addresses nor position tell. They were read as"
    " old ones, except where the reference table shows that it would matter. Settle it with a sheet table (SHEETS).",
)
_FAR_OFF = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{count} parcels lie too far from their commune ({labels}). Their sheets were carried over by the codes all the"
    " same; check the codes, and the CRS of the layer.",
)
_NO_COMMUNES = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The old commune of {count} parcels is not known, so nothing can be carried over. Draft a sheet table with “Propose"
    " sheet table”, confirm it and give it as SHEETS; or give COMMUNE_FIELD or COMMUNE_CODE.",
)
_NO_COMMUNE = QT_TRANSLATE_NOOP(
    "ParcelClean", "Parcel {key}: its old commune is not known. Add sheet {sheet} to the sheet table (SHEETS)."
)
_SHEET_DOUBTED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: the layer says commune {label}, but the addresses or the position of sheet {sheet} say another one."
    " Confirm the sheet in the sheet table (SHEETS).",
)
_NOT_A_COMMUNE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: “{value}” is the code or name of no old commune, or the name of several. Confirm sheet {sheet} in"
    " the sheet table (SHEETS), with the five-digit code.",
)
_SEVERAL_ROWS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: SHEETS has several rows for sheet {sheet}, of several communes, and nothing on the parcel chooses"
    " among them. Give the layer a commune column, or separate layers.",
)
_NO_SHEET = QT_TRANSLATE_NOOP("ParcelClean", "Parcel {key} has no sheet number. Fill it in from the cadastral map.")
_NO_TABLE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "No reference table was given, so {count} parcels have no new sheet; their new commune comes from the national"
    " table. Give the province's table of old and new sheets as REFERENCE.",
)
_COMMUNE_NOT_LISTED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: the reference table has no sheet of the old commune {label}. Give the table of the new commune that"
    " it went to: {became}.",
)
_SHEET_NOT_LISTED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: the reference table does not list sheet {sheet} of the old commune {label}. Ask the land"
    " registration office which sheet it became.",
)
_PARCEL_NOT_LISTED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: the reference table lists single parcels of sheet {sheet} of the old commune {label}, but not this"
    " one. Ask the land registration office which sheet it became part of.",
)
_OTHER_SCALE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: the reference table lists sheet {sheet} of the old commune {label} with other scales or map series"
    " ({targets}), but not with {scale}. Correct the scale, or the table.",
)
_NEEDS_SCALE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: without its scale, sheet {sheet} of the old commune {label} may have become {targets}. Write the"
    " scale of the sheet into the sheet table (SHEETS).",
)
_AMBIGUOUS = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: by the reference table, sheet {sheet} {scale} of the old commune {label} became several: {targets}."
    " Ask the land registration office which one is right.",
)
_DIVIDED = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: the old commune {label} was divided among {became}, and the reference table does not say on which"
    " side this parcel lies. Give the new communes as BOUNDARY, or the tables of all of them.",
)
_ON_THE_BORDER = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key} lies across the border of new communes, so its new sheet is not certain. Look at it on the map; the"
    " old commune {label} became {became}.",
)
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: by the reference table sheet {sheet} of the old commune {label} became {targets}, but the boundary"
    " layer puts the parcel elsewhere. Check the sheet table, the reference table and the boundary.",
)
_CIRCULAR = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: the reference table leads from sheet {sheet} of the old commune {label} in a circle back to it"
    " ({targets}). Correct the table; old and new may be swapped in some rows.",
)
_OLD_OR_NEW = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "Parcel {key}: its commune code can be old ({label}) or new, and then sheet {sheet} may be {targets}. Say which old"
    " commune the sheet was in, with the sheet table (SHEETS).",
)
_SAYINGS = {
    Verdict.NO_SHEET: _NO_SHEET,
    Verdict.COMMUNE_NOT_LISTED: _COMMUNE_NOT_LISTED,
    Verdict.SHEET_NOT_LISTED: _SHEET_NOT_LISTED,
    Verdict.PARCEL_NOT_LISTED: _PARCEL_NOT_LISTED,
    Verdict.OTHER_SCALE: _OTHER_SCALE,
    Verdict.NEEDS_SCALE: _NEEDS_SCALE,
    Verdict.AMBIGUOUS: _AMBIGUOUS,
    Verdict.DIVIDED: _DIVIDED,
    Verdict.ON_THE_BORDER: _ON_THE_BORDER,
    Verdict.ELSEWHERE: _ELSEWHERE,
    Verdict.CIRCULAR: _CIRCULAR,
    Verdict.OLD_OR_NEW: _OLD_OR_NEW,
}
_TITLES = {
    Verdict.NO_SHEET: QT_TRANSLATE_NOOP("ParcelClean", "Parcels without a sheet number"),
    Verdict.COMMUNE_NOT_LISTED: QT_TRANSLATE_NOOP("ParcelClean", "Old commune {label} is not in the reference table"),
    Verdict.SHEET_NOT_LISTED: QT_TRANSLATE_NOOP(
        "ParcelClean", "Sheet {sheet} of old commune {label} is not in the reference table"
    ),
    Verdict.PARCEL_NOT_LISTED: QT_TRANSLATE_NOOP(
        "ParcelClean", "Parcels of sheet {sheet}, old commune {label}, that the reference table does not list"
    ),
    Verdict.OTHER_SCALE: QT_TRANSLATE_NOOP(
        "ParcelClean", "Sheet {sheet} {scale} of old commune {label} is listed with other scales only"
    ),
    Verdict.NEEDS_SCALE: QT_TRANSLATE_NOOP(
        "ParcelClean", "Sheet {sheet} of old commune {label} is ambiguous without its scale"
    ),
    Verdict.AMBIGUOUS: QT_TRANSLATE_NOOP(
        "ParcelClean", "Sheet {sheet} {scale} of old commune {label} became several sheets"
    ),
    Verdict.DIVIDED: QT_TRANSLATE_NOOP("ParcelClean", "Old commune {label} was divided: sheet {sheet}"),
    Verdict.ON_THE_BORDER: QT_TRANSLATE_NOOP("ParcelClean", "Parcels across the border of new communes"),
    Verdict.ELSEWHERE: QT_TRANSLATE_NOOP(
        "ParcelClean", "Boundary and reference table disagree: sheet {sheet} of old commune {label}"
    ),
    Verdict.CIRCULAR: QT_TRANSLATE_NOOP(
        "ParcelClean", "The reference table leads in a circle: sheet {sheet} of old commune {label}"
    ),
    Verdict.OLD_OR_NEW: QT_TRANSLATE_NOOP("ParcelClean", "Commune codes that can be old or new, with several outcomes"),
}
_LACKS = {
    Lack.NOTHING: (_NO_COMMUNE, QT_TRANSLATE_NOOP("ParcelClean", "The old commune of sheet {sheet} is not known")),
    Lack.SHEET_DOUBTED: (
        _SHEET_DOUBTED,
        QT_TRANSLATE_NOOP("ParcelClean", "Commune {label} cannot be that of sheet {sheet}"),
    ),
    Lack.NOT_A_COMMUNE: (_NOT_A_COMMUNE, QT_TRANSLATE_NOOP("ParcelClean", "“{value}” is not one old commune")),
    Lack.SEVERAL_ROWS: (
        _SEVERAL_ROWS,
        QT_TRANSLATE_NOOP("ParcelClean", "SHEETS has rows of several communes for sheet {sheet}"),
    ),
}
_CAUSE_CONTRADICTED = QT_TRANSLATE_NOOP("ParcelClean", "One commune code for a layer of several communes")
_CAUSE_NEW_CODES = QT_TRANSLATE_NOOP("ParcelClean", "The commune codes are new ones")
_CAUSE_READ_AS_OLD = QT_TRANSLATE_NOOP("ParcelClean", "Commune codes that can be old or new")
_CAUSE_FAR_OFF = QT_TRANSLATE_NOOP("ParcelClean", "Parcels too far from their commune")
_CAUSE_NO_COMMUNES = QT_TRANSLATE_NOOP("ParcelClean", "The old commune is not known")
_CAUSE_NO_TABLE = QT_TRANSLATE_NOOP("ParcelClean", "No reference table of old and new sheets")
_BAD_SCALE = QT_TRANSLATE_NOOP(
    "ParcelClean", "“{value}” in “{column}” is not a scale ({count} parcels); it was taken as unknown."
)
_CAUSE_BAD_SCALE = QT_TRANSLATE_NOOP("ParcelClean", "Scales that cannot be read")
_SHEET_NAME = QT_TRANSLATE_NOOP("ParcelClean", "sheet {sheet} of {commune}")
_SHEET_WITH_SCALE = QT_TRANSLATE_NOOP("ParcelClean", "sheet {sheet} of {commune} ({scale})")
_UNKNOWN = QT_TRANSLATE_NOOP("ParcelClean", "not known")


def carry_drafts(parcels: Parcels, old: OldSide, carried: Carried, crosswalk: Crosswalk) -> Iterator[Draft]:
    """Findings about the layer, then those about parcels."""
    column = parcels.columns.get(Role.COMMUNE, "")
    yield from _layer_drafts(parcels, old, carried, crosswalk.table, column)
    yield from _scale_drafts(parcels, old)
    everything = bool((old.lack == Lack.NOTHING).all())
    for at in np.flatnonzero(carried.verdict != Verdict.CERTAIN).tolist():
        verdict = Verdict(carried.verdict[at])
        if verdict is Verdict.NO_TABLE:
            continue
        if verdict is Verdict.NO_COMMUNE:
            lack = Lack(old.lack[at])
            if lack in _LACKS and not (everything and lack is Lack.NOTHING):
                yield _lack_draft(parcels, old, at, lack, crosswalk.table, column)
            continue
        number = int(carried.key[at])
        yield _verdict_draft(parcels, at, verdict, carried.keys[number], carried.answers[number], crosswalk.table)


def _layer_drafts(
    parcels: Parcels, old: OldSide, carried: Carried, table: CommuneTable, column: str
) -> Iterator[Draft]:
    judgement = old.judgement
    # SHEETS may have settled all of it.
    open_rows = np.isin(old.lack, (Lack.COLUMN_DOUBTED, Lack.NEW_CODES))
    codes = sorted({str(code) for code in set(old.said[open_rows].tolist()) if code})
    if judgement is not None and open_rows.any():
        count = int(open_rows.sum())
        if judgement.contradicted:
            yield _contradicted(judgement, codes[0], count, table, column)
        else:
            labels = _labels([table.new_label(code) for code in codes])
            values = {"labels": labels, "count": judgement.new_votes}
            cause = Cause("new codes", Message(_CAUSE_NEW_CODES))
            yield _about_layer(Message(_NEW_CODES, values), cause, count, column, {"codes": codes})
    elif judgement is not None and judgement.era is Era.EITHER and (old.lack == Lack.NONE).any():
        both = sorted({str(code) for code in old.commune[old.either != ""].tolist()})
        if both:
            labels = _labels([table.old_label(code) for code in both])
            cause = Cause("read as old", Message(_CAUSE_READ_AS_OLD))
            message = Message(_READ_AS_OLD, {"labels": labels})
            yield _about_layer(message, cause, len(parcels), column, {"codes": both}, Severity.INFO)
    if judgement is not None and judgement.far_off and not open_rows.any():
        far = sorted({code for code, _ in judgement.far_off})
        values = {"count": judgement.far, "labels": _labels([table.old_label(code) for code in far])}
        cause = Cause("far off", Message(_CAUSE_FAR_OFF))
        yield _about_layer(Message(_FAR_OFF, values), cause, judgement.far, column, {"codes": far})
    if len(parcels) and (old.lack == Lack.NOTHING).all():
        cause = Cause("no communes", Message(_CAUSE_NO_COMMUNES))
        yield _about_layer(Message(_NO_COMMUNES, {"count": len(parcels)}), cause, len(parcels), column, {})
    without = int(np.count_nonzero(carried.verdict == Verdict.NO_TABLE))
    if without:
        cause = Cause("no table", Message(_CAUSE_NO_TABLE))
        yield _about_layer(Message(_NO_TABLE, {"count": without}), cause, without, "", {})


def _contradicted(judgement: Any, code: str, count: int, table: CommuneTable, column: str) -> Draft:
    reasons = []
    if judgement.differs:
        named = ", ".join(f"{name}: {times}" for name, times in judgement.named[:_SHOWN])
        reasons.append(Message(_BY_NAME, {"count": judgement.differs, "named": named}))
    if judgement.far:
        reasons.append(Message(_BY_PLACE, {"count": judgement.far}))
    if judgement.era is Era.NEW:
        reasons.append(Message(_AS_NEW, {"label": table.new_label(code)}))
    values = {"label": table.old_label(code), "reasons": joined(reasons)}
    details = {"code": code, "fits": judgement.fits, "differs": judgement.differs, "far": judgement.far}
    details["named"] = dict(judgement.named)
    cause = Cause("contradicted", Message(_CAUSE_CONTRADICTED))
    return _about_layer(Message(_CONTRADICTED, values), cause, count, column, details)


def _about_layer(
    message: Message,
    cause: Cause,
    count: int,
    column: str,
    details: dict[str, Any],
    severity: Severity = Severity.WARNING,
) -> Draft:
    return Draft(
        (),
        message,
        severity=severity,
        cause=cause,
        field=column,
        value=float(count),
        anchor=cause.key,
        judged=(count, *sorted(map(str, details.items()))),
        details={"count": count, **details},
    )


def _scale_drafts(parcels: Parcels, old: OldSide) -> Iterator[Draft]:
    column = parcels.columns.get(Role.SCALE, "")
    counts: dict[str, int] = {}
    for at in np.flatnonzero(old.unreadable).tolist():
        text = str(parcels.values[Role.SCALE][at])
        counts[text] = counts.get(text, 0) + 1
    for text, count in sorted(counts.items()):
        cause = Cause(f"scale {text}", Message(_CAUSE_BAD_SCALE))
        message = Message(_BAD_SCALE, {"value": text, "column": column, "count": count})
        yield _about_layer(message, cause, count, column, {"value": text})


def _lack_draft(parcels: Parcels, old: OldSide, at: int, lack: Lack, table: CommuneTable, column: str) -> Draft:
    template, title = _LACKS[lack]
    said = str(old.said[at])
    values = {
        "key": parcels.keys[at],
        "sheet": str(old.sheet[at]) or "?",
        "value": said,
        "label": table.old_label(said),
    }
    group = said if lack is Lack.NOT_A_COMMUNE else f"{said} {old.sheet[at]}"
    return Draft(
        (at,),
        Message(template, values),
        cause=Cause(f"{lack.name.lower()} {group}", Message(title, values)),
        field=column,
        judged=(said, str(old.sheet[at])),
        details={"reason": lack.name.lower(), "commune": said, "sheet": str(old.sheet[at])},
    )


def _verdict_draft(parcels: Parcels, at: int, verdict: Verdict, key: Key, answer: Answer, table: CommuneTable) -> Draft:
    became = [table.new_label(new.code) for new in table.successors(key.commune)]
    values = {
        "key": parcels.keys[at],
        "sheet": key.sheet or "?",
        "label": table.old_label(key.commune),
        "scale": shown(key.scale),
        "became": _labels(became) if became else Message(_UNKNOWN),
        "targets": _targets(answer.targets),
    }
    whole_commune = verdict in (Verdict.COMMUNE_NOT_LISTED, Verdict.NO_SHEET, Verdict.ON_THE_BORDER, Verdict.OLD_OR_NEW)
    group = key.commune if whole_commune else f"{key.commune} {key.sheet} {key.scale or ''} {key.series}".strip()
    candidates = [
        {"commune": target.commune, "sheet": target.sheet, "scale": target.scale or None, "row": target.row or None}
        for target in answer.targets
    ]
    return Draft(
        (at,),
        Message(_SAYINGS[verdict], values),
        cause=Cause(f"{verdict.name.lower()} {group}", Message(_TITLES[verdict], values)),
        field=parcels.columns.get(Role.SHEET, ""),
        judged=(key.commune, key.sheet, key.scale, key.series, str(candidates)),
        details={
            "reason": verdict.name.lower(),
            "old_commune": key.commune,
            "old_sheet": key.sheet,
            "scale": key.scale or None,
            "candidates": candidates,
        },
    )


def joined(messages: Sequence[Message | str]) -> Message | str:
    """Messages one after the other, parted by semicolons."""
    if not messages:
        return ""
    template = "; ".join(f"{{m{number}}}" for number in range(len(messages)))
    return Message(template, {f"m{number}": message for number, message in enumerate(messages)})


def _targets(targets: tuple[Target, ...]) -> Message | str:
    messages: list[Message | str] = []
    for target in targets[:_SHOWN]:
        if not target.sheet:
            messages.append(target.commune)
            continue
        values = {"sheet": target.sheet, "commune": target.commune, "scale": shown(target.scale)}
        messages.append(Message(_SHEET_WITH_SCALE if target.scale else _SHEET_NAME, values))
    return joined(messages)


def _labels(labels: list[str]) -> str:
    return ", ".join(labels[:_SHOWN]) + (" …" if len(labels) > _SHOWN else "")
