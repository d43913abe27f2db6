"""Help texts made from what the rules say about themselves."""

from __future__ import annotations

from html import escape

from ..adapters.shapely_loader import ensure_shapely
from ..core.messages import QT_TRANSLATE_NOOP, Translate
from ..core.records import Subject

_HEADINGS = {
    "why": QT_TRANSLATE_NOOP("ParcelClean", "Why it matters"),
    "wrong": QT_TRANSLATE_NOOP("ParcelClean", "Wrong"),
    "right": QT_TRANSLATE_NOOP("ParcelClean", "Right"),
    "fix": QT_TRANSLATE_NOOP("ParcelClean", "How to fix it"),
}
_RULES = QT_TRANSLATE_NOOP("ParcelClean", "Rules")


# <strong>, not <b>: QGIS colours <b> dark grey, which nobody can read on a dark theme.


def rules_help(
    summary: str, translate: Translate, codes: tuple[str, ...] = (), subject: Subject = Subject.PARCELS
) -> str:
    """The summary, and the rules with their codes; with `codes` (or groups) only those, each with what it says."""
    parts = [f"<p>{escape(summary)}</p>"]
    if not ensure_shapely().ok:
        return parts[0]
    from ..core.rules.registry import rules_for, select_rules

    if codes:
        chosen = select_rules(codes, subject)
        parts += [rule_help(rule, translate) for rule in chosen]
    else:
        rows = "".join(f"<li>{rule.code} {escape(translate(rule.title))}</li>" for rule in rules_for(subject))
        parts.append(f"<p><strong>{escape(translate(_RULES))}</strong></p><ul>{rows}</ul>")
    return "".join(parts)


def rule_help(rule: type, translate: Translate) -> str:
    """What a rule's docstring says, as the help beside a dialog."""
    texts = rule.documentation()
    title, summary = (escape(translate(text)) for text in (rule.title, texts.get("summary", "")))
    parts = [f"<p><strong>{rule.code} {title}</strong><br>{summary}</p>"]
    for key, heading in _HEADINGS.items():
        if key in texts:
            parts.append(f"<p><strong>{escape(translate(heading))}:</strong> {escape(translate(texts[key]))}</p>")
    return "".join(parts)
