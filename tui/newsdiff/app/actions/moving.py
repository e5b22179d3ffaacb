"""Actions that move through rows and sources."""

from __future__ import annotations

from newsdiff.app.actions.action import Action, Group

MOVING: tuple[Action, ...] = (
    Action(
        "row_next",
        ("j", "down"),
        "Next row",
        "Move to the next passage down, then to the next row.",
        Group.MOVING,
        hint="row",
        palette=False,
    ),
    Action(
        "row_previous",
        ("k", "up"),
        "Previous row",
        "Move to the passage above, then to the row above.",
        Group.MOVING,
        palette=False,
    ),
    Action(
        "source_next",
        ("l", "right", "tab"),
        "Next source",
        "Move one source to the right.",
        Group.MOVING,
        hint="source",
        palette=False,
    ),
    Action(
        "source_previous",
        ("h", "left", "shift+tab"),
        "Previous source",
        "Move one source to the left.",
        Group.MOVING,
        palette=False,
    ),
    Action(
        "source_number",
        tuple("123456789"),
        "Source by number",
        "Go to the source with this number.",
        Group.MOVING,
        numbered=True,
        palette=False,
    ),
    Action(
        "difference_next",
        ("]c", "d"),
        "Next difference",
        "Go to the next row where sources differ or conflict.",
        Group.MOVING,
        hint="difference",
    ),
    Action(
        "difference_previous",
        ("[c", "D"),
        "Previous difference",
        "Go to the last row before this one where sources differ or conflict.",
        Group.MOVING,
    ),
    Action(
        "conflict_next", ("]x",), "Next conflict", "Go to the next row where sources conflict.", Group.MOVING
    ),
    Action(
        "conflict_previous",
        ("[x",),
        "Previous conflict",
        "Go to the last row before this one where sources conflict.",
        Group.MOVING,
    ),
    Action("first_row", ("g", "home"), "First row", "Go to the top.", Group.MOVING),
    Action("last_row", ("G", "end"), "Last row", "Go to the bottom.", Group.MOVING),
    Action(
        "half_page_down",
        ("ctrl+d",),
        "Half a page down",
        "Scroll half a page down.",
        Group.MOVING,
        palette=False,
    ),
    Action(
        "half_page_up", ("ctrl+u",), "Half a page up", "Scroll half a page up.", Group.MOVING, palette=False
    ),
    Action(
        "page_down", ("space", "pagedown"), "Page down", "Scroll a page down.", Group.MOVING, palette=False
    ),
    Action("page_up", ("pageup",), "Page up", "Scroll a page up.", Group.MOVING, palette=False),
    Action(
        "jump",
        ("J",),
        "Jump marks",
        "Put letters over columns, passages, facts and the ends; the next key goes there.",
        Group.MOVING,
    ),
)
