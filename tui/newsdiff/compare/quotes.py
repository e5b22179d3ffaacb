"""Words within quotation marks that two sources give differently."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from newsdiff.compare.mismatches import Mismatch
from newsdiff.compare.reading import is_content, once
from newsdiff.compare.spelling import alike, fold, spelling
from newsdiff.model import Span
from newsdiff.text.stopwords import DETERMINERS
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading
    from newsdiff.facts.mentions import Quote

_Opcode = tuple[str, int, int, int, int]

#: What an editor puts to show that words were left out or put in.
_MARKED = re.compile(r"\.\s?\.\s?\.|…|[\[\]()*]")
_FILLERS = word_set("uh um er ah oh well")
_SPOKEN = {
    "gonna": ("going", "to"),
    "gotta": ("got", "to"),
    "wanna": ("want", "to"),
    "'em": ("them",),
    "cannot": ("can", "not"),
}
_SHORT = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'m": "am", "'d": "would"}
_IS = word_set("it he she that there what here who let where")
#: Fewer words than this in common are no sign of one utterance.
_MIN_SHARED = 4
_MIN_CONTENT = 2
_SAME_UTTERANCE = 0.62
#: Quotations this much alike are one utterance, whoever was taken for the speaker of each.
_ONE_SAYING = 0.8
#: At the edge of a quotation, replaced words count as an edit only where they are this few.
_MAX_EDGE = 3
#: Longer quotations are not compared word by word: no sentence of a real article holds one.
_MAX_WORDS = 400
#: So many words in common are one utterance whatever stands around them.
_LONG = 8
#: More words changed than this share of those in common, and it is another utterance.
_REWORDED = 0.6


@dataclass(frozen=True, slots=True)
class QuoteEdit:
    """Two quotations of one utterance and the words in which they differ, as spans of each text.

    ``ours`` and ``theirs`` are the wording of what both quote, with what was edited in it.
    """

    a: Quote
    b: Quote
    edits: tuple[tuple[Span, Span], ...]
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class _Unit:
    """A spoken word: its key and the characters it stands for."""

    key: str
    start: int
    end: int
    content: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Spoken:
    """A quotation with what is compared of it: its words, as keys too, those of content, its speaker's names.

    ``wording`` has the words in one spelling, with a space before each and at the end.
    """

    quote: Quote
    units: tuple[_Unit, ...]
    keys: tuple[str, ...]
    stock: frozenset[str]
    content: frozenset[str]
    speaker: frozenset[str]
    wording: str


def quote_edits(pair: Pair, *, linked: bool = True) -> tuple[QuoteEdit, ...]:
    """Give the quotations of two sentences that are one utterance edited, or other words in one frame.

    In sentences that are not linked, quotations must be more alike to be one utterance.
    """
    found = []
    taken: set[int] = set()
    if not pair.a.evidence.quotes or not pair.b.evidence.quotes:
        return ()
    for q in _spoken(pair.a):
        for at, r in enumerate(_spoken(pair.b)):
            if at not in taken and (edit := _edit(pair, q, r, linked=linked)):
                found.append(edit)
                taken.add(at)
                break
    return tuple(found)


def edited_quotes(pair: Pair) -> Iterator[Mismatch[Span]]:
    """Yield the words changed within the quotations of two linked sentences."""
    for edit in quote_edits(pair):
        yield from (Mismatch(ours, theirs) for ours, theirs in edit.edits)


def quoted_at_length(pair: Pair) -> frozenset[int]:
    """Give the tokens of the quotations of ``a`` of which ``b`` quotes a part, word for word."""
    if not pair.a.evidence.quotes or not pair.b.evidence.quotes:
        return frozenset()
    excerpts = [r.wording for r in _spoken(pair.b) if len(r.units) >= _MIN_SHARED]
    return frozenset(
        i
        for q in _spoken(pair.a)
        if any(words in q.wording for words in excerpts)
        for i in pair.a.at(q.quote.start, q.quote.end)
    )


def wordings(reading: Reading) -> Sequence[str]:
    """Give the wording of each quotation of a sentence, in one spelling, with a space around each word."""
    return [q.wording for q in _spoken(reading)]


@once
def _spoken(reading: Reading) -> tuple[_Spoken, ...]:
    """Give the quotations of a sentence as they are compared."""
    return tuple(_speak(reading, quote) for quote in reading.evidence.quotes)


def _speak(reading: Reading, quote: Quote) -> _Spoken:
    """Give a quotation as it is compared."""
    units = _units(reading, quote)
    keys = tuple(unit.key for unit in units)
    content = frozenset(unit.key for unit in units if unit.content)
    return _Spoken(quote, units, keys, frozenset(keys), content, _name_keys(quote.speaker), _wording(units))


def _wording(units: Sequence[_Unit]) -> str:
    return f" {' '.join(unit.key for unit in units)} "


def _same_speaker(q: _Spoken, r: _Spoken) -> bool | None:
    """Tell whether two quotations have one speaker (None where either is unknown)."""
    return not q.speaker.isdisjoint(r.speaker) if q.speaker and r.speaker else None


def _edit(pair: Pair, q: _Spoken, r: _Spoken, *, linked: bool) -> QuoteEdit | None:
    """Compare one quotation with one other."""
    ours, theirs = q.units, r.units
    if q.keys == r.keys or not ours or not theirs or max(len(ours), len(theirs)) > _MAX_WORDS:
        return None
    doubtful = not linked or _same_speaker(q, r) is False
    common = q.content & r.content
    if not common or max(len(ours), len(theirs)) <= _MIN_SHARED:
        spans = None if doubtful else _swapped(pair, q, r)
        return QuoteEdit(q.quote, r.quote, (spans,), q.wording, r.wording) if spans else None
    others = _same_speaker(q, r) is False and min(len(ours), len(theirs)) < _LONG
    if others or (len(common) < _MIN_CONTENT and not _one_word_off(q, r)):
        return None
    alike_from = _ONE_SAYING if doubtful else _SAME_UTTERANCE
    if LCSseq.similarity(q.keys, r.keys) < max(_MIN_SHARED, alike_from * min(len(ours), len(theirs))):
        return None
    codes = _align(q.keys, r.keys)
    changed = _changed(codes, ours, theirs, alike_from)
    edits = [(_span(ours, i, j), _span(theirs, k, m)) for _, i, j, k, m in changed]
    unmarked = tuple(edit for edit in edits if not _marked(pair.a, edit[0]) and not _marked(pair.b, edit[1]))
    if not unmarked:
        return None
    common_part = [code for code in codes if code[0] == "equal" or code in changed]
    (_, i, _, k, _), (_, _, j, _, m) = common_part[0], common_part[-1]
    return QuoteEdit(q.quote, r.quote, unmarked, _wording(ours[i:j]), _wording(theirs[k:m]))


def _one_word_off(q: _Spoken, r: _Spoken) -> bool:
    """Tell whether one speaker's short quotations differ in a single word."""
    if not len(q.keys) == len(r.keys) >= _MIN_SHARED or not _same_speaker(q, r):
        return False
    return sum(x != y for x, y in zip(q.keys, r.keys, strict=True)) == 1


