"""Who stands behind a sentence, and whether it is hedged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import article
from newsdiff.facts.extract import extract
from newsdiff.model import Attribution


def attributions(*paragraphs: str) -> list[Attribution]:
    return list(extract(article(*paragraphs)).attributions)


@pytest.mark.parametrize(
    ("sentence", "who", "words"),
    [
        ("The fire killed nine people, according to Reuters.", "Reuters", "according to Reuters"),
        ("As the Straits Times reported on Thursday, the ferry was late.", "Straits Times", "As the Straits"),
        ("A spokesman for the ministry said the bridge is closed.", "A spokesman for the ministry", "A sp"),
        ("Officials who asked not to be named said the talks had failed.",
         "Officials who asked not to be named", "Officials who asked not to be named said"),
        ("The film was shot in Malta, TASS news agency reported.", "TASS", "TASS news agency reported"),
        ("The mast fell, according to Russia's TASS news agency.", "TASS", "according to"),
        ("It is over, state media in Malta reported.", "state media in Malta", "state media in Malta"),
        ("Rick Ashe put out a statement on Friday that claimed the vote was lost.", "Rick Ashe", "Rick"),
        ("The mayor got a letter signed by several bakers, which stated that bread was dear.",
         "several bakers", "which stated"),
        ("NEW DELHI: The apex court halted the drive, observing that people need time.",
         "The apex court", "observing"),
        ("The minister announced that the plan was dead.", "The minister", "The minister announced"),
        ("The train left at noon, the BBC reports, citing railway officials.", "BBC", "the BBC reports"),
        ("The toll has risen to 40 (via Reuters).", "Reuters", "via Reuters"),
        ("State media quoted the general as saying the isle was safe.", "the general", "quoted the general"),
        ("The bank hid the losses, said Anna Lind, its chairwoman.", "Anna Lind", "said Anna Lind"),
        ("A study found that bees sleep.", "A study", "A study found"),
        ("Sleep helps, according to a study published on Thursday in Nature.", "a study", "according to"),
        ("Prosecutors allege he took bribes.", "Prosecutors", "Prosecutors allege"),
        ("The pact is dead, a source familiar with the talks told Reuters.",
         "a source familiar with the talks", "a source familiar with the talks told"),
        ("Several lawmakers opposed the visit, saying it would cost much.", "Several lawmakers", "saying"),
        ("The plan pleased no one, but people briefed on the matter said it was alive.",
         "people briefed on the matter", "but people briefed"),
    ],
)  # fmt: skip
def test_attributed(sentence: str, who: str, words: str) -> None:
    [found] = attributions(sentence)
    assert found.who == who
    assert not found.own
    assert sentence[found.start : found.end].startswith(words)


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister announced a new plan.",
        "The rivals reported progress this week on a deal that would limit quotas.",
        "The judge disputed on Friday a report that said the mayor had lied.",
        "It is wrong to suggest that he knew.",
        "The claims were dismissed.",
        "Nine states now allow it.",
        "Okafor added a third goal in the 88th minute.",
        "The visit has fanned fears that prices will rise.",
        "He was said to be ill.",
    ],
)
def test_own_voice(sentence: str) -> None:
    [found] = attributions(sentence)
    assert found.own
    assert found.who == ""


@pytest.mark.parametrize(
    ("sentence", "hedged"),
    [
        ("The bank allegedly hid the losses.", True),
        ("Perhaps the bank hid the losses.", True),
        ("Believed to be lost, the ring lay in a drawer.", False),
        ("The bridge may reopen in spring, officials said.", True),
        ("He is believed to be in Malta.", True),
        ("The bridge reopened in May.", False),
        ("“It may rain,” the coach said.", False),
    ],
)
def test_hedged(sentence: str, hedged: bool) -> None:
    [found] = attributions(sentence)
    assert found.hedged is hedged


def test_a_quoted_sentence_is_its_speakers_wherever_the_speaker_is_named() -> None:
    first, second = attributions("“The dam held,” Anna Lind said. “Nobody in the valley was ever in danger.”")
    assert (first.who, second.who) == ("Anna Lind", "Anna Lind")
    assert not second.own


def test_a_pronoun_is_whom_it_means() -> None:
    *_, last = attributions("Anna Lind opened the dam on Monday.", "She said it would hold.")
    assert last.who == "Anna Lind"


def test_words_of_an_unknown_speaker_are_not_the_outlets_own() -> None:
    *_, last = attributions("The hall was full.", "“We shall never ever agree to this.”")
    assert last.who == ""
    assert not last.own


@given(st.text(alphabet="Ab \n“”\"',.said accordingto", max_size=120))
def test_no_text_breaks_it(text: str) -> None:
    source = article(text or "x")
    found = extract(source).attributions
    assert [a.sentence for a in found] == [s.id for s in source.news]
    assert all(0 <= a.start <= a.end <= len(source.text) for a in found)
