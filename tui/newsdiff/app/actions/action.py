"""What an action is, the headings the help lists actions under, and the parts of the reader that answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """Headings under which the help lists actions."""

    MOVING = "Moving"
    LOOKING = "Looking"
    ARRANGING = "Columns"
    FACTS = "Facts"
    AMONG = "Among the facts"
    MENDING = "Correcting passages"
    CORRECTING = "Correcting facts"
    FINDING = "Finding"
    KEEPING = "Keeping"
    TAKING = "Taking away"
    STORIES = "Stories"
    LIBRARY = "In the library"
    PROGRAM = "Program"


class Part(StrEnum):
    """Who answers an action: the app, the screen that is shown, or the part of the reader with this name."""

    APP = "app"
    SCREEN = "screen"
    MOVING = "moving"
    FOLLOWING = "following"
    GOING = "going"
    JUMPING = "jumping"
    SEARCHING = "searching"
    FILTERING = "filtering"
    LOOKING = "looking"
    OVERVIEW = "overview"
    SOURCES = "sources"
    ARRANGING = "arranging"
    MATRIX = "matrix"
    AMONG_FACTS = "among_facts"
    CORRECTING = "correcting"
    MENDING = "mending"
    LINKING = "linking"
    CUTTING = "cutting"
    SELECTING = "selecting"
    KEEPING = "keeping"
    TAKING = "taking"
    STORIES = "stories"
    COLLECTING = "collecting"
    GREETING = "greeting"


#: Groups whose keys count only where the keyboard is among the facts.
OF_FACTS = frozenset({Group.AMONG, Group.CORRECTING})
#: Groups whose keys count only in the library.
OF_STORIES = frozenset({Group.LIBRARY})
#: Groups whose keys do not count on the page.
SCOPED = OF_FACTS | OF_STORIES


@dataclass(frozen=True, slots=True)
class Action:
    """Something the reader can do.

    ``name`` is the binding's identifier and names what does it: the method ``name`` of a part, the method
    ``action_<name>`` of a screen or the app. ``keys`` are names of keys as Textual gives them, or two
    characters typed one after the other ("]c"). With ``numbered`` the key's number is handed to the method.
    In ``help`` the names of actions in braces stand for their keys. ``hint`` is the word for the line of
    hints, "" to leave it out there.
    """

    name: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: Group
    part: Part
    hint: str = ""
    numbered: bool = False
    palette: bool = True

    @property
    def call(self) -> str:
        """What Textual is asked to do."""
        return f"app.{self.name}" if self.part is Part.APP else self.name
