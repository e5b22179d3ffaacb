"""Score a comparison against a story read by hand, claim by claim.

A gold file holds, per source (the article file's stem), its sentences; claims with the sentences that state
them and whether they are the same, differ or conflict; and the facts of the story. Scores follow the usual
precision, recall and F1 over pairs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any, TypeVar

from newsdiff.model import Comparison, FactKind, Relation, Strength

F = TypeVar("F")
G = TypeVar("G")

WORD = re.compile(r"[a-z0-9]+")

#: A sentence of the gold: its source's stem and its place there.
Place = tuple[str, int]
Pair = tuple[Place, Place]

SAME, DIFFER, CONFLICT = "same", "differ", "conflict"
RANK = {SAME: 0, DIFFER: 1, CONFLICT: 2}


@dataclass(frozen=True, slots=True)
class Score:
    """Counts behind precision and recall; ``add`` pools two stories."""

    right: int
    found: int
    gold: int
    kept: int | None = None  # right by the gold's count, where it differs from the count of what was found

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return (self.right if self.kept is None else self.kept) / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, other: Score) -> Score:
        """Pool the counts of two stories."""
        kept = None if self.kept is None or other.kept is None else self.kept + other.kept
        return Score(self.right + other.right, self.found + other.found, self.gold + other.gold, kept)


def words(text: str) -> list[str]:
    """Give the lower-case words of ``text``, possessives dropped."""
    return WORD.findall(text.lower().replace("’", "'").replace("'s", ""))


def load(path: Path) -> dict[str, Any]:
    """Read one gold file."""
    return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def score(gold: Mapping[str, Any], comparison: Comparison) -> dict[str, Score]:
    """Score every measure of one story; keys are the measures' names."""
    places = match_sentences(gold, comparison)
    return {**score_links(gold, comparison, places), **score_facts(gold["facts"], comparison, places)}


def match_sentences(gold: Mapping[str, Any], comparison: Comparison) -> dict[str, list[Place]]:
    """Map each sentence identifier to the gold sentences it covers (usually one)."""
    stems = {source.id: Path(source.path).stem for source in comparison.story.sources}
    known = {stem: [words(text) for text in texts] for stem, texts in gold["sentences"].items()}
    return {
        s.id: _covered(words(s.text), stems[s.source], known.get(stems[s.source], []))
        for s in comparison.sentences.values()
    }


def _covered(mine: list[str], stem: str, theirs: Sequence[list[str]]) -> list[Place]:
    hits, exact = [], []
    for index, other in enumerate(theirs):
        if not mine or not other or len(set(mine) & set(other)) < min(3, len(set(other))):
            continue
        blocks = SequenceMatcher(None, mine, other, autojunk=False).get_matching_blocks()
        run = sum(block.size for block in blocks)
        if run >= 0.75 * min(len(mine), len(other)):
            hits.append((stem, index))
            if run >= 0.9 * max(len(mine), len(other)):
                exact.append((stem, index))
    return exact or hits


def gold_pairs(gold: Mapping[str, Any]) -> dict[Pair, str]:
    """Give every pair of sentences that share a claim, with the strongest relation between the two."""
    pairs: dict[Pair, str] = {}
    for claim in gold["claims"]:
        values = (claim.get("detail") or {}).get("values") or {}
        for a, b in combinations(sorted(claim["members"]), 2):
            relation = claim["relation"]
            alike = a not in values or b not in values or words(values[a]) == words(values[b])
            if relation == CONFLICT and alike:
                relation = DIFFER  # sources that give the same words are in no conflict with each other
            for i in claim["members"][a]:
                for j in claim["members"][b]:
                    pair = ((a, i), (b, j))
                    if RANK[relation] >= RANK.get(pairs.get(pair, SAME), 0):
                        pairs[pair] = relation
    return pairs


def score_links(
    gold: Mapping[str, Any], comparison: Comparison, places: Mapping[str, list[Place]]
) -> dict[str, Score]:
    """Score links, partners, claims, rows and conflicts."""
    true = gold_pairs(gold)
    every: dict[Pair, str] = {}
    matched: dict[Pair, str] = {}
    for link in comparison.links:
        relation = {Relation.AGREE: SAME, Relation.CONFLICT: CONFLICT}.get(link.relation, DIFFER)
        for x in places[link.a]:
            for y in places[link.b]:
                if x[0] == y[0]:
                    continue
                pair = (min(x, y), max(x, y))
                every[pair] = relation
                if link.strength is Strength.MATCHED:
                    matched[pair] = max(relation, matched.get(pair, SAME), key=RANK.__getitem__)
    links, partners = score_pairs(matched.keys(), true)
    right = matched.keys() & true.keys()
    conflicts = {pair for pair, relation in true.items() if relation == CONFLICT}
    alarms = {pair for pair, relation in matched.items() if relation == CONFLICT}
    return {
        "links": links,
        "partners": partners,
        "claims": _claims(gold, every),
        "rows": _rows(true, comparison, places),
        "conflicts": Score(len(alarms & conflicts), len(alarms), len(conflicts)),
        "relation": Score(sum(matched[p] == true[p] for p in right), len(right), len(right)),
    }


def score_pairs(found: Set[Pair], true: Mapping[Pair, str]) -> tuple[Score, Score]:
    """Score pairs of the gold's sentences as links, and as partners: a sentence and another source."""
    right = found & true.keys()
    return (
        Score(len(right), len(found), len(true)),
        Score(len(_partners(right)), len(_partners(found)), len(_partners(true))),
    )


