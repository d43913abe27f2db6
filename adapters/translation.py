"""The language of a run and its texts, read straight from `i18n/parcel_clean_vi.ts`.

A run may speak another language than QGIS (its profile says so), and qgis_process installs no translators at all; so
texts are looked up in a table of our own. `.ui` files go through Qt, for which `TsTranslator` serves the same table.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QFile, QIODevice, QTranslator, QXmlStreamReader

LANGUAGES = ("vi", "en")
_FOLDER = Path(__file__).resolve().parent.parent / "i18n"
# The language that a person chose for the plugin, while the desktop is there; under qgis_process nothing is set.
_chosen: list[str] = []


class Translator:
    """A function from English text to the text of one language; unknown texts stay English."""

    def __init__(self, language: str):
        self.language = language if language in LANGUAGES else "en"
        self._texts = _flat(self.language)
        self.decimal_sign = "," if self.language == "vi" else "."

    def __call__(self, text: str) -> str:
        """The text in this language."""
        return self._texts.get(text, text)


class TsTranslator(QTranslator):
    """The same texts for Qt's own look-up (`.ui` files); it answers for our contexts only."""

    def __init__(self, language: str, parent=None):
        super().__init__(parent)
        self._contexts = _contexts(language)

    def translate(self, context, source, disambiguation=None, n=-1):  # noqa: ARG002 - Qt's signature
        """The translation, or None where there is none: "" would blank every text of QGIS itself."""
        return self._contexts.get(_text(context), {}).get(_text(source))

    def isEmpty(self):  # noqa: N802 - Qt's name
        """Whether Qt may leave it out."""
        return not self._contexts


def choose_language(language: str) -> None:
    """What the desktop's settings say, "" = as QGIS. A run's profile is stronger; headless runs know nothing of it."""
    _chosen[:] = [language] if language in LANGUAGES else []


def language_of_run(profile_language: str | None = None) -> str:
    """`vi` or `en`: the profile's, else the one chosen on the desktop, QGIS's, or that of the environment."""
    if profile_language in LANGUAGES:
        return profile_language
    if _chosen:
        return _chosen[0]
    # The desktop always writes this setting, whether or not the user overrides the system's locale.
    settled = str(QgsSettings().value("locale/userLocale", "") or "")
    names = (settled, *(os.environ.get(name, "") for name in ("PARCELCLEAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")))
    said = next((name for name in names if name), "")
    return "vi" if said.lower().startswith("vi") else "en"


@cache
def _flat(language: str) -> dict[str, str]:
    return {source: text for texts in _contexts(language).values() for source, text in texts.items()}


@cache
def _contexts(language: str) -> dict[str, dict[str, str]]:
    """Finished translations by context and source text; empty where there is no such file."""
    file = QFile(str(_FOLDER / f"parcel_clean_{language}.ts"))
    if language == "en" or not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return {}
    texts: dict[str, dict[str, str]] = {}
    context = source = ""
    reader = QXmlStreamReader(file)
    while not reader.atEnd():
        if reader.readNext() != QXmlStreamReader.TokenType.StartElement:
            continue
        tag = reader.name()
        if tag == "name":
            context = reader.readElementText()
        elif tag == "source":
            source = reader.readElementText()
        elif tag == "translation" and not reader.attributes().value("type"):
            text = reader.readElementText(QXmlStreamReader.ReadElementTextBehaviour.IncludeChildElements)
            if text:
                texts.setdefault(context, {})[source] = text
    file.close()
    return texts


def _text(name: bytes | str | None) -> str:
    return name.decode("utf-8") if isinstance(name, bytes) else name or ""
