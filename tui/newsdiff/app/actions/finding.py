"""Actions that search."""

from __future__ import annotations

from newsdiff.app.actions.action import Action, Group, Part

FINDING: tuple[Action, ...] = (
    Action(
        "search",
        ("slash",),
        "Search",
        "Search all sources; among the facts, filter them.",
        Group.FINDING,
        Part.SEARCHING,
        hint="search",
    ),
    Action(
        "search_regex",
        ("ctrl+r",),
        "Search by regular expression",
        "Take what is searched for as a regular expression; again as it stands.",
        Group.FINDING,
        Part.SEARCHING,
    ),
    Action(
        "search_words",
        ("ctrl+t",),
        "Search whole words",
        "Find whole words only; again parts of words too.",
        Group.FINDING,
        Part.SEARCHING,
    ),
    Action("hit_next", ("n",), "Next hit", "Go to the next place found.", Group.FINDING, Part.SEARCHING),
    Action(
        "hit_previous",
        ("N",),
        "Previous hit",
        "Go to the last place found before this one.",
        Group.FINDING,
        Part.SEARCHING,
    ),
    Action(
        "go_to",
        ("colon",),
        "Go to",
        "Go to a row or ¶ by its number, a source, a heading, a bookmark, a fact by its words.",
        Group.FINDING,
        Part.GOING,
    ),
)
