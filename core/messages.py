"""Sentences a user will read, kept apart from the language they are read in.

`core` knows no Qt, so it only marks its texts for the translation tools and carries the values beside them;
whoever shows a message renders it in the language of the run.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Callable

Translate = Callable[[str], str]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name the translation tools look for
    """Mark `text` for translation and give it back unchanged."""
    return text


def untranslated(text: str) -> str:
    """The identity as a `Translate`: English, as written in the source."""
    return text


class _Numbers(string.Formatter):
    """`str.format` that writes numbers with the reader's decimal sign."""

    def __init__(self, decimal_sign: str) -> None:
        super().__init__()
        self._sign = decimal_sign

    def format_field(self, value: object, format_spec: str) -> str:
        """A value as its place in the template asks for it."""
        text = str(super().format_field(value, format_spec))
        return text.replace(".", self._sign) if isinstance(value, float) else text


class Cell(str):
    """The text of a cell as a sentence quotes it; where the column is personal, few may read it."""

    __slots__ = ()


@dataclass(frozen=True)
class Message:
    """An English template with ``{named}`` places and the values that belong there.

    A value may be a `Message` itself; it is rendered in the same language. A `translate` with an attribute
    `decimal_sign` has numbers written with it.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def render(self, translate: Translate = untranslated) -> str:
        """The sentence in the language of `translate`."""
        text = translate(self.template)
        if not self.values:
            return text
        shown = {
            name: value.render(translate) if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        return _Numbers(getattr(translate, "decimal_sign", ".")).vformat(text, (), shown)

    def with_cells(self, shown: Callable[[str], str]) -> Message:
        """The same sentence with what it quotes from cells written as `shown` says."""
        values = {
            name: shown(value)
            if isinstance(value, Cell)
            else value.with_cells(shown)
            if isinstance(value, Message)
            else value
            for name, value in self.values.items()
        }
        return Message(self.template, values)

    def __str__(self) -> str:
        return self.render()
