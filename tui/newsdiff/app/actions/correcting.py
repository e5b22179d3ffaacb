"""Actions that correct what was extracted."""

from __future__ import annotations

from newsdiff.app.actions.action import Action, Group

CORRECTING: tuple[Action, ...] = (
    Action(
        "fact_check",
        ("c",),
        "Check a fact",
        "Mark a fact as confirmed, as disputed, as unchecked again.",
        Group.CORRECTING,
        hint="check",
    ),
    Action("fact_note", ("a",), "Note on a fact", "Write a note on a fact.", Group.CORRECTING, hint="note"),
    Action(
        "fact_rename", ("R",), "Rename a fact", "Give a fact another name.", Group.CORRECTING, hint="rename"
    ),
    Action(
        "fact_merge",
        ("M",),
        "Merge facts",
        "Put a fact together with another one.",
        Group.CORRECTING,
        hint="merge",
    ),
    Action(
        "fact_split",
        ("S",),
        "Split a fact",
        "Make some of a fact's mentions a fact of their own.",
        Group.CORRECTING,
        hint="split",
    ),
    Action(
        "fact_dismiss",
        ("delete",),
        "Dismiss a fact",
        "Take a fact off the list, or a disagreement that is none.",
        Group.CORRECTING,
        hint="dismiss",
    ),
    Action(
        "corrections",
        ("C",),
        "Corrections",
        "List what was corrected in the facts, and take it back.",
        Group.CORRECTING,
        hint="list",
    ),
)
