"""A profile being edited: the JSON as somebody wrote it, and one change at a time.

Only what is changed is touched: remarks, spellings and the order of keys stay, and what is set back to the built-in
value goes out of the file again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .plan import rule_codes, rule_specs
from .profile import SECTIONS, Profile, Value, parse_profile, profile_text
from .profile_values import GENERAL
from .roles import Role
from .text.fold import fold

Group = dict[str, Any]

_ROLES, _CERTIFICATE_ROLES, _PARAMETERS, _RULES, _SEVERITIES = (
    "roles",
    "certificate_roles",
    "parameters",
    "rules",
    "severities",
)


class ProfileDraft:
    """The text of a profile and the changes made to it.

    path    the file it came from, None for a new one
    """

    def __init__(self, text: str = "", path: Path | None = None):
        """Args: text: of a profile that can be read. Raises `ProfileError`."""
        self.path = path
        self._read = text
        if text:
            parse_profile(text, path or "?", rule_specs(), rule_codes())
        self._root: Group = json.loads(text) if text else {"schema": 1}
        self._before = self._dumped()

    @classmethod
    def of_file(cls, path: Path) -> ProfileDraft:
        """The draft of a file. Raises `ProfileError`."""
        return cls(profile_text(path) or " ", path)

    @property
    def changed(self) -> bool:
        """Whether it says something else than the file."""
        return self._dumped() != self._before

    @property
    def text(self) -> str:
        """What belongs into the file: as it was read, while nothing is changed."""
        return self._read if self._read and not self.changed else self._dumped()

    @property
    def text_read(self) -> str:
        """What the file held, "" for a new one."""
        return self._read

    def profile(self) -> Profile:
        """What the draft means. Raises `ProfileError` where a value does not fit."""
        return parse_profile(self.text, self.path or "", rule_specs(), rule_codes())

    def saved(self, path: Path) -> None:
        """The text stands in this file now."""
        self.path, self._read = path, self.text
        self._before = self._dumped()

    def set_word(self, section: str, value: str | None) -> None:
        """`commune_code`, `language` or `personal_data`; None takes it out."""
        self._set(self._root, section, (section,), value, SECTIONS)

    def set_column(self, role: Role, column: str | None, *, certificates: bool = False) -> None:
        """The column of a role: "" says that there is none, None that it is to be found by its name."""
        section = _CERTIFICATE_ROLES if certificates else _ROLES
        self._set_inside((section,), role.value, (role.value, role.parameter), column, null_for_empty=True)

    def set_parameter(self, name: str, value: Value | None) -> None:
        """A parameter for all rules; the built-in value or None takes it out."""
        built_in = GENERAL[name].default if name in GENERAL else None
        self._set_inside((_PARAMETERS,), name, (name,), None if value == built_in else value)

    def set_rule_parameter(self, code: str, name: str, value: Value | None) -> None:
        """A rule's own parameter; None takes it out, as does the value that holds anyway."""
        for_all = self._said((_PARAMETERS,), (name,))
        anyway = rule_specs()[code][name].default if for_all is None else for_all
        self._set_inside((_RULES, code), name, (name,), None if value == anyway else value)

    def set_enabled(self, code: str, enabled: bool) -> None:
        """Whether the rule is run."""
        said = self._said((_RULES, code), ("enabled",))
        if enabled != (said is not False):
            self._set_inside((_RULES, code), "enabled", ("enabled",), None if enabled else False)

    def set_severity(self, code: str, severity: str | None) -> None:
        """The severity of all findings of a rule; None = as the rule has it."""
        if severity is not None and self._said((_SEVERITIES,), _spellings(code)) is not None:
            self._set_inside((_RULES, code), "severity", ("severity",), None)
            self._set_inside((_SEVERITIES,), code, _spellings(code), severity)
            return
        self._set_inside((_SEVERITIES,), code, _spellings(code), None)
        self._set_inside((_RULES, code), "severity", ("severity",), severity)

    def _set_inside(
        self,
        places: tuple[str, ...],
        name: str,
        spellings: Iterable[str],
        value: Value | None,
        *,
        null_for_empty: bool = False,
    ) -> None:
        """Set a key of a section, or of a rule's group in it; groups come and go with their keys."""
        groups = [self._root]
        for depth, place in enumerate(places):
            key = self._key(groups[-1], _spellings(place) if depth else (place,))
            if key is None:
                if value is None:
                    return
                key = place
                _insert(groups[-1], key, {}, () if depth else SECTIONS)
            groups.append(groups[-1][key])
        known = self._key(groups[-1], spellings)
        if value is None and known is None:
            return
        self._set(groups[-1], name, spellings, value, null_for_empty=null_for_empty)
        for depth in range(len(places), 0, -1):
            if groups[depth]:
                break
            parent = groups[depth - 1]
            del parent[next(key for key, inner in parent.items() if inner is groups[depth])]

    def _set(
        self,
        group: Group,
        name: str,
        spellings: Iterable[str],
        value: Value | None,
        order: tuple[str, ...] = (),
        *,
        null_for_empty: bool = False,
    ) -> None:
        key = self._key(group, spellings)
        if value is None:
            if key is not None:
                del group[key]
            return
        written = None if null_for_empty and value == "" else value
        if key is not None:
            group[key] = written
        else:
            _insert(group, name, written, order)

    def _said(self, places: tuple[str, ...], spellings: Iterable[str]) -> object:
        group = self._root
        for depth, place in enumerate(places):
            key = self._key(group, _spellings(place) if depth else (place,))
            if key is None:
                return None
            group = group[key]
        key = self._key(group, spellings)
        return None if key is None else group[key]

    @staticmethod
    def _key(group: Group, spellings: Iterable[str]) -> str | None:
        """The key of the group that means the same as one of the spellings."""
        wanted = {fold(spelling) for spelling in spellings}
        return next((key for key in group if not key.startswith("_") and fold(key) in wanted), None)

    def _dumped(self) -> str:
        text = json.dumps(self._root, ensure_ascii=False, indent=2) + "\n"
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:  # half of a character, which only an escape can hold
            text = json.dumps(self._root, indent=2) + "\n"
        return text


def _spellings(code: str) -> tuple[str, ...]:
    """A rule's code, and its name."""
    return (code, *(name for name, of in rule_codes().items() if of == code))


def _insert(group: Group, key: str, value: object, order: tuple[str, ...]) -> None:
    """Add a key: after the remark about it, else before the first key that comes later in `order`, else at the end."""
    keys = list(group)
    remark = f"_{key}"
    if remark in group:
        at = keys.index(remark) + 1
    else:
        later = {fold(name) for name in order[order.index(key) + 1 :]} if key in order else set()
        at = next((place for place, known in enumerate(keys) if fold(known) in later), len(keys))
    items = list(group.items())
    items.insert(at, (key, value))
    group.clear()
    group.update(items)
