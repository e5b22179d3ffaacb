"""Names that two sentences give differently in one clause: spelt otherwise, or another name in its place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from newsdiff.compare.mismatches import Mismatch
from newsdiff.compare.reading import coverage, matched, once
from newsdiff.compare.spelling import alike, fold, plain
from newsdiff.facts.lexicon import lexicon
from newsdiff.facts.organisations import initials
from newsdiff.facts.wording import COMPANY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdiff.compare.pair import Pair
    from newsdiff.compare.reading import Reading, Word
    from newsdiff.facts.mentions import Name

#: Shorter words one letter apart are likelier two words than one word spelt two ways.
_MIN_LENGTH = 5
#: So many other words in common put the only two persons of two sentences in one place.
_ENOUGH = 4
#: Of a full name one word may be this short.
_MIN_IN_NAME = 4
#: A country and its people begin alike ("Brit-ain", "Brit-ish").
_DEMONYM = 4
_WHERE = frozenset(("at", "in", "near"))
#: Another name in the same place is looked for only in clauses and sentences that are this much alike.
_NEAR_VERBATIM = 0.6


def name_clashes(pair: Pair) -> tuple[Mismatch[Name], ...]:
    """Give the names, one of each sentence, that stand for each other and differ.

    They are sure if they clash, as one name spelt two ways or two persons do.
    """
    if not pair.a.evidence.names or not pair.b.evidence.names:
        return ()
    ours = _unmet(pair)
    theirs = _unmet(pair.turned) if ours else []
    found = []
    for n in ours:
        for m in theirs:
            if clash := _clash(pair, n, m):
                found.append(clash)
                theirs.remove(m)
                break
    return tuple(found)


def _unmet(pair: Pair) -> list[Name]:
    """Give the names of ``a`` that ``b`` does not have; a person's full name must be there to the letter."""
    common, known = pair.ours, _full_names(pair.b)
    return [
        n
        for n, full in zip(pair.a.evidence.names, _full_names(pair.a), strict=True)
        if not _words(pair.a, n) <= common or (full and full not in known)
    ]


