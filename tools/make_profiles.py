#!/usr/bin/env python3
"""Writes data/profiles: the profiles to start from, one for parcels and one for lists in form PL03-01.

Every rule with its severity and parameters at their built-in values, so that a run with such a profile comes to the
same as one without; people change what they want to have otherwise. Remarks (keys that begin with _) are in
Vietnamese and English.

usage: make_profiles.py [--check]      --check writes nothing and fails when a profile is stale
"""

from __future__ import annotations

import json
import sys
from typing import Callable

from checkout import ROOT, register_package

register_package()

from parcel_clean.core.certificate_fields import certificate_fields  # noqa: E402 - the package must be registered first
from parcel_clean.core.fields import aliases_of  # noqa: E402
from parcel_clean.core.profile_values import BUILT_IN, GENERAL  # noqa: E402
from parcel_clean.core.records import Subject  # noqa: E402
from parcel_clean.core.roles import CERTIFICATE_ROLES, PARCEL_ROLES, Role  # noqa: E402
from parcel_clean.core.rules.base import Parameter, Rule  # noqa: E402
from parcel_clean.core.rules.registry import rules_for  # noqa: E402
from parcel_clean.tools.translations.ts_file import read_ts  # noqa: E402

Both = Callable[[str], str]
FOLDER = ROOT / "data" / "profiles"
PROFILES = {"parcels.json": Subject.PARCELS, "pl03-01.json": Subject.CERTIFICATES}
_UNITS = {"TOLERANCE": "m", "MIN_AREA": "m²", "MAX_GAP_WIDTH": "m"}
_REMARKS = {
    "_": (
        "Chép tệp này thành tệp của xã rồi sửa những gì cần khác; xóa dòng nào thì dùng giá trị mặc định."
        " / Copy this file for the commune and change what should be otherwise; lines taken away are as built in."
    ),
    "_commune_code": ('Mã xã, ví dụ / commune code, e.g.: "commune_code": "09427"'),
    "_language": ('"language": "vi" / "en"; không ghi = theo QGIS / not said = as QGIS'),
    "_columns": (
        "Cột được tìm theo tên; muốn chỉ rõ thì bỏ dấu _ và ghi tên cột, null = không có. / Columns are found by their"
        " names; to say which one, take the _ away and write the column, null = there is none."
    ),
    "_severity": (
        "default = theo quy tắc (trong ngoặc là mức thường gặp); hoặc error, warning, info cho mọi lỗi của quy tắc. /"
        " default = as the rule says; else error, warning or info for all its findings."
    ),
}


def main(arguments: list[str]) -> int:
    """Write or check; the exit code."""
    if set(arguments) - {"--check"}:
        print(__doc__)
        return 2
    wanted = {FOLDER / name: text(subject) for name, subject in PROFILES.items()}
    stale = [path for path, new in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != new]
    if "--check" in arguments:
        for path in stale:
            print(f"stale: {path.relative_to(ROOT)}")
        print("run: make profiles" if stale else "profiles: up to date")
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    print(f"data/profiles: {len(wanted)} files, {len(stale)} changed")
    return 0


def text(subject: Subject) -> str:
    """The file."""
    return json.dumps(profile(subject), ensure_ascii=False, indent=2) + "\n"


def profile(subject: Subject) -> dict[str, object]:
    """The profile as JSON has it."""
    vietnamese = read_ts(ROOT / "i18n" / "parcel_clean_vi.ts").get("ParcelClean", {})

    def both(english: str) -> str:
        own = vietnamese.get(english)
        return f"{own} / {english}" if own else english

    parcels = subject is Subject.PARCELS
    roles = PARCEL_ROLES if parcels else CERTIFICATE_ROLES
    made: dict[str, object] = {"$schema": "../profile.schema.json", "schema": 1}
    made.update({name: remark for name, remark in _REMARKS.items() if name in {"_", "_commune_code", "_language"}})
    made["personal_data"] = "masked"
    columns: dict[str, object] = {"_": _REMARKS["_columns"]}
    columns.update({f"_{role.value}": f"{both(role.label)}: {_names(role, parcels)}" for role in roles})
    made["roles" if parcels else "certificate_roles"] = columns
    if parcels:
        measures = {name: spec for name, spec in GENERAL.items() if name in _UNITS}
        made["parameters"] = {
            "_": " · ".join(f"{name}: {_UNITS[name]}" for name in measures),
            **{name: spec.default for name, spec in measures.items()},
        }
    made["rules"] = {"_": _REMARKS["_severity"], **{rule.code: _rule(rule, both) for rule in rules_for(subject)}}
    return made


def _names(role: Role, parcels: bool) -> str:
    """A few of the names by which the column is found."""
    if parcels:
        return ", ".join(aliases_of(role)[:6])
    field = certificate_fields()[role]
    number = f" ({field.number})" if field.number else ""
    return ", ".join(filter(None, (f"{field.label}{number}" if field.label else "", *field.aliases[:3])))


def _rule(rule: type[Rule], both: Both) -> dict[str, object]:
    made: dict[str, object] = {
        "_": f"{both(rule.title)} ({rule.severity.value})",
        "enabled": True,
        "severity": BUILT_IN,
    }
    for parameter in rule.parameters:
        if parameter.name in GENERAL:
            continue  # said once for all rules; here it would be stronger than there
        made[f"_{parameter.name}"] = _limits(parameter, both)
        made[parameter.name] = parameter.default
    return made


def _limits(parameter: Parameter, both: Both) -> str:
    unit = f" ({parameter.unit})" if parameter.unit else ""
    lowest = f" ≥ {parameter.minimum:g}" if parameter.minimum is not None else ""
    highest = f" ≤ {parameter.maximum:g}" if parameter.maximum is not None else ""
    if parameter.default == "":  # only its help says what may stand there
        return both(parameter.help)
    return f"{both(parameter.label)}{unit}{lowest}{highest}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
