"""Every text that a user may see, from the source, the rules and the `.ui` files: context → English → files."""

import ast
import re
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree as ET

CONTEXT = "ParcelClean"
SHIPPED = ("core", "adapters", "processing", "ui")
# What `processing/help.py` and the documentation show of a rule's docstring.
SECTIONS = ("summary", "why", "wrong", "right", "fix")

Texts = dict[str, dict[str, set[str]]]


class CollectError(Exception):
    """A text that the look-up at run time would not find."""


def collect(root: Path) -> Texts:
    """All texts of the checkout at `root`, which must be registered as `parcel_clean`."""
    texts: Texts = defaultdict(lambda: defaultdict(set))
    for path in sorted([*root.glob("*.py"), *(file for folder in SHIPPED for file in (root / folder).rglob("*.py"))]):
        name = path.relative_to(root).as_posix()
        for context, text in _marked(path.read_text(encoding="utf-8"), name):
            texts[context][text].add(name)
    for text, name in _rule_texts(root):
        texts[CONTEXT][text].add(name)
    for path in sorted((root / "ui").rglob("*.ui")):
        for context, text in _form_texts(path):
            texts[context][text].add(path.relative_to(root).as_posix())
    return texts


def _marked(source: str, name: str) -> list[tuple[str, str]]:
    found = []
    for node in ast.walk(ast.parse(source, name)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        arguments = [argument.value if isinstance(argument, ast.Constant) else None for argument in node.args]
        if called == "QT_TRANSLATE_NOOP":
            if len(arguments) != 2 or not all(isinstance(argument, str) for argument in arguments):
                raise CollectError(f"{name}:{node.lineno}: QT_TRANSLATE_NOOP takes two plain strings")
            found.append((arguments[0], arguments[1]))
        elif called in ("tr", "translate") and arguments and isinstance(arguments[0], str):
            # QCoreApplication.translate("Context", "text") or our own tr("text"); other contexts are QGIS's own texts
            two = len(arguments) > 1 and isinstance(arguments[1], str)
            found.append((arguments[0], arguments[1]) if two else (CONTEXT, arguments[0]))
        elif called in ("tr", "translate") and node.args and isinstance(node.args[0], ast.JoinedStr):
            raise CollectError(f"{name}:{node.lineno}: an f-string is never translated; use {{names}} and format")
    return [(context, text) for context, text in found if context == CONTEXT and text.strip()]


def _rule_texts(root: Path) -> list[tuple[str, str]]:
    from parcel_clean.core.rules.registry import all_rules

    found = []
    for rule in all_rules():
        name = f"core/{rule.__module__.partition('.core.')[2].replace('.', '/')}.py"
        if not (root / name).exists():
            raise CollectError(f"{rule.code}: {name} is not there")
        told = rule.documentation()
        found += [(text, name) for text in (rule.title, *(told.get(section, "") for section in SECTIONS)) if text]
        for parameter in rule.parameters:
            found += [(text, name) for text in (parameter.label, parameter.help) if text]
    return found


def _form_texts(path: Path) -> list[tuple[str, str]]:
    form = ET.parse(path).getroot()
    context = form.findtext("class") or path.stem
    shown = [item for item in form.iter("string") if item.get("notr") != "true"]
    return [(context, item.text) for item in shown if item.text and re.search(r"[^\W\d_]", item.text)]