def _changed(
    codes: Sequence[_Opcode], ours: Sequence[_Unit], theirs: Sequence[_Unit], alike_from: float
) -> list[_Opcode]:
    """Give what was edited between two quotations of one utterance; nothing for excerpts and other ones."""
    equal = [unit for tag, i, j, _, _ in codes if tag == "equal" for unit in ours[i:j]]
    content = sum(unit.content for unit in equal)
    shorter = min(len(ours), len(theirs))
    few = content < _MIN_CONTENT and len(equal) + 1 < len(ours)
    if len(equal) < _MIN_SHARED or few or len(equal) < alike_from * shorter:
        return []
    inner = [code for code in codes[1:-1] if code[0] != "equal"]
    if sum(max(j - i, m - k) for _, i, j, k, m in inner) > _REWORDED * len(equal):
        return []
    ends = (codes[0], codes[-1])
    if len(equal) < _LONG and any(_goes_elsewhere(code) for code in ends):
        return []
    edges = [code for code in ends if _is_edge_edit(code, ours, theirs)]
    return [
        (tag, i, j, k, m)
        for tag, i, j, k, m in sorted({*inner, *edges}, key=lambda code: code[1:])
        if "".join(unit.key for unit in ours[i:j]) != "".join(unit.key for unit in theirs[k:m])
    ]


@lru_cache(maxsize=4096)
def _align(ours: tuple[str, ...], theirs: tuple[str, ...]) -> list[_Opcode]:
    """Align two lists of words, the same both ways round: the shorter one decides between equal choices."""
    if (len(ours), ours) > (len(theirs), theirs):
        turned = {"insert": "delete", "delete": "insert"}
        return [(turned.get(tag, tag), k, m, i, j) for tag, i, j, k, m in _align(theirs, ours)]
    return list[_Opcode](SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes())


