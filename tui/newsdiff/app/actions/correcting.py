"""Actions that correct what was found: in passages, links and texts, and among the facts."""

from __future__ import annotations

from newsdiff.app.actions.action import Action, Group, Part

MENDING: tuple[Action, ...] = (
    Action(
        "link_by_hand",
        ("L",),
        "Link passages",
        "Link this passage with another: {link_by_hand} here, then {link_by_hand} on a passage of another"
        " source.",
        Group.MENDING,
        Part.LINKING,
    ),
    Action(
        "cut_link",
        ("delete",),
        "Cut a link",
        "Cut the link of this passage with another.",
        Group.MENDING,
        Part.LINKING,
    ),
    Action(
        "split_passage",
        ("S",),
        "Split the passage",
        "Begin a new passage with one of this passage's sentences.",
        Group.MENDING,
        Part.CUTTING,
    ),
    Action(
        "join_passages",
        ("M",),
        "Join passages",
        "Join this passage with the next one of its article.",
        Group.MENDING,
        Part.CUTTING,
    ),
    Action(
        "move_passage",
        ("T",),
        "Move to another row",
        "Take this passage to another row: {move_passage} here, then {move_passage} on that row.",
        Group.MENDING,
        Part.LINKING,
    ),
    Action(
        "relabel_block",
        ("B",),
        "Set aside or restore",
        "Set this block aside as no part of the article; restore one that was set aside"
        " ({furniture} shows those).",
        Group.MENDING,
        Part.CUTTING,
    ),
    Action(
        "rename_source",
        ("R",),
        "Name and date the source",
        "Give the outlet of this source, and the day it was published.",
        Group.MENDING,
        Part.CUTTING,
    ),
    Action(
        "corrections",
        ("C",),
        "Corrections",
        "List all you corrected, in passages and facts, and take any of it back.",
        Group.MENDING,
        Part.MENDING,
    ),
)
CORRECTING: tuple[Action, ...] = (
    Action(
        "fact_check",
        ("c",),
        "Check a fact",
        "Mark a fact as confirmed, as disputed, as unchecked again.",
        Group.CORRECTING,
        Part.CORRECTING,
        hint="check",
    ),
    Action(
        "fact_note",
        ("a",),
        "Note on a fact",
        "Write a note on a fact.",
        Group.CORRECTING,
        Part.CORRECTING,
        hint="note",
    ),
    Action(
        "fact_rename",
        ("R",),
        "Rename a fact",
        "Give a fact another name.",
        Group.CORRECTING,
        Part.CORRECTING,
        hint="rename",
    ),
    Action(
        "fact_merge",
        ("M",),
        "Merge facts",
        "Put a fact together with another one.",
        Group.CORRECTING,
        Part.CORRECTING,
        hint="merge",
    ),
    Action(
        "fact_split",
        ("S",),
        "Split a fact",
        "Make some of a fact's mentions a fact of their own.",
        Group.CORRECTING,
        Part.CORRECTING,
        hint="split",
    ),
    Action(
        "fact_dismiss",
        ("delete",),
        "Dismiss a fact",
        "Take a fact off the list, or a disagreement that is none.",
        Group.CORRECTING,
        Part.CORRECTING,
        hint="dismiss",
    ),
)
