"""A decided run as plain data and back, for whoever judges a part of the layer again later by the same settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .findings import Severity
from .plan import Plan
from .rules.registry import all_rules


def plan_to_data(plan: Plan) -> dict[str, Any]:
    """What the rules are given, as JSON takes it; where the settings came from is left out."""
    return {
        "rules": [rule.code for rule in plan.rules],
        "settings": {code: dict(values) for code, values in plan.settings.items() if values},
        "severities": {code: severity.value for code, severity in plan.severities.items()},
        "work_crs": plan.work_crs,
        "source_crs": plan.source_crs,
        "commune_code": plan.commune_code,
        "personal_data": plan.personal_data,
    }


def plan_from_data(data: Mapping[str, Any]) -> Plan:
    """The run of `plan_to_data`; rules that there are no more are left out. Raises KeyError, TypeError, ValueError."""
    wanted = set(data["rules"])
    settings = {rule.code: dict(data["settings"].get(rule.code, {})) for rule in all_rules()}
    return Plan(
        rules=tuple(rule for rule in all_rules() if rule.code in wanted),
        settings=settings,
        severities={code: Severity(word) for code, word in data["severities"].items()},
        shown=(),
        work_crs=str(data["work_crs"]),
        source_crs=str(data["source_crs"]),
        commune_code=str(data["commune_code"]),
        personal_data=str(data["personal_data"]),
    )
