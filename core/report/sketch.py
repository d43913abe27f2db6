"""The sketch map of a report: where the findings are, drawn in SVG from the arrays, without any map service."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ..findings import Severity
from ..messages import QT_TRANSLATE_NOOP, Message, Translate
from ..parcels import Parcels
from .frame import MARGIN, PAGE, Frame, frame_of
from .markup import Markup, number, tag
from .outlines import parcel_path
from .sheet_areas import sheet_path
from .summary import CauseRow, Wording
from .symbols import BADGE, Placed, place, sheet_labels

_MOST_PARCELS = 5000  # above, outlines are lines without ground between them
_SIZES = {Severity.ERROR: 92, Severity.WARNING: 80, Severity.INFO: 58}  # of a symbol, page units
_FOOT = 260  # strip below the map for scale bar and north arrow

_TITLE = QT_TRANSLATE_NOOP("ParcelClean", "Sketch map of the findings")
_NORTH = QT_TRANSLATE_NOOP("ParcelClean", "N")
_SHEETS_ONLY = QT_TRANSLATE_NOOP("ParcelClean", "Outlines: map sheets (too many parcels to draw each one).")
_PARCELS = QT_TRANSLATE_NOOP("ParcelClean", "Outlines: parcels, simplified.")
_SHEET_NUMBERS = QT_TRANSLATE_NOOP("ParcelClean", "Grey numbers: map sheets.")
_TOP = QT_TRANSLATE_NOOP("ParcelClean", "Numbers in circles: the causes of the table above.")
_SEVERAL = QT_TRANSLATE_NOOP("ParcelClean", "A sign may stand for several findings close together.")
_NOT_DRAWN = QT_TRANSLATE_NOOP("ParcelClean", "Findings without a place on the map: {count}.")
_STRAY = QT_TRANSLATE_NOOP("ParcelClean", "Parcels far away from the others and not drawn: {count}.")


def sketch(causes: Sequence[CauseRow], parcels: Parcels, language: str, wording: Wording) -> tuple[Markup, str] | None:
    """The map as SVG and the caption that explains it; None when no parcel has a geometry."""
    frame = frame_of(parcels)
    if frame is None:
        return None
    outlines, by_parcel = _outlines(parcels, frame)
    placed = place(causes, parcels, frame)
    labels = sheet_labels(parcels, frame)
    translate = wording.translate
    drawing = tag(
        "svg",
        tag("title", translate(_TITLE), id="pc-map-title"),
        outlines,
        _sheet_numbers(labels, frame, wording),
        _symbols(placed, wording),
        _badges(placed),
        _foot(frame, language, translate),
        class_="map",
        viewBox=f"0 0 {PAGE} {frame.height + _FOOT}",
        role="img",
        aria_labelledby="pc-map-title",
    )
    notes = [Message(_PARCELS if by_parcel else _SHEETS_ONLY)]
    notes += [Message(_SHEET_NUMBERS)] * bool(labels) + [Message(_TOP)] * bool(placed.badges)
    if any(symbol.count > 1 for symbol in placed.symbols):
        notes.append(Message(_SEVERAL))
    if placed.missing:
        notes.append(Message(_NOT_DRAWN, {"count": number(placed.missing, language)}))
    if frame.outside:
        notes.append(Message(_STRAY, {"count": number(frame.outside, language)}))
    return drawing, " ".join(note.render(translate) for note in notes)


def _outlines(parcels: Parcels, frame: Frame) -> tuple[Markup, bool]:
    path = parcel_path(parcels.rings, frame) if len(parcels) <= _MOST_PARCELS else None
    if path is not None:
        return tag("path", class_="parcels", d=path), True
    _, label = np.unique(parcels.sheets.astype(str), return_inverse=True)
    return tag("path", class_="sheets", d=sheet_path(parcels.rings, label.astype(np.int64), frame)), False


def _sheet_numbers(labels: list[tuple[int, int, str]], frame: Frame, wording: Wording) -> Markup:
    # A sheet number is smaller the more sheets share the page.
    size = round(min(150.0, max(64.0, math.sqrt(PAGE * frame.height / max(1, len(labels))) / 7)))
    return tag(
        "g",
        *(tag("text", wording.public(text), x=x, y=y + size // 3) for x, y, text in labels),
        class_="numbers",
        font_size=size,
    )


def _symbols(placed: Placed, wording: Wording) -> Markup:
    return tag(
        "g",
        *(
            tag(
                "use",
                tag("title", _hover(symbol.cause + 1, wording.public(symbol.parcel), symbol.count)),
                href=f"#pc-{symbol.severity.value}",
                x=symbol.x - _SIZES[symbol.severity] // 2,
                y=symbol.y - _SIZES[symbol.severity] // 2,
                width=_SIZES[symbol.severity],
                height=_SIZES[symbol.severity],
            )
            for symbol in placed.symbols
        ),
    )


def _hover(cause: int, parcel: str, count: int) -> str:
    return f"#{cause} · {parcel}" + (f" (× {count})" if count > 1 else "")


def _badges(placed: Placed) -> Markup:
    lines = (
        tag("line", x1=badge.at[0], y1=badge.at[1], x2=badge.x, y2=badge.y, class_="leader") for badge in placed.badges
    )
    discs = (
        tag(
            "a",
            tag("circle", cx=badge.x, cy=badge.y, r=BADGE),
            tag("text", badge.cause + 1, x=badge.x, y=badge.y + 28),
            href=f"#cause-{badge.cause + 1}",
            class_="badge",
        )
        for badge in placed.badges
    )
    return tag("g", *lines, *discs)


def _foot(frame: Frame, language: str, translate: Translate) -> Markup:
    """Scale bar in four alternating parts, and the north of the grid."""
    metres = _round_length(PAGE / 4 / frame.scale)
    part = metres * frame.scale / 4
    left, top = MARGIN, frame.height + 70
    bars = [
        tag("rect", x=f"{left + i * part:.0f}", y=top, width=f"{part:.0f}", height=34, class_=f"bar{i % 2}")
        for i in range(4)
    ]
    unit, factor = ("km", 1000.0) if metres >= 1000 else ("m", 1.0)
    marks = [
        tag("text", number(metres * share / factor, language), x=f"{left + share * 4 * part:.0f}", y=top + 120)
        for share in (0.0, 0.5)
    ]
    end = f"{number(metres / factor, language)} {unit}"
    marks.append(tag("text", end, x=f"{left + 4 * part:.0f}", y=top + 120))
    x, y = PAGE - MARGIN - 60, frame.height + 60
    arrow = tag("path", d=f"M{x} {y}l-52 150l52 -40l52 40z", class_="north")
    letter = tag("text", translate(_NORTH), x=x - 110, y=y + 125, class_="northletter")
    return tag("g", *bars, *marks, arrow, letter, class_="foot")


def _round_length(metres: float) -> float:
    """The longest of 1, 2, 5 × a power of ten that is not above `metres`."""
    power = 10.0 ** math.floor(math.log10(metres))
    return max(step * power for step in (1, 2, 5) if step * power <= metres * (1 + 1e-9))
