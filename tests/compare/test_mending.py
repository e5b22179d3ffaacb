"""What the reader puts right in texts, links, passages and rows; it is found again or said to be lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.stories import FERRY, FERRY_AGAIN, FERRY_BRIEF, ferry, source, story
from newsdiff.compare.corrected_rows import APART, BETWEEN
from newsdiff.compare.corrected_text import NO_SOURCE, NO_WORDS
from newsdiff.compare.corrections import (
    RESTORED,
    SET_ASIDE,
    BlockRelabelled,
    LinkCut,
    LinkMade,
    Mending,
    PassageMoved,
    PassagesJoined,
    PassageSplit,
    SourceRedated,
    SourceRenamed,
)
from newsdiff.compare.elsewhere import elsewhere
from newsdiff.compare.mending import Mended, mend, needs_comparing
from newsdiff.compare.rows import lay_rows
from newsdiff.compare.strength import at_threshold
from newsdiff.model import BY_READER, Block, BlockKind, Comparison, Relation, Source, Story, Strength
from newsdiff.text.anchors import Words, words_at

STORY = ferry()
FISHING = "Fishing off the point is popular in summer."
INQUIRY = "An inquiry into the accident will be led by a retired admiral."
LIFEBOATS = "Lifeboats took all passengers to the harbour at Dunmere."
BLANKETS = "Lifeboats ferried the passengers to Dunmere harbour, where they were given blankets and hot soup."
NOISE = "“We heard a grinding noise and then the lights went out,” said Maria Costa, a teacher from Leeds."


def words(name: str, exact: str, of: Story = STORY) -> Words:
    article = next(one for one in of.sources if one.id == name)
    start = article.text.index(exact)
    return words_at(article, start, start + len(exact))


def passage(comparison: Comparison, name: str, exact: str) -> str:
    """Give the passage that the words stand in."""
    start = comparison.sources[name].text.index(exact)
    return next(p.id for p in comparison.passages if p.source == name and p.start <= start < p.end)


def together(comparison: Comparison, a: str, b: str) -> bool:
    return comparison.row_of[a] == comparison.row_of[b]


def links(comparison: Comparison, a: str, b: str) -> list[str]:
    ends = ({*comparison.passage[a].sentences}, {*comparison.passage[b].sentences})
    found = [link for link in comparison.links if {link.a} <= ends[0] | ends[1] >= {link.b}]
    return [link.relation for link in found if link.strength is Strength.MATCHED]


@pytest.fixture(scope="module")
def found() -> Mended:
    return mend(STORY)


LINK = LinkMade(words("echo", FISHING), words("mail", INQUIRY))
CUT = LinkCut(words("echo", LIFEBOATS), words("mail", BLANKETS))
SPLIT = PassageSplit(words("echo", LIFEBOATS))
JOIN = PassagesJoined(words("echo", FERRY[4]), words("echo", FISHING))
MOVE = PassageMoved(words("echo", FISHING), words("mail", BLANKETS))
NAME = SourceRenamed("post", "post", "The Post")
DATE = SourceRedated("mail", "2024-05-14", "2024-05-16")
ASIDE = BlockRelabelled(words("echo", NOISE), BlockKind.FURNITURE)
ALL: tuple[Mending, ...] = (LINK, CUT, SPLIT, JOIN, MOVE, NAME, DATE, ASIDE)


def test_without_corrections_nothing_is_changed(found: Mended) -> None:
    assert found.comparison is found.found
    assert found.comparison.by_reader.done == {}


def test_a_link_made_joins_rows_and_says_whose_it_is(found: Mended) -> None:
    made = mend(STORY, [LINK], before=found).comparison
    a, b = passage(made, "echo", FISHING), passage(made, "mail", INQUIRY)
    assert not together(found.comparison, a, b)
    assert together(made, a, b)
    (link,) = [link for link in made.links if BY_READER in link.reasons]
    assert (link.score, link.strength, link.relation) == (1.0, Strength.MATCHED, Relation.DIFFER)
    assert made.passage[a].relation is Relation.DIFFER
    assert made.by_reader.done[a] == made.by_reader.done[b] == ("linked",)


def test_a_link_that_was_found_keeps_its_reasons_and_is_sure(found: Mended) -> None:
    known = LinkMade(words("echo", LIFEBOATS), words("mail", BLANKETS))
    (link,) = [x for x in mend(STORY, [known], before=found).comparison.links if BY_READER in x.reasons]
    assert link.reasons[0] == BY_READER
    assert len(link.reasons) > 1
    assert at_threshold(mend(STORY, [LINK], before=found).comparison, 0.95).links.count(link) == 0


def test_a_link_made_stays_however_strict(found: Mended) -> None:
    strict = at_threshold(mend(STORY, [LINK], before=found).comparison, 0.99)
    assert together(strict, passage(strict, "echo", FISHING), passage(strict, "mail", INQUIRY))


def test_a_link_cut_is_gone_from_links_and_rows(found: Mended) -> None:
    a, b = passage(found.comparison, "echo", LIFEBOATS), passage(found.comparison, "mail", BLANKETS)
    assert links(found.comparison, a, b)
    assert together(found.comparison, a, b)
    cut = mend(STORY, [CUT], before=found).comparison
    assert not links(cut, a, b)
    assert not together(cut, a, b)


def test_a_link_made_can_be_cut_and_made_again(found: Mended) -> None:
    unmade = LinkCut(LINK.a, LINK.b)
    cut = mend(STORY, [LINK, unmade], before=found).comparison
    assert not together(cut, passage(cut, "echo", FISHING), passage(cut, "mail", INQUIRY))
    assert cut.by_reader.done[passage(cut, "echo", FISHING)] == ("link cut",)
    again = mend(STORY, [LINK, unmade, LINK], before=found).comparison
    assert together(again, passage(again, "echo", FISHING), passage(again, "mail", INQUIRY))


def test_a_passage_is_split_where_told(found: Mended) -> None:
    before, after = found.comparison, mend(STORY, [SPLIT], before=found).comparison
    whole = before.passage[passage(before, "echo", LIFEBOATS)]
    if before.sources["echo"].text.index(LIFEBOATS) == whole.start:
        pytest.skip("it is cut there already")
    part = after.passage[passage(after, "echo", LIFEBOATS)]
    assert after.sources["echo"].text[part.start : part.end] == LIFEBOATS
    assert after.by_reader.done[part.id] == ("split",)
    assert [p.index for p in after.passages if p.source == "echo"] == list(
        range(1, 2 + sum(p.source == "echo" for p in before.passages))
    )


def test_passages_are_joined_and_what_is_between_them_forbids_it(found: Mended) -> None:
    after = mend(STORY, [JOIN], before=found).comparison
    whole = after.passage[passage(after, "echo", FISHING)]
    assert len(whole.sentences) == 2
    assert after.by_reader.done[whole.id] == ("joined",)
    far = PassagesJoined(words("echo", NOISE), words("echo", FISHING))
    assert mend(STORY, [far], before=found).lost == {0: APART}
    between = PassagesJoined(words("echo", LIFEBOATS), words("echo", FERRY[4]))
    assert mend(STORY, [ASIDE, between]).lost == {1: BETWEEN}


@pytest.mark.parametrize("spine", ["echo", "post"])
def test_a_moved_passage_stays_where_it_was_put_for_every_spine(found: Mended, spine: str) -> None:
    move = PassageMoved(words("mail", INQUIRY), words("post", FERRY_BRIEF[0][:60]))
    made = mend(STORY, [move], before=found, spine=spine).comparison
    assert together(made, passage(made, "mail", INQUIRY), passage(made, "post", FERRY_BRIEF[0][:60]))


def test_the_spine_keeps_its_order_and_refers_to_what_was_moved(found: Mended) -> None:
    move = PassageMoved(words("mail", INQUIRY), words("echo", FERRY[0]))
    made = mend(STORY, [move], before=found, spine="mail").comparison
    a, b = passage(made, "mail", INQUIRY), passage(made, "echo", FERRY[0])
    assert not together(made, a, b)
    assert elsewhere(made)[made.row_of[a], "echo"] == b
    assert together(lay_rows(made, "echo"), a, b)


def test_two_passages_moved_to_each_other_stand_together(found: Mended) -> None:
    back = PassageMoved(MOVE.beside, MOVE.passage)
    made = mend(STORY, [MOVE, back], before=found).comparison
    assert together(made, passage(made, "echo", FISHING), passage(made, "mail", BLANKETS))
    assert sum(len(cell) for row in made.rows for cell in row.cells.values()) == len(made.passages)


def test_a_block_set_aside_is_no_longer_compared_and_one_restored_is() -> None:
    aside = mend(STORY, [ASIDE]).comparison
    block = next(b for b in aside.sources["echo"].blocks if b.kind is BlockKind.FURNITURE)
    assert block.reason == SET_ASIDE
    assert all(NOISE not in sentence.text for sentence in aside.sentences.values())
    restore = BlockRelabelled(words("echo", NOISE, aside.story), BlockKind.PARAGRAPH)
    back = mend(aside.story, [restore]).comparison
    assert any(sentence.text == NOISE for sentence in back.sentences.values())
    assert back.sources["echo"].blocks[3].reason == RESTORED
    assert back.by_reader.done[passage(back, "echo", NOISE)] == ("restored",)


def test_a_new_date_is_what_weekdays_are_read_from(found: Mended) -> None:
    made = mend(STORY, [SourceRedated("echo", "2024-05-14", "2024-05-21")], before=found)
    days = {fact.value: fact.sources for fact in made.comparison.facts if fact.kind == "date"}
    assert days["2024-05-21"] == ("echo",)
    undated = mend(STORY, [SourceRedated("echo", "2024-05-14", "")]).comparison.sources["echo"]
    assert (undated.published, undated.reference) == ("", "2024-05-14")


def test_a_new_name_is_the_label_and_needs_no_comparing(found: Mended) -> None:
    assert not needs_comparing(found, [NAME, LINK])
    assert needs_comparing(found, [DATE])
    made = mend(STORY, [NAME], before=found)
    assert made.found is found.found
    assert made.comparison.sources["post"].label == made.comparison.sources["post"].outlet == "The Post"


@pytest.mark.parametrize("correction", ALL)
def test_what_is_taken_back_leaves_no_trace(found: Mended, correction: Mending) -> None:
    made = mend(STORY, [correction], before=found)
    assert made.comparison != found.comparison
    assert mend(STORY, [], before=made).comparison == found.comparison


@settings(max_examples=25, deadline=None)
@given(
    st.permutations(
        [LINK, CUT, SPLIT, NAME, DATE, PassageMoved(words("mail", NOISE[1:20]), words("echo", NOISE))]
    )
)
def test_corrections_that_do_not_touch_each_other_may_come_in_any_order(order: list[Mending]) -> None:
    assert mend(STORY, order).comparison == IN_ORDER


IN_ORDER = mend(
    STORY, [LINK, CUT, SPLIT, NAME, DATE, PassageMoved(words("mail", NOISE[1:20]), words("echo", NOISE))]
).comparison


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_sources_changes_no_link(order: tuple[int, ...]) -> None:
    turned = Story(STORY.title, tuple(STORY.sources[at] for at in order))
    made, plain = mend(turned, [LINK, CUT, SPLIT]).comparison, mend(STORY, [LINK, CUT, SPLIT]).comparison
    assert made.links == plain.links
    assert {p.id: p.relation for p in made.passages} == {p.id: p.relation for p in plain.passages}


def edited(*paragraphs: str) -> Story:
    return story(
        source("echo", paragraphs), source("mail", FERRY_AGAIN), source("post", FERRY_BRIEF, headline=False)
    )


def test_corrections_are_found_again_in_an_edited_article() -> None:
    new = "The weather had been calm all night, the harbour master added."
    after = edited(*FERRY[:2], new, *FERRY[2:])
    made = mend(after, [LINK, CUT, MOVE, ASIDE])
    assert made.lost == {}
    a, b = passage(made.comparison, "echo", FISHING), passage(made.comparison, "mail", BLANKETS)
    assert together(made.comparison, a, b)
    assert made.comparison.by_reader.done[a] == ("linked", "moved")


def test_words_that_were_edited_in_their_place_are_found_and_that_is_said() -> None:
    made = mend(edited(*FERRY[:5], FISHING.replace("popular", "very popular")), [LINK, JOIN, MOVE])
    assert made.lost == {}
    assert made.edited == {0, 1, 2}


def test_words_that_are_gone_or_could_be_others_are_said_to_be_lost() -> None:
    gone = edited(*FERRY[:5])
    assert mend(gone, [LINK, JOIN, MOVE, NAME, DATE]).lost == {0: NO_WORDS, 1: NO_WORDS, 2: NO_WORDS}
    look_alike = edited(*FERRY[:2], "Fishing off the rocks is popular in autumn.", *FERRY[2:5])
    assert mend(look_alike, [LINK]).lost == {0: NO_WORDS}
    fewer = Story(STORY.title, STORY.sources[1:])
    assert mend(fewer, [LINK, SPLIT, ASIDE]).lost == {0: NO_SOURCE, 1: NO_SOURCE, 2: NO_SOURCE}


def test_furniture_of_the_same_words_is_not_confused() -> None:
    share = source(
        "echo", ("Headline of the day here", "Share", "A ferry ran aground.", "Share", "Nobody was hurt.")
    )
    blocks = tuple(
        replace(b, kind=BlockKind.FURNITURE) if n in (1, 3) else b for n, b in enumerate(share.blocks)
    )
    article = relabelled(share, blocks)
    second = words_at(article, blocks[3].start, blocks[3].end)
    made = mend(story(article), [BlockRelabelled(second, BlockKind.PARAGRAPH)])
    assert [b.kind for b in made.comparison.sources["echo"].blocks].count(BlockKind.FURNITURE) == 1
    assert made.comparison.sources["echo"].blocks[3].reason == RESTORED


def relabelled(article: Source, blocks: tuple[Block, ...]) -> Source:
    kept = tuple(s for s in article.sentences if blocks[s.block].kind is not BlockKind.FURNITURE)
    return replace(article, blocks=blocks, sentences=kept)
