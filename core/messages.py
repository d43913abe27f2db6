"""Sentences a user will read, kept apart from the language they are read in.

`core` knows no Qt, so it only marks its texts for the translation tools and carries the values beside them;
whoever shows a message renders it in the language of the run.
"""

from __future__ import annotations

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


@dataclass(frozen=True)
class Message:
    """An English template with ``{named}`` places and the values that belong there.

    A value may be a `Message` itself; it is rendered in the same language.
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
        return text.format(**shown)

    def __str__(self) -> str:
        return self.render()
