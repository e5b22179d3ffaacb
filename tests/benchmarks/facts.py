"""Print how good the facts are: every kind, who said it, who reports it, what disagrees, and how fast.

    python tests/benchmarks/facts.py

On the sample story (tests/gold/seeds.json) and, where they lie beside the project, on the stories of
../shared/gold and ../shared/stories and the sets of ../shared/bench.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean

import bench
import judged
import synthetic
from quality import ARTICLES, SHARED, stories

import gold as gold_file
from gold import Score
from newsdiff.compare.comparison import compare
from newsdiff.facts.extract import extract
from newsdiff.model import Comparison, Story
from newsdiff.sources.load import load_story

KINDS = ("people", "organisations", "places", "numbers", "dates", "quotes", "speaker")
STORIES = SHARED.parent / "stories"
#: How many of the stories of STORIES have been read for what disagrees in them.
READ = 40


def compared(folder: Path) -> Comparison:
    """Compare the articles of a folder."""
    return compare(load_story(sorted(p for p in folder.iterdir() if p.suffix in ARTICLES)))


def print_gold(comparisons: dict[str, tuple[Path, Comparison]]) -> None:
    """Print the figures pooled over the stories read by hand."""
    totals = dict.fromkeys(KINDS, Score(0, 0, 0))
    support: list[float] = []
    for path, comparison in comparisons.values():
        gold = gold_file.load(path)
        places = gold_file.match_sentences(gold, comparison)
        scores = gold_file.score_facts(gold["facts"], comparison, places)
        totals = {kind: total.add(scores[kind]) for kind, total in totals.items()}
        support += gold_file.support(gold["facts"], comparison)
    print(f"GOLD, {len(comparisons)} stories")
    print(f"{'':16}{'P':>7}{'R':>7}{'F1':>7}{'found':>7}{'gold':>6}")
    for kind, total in totals.items():
        print(
            f"{kind:16}{total.precision:7.3f}{total.recall:7.3f}{total.f1:7.3f}{total.found:7}{total.gold:6}"
        )
    print(f"{'support':16}{mean(support):7.3f}   (mean overlap of the sources that name a person)")


def print_disagreements(comparisons: dict[str, Comparison]) -> None:
    """Print each disagreement found, and the reading's verdict on it."""
    print("\nDISAGREEMENTS (right: of one thing; days: one event on other days; false: explained)")
    counts: dict[str, int] = {}
    for name, comparison in comparisons.items():
        for found in comparison.disagreements:
            verdict, why = judged.verdict(name, found)
            counts[verdict] = counts.get(verdict, 0) + 1
            variants = " | ".join(
                f"{judged.short(variant.text)} ({len(variant.sources)})" for variant in found.variants
            )
            print(f"{verdict:9} {name:13} {found.kind.value}, {judged.short(found.title)}: {variants}")
            if why:
                print(f"{'':10}{why}")
    print(", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items())))


def print_bench() -> None:
    """Print what the scorers of the annotated sets say."""
    if not bench.BENCH.is_dir():
        print("\nANNOTATED NEWS: skipped, ../shared/bench is not there")
        return
    for name in bench.SETS:
        print(f"\n{name}", *bench.scores(name), sep="\n")


def print_times() -> None:
    """Print how long finding all facts takes, after imports and without what was kept from before."""
    print("\nTIME of all facts")
    sample = load_story([synthetic.SEEDS])
    for name, story in (("the sample, 5 articles", sample), ("50 articles of 27", synthetic.story(50))):
        print(f"{name:24}{_best(lambda story=story: _extract_all(story)):8.1f} ms")  # type: ignore[misc]


def _extract_all(story: Story) -> None:
    for source in story.sources:
        extract(source)


def _best(action: Callable[[], object], times: int = 5) -> float:
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        action()
        spent.append(1000 * (time.perf_counter() - begun))
    return min(spent)


def _unread() -> Iterator[Path]:
    yield from sorted(STORIES.glob("*"))[:READ]


def main() -> None:
    """Print the whole table."""
    print_times()
    known = {name: (path, compared(folder)) for name, path, folder in stories([])}
    print()
    print_gold(known)
    more = {folder.name: compared(folder) for folder in _unread()}
    print_disagreements({name: comparison for name, (_, comparison) in known.items()} | more)
    print_bench()


if __name__ == "__main__":
    main()
