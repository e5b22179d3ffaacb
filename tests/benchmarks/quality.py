"""Print how well the comparison and the facts match stories read by hand.

    python tests/benchmarks/quality.py [STORY_DIR …]

Without arguments: the sample story (tests/gold/seeds.json), and, where they lie beside the project, the
stories of ../shared/gold. A STORY_DIR holds gold.json and one article file a source.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, stdev

import gold as gold_file
from gold import Score
from newsdiff.compare.comparison import compare
from newsdiff.sources.load import load_story

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "gold"
ARTICLES = (".txt", ".md", ".html")


def stories(folders: list[str]) -> Iterator[tuple[str, Path, Path]]:
    """Yield (name, gold file, folder of the articles)."""
    if folders:
        found = [Path(folder) for folder in folders]
    else:
        yield "seeds", ROOT / "tests/gold/seeds.json", ROOT / "seeds"
        found = sorted(p for p in SHARED.glob("*") if p.name != "seeds" and (p / "gold.json").exists())
    for folder in found:
        yield folder.name, folder / "gold.json", folder


def measure(gold: Path, folder: Path) -> dict[str, Score]:
    """Compare the articles of ``folder`` and score the result against ``gold``."""
    articles = sorted(p for p in folder.iterdir() if p.suffix in ARTICLES)
    return gold_file.score(gold_file.load(gold), compare(load_story(articles)))


def main(argv: list[str]) -> None:
    """Print one table over all stories."""
    results = {name: measure(gold, folder) for name, gold, folder in stories(argv)}
    print(f"{'':14}{'P':>7}{'R':>7}{'F1':>7}{'found':>7}{'gold':>6}   by story: mean ± s.d. of F1, and each")
    for key in next(iter(results.values())):
        scores = [result[key] for result in results.values()]
        total = scores[0]
        for other in scores[1:]:
            total = total.add(other)
        each = [s.f1 for s in scores]
        spread = f"{mean(each):.3f} ± {stdev(each):.3f}" if len(each) > 1 else f"{each[0]:.3f}"
        pooled = f"{total.precision:7.3f}{total.recall:7.3f}{total.f1:7.3f}{total.found:7}{total.gold:6}"
        print(f"{key:14}{pooled}   {spread}   " + " ".join(f"{f:.2f}" for f in each))
    print("stories:", ", ".join(results))


if __name__ == "__main__":
    main(sys.argv[1:])
