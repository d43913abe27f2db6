"""The truth file: what was planted, where, and what must not be reported."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Truth:
    """Defects per rule. Parcels are kept as row numbers of the layer until :meth:`as_dict` turns them into keys."""

    defects: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    harmless: list[dict[str, Any]] = field(default_factory=list)

    def add(self, rule: str, kind: str, rows: list[int], place: Any = None, **more: Any) -> None:
        """One planted defect: ``rows`` are the parcels it concerns, ``more`` its size (area m², width m) and notes."""
        self.defects.setdefault(rule, []).append({"kind": kind, "rows": rows, "place": _place(place), **_tidy(more)})

    def spare(self, rule: str, kind: str, rows: list[int], place: Any = None, **more: Any) -> None:
        """Something that looks like a defect of ``rule`` and must not be reported."""
        self.harmless.append({"rule": rule, "kind": kind, "rows": rows, "place": _place(place), **_tidy(more)})

    def as_dict(self, keys: list[str], about: dict[str, Any]) -> dict[str, Any]:
        """The content of ``truth.json``; ``keys`` are the parcel keys of all rows."""

        def with_keys(entry: dict[str, Any]) -> dict[str, Any]:
            out = {name: value for name, value in entry.items() if value is not None and name != "rows"}
            rows = [int(row) for row in entry["rows"]]
            return {**out, "parcels": [keys[row] for row in rows], "fids": [row + 1 for row in rows]}

        rules = {
            rule: [{"id": f"{rule}-{i:03d}", **with_keys(entry)} for i, entry in enumerate(entries, 1)]
            for rule, entries in sorted(self.defects.items())
        }
        counts = {rule: len(entries) for rule, entries in rules.items()}
        return {**about, "counts": counts, "rules": rules, "must_not_report": [with_keys(e) for e in self.harmless]}


def write_truth(path: Path, content: dict[str, Any]) -> None:
    """One defect per line, so that the file can be read and compared."""
    parts = []
    for name, value in content.items():
        if name == "rules":
            rules = ",\n".join(
                f"  {json.dumps(rule)}: [\n" + ",\n".join("   " + _dump(e) for e in entries) + "\n  ]"
                for rule, entries in value.items()
            )
            parts.append(f' "rules": {{\n{rules}\n }}')
        elif isinstance(value, list):
            parts.append(f" {json.dumps(name)}: [\n" + ",\n".join("  " + _dump(e) for e in value) + "\n ]")
        else:
            parts.append(f" {json.dumps(name)}: {_dump(value)}")
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _place(place: Any) -> list[float] | None:
    if place is None:
        return None
    x, y = (place.x, place.y) if hasattr(place, "x") else place
    return [round(float(x), 3), round(float(y), 3)]


def _tidy(more: dict[str, Any]) -> dict[str, Any]:
    return {name: round(float(v), 4) if isinstance(v, float) else v for name, v in more.items()}
