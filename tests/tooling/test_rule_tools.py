"""`tools/new_rule.py` starts a rule that fails until it is filled in; `tools/make_docs.py` keeps the pages fresh."""

import ast
import importlib.util
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]


def tool(name, monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    spec = importlib.util.spec_from_file_location(f"tool_{name}", ROOT / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("XX01", "topology.new", "T"), "no rule code"),
        (("TC50", "domain.new", "T"), "belong to the group topology"),
        (("TC50", "topology.New Rule", "T"), "small letters"),
        (("TC01", "topology.new", "T"), "exists already"),
        (("TC50", "topology.overlap", "T"), "exists already"),
        (("TC50", "topology.new", 'A "T"'), "without double quotes"),
    ],
)
def test_refuses_what_cannot_be_a_rule(arguments, said, monkeypatch):
    assert said in tool("new_rule", monkeypatch).problem(*arguments)


def test_writes_a_rule_that_is_not_finished(tmp_path, monkeypatch):
    new_rule = tool("new_rule", monkeypatch)
    arguments = ("DC50", "domain.parcel_age", "Parcel older than its sheet")
    assert new_rule.problem(*arguments) == ""
    rule, cases = new_rule.write(*arguments, tmp_path)
    source = rule.read_text(encoding="utf-8")
    classes = [node.name for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
    assert classes == ["ParcelAge"]
    assert "NotImplementedError" in source
    assert {case["kind"] for case in yaml.safe_load(cases.read_text())["cases"]} == {"passing", "failing", "boundary"}
    assert (tmp_path / "core" / "rules" / "domain" / "__init__.py").exists()


def test_pages_of_the_rules_are_up_to_date(monkeypatch, capsys):
    assert tool("make_docs", monkeypatch).main(["--check"]) == 0, capsys.readouterr().out


def test_every_rule_has_a_page_in_the_index(monkeypatch):
    make_docs = tool("make_docs", monkeypatch)
    pages = make_docs.pages()
    overview = pages[make_docs.DOCS / "README.md"]
    for rule in make_docs.all_rules():
        assert f"[{rule.code}]({rule.code}.md)" in overview
        assert rule.title in pages[make_docs.DOCS / f"{rule.code}.md"]


def test_vietnamese_pages_come_from_the_translation(tmp_path, monkeypatch):
    make_docs = tool("make_docs", monkeypatch)
    ts = tmp_path / "vi.ts"
    ts.write_text(
        '<?xml version="1.0"?><TS version="2.1"><context><name>ParcelClean</name>'
        "<message><source>Missing geometry</source><translation>Thiếu hình</translation></message>"
        '<message><source>Spikes</source><translation type="unfinished">Gai</translation></message>'
        "</context></TS>",
        encoding="utf-8",
    )
    monkeypatch.setattr(make_docs, "TRANSLATION", ts)
    pages = make_docs.pages()
    assert pages[make_docs.DOCS / "vi" / "TC06.md"].startswith("# TC06 · Thiếu hình")
    assert make_docs.translations(ts) == {"Missing geometry": "Thiếu hình"}
