"""What one run is going to do: which rules, with which settings, and where each setting came from."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from .findings import FAIL_LEVELS, Severity
from .messages import QT_TRANSLATE_NOOP, Message
from .profile import Profile, rule_setting, setting
from .profile_values import GENERAL
from .records import KEY_ROLES, Subject
from .report.info import BUILT_IN, GIVEN, PROFILE, PROJECT, Setting
from .roles import Role
from .rules.base import MAX_GAP_WIDTH, MIN_AREA, TOLERANCE, Parameter, Rule, Table, Value
from .rules.registry import all_rules, names_of, select_rules

PROFILE_PARAMETER = "PROFILE"
_MEASURES = (TOLERANCE.name, MIN_AREA.name, MAX_GAP_WIDTH.name)

_TOO_LOW = QT_TRANSLATE_NOOP("ParcelClean", "{name}: {value} is not possible; give {minimum} or more.")
_TOO_HIGH = QT_TRANSLATE_NOOP("ParcelClean", "{name}: {value} is not possible; give {maximum} or less.")
_NO_NUMBER = QT_TRANSLATE_NOOP("ParcelClean", "{name}: “{value}” is not a number.")
_NONE = QT_TRANSLATE_NOOP("ParcelClean", "RULES: no rule in “{words}” is about such data; nothing would be checked.")
_ALL_OFF = QT_TRANSLATE_NOOP(
    "ParcelClean", "The profile “{path}” switches off every rule that this run was to check. Nothing would be checked."
)
_SETTINGS = QT_TRANSLATE_NOOP("ParcelClean", "Profile “{path}”. From it in this run: {settings}.")
_NO_SETTINGS = QT_TRANSLATE_NOOP("ParcelClean", "Profile “{path}”. No parameter of this run comes from it.")
_PROFILE = QT_TRANSLATE_NOOP("ParcelClean", "Profile")
_SEVERITY = QT_TRANSLATE_NOOP("ParcelClean", "Severity of its findings")
_ENABLED = QT_TRANSLATE_NOOP("ParcelClean", "Rule is checked")
_COMMUNE = QT_TRANSLATE_NOOP("ParcelClean", "Commune (code or name)")
_PERSONAL = QT_TRANSLATE_NOOP("ParcelClean", "Personal data")


class SettingError(ValueError):
    """A value that a parameter cannot have; `message` says which values it can."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class Request:
    """What the caller asked for. None and "" count as not given.

    rules          `RULES` as typed: codes, names and groups, separated by commas
    fixed          codes of the rules that the algorithm stands for; then `RULES` has no say
    given          values by parameter name
    from_project   the profile is named by the project, not by the caller
    commune_code   code or name of the one commune of the layer
    subject        what is to be checked
    """

    rules: str = ""
    fixed: tuple[str, ...] = ()
    given: Mapping[str, Value] = field(default_factory=dict)
    profile: Profile = field(default_factory=Profile.empty)
    from_project: bool = False
    commune_code: str = ""
    personal_data: str = ""
    fail_on: str = ""
    subject: Subject = Subject.PARCELS


@dataclass(frozen=True)
class Plan:
    """The decided run.

    rules        in the order of the registry
    settings     values by rule code and parameter name
    severities   by rule code, where the profile replaces them
    shown        all settings with their origin, for the report
    """

    rules: tuple[type[Rule], ...]
    settings: Mapping[str, Mapping[str, Value]]
    severities: Mapping[str, Severity]
    shown: tuple[Setting, ...]
    work_crs: str = ""
    source_crs: str = ""
    commune_code: str = ""
    personal_data: str = "masked"
    fail_on: str = "never"

    @property
    def roles(self) -> tuple[Role, ...]:
        """Roles whose columns are worth reading: the parcel key's and those that the rules ask for."""
        wanted = {*KEY_ROLES, *(role for rule in self.rules for role in (*rule.roles, *rule.optional_roles))}
        return tuple(role for role in Role if role in wanted)

    @property
    def tables(self) -> frozenset[Table]:
        """Further inputs that some rule of the run reads."""
        return frozenset(table for rule in self.rules for table in (*rule.tables, *rule.optional_tables))


def rule_specs() -> dict[str, dict[str, Parameter]]:
    """Every rule's parameters by code and name: what `load_profile` judges a profile by."""
    return {rule.code: {parameter.name: parameter for parameter in rule.parameters} for rule in all_rules()}


def rule_codes() -> dict[str, str]:
    """Rule code by rule name."""
    return {rule.name: rule.code for rule in all_rules()}


def profile_notice(shown: Iterable[Setting]) -> Message | None:
    """Which profile a run uses and what it changes in it, for the log; None without a profile."""
    listed = list(shown)
    path = next((item.value for item in listed if item.name == PROFILE_PARAMETER), "")
    if not path:
        return None
    changed = ", ".join(f"{item.key} = {item.value}" for item in listed if item.origin == PROFILE)
    return Message(_SETTINGS if changed else _NO_SETTINGS, {"path": path, "settings": changed})


