"""Print how well sentences are linked, leaving one story out at a time.

    python tests/benchmarks/comparing.py

Each story is compared with weights and thresholds fitted on the others (``training.py`` says on which, and
``fit_weights.py`` how); for each group of stories follow mean, spread and range. Then the precision of the
surest partners, how often links of a score are right, and, where ../shared/bench lies beside the project, the
scores of other people's pairs of sentences.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial, reduce
from itertools import pairwise
from statistics import fmean, stdev
from typing import Any
from unittest.mock import patch
from zlib import crc32

import fit_weights
import training
from training import Known

import gold as gold_file
from gold import Pair, Score
from newsdiff.compare.comparison import compare
from newsdiff.compare.differences import judge
from newsdiff.compare.links import find_links
from newsdiff.compare.weights import Weights
from newsdiff.model import Link, Relation, Story, Strength

BENCH = training.SHARED / "bench"
MEASURES = ("links", "partners", "claims", "rows", "conflicts")
#: The recall of partners at which their precision is told.
RECALL = 0.5
#: Where the scores of links are cut to see how often they are right.
CUTS = (0.0, 0.25, 0.35, 0.5, 0.65, 0.8, 0.9, 1.01)

Predict = Callable[[Mapping[str, Any]], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Measured:
    """A story compared by weights it had no part in; the gold's pairs with their scores, best first."""

    known: Known
    scores: Mapping[str, Score]
    ranked: Sequence[tuple[float, Pair]]
    links: Sequence[tuple[float, bool]]


def measure(known: Known, weights: Weights) -> Measured:
    """Compare a story by ``weights`` and score the result."""
    with by(weights):
        comparison = compare(known.story)
    ranked: dict[Pair, float] = {}
    for (a, b), score in fit_weights.scores(known, weights).items():
        for x in known.places[a]:
            for y in known.places[b]:
                ranked[min(x, y), max(x, y)] = score
    links = [
        (link.score, (link.a, link.b) in known.right)
        for link in comparison.links
        if known.places[link.a] and known.places[link.b]
    ]
    return Measured(
        known,
        gold_file.score_links(known.gold, comparison, known.places),
        sorted(((score, pair) for pair, score in ranked.items()), reverse=True),
        links,
    )


@contextmanager
def by(weights: Weights) -> Iterator[None]:
    """Compare by other weights than those of the file."""
    with patch("newsdiff.compare.links.read_weights", lambda _section: weights):
        yield


def print_stories(measured: Sequence[Measured]) -> None:
    """Print the F1 of each story and each group; rows and conflicts only where they are known."""
    print(f"{'F1, left out':18}{''.join(f'{key:>11}' for key in MEASURES)}")
    for group in (training.SAMPLE, training.GOLD, training.READ):
        members = [story for story in measured if story.known.group == group]
        keys = MEASURES if group != training.READ else MEASURES[:4]
        table = [[story.scores[key].f1 for key in keys] for story in members]
        for story, row in zip(members, table, strict=True):
            print(f"{story.known.name:18}{_columns(row)}")
        if len(members) > 1:
            columns = list(zip(*table, strict=True))
            print(f"  mean {group:11}{_columns([fmean(column) for column in columns])}")
            print(f"  s.d. {'':11}{_columns([stdev(column) for column in columns])}")
            ranges = (f"{min(column):.2f}-{max(column):.2f}" for column in columns)
            print(f"  range{'':12}{''.join(f'{shown:>11}' for shown in ranges)}\n")


def _columns(row: Iterable[float]) -> str:
    """Align numbers under the measures."""
    return "".join(f"{value:11.3f}" for value in row)


def print_pooled(measured: Sequence[Measured]) -> None:
    """Print precision and recall over all stories of the gold."""
    members = [story for story in measured if story.known.group in {training.SAMPLE, training.GOLD}]
    for key in ("links", "partners", "rows", "conflicts"):
        total = pooled([story.scores[key] for story in members])
        told = f"precision {total.precision:.3f} recall {total.recall:.3f} F1 {total.f1:.3f}"
        print(f"all gold, {key:10} {told}   ({total.right} of {total.found} right, {total.gold} in gold)")


