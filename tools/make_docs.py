#!/usr/bin/env python3
"""Writes docs/rules: a page for each rule and an index, from the registry and the rules' cases.

English pages go to docs/rules, Vietnamese ones to docs/rules/vi as soon as i18n/parcel_clean_vi.ts is there; what it
does not translate stays English.

usage: make_docs.py [--check]      --check writes nothing and fails when a page is stale
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Callable
from xml.etree import ElementTree as ET

import yaml
from checkout import ROOT, register_package

register_package()

from parcel_clean.core.findings import SEVERITY_LABELS  # noqa: E402 - the package must be registered first
from parcel_clean.core.rules.base import Parameter, Rule  # noqa: E402
from parcel_clean.core.rules.registry import GROUPS, all_rules  # noqa: E402

DOCS = ROOT / "docs" / "rules"
TRANSLATION = ROOT / "i18n" / "parcel_clean_vi.ts"
CASES = ROOT / "tests" / "core" / "rules" / "cases"

Words = dict[str, str]
Translate = Callable[[str], str]

ENGLISH: Words = {
    "note": "Written by `make docs` from the rules; do not edit.",
    "index": "The rules",
    "intro": "Every check of Parcel Clean, by code. A code means one thing for ever.",
    "head": "| code | checks | severity | name |",
    "why": "Why it matters",
    "wrong": "Wrong",
    "right": "Right",
    "fix": "How to fix it",
    "source": "Source",
    "parameters": "Parameters",
    "parameter head": "| parameter | meaning | built in | limits |",
    "needs": "Needs",
    "uses": "Uses where given",
    "cases": "Decided cases",
    "passing": "passes",
    "failing": "finds something",
    "boundary": "on the edge",
    "algorithm": "algorithm",
    "topology": "Topology",
    "uniqueness": "Uniqueness",
    "completeness": "Completeness",
    "domain": "Domain",
    "reconciliation": "Reconciliation",
}
VIETNAMESE: Words = {
    "note": "Trang này do `make docs` tạo từ các quy tắc; không sửa tay.",
    "index": "Các quy tắc kiểm tra",
    "intro": "Mọi phép kiểm tra của Parcel Clean, theo mã. Mỗi mã mãi mãi chỉ có một nghĩa.",
    "head": "| mã | kiểm tra | mức độ | tên |",
    "why": "Vì sao quan trọng",
    "wrong": "Sai",
    "right": "Đúng",
    "fix": "Cách sửa",
    "source": "Nguồn",
    "parameters": "Tham số",
    "parameter head": "| tham số | ý nghĩa | mặc định | giới hạn |",
    "needs": "Cần có",
    "uses": "Dùng nếu có",
    "cases": "Các trường hợp mẫu",
    "passing": "đạt",
    "failing": "có lỗi",
    "boundary": "giáp ranh",
    "algorithm": "thuật toán",
    "topology": "Quan hệ không gian",
    "uniqueness": "Tính duy nhất",
    "completeness": "Tính đầy đủ",
    "domain": "Miền giá trị",
    "reconciliation": "Đối soát",
}


def translations(path: Path) -> dict[str, str]:
    """Finished translations of a .ts file by their English source."""
    found: dict[str, str] = {}
    for message in ET.parse(path).getroot().iter("message"):
        translated = message.find("translation")
        if translated is not None and translated.text and translated.get("type") is None:
            found[message.findtext("source", "")] = translated.text
    return found


def page(rule: type[Rule], words: Words, tr: Translate) -> str:
    """The page of one rule."""
    told = rule.documentation()
    algorithm = "parcelclean:" + rule.name.replace(".", "").replace("_", "")
    severity = tr(SEVERITY_LABELS[rule.severity])
    lines = [
        f"# {rule.code} · {tr(rule.title)}",
        "",
        f"`{rule.name}` · {severity} · {words['algorithm']} `{algorithm}`",
        "",
        tr(told["summary"]),
        "",
    ]
    for section in ("why", "wrong", "right", "fix", "source"):
        if section in told:
            lines += [f"## {words[section]}", "", tr(told[section]), ""]
    if rule.parameters:
        lines += [f"## {words['parameters']}", "", words["parameter head"], "|---|---|---|---|"]
        lines += [parameter_row(parameter, tr) for parameter in rule.parameters] + [""]
    for heading, roles, tables in (
        ("needs", rule.roles, rule.tables),
        ("uses", rule.optional_roles, rule.optional_tables),
    ):
        if roles or tables:
            lines += [f"## {words[heading]}", ""]
            lines += [f"- `{role.parameter}`: {tr(role.label)}" for role in roles]
            lines += [f"- `{table.value}`" for table in tables] + [""]
    lines += case_lines(rule, words)
    return "\n".join(lines) + f"\n\n<!-- {words['note']} -->\n"


def parameter_row(parameter: Parameter, tr: Translate) -> str:
    """One line of the table of parameters."""
    unit = f" {parameter.unit}" if parameter.unit else ""
    bounds = (("≥", parameter.minimum), ("≤", parameter.maximum))
    limits = " ".join(f"{sign} {bound:g}" for sign, bound in bounds if bound is not None)
    meaning = f"**{tr(parameter.label)}.** {tr(parameter.help)}"
    return f"| `{parameter.name}` | {meaning} | {parameter.default}{unit} | {limits} |"


def case_lines(rule: type[Rule], words: Words) -> list[str]:
    """The names of the rule's cases: what was decided, and is tested."""
    path = CASES / f"{rule.code}.yaml"
    cases: list[dict[str, Any]] = (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).get("cases") or []
    return [f"## {words['cases']}", ""] + [f"- *{words[case['kind']]}*: {case['name']}" for case in cases]


