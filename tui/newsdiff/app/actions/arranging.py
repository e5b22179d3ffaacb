"""Actions that set the columns: their order, their width, two of them as a pair."""

from __future__ import annotations

from newsdiff.app.actions.action import Action, Group, Part

ARRANGING: tuple[Action, ...] = (
    Action(
        "column_left",
        ("left_curly_bracket",),
        "Move this column left",
        "Move this column to the left; the spine stays first.",
        Group.ARRANGING,
        Part.ARRANGING,
    ),
    Action(
        "column_right",
        ("right_curly_bracket",),
        "Move this column right",
        "Move this column to the right.",
        Group.ARRANGING,
        Part.ARRANGING,
    ),
    Action(
        "column_wider",
        ("plus",),
        "Widen this column",
        "Make this column wider; the others give way.",
        Group.ARRANGING,
        Part.ARRANGING,
    ),
    Action(
        "column_narrower",
        ("minus",),
        "Narrow this column",
        "Make this column narrower.",
        Group.ARRANGING,
        Part.ARRANGING,
    ),
    Action(
        "columns_equal",
        ("equals_sign",),
        "Equal columns",
        "Make all columns equally wide again.",
        Group.ARRANGING,
        Part.ARRANGING,
    ),
    Action(
        "pair",
        ("p",),
        "Two sources side by side",
        "Show only the spine and this source, at full width; 1-9 exchange it; again for all.",
        Group.ARRANGING,
        Part.ARRANGING,
    ),
)
