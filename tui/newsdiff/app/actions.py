"""The one table of actions: key bindings, palette, help screen and the README's key table come from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """Headings under which the help lists actions."""

    MOVING = "Moving"
    LOOKING = "Looking"
    FACTS = "Facts"
    AMONG = "Among the facts"
    CORRECTING = "Correcting facts"
    FINDING = "Finding"
    KEEPING = "Keeping"
    PROGRAM = "Program"


#: Groups whose keys count only where the keyboard is among the facts.
SCOPED = frozenset({Group.AMONG, Group.CORRECTING})


@dataclass(frozen=True, slots=True)
class Action:
    """Something the reader can do.

    ``name`` is the binding's identifier and names the method ``action_<name>``. ``keys`` are names of keys as
    Textual gives them, or two characters typed one after the other ("]c"). With ``numbered`` the key itself
    is handed to the method. ``hint`` is the word for the line of hints, "" to leave it out there.
    """

    name: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: Group
    hint: str = ""
    numbered: bool = False
    palette: bool = True


ACTIONS: tuple[Action, ...] = (
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
    Action("show_all", ("0",), "Show all rows", "Unfold all rows.", Group.LOOKING),
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
    Action("next_theme", ("t",), "Next theme", "Go through the light, dark and plain themes.", Group.LOOKING),
    Action("facts", ("f",), "Facts", "Go to the facts; again to hide them.", Group.FACTS, hint="facts"),
    Action(
        "follow",
        ("enter",),
        "Follow",
        "From a fact to its mentions, one by one; from a passage to its counterpart elsewhere.",
        Group.FACTS,
    ),
    Action("back", ("ctrl+o",), "Back", "Go back to where the last jump began.", Group.FACTS),
    Action(
        "matrix",
        ("F",),
        "Facts matrix",
        "All facts against all sources, full screen; again to leave it.",
        Group.FACTS,
    ),
    Action(
        "only_disagreements",
        ("exclamation_mark",),
        "Only disagreements",
        "List only what sources disagree on; again for all.",
        Group.AMONG,
    ),
    Action(
        "only_source",
        ("full_stop",),
        "Only this source's facts",
        "List only what the source under the cursor has; again for all.",
        Group.AMONG,
    ),
    Action(
        "only_shared",
        ("ampersand",),
        "Only shared facts",
        "List only what two or more sources have; again for all.",
        Group.AMONG,
    ),
    Action(
        "matrix_sort",
        ("s",),
        "Sort the matrix",
        "Sort the matrix by kind, by number of sources, by place.",
        Group.AMONG,
    ),
    Action(
        "fact_copy",
        ("y",),
        "Copy a fact",
        "Copy a fact with the words of each source.",
        Group.AMONG,
        hint="copy",
    ),
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
    Action(
        "search",
        ("slash",),
        "Search",
        "Search all sources; among the facts, filter them.",
        Group.FINDING,
        hint="search",
    ),
    Action(
        "search_regex",
        ("ctrl+r",),
        "Search by regular expression",
        "Take what is searched for as a regular expression; again as it stands.",
        Group.FINDING,
    ),
    Action(
        "search_words",
        ("ctrl+t",),
        "Search whole words",
        "Find whole words only; again parts of words too.",
        Group.FINDING,
    ),
    Action("hit_next", ("n",), "Next hit", "Go to the next place found.", Group.FINDING),
    Action(
        "hit_previous", ("N",), "Previous hit", "Go to the last place found before this one.", Group.FINDING
    ),
    Action(
        "bookmark",
        ("m",),
        "Bookmark",
        "Keep this passage, or let it go again.",
        Group.KEEPING,
        hint="bookmark",
    ),
    Action("note", ("a",), "Note", "Write a note on this passage's bookmark.", Group.KEEPING),
    Action(
        "bookmarks", ("apostrophe",), "Bookmarks", "List the passages kept from this story.", Group.KEEPING
    ),
    Action(
        "copy_text",
        ("ctrl+c",),
        "Copy",
        "Copy what is selected with the mouse; select within one source.",
        Group.KEEPING,
    ),
    Action("undo", ("u",), "Undo", "Take back the last bookmark, note or hidden source.", Group.KEEPING),
    Action(
        "warnings",
        ("W",),
        "Warnings",
        "What could not be read, and what to know of the sources.",
        Group.PROGRAM,
    ),
    Action(
        "help",
        ("question_mark", "f1"),
        "Help",
        "List all keys; type to search them.",
        Group.PROGRAM,
        hint="help",
        palette=False,
    ),
    Action(
        "command_palette",
        ("ctrl+p",),
        "Palette",
        "Find an action or a source by name.",
        Group.PROGRAM,
        palette=False,
    ),
    Action(
        "close", ("escape",), "Close", "Close the top layer, or end the search.", Group.PROGRAM, palette=False
    ),
    Action("quit", ("q",), "Quit", "Leave; the place is kept.", Group.PROGRAM),
)
