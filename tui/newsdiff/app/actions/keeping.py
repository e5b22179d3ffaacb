"""Actions that keep passages."""

from __future__ import annotations

from newsdiff.app.actions.action import Action, Group, Part

KEEPING: tuple[Action, ...] = (
    Action(
        "bookmark",
        ("m",),
        "Bookmark",
        "Keep this passage, or let it go again.",
        Group.KEEPING,
        Part.KEEPING,
        hint="bookmark",
    ),
    Action("note", ("a",), "Note", "Write a note on this passage's bookmark.", Group.KEEPING, Part.KEEPING),
    Action(
        "bookmarks",
        ("apostrophe",),
        "Bookmarks",
        "List the passages kept from this story.",
        Group.KEEPING,
        Part.KEEPING,
    ),
    Action(
        "all_bookmarks",
        ("quotation_mark",),
        "Bookmarks of all stories",
        "List the passages kept from all stories, by story, source, tag or words.",
        Group.KEEPING,
        Part.COLLECTING,
    ),
    Action(
        "tags",
        ("number_sign",),
        "Tags",
        "Write tags on this passage's bookmark.",
        Group.KEEPING,
        Part.KEEPING,
    ),
    Action(
        "undo",
        ("u",),
        "Undo",
        "Take back the last bookmark, note or hidden source.",
        Group.KEEPING,
        Part.SCREEN,
    ),
)
