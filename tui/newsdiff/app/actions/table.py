"""The one table of actions: key bindings, palette, help screen and the README's key table come from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.app.actions.among_facts import AMONG_FACTS
from newsdiff.app.actions.arranging import ARRANGING
from newsdiff.app.actions.correcting import CORRECTING, MENDING
from newsdiff.app.actions.finding import FINDING
from newsdiff.app.actions.keeping import KEEPING
from newsdiff.app.actions.looking import LOOKING
from newsdiff.app.actions.moving import MOVING
from newsdiff.app.actions.program import PROGRAM
from newsdiff.app.actions.stories import AMONG_STORIES, STORIES
from newsdiff.app.actions.taking import TAKING

if TYPE_CHECKING:
    from newsdiff.app.actions.action import Action

ACTIONS: tuple[Action, ...] = (
    *MOVING,
    *LOOKING,
    *ARRANGING,
    *AMONG_FACTS,
    *MENDING,
    *CORRECTING,
    *FINDING,
    *KEEPING,
    *TAKING,
    *STORIES,
    *AMONG_STORIES,
    *PROGRAM,
)
