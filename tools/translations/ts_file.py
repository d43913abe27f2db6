"""Reads and writes Qt Linguist's TS files, in a fixed order so that two people's changes merge."""

import json
import unicodedata
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from .collect import Texts

Translations = dict[str, dict[str, str]]


def read_ts(path: Path) -> Translations:
    """Finished translations by context and source; empty where there is no file."""
    if not path.exists():
        return {}
    found: Translations = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            made = message.find("translation")
            source = message.findtext("source") or ""
            if made is not None and made.text and made.get("type") is None:
                found.setdefault(name, {})[source] = made.text
    return found


def read_json(path: Path) -> dict[str, str]:
    """Translations as a colleague hands them over: `{"English": "Tiếng Việt"}`."""
    pairs = json.loads(path.read_text(encoding="utf-8"))
    return {source: unicodedata.normalize("NFC", text) for source, text in pairs.items() if text}


def ts_text(texts: Texts, translations: Translations, language: str = "vi_VN") -> str:
    """The file: texts of the project and no others, untranslated ones marked as unfinished."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}">']
    for context in sorted(texts):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for source in sorted(texts[context], key=lambda text: (text.casefold(), text)):
            lines.append("    <message>")
            # Without line numbers: they would change with every edit of the code.
            lines += [f'        <location filename="../{name}"/>' for name in sorted(texts[context][source])]
            lines.append(f"        <source>{escape(source)}</source>")
            made = translations.get(context, {}).get(source, "")
            lines.append(
                f"        <translation>{escape(made)}</translation>"
                if made
                else '        <translation type="unfinished"></translation>'
            )
            lines.append("    </message>")
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def write_ts(path: Path, texts: Texts, translations: Translations) -> None:
    """Write the file anew."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(ts_text(texts, translations), encoding="utf-8", newline="\n")
