"""Headings that lost their line: "Vodka toasts During his visit to Russia, he met ...".

A heading is only cut off where a page's line structure was lost (paragraphs of many sentences), and only on
evidence: a word that begins sentences stands capitalised after a lower-case word with no stop between them,
or, once the page has shown such a heading, a subject that begins other sentences of the same page stands so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import BlockKind
from newsdiff.text.late import Late
from newsdiff.text.sentences import split
from newsdiff.text.stopwords import STOP_WORDS
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdiff.sources.drafts import Draft

#: A paragraph of so many sentences has lost its line structure.
_FLATTENED = 6
_MAX_WORDS = 9
_MIN_REST = 6
_WORD = Late(r"\S+")
_OPENERS = word_set(
    """
    according after although amid as at before but by despite during for from he here how however if in
    it meanwhile on over she since some that there these they this those under what when where while who
    why with we both earlier later many most several
    """
)
_PRONOUNS = word_set("he she they it we i you")
_ARTICLES = word_set("the a an")
#: Words after which a capitalised "The" or "In" belongs to a name or title.
_BINDING = STOP_WORDS | word_set(
    """
    told tells called named titled entitled dubbed film movie show series song album book novel play
    band group newspaper magazine paper daily programme program podcast website site outlet channel
    single hit game musical opera column article story documentary sitcom drama comedy track record ship
    restaurant pub club joined cited quoting cites reads read wrote directed starred stars starring
    watched via including versus v vs
    """
)
#: "The New York Times", "The Hague": names that carry their article.
_NAMED_WITH_ARTICLE = Late(
    r"The (?:(?:[A-Z][\w.’'-]+ ){0,3}(?:Times|Post|Journal|Press|Guardian|Telegraph|Herald|Tribune|Globe"
    r"|News|Mail|Mirror"
    r"|Independent|Chronicle|Gazette|Observer|Standard|Economist|Atlantic|Intercept|Verge|Hindu|Wire|Print"
    r"|Star|Sun|Hill"
    r"|Citizen|Review|Examiner|Register|Beast|Conversation)|Hague|Gambia|Bahamas|Beatles|Who|Bronx)\b"
)
#: Finite verbs that news sentences hold; "-ed" counts.
FINITE_VERB = Late(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says"
    r"|told|met|spent|took"
    r"|made|went|gave|came|saw|left|held|began|became|got|found|kept|led|lost|won|put|set|sent|brought|built"
    r"|bought|stood|ran"
    r"|fell|rose|grew|knew|thought|felt|wrote|spoke|broke|hit|cut|let|seemed|\w{2,}ed)\b"
)
_ROLES = word_set(
    """
    leader president minister premier chancellor king queen prince princess governor mayor senator
    spokesman spokeswoman spokesperson official officials agency newspaper company firm group party
    giant maker chief boss director actor actress singer star player coach captain striker champion
    champions writer author director producer lawyer attorney judge general officer analyst analysts
    expert economist professor doctor scientist reporter correspondent journalist city town village
    state province region capital island country nation river ally rival neighbour neighbor brother
    sister father mother son daughter wife husband friend colleague founder owner chairman chairwoman
    chairperson executive secretary ambassador envoy negotiator broadcaster network channel bank airline
    carrier retailer club side team band organisation organization institution federation movement
    militia army force faction union association corporation foundation publication operator developer
    ministry newcomer veteran outfit brand chain website platform startup start-up app warship frigate
    ship
    """
)


def split_run_in_headings(drafts: Sequence[Draft]) -> list[Draft]:
    """Cut headings off the sentences they run into."""
    certain = [_cuts(draft, _shows_heading) for draft in drafts]
    if not any(certain):
        return list(drafts)
    subjects = frozenset(subject for draft in drafts for subject in _opening_subjects(draft))
    likely = [_cuts(draft, lambda words: _names_subject(words, subjects)) for draft in drafts]
    return [
        piece
        for draft, one, two in zip(drafts, certain, likely, strict=True)
        for piece in _apply(draft, {**two, **one})
    ]


def _cuts(draft: Draft, words_of_heading: Callable[[Sequence[str]], int]) -> dict[int, int]:
    """Give where headings begin and where their sentences do."""
    if draft.kind is not None:
        return {}
    spans = split(draft.string)
    if len(spans) < _FLATTENED:
        return {}
    cuts = {}
    for start, end in spans:
        words = list(_WORD.finditer(draft.string, start, end))
        length = words_of_heading([word[0] for word in words])
        if length:
            cuts[start] = words[length].start()
    return cuts


def _apply(draft: Draft, cuts: dict[int, int]) -> list[Draft]:
    if not cuts:
        return [draft]
    pieces: list[Draft] = []
    at = 0
    for start, middle in sorted(cuts.items()):
        pieces.append(draft.part(at, start))
        pieces.append(draft.part(start, middle).labelled(BlockKind.HEADING, "runs into the paragraph"))
        at = middle
    pieces.append(draft.part(at, len(draft.string)))
    return [piece for piece in pieces if piece.string]


def _shows_heading(words: Sequence[str]) -> int:
    """Give how many words before a sentence's opening word are a heading; 0 without one."""
    if words[0].lower() in _PRONOUNS or not words[0][:1].isupper():
        return 0
    for at in range(2, min(_MAX_WORDS, len(words) - _MIN_REST) + 1):
        last, first = words[at - 1], words[at]
        if not (last.isalpha() and last.islower() and first[:1].isupper()) or last in _BINDING:
            continue
        rest = " ".join(words[at:])
        if first.lower() in _OPENERS and FINITE_VERB.search(rest):
            return at
        if first.lower() in _ARTICLES and not _NAMED_WITH_ARTICLE.match(rest):
            return at if FINITE_VERB.search(" ".join(words[at : at + 8])) else 0
    return 0


def _opening_subjects(draft: Draft) -> list[tuple[str, ...]]:
    if draft.kind is not None:
        return []
    return [_subject(draft.string[start:end].split()) for start, end in split(draft.string)]


def _subject(words: Sequence[str]) -> tuple[str, ...]:
    """Give the name that begins ``words``: one capitalised word, or two where two stand together."""
    two = len(words) > 1 and words[0][:1].isupper() and words[1][:1].isupper()
    return tuple(words[:2] if two else words[:1])


def _names_subject(words: Sequence[str], subjects: frozenset[tuple[str, ...]]) -> int:
    """Give how many words before the subject of another sentence are a heading; 0 without one."""
    if words[0].lower() in STOP_WORDS or not words[0][:1].isupper():
        return 0
    for at in range(2, min(_MAX_WORDS, len(words) - _MIN_REST) + 1):
        last, first = words[at - 1], words[at]
        if first[:1].isupper():
            binding = last in _BINDING or last in _ROLES or not last.isalpha()
            known = first.lower() not in STOP_WORDS and _subject(words[at:]) in subjects
            is_heading = (
                known and not binding and last.islower() and not FINITE_VERB.search(" ".join(words[:at]))
            )
            return at if is_heading and _verb_follows(words[at:]) else 0
    return 0


def _verb_follows(words: Sequence[str]) -> bool:
    """Tell whether only a name and its role stand before the verb."""
    for word in words[1:_MAX_WORDS]:
        if FINITE_VERB.fullmatch(word):
            return True
        if not (word[:1].isupper() or word in _ROLES):
            return False
    return False