def index(words: Words, tr: Translate) -> str:
    """The table of all rules."""
    lines = [f"# {words['index']}", "", words["intro"], ""]
    for group in GROUPS:
        rules = [rule for rule in all_rules() if rule.name.startswith(f"{group}.")]
        if rules:
            lines += [f"## {words[group]}", "", words["head"], "|---|---|---|---|"]
            for rule in rules:
                shown = (f"[{rule.code}]({rule.code}.md)", tr(rule.title), tr(SEVERITY_LABELS[rule.severity]))
                lines.append(f"| {' | '.join(shown)} | `{rule.name}` |")
            lines.append("")
    lines.pop()
    return "\n".join(lines) + f"\n\n<!-- {words['note']} -->\n"


def pages() -> dict[Path, str]:
    """All pages by path."""
    languages: list[tuple[Path, Words, Translate]] = [(DOCS, ENGLISH, str)]
    if TRANSLATION.exists():
        known = translations(TRANSLATION)
        languages.append((DOCS / "vi", VIETNAMESE, lambda text: known.get(text, text)))
    out: dict[Path, str] = {}
    for folder, words, tr in languages:
        out[folder / "README.md"] = index(words, tr)
        out.update({folder / f"{rule.code}.md": page(rule, words, tr) for rule in all_rules()})
    return out


def main(arguments: list[str]) -> int:
    """Write or check; the exit code."""
    if set(arguments) - {"--check"}:
        print(__doc__)
        return 2
    wanted = pages()
    present = {path: path.read_text(encoding="utf-8") for path in DOCS.rglob("*.md")}
    stale = sorted(path for path in {*wanted, *present} if wanted.get(path) != present.get(path))
    if "--check" in arguments:
        for path in stale:
            print(f"stale: {path.relative_to(ROOT)}")
        print("run: make docs" if stale else "docs: up to date")
        return 1 if stale else 0
    for path in stale:
        if path not in wanted:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[path], encoding="utf-8")
    print(f"docs/rules: {len(wanted)} pages, {len(stale)} changed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
