"""Facts merged across the articles of a story.

What is the same is decided kind by kind: people, organisations and places by name, numbers by value and
thing counted, dates by value, quotes by their words. Nothing here depends on the order of the sources but the
order in which a fact lists them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from newsdiff.facts.conversions import conversions
from newsdiff.facts.namesakes import group_names
from newsdiff.facts.same_counts import group_numbers, group_scores
from newsdiff.facts.same_quotes import folded, group_quotes, is_description
from newsdiff.model import Fact, FactKind, Mention

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from newsdiff.facts.mentions import AnyMention, DateMention, Name, Quantity, Quote, Score, SourceFacts
    from newsdiff.model import Story

_KINDS = tuple(FactKind)

T = TypeVar("T")


class _Draft(NamedTuple):
    """A fact to be, with all its mentions; ``key`` is its normal form, from which its identifier is made."""

    kind: FactKind
    key: str
    text: str
    value: float | str | None
    detail: str
    mentions: tuple[AnyMention, ...]


def merge(
    story: Story, extracts: Sequence[SourceFacts], clashes: Iterable[tuple[AnyMention, AnyMention]]
) -> tuple[Fact, ...]:
    """Merge what the articles of ``story`` name, count, date and quote into facts, each with its mentions.

    ``clashes`` are pairs of mentions that cannot both be right; the facts that hold them disagree. Facts come
    by kind, the most widely reported first, then by first place; identifiers do not depend on the order of
    sources.
    """
    told_again = _told_again(story, extracts)
    again = set(told_again.values())
    numbers = [number for e in extracts for number in e.quantities if number not in again]
    sentences = {sentence.id: sentence.text for source in story.sources for sentence in source.sentences}
    drafts = [
        *(_name_draft(text, names) for text, names in group_names([n for e in extracts for n in e.names])),
        *(_date_draft(group) for group in _grouped((_date_key(d), d) for e in extracts for d in e.dates)),
        *(_number_draft(group, told_again) for group in group_numbers(numbers, sentences)),
        *(_score_draft(group) for group in group_scores([s for e in extracts for s in e.scores], sentences)),
        *(_quote_draft(group) for group in group_quotes([q for e in extracts for q in e.quotes])),
    ]
    drafts.sort(key=_rank)
    order = {source.id: i for i, source in enumerate(story.sources)}
    ids = _identifiers(drafts)
    facts = [_fact(draft, name, order) for draft, name in zip(drafts, ids, strict=True)]
    first: dict[AnyMention, AnyMention] = {again: number for number, again in told_again.items()}
    return _with_disagreements(facts, drafts, [(first.get(a, a), first.get(b, b)) for a, b in clashes])


def _grouped(keyed: Iterable[tuple[Hashable, T]]) -> list[list[T]]:
    groups: dict[Hashable, list[T]] = defaultdict(list)
    for key, item in keyed:
        groups[key].append(item)
    return list(groups.values())


def _common(texts: Iterable[str]) -> str:
    """Give the most common of ``texts`` that is not empty; of equals the longest, then by alphabet."""
    counts = Counter(text for text in texts if text)
    return min(counts, key=lambda text: (-counts[text], -len(text), text)) if counts else ""


def _name_draft(text: str, names: Sequence[Name]) -> _Draft:
    kind = FactKind(names[0].kind)
    role = _common(name.role for name in names)
    return _Draft(kind, text, text, None, role, tuple(names))


def _date_key(date: DateMention) -> Hashable:
    return (True, date.value) if date.value else (False, date.text.casefold())


def _date_draft(dates: Sequence[DateMention]) -> _Draft:
    value = dates[0].value
    text = _common(date.text for date in dates)
    return _Draft(FactKind.DATE, value or text, text, value, "", tuple(dates))


def _told_again(story: Story, extracts: Sequence[SourceFacts]) -> dict[Quantity, Quantity]:
    """Find the quantities that are told twice, in two units: these are one fact, by the unit told first."""
    sources = {source.id: source for source in story.sources}
    found: dict[Quantity, Quantity] = {}
    for extract in extracts:
        found |= conversions(sources[extract.source], extract.quantities)
    return found


def _number_draft(numbers: Sequence[Quantity], told_again: Mapping[Quantity, Quantity]) -> _Draft:
    first = numbers[0]
    value = int(first.value) if float(first.value).is_integer() else first.value
    text = _common(number.text for number in numbers)
    other = _common(told_again[number].text for number in numbers if number in told_again)
    text = f"{text} ({other})" if other else text
    unit = _common(number.unit for number in numbers)
    return _Draft(FactKind.NUMBER, f"{value} {first.head or unit}", text, value, unit, tuple(numbers))


def _score_draft(scores: Sequence[Score]) -> _Draft:
    winners = max(score.figures for score in scores)
    text = _common(score.text for score in scores if score.figures == winners)
    return _Draft(FactKind.NUMBER, f"result {text}", text, None, "result", tuple(scores))


def _quote_draft(quotes: Sequence[Quote]) -> _Draft:
    longest = max(len(folded(quote.text)) for quote in quotes)
    text = _common(quote.text for quote in quotes if len(folded(quote.text)) == longest)
    named = [quote.speaker for quote in quotes if not is_description(quote.speaker)]
    speaker = _common(named) or _common(quote.speaker for quote in quotes)
    return _Draft(FactKind.QUOTE, text, text, None, speaker, tuple(quotes))


def _rank(draft: _Draft) -> tuple[object, ...]:
    """Order by kind, number of sources, first place in any source, normal form."""
    sources = {mention.source for mention in draft.mentions}
    first = min((mention.start, mention.source) for mention in draft.mentions)
    return _KINDS.index(draft.kind), -len(sources), first[0], draft.key, draft.detail, first[1]


def _identifiers(drafts: Sequence[_Draft]) -> list[str]:
    """Make an identifier of kind and normal form for each; those that would share one get a number too."""
    taken: Counter[str] = Counter()
    ids = []
    for draft in drafts:
        slug = "-".join(re.findall(r"\w+", draft.key.casefold())[:12]) or "x"
        name = f"{draft.kind.value}:{slug}"
        taken[name] += 1
        ids.append(name if taken[name] == 1 else f"{name}-{taken[name]}")
    return ids


def _fact(draft: _Draft, name: str, order: dict[str, int]) -> Fact:
    mentions = sorted(draft.mentions, key=lambda m: (order[m.source], m.start, m.end))
    return Fact(
        id=name,
        kind=draft.kind,
        text=draft.text,
        value=draft.value,
        detail=draft.detail,
        sources=tuple(dict.fromkeys(mention.source for mention in mentions)),
        mentions=tuple(Mention(m.source, m.sentence, m.start, m.end, m.text) for m in mentions),
    )


def _with_disagreements(
    facts: Sequence[Fact], drafts: Sequence[_Draft], clashes: Iterable[tuple[AnyMention, AnyMention]]
) -> tuple[Fact, ...]:
    holder = {mention: i for i, draft in enumerate(drafts) for mention in draft.mentions}
    against: dict[int, set[int]] = defaultdict(set)
    for a, b in clashes:
        x, y = holder.get(a), holder.get(b)
        if x is not None and y is not None and x != y:
            against[x].add(y)
            against[y].add(x)
    return tuple(
        replace(fact, disagrees=tuple(facts[n].id for n in sorted(against[i]))) if i in against else fact
        for i, fact in enumerate(facts)
    )
