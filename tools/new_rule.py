#!/usr/bin/env python3
"""Starts a rule: its file and its cases, which fail until both are filled in. Nothing else has to be told.

usage: new_rule.py CODE group.name "Title"      new_rule.py DC10 domain.parcel_age "Parcel older than its sheet"
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from checkout import ROOT, register_package

register_package()

from parcel_clean.core.rules.registry import all_rules  # noqa: E402 - the package must be registered first

PREFIXES = {"TC": "topology", "UQ": "uniqueness", "CO": "completeness", "DC": "domain", "RC": "reconciliation"}

RULE = '''"""{code}."""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Draft, Severity
from ...messages import QT_TRANSLATE_NOOP, Message
from ..base import Context, Reach, Rule

_MESSAGE = QT_TRANSLATE_NOOP("ParcelClean", "Parcel {{key}} …: what is wrong, and what to do.")


class {class_name}(Rule):
    """FIXME: the rule in one sentence.

    Why: FIXME

    Wrong: FIXME

    Right: FIXME

    Fix: FIXME
    """

    code = "{code}"
    name = "{name}"
    title = QT_TRANSLATE_NOOP("ParcelClean", "{title}")
    severity = Severity.WARNING
    reach = Reach.LAYER  # FIXME: how far from an edited parcel its findings can change; Reach.ROW for its own cells

    def _check(self, context: Context) -> Iterator[Draft]:
        parcels = context.parcels
        found: list[int] = []  # FIXME: judge all parcels at once (numpy); loop over the found ones only
        for parcel in found:
            yield Draft((parcel,), Message(_MESSAGE, {{"key": parcels.keys[parcel]}}))
        raise NotImplementedError("{code} is not written yet")
'''

CASES = """# How cases are written: tests/core/rules/casefile.py
rule: {code}
cases:
  - name: FIXME what is right
    kind: passing
    sketch: |
      AB
      CC
    findings: []
  - name: FIXME what is wrong
    kind: failing
    parcels:
      A: box 0 0 10 10
    findings:
      - {{parcels: [A], severity: warning}}
  - name: FIXME what is just right, or just wrong
    kind: boundary
    parcels:
      A: box 0 0 10 10
    findings: []
"""


def problem(code: str, name: str, title: str) -> str:
    """Why there can be no such rule; "" if there can."""
    group, _, last = name.partition(".")
    if not re.fullmatch(f"({'|'.join(PREFIXES)})[0-9]{{2}}", code):
        return f"{code} is no rule code: two letters of {', '.join(PREFIXES)} and two digits"
    if PREFIXES[code[:2]] != group:
        return f"{code[:2]} rules belong to the group {PREFIXES[code[:2]]}, not {group}"
    if not re.fullmatch("[a-z]+(_[a-z]+)*", last):
        return f"{name} must be group.name in small letters and underscores"
    taken = [rule for rule in all_rules() if code == rule.code or name == rule.name]
    if taken:
        return f"{taken[0].code} {taken[0].name} exists already; a code means one thing for ever"
    if not title.strip() or '"' in title:
        return "the title must be text without double quotes"
    return ""


def write(code: str, name: str, title: str, root: Path) -> list[Path]:
    """Write both files (and the group's folder, if it is the first of its group) and name them."""
    group, _, last = name.partition(".")
    folder = root / "core" / "rules" / group
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "__init__.py").exists():
        (folder / "__init__.py").write_text(f'"""Rules of the group {group}."""\n', encoding="utf-8")
    class_name = "".join(word.capitalize() for word in last.split("_"))
    rule, cases = folder / f"{last}.py", root / "tests" / "core" / "rules" / "cases" / f"{code}.yaml"
    cases.parent.mkdir(parents=True, exist_ok=True)
    rule.write_text(RULE.format(code=code, name=name, title=title, class_name=class_name), encoding="utf-8")
    cases.write_text(CASES.format(code=code), encoding="utf-8")
    return [rule, cases]


def main(arguments: list[str]) -> int:
    """The exit code."""
    if len(arguments) != 3:
        print(__doc__)
        return 2
    wrong = problem(*arguments)
    if wrong:
        print(wrong)
        return 1
    code, name, title = arguments
    for path in write(code, name, title, ROOT):
        print(f"wrote {path.relative_to(ROOT)}")
    print(
        f"Now fill in what says FIXME until this passes: .venv/bin/pytest -p no:pytest_qgis tests/core/rules -k {code}"
    )
    print("Then: make docs")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
