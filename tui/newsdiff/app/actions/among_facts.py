"""Actions that lead to the facts, and those that count among them."""

from __future__ import annotations

from newsdiff.app.actions.action import Action, Group, Part

AMONG_FACTS: tuple[Action, ...] = (
    Action(
        "facts",
        ("f",),
        "Facts",
        "Go to the facts; again to hide them.",
        Group.FACTS,
        Part.AMONG_FACTS,
        hint="facts",
    ),
    Action(
        "follow",
        ("enter",),
        "Follow",
        "From a fact to its mentions, one by one; from a passage to its counterpart elsewhere.",
        Group.FACTS,
        Part.FOLLOWING,
    ),
    Action(
        "back", ("ctrl+o",), "Back", "Go back to where the last jump began.", Group.FACTS, Part.AMONG_FACTS
    ),
    Action(
        "forward",
        ("ctrl+n",),
        "Forward",
        "Go forward again to where {back} came from.",
        Group.FACTS,
        Part.MOVING,
    ),
    Action(
        "matrix",
        ("F",),
        "Facts matrix",
        "All facts against all sources, full screen; again to leave it.",
        Group.FACTS,
        Part.MATRIX,
    ),
    Action(
        "only_disagreements",
        ("exclamation_mark",),
        "Only disagreements",
        "List only what sources disagree on; again for all.",
        Group.AMONG,
        Part.AMONG_FACTS,
    ),
    Action(
        "only_source",
        ("full_stop",),
        "Only this source's facts",
        "List only what the source under the cursor has; again for all.",
        Group.AMONG,
        Part.AMONG_FACTS,
    ),
    Action(
        "only_shared",
        ("ampersand",),
        "Only shared facts",
        "List only what two or more sources have; again for all.",
        Group.AMONG,
        Part.AMONG_FACTS,
    ),
    Action(
        "matrix_sort",
        ("s",),
        "Sort the matrix",
        "Sort the matrix by kind, by number of sources, by place.",
        Group.AMONG,
        Part.MATRIX,
    ),
    Action(
        "fact_copy",
        ("y",),
        "Copy a fact",
        "Copy a fact with the words of each source.",
        Group.AMONG,
        Part.AMONG_FACTS,
        hint="copy",
    ),
)
