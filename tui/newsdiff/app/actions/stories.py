"""Actions on stories as a whole, and those that count in the library only."""

from __future__ import annotations

from newsdiff.app.actions.action import Action, Group, Part

STORIES: tuple[Action, ...] = (
    Action(
        "library",
        ("O",),
        "Library",
        "Go to the library: all stories that were opened, to open, sort, rename or put away.",
        Group.STORIES,
        Part.STORIES,
    ),
    Action(
        "search_library",
        ("ctrl+f",),
        "Search the library",
        "Search all stories, your notes and the facts.",
        Group.STORIES,
        Part.COLLECTING,
    ),
    Action(
        "add_sources",
        ("A",),
        "Add sources",
        "Add an article to the story: a file, a folder, or text that is pasted.",
        Group.STORIES,
        Part.STORIES,
    ),
    Action(
        "versions",
        ("E",),
        "Earlier versions",
        "Lay the versions of this article side by side: what was changed, added, removed.",
        Group.STORIES,
        Part.STORIES,
    ),
)

AMONG_STORIES: tuple[Action, ...] = (
    Action(
        "story_sort",
        ("s",),
        "Sort the stories",
        "Sort the stories by last visit, title, day, number of disagreements.",
        Group.LIBRARY,
        Part.SCREEN,
        hint="sort",
    ),
    Action(
        "story_rename",
        ("R",),
        "Rename a story",
        "Give a story another title.",
        Group.LIBRARY,
        Part.SCREEN,
        hint="rename",
    ),
    Action(
        "story_sources",
        ("S",),
        "Sources of a story",
        "Take a source out of a story, or bring it back.",
        Group.LIBRARY,
        Part.SCREEN,
        hint="sources",
    ),
    Action(
        "story_archive",
        ("x",),
        "Archive a story",
        "Put a story away, or back among the others.",
        Group.LIBRARY,
        Part.SCREEN,
        hint="archive",
    ),
    Action(
        "story_remove",
        ("delete",),
        "Remove a story",
        "Take a story out of the library; for 30 days it can be brought back.",
        Group.LIBRARY,
        Part.SCREEN,
        hint="remove",
    ),
    Action(
        "story_shelves",
        ("X",),
        "Other stories",
        "List the archived stories, the removed ones, and the others again.",
        Group.LIBRARY,
        Part.SCREEN,
        hint="archived, removed",
    ),
)
