"""Actions that change what is on the screen, and how."""

from __future__ import annotations

from newsdiff.app.actions.action import Action, Group

LOOKING: tuple[Action, ...] = (
    Action(
        "spine",
        ("s",),
        "Make this source the spine",
        "Make this source the spine: the rows follow its order, with it at the left.",
        Group.LOOKING,
    ),
    Action(
        "single",
        ("z",),
        "This source alone",
        "Read one source in its own order; again to come back to the same place.",
        Group.LOOKING,
    ),
    Action("hide_source", ("x",), "Hide this source", "Take this source off the screen.", Group.LOOKING),
    Action(
        "pick_sources",
        ("X",),
        "Show and hide sources",
        "Choose which sources are on the screen.",
        Group.LOOKING,
    ),
    Action(
        "furniture",
        ("v",),
        "Show what was set aside",
        "Show or hide what was set aside: captions, bylines, menus, all that is not compared.",
        Group.LOOKING,
    ),
    Action(
        "about_source",
        ("i",),
        "About this source",
        "Where it is from, its date, warnings, what was set aside and why.",
        Group.LOOKING,
    ),
    Action(
        "why",
        ("w",),
        "Why is this linked",
        "The counterparts of this passage with score, reasons and differences.",
        Group.LOOKING,
    ),
    Action(
        "overview",
        ("o",),
        "Overview",
        "The story from above: who overlaps with whom, where they part, how early each tells what.",
        Group.LOOKING,
    ),
    Action(
        "depth",
        ("H",),
        "Highlight depth",
        "Mark nothing, what conflicts, all differences, or word by word what the spine does not share.",
        Group.LOOKING,
    ),
    Action(
        "filter",
        ("e",),
        "Show only",
        "Choose which rows are shown: conflicts, differences, shared, only here, missing here, bookmarked.",
        Group.LOOKING,
    ),
    Action(
        "show_all",
        ("0",),
        "Clear filter and search",
        "End the filter and the search: show all rows.",
        Group.LOOKING,
    ),
    Action(
        "stricter",
        ("less_than_sign",),
        "Match more strictly",
        "Link only passages that are surer to say the same.",
        Group.LOOKING,
    ),
    Action(
        "looser",
        ("greater_than_sign",),
        "Match more loosely",
        "Link passages that are less sure to say the same too.",
        Group.LOOKING,
    ),
    Action(
        "next_theme",
        ("t",),
        "Next theme",
        "Go through the light, dark and plain themes.",
        Group.LOOKING,
        app=True,
    ),
    Action(
        "themes", ("P",), "Themes", "List the themes, each shown as you come to it.", Group.LOOKING, app=True
    ),
)
