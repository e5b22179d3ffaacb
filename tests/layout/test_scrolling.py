from __future__ import annotations

import pytest
from rich.cells import cell_len

from newsdiff.layout.grid import Grid, Measures
from newsdiff.layout.page import Page
from newsdiff.layout.scrolling import MARGIN, beside, on_screen, paged, reveal, through
from pages import LONG, SHORT, heading, item, page

HEIGHT = 20


def grid_of(shown: Page) -> Grid:
    return Grid(shown, 70, Measures(cell_len))


@pytest.fixture
def story() -> Grid:
    """Sixty short rows."""
    return grid_of(page(*[[[item(f"s1:p{y}", SHORT)], [item(f"s2:p{y}", LONG)]] for y in range(60)]))


@pytest.fixture
def tall() -> Grid:
    """A passage of many screens between two short ones."""
    return grid_of(page([[item("s1:p1", SHORT)]], [[item("s1:p2", LONG * 12)]], [[item("s1:p3", SHORT)]]))


def test_what_is_on_the_screen_does_not_scroll(story: Grid) -> None:
    assert reveal(story, (1, 0, 0), 0, HEIGHT) == 0


def test_the_next_row_is_shown_whole_with_a_margin(story: Grid) -> None:
    row = story.row_at(HEIGHT)
    first = reveal(story, (row, 0, 0), 0, HEIGHT)
    assert first + HEIGHT - MARGIN == story.extent(row, 0)[1]


def test_the_row_above_is_shown_with_a_margin(story: Grid) -> None:
    assert reveal(story, (9, 0, 0), story.tops[10], HEIGHT) == story.tops[9] - MARGIN


def test_a_far_jump_lands_a_third_down(story: Grid) -> None:
    assert reveal(story, (50, 0, 0), 0, HEIGHT) == story.tops[50] - HEIGHT // 3


def test_a_far_jump_to_a_high_row_shows_its_end_too(story: Grid) -> None:
    top, bottom = story.extent(50, 0)
    height = bottom - top + 2 * MARGIN
    assert reveal(story, (50, 0, 0), 0, height) == top - MARGIN


def test_every_row_can_be_revealed_from_everywhere(story: Grid) -> None:
    for row in range(60):
        for first in range(0, story.total, 17):
            shown = max(0, reveal(story, (row, 1, 0), first, HEIGHT))
            top, bottom = story.extent(row, 1)
            assert shown <= top
            assert bottom <= shown + HEIGHT


def test_a_passage_taller_than_the_screen_is_read_to_its_end_before_moving_on(tall: Grid) -> None:
    first = reveal(tall, (1, 0, 0), 0, HEIGHT)
    assert first == tall.tops[1]
    seen = set(range(first, first + HEIGHT))
    while (line := through(tall, (1, 0, 0), first, HEIGHT, 1)) is not None:
        assert line > first
        first = line
        seen |= set(range(first, first + HEIGHT))
    assert set(range(*tall.extent(1, 0))) <= seen


def test_and_back_up_again(tall: Grid) -> None:
    first = tall.extent(1, 0)[1] - HEIGHT
    while (line := through(tall, (1, 0, 0), first, HEIGHT, -1)) is not None:
        assert line < first
        first = line
    assert first == tall.tops[1]


def test_a_move_begins_at_the_cursor_when_it_is_on_the_screen(story: Grid) -> None:
    assert on_screen(story, (2, 0, 0), story.tops[2], HEIGHT, 1) == ((2, 0, 0), 1)


def test_a_move_begins_at_what_is_seen_when_the_cursor_is_not(story: Grid) -> None:
    first = story.tops[30] + 1
    assert on_screen(story, (2, 0, 0), first, HEIGHT, 1) == ((31, 0, 0), 0)
    place, left = on_screen(story, (2, 0, 0), first, HEIGHT, -1)
    assert place == (story.row_at(first + HEIGHT - 1), 0, 0)
    assert left == 0


def test_paging_takes_the_reader_along(story: Grid) -> None:
    assert paged(story, (0, 0, 0), 0, HEIGHT, HEIGHT)[0] == story.row_at(HEIGHT)
    assert paged(story, (59, 0, 0), story.tops[59], HEIGHT, HEIGHT)[0] == 59
    assert paged(story, (0, 0, 0), 0, HEIGHT, -HEIGHT)[0] == 0


def test_the_next_source_is_entered_at_the_same_height() -> None:
    grid = grid_of(
        page(
            [
                [item("s1:p1", SHORT), item("s1:p2", SHORT), item("s1:p3", SHORT)],
                [item("s2:p1", LONG), item("s2:p2", SHORT)],
            ]
        )
    )
    assert beside(grid, (0, 0, 0), 1) == (0, 1, 0)
    assert beside(grid, (0, 0, 2), 1) == (0, 1, 0)
    assert beside(grid, (0, 1, 1), 0) == (0, 0, 2)


def test_a_cell_is_entered_at_its_passage_not_at_its_heading() -> None:
    grid = grid_of(page([[item("s1:p1", SHORT)], [heading("s2", "A wall in doubt"), item("s2:p1", LONG)]]))
    assert beside(grid, (0, 0, 0), 1) == (0, 1, 1)