def print_surest(measured: Sequence[Measured], group: str) -> None:
    """Print the precision of the surest partners, down to where enough of them are found."""
    members = [story for story in measured if story.known.group == group]
    true = {story.known.name: gold_file.gold_pairs(story.known.gold) for story in members}
    ranked = sorted(
        ((s, story.known.name, pair) for story in members for s, pair in story.ranked), reverse=True
    )
    chosen: dict[str, set[Pair]] = {name: set() for name in true}
    for count, (score, name, pair) in enumerate(ranked):
        chosen[name].add(pair)
        if count % 10 == 0:
            total = pooled([gold_file.score_pairs(chosen[name], true[name])[1] for name in true])
            if total.recall >= RECALL:
                told = f"precision {total.precision:.3f} at recall {total.recall:.3f} (from {score:+.2f})"
                print(f"partners, {group}: {told}")
                return


def print_calibration(measured: Sequence[Measured]) -> None:
    """Print how many of the links with a score are right."""
    found = [link for story in measured if story.known.group != training.SUMMARIES for link in story.links]
    print("score of links:  " + "  ".join(_bin(found, low, high) for low, high in pairwise(CUTS)))


def _bin(links: Sequence[tuple[float, bool]], low: float, high: float) -> str:
    """Tell how many links that score from ``low`` to below ``high`` are right."""
    within = [right for score, right in links if low <= score < high]
    return f"{low:.2f}- {sum(within)}/{len(within)}"


def pooled(scores: Sequence[Score]) -> Score:
    """Add up the counts of several stories."""
    return reduce(Score.add, scores)


def linked(story: Story) -> tuple[Link, ...]:
    """Link the sentences of a story."""
    return find_links(training.evidence(story), {source.id: source.language for source in story.sources})


def aligned(item: Mapping[str, Any], left: Mapping[str, Weights]) -> dict[str, Any]:
    """Link the sentences of a summary with those of its sources, by the weights fitted without it."""
    with by(left[item["id"]]):
        links = linked(training.of_pair(item["left"], item["right"]))
    pairs = [[int(x.a[3:]), int(x.b[3:])] for x in links if x.strength is Strength.MATCHED]
    return {"id": item["id"], "pairs": pairs}


def same(item: Mapping[str, Any]) -> dict[str, Any]:
    """Say of two sentences how far they state the same (0 to 1), by weights of the other half of the set."""
    with by(_halves()[crc32(item["id"].encode()) % 2]):
        links = linked(training.of_pair([item["a"]], [item["b"]]))
    return {"id": item["id"], "score": links[0].score if links else 0.0}


@cache
def _halves() -> tuple[Weights, Weights]:
    """Fit the weights of statements without the even and without the odd half of the pairs judged."""
    judged = training.judged_pairs()
    even, odd = ([p for p in judged if crc32(p.name.encode()) % 2 != half] for half in (0, 1))
    return fit_weights.fit_statements(even), fit_weights.fit_statements(odd)


def related(item: Mapping[str, Any]) -> dict[str, Any]:
    """Say how two aligned pieces of headlines relate."""
    a, b = training.evidence(training.of_pair([item["a"]], [item["b"]]))
    relation, _ = judge(a, b)
    return {"id": item["id"], "relation": relation.value if relation is not Relation.ONLY else "differ"}


def print_bench(left: Mapping[str, Weights]) -> None:
    """Hand what is found to the scorers of the sets that are there; ``left``: the weights without a story."""
    sets: Sequence[tuple[str, str, Predict]] = (
        ("superpal_dev", "score_align.py", partial(aligned, left=left)),
        ("msrp_train", "score_pairs.py", same),
        ("ists_headlines", "score_relations.py", related),
    )
    for name, scorer, predict in sets:
        if (BENCH / "data" / f"{name}.jsonl").exists():
            print(_scored(scorer, name, predict))


def _scored(scorer: str, name: str, predict: Predict) -> str:
    """Give what the scorer of a set prints for what is found in it."""
    command = [sys.executable, str(BENCH / scorer), "--set", name]
    given = subprocess.run([*command, "--items"], capture_output=True, text=True, check=True).stdout
    lines = "\n".join(json.dumps(predict(json.loads(line))) for line in given.splitlines())
    return subprocess.run([*command, "-"], input=lines, capture_output=True, text=True, check=True).stdout


def main() -> None:
    """Print all tables."""
    stories = training.known_stories()
    left = fit_weights.leave_one_out(stories)
    measured = [measure(story, weights) for story, weights in zip(stories, left, strict=True)]
    print_stories(measured)
    print_pooled(measured)
    print_surest(measured, training.GOLD)
    print_surest(measured, training.READ)
    print_calibration(measured)
    print(f"matched from {', '.join(sorted({f'{w.matched:+.2f}' for w in left}))}\n")
    print_bench({story.name: weights for story, weights in zip(stories, left, strict=True)})


if __name__ == "__main__":
    main()