def _partners(pairs: Iterable[Pair]) -> set[tuple[Place, str]]:
    return {side for a, b in pairs for side in ((a, b[0]), (b, a[0]))}


def _claims(gold: Mapping[str, Any], every: Mapping[Pair, str]) -> Score:
    seen = 0
    for claim in gold["claims"]:
        places = [[(s, i) for i in claim["members"][s]] for s in sorted(claim["members"])]
        seen += any((x, y) in every for a, b in combinations(places, 2) for x in a for y in b)
    return Score(seen, len(gold["claims"]), len(gold["claims"]))


def _rows(true: Mapping[Pair, str], comparison: Comparison, places: Mapping[str, list[Place]]) -> Score:
    passages: dict[Place, set[str]] = {}
    for sentence, covered in places.items():
        for place in covered:
            if sentence in comparison.passage_of:
                passages.setdefault(place, set()).add(comparison.passage_of[sentence])
    wanted = {frozenset((p, q)) for x, y in true for p in passages.get(x, ()) for q in passages.get(y, ())}
    shown = {
        frozenset((p, q))
        for row in comparison.rows
        for (_, first), (_, second) in combinations(row.cells.items(), 2)
        for p in first
        for q in second
    }
    row_of = comparison.row_of
    kept = sum(
        bool({row_of[p] for p in passages.get(x, ())} & {row_of[q] for q in passages.get(y, ())})
        for x, y in true
    )
    return Score(len(shown & wanted), len(shown), len(true), kept)


def score_facts(
    gold: Mapping[str, Any], comparison: Comparison, places: Mapping[str, list[Place]]
) -> dict[str, Score]:
    """Score people, organisations, places, numbers, dates, quotes and the quotes' speakers."""
    named = {
        "people": (FactKind.PERSON, same_person),
        "organisations": (FactKind.ORGANISATION, same_name),
        "places": (FactKind.PLACE, same_name),
    }
    out = {}
    for key, (kind, same) in named.items():
        mine = [fact.text for fact in comparison.facts if fact.kind is kind]
        right = _pair_up(mine, [g["name"] for g in gold[key]], same)
        out[key] = Score(len(right), len(mine), len(gold[key]))
    for key, kind, field in (("numbers", FactKind.NUMBER, "value"), ("dates", FactKind.DATE, "iso")):
        found = [
            (place, fact.value)
            for fact in comparison.facts
            if fact.kind is kind and fact.value is not None
            for mention in fact.mentions
            for place in places[mention.sentence][:1] or [("", -1)]
        ]
        known = [((g["source"], g["sentence"]), g[field]) for g in gold[key] if g.get(field) is not None]
        out[key] = Score(len(_pair_up(found, known, lambda f, g: bool(f == g))), len(found), len(known))
    return {**out, **_score_quotes(gold["quotes"], comparison)}


def support(gold: Mapping[str, Any], comparison: Comparison) -> list[float]:
    """Give for each person found how far the sources that name it are the gold's (Jaccard)."""
    stems = {source.id: Path(source.path).stem for source in comparison.story.sources}
    people = [fact for fact in comparison.facts if fact.kind is FactKind.PERSON]
    pairs = _pair_up(people, gold["people"], lambda fact, known: same_person(fact.text, known["name"]))
    sides = [({stems[s] for s in fact.sources}, set(known["sources"])) for fact, known in pairs]
    return [len(mine & theirs) / len(mine | theirs) for mine, theirs in sides]


def _score_quotes(gold: Sequence[Mapping[str, Any]], comparison: Comparison) -> dict[str, Score]:
    stems = {source.id: Path(source.path).stem for source in comparison.story.sources}
    mine = [
        (stems[m.source], " ".join(words(m.text))[:160], fact.detail)
        for fact in comparison.facts
        if fact.kind is FactKind.QUOTE
        for m in fact.mentions
    ]
    known = [(g["source"], " ".join(words(g["text"]))[:160], g.get("speaker") or "") for g in gold]

    def same(f: tuple[str, str, str], g: tuple[str, str, str]) -> bool:
        return f[0] == g[0] and SequenceMatcher(None, f[1], g[1], autojunk=False).ratio() >= 0.85

    pairs = _pair_up(mine, known, same)
    spoken = [(f, g) for f, g in pairs if g[2]]
    said = sum(words(g[2])[-1] in words(f[2]) for f, g in spoken)
    return {
        "quotes": Score(len(pairs), len(mine), len(known)),
        "speaker": Score(said, len(spoken), len(spoken)),
    }


def same_person(a: str, b: str) -> bool:
    """Tell whether two names are one person's: the same surname and nothing that contradicts."""
    short, long = sorted((words(a), words(b)), key=len)
    return bool(short) and ((short[-1] == long[-1] and set(short) <= set(long)) or set(short) == set(long))


def same_name(a: str, b: str) -> bool:
    """Tell whether two names share most of their words."""
    x, y = set(words(a)) - {"the"}, set(words(b)) - {"the"}
    return bool(x and y) and len(x & y) >= 0.6 * max(len(x), len(y))


def _pair_up(found: Sequence[F], gold: Sequence[G], same: Callable[[F, G], bool]) -> list[tuple[F, G]]:
    taken: set[int] = set()
    pairs = []
    for f in found:
        for n, g in enumerate(gold):
            if n not in taken and same(f, g):
                taken.add(n)
                pairs.append((f, g))
                break
    return pairs
