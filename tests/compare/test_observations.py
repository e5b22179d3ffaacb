"""What is observed of two sentences before the learned weights weigh it."""

from __future__ import annotations

import pytest

from compare.sentences import evidence
from newsdiff.compare.observations import OBSERVATIONS, observe
from newsdiff.compare.traits import find_traits


def observed(ours: tuple[str, ...], theirs: tuple[str, ...]) -> dict[str, float]:
    """Give what is observed of the first sentence of each of two articles."""
    items = sorted(evidence(ours, theirs).values(), key=lambda item: item.sentence.id)
    vectors = observe(find_traits(items), {(0, len(ours)): 0.0})
    return dict(zip(OBSERVATIONS, vectors[0, len(ours)], strict=True))


@pytest.mark.parametrize(
    ("name", "more", "less"),
    [
        (
            "beginnings",
            ("Inspectors closed the plant.", "The inspection ended with the closure of a plant."),
            ("Inspectors closed the plant.", "The visit ended with a plant out of work."),
        ),
        (
            "quoted by one",
            ("The mayor called the plan “a reckless gamble”.", "The mayor spoke of a reckless gamble."),
            ("The mayor called the plan a reckless gamble.", "The mayor spoke of a reckless gamble."),
        ),
        (
            "persons",
            ("Mayor Ana Ruiz met Paul Weber.", "Ana Ruiz and Paul Weber had lunch."),
            ("Mayor Ana Ruiz met Paul Weber.", "Ana Ruiz and John Kent had lunch."),
        ),
        (
            "counts",
            ("The fire killed 14 people.", "At least 14 people died."),
            ("The fire killed 14 people.", "At least 14 houses burned."),
        ),
        (
            "part of word pairs",
            ("The bridge will stay closed.", "The bridge will stay closed."),
            ("The bridge will stay closed.", "The bridge will open again on Sunday, the owner said."),
        ),
    ],
)
def test_more_is_seen_of_the_nearer_pair(name: str, more: tuple[str, str], less: tuple[str, str]) -> None:
    near, far = (observed((one,), (other,))[name] for one, other in (more, less))
    assert near > far >= 0


def test_words_told_elsewhere_in_the_other_article_are_seen() -> None:
    ours = ("The ferry sank off the cape in a storm.", "Its owner was fined.")
    first = "A ferry sank, the owner being fined for it."
    assert observed(ours, (first, "A storm had reached the cape."))["elsewhere"] > 0
    assert observed(ours, (first, "Nobody knows why."))["elsewhere"] == 0


def test_the_order_of_the_articles_does_not_matter() -> None:
    one = ("Mayor Ana Ruiz said 14 houses burned on Monday.", "“We will rebuild,” she said.")
    other = ("On Monday 14 houses burned down, Ruiz said.", "Rebuilding will take a year.")
    assert observed(one, other) == pytest.approx(observed(other, one))
