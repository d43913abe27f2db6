"""Who may import whom (docs: CONTRIBUTING.md, "The rooms"). Reads the source, runs nothing of it."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("core", "adapters", "processing", "ui")
SHIPPED = [ROOT / "__init__.py", ROOT / "plugin.py", *(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))]
# Each room and the rooms of our own it may use.
ALLOWED = {
    "core": {"core"},
    "adapters": {"adapters", "core"},
    "processing": {"processing", "adapters", "core"},
    "ui": {"ui", "adapters", "core"},
}
CORE_MAY_USE = {"numpy", "shapely", "pyproj", "scipy"}
# What the plugin site's scan refuses, or the installers do not have.
NEVER = {"random", "subprocess", "pickle", "xml", "fiona", "jinja2", "yaml", "pandas", "geopandas", "PyQt5", "PyQt6"}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def imports(path: Path) -> list[tuple[int, str]]:
    """(line, absolute name) of everything imported; ours begin with `parcel_clean.`."""
    package = ["parcel_clean", *path.relative_to(ROOT).with_suffix("").parts[:-1]]
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            names = [*base, *(node.module.split(".") if node.module else [])]
            found += [(node.lineno, ".".join([*names, alias.name])) for alias in node.names]
    return found


@pytest.mark.parametrize("path", SHIPPED, ids=name_of)
def test_imports_keep_to_the_rooms(path):
    room = path.relative_to(ROOT).parts[0]
    for line, name in imports(path):
        parts = name.split(".")
        where = f"{name_of(path)}:{line} imports {name}"
        assert parts[0] not in NEVER, where
        if room not in ROOMS:
            continue
        if parts[0] == "parcel_clean":
            assert parts[1] in ALLOWED[room], where
        elif room == "core":
            assert parts[0] in CORE_MAY_USE or parts[0] in sys.stdlib_module_names, where
        if room == "processing":
            assert not name.startswith(("qgis.gui", "qgis.utils.iface")), where


@pytest.mark.parametrize("path", sorted((ROOT / "processing").rglob("*.py")), ids=name_of)
def test_processing_knows_no_open_project(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert (node.value.id, node.attr) != ("QgsProject", "instance"), f"{name_of(path)}:{node.lineno}"
        if isinstance(node, ast.Name):
            assert node.id != "iface", f"{name_of(path)}:{node.lineno}"


@pytest.mark.parametrize("path", SHIPPED, ids=name_of)
def test_nothing_is_printed(path):
    # print() would end up in the middle of `qgis_process --json`.
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "print", f"{name_of(path)}:{node.lineno}"


def test_the_package_imports_nothing_by_itself():
    tree = ast.parse((ROOT / "__init__.py").read_text("utf-8"))
    assert not [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    assert [node.name for node in tree.body if isinstance(node, ast.FunctionDef)] == ["classFactory"]


def test_core_runs_where_there_is_no_qgis(tmp_path):
    """Every module of core, imported by a Python that refuses qgis and Qt."""
    modules = [
        ".".join(["parcel_clean", *path.relative_to(ROOT).with_suffix("").parts]).removesuffix(".__init__")
        for path in sorted((ROOT / "core").rglob("*.py"))
    ]
    script = tmp_path / "imports.py"
    script.write_text(
        f"""
import importlib, sys
for name in ("qgis", "PyQt5", "PyQt6", "sip"):
    sys.modules[name] = None
sys.path.insert(0, {str(ROOT / "tools")!r})
from checkout import register_package
register_package()
for name in {modules!r}:
    importlib.import_module(name)
"""
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
