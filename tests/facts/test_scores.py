"""Results of games are one fact each, and disagree where outlets give them otherwise."""

from __future__ import annotations

import pytest

from articles import article
from newsdiff.compare.comparison import compare
from newsdiff.facts.numbers import parse as parse_numbers
from newsdiff.facts.scores import parse
from newsdiff.model import FactKind, Story


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Northwick beat Castle Rovers 3–1 on Saturday.", ["3–1"]),
        ("Northwick 3-1 Castle Rovers: hosts go top", ["3-1"]),
        ("Vale beat Lind 6-4, 3-6, 7-5 on Friday.", ["6-4, 3-6, 7-5"]),
        ("Vale beat Lind 6-4 3-6 7-6 (7-4) in two hours.", ["6-4 3-6 7-6 (7-4)"]),
        ("They beat the Bulls 102-98 and lost to the Nets 99-97.", ["102-98", "99-97"]),
        ("Vale passed to Oakes, who made it 3-1 before they won.", ["3-1"]),
        ("The Senate voted 97-1 and the bill passed 61-49.", []),
        ("He won 10-15 seats and lost 5-10 pounds.", []),
        ("Northwick (4-3-3) won in 2023-24; call 440-555-0142.", []),
        ("The 2-1 favourite won, and the shop is open 24-7.", []),
        ("The road is closed from 3-1 to the bridge.", []),
    ],
)
def test_results_of_games(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in parse(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Northwick 3-1 Castle Rovers: hosts go top",
        "They won 3-2 thanks to Vale.",
        "Vale beat Lind 6-4, 3-6, 7-5.",
        "The 2-1 favourite won.",
    ],
)
def test_their_figures_count_nothing(text: str) -> None:
    assert parse_numbers(text) == ()


def test_a_result_is_one_fact_from_either_side_and_disagrees_with_another() -> None:
    story = Story(
        "",
        (
            article("Northwick beat Castle Rovers 3-1 at Millbrook Park on Saturday to go top.", name="a"),
            article("Castle Rovers lost 1-3 to Northwick at Millbrook Park on Saturday.", name="b"),
            article("Northwick beat Castle Rovers 3-2 at Millbrook Park on Saturday to go top.", name="c"),
        ),
    )
    found = compare(story)
    results = {fact.text: fact for fact in found.facts if fact.detail == "result"}
    assert {text: fact.sources for text, fact in results.items()} == {"3-1": ("a", "b"), "3-2": ("c",)}
    assert all((fact.kind, fact.value) == (FactKind.NUMBER, None) for fact in results.values())
    (one,) = [entry for entry in found.disagreements if entry.kind is FactKind.NUMBER]
    assert {variant.text for variant in one.variants} == set(results)


def test_a_tie_break_that_one_outlet_tells_is_no_other_result() -> None:
    told = "Irina Vale beat Eva Lind {} in the semi-final of the Arle Open on Friday."
    found = compare(
        Story(
            "", (article(told.format("6-4, 7-6"), name="a"), article(told.format("6-4 7-6 (7-4)"), name="b"))
        )
    )
    assert not found.disagreements
    found = compare(
        Story(
            "", (article(told.format("6-4, 7-5"), name="a"), article(told.format("6-4 7-6 (7-4)"), name="b"))
        )
    )
    assert [entry.kind for entry in found.disagreements] == [FactKind.NUMBER]
