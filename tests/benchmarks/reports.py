"""Print how long each report takes once a story is compared, and how large the HTML report is.

    python tests/benchmarks/reports.py

The HTML report of the sample is to take at most 150 ms, and no HTML report more than three times the bytes of
its articles and 60 kB. Stories: the sample, synthetic ones of 8 and 20 articles on one event, and, where
../shared/gold lies beside the project, real ones of three articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import synthetic
from speed import best

from newsdiff.compare.comparison import compare
from newsdiff.model import Comparison, Story
from newsdiff.report.csv import write_csv
from newsdiff.report.html.report import write_html
from newsdiff.report.json import write_json
from newsdiff.report.markdown import write_markdown
from newsdiff.report.text import write_text
from newsdiff.sources.load import load_story

GOLD = synthetic.SEEDS.parents[1] / "shared" / "gold"
WRITERS: dict[str, Callable[[Comparison], str]] = {
    "text": write_text,
    "json": write_json,
    "csv": write_csv,
    "markdown": write_markdown,
    "html": write_html,
}


def stories() -> Iterator[tuple[str, Story]]:
    """Yield the stories with their names."""
    yield "the sample", load_story([synthetic.SEEDS])
    for articles in (8, 20):
        yield f"{articles} synthetic", synthetic.story(articles)
    for folder in sorted(GOLD.glob("[0-9]*")):
        yield folder.name, load_story([folder])


def main() -> None:
    """Print a line for each story."""
    for name, story in stories():
        comparison = compare(story)
        size = sum(len(source.text.encode()) for source in story.sources)
        page = len(write_html(comparison).encode())
        times = "  ".join(f"{form} {spent(write, comparison):6.1f}" for form, write in WRITERS.items())
        print(f"{name:14} {size / 1000:6.1f} kB  {times} ms", end="  ")
        print(f"html {page / 1000:6.1f} kB, {page / (3 * size + 60_000):4.0%} of its limit")


def spent(write: Callable[[Comparison], str], comparison: Comparison) -> float:
    """Give the milliseconds that writing takes at best."""
    return best(lambda: write(comparison), 3)


if __name__ == "__main__":
    main()
