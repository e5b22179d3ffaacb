"""Print how a library of 10,000 articles in 2,000 stories compares with one of 10 stories.

    python tests/benchmarks/library.py

Time to import; to open the list; to search (words that are rare, common, everywhere); until a bookmark is
acknowledged; to open the sample as compared before, against comparing it. Shortest of several runs, in
milliseconds on the clock, each with what it should be at most.
"""

from __future__ import annotations

import asyncio
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median

import synthetic

from newsdiff.app.app import NewsdiffApp
from newsdiff.app.screens.library_screen import LibraryScreen
from newsdiff.compare.comparison import compare
from newsdiff.library.bookmarks import bookmark_for
from newsdiff.library.database import writing
from newsdiff.library.store import Library, open_library
from newsdiff.library.stories import put_story
from newsdiff.library.story_list import Wanted, list_stories
from newsdiff.library.story_records import Article, Summary
from newsdiff.sources.load import load_story
from newsdiff.stories.archive import export_stories, import_stories
from newsdiff.stories.desk import Desk
from newsdiff.stories.searching import search

STORIES, EACH, FEW = 2_000, 5, 10
WORDS = ("the", "Russia", "drones", "the leader of", '"North Korea"', "vest*", "zuzuzu", "baba OR kebab")


def best(action: Callable[[], object], times: int = 7) -> float:
    """Give the shortest of ``times`` runs, in milliseconds."""
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        action()
        spent.append(1000 * (time.perf_counter() - begun))
    return min(spent)


def make(folder: Path, stories: int) -> Library:
    """Make a library of articles of a news article's length, none like another."""
    library = open_library(folder)
    rng = random.Random(7)
    pool = [s.text for source in load_story([synthetic.SEEDS]).sources for s in source.news]
    with writing(library.file) as connection:
        for number in range(stories):
            articles = [_article(f"{number}-{n}", pool, rng) for n in range(EACH)]
            labels = tuple(article.label for article in articles)
            summary = Summary(
                f"Story {number} of {rng.choice(pool)[:40]}", labels, ("2026-01-02",), {"agree": 9}, 3
            )
            put_story(connection, f"key{number:06}", articles, summary)
    return library


def _article(name: str, pool: list[str], rng: random.Random) -> Article:
    sentences = synthetic._sentences(pool, 27, rng)
    text = "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))
    return Article(name, f"{name}.txt", f"/articles/{name}.txt", text.encode(), label=f"Outlet {name}")


async def shown(libraries: Sequence[Library]) -> list[float]:
    """Give the milliseconds from asking for the list until it is drawn, best of several, turn by turn."""
    app = NewsdiffApp(None, open_library=lambda: libraries[0])
    spent: list[list[float]] = [[] for _ in libraries]
    async with app.run_test(size=(120, 35)) as pilot:
        await pilot.pause()
        for turn in range(15 * len(libraries)):
            library = libraries[turn % len(libraries)]
            begun = time.perf_counter()
            screen = LibraryScreen(library)
            await app.push_screen(screen)
            await pilot.pause()
            spent[turn % len(libraries)].append(1000 * (time.perf_counter() - begun))
            assert screen.stories.current is not None
            app.pop_screen()
            await pilot.pause()
    return [min(times) for times in spent]


def told(what: str, figure: float, least: str = "", unit: str = "ms") -> None:
    """Print one figure."""
    print(f"{what:<58}{figure:10.1f} {unit:<4} {least}", flush=True)


def importing(folder: Path, many: Library) -> Library:
    """Import all of the library's stories into an empty one."""
    file = folder / "all.zip"
    keys = [story.key for story in list_stories(many.file)]
    begun = time.perf_counter()
    export_stories(many, keys, file)
    told(f"export of {STORIES * EACH} articles", STORIES * EACH / (time.perf_counter() - begun), unit="a/s")
    again = open_library(folder / "again")
    begun = time.perf_counter()
    import_stories(again, file)
    told("import, articles a second", STORIES * EACH / (time.perf_counter() - begun), "at least 200", "a/s")
    begun = time.perf_counter()
    search(again, "the")
    spent = time.perf_counter() - begun
    told("first search, which makes the index, articles a second", STORIES * EACH / spent, unit="a/s")
    return again


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as data:
        folder = Path(data)
        few, many = make(folder / "few", FEW), make(folder / "many", STORIES)
        again = importing(folder, many)
        search(few, "the")
        for name, one in (("10 stories", few), (f"{STORIES} stories", again)):
            told(f"looking at the file at the start, {name}", best(partial(Library, one.file)))
            told(
                f"first page of the list, {name}",
                best(partial(list_stories, one.file, Wanted(), 0, 64)),
            )
        lists = asyncio.run(shown((few, again)))
        told("list drawn, 10 stories", lists[0])
        told(f"list drawn, {STORIES} stories", lists[1])
        told("as many times as long", lists[1] / lists[0], "at most 1.3", "x")
        for words in WORDS:
            count, _ = search(again, words)
            told(
                f"search for {words} ({count} found)",
                best(partial(search, again, words)),
                "at most 50",
            )
        story = load_story([synthetic.SEEDS])
        comparison = compare(story)
        passages = list(comparison.passage)
        spent = []
        for number in range(60):
            mark = bookmark_for(comparison, passages[number], story="key000001")
            spent.append(best(partial(again.add, mark), 1))
        told("bookmark acknowledged, median", median(spent), "at most 20")
        told("bookmark acknowledged, worst of 60", max(spent), "at most 20")
        desk = Desk(again)
        opened = desk.open_paths([str(synthetic.SEEDS)])
        opened.keep(compare(opened.story))
        told("the sample read and compared", best(lambda: compare(load_story([synthetic.SEEDS]))))
        told("the sample opened as compared before", best(lambda: desk.open_paths([str(synthetic.SEEDS)])))
        told("size of the library", again.file.stat().st_size / 1e6, unit="MB")
        told("size of the index", (again.file.parent / "derived.db").stat().st_size / 1e6, unit="MB")


if __name__ == "__main__":
    main()
