"""Which names of several articles are the same person, organisation or place."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newsdiff.facts.lexicon import ORGANISATION, PERSON, PLACE, lexicon
from newsdiff.facts.organisations import is_acronym, is_short_for
from newsdiff.facts.people import Directory, fullest, name_words, with_elders
from newsdiff.facts.wording import COMPANY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdiff.facts.mentions import Name

#: A family name shared by several belongs to the one named this many times as often as the next.
_DOMINANT = 3


def group_names(names: Sequence[Name]) -> list[tuple[str, list[Name]]]:
    """Group names across articles; each group with the form to show: the fullest that most articles use."""
    groups: list[tuple[str, list[Name]]] = []
    for kind, keyed in ((PERSON, _person_keys), (ORGANISATION, _organisation_keys), (PLACE, _place_keys)):
        chosen = [name for name in names if name.kind == kind]
        keys = keyed(chosen)
        found: dict[str, list[Name]] = defaultdict(list)
        for name in chosen:
            found[keys[name.full]].append(name)
        groups.extend((_shown(group), group) for group in found.values())
    return groups


def _shown(names: Sequence[Name]) -> str:
    """Give the fullest form: of a person the one with most words, else of those that many sources use.

    An acronym or abbreviation is shown only when no source spells it out.
    """
    sources: dict[str, set[str]] = defaultdict(set)
    for name in names:
        sources[name.full].add(name.source)
    lengths = {text: len(text.replace(".", "").split()) for text in sources}
    if names[0].kind == PERSON:
        return fullest(sorted(sources, key=lambda t: (-len(sources[t]), -len(t), t)))
    spelt = [text for text in sources if not is_acronym(text) and text not in lexicon().abbreviations]
    common = max(len(sources[text]) for text in spelt or sources)
    usual = [text for text in spelt or sources if 2 * len(sources[text]) >= common]
    return min(usual, key=lambda t: (-lengths[t], -len(sources[t]), -len(t), t))


def _counts(names: Sequence[Name]) -> Counter[str]:
    return Counter(name.full for name in names)


def _person_keys(names: Sequence[Name]) -> Mapping[str, str]:
    counts = _counts(names)
    offices: dict[str, set[str]] = defaultdict(set)
    for name in names:
        offices[name.full].update(name.role.lower().split()[-1:])
    ranked = sorted(counts, key=lambda full: (-counts[full], full))
    written = {full: counts[full] for full in ranked if len(name_words(full)) > 1}
    by_source: dict[str, set[str]] = defaultdict(set)
    for name in names:
        by_source[name.source].add(name.full)
    juniors = {name for fulls in by_source.values() for name in with_elders(sorted(fulls & written.keys()))}
    directory = Directory(written, juniors)
    held: dict[str, set[str]] = defaultdict(set)
    for full, fullest_form in directory.fullest.items():
        held[fullest_form] |= offices[full]
    keys = {}
    for full in ranked:
        fits = directory.fits(full)
        dominant = fits and directory.counts[fits[0]] >= _DOMINANT * sum(
            directory.counts[f] for f in fits[1:2]
        )
        same = [fit for fit in fits if held[fit] & offices[full]]
        keys[full] = fits[0] if dominant else same[0] if len(same) == 1 else full
    return keys


def _organisation_keys(names: Sequence[Name]) -> Mapping[str, str]:
    aliases = lexicon().aliases
    fulls = sorted(_counts(names))
    keys = {full: _bare(aliases.get(full) or aliases.get(_bare(full)) or full) for full in fulls}
    long = sorted({key for key in keys.values() if len(key.split()) > 1})
    for full, key in keys.items():
        fits = [
            name
            for name in long
            if name != key and is_short_for(full if full.startswith("The ") else key, name)
        ]
        if len(fits) == 1:
            keys[full] = fits[0]
        elif is_acronym(key):
            keys[full] = key.replace(".", "")
    return {full: key.casefold() for full, key in keys.items()}


def _bare(name: str) -> str:
    """Drop what does not tell bodies of one story apart: "The", "U.S.", "Inc."."""
    for lead in ("The ", "the ", "U.S. ", "US ", "United States "):
        name = name.removeprefix(lead)
    first, _, last = name.rpartition(" ")
    return first.rstrip(",") if first and last in COMPANY else name


def _place_keys(names: Sequence[Name]) -> Mapping[str, str]:
    lex = lexicon()
    fulls = sorted(_counts(names))
    keys = {full: lex.aliases.get(full, full) for full in fulls}
    plain = set(keys.values())
    for full, key in keys.items():
        stem, _, head = key.rpartition(" ")
        if head in lex.sets["place lower"] and stem in plain:
            keys[full] = stem
        city = key.split(", ")[0]
        if city in plain:
            keys[full] = city
    return {full: key.casefold() for full, key in keys.items()}
