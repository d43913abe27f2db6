"""Finds Qt and QGIS names that would not work under Qt 6: unscoped enums, removed methods, direct PyQt imports.

Every dotted name that starts at a class imported from `qgis` is looked up in the QGIS that is installed, so a name
that this version does not have is found too; Qt classes are looked up in PyQt6 where it is installed. Without QGIS
only the shape of the source is judged. A line that is guarded by hand says so: `# qt6: why`.

usage: qt6_check.py [FOLDER…]      default: the folders and files of the plugin
"""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("__init__.py", "plugin.py", "adapters", "core", "processing", "ui", "tests")
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtPrintSupport", "QtSvg", "QtTest", "QtXml")
REMOVED = {"exec_": "exec", "print_": "print"}
MARK = "# qt6:"


def modules() -> list[ModuleType]:
    """Where Qt and QGIS classes are looked up, Qt 6 first; empty without QGIS and PyQt6."""
    names = [f"PyQt6.{name}" for name in QT_MODULES] + ["qgis.core", "qgis.gui", "qgis.analysis"]
    names += [f"qgis.PyQt.{name}" for name in QT_MODULES]
    found = []
    for name in names:
        try:
            found.append(importlib.import_module(name))
        except ImportError:
            continue
    return found


def imported_names(tree: ast.AST) -> dict[str, str]:
    """Local name → original name, for what a file imports from qgis (submodules such as `QtCore` left out)."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "qgis":
            names.update({alias.asname or alias.name: alias.name for alias in node.names if alias.name[0] == "Q"})
    return {local: name for local, name in names.items() if name not in QT_MODULES}


def chains(tree: ast.AST) -> Iterator[tuple[ast.Attribute, list[str], bool]]:
    """Every longest dotted name `A.B.C`, as (node, parts, is it called)."""
    inner, called = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            inner.add(id(node.value))
        if isinstance(node, ast.Call):
            called.add(id(node.func))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or id(node) in inner:
            continue
        parts: list[str] = []
        at: ast.expr = node
        while isinstance(at, ast.Attribute):
            parts.append(at.attr)
            at = at.value
        if isinstance(at, ast.Name):
            yield node, [at.id, *reversed(parts)], id(node) in called


def is_enum_member(owner: type, value: object) -> bool:
    """Whether `value`, reached as `owner.NAME`, belongs to an enum nested in the class (so a scope is missing)."""
    if isinstance(value, Enum):
        return not (isinstance(owner, type) and issubclass(owner, Enum))
    kind = type(value)
    nested = getattr(owner, kind.__name__, None)
    return nested is kind and kind is not owner


def judge_by_lookup(parts: list[str], where: list[ModuleType]) -> str | None:
    """The complaint about `parts`, found by following it through the real classes."""
    owner = next((getattr(module, parts[0]) for module in where if hasattr(module, parts[0])), None)
    if owner is None:
        return f"{parts[0]} does not exist here"
    for at, name in enumerate(parts[1:], start=1):
        if not isinstance(owner, type):
            return None  # an object: attributes of instances are not known before they run
        if not hasattr(owner, name):
            return f"{'.'.join(parts[: at + 1])} does not exist here (unscoped, or of another version?)"
        value = getattr(owner, name)
        if is_enum_member(owner, value) and not issubclass(owner, int):
            return f"{'.'.join(parts[: at + 1])} is unscoped: {parts[0]}.{type(value).__name__}.{name}"
        owner = value
    return None


def judge_by_shape(parts: list[str], called: bool) -> str | None:
    """The complaint when nothing can be looked up: a capitalised member without a scope that is not called."""
    if len(parts) == 2 and not called and parts[1][:1].isupper():
        return f"{'.'.join(parts)} looks unscoped"
    return None


def check_python(path: Path, where: list[ModuleType]) -> Iterator[tuple[int, str]]:
    """(line, complaint) for one Python file."""
    text = path.read_text("utf-8")
    tree, lines = ast.parse(text), text.splitlines()
    names = imported_names(tree)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            sources = [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
            for source in sources:
                if source.split(".")[0] in {"PyQt5", "PyQt6", "PySide2", "PySide6"}:
                    yield node.lineno, f"import {source}: use qgis.PyQt"
        elif isinstance(node, ast.Attribute) and node.attr in REMOVED:
            yield node.lineno, f".{node.attr}() is gone: .{REMOVED[node.attr]}()"
    for node, parts, called in chains(tree):
        # QVariant's own type names are what QgsField takes on 3.22; the field helper guards them.
        if parts[0] not in names or names[parts[0]] == "QVariant" or MARK in lines[node.lineno - 1]:
            continue
        parts[0] = names[parts[0]]
        complaint = judge_by_lookup(parts, where) if where else judge_by_shape(parts, called)
        if complaint:
            yield node.lineno, complaint


def check_form(path: Path) -> Iterator[tuple[int, str]]:
    """(line, complaint) for one Designer file: Qt 5 cannot read scoped enums in it."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if re.search(r"<(enum|set)>[^<]*\w+::\w+::\w+", line):
            yield number, "scoped enum in a .ui file: Qt 5 cannot read it"


def main(arguments: list[str]) -> int:
    """Check and print; 1 when something was found."""
    where = modules()
    bad = 0
    for start in [Path(name) for name in arguments] or [ROOT / name for name in SHIPPED]:
        files = [start] if start.is_file() else sorted([*start.rglob("*.py"), *start.rglob("*.ui")])
        for path in files:
            for line, complaint in check_form(path) if path.suffix == ".ui" else check_python(path, where):
                bad += 1
                print(f"{path}:{line}: {complaint}")
    if not where:
        print("qt6_check: neither QGIS nor PyQt6 here, judged by shape only")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
