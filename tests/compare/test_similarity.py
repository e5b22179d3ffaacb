"""How alike two sentences are."""

from __future__ import annotations

from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.compare.similarity import content, learn, score_all, score_pair
from newsdiff.text.tokens import tokenize

SENTENCES = [
    "The striking dockers at Port Lisle returned to work after eleven days.",
    "Dockers in Port Lisle went back to work on Friday, ending an eleven-day strike.",
    "The port handles a third of the country's grain.",
    "Shares in the port's owner rose four percent.",
]
STEMS = [content(tokenize(sentence)) for sentence in SENTENCES]


def test_a_paraphrase_scores_above_the_rest() -> None:
    background = learn(STEMS)
    bags = [background.bag(text) for text in STEMS]
    scores = [score_pair(bags[0], other) for other in bags[1:]]
    assert scores[0] > max(scores[1:]) + 1


def test_a_word_in_every_sentence_weighs_least() -> None:
    background = learn(STEMS)
    assert background.weight("port") < background.weight("docker") < background.weight("grain")
    assert background.weight("unheard-of") >= background.weight("grain")


def test_parts_of_a_hyphenated_word_count() -> None:
    assert set(content(tokenize("an eleven-day strike"))) == {"11", "day", "strike"}


words = st.lists(st.sampled_from(["amber", "birch", "cedar", "dune", "ember", "fjord"]), max_size=8)


@given(st.lists(st.tuples(words, st.sampled_from("xyz")), max_size=8))
def test_all_pairs_at_once_score_as_one_by_one(texts: list[tuple[list[str], str]]) -> None:
    texts.sort(key=itemgetter(1))
    background = learn([stems for stems, _ in texts])
    bags = [background.bag(stems) for stems, _ in texts]
    groups = [group for _, group in texts]
    found = score_all(bags, groups, floor=-100.0)
    for i, a in enumerate(bags):
        for j in range(i + 1, len(bags)):
            if groups[i] != groups[j] and a.weights.keys() & bags[j].weights.keys():
                assert found[i, j] == pytest.approx(score_pair(a, bags[j]))
                assert score_pair(a, bags[j]) == score_pair(bags[j], a)
            else:
                assert (i, j) not in found


def test_spellings_of_one_word_are_one() -> None:
    british = content(tokenize("The neighbours organised five armoured lorries."))
    american = content(tokenize("The neighbors organized 5 armored lorries."))
    assert british == american
