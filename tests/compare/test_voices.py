"""Sources that tell a row in the same words count as one voice."""

from __future__ import annotations

from newsdiff.compare.voices import find_voices

SAID = "the ministry said on sunday that two freight trains had collided near the border town of aldra"
WIRE = SAID.split()
EDITED = SAID.replace("on sunday", "sunday").split()
CONFIRMED = "officials confirmed a crash between goods trains close to aldra at the weekend"
OWN = CONFIRMED.split()


def test_wire_copy_is_one_voice() -> None:
    voices = find_voices({"a": WIRE, "b": OWN, "c": EDITED})
    assert voices == (("a", "c"), ("b",))


def test_a_copy_within_a_longer_text_is_one_voice() -> None:
    longer = [*OWN, *WIRE, "nobody", "was", "hurt"]
    assert find_voices({"a": WIRE, "b": longer}) == (("a", "b"),)


def test_a_few_words_in_common_are_no_copy() -> None:
    assert find_voices({"a": ["the", "trains"], "b": ["the", "freight", "trains"]}) == (("a",), ("b",))


def test_the_same_few_words_are_one_voice() -> None:
    assert find_voices({"a": ["no", "comment"], "b": ["no", "comment"]}) == (("a", "b"),)


def test_the_order_of_the_sources_changes_only_that_of_the_voices() -> None:
    words = {"a": WIRE, "b": OWN, "c": EDITED}
    turned = dict(reversed(words.items()))
    assert {frozenset(v) for v in find_voices(words)} == {frozenset(v) for v in find_voices(turned)}
