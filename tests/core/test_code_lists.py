"""Code lists ship in ``data/`` with source and certainty, and rules use no code that is not in them."""

import ast
import csv
import re
from pathlib import Path

import pytest
from parcel_clean.core.land_use import Kind, read_land_use
from parcel_clean.core.rules import registry

DATA = Path(registry.__file__).parents[2] / "data"
CORE = Path(registry.__file__).parents[1]
TABLES = sorted(DATA.glob("*.csv"))
MARKS = {"V", "V2", "M", "I"}
# Lists of codes and formats, which may be right or not; the others list names, or measured extents.
CODE_LISTS = {
    *("land_use_codes", "land_use_public", "legacy_encodings", "person_id_centuries", "person_id_provinces"),
    *("registry_formats", "serial_formats", "certificate_fields"),
}
# Words of four letters and fewer in capitals that rules hold and that are no land-use codes.
NO_CODES = {"NFC", "VNI", "TCVN", "VIQR", "UTF", "CRS", "GEOS", "WKB", "OFF"}


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(file)
    return [line for line in lines if line.startswith("#")], list(
        csv.DictReader(line for line in lines if not line.startswith("#"))
    )


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_says_where_it_comes_from(path):
    comments, rows = rows_of(path)
    assert rows
    if "source" in rows[0]:
        assert all(row["source"].strip() for row in rows)
    else:
        assert any("source" in line.lower() for line in comments)
    assert "github.com" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(CODE_LISTS))
def test_codes_say_how_certain_they_are(name):
    _, rows = rows_of(DATA / f"{name}.csv")
    if name == "land_use_public":  # a choice of codes, whose certainty the list of codes tells
        known = {row["code"] for row in rows_of(DATA / "land_use_codes.csv")[1]}
        assert {row["code"] for row in rows} <= known
        return
    assert {row["certainty"] for row in rows} <= MARKS


def texts_in(path):
    """The string constants of a module that are not documentation and not sentences for the user."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node):
            told.add(id(node.body[0].value))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QT_TRANSLATE_NOOP":
            told |= {id(argument) for argument in ast.walk(node)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    ]


MODULES = sorted((CORE / "rules").rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_rules_use_no_code_that_no_list_has(path):
    provinces = {row["code"] for row in rows_of(DATA / "person_id_provinces.csv")[1]}
    prefixes = {row["prefix"] for row in rows_of(DATA / "registry_formats.csv")[1]}
    for text in texts_in(path):
        for code in re.findall(r"^[A-Z]{2,4}$", text):
            if code in NO_CODES or code in prefixes:
                continue
            assert not read_land_use(code).of_kind(Kind.UNKNOWN), f"{path.name}: {code} is in no list"
        if re.fullmatch(r"\d{3}", text):
            assert text in provinces, f"{path.name}: {text} is no province"
        # Serials and registry numbers belong to the tables and to sentences, not to the code of a rule.
        assert not re.fullmatch(r"[A-ZĐ]{1,2} ?\d{5,8}", text), f"{path.name}: {text}"


def test_the_periods_of_serials_come_from_the_table():
    (parameter,) = registry.rule_by_code("DC02").parameters
    for row in rows_of(DATA / "serial_formats.csv")[1]:
        assert f"{row['letters']}+{row['digits']}: {row['issued_from']}..{row['issued_to']}" in parameter.default
