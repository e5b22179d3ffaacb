"""Which sentences are linked, how strongly and why."""

from __future__ import annotations

from compare.stories import FERRY, ORCHARD, ferry, source, story
from newsdiff.compare.comparison import compare
from newsdiff.model import Comparison, Link, Strength


def link(comparison: Comparison, a: str, b: str) -> Link | None:
    return next((x for x in comparison.links if (x.a, x.b) == tuple(sorted((a, b)))), None)


def matched(comparison: Comparison) -> set[tuple[str, str]]:
    return {(x.a, x.b) for x in comparison.links if x.strength is Strength.MATCHED}


def test_a_rewritten_sentence_is_matched() -> None:
    found = matched(compare(ferry()))
    assert ("echo:s1", "mail:s1") in found
    assert ("echo:s3", "mail:s2") in found


def test_sentences_with_nothing_in_common_are_not_linked() -> None:
    comparison = compare(ferry())
    assert link(comparison, "echo:s6", "mail:s4") is None
    assert not [x for x in comparison.links if "echo:s6" in (x.a, x.b)]


def test_one_sentence_may_have_many_counterparts() -> None:
    """The link of two sentences takes nothing from their links with others."""
    resigned = "The mayor of Corvale resigned on Friday"
    long = f"{resigned} after an audit of the harbour fund found 3 million crowns missing."
    comparison = compare(
        story(
            source("a", (long,), headline=False),
            source(
                "b",
                (f"{resigned}. An audit of the harbour fund had found 3 million crowns missing.",),
                headline=False,
            ),
        )
    )
    assert {("a:s0", "b:s0"), ("a:s0", "b:s1")} <= matched(comparison)


def test_links_run_between_sources_and_lead_with_the_lower_identifier() -> None:
    for found in compare(ferry()).links:
        assert found.a < found.b
        assert found.a.split(":")[0] != found.b.split(":")[0]
        assert 0 <= found.score <= 1


def test_a_shared_quotation_is_given_as_the_reason() -> None:
    found = link(compare(ferry()), "echo:s4", "mail:s3")
    assert found is not None
    assert found.reasons[0] == "quote “We heard a grinding noise and then the…”"


def test_rare_words_are_given_as_reasons_and_function_words_never() -> None:
    found = link(compare(ferry()), "echo:s3", "mail:s2")
    assert found is not None
    words = next(reason for reason in found.reasons if reason.startswith("words "))
    assert "lifeboats" in words
    assert "the" not in words.removeprefix("words ").split(", ")


def test_articles_on_different_events_are_not_linked() -> None:
    comparison = compare(story(source("ferry", FERRY), source("orchard", ORCHARD)))
    assert comparison.links == ()


def test_what_everybody_repeats_is_no_evidence() -> None:
    """Sentences that share only the name in every sentence of the story are not matched."""
    comparison = compare(
        story(
            source(
                "a",
                (
                    "Governor Imara Okoro signed the water bill. Governor Imara Okoro grew up on a farm. "
                    "Governor Imara Okoro faces an election soon. Governor Imara Okoro thanked her staff.",
                ),
                headline=False,
            ),
            source(
                "b",
                (
                    "Governor Imara Okoro signed the water bill. Governor Imara Okoro plays the cello. "
                    "Governor Imara Okoro met striking nurses. Governor Imara Okoro has two horses.",
                ),
                headline=False,
            ),
        )
    )
    assert matched(comparison) == {("a:s0", "b:s0")}


def test_a_lone_clashing_figure_becomes_a_link_in_conflict() -> None:
    """A number of the same thing that differs surfaces with the exact figures on both sides."""
    a = source("a", (*FERRY[:1], FERRY[1]))
    b = source("b", (FERRY[0], FERRY[1].replace("212 people", "221 people")))
    comparison = compare(story(a, b))
    found = link(comparison, "a:s1", "b:s1")
    assert found is not None
    assert found.relation.value == "conflict"
    shown = [(a.text[d.a.start : d.a.end], b.text[d.b.start : d.b.end]) for d in found.differences]
    assert any("212" in ours and "221" in theirs for ours, theirs in shown)


def test_copies_of_a_sentence_are_judged_alike_wherever_they_stand() -> None:
    """The differing words are found at their own place in each source."""
    other = FERRY[1].replace("Tuesday", "Tuesday with a cargo of timber")
    comparison = compare(
        story(
            source("a", (FERRY[0], FERRY[1])),
            source("b", (FERRY[0], FERRY[3], FERRY[1])),
            source("c", (FERRY[0], FERRY[5], other)),
        )
    )

    def shown(pair: Link | None) -> list[tuple[str, str, str]]:
        assert pair is not None
        texts = [comparison.sources[s.split(":")[0]].text for s in (pair.a, pair.b)]
        return [
            (d.kind.value, texts[0][d.a.start : d.a.end], texts[1][d.b.start : d.b.end])
            for d in pair.differences
        ]

    first, second = link(comparison, "a:s1", "c:s2"), link(comparison, "b:s2", "c:s2")
    assert shown(first) == shown(second)
    assert any("timber" in theirs for _, _, theirs in shown(first))
