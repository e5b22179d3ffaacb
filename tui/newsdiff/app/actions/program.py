"""Actions of the program as a whole."""

from __future__ import annotations

from newsdiff.app.actions.action import Action, Group, Part

PROGRAM: tuple[Action, ...] = (
    Action(
        "warnings",
        ("W",),
        "Warnings",
        "What could not be read, and what to know of the sources.",
        Group.PROGRAM,
        Part.GREETING,
    ),
    Action(
        "settings",
        ("comma",),
        "Settings",
        "Where things are kept, the settings in force and where each is from.",
        Group.PROGRAM,
        Part.APP,
    ),
    Action(
        "help",
        ("question_mark", "f1"),
        "Help",
        "List all keys; type to search them.",
        Group.PROGRAM,
        Part.SCREEN,
        hint="help",
        palette=False,
    ),
    Action(
        "command_palette",
        ("ctrl+p",),
        "Palette",
        "Find an action or a place by name.",
        Group.PROGRAM,
        Part.APP,
        palette=False,
    ),
    Action(
        "close",
        ("escape",),
        "Close",
        "Close what is open; else end selecting, the search, one or two sources alone, the filter.",
        Group.PROGRAM,
        Part.SCREEN,
        palette=False,
    ),
    Action("quit", ("q",), "Quit", "Leave; the place is kept.", Group.PROGRAM, Part.SCREEN),
)
