"""Keys as the reader sets them: how they are written, what clashes, and that every place shows them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.binding import Binding

from newsdiff.app.actions.action import OF_FACTS, OF_STORIES, SCOPED, Group
from newsdiff.app.actions.table import ACTIONS
from newsdiff.app.keymap import ALSO, parse_key, read_keymap
from newsdiff.app.keys import key_word
from newsdiff.app.screens.library_screen import LibraryScreen
from newsdiff.app.screens.listing import ListScreen
from newsdiff.app.widgets.facts_box import FactsBox
from newsdiff.app.widgets.facts_list import FactsList
from newsdiff.app.widgets.matrix_view import MatrixView
from newsdiff.app.widgets.stories_list import StoriesList
from newsdiff.library.config import parse_config

from .conftest import until

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.binding import BindingType

    from .conftest import Opened

    Text = Callable[[App[int]], str]


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("b", "b"),
        ("B", "B"),
        ("]d", "]d"),
        ("?", "question_mark"),
        ("Ctrl-n", "ctrl+n"),
        ("ctrl+n", "ctrl+n"),
        ("PgDn", "pagedown"),
        ("F2", "f2"),
        ("up", "up"),
        ("↑", "up"),
        ("Shift-Tab", "shift+tab"),
        ("Alt--", "alt+minus"),
        ("", ""),
        (" ", ""),
        ("Ctrl-", ""),
        ("Ctrl-]d", ""),
        ("Ctrl-Nope", ""),
        ("\x1b", ""),
    ],
)
def test_keys_are_written_as_in_the_help(word: str, key: str) -> None:
    assert parse_key(word) == key


def test_every_key_of_the_table_can_be_written_as_the_help_shows_it() -> None:
    for action in ACTIONS:
        for key in action.keys:
            assert parse_key(key_word(key)) == key


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"bokmark": ("b",)}, "unknown action 'bokmark'; did you mean bookmark?"),
        ({"bookmark": ("Ctrl-Nope",)}, "bookmark: there is no key 'Ctrl-Nope'"),
        ({"bookmark": ("j",)}, "bookmark: j is a key of row_next; bookmark keeps m"),
        ({"bookmark": ("]",)}, "bookmark: ]c is a key of difference_next; bookmark keeps m"),
        ({"bookmark": ("zz",)}, "bookmark: z is a key of single; bookmark keeps m"),
        ({"fact_check": ("j",)}, "fact_check: j is a key of row_next; fact_check keeps c"),
        ({"bookmark": ("F9",), "note": ("F9",)}, "note: F9 is a key of bookmark; note keeps a"),
        ({"bookmark": ("Ctrl-q",)}, "bookmark: Ctrl-q always leaves newsdiff"),
    ],
)
def test_what_cannot_be_is_said_and_left(keys: dict[str, tuple[str, ...]], said: str) -> None:
    key_map, (line,) = read_keymap(keys)
    assert line.startswith(f"[keys] {said}")
    assert key_map.word(next(iter(ACTIONS)).name) == "j"


def test_two_actions_may_change_their_keys_and_facts_have_keys_of_their_own() -> None:
    key_map, problems = read_keymap(
        {"row_next": ("k",), "row_previous": ("j",), "fact_check": ("b",), "bookmark": ("b",)}
    )
    assert not problems
    assert [key_map.word(name) for name in ("row_next", "row_previous", "fact_check")] == ["k", "j", "b"]


NAMES = st.sampled_from([action.name for action in ACTIONS])
KEYS = st.sampled_from(["b", "B", "]", "]b", "[", "gg", "Ctrl-b", "Ctrl-q", "F2", "up", "Esc", "Nope", ""])


@given(st.dictionaries(NAMES, st.lists(KEYS | st.text(max_size=3), min_size=1, max_size=3).map(tuple)))
def test_whatever_is_set_no_two_actions_of_the_page_share_a_key(keys: dict[str, tuple[str, ...]]) -> None:
    key_map, problems = read_keymap(keys)
    assert all("\n" not in line for line in problems)
    assert all(action.keys for action in key_map.actions)
    again, clashes = read_keymap({})
    assert again.actions == ACTIONS
    assert not clashes
    for place in (OF_FACTS, OF_STORIES):
        there = [a for a in key_map.actions if a.group in place or a.name in ALSO[place]]
        pressed = [key for action in there for key in action.keys]
        assert len(pressed) == len(set(pressed))
    page = [key for action in key_map.actions if action.group not in SCOPED for key in action.keys]
    assert len(page) == len(set(page))


@pytest.mark.parametrize(
    ("place", "made"),
    [
        (OF_FACTS, (*FactsBox.BINDINGS, *FactsList.BINDINGS, *MatrixView.BINDINGS)),
        (OF_STORIES, (*LibraryScreen.BINDINGS, *StoriesList.BINDINGS)),
    ],
)
def test_the_actions_of_the_page_that_count_elsewhere_too_are_known(
    place: frozenset[Group], made: tuple[BindingType, ...]
) -> None:
    names = {binding.id.partition("-")[0] for binding in made if isinstance(binding, Binding) and binding.id}
    page = {action.name for action in ACTIONS if action.group not in SCOPED}
    assert names & page <= ALSO[place]


SET = b"""
[keys]
bookmark = "b"
conflict_next = "Ctrl-x"
difference_next = [";d", "F4"]
row_next = "n"
hit_next = "Ctrl-g"
command_palette = "F3"
help = "K"
source_number = ["F5", "F6"]
"""


async def test_keys_that_are_set_work_and_the_old_ones_do_not(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 40), config=parse_config(Path("c"), SET)) as (reader, pilot):
        await pilot.press("n")
        assert reader.text.cursor[0] == 1
        await pilot.press("j")
        assert reader.text.cursor[0] == 1
        await pilot.press("b")
        await pilot.pause()
        assert "there is no library" in screen_text(reader.app)
        for keys in (("ctrl+x",), ("f4",), (";", "d")):
            reader.parts.moving.first_row()
            await pilot.press(*keys)
            await pilot.pause()
            assert reader.text.current_row is not None
            assert reader.text.current_row.relation == "conflict"
        await pilot.press("f6")
        assert reader.source == "post"
        await pilot.press("1", "3")
        assert reader.source == "post"


async def test_every_place_shows_the_keys_that_are_set(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 60), config=parse_config(Path("c"), SET)) as (reader, pilot):
        hints = screen_text(reader.app).splitlines()[-1]
        for hint in ("n/k row", ";d difference", "b bookmark", "K help"):
            assert hint in hints
        await pilot.press("K")
        await pilot.pause()
        await pilot.press(*"again")
        await pilot.pause()
        assert "b                 Keep this passage" in screen_text(reader.app)
        await pilot.press("escape", "ctrl+p")
        await pilot.pause()
        assert reader.is_current
        await pilot.press("f3")
        await pilot.pause()
        await pilot.press(*"next difference")
        await until(pilot, lambda: "Next difference  ;d F4" in screen_text(reader.app))
        await pilot.press("escape", "comma")
        await pilot.pause()
        assert "conflict_next        Ctrl-x" in screen_text(reader.app)


async def test_lists_are_moved_through_with_the_keys_that_are_set(opened: Opened) -> None:
    async with opened((150, 60), config=parse_config(Path("c"), SET)) as (_, pilot):
        await pilot.press("e", "n")
        assert isinstance(pilot.app.screen, ListScreen)
        assert pilot.app.screen.chosen == 1


ALL_OTHER = b"""
[keys]
close = "F6"
follow = "F9"
search = "F8"
bookmark = "b"
undo = "U"
why = "F7"
"""


async def test_what_is_said_names_the_keys_that_are_set(opened: Opened, screen_text: Text) -> None:
    async with opened((150, 60), config=parse_config(Path("c"), ALL_OTHER)) as (reader, pilot):
        for keys in ("e", "f7", "apostrophe", "C", "i", "W", "o", "question_mark", "X", "P", "comma"):
            await pilot.press(keys)
            await pilot.pause()
            text = screen_text(reader.app)
            assert "F6 " in text, keys
            assert " Esc " not in text, keys
            await pilot.press("f6")
            await pilot.pause()
            assert reader.is_current
        await pilot.press("n")
        await pilot.pause()
        assert "Nothing is searched for; F8 searches." in screen_text(reader.app)
        await pilot.press("apostrophe")
        await pilot.pause()
        assert "None yet: b keeps the passage under the cursor." in screen_text(reader.app)


async def test_what_is_wrong_with_the_settings_is_said_and_listed(opened: Opened, screen_text: Text) -> None:
    wrong = parse_config(Path("c.toml"), b'theme = "puce"\n[keys]\nbokmark = "b"\n')
    async with opened((150, 40), config=wrong) as (reader, pilot):
        await pilot.pause()
        assert "c.toml: there is no theme 'puce'; " in screen_text(reader.app)
        await pilot.press("W")
        await pilot.pause()
        assert "c.toml: [keys] unknown action 'bokmark'; did you mean bookmark?" in screen_text(reader.app)
        assert reader.app.theme == "newsdiff-dark"


async def test_a_story_opened_for_the_first_time_looks_as_set(opened: Opened) -> None:
    looks = parse_config(Path("c"), b'theme = "newsdiff-light"\ndepth = "words"\nfurniture = true\n')
    async with opened((150, 40), config=looks) as (reader, _):
        assert (reader.view.depth, reader.view.furniture) == ("words", True)
        assert reader.app.theme == "newsdiff-light"
