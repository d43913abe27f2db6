"""What a person sets for this machine, among QGIS's own settings. Whatever stands there, a usable value comes out.

The settings of a project (profile, GeoPackage) are in `project`.
"""

from __future__ import annotations

from qgis.core import QgsSettings

LANGUAGE = "ParcelClean/language"
SECOND_LOOK = "ParcelClean/second_look_percent"
IDLE = "ParcelClean/idle_minutes"
FIRST_STEPS = "ParcelClean/first_steps_shown"

SECOND_LOOK_BUILT_IN, SECOND_LOOK_MOST = 5, 100
IDLE_BUILT_IN, IDLE_LEAST, IDLE_MOST = 30, 1, 480


def language() -> str:
    """`vi` or `en`; "" = as QGIS."""
    said = str(QgsSettings().value(LANGUAGE, "") or "")
    return said if said in ("vi", "en") else ""


def set_language(said: str) -> None:
    """`vi`, `en`, or "" for as QGIS."""
    _set(LANGUAGE, said, "")


def second_look_percent() -> int:
    """How many of a hundred accepted lines a second person looks at."""
    return _number(SECOND_LOOK, SECOND_LOOK_BUILT_IN, 0, SECOND_LOOK_MOST)


def set_second_look_percent(percent: int) -> None:
    """0 = no second look."""
    _set(SECOND_LOOK, percent, SECOND_LOOK_BUILT_IN)


def idle_minutes() -> int:
    """After how many minutes without a decision it is asked who works."""
    return _number(IDLE, IDLE_BUILT_IN, IDLE_LEAST, IDLE_MOST)


def set_idle_minutes(minutes: int) -> None:
    """At least one."""
    _set(IDLE, minutes, IDLE_BUILT_IN)


def idle_seconds() -> float:
    """The same in seconds, as the session counts."""
    return idle_minutes() * 60.0


def first_steps_shown() -> bool:
    """Whether the first steps have been offered in this QGIS profile."""
    return str(QgsSettings().value(FIRST_STEPS, "")).lower() == "true"


def set_first_steps_shown(shown: bool) -> None:
    """False offers them again at the next start."""
    _set(FIRST_STEPS, "true" if shown else "", "")


def stated() -> dict[str, str]:
    """What differs from the built-in, by key; holds nothing personal."""
    keys = (LANGUAGE, SECOND_LOOK, IDLE, FIRST_STEPS)
    return {key: str(QgsSettings().value(key)) for key in keys if QgsSettings().contains(key)}


def _set(key: str, value: int | str, built_in: int | str) -> None:
    if value == built_in:
        QgsSettings().remove(key)
    else:
        QgsSettings().setValue(key, value)


def _number(key: str, built_in: int, least: int, most: int) -> int:
    try:
        number = int(float(str(QgsSettings().value(key, built_in))))
    except (ValueError, OverflowError):
        return built_in
    return min(max(number, least), most)
