"""Words by which a statement is hedged: "allegedly", "a suspected leak", "is believed to", "may"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.text.tokens import Token

#: Auxiliaries and adverbs: what they soften follows within a few words.
FREE = word_set(
    """
    allegedly apparently could may might perhaps possibly potentially presumably probably purportedly
    reportedly seemingly supposedly
    """
)
#: Adjectives: they soften the noun phrase that they stand in.
ADJECTIVES = word_set(
    """
    alleged apparent claimed expected likely possible potential presumed presumptive probable purported
    reported rumored rumoured supposed suspected unconfirmed unverified
    """
)
#: Verbs that soften what follows "to", those in the passive after a form of "to be".
_PASSIVE = word_set("believed thought expected said feared reported set poised likely alleged supposed")
SEEMING = word_set("appear appears appeared seem seems seemed")
_BE = word_set("is are was were be been being")
#: Participles that are adjectives only after a word that opens a noun phrase.
_PARTICIPLES = word_set("alleged claimed expected presumed reported supposed suspected")
_NOUN_OPENERS = word_set("a an the his her its their this that these those any some such of by for with")

#: Every word that may hedge where "to" follows.
HEDGES_TO = SEEMING | _PASSIVE


def hedge_length(tokens: Sequence[Token], i: int) -> int:
    """Give how many tokens the hedge at ``i`` has, 0 where there is none."""
    lower = tokens[i].lower
    before = tokens[i - 1].lower if i else ""
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if following == "to" and (lower in SEEMING or (lower in _PASSIVE and before in _BE)):
        return 2
    if lower in FREE:
        return 0 if tokens[i].text == "May" else 1
    if lower in ADJECTIVES and (lower not in _PARTICIPLES or before in _NOUN_OPENERS):
        return 1
    return 0


def is_hedged(tokens: Sequence[Token]) -> bool:
    """Tell whether any of the words of a sentence, those of its quotations left out, is a hedge."""
    return any(hedge_length(tokens, i) for i in range(len(tokens)))