@once
def _full_names(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """Give for each name of a sentence its words where they are several and a person's; none for others."""
    names = [_parts(n.text) if n.kind == "person" else () for n in reading.evidence.names]
    return tuple(parts if len(parts) > 1 else () for parts in names)


@lru_cache(maxsize=1 << 14)
def spelt_otherwise(one: str, other: str) -> bool:
    """Tell whether two names are one in two spellings: one word a letter or two off, the others the same."""
    first, second = _parts(one), _parts(other)
    if len(first) != len(second) or not first or _usual(one) == _usual(other):
        return False
    unlike = [(x, y) for x, y in zip(first, second, strict=True) if x != y]
    if len(unlike) != 1:
        return False
    x, y = unlike[0]
    if min(len(x), len(y)) < _MIN_LENGTH or x[0] != y[0] or alike(x, y) or alike(fold(x), fold(y)):
        return False
    allowed = 1 if max(len(x), len(y)) < 8 else 2
    return x.rstrip("s") != y.rstrip("s") and OSA.distance(x, y) <= allowed


def _clash(pair: Pair, n: Name, m: Name) -> Mismatch[Name] | None:
    """Compare one name with one other."""
    if n.kind != m.kind:
        return None
    if spelt_otherwise(n.text, m.text) or spelt_otherwise(n.full, m.full):
        return Mismatch(n, m)
    if n.kind == "person" and _near_namesakes(n.text, m.text) and _alike_around(pair, n, m):
        return Mismatch(n, m)
    if _words(pair.a, n) & pair.ours or _words(pair.b, m) & pair.theirs:
        return None
    apart = other_name(n.full, m.full) and not (pair.other_figures or pair.other_days)
    if not apart or _knighted(pair.a, n) != _knighted(pair.b, m) or not _alike_around(pair, n, m):
        return None
    return Mismatch(n, m, sure=n.kind == "person" or other_city(pair, n, m))


def _knighted(reading: Reading, name: Name) -> bool:
    """Tell whether a name is a given name after "Sir" or "Dame"."""
    start = reading.at(name.start, name.end).start
    return bool(start) and reading.tokens[start - 1].lower in {"sir", "dame"}


def other_name(one: str, other: str) -> bool:
    """Tell whether two names are of two, or of namesakes: not one of them in a longer or shorter form."""
    if _usual(one) == _usual(other):
        return False
    if _near_namesakes(one, other):
        return True
    if set(_parts(one)) & set(_parts(other)) or short_forms(one, other):
        return False
    return not set(_parts(_usual(one))) & set(_parts(_usual(other)))


def _near_namesakes(one: str, other: str) -> bool:
    """Tell whether two full names are nearly one: misspelt somewhere, or with another given name.

    A short or foreign form of a given name ("Bill", "Liz") and an initial are no other name.
    """
    first, second = _parts(one), _parts(other)
    if len(first) != len(second) or len(first) < 2 or first == second:
        return False
    if misspelt(first, second):
        return True
    (x, *rest), (y, *others) = first, second
    given = lexicon()
    return (
        rest == others
        and min(len(x), len(y)) > 2
        and not _misspelt(x, y)
        and not x.startswith(y[:3])
        and not given.long_given(x) & given.long_given(y)
    )


def misspelt(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names, word by word in lower case, are one but for a letter in some of their words."""
    return (
        len(one) == len(other)
        and tuple(one) != tuple(other)
        and all(x == y or _misspelt(x, y) for x, y in zip(one, other, strict=True))
    )


def _misspelt(x: str, y: str) -> bool:
    """Tell whether two words of a name are one word a letter off, plurals excepted."""
    near = x[0] == y[0] and min(len(x), len(y)) >= _MIN_IN_NAME and x.rstrip("s") != y.rstrip("s")
    return near and OSA.distance(x, y) == 1


def other_city(pair: Pair, n: Name, m: Name) -> bool:
    """Tell whether two names are cities after the same word ("in Geneva", "in Vienna")."""
    before = _before(pair.a, n)
    return before == _before(pair.b, m) and before in _WHERE and {n.full, m.full} <= lexicon().cities


def in_one_place(pair: Pair, n: Name, m: Name) -> bool:
    """Tell whether two places stand after the same word, and are two towns or two countries."""
    countries = lexicon().countries
    return _before(pair.a, n) == _before(pair.b, m) and (n.full in countries) is (m.full in countries)


def _before(reading: Reading, name: Name) -> str:
    """Give the word before a name, in lower case."""
    at = reading.at(name.start, name.end).start
    return reading.tokens[at - 1].lower if at else ""


def short_forms(one: str, other: str) -> bool:
    """Tell whether two names may be of one: one begins the other ("Wis."), or ``one_body`` says so."""
    starts = one.replace(".", "").startswith(other[:3]) or other.replace(".", "").startswith(one[:3])
    return starts or one_body(one, other)


@lru_cache(maxsize=4096)
def one_body(one: str, other: str) -> bool:
    """Tell whether two names are of one body or place: an alias, its initials ("SEC"), its adjective."""
    first, second = _usual(one), _usual(other)
    if first == second or _is_adjective(one, second) or _is_adjective(other, first):
        return True
    return any(_initials_of(x, y) for x, y in ((first, second), (second, first)))


def _initials_of(short: str, long: str) -> bool:
    """Tell whether a name is made of the first letters of another's words: "S&P", "IAEA", "SEC"."""
    bare = short.replace(".", "").replace("&", "").upper()
    return bare in initials(long) or bare == "".join(x[0] for x in long.split() if x[0].isupper())


@lru_cache(maxsize=4096)
def _usual(name: str) -> str:
    """Give a name's usual form: "US Treasury" is "United States Treasury", "Acme Inc." is "Acme"."""
    aliases = lexicon().aliases
    words = [word for word in name.removeprefix("the ").removeprefix("The ").split() if word not in COMPANY]
    for known in range(len(words), 0, -1):
        found = aliases.get(" ".join(words[:known]))
        if found:
            return " ".join((found, *words[known:]))
    return " ".join(words)


def _is_adjective(name: str, place: str) -> bool:
    """Tell whether a word for those of a country ("American") is of a place by any of its names."""
    return name in lexicon().demonyms and any(
        known.startswith(name[:_DEMONYM]) for known in (place, *_also_called().get(place, ()))
    )


@lru_cache(maxsize=1)
def _also_called() -> Mapping[str, tuple[str, ...]]:
    """Give the aliases of each usual name."""
    called: dict[str, tuple[str, ...]] = {}
    for alias, usual in lexicon().aliases.items():
        called[usual] = (*called.get(usual, ()), alias)
    return called


def _alike_around(pair: Pair, n: Name, m: Name) -> bool:
    """Tell whether two names stand in the same place of clauses, and sentences, of mostly the same words."""
    rests = len(pair.a.words) - len(_words(pair.a, n)), len(pair.b.words) - len(_words(pair.b, m))
    common = min(len(pair.ours - _words(pair.a, n)), len(pair.theirs - _words(pair.b, m)))
    if not pair.a.words or common < _NEAR_VERBATIM * max(rests) or not _in_place(pair, n, m):
        return False
    if common >= _ENOUGH and _lone(pair.a, n) and _lone(pair.b, m):
        return True
    ours, theirs = _around(pair.a, n), _around(pair.b, m)
    return (
        len(matched(ours, theirs)) >= 3
        and min(coverage(ours, theirs), coverage(theirs, ours)) >= _NEAR_VERBATIM
    )


def _lone(reading: Reading, name: Name) -> bool:
    """Tell whether a sentence has but one name of its kind."""
    return sum(other.kind == name.kind for other in reading.evidence.names) == 1


def _in_place(pair: Pair, n: Name, m: Name) -> bool:
    """Tell whether two names have the same content word next to them on the same side."""
    return any(
        x and y and alike(x.key, y.key)
        for x, y in zip(_neighbours(pair.a, n), _neighbours(pair.b, m), strict=True)
    )


def _neighbours(reading: Reading, name: Name) -> tuple[Word | None, Word | None]:
    """Give the content words just before and just after a name."""
    inside = reading.at(name.start, name.end)
    before = next((word for word in reversed(reading.words) if word.at < inside.start), None)
    return before, next((word for word in reading.words if word.at >= inside.stop), None)


def _around(reading: Reading, name: Name) -> tuple[Word, ...]:
    """Give the content words of a name's clause, without its own."""
    inside = reading.at(name.start, name.end)
    return tuple(word for word in reading.clause(inside.start) if word.at not in inside) if inside else ()


def _words(reading: Reading, name: Name) -> frozenset[int]:
    """Give the tokens of a name's content words."""
    return reading.names[name.start, name.end]


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    """Give a name's words in lower case, without possessives."""
    bare = plain(name.lower()).replace("’", "'").replace("'s", "").replace("-", " ").replace(".", "")
    return tuple(bare.split())
