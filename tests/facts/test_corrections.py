from __future__ import annotations

from dataclasses import replace

import pytest

from articles import article
from newsdiff.facts.corrections import (
    Check,
    Correction,
    CorrectionKind,
    Mark,
    corrected,
    split_name,
)
from newsdiff.model import Comparison, Disagreement, Fact, FactKind, Mention, Story, Variant

SOURCES = tuple(article("Nothing.", name=name) for name in ("ledger", "post", "wire"))


def mention(source: str, start: int, text: str) -> Mention:
    return Mention(source, f"{source}:s0", start, start + len(text), text)


def fact(key: str, text: str, *mentions: Mention, disagrees: tuple[str, ...] = ()) -> Fact:
    sources = tuple(dict.fromkeys(m.source for m in mentions))
    kind = FactKind(key.split(":", maxsplit=1)[0])
    return Fact(key, kind, text, None, "", sources, mentions, disagrees)


HALE = fact("person:hale", "Ann Hale", mention("ledger", 0, "Ann Hale"), mention("post", 9, "Hale"))
MINISTER = fact("person:minister", "Minister Hale", mention("ledger", 40, "Hale"), mention("wire", 3, "Hale"))
NINE = fact("number:9", "nine", mention("ledger", 60, "nine"), disagrees=("number:12", "number:10"))
TWELVE = fact("number:12", "twelve", mention("post", 70, "twelve"), disagrees=("number:9",))
TEN = fact("number:10", "ten", mention("wire", 70, "ten"), disagrees=("number:9",))
HURT = Disagreement(
    FactKind.NUMBER,
    "people hurt",
    tuple(Variant(f.id, f.text, f.sources, f.mentions) for f in (NINE, TWELVE, TEN)),
)
STORY = Comparison(
    Story("", SOURCES), (), (), (HALE, MINISTER, NINE, TWELVE, TEN), "ledger", (), disagreements=(HURT,)
)


def do(kind: str, about: Fact, **how: str) -> Correction:
    return Correction(CorrectionKind(kind), about.id, about.text, **how)  # type: ignore[arg-type]


def texts(*corrections: Correction) -> dict[str, tuple[str, ...]]:
    return {f.text: f.sources for f in corrected(STORY, corrections).facts}


def test_without_corrections_all_is_as_extracted() -> None:
    found = corrected(STORY, ())
    assert (found.facts, found.disagreements) == (STORY.facts, STORY.disagreements)


def test_a_merged_fact_is_told_in_the_sources_of_both() -> None:
    merged = do("merge", MINISTER, other=HALE.id)
    assert texts(merged)["Ann Hale"] == ("ledger", "post", "wire")
    assert "Minister Hale" not in texts(merged)
    (hale, *_) = corrected(STORY, [merged]).facts
    assert [(m.source, m.start) for m in hale.mentions] == [
        ("ledger", 0), ("ledger", 40), ("post", 9), ("wire", 3),
    ]  # fmt: skip
    assert STORY.facts[0] == HALE, "what was extracted stays"


def test_a_split_takes_out_the_words_of_one_source() -> None:
    split = do("split", HALE, source="post", words="Hale")
    assert texts(split)["Ann Hale"] == ("ledger",)
    assert texts(split)["Hale"] == ("post",)
    again = Correction(CorrectionKind.RENAME, split_name(split), "Hale", words="Tom Hale")
    assert texts(split, again)["Tom Hale"] == ("post",)


def test_dismissed_and_renamed() -> None:
    found = texts(do("dismiss", HALE), do("rename", MINISTER, words="Hale, the minister"))
    assert "Ann Hale" not in found
    assert "Hale, the minister" in found


def test_disagreements_follow_their_facts() -> None:
    (entry,) = corrected(STORY, [do("merge", TEN, other=NINE.id)]).disagreements
    assert [(v.text, v.sources) for v in entry.variants] == [
        ("nine", ("ledger", "wire")),
        ("twelve", ("post",)),
    ]
    (entry,) = corrected(STORY, [do("dismiss", TEN)]).disagreements
    assert [v.text for v in entry.variants] == ["nine", "twelve"]
    (entry,) = corrected(STORY, [do("rename", TEN, words="ten or so")]).disagreements
    assert [v.text for v in entry.variants] == ["nine", "twelve", "ten or so"]
    assert corrected(STORY, [do("dismiss", TEN), do("dismiss", NINE)]).disagreements == ()


def test_a_disagreement_that_is_none_is_settled_and_its_facts_stay() -> None:
    settle = do("settle", NINE, other=TWELVE.id, words="people hurt")
    found = corrected(STORY, [settle])
    assert (found.disagreements, found.lost) == ((), frozenset())
    assert [fact.disagrees for fact in found.facts] == [(), (), (), (), ()]
    assert corrected(STORY, [do("dismiss", TEN), settle]).disagreements == ()


def test_another_disagreement_of_the_same_facts_stays() -> None:
    dead = replace(HURT, title="people dead")
    story = replace(STORY, disagreements=(HURT, dead))
    found = corrected(story, [do("settle", NINE, other=TEN.id, words="people hurt")])
    assert found.disagreements == (dead,)
    assert [fact.disagrees for fact in found.facts] == [fact.disagrees for fact in STORY.facts]


def test_what_a_fact_disagrees_with_is_always_there() -> None:
    found = corrected(STORY, [do("merge", TEN, other=TWELVE.id), do("dismiss", HALE)])
    known = {f.id: f.disagrees for f in found.facts}
    assert known == {MINISTER.id: (), NINE.id: (TWELVE.id,), TWELVE.id: (NINE.id,)}


def test_marks_stand_on_their_facts_and_go_with_a_merge() -> None:
    mark = do("mark", MINISTER, check="confirmed", note="rang her office")
    mark = replace(mark, check=Check.CONFIRMED)
    assert corrected(STORY, [mark]).marks == {MINISTER.id: Mark(Check.CONFIRMED, "rang her office")}
    merged = corrected(STORY, [mark, do("merge", MINISTER, other=HALE.id)])
    assert merged.marks == {HALE.id: Mark(Check.CONFIRMED, "rang her office")}
    assert corrected(STORY, [mark, do("mark", MINISTER)]).marks == {}, "unchecked, without a note, is no mark"


GONE = fact("person:gone", "Somebody", mention("post", 0, "Somebody"))


@pytest.mark.parametrize(
    "correction",
    [
        do("dismiss", GONE),
        do("mark", GONE),
        do("merge", HALE, other=GONE.id),
        do("merge", HALE, other=HALE.id),
        do("settle", NINE, other=TWELVE.id, words="people dead"),
        do("settle", NINE, other=HALE.id, words="people hurt"),
        do("split", HALE, source="wire", words="Hale"),
        do("split", NINE, source="ledger", words="nine"),
    ],
)
def test_what_no_longer_applies_changes_nothing_and_is_told(correction: Correction) -> None:
    found = corrected(STORY, [do("dismiss", MINISTER), correction])
    assert found.lost == {1}
    assert found.facts == corrected(STORY, [do("dismiss", MINISTER)]).facts
