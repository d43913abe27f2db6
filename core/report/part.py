"""What an algorithm adds to the report of its run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from ..messages import Translate
from .markup import Markup

if TYPE_CHECKING:
    from .page import Page


class Part(Protocol):
    """One more section for people, and the same for programs under one more key of the JSON report."""

    key: str

    def html(self, page: Page) -> Markup:
        """The section."""

    def data(self, translate: Translate) -> dict[str, Any]:
        """What JSON can carry; texts in the language of `translate`."""