def _is_edge_edit(code: _Opcode, ours: Sequence[_Unit], theirs: Sequence[_Unit]) -> bool:
    """Tell whether the first or last opcode is an edit; words added, or fitted to the sentence, are none."""
    tag, i, j, k, m = code
    mine = [unit.key for unit in ours[i:j] if unit.content]
    other = [unit.key for unit in theirs[k:m] if unit.content]
    adapted = any(alike(x, y) for x in mine for y in other)
    return tag == "replace" and bool(mine and other) and not adapted and max(j - i, m - k) <= _MAX_EDGE


def _goes_elsewhere(code: _Opcode) -> bool:
    """Tell whether both quotations begin, or end, with many words of their own."""
    tag, i, j, k, m = code
    return tag == "replace" and min(j - i, m - k) >= 2 and max(j - i, m - k) > _MAX_EDGE


def _swapped(pair: Pair, q: _Spoken, r: _Spoken) -> tuple[Span, Span] | None:
    """Give two short quotations that stand in one frame with no word in common ("as …" after like words)."""
    ours, theirs = q.units, r.units
    if max(len(ours), len(theirs)) > 6 or not any(unit.content for unit in (*ours, *theirs)):
        return None
    before, other = _frame(pair.a, q.quote), _frame(pair.b, r.quote)
    if not before or not other or not alike(before[-1], other[-1]):
        return None
    plain = (
        {key for key in before if any(alike(key, x) for x in other)} - _function(pair.a) - _function(pair.b)
    )
    one, two = q.keys, r.keys
    if len(plain) < 2 or not q.stock - r.stock or not r.stock - q.stock:
        return None  # other words, not more or fewer of the same
    first = next((i for i, (x, y) in enumerate(zip(one, two, strict=False)) if x != y), 0)
    pairs = zip(one[first:][::-1], two[first:][::-1], strict=False)
    last = next((i for i, (x, y) in enumerate(pairs) if x != y), 0)
    return _span(ours, first, len(one) - last), _span(theirs, first, len(two) - last)


def _frame(reading: Reading, quote: Quote) -> list[str]:
    """Give the keys of up to ten tokens before a quotation, names left out."""
    inside = reading.at(quote.start, quote.end)
    if not inside:
        return []
    last = inside.start - 1
    return [
        reading.keys[i]
        for i in range(max(0, last - 9), inside.start)
        if i == last or not (reading.tokens[i].text[0].isupper() or i in reading.quoted)
    ]


def _function(reading: Reading) -> set[str]:
    """Give the keys of the sentence's function words."""
    return {reading.keys[i] for i, token in enumerate(reading.tokens) if token.stop}


def _units(reading: Reading, quote: Quote) -> tuple[_Unit, ...]:
    """Give the spoken words of a quotation, short forms written out; fillers and dates are left out."""
    units: list[_Unit] = []
    for i in reading.at(quote.start, quote.end):
        token = reading.tokens[i]
        if any(d.start < token.end and token.start < d.end for d in reading.evidence.dates):
            continue
        content = is_content(token)
        units += [
            _Unit(key, token.start, token.end, content)
            for key in _in_full(token.lower) or spelling(token.lower)
            if key not in _FILLERS
        ]
    return tuple(units)


@lru_cache(maxsize=4096)
def _in_full(word: str) -> tuple[str, ...]:
    """Write a short form out ("don't" is do, not); () for any other word."""
    if word in _SPOKEN:
        return _SPOKEN[word]
    for ending, full in _SHORT.items():
        if word.endswith(ending) and word != ending:
            stem = {"ca": "can", "wo": "will"}.get(word[: -len(ending)], word[: -len(ending)])
            return stem, full
    if word.endswith("'s") and word[:-2] in _IS:
        return word[:-2], "is"
    return ()


def _span(units: Sequence[_Unit], i: int, j: int) -> Span:
    """Give the characters of the units i to j; an empty span where there are none."""
    if i < j:
        return Span(units[i].start, units[j - 1].end)
    at = units[i].start if i < len(units) else units[-1].end
    return Span(at, at)


def _marked(reading: Reading, span: Span) -> bool:
    """Tell whether the editor marked the change (an ellipsis or brackets in or beside the words)."""
    offset = reading.evidence.sentence.start
    text = reading.evidence.sentence.text[max(0, span.start - offset - 5) : span.end - offset + 5]
    return bool(_MARKED.search(text))


@lru_cache(maxsize=4096)
def _name_keys(name: str) -> frozenset[str]:
    """Give the keys of a speaker's names; "The judge" has none."""
    parts = [part for part in re.findall(r"\w+", name) if part[:1].isupper()]
    return frozenset(fold(part.lower()) for part in parts if part.lower() not in DETERMINERS)
