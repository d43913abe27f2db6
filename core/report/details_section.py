"""With what it was checked: parameters and where they came from, columns, and which data it was."""

from __future__ import annotations

from ..messages import QT_TRANSLATE_NOOP
from ..records import Subject
from ..roles import Role
from .info import BUILT_IN, GIVEN, PROFILE, PROJECT, Setting
from .markup import Child, Markup, join, number, tag
from .page import Column, Page

_PARAMETERS = QT_TRANSLATE_NOOP("ParcelClean", "Parameters")
_NAME = QT_TRANSLATE_NOOP("ParcelClean", "Parameter")
_MEANING = QT_TRANSLATE_NOOP("ParcelClean", "Meaning")
_VALUE = QT_TRANSLATE_NOOP("ParcelClean", "Value")
_ORIGIN = QT_TRANSLATE_NOOP("ParcelClean", "Where it came from")
_ORIGINS = {
    GIVEN: QT_TRANSLATE_NOOP("ParcelClean", "given for this run"),
    PROJECT: QT_TRANSLATE_NOOP("ParcelClean", "variable of the project"),
    PROFILE: QT_TRANSLATE_NOOP("ParcelClean", "profile"),
    BUILT_IN: QT_TRANSLATE_NOOP("ParcelClean", "built in"),
}
_YES = QT_TRANSLATE_NOOP("ParcelClean", "yes")
_NO = QT_TRANSLATE_NOOP("ParcelClean", "no")
_EMPTY = QT_TRANSLATE_NOOP("ParcelClean", "(empty)")
_FIELDS = QT_TRANSLATE_NOOP("ParcelClean", "Columns used")
_ROLE = QT_TRANSLATE_NOOP("ParcelClean", "What it says")
_COLUMN = QT_TRANSLATE_NOOP("ParcelClean", "Column of the layer")
_NO_FIELDS = QT_TRANSLATE_NOOP("ParcelClean", "No column was recognised; rules that need one did not apply.")
_DATA = QT_TRANSLATE_NOOP("ParcelClean", "Data of this run")
_SOURCE = QT_TRANSLATE_NOOP("ParcelClean", "Source")
_LAYER = QT_TRANSLATE_NOOP("ParcelClean", "Layer")
_CHECKED = QT_TRANSLATE_NOOP("ParcelClean", "Parcels checked")
_LINES = QT_TRANSLATE_NOOP("ParcelClean", "Lines checked")
_SELECTION = QT_TRANSLATE_NOOP("ParcelClean", "{count} (selection only)")
_FEATURES = QT_TRANSLATE_NOOP("ParcelClean", "Features in the layer")
_CRS = QT_TRANSLATE_NOOP("ParcelClean", "Coordinates of the layer")
_WORK_CRS = QT_TRANSLATE_NOOP("ParcelClean", "Measured in")
_EXTENT = QT_TRANSLATE_NOOP("ParcelClean", "Extent (x; y)")
_SIZE = QT_TRANSLATE_NOOP("ParcelClean", "File size")
_BYTES = QT_TRANSLATE_NOOP("ParcelClean", "{count} bytes")
_SHA = QT_TRANSLATE_NOOP("ParcelClean", "SHA-256 of the file")
_MARKS = QT_TRANSLATE_NOOP("ParcelClean", "Accepted exceptions")
_MARKS_TEXT = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "{exceptions} hold, {fixed} marked as fixed, {changed} no longer hold because the data changed, {expired} expired,"
    " {unmatched} on findings that are gone",
)
_BASELINE = QT_TRANSLATE_NOOP("ParcelClean", "Compared with the baseline")
_BASELINE_TEXT = QT_TRANSLATE_NOOP("ParcelClean", "{known} known, {new} new, {gone} gone")


def parameters_section(page: Page) -> Markup | None:
    """Every setting with its value and origin."""
    settings = page.info.parameters
    if not settings:
        return None
    say = page.translate
    columns = (
        Column(say(_NAME), "keep"),
        Column(say(_MEANING)),
        Column(say(_VALUE), "any"),
        Column(say(_ORIGIN)),
    )
    rows: list[tuple[tuple[Child, ...], dict[str, str | None]]] = [
        (
            (
                tag("code", setting.key),
                page.translate(setting.label) if setting.label else "",
                _value(page, setting),
                say(_ORIGINS.get(setting.origin, setting.origin)),
            ),
            {"class": "done" if setting.origin == BUILT_IN else None},
        )
        for setting in settings
    ]
    return tag("section", tag("h2", say(_PARAMETERS)), page.table(columns, rows, say(_PARAMETERS)))


def _value(page: Page, setting: Setting) -> str:
    value = setting.value
    if isinstance(value, bool):
        return page.translate(_YES if value else _NO)
    if value is None or value == "":
        return page.translate(_EMPTY)
    return f"{page.wording.public(number(value, page.info.language))} {setting.unit}".strip()


def data_section(page: Page) -> Markup:
    """Columns and identity of the data."""
    return join((_fields(page), _identity(page)))


def _fields(page: Page) -> Markup:
    say = page.translate
    heading = tag("h2", say(_FIELDS))
    notes = dict.fromkeys(page.wording.public(message.render(say)) for message in page.info.notes)
    told = tag("ul", *(tag("li", note) for note in notes), class_="soft") if notes else None
    if not page.info.fields:
        return tag("section", heading, tag("p", say(_NO_FIELDS), class_="soft"), told)
    known = {role.value: role.label for role in Role}
    rows: list[tuple[tuple[Child, ...], dict[str, str | None]]] = [
        ((say(known.get(role, role)), tag("code", column)), {}) for role, column in page.info.fields.items()
    ]
    columns = (Column(say(_ROLE)), Column(say(_COLUMN), "any"))
    return tag("section", heading, page.table(columns, rows, say(_FIELDS)), told)


def _identity(page: Page) -> Markup:
    info, data, say = page.info, page.info.data, page.translate
    checked = page.count(info.parcels)
    facts: list[tuple[str, str]] = [
        (_SOURCE, info.input),
        (_LAYER, info.layer),
        (
            _CHECKED if info.subject is Subject.PARCELS else _LINES,
            page.say(_SELECTION, count=checked) if info.selected_only else checked,
        ),
        (_FEATURES, "" if data.features is None else page.count(data.features)),
        (_CRS, info.crs),
        (_WORK_CRS, info.work_crs),
        (_EXTENT, _extent(page)),
        (_SIZE, "" if data.size is None else page.say(_BYTES, count=page.count(data.size))),
        (_SHA, data.sha256),
    ]
    if info.marks:
        counts = {name: page.count(value) for name, value in vars(info.marks).items()}
        facts.append((_MARKS, page.say(_MARKS_TEXT, **counts)))
    if info.baseline:
        counts = {name: page.count(value) for name, value in vars(info.baseline).items()}
        facts.append((_BASELINE, page.say(_BASELINE_TEXT, **counts)))
    items = (join((tag("dt", say(name)), tag("dd", value))) for name, value in facts if value)
    return tag("section", tag("h2", say(_DATA)), tag("dl", *items))


def _extent(page: Page) -> str:
    extent = page.info.data.extent
    if extent is None:
        return ""
    decimals = 6 if max(map(abs, extent)) <= 360 else 2
    low_x, low_y, high_x, high_y = (number(float(value), page.info.language, decimals) for value in extent)
    return f"{low_x} – {high_x}; {low_y} – {high_y}"
