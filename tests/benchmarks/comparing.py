"""Print how well sentences are linked, leaving one story out at a time.

    python tests/benchmarks/comparing.py

For each story: links, partners, claims, rows and conflicts with the thresholds as they are, and links with
the threshold chosen on the other stories. Then the precision of the surest partners, and, where
../shared/bench lies beside the project, the scores of other people's pairs of sentences.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from pathlib import Path
from statistics import mean, stdev
from typing import Any

import quality

import gold as gold_file
from gold import Place, Score
from newsdiff.compare.alignment import align
from newsdiff.compare.comparison import compare
from newsdiff.compare.evidence import gather
from newsdiff.compare.links import MATCHED, POSSIBLE
from newsdiff.model import Block, BlockKind, Comparison, Link, Relation, Sentence, Source, Story, Strength
from newsdiff.sources.load import load_story

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
MEASURES = ("links", "partners", "claims", "rows", "conflicts")
#: Thresholds tried, in log-odds.
GRID = tuple(-2.25 + 0.125 * step for step in range(19))
#: The recall of partners at which their precision is told.
RECALL = 0.5

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Measured:
    """A story compared, and what is needed to score it with other thresholds."""

    name: str
    gold: Mapping[str, Any]
    comparison: Comparison
    places: Mapping[str, list[Place]]
    scores: Mapping[Pair, float]

    def at(self, threshold: float) -> dict[str, Score]:
        """Score the pairs from ``threshold`` up."""
        links = tuple(
            Link(a, b, 0.0, Strength.MATCHED, (), Relation.AGREE)
            for (a, b), score in self.scores.items()
            if score >= threshold
        )
        return gold_file.score_links(self.gold, replace(self.comparison, links=links), self.places)


def stories() -> list[Measured]:
    """Compare every story that was read by hand."""
    found = []
    for name, path, folder in quality.stories([]):
        articles = sorted(p for p in folder.iterdir() if p.suffix in quality.ARTICLES)
        gold, comparison = gold_file.load(path), compare(load_story(articles))
        places = gold_file.match_sentences(gold, comparison)
        found.append(Measured(name, gold, comparison, places, pair_scores(comparison.story, POSSIBLE)))
    return found


def pair_scores(story: Story, floor: float) -> dict[Pair, float]:
    """Give the log-odds of the pairs of sentences that score ``floor`` or more."""
    items = list(gather(story, ()).values())
    scores = align(items, {source.id: source.language for source in story.sources}, floor)
    return {(items[i].sentence.id, items[j].sentence.id): score for (i, j), score in scores.items()}


def best_threshold(measured: Sequence[Measured]) -> float:
    """Give the threshold with the best mean F1 of links."""
    return max(GRID, key=lambda t: mean(story.at(t)["links"].f1 for story in measured))


def print_stories(measured: Sequence[Measured]) -> None:
    """Print the scores of each story, their mean and spread."""
    print(f"{'F1':14}{''.join(f'{key:>11}' for key in MEASURES)}  links, threshold of the other stories")
    table: dict[str, list[float]] = {key: [] for key in (*MEASURES, "left out")}
    for story in measured:
        scores = gold_file.score_links(story.gold, story.comparison, story.places)
        threshold = best_threshold([other for other in measured if other is not story])
        row = [scores[key].f1 for key in MEASURES]
        row.append(story.at(threshold)["links"].f1)
        for key, value in zip(table, row, strict=True):
            table[key].append(value)
        print(f"{story.name:14}{''.join(f'{value:11.3f}' for value in row)}   ({threshold:+.3f})")
    print(f"{'mean':14}{''.join(f'{mean(values):11.3f}' for values in table.values())}")
    if len(measured) > 1:
        print(f"{'s.d.':14}{''.join(f'{stdev(values):11.3f}' for values in table.values())}")
    print(f"matched from {MATCHED:+.3f}, possibly related from {POSSIBLE:+.3f}")


def print_surest(measured: Sequence[Measured]) -> None:
    """Print the precision of partners at the threshold where enough of them are found."""
    for threshold in reversed(GRID):
        total = pooled([story.at(threshold)["partners"] for story in measured])
        if total.recall >= RECALL:
            surest = f"precision {total.precision:.3f} at recall {total.recall:.3f} (from {threshold:+.3f})"
            print(f"partners, stories of three: {surest}")
            return


def pooled(scores: Sequence[Score]) -> Score:
    """Add up the counts of several stories."""
    return reduce(Score.add, scores)


def of_sentences(name: str, sentences: Sequence[str]) -> Source:
    """Make a source of one paragraph for each sentence."""
    text, blocks, made = "", list[Block](), list[Sentence]()
    for index, sentence in enumerate(sentences):
        start = len(text)
        text += f"{sentence}\n"
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(sentence)))
        made.append(Sentence(f"{name}:s{index}", name, index, index, start, start + len(sentence), sentence))
    return Source(name, name, f"{name}.txt", text, tuple(blocks), tuple(made))


def of_pair(left: Sequence[str], right: Sequence[str]) -> Story:
    """Make a story of two lists of sentences."""
    return Story("", (of_sentences("a", left), of_sentences("b", right)))


def aligned(items: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Link the sentences of summaries with those of their sources."""
    for item in items:
        scores = pair_scores(of_pair(item["left"], item["right"]), MATCHED)
        yield {"id": item["id"], "pairs": [[int(a[3:]), int(b[3:])] for a, b in sorted(scores)]}


def same(items: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Say of pairs of sentences how far they state the same, from 0 to 1."""
    for item in items:
        scores = pair_scores(of_pair([item["a"]], [item["b"]]), -math.inf)
        yield {"id": item["id"], "score": 1 / (1 + math.exp(-max(scores.values(), default=-50.0)))}


def print_bench() -> None:
    """Hand what is found to the scorers of the sets that are there."""
    for name, scorer, predict in (
        ("superpal_dev", "score_align.py", aligned),
        ("msrp_train", "score_pairs.py", same),
    ):
        if not (BENCH / "data" / f"{name}.jsonl").exists():
            continue
        command = [sys.executable, str(BENCH / scorer), "--set", name]
        given = subprocess.run([*command, "--items"], capture_output=True, text=True, check=True).stdout
        found = predict([json.loads(line) for line in given.splitlines()])
        lines = "\n".join(json.dumps(prediction) for prediction in found)
        print(subprocess.run([*command, "-"], input=lines, capture_output=True, text=True, check=True).stdout)


def main() -> None:
    """Print all tables."""
    measured = stories()
    print_stories(measured)
    print_surest([story for story in measured if len(story.comparison.sources) == 3])
    print()
    print_bench()


if __name__ == "__main__":
    main()
