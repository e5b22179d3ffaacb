"""Words are found again or said to be lost; they never slip onto a look-alike."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import source_of
from newsdiff.model import BlockKind, Source
from newsdiff.text.anchors import CONTEXT, AnchorState, Words, anchor, words_at

ARTICLE = (
    "The dam above Keld gave way on Sunday night after a week of rain.",
    "About 300 people left their homes before noon. Most went to the school in Thwaite.",
    "The mayor, Ann Sedley, said nobody was hurt. She thanked the fire brigade.",
    "Engineers had warned of cracks in 2019, a report by the county shows.",
    "The road to Muker stays closed until Thursday, the county said.",
)


def article(paragraphs: tuple[str, ...]) -> Source:
    blocks = [(BlockKind.PARAGRAPH, words) for words in paragraphs]
    return source_of("post", blocks, between="\n", label="Valley Post")


def keep(source: Source, paragraph: int) -> Words:
    start, end = source.blocks[paragraph].start, source.blocks[paragraph].end
    return words_at(source, start, end)


def edited(paragraph: int, *new: str) -> tuple[str, ...]:
    return (*ARTICLE[:paragraph], *new, *ARTICLE[paragraph + 1 :])


@dataclass(frozen=True)
class Case:
    name: str
    after: tuple[str, ...]
    state: AnchorState
    words: str = ""


EVACUATED = ARTICLE[1]
CORRECTED = EVACUATED.replace("300", "450")
CASES = (
    Case("untouched", ARTICLE, AnchorState.PLACED, EVACUATED),
    Case("a paragraph put in before", ("Update: 14:00.", *ARTICLE), AnchorState.PLACED, EVACUATED),
    Case("the paragraph before it rewritten", edited(0, "It rained."), AnchorState.PLACED, EVACUATED),
    Case("moved to the end", (*edited(1), EVACUATED), AnchorState.MOVED, EVACUATED),
    Case("a figure corrected", edited(1, CORRECTED), AnchorState.MOVED, CORRECTED),
    Case("removed", edited(1), AnchorState.LOST),
    Case("replaced by other news", edited(1, "Rain fell on all the dales again today."), AnchorState.LOST),
    Case("nothing left", ("Page not found.",), AnchorState.LOST),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_after_an_edit(case: Case) -> None:
    after = article(case.after)
    found = anchor(keep(article(ARTICLE), 1), after)
    assert found.state is case.state
    assert (after.text[found.start : found.end] if found.state is not AnchorState.LOST else "") == case.words


def test_of_two_places_with_the_same_words_the_kept_one_is_found() -> None:
    twice = (EVACUATED, *edited(1, "More soon."), EVACUATED)
    kept = keep(article(twice), len(twice) - 1)
    after = article(("Update: 14:00.", *twice))
    found = anchor(kept, after)
    assert found.state is AnchorState.PLACED
    assert found.start == after.blocks[-1].start


def test_when_the_kept_one_of_two_is_removed_the_other_is_not_taken_for_it() -> None:
    twice = (*ARTICLE, EVACUATED)
    kept = keep(article(twice), len(twice) - 1)
    assert anchor(kept, article(ARTICLE)).state is AnchorState.LOST


def test_a_look_alike_is_not_taken_for_words_edited_away() -> None:
    lists = (
        "Results:",
        "Keld beat Muker 3-1 at home.",
        "Keld beat Muker 3-2 at home.",
        "The cup is on Friday.",
    )
    kept = keep(article(lists), 1)
    assert not kept.unique
    assert anchor(kept, article((lists[0], *lists[2:]))).state is AnchorState.LOST


def test_empty_words_are_nowhere() -> None:
    nothing = replace(keep(article(ARTICLE), 1), exact="", prefix="", suffix="")
    assert anchor(nothing, article(ARTICLE)).state is AnchorState.LOST


POOL = (
    *ARTICLE,
    "Police said 12 people were held after the march in Ripon.",
    "Police said 21 people were held after the march in Ripon.",
    "Police said 12 people were held after the march in Selby on Friday.",
    "Read more.",
    "He died.",
    "The club won 3-1. The fans sang.",
    "The club won 3-2. The fans sang.",
    "ADVERTISEMENT",
    "“We will rebuild,” she said. “We always have.”",
    "Shares fell 4.2 percent to 118 pence, the lowest close since May 2020.",
    "Shares rose 4.2 percent to 128 pence, the highest close since May 2020.",
)

FRESH = (
    "Correction: an earlier version gave the wrong age.",
    "The weather office expects more showers from the west tonight.",
    "A fund for the families has been set up by the parish.",
    "Trains between Settle and Carlisle run every two hours.",
)


def edit(paragraphs: list[tuple[int, str]], chance: random.Random) -> list[tuple[int, str]]:
    """Change an article in one of the ways newsrooms do; each paragraph keeps its number while it lives."""
    after = list(paragraphs)
    at = chance.randrange(len(after))
    number, words = after[at]
    pieces = words.split()
    match chance.randrange(7):
        case 0 if len(after) > 1:
            del after[at]
        case 1:
            after.insert(at, (-1, chance.choice(FRESH)))
        case 2:
            after.insert(chance.randrange(len(after)), after.pop(at))
        case 3:
            pieces[chance.randrange(len(pieces))] = chance.choice(("about", "two", "Keld", "later"))
            after[at] = (number, " ".join(pieces))
        case 4:
            pieces.insert(chance.randrange(len(pieces) + 1), chance.choice(("not", "reportedly", "14")))
            after[at] = (number, " ".join(pieces))
        case 5 if len(pieces) > 1:
            del pieces[chance.randrange(len(pieces))]
            after[at] = (number, " ".join(pieces))
        case 6:
            after[at] = (-1, chance.choice(FRESH))
    return after


def surroundings(source: Source, start: int, end: int) -> str:
    return source.text[max(0, start - CONTEXT) : end + CONTEXT]


@given(
    st.lists(st.sampled_from(POOL), min_size=1, max_size=9),
    st.integers(0, 8),
    st.integers(0, 6),
    st.randoms(),
)
def test_after_any_edits_it_is_right_or_lost(
    paragraphs: list[str], kept_at: int, edits: int, chance: random.Random
) -> None:
    kept_at %= len(paragraphs)
    before = article(tuple(paragraphs))
    kept = keep(before, kept_at)
    numbered = list(enumerate(paragraphs))
    for _ in range(edits):
        numbered = edit(numbered, chance)
    after = article(tuple(words for _, words in numbered))
    found = anchor(kept, after)
    if found.state is AnchorState.LOST:
        return
    here = [after.blocks[at] for at, (number, _) in enumerate(numbered) if number == kept_at]
    right = any(
        2 * (min(found.end, block.end) - max(found.start, block.start)) > found.end - found.start
        for block in here
    )
    same = surroundings(after, found.start, found.end) == surroundings(
        before, kept.start, kept.start + len(kept.exact)
    )
    assert right or same
    if found.state is AnchorState.PLACED:
        assert after.text[found.start : found.end] == kept.exact
