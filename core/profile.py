"""The profile: one JSON file per commune with the columns, the rule parameters, the severities and the language.

It is written by hand, so it is read kindly (any case, keys that start with ``_`` are remarks, a BOM is fine) and
judged strictly: a key that means nothing would silently switch off what its author wanted, so it is an error that
names the file, the key and what may stand there. ``data/profile.schema.json`` describes the format for editors.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Callable, TypeVar, Union

import numpy as np

from .identity.land_code import normalise_commune
from .messages import QT_TRANSLATE_NOOP, Message
from .profile_values import (
    BUILT_IN,
    GENERAL,
    LANGUAGES,
    PERSONAL_DATA,
    SEVERITIES,
    SPELLED,
    Specs,
    check_value,
    match_key,
    quoted,
)
from .roles import CERTIFICATE_ROLES, PARCEL_ROLES, Role

_SCHEMA = 1
SECTIONS = (
    "schema",
    "roles",
    "certificate_roles",
    "commune_code",
    "parameters",
    "rules",
    "severities",
    "language",
    "personal_data",
)

_MISSING_FILE = QT_TRANSLATE_NOOP(
    "ParcelClean", "The profile “{path}” does not exist. Correct the path or leave PROFILE empty."
)
_UNREADABLE = QT_TRANSLATE_NOOP("ParcelClean", "The profile “{path}” cannot be read: {reason}.")
_NOT_UTF8 = QT_TRANSLATE_NOOP(
    "ParcelClean", "The profile “{path}” is not UTF-8 text (byte {position}). Save it again with the encoding UTF-8."
)
_BROKEN = QT_TRANSLATE_NOOP(
    "ParcelClean",
    "The profile “{path}” is not valid JSON: line {line}, column {column}: {reason}. Often it is a comma too many or"
    " too few, or a decimal comma instead of a point.",
)
_AT_KEY = QT_TRANSLATE_NOOP("ParcelClean", "The profile “{path}”, key “{key}”: {problem}")
_TWICE = QT_TRANSLATE_NOOP("ParcelClean", "it stands there twice. Keep one.")
_NOT_OBJECT = QT_TRANSLATE_NOOP("ParcelClean", "it must be a group of keys in curly brackets.")
_NOT_A_PROFILE = QT_TRANSLATE_NOOP(
    "ParcelClean", "The profile “{path}” must be one group of keys in curly brackets; it holds something else."
)
_NEWER = QT_TRANSLATE_NOOP(
    "ParcelClean", "this plugin reads schema 1, the file says {value}. Update the plugin or correct the number."
)
_UNKNOWN = QT_TRANSLATE_NOOP("ParcelClean", "unknown. Did you mean {nearest}? Allowed here: {allowed}.")
_UNKNOWN_FAR = QT_TRANSLATE_NOOP("ParcelClean", "unknown. Allowed here: {allowed}. Remarks start with “_”.")
_NO_TEXT = QT_TRANSLATE_NOOP("ParcelClean", "it must be the name of a column in quotes, or null if there is none.")
_NO_CODE = QT_TRANSLATE_NOOP("ParcelClean", 'it must be the code or name of the commune in quotes, e.g. "09427".')
_SEVERITY_TWICE = QT_TRANSLATE_NOOP(
    "ParcelClean", "here it is “{one}”, under “rules” it is “{other}”. Keep one of them."
)

Value = Union[float, int, str, bool]
T = TypeVar("T")


class ProfileError(Exception):
    """A profile that cannot be used; `message` names the file, the key and what is allowed."""

    def __init__(self, message: Message):
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class RuleSettings:
    """What a profile says about one rule; None means that it says nothing."""

    enabled: bool | None = None
    severity: str | None = None
    parameters: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))


_UNTOUCHED = RuleSettings()


@dataclass(frozen=True)
class Profile:
    """A profile that has been read and judged. What it does not say is absent or None, so built-in values hold.

    Attributes:
        path: the file, or None for the empty profile.
        roles: column names for parcels; "" says that the layer does not have the role.
        certificate_roles: the same for the certificate table.
        commune_code: code (5 digits) or name of the one commune of the layer.
        parameters: by the name of the Processing parameter, e.g. ``TOLERANCE``.
        rules: by rule code.
        language: ``vi`` or ``en``.
        personal_data: ``masked`` or ``full``.
    """

    path: str | None = None
    roles: Mapping[Role, str] = field(default_factory=lambda: MappingProxyType({}))
    certificate_roles: Mapping[Role, str] = field(default_factory=lambda: MappingProxyType({}))
    commune_code: str | None = None
    parameters: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    rules: Mapping[str, RuleSettings] = field(default_factory=lambda: MappingProxyType({}))
    language: str | None = None
    personal_data: str | None = None

    @classmethod
    def empty(cls) -> Profile:
        """The profile that says nothing: every built-in value holds."""
        return cls()

    def rule(self, code: str) -> RuleSettings:
        """What the profile says about the rule `code`."""
        return self.rules.get(code, _UNTOUCHED)


def setting(name: str, given: T | None, profile: Profile, built_in: T) -> T:
    """The value of the general parameter `name`: given > profile > built-in.

    `given` counts as not given where it is None or "" (what QGIS hands over for an empty field). Values of the
    profile have the type that `load_profile` checked, the same as `built_in`.
    """
    return _first(given, profile.parameters.get(name), built_in)


def rule_setting(code: str, name: str, given: T | None, profile: Profile, built_in: T) -> T:
    """The value of parameter `name` of rule `code`: given > profile > built-in.

    Within the profile the rule's own entry under ``rules`` is stronger than the one under ``parameters``.
    """
    own = profile.rule(code).parameters.get(name)
    return _first(given, profile.parameters.get(name) if own is None else own, built_in)


def _first(given: T | None, in_profile: object, built_in: T) -> T:
    if given is not None and given != "":
        return given
    return built_in if in_profile is None else in_profile  # type: ignore[return-value] # checked on loading


class _Pairs(dict):  # type: ignore[type-arg] # what json hands over: any key, any value
    """A JSON object that remembers a key it was given twice (json would keep the last without a word)."""

    def __init__(self, pairs: list[tuple[str, object]]):
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.twice = next((key for key, count in counts.items() if count > 1), None)


class _Reader:
    """Judges the parsed JSON of one file; every complaint goes through `fail`."""

    def __init__(self, path: str, known_rules: Mapping[str, Specs], rule_names: Mapping[str, str]):
        self.path = path
        self.known_rules = known_rules
        # Codes and names lead to the code; both are what people quote from a report.
        self.rule_keys = {**{code: code for code in known_rules}, **rule_names}
        # Any rule's parameter may be set for all rules at once; a rule's own entry is stronger.
        self.general: dict[str, object] = dict(GENERAL)
        for specs in known_rules.values():
            self.general.update(specs)

    def fail(self, key: str, problem: str, **values: object) -> ProfileError:
        return ProfileError(Message(_AT_KEY, {"path": self.path, "key": key, "problem": Message(problem, values)}))

    def group(self, value: object, where: str, allowed: Mapping[str, T]) -> dict[T, tuple[str, object]]:
        """The keys of one JSON object by what `allowed` makes of them, each with its path and value."""
        if not isinstance(value, _Pairs):
            raise self.fail(where, _NOT_OBJECT)
        if value.twice is not None:
            raise self.fail(f"{where}.{value.twice}".lstrip("."), _TWICE)
        found: dict[T, tuple[str, object]] = {}
        for key, inner in value.items():
            if key.startswith("_"):
                continue
            place = f"{where}.{key}".lstrip(".")
            known, nearest = match_key(key, allowed)
            if known is None:
                # Of several spellings the first is shown: a list of 24 role names helps nobody.
                spellings = {meaning: name for name, meaning in reversed(list(allowed.items()))}
                names = quoted(sorted(spellings.values(), key=str.casefold))
                if nearest:
                    raise self.fail(place, _UNKNOWN, nearest=quoted(nearest), allowed=names)
                raise self.fail(place, _UNKNOWN_FAR, allowed=names)
            meant = allowed[known]
            if meant in found:
                raise self.fail(place, _TWICE)
            found[meant] = (place, inner)
        return found

    def value(self, place: str, value: object, spec: object) -> Value:
        """`value` if it fits `spec`; else an error that says what fits."""
        checked, problem = check_value(value, spec)
        if problem is not None:
            raise ProfileError(Message(_AT_KEY, {"path": self.path, "key": place, "problem": problem}))
        return checked

    def roles(self, where: str, value: object, known: tuple[Role, ...] = PARCEL_ROLES) -> Mapping[Role, str]:
        allowed = {**{role.value: role for role in known}, **{role.parameter: role for role in known}}
        roles: dict[Role, str] = {}
        for role, (place, column) in self.group(value, where, allowed).items():
            if column is not None and not isinstance(column, str):
                raise self.fail(place, _NO_TEXT)
            roles[role] = (column or "").strip()
        return MappingProxyType(roles)

    def certificate_roles(self, where: str, value: object) -> Mapping[Role, str]:
        return self.roles(where, value, CERTIFICATE_ROLES)

    def commune_code(self, where: str, value: object) -> str:
        # A number is a code whose zeros went missing on the way; 9427 is as clear as "09427".
        if isinstance(value, (int, str)) and not isinstance(value, bool):
            code = str(normalise_commune(np.array([value], dtype=object))[0])
            if code and not code.startswith("-") and code != "0":
                return code
        raise self.fail(where, _NO_CODE)

    def parameters(self, where: str, value: object) -> Mapping[str, Value]:
        found = self.group(value, where, {name: name for name in self.general})
        return MappingProxyType({name: self.value(*entry, self.general[name]) for name, entry in found.items()})

    def rule(self, code: str, where: str, value: object) -> RuleSettings:
        specs: dict[str, object] = {**self.known_rules[code], "enabled": bool, "severity": (*SEVERITIES, BUILT_IN)}
        found = self.group(value, where, {name: name for name in specs})
        said = {name: self.value(*entry, specs[name]) for name, entry in found.items()}
        enabled, severity = said.pop("enabled", None), said.pop("severity", None)
        return RuleSettings(
            enabled=None if enabled is None else bool(enabled),
            severity=None if severity in (None, BUILT_IN) else str(severity),
            parameters=MappingProxyType(said),
        )

    def rules(self, rules: object, severities: object) -> Mapping[str, RuleSettings]:
        read = {
            code: self.rule(code, place, value)
            for code, (place, value) in self.group(rules, "rules", self.rule_keys).items()
        }
        for code, (place, value) in self.group(severities, "severities", self.rule_keys).items():
            severity = str(self.value(place, value, (*SEVERITIES, BUILT_IN)))
            if severity == BUILT_IN:
                continue
            before = read.get(code, _UNTOUCHED)
            if before.severity not in (None, severity):
                raise self.fail(place, _SEVERITY_TWICE, one=severity, other=before.severity)
            read[code] = RuleSettings(before.enabled, severity, before.parameters)
        return MappingProxyType(read)

    def profile(self, root: object) -> Profile:
        if not isinstance(root, _Pairs):
            raise ProfileError(Message(_NOT_A_PROFILE, {"path": self.path}))
        allowed = {**{section: section for section in SECTIONS}, "$schema": "$schema"}
        found = self.group(root, "", allowed)

        def read(section: str, how: Callable[[str, object], T], absent: T) -> T:
            return how(*found[section]) if section in found else absent

        place, schema = found.get("schema", ("schema", _SCHEMA))
        if schema != _SCHEMA or isinstance(schema, bool):
            raise self.fail(place, _NEWER, value=json.dumps(schema, ensure_ascii=False))
        no_roles: Mapping[Role, str] = MappingProxyType({})
        no_values: Mapping[str, Value] = MappingProxyType({})
        nothing = ("", _Pairs([]))
        return Profile(
            path=self.path,
            roles=read("roles", self.roles, no_roles),
            certificate_roles=read("certificate_roles", self.certificate_roles, no_roles),
            commune_code=read("commune_code", self.commune_code, None),
            parameters=read("parameters", self.parameters, no_values),
            rules=self.rules(found.get("rules", nothing)[1], found.get("severities", nothing)[1]),
            language=read("language", lambda at, value: str(self.value(at, value, LANGUAGES)), None),
            personal_data=read("personal_data", lambda at, value: str(self.value(at, value, PERSONAL_DATA)), None),
        )


def _not_a_number(name: str) -> float:
    raise ValueError(name)


def profile_text(path: Path) -> str:
    """The text of the file, its BOM removed. Raises `ProfileError`."""
    shown = str(path)
    try:
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise ProfileError(Message(_MISSING_FILE, {"path": shown})) from error
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        reason = getattr(error, "strerror", None) or str(error)
        raise ProfileError(Message(_UNREADABLE, {"path": shown, "reason": reason})) from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProfileError(Message(_NOT_UTF8, {"path": shown, "position": error.start + 1})) from error


def load_profile(
    path: str | Path, known_rules: Mapping[str, Specs], rule_names: Mapping[str, str] | None = None
) -> Profile:
    """Read and judge a profile.

    Args:
        path: the JSON file.
        known_rules: by rule code, the rule's parameters: name → what `check_value` understands (anything with
            `default` and optionally `minimum`, `maximum`, `choices`).
        rule_names: rule name → code, so that ``topology.sliver`` may stand where ``TC04`` may.

    Returns:
        The profile; its rules are keyed by code and its roles by `Role`, however they were spelled.

    Raises:
        ProfileError: missing, unreadable, not UTF-8, not JSON, or with a key or value that means nothing.
    """
    return parse_profile(profile_text(Path(path)), path, known_rules, rule_names)


def parse_profile(
    text: str, path: str | Path, known_rules: Mapping[str, Specs], rule_names: Mapping[str, str] | None = None
) -> Profile:
    """The same for the text of a profile; `path` is what an error calls it."""
    try:
        root = json.loads(text, object_pairs_hook=_Pairs, parse_constant=_not_a_number)
    except json.JSONDecodeError as error:
        reason = Message(SPELLED[error.msg]) if error.msg in SPELLED else error.msg
        values = {"path": str(path), "line": error.lineno, "column": error.colno, "reason": reason}
        raise ProfileError(Message(_BROKEN, values)) from error
    except (ValueError, RecursionError) as error:
        raise ProfileError(Message(_UNREADABLE, {"path": str(path), "reason": str(error)})) from error
    return _Reader(str(path), known_rules, rule_names or {}).profile(root)