def make_plan(request: Request) -> Plan:
    """Decide everything that does not depend on the data: given > profile > built-in.

    Raises `UnknownRule` and `SettingError`.
    """
    for name, value in request.given.items():
        _check(name, value)
    rules, left_out = _choose(request)
    shown: list[Setting] = []
    settings: dict[str, dict[str, Value]] = defaultdict(dict)
    # also of rules that do not run: what is an overlap depends on what counts as a duplicate
    for rule in all_rules():
        for parameter in rule.parameters:
            made = _rule_setting(rule, parameter, request)
            settings[rule.code][parameter.name] = made.value
            if rule in rules:
                shown.append(made)
    profile = request.profile
    work, source = (_general(name, request) for name in ("WORK_CRS", "SOURCE_CRS"))
    severities = _severities(rules, profile)
    shown = [_profile_setting(request), _rules_setting(request), *_merged(shown), work, source, *_about_run(request)]
    shown += [Setting("ENABLED", False, PROFILE, "", _ENABLED, rule.code) for rule in left_out]
    shown += [Setting("SEVERITY", said.value, PROFILE, "", _SEVERITY, code) for code, said in severities.items()]
    return Plan(
        rules=tuple(rules),
        settings=dict(settings),
        severities=severities,
        shown=tuple(shown),
        work_crs=str(work.value or ""),
        source_crs=str(source.value or ""),
        commune_code=request.commune_code or profile.commune_code or "",
        personal_data=request.personal_data or profile.personal_data or "masked",
        fail_on=request.fail_on or FAIL_LEVELS[0],
    )


def _choose(request: Request) -> tuple[list[type[Rule]], list[type[Rule]]]:
    """The rules of the run, and those that the profile takes out of it."""
    profile = request.profile
    words = list(request.fixed) or _words(setting("RULES", request.rules, profile, ""))
    chosen = select_rules(words, request.subject)
    if not chosen:
        raise SettingError(Message(_NONE, {"words": ", ".join(words)}))
    if request.fixed:
        return chosen, []
    # Who names one rule wants it, whatever the profile says; a group leaves out what the profile switches off.
    named = {word.lower() for word in _words(request.rules)}
    kept = [rule for rule in chosen if profile.rule(rule.code).enabled is not False or named & set(names_of(rule)[:2])]
    if not kept:
        raise SettingError(Message(_ALL_OFF, {"path": profile.path}))
    return kept, [rule for rule in chosen if rule not in kept]


def _words(text: str | None) -> list[str]:
    return [word.strip() for word in (text or "").replace(";", ",").split(",") if word.strip()]


def _rule_setting(rule: type[Rule], parameter: Parameter, request: Request) -> Setting:
    given = request.given.get(parameter.name)
    value = rule_setting(rule.code, parameter.name, given, request.profile, parameter.default)
    own = request.profile.rule(rule.code).parameters.get(parameter.name)
    said = own is not None or parameter.name in request.profile.parameters
    origin = GIVEN if _is_given(given) else PROFILE if said else BUILT_IN
    return Setting(parameter.name, value, origin, parameter.unit, parameter.label, rule.code)


def _general(name: str, request: Request) -> Setting:
    given = request.given.get(name)
    origin = GIVEN if _is_given(given) else PROFILE if name in request.profile.parameters else BUILT_IN
    return Setting(name, setting(name, given, request.profile, GENERAL[name].default), origin)


def _profile_setting(request: Request) -> Setting:
    path = request.profile.path or ""
    origin = BUILT_IN if not path else PROJECT if request.from_project else GIVEN
    return Setting(PROFILE_PARAMETER, path, origin, label=_PROFILE)


def _about_run(request: Request) -> list[Setting]:
    """What holds for the whole run besides parameters of rules."""
    profile = request.profile
    return [
        Setting(name, given or said or built_in, GIVEN if given else PROFILE if said else BUILT_IN, label=label)
        for name, given, said, built_in, label in (
            ("COMMUNE_CODE", request.commune_code, profile.commune_code, "", _COMMUNE),
            ("PERSONAL_DATA", request.personal_data, profile.personal_data, "masked", _PERSONAL),
        )
    ]


def _rules_setting(request: Request) -> Setting:
    if request.fixed:
        return Setting("RULES", ",".join(request.fixed), GIVEN)
    origin = GIVEN if request.rules else PROFILE if "RULES" in request.profile.parameters else BUILT_IN
    return Setting("RULES", setting("RULES", request.rules, request.profile, ""), origin)


def _merged(shown: Sequence[Setting]) -> list[Setting]:
    """One row where a measure is the same for all rules; a rule's own parameters keep their rule."""
    by_name: dict[str, list[Setting]] = defaultdict(list)
    for item in shown:
        by_name[item.name].append(item)
    out: list[Setting] = []
    for name, items in by_name.items():
        first = items[0]
        same = all((item.value, item.origin) == (first.value, first.origin) for item in items)
        if same and (name in _MEASURES or len(items) > 1):
            out.append(Setting(name, first.value, first.origin, first.unit, first.label))
        else:
            out.extend(items)
    return out


def _severities(rules: Iterable[type[Rule]], profile: Profile) -> dict[str, Severity]:
    said = {rule.code: profile.rule(rule.code).severity for rule in rules}
    return {code: Severity(severity) for code, severity in said.items() if severity}


def _is_given(value: object) -> bool:
    return value is not None and value != ""


def _check(name: str, value: Value) -> None:
    """Refuse a number outside the bounds of every parameter of this name."""
    bounds = [parameter for rule in all_rules() for parameter in rule.parameters if parameter.name == name]
    bounds += [parameter for parameter in (TOLERANCE, MIN_AREA, MAX_GAP_WIDTH) if parameter.name == name]
    if not bounds or not _is_given(value) or isinstance(bounds[0].default, (str, bool)):
        return
    if isinstance(value, (str, bool)) or value is None or not math.isfinite(value):
        raise SettingError(Message(_NO_NUMBER, {"name": name, "value": value}))
    low, high = bounds[0].minimum, bounds[0].maximum
    if low is not None and value < low:
        raise SettingError(Message(_TOO_LOW, {"name": name, "value": f"{value:g}", "minimum": f"{low:g}"}))
    if high is not None and value > high:
        raise SettingError(Message(_TOO_HIGH, {"name": name, "value": f"{value:g}", "maximum": f"{high:g}"}))
