"""What is on the screen after whatever the reader chose, in whatever order."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from articles import article
from newsdiff.app.view import View
from newsdiff.compare.comparison import compare
from newsdiff.model import Story, Strength

from .conftest import ARTICLES, compared, story_of

COMPARISON = compared(story_of(ARTICLES, "Fire on the ferry Aurora"))
SOURCES = st.sampled_from(sorted(COMPARISON.sources))
CHOICES = st.one_of(
    st.tuples(st.just("hide"), st.sets(SOURCES)),
    st.tuples(st.just("spine"), SOURCES),
    st.tuples(st.just("pair"), SOURCES),
    st.tuples(st.just("show"), SOURCES),
    st.tuples(st.just("left"), SOURCES),
    st.tuples(st.just("right"), SOURCES),
)


def chosen(view: View, choice: tuple[str, object]) -> View:
    what, which = choice
    if what == "hide":
        assert isinstance(which, set)
        return view.with_hidden(which)
    source = str(which)
    if what in {"left", "right"}:
        if source not in view.columns:
            return view
        step = 1 if what == "right" else -1
        moved = view.arrangement.moved(tuple(COMPARISON.sources), view.columns, source, step)
        return replace(view, arrangement=moved)
    return {"spine": view.with_spine, "pair": view.with_pair, "show": view.showing}[what](source)


@given(st.lists(CHOICES, max_size=12))
def test_the_spine_stands_first_and_no_source_twice(choices: list[tuple[str, object]]) -> None:
    view = View(COMPARISON)
    for choice in choices:
        view = chosen(view, choice)
        columns = view.columns
        assert columns[0] == view.comparison.spine
        assert len(set(columns)) == len(columns) >= 1
        assert len(columns) == 2 or not view.pair
        assert set(columns) <= set(COMPARISON.sources)
        if not view.pair:
            assert set(columns) == set(COMPARISON.sources) - view.hidden
        if choice[0] == "show":
            assert choice[1] in columns
    assert [column.source for column in view.page(()).columns] == list(view.columns)


def test_stricter_never_matches_what_was_only_possible() -> None:
    statements = [
        article("The mayor resigned on Friday.", name="1"),
        article("Mayor resigns.", name="2"),
        article("Rain.", name="3"),
    ]
    view = View(compare(Story("Mayor", tuple(statements))))
    matched = [_matched(view.with_strictness(steps)) for steps in range(-2, 5)]
    assert matched == sorted(matched, reverse=True)
    assert any(link.strength is Strength.POSSIBLE for link in view.comparison.links), "else nothing is tried"


def _matched(view: View) -> int:
    return sum(link.strength is Strength.MATCHED for link in view.comparison.links)
