"""The table of actions: what is generated from it agrees with the app and with the README."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.binding import Binding
from textual.widget import Widget

from newsdiff.app.actions.action import OF_STORIES, SCOPED, Part
from newsdiff.app.actions.table import ACTIONS
from newsdiff.app.app import NewsdiffApp
from newsdiff.app.keys import (
    UNREACHABLE,
    bindings,
    hints,
    is_sequence,
    key_table,
    keys_in_words,
    sequences,
)
from newsdiff.app.screens.library_screen import LibraryScreen
from newsdiff.app.screens.reader import ReaderScreen
from newsdiff.app.widgets.facts_box import FactsBox
from newsdiff.app.widgets.facts_list import FactsList
from newsdiff.app.widgets.matrix_view import MatrixView
from newsdiff.app.widgets.stories_list import StoriesList

if TYPE_CHECKING:
    from .conftest import Opened

README = Path(__file__).parents[2] / "README.md"


def test_every_action_can_be_done() -> None:
    for action in ACTIONS:
        able = (LibraryScreen,) if action.group in OF_STORIES else (ReaderScreen, NewsdiffApp)
        assert any(hasattr(one, f"action_{action.name}") for one in able)


async def test_every_part_answers_its_actions(opened: Opened) -> None:
    async with opened() as (reader, _):
        for action in ACTIONS:
            if action.part not in {Part.APP, Part.SCREEN}:
                assert callable(getattr(getattr(reader.parts, action.part), action.name))


PAGE = [action for action in ACTIONS if action.group not in SCOPED]


def test_no_key_has_two_meanings() -> None:
    keys = [key for action in PAGE for key in action.keys]
    assert len(keys) == len(set(keys))
    first_keys = {key[0] for key in sequences()}
    assert not first_keys & set(keys)


@pytest.mark.parametrize("body", [FactsList, MatrixView])
def test_no_key_has_two_meanings_among_the_facts(body: type[Widget]) -> None:
    known = bindings("close", "undo", "back", "help", "facts", "matrix", "quit")
    keys = [made.key for made in (*FactsBox.BINDINGS, *body.BINDINGS, *known) if isinstance(made, Binding)]
    assert len(keys) == len(set(keys))


def test_no_key_has_two_meanings_in_the_library() -> None:
    made = (*LibraryScreen.BINDINGS, *StoriesList.BINDINGS)
    keys = [one.key for one in made if isinstance(one, Binding)]
    assert len(keys) == len(set(keys))


def test_each_binding_has_one_key_and_an_identifier_of_its_own() -> None:
    made = [binding for binding in bindings() if isinstance(binding, Binding)]
    assert all("," not in binding.key for binding in made)
    identifiers = [binding.id for binding in made]
    assert None not in identifiers
    assert len(identifiers) == len(set(identifiers))
    plain = [key for action in PAGE for key in action.keys if not is_sequence(key)]
    assert sorted(binding.key for binding in made if binding.key != UNREACHABLE) == sorted(plain)


def test_keys_are_written_as_a_reader_knows_them() -> None:
    by_name = {action.name: keys_in_words(action) for action in ACTIONS}
    assert by_name["row_next"] == "j ↓"
    assert by_name["source_number"] == "1-9"
    assert by_name["search"] == "/"
    assert by_name["half_page_down"] == "Ctrl-d"
    assert "]c difference" in hints()


def test_the_palette_has_the_key_it_is_said_to_have() -> None:
    (palette,) = (action for action in ACTIONS if action.name == "command_palette")
    assert palette.keys == (NewsdiffApp.COMMAND_PALETTE_BINDING,)


def test_the_readme_has_the_table_as_it_is() -> None:
    text = README.read_text(encoding="utf-8")
    between = text.partition("<!-- keys:start -->")[2].partition("<!-- keys:end -->")[0].strip()
    if not between:
        pytest.skip("the README has no key table yet")
    assert between == key_table()
