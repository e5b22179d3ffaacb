"""Stories of which it is known what sentences state a common claim, as the comparison sees them.

The sample, and, where they lie beside the project: the stories of ../shared/gold; thirty-nine of
../shared/stories read for this (``readings.json``: for each claim the sentences that state it, by source and
place, none of their text); the summaries and sources of superpal_dev.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import quality

import gold as gold_file
from gold import Place
from newsdiff.compare.alignment import look_closer
from newsdiff.compare.evidence import Evidence, gather
from newsdiff.compare.statements import observe as observe_statements
from newsdiff.facts.extract import extract
from newsdiff.model import Block, BlockKind, Comparison, Sentence, Source, Story
from newsdiff.sources.load import load_story

SHARED = Path(__file__).resolve().parents[3] / "shared"
READINGS = Path(__file__).with_name("readings.json")
SUPERPAL = SHARED / "bench" / "data" / "superpal_dev.jsonl"

PAIRS = SHARED / "bench" / "data" / "msrp_train.jsonl"

SAMPLE, GOLD, READ, SUMMARIES = "sample", "gold", "read for fitting", "summaries"

Ends = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """A story with its gold.

    ``places`` are the gold's sentences by sentence identifier, ``seen`` what is observed of each hopeful pair
    and ``right`` those of them that state a common claim.
    """

    name: str
    group: str
    gold: Mapping[str, Any]
    story: Story
    places: Mapping[str, list[Place]]
    seen: Mapping[Ends, tuple[float, ...]]
    right: frozenset[Ends]


@dataclass(frozen=True, slots=True)
class Judged:
    """Two statements of which it is known whether they say the same, and what is observed of them."""

    name: str
    same: bool
    seen: tuple[float, ...]


def known_stories() -> list[Known]:
    """Load all there are."""
    found = []
    for name, path, folder in quality.stories([]):
        articles = sorted(p for p in folder.iterdir() if p.suffix in quality.ARTICLES)
        gold, story = gold_file.load(path), load_story(articles)
        places = gold_file.match_sentences(gold, Comparison(story, (), (), (), "", ()))
        found.append(_known(name, SAMPLE if name == "seeds" else GOLD, gold, story, places))
    return [*found, *_readings(), *_summaries()]


def _readings() -> Iterator[Known]:
    """Load the stories read for fitting; raises ValueError where an article is not split as it was."""
    for name, reading in json.loads(READINGS.read_text(encoding="utf-8")).items():
        folder = SHARED / "stories" / name
        if not folder.exists():
            continue
        story = load_story(sorted(folder.glob("*.md")))
        stems = {source.id: Path(source.path).stem for source in story.sources}
        counts = {stems[source.id]: len(source.news) for source in story.sources}
        if counts != reading["sentences"]:
            message = f"{name} has {counts} sentences, and had {reading['sentences']} when it was read"
            raise ValueError(message)
        places = {s.id: [(stems[s.source], s.index)] for source in story.sources for s in source.news}
        yield _known(name, READ, _as_gold(reading["claims"]), story, places)


def _summaries() -> Iterator[Known]:
    """Load the summaries and their sources."""
    if not SUPERPAL.exists():
        return
    for line in SUPERPAL.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        story = of_pair(item["left"], item["right"])
        places = {s.id: [(s.source, s.index)] for source in story.sources for s in source.news}
        claims = [{"a": [left], "b": [right]} for left, right in item["gold"]]
        yield _known(item["id"], SUMMARIES, _as_gold(claims), story, places)


def _as_gold(claims: Sequence[Mapping[str, Sequence[int]]]) -> dict[str, Any]:
    """Write claims as a gold file has them; whether they agree is not known."""
    return {"claims": [{"members": members, "relation": gold_file.SAME} for members in claims]}


def _known(
    name: str, group: str, gold: Mapping[str, Any], story: Story, places: Mapping[str, list[Place]]
) -> Known:
    """Observe the pairs of a story and say which are right."""
    items = evidence(story)
    languages = {source.id: source.language for source in story.sources}
    ids = [item.sentence.id for item in items]
    seen = {
        (ids[i], ids[j]): vector
        for _, observed in look_closer(items, languages)
        for (i, j), vector in observed.items()
    }
    true = gold_file.gold_pairs(gold)
    right = frozenset(
        (a, b) for a, b in seen if any((min(x, y), max(x, y)) in true for x in places[a] for y in places[b])
    )
    return Known(name, group, gold, story, places, seen, right)


def judged_pairs() -> list[Judged]:
    """Load the pairs of news sentences that people judged."""
    if not PAIRS.exists():
        return []
    items = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    return [
        Judged(
            item["id"],
            bool(item["gold"]),
            observe_statements(*evidence(of_pair([item["a"]], [item["b"]]))),
        )
        for item in items
    ]


def evidence(story: Story) -> list[Evidence]:
    """Give the evidence of the story's sentences as the comparison orders it."""
    found = gather(story, [extract(source) for source in story.sources])
    return sorted(found.values(), key=lambda item: item.sentence.id)


def of_pair(left: Sequence[str], right: Sequence[str]) -> Story:
    """Make a story of two lists of sentences."""
    return Story("", (_of_sentences("a", left), _of_sentences("b", right)))


def _of_sentences(name: str, sentences: Sequence[str]) -> Source:
    """Make a source of one paragraph for each sentence."""
    text, blocks, made = "", list[Block](), list[Sentence]()
    for index, sentence in enumerate(sentences):
        start = len(text)
        text += f"{sentence}\n"
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(sentence)))
        made.append(Sentence(f"{name}:s{index}", name, index, index, start, start + len(sentence), sentence))
    return Source(name, name, f"{name}.txt", text, tuple(blocks), tuple(made))
