"""What a screen asks of the app: another story, the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from newsdiff.app.screens.reader import ReaderScreen

#: What is to be done once a story stands.
Then = Callable[["ReaderScreen"], None]


@dataclass
class LibraryWanted(Message):
    """The list of all stories."""


@dataclass
class StoryWanted(Message):
    """A story of the library, and what to do there; the one that is open is opened anew."""

    key: str
    then: Then | None = None
