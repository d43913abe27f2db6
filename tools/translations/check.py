"""Judges a translation: complete, nothing left over, and the parts that are no words unchanged."""

import re
import unicodedata

from .collect import Texts
from .ts_file import Translations

_PLACE = re.compile(r"\{[^{}]*\}")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>")
# Parameters, columns and rule codes are typed as they are, whatever the language.
_NAME = re.compile(r"\b(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|(?:TC|UQ|CO|DC|RC)\d\d)\b")


def problems(texts: Texts, translations: Translations) -> list[str]:
    """What is wrong, one sentence each."""
    found = []
    for context, wanted in sorted(texts.items()):
        made = translations.get(context, {})
        found += [f"missing or unfinished: {_where(context, text)}" for text in sorted(wanted) if text not in made]
        found += [f"obsolete: {_where(context, text)}" for text in sorted(made) if text not in wanted]
        for text in sorted(set(wanted) & set(made)):
            found += [f"{what}: {_where(context, text)} → “{made[text]}”" for what in differences(text, made[text])]
    found += [f"obsolete context: {context}" for context in sorted(translations) if context not in texts]
    return found


def differences(source: str, translation: str) -> list[str]:
    """How a translation breaks what the program puts in or the user types."""
    found = []
    for what, pattern in (("placeholders differ", _PLACE), ("markup differs", _MARKUP), ("names differ", _NAME)):
        if set(pattern.findall(source)) != set(pattern.findall(translation)):
            found.append(what)
    if [source[:1].isspace(), source[-1:].isspace()] != [translation[:1].isspace(), translation[-1:].isspace()]:
        found.append("space at an end differs")
    if source.endswith("…") != translation.endswith("…"):
        found.append("only one ends with …")
    if translation != unicodedata.normalize("NFC", translation):
        found.append("letters are not composed (NFC)")
    return found


def _where(context: str, text: str) -> str:
    return f"[{context}] “{text}”"
