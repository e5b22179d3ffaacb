"""Who is who: the forms of one person's name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import combinations, permutations
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from newsdiff.facts.lexicon import lexicon
from newsdiff.text.late import Hinted, Late
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence


_INITIALS = re.compile(r"(?<=\b[A-Z])\.(?=[A-Z]\b)")
#: A nickname between a given name and a family name.
_NICKNAME = Hinted(r"""\s["“‘'(](?P<name>\w+)["”’')](?=\s)""", hints="\"“‘'(")
#: The Arabic article in a name, which outlets write in as many ways; "Al Gore" has none.
_ARTICLE = re.compile(r"(?<=\s)(?:al|el)[\s-](?=\w)|\b(?:al|el)-(?=\w)", re.IGNORECASE)
_UNACCENTED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae"})
_PARTICLES = word_set("bin ibn bint abu de del della di da dos la le van von der den ter")
#: "Juergen" is "Jürgen".
_UMLAUT = Late("(?<=[aou])e")
#: Who is the elder of two of one name.
_RANKS = {"sr": 0, "": 1, "jr": 2, "ii": 2, "iii": 3, "iv": 4}
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}


@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> tuple[str, ...]:
    """Give the words of a person's name, small, without accents, suffixes such as "Jr." and nicknames.

    "A.S." is two initials; 'Ricardo "Rick" Diaz' is "ricardo diaz", "Ali al-Masri" and "Ali Al Masri" are
    "ali masri".
    """
    written = _ARTICLE.sub("", _INITIALS.sub(". ", _NICKNAME.sub(" ", name))).split()
    words = [_plain(word).strip(".,").replace("’", "'") for word in written]
    kept = [word for at, word in enumerate(words) if word and not (at and word in _GENERATIONS)]
    return tuple(kept or words)


def _plain(word: str) -> str:
    """Give a word small and without accents: outlets write "José" and "Jose", "Erdoğan" and "Erdogan"."""
    letters = normalize("NFD", word.lower().translate(_UNACCENTED))
    return "".join(letter for letter in letters if not combining(letter))


@lru_cache(maxsize=1 << 14)
def generation(name: str) -> str:
    """Give what tells a person from a parent of the same name: "jr", "sr", "ii", "iii", "iv", or ""."""
    _, _, last = name.rpartition(" ")
    return _GENERATIONS.get(last.strip(".,").lower(), "") if last != name else ""


def same_person(a: str, b: str) -> bool:
    """Tell whether two full names can be one person's: "Robert S. Mueller III" and "Robert Mueller"."""
    told = {generation(a), generation(b)} - {""}
    return len(told) < 2 and _namesakes(a, b)


def _namesakes(a: str, b: str) -> bool:
    """Tell whether two names are alike but for the generation: the same family name, the given name alike.

    Alike are a given name, its short form and its initial: "Chuck Schumer" and "Charles Schumer".
    """
    x, y = name_words(a), name_words(b)
    if x == y or (len(y) > 1 and x[1:] == y) or (len(x) > 1 and y[1:] == x):
        return True
    if len(x) < 2 or len(y) < 2:
        return False
    if x[-1] != y[-1]:
        return False
    given = any(_same_given(one, other) for one in _given(a, x) for other in _given(b, y))
    return given and _compatible_middle(x[1:-1], y[1:-1])


def _given(name: str, words: Sequence[str]) -> Sequence[str]:
    """Give the given name, and the nickname if there is one."""
    nickname = _NICKNAME.search(name)
    return (words[0], _plain(nickname["name"])) if nickname else (words[0],)


def _same_given(a: str, b: str) -> bool:
    if _UMLAUT.sub("", a) == _UMLAUT.sub("", b) or lexicon().long_given(a) & lexicon().long_given(b):
        return True
    short, long = sorted((a.replace(".", ""), b.replace(".", "")), key=len)
    return len(short) == 1 and long.startswith(short)


def _compatible_middle(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether no middle name or initial contradicts another: "H. W." and "Herbert" do not, "W." does."""
    told, other = ([word for word in words if word not in _PARTICLES] for words in (a, b))
    return all(x[0] == y[0] for x, y in zip(told, other, strict=False))


def with_elders(full_names: Iterable[str]) -> dict[str, str]:
    """Give who bears the same name as an elder told apart from him ("Jr." beside none), and the elder."""
    families: dict[str, list[str]] = defaultdict(list)
    for name in full_names:
        families[name_words(name)[-1]].append(name)
    return {
        younger: elder
        for names in families.values()
        for younger, elder in permutations(names, 2)
        if _RANKS[generation(younger)] > _RANKS[generation(elder)] and _namesakes(younger, elder)
    }


def gather(full_names: Mapping[str, int], juniors: Container[str]) -> dict[str, str]:
    """Map each full name to the fullest form of the same person; ``full_names`` gives counts.

    ``juniors`` are those who are nobody of the same name without "Jr.". A name that may be that of two
    persons, as "George Bush" may beside "George W. Bush" and "George H. W. Bush", is that of neither.
    """

    def same(a: str, b: str) -> bool:
        return same_person(a, b) and (generation(a) == generation(b) or not (a in juniors or b in juniors))

    families: dict[str, list[str]] = defaultdict(list)
    for name in full_names:
        families[name_words(name)[-1]].append(name)
    forms: dict[str, str] = {}
    for names in families.values():
        groups: list[list[str]] = []
        for name in names:
            if _may_be_two(name, names, same):
                forms[name] = name
                continue
            group = next((g for g in groups if all(same(name, other) for other in g)), None)
            if group is None:
                groups.append([name])
            else:
                group.append(name)
        forms |= {name: fullest(group) for group in groups for name in group}
    return {name: forms[name] for name in full_names}


def _may_be_two(name: str, names: Sequence[str], same: Callable[[str, str], bool]) -> bool:
    """Tell whether a name can be short for two that cannot be one person's."""
    fuller = [other for other in names if _letters(other) > _letters(name) and same(name, other)]
    return not all(same(a, b) for a, b in combinations(fuller, 2))


def _letters(name: str) -> tuple[int, int]:
    words = name_words(name)
    return len(words), sum(map(len, words))


def fullest(names: Iterable[str]) -> str:
    """Give the form with the most words, then the most letters; the first of equals.

    A first word that others leave out and that is no given name is an office: "Agent Peter Strzok".
    """
    forms = list(names)
    kept = [name for name in forms if not _has_office(name, forms)]
    return max(kept or forms, key=lambda name: (len(name_words(name)), len(name.replace(".", ""))))


def _has_office(name: str, forms: Sequence[str]) -> bool:
    first, _, rest = name.partition(" ")
    given = lexicon().given
    return rest in forms and " " in rest and first not in given and rest.split(" ", 1)[0] in given


class Directory:
    """The people of an article (or a story), to look up by what a later mention calls them."""

    def __init__(
        self,
        full_names: Mapping[str, int],
        juniors: Container[str] | None = None,
        called: Container[str] = (),
    ) -> None:
        """Take full names with how often each is written, in the order of the text.

        ``juniors`` are as for ``gather``; without them those who stand beside their elders. ``called`` are
        family names, as ``name_words`` gives them, by which sons are called too ("Trump Jr.").
        """
        self.fullest = gather(full_names, with_elders(full_names) if juniors is None else juniors)
        counts: Counter[str] = Counter()
        for name, full in self.fullest.items():
            counts[full] += full_names[name]
        self.counts = counts
        self._called = called
        self._named_at = {full: at for at, full in enumerate(dict.fromkeys(self.fullest.values()))}
        self._by_family: dict[str, list[str]] = {}
        self._by_first: dict[str, list[str]] = {}
        for full in sorted(counts, key=lambda name: -counts[name]):
            self._by_family.setdefault(name_words(full)[-1], []).append(full)
            self._by_first.setdefault(name_words(full)[0], []).append(full)

    def find(self, short: str) -> str:
        """Give the fullest form of the person that ``short`` names, "" when nobody fits.

        A family name comes before a given name; of several who share it, the one named most often.
        """
        fits = self.fits(short)
        return fits[0] if fits else ""

    def fits(self, short: str) -> list[str]:
        """Give the people whom ``short`` may name, the most often named first."""
        if short in self.fullest:
            return [self.fullest[short]]
        words = name_words(short)
        if not words:
            return []
        if len(words) > 1:
            fits = [full for full in self.counts if name_words(full)[-len(words) :] == words]
            fits = fits or [full for full in self.counts if name_words(full)[: len(words)] == words]
            fits = self._of_generation(short, fits)
            return fits if len(fits) == 1 else []
        return self._of_generation(short, self._by_family.get(words[0]) or self._by_first.get(words[0], []))

    def _of_generation(self, short: str, fits: Sequence[str]) -> list[str]:
        """Leave out those whom "Trump Jr." does not name.

        Of father and son without "Jr." the one is left out whose name tells it, where he is called "Trump
        Jr.", else who is named in full later: whom an article is about is named first.
        """
        if told := generation(short):
            return [full for full in fits if generation(full) == told]
        told_short = name_words(short)[-1] in self._called
        out = {self._less_meant(*pair, told_short=told_short) for pair in with_elders(fits).items()}
        return [full for full in fits if full not in out]

    def _less_meant(self, younger: str, elder: str, *, told_short: bool) -> str:
        """Give whom of the two their bare family name means less likely."""
        if told_short and not (generation(younger) and generation(elder)):
            return younger if generation(younger) else elder
        return max(younger, elder, key=lambda full: self._named_at[full])

    def by_age(self, family: str, *, younger: bool) -> str:
        """Give whom "the elder" or "the younger" before a family name means; "" where no name tells."""
        pairs = with_elders(self._by_family.get(name_words(family)[-1], []))
        fits = dict.fromkeys(pairs if younger else pairs.values())
        return next(iter(fits)) if len(fits) == 1 else ""
