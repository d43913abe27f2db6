"""The profile that is open in the editor: every change goes through here, and everybody hears of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...adapters.profile_file import save_profile
from ...core.messages import Message
from ...core.profile import Profile, ProfileError
from ...core.profile_draft import ProfileDraft


class Editing(QObject):
    """A draft, and what it means.

    problem  why the draft cannot be saved as it is, None while it can
    """

    replaced = pyqtSignal()  # another profile is open now
    changed = pyqtSignal()  # something in it is another

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self.draft = ProfileDraft()
        self.profile = Profile.empty()
        self.problem: Message | None = None

    @property
    def unsaved(self) -> bool:
        """Whether closing would lose something."""
        return self.draft.changed

    def start(self) -> None:
        """A new profile, which says nothing."""
        self._take(ProfileDraft())

    def open(self, path: Path) -> None:
        """A profile's file. Raises `ProfileError`; what is open stays open then."""
        self._take(ProfileDraft.of_file(path))

    def save(self, path: Path) -> None:
        """Write it. Raises `ProfileError`."""
        save_profile(self.draft, path)
        self.changed.emit()

    def change(self, how: Callable[[ProfileDraft], None]) -> None:
        """Let `how` change the draft."""
        before = self.draft.text
        how(self.draft)
        if self.draft.text != before:
            self._judge()
            self.changed.emit()

    def _take(self, draft: ProfileDraft) -> None:
        self.draft = draft
        self._judge()
        self.replaced.emit()
        self.changed.emit()

    def _judge(self) -> None:
        try:
            self.profile, self.problem = self.draft.profile(), None
        except ProfileError as error:
            self.problem = error.message
