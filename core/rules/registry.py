"""Every rule there is, found by looking into the rule folders: nothing else has to be told about a new file."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache

from ..messages import QT_TRANSLATE_NOOP, Message
from ..records import Subject
from ..suggest import nearest
from .base import Rule

GROUPS = ("topology", "uniqueness", "completeness", "domain", "reconciliation")


class UnknownRule(ValueError):
    """A rule or group that does not exist was asked for."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@cache
def all_rules() -> tuple[type[Rule], ...]:
    """Every rule class, in the order of groups and codes."""
    found: list[tuple[int, str, type[Rule]]] = []
    package = __name__.rpartition(".")[0]
    root = importlib.import_module(package)
    present = {module.name for module in pkgutil.iter_modules(root.__path__) if module.ispkg}
    for place, group in enumerate(GROUPS):
        if group not in present:
            continue
        folder = importlib.import_module(f"{package}.{group}")
        for module in pkgutil.iter_modules(folder.__path__):
            if module.name.startswith("_"):
                continue
            rules = _rules_in(f"{package}.{group}.{module.name}")
            found.extend((place, rule.code, rule) for rule in rules)
    return tuple(rule for _, _, rule in sorted(found, key=lambda item: item[:2]))


def rule_by_code(code: str) -> type[Rule]:
    """The rule with this code, e.g. ``TC01``."""
    return {rule.code: rule for rule in all_rules()}[code]


def rules_for(subject: Subject) -> list[type[Rule]]:
    """Every rule that can judge parcels, or certificates."""
    return [rule for rule in all_rules() if subject in rule.subjects]


def select_rules(wanted: Iterable[str], subject: Subject = Subject.PARCELS) -> list[type[Rule]]:
    """Rules by code, name or group, any case; nothing wanted = all that can judge the subject. Raises `UnknownRule`.

    A rule named by code or name is there even if it is about something else; then it ends as *not applicable*.
    """
    words = [word.strip() for word in wanted if word.strip()]
    if not words:
        return rules_for(subject)
    chosen: set[type[Rule]] = set()
    for word in words:
        matching = {rule for rule in all_rules() if word.lower() in names_of(rule)}
        if not matching and word.lower() not in GROUPS:
            raise _unknown(word)
        chosen |= matching
    named = {rule for rule in chosen for word in words if word.lower() in names_of(rule)[:2]}
    return [rule for rule in all_rules() if rule in chosen and (rule in named or subject in rule.subjects)]


def names_of(rule: type[Rule]) -> tuple[str, str, str]:
    """What a user may call the rule: code, name, group; lower case."""
    return rule.code.lower(), rule.name, rule.name.partition(".")[0]


def _rules_in(module_name: str) -> list[type[Rule]]:
    module = importlib.import_module(module_name)
    return [
        item
        for item in vars(module).values()
        if isinstance(item, type)
        and issubclass(item, Rule)
        and item.__module__ == module_name
        and hasattr(item, "code")
    ]


def _unknown(word: str) -> UnknownRule:
    known = [rule.code for rule in all_rules()] + [rule.name for rule in all_rules()] + list(GROUPS)
    close = nearest(word, known)
    return UnknownRule(
        Message(
            QT_TRANSLATE_NOOP(
                "ParcelClean",
                "RULES: there is no rule or group “{word}”. Did you mean {close}? Rules are given by code (TC01), "
                "name (topology.overlap) or group (topology), separated by commas.",
            ),
            {"word": word, "close": ", ".join(close)},
        )
    )
