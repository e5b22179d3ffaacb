"""A small story compared by hand, the app around it, and what stands on its screen."""

from __future__ import annotations

import gc
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import Input

from articles import source_of
from newsdiff.analysis import Analysed
from newsdiff.app.app import NewsdiffApp
from newsdiff.app.screens.reader import ReaderScreen
from newsdiff.model import (
    BlockKind,
    Comparison,
    Difference,
    DifferenceKind,
    Disagreement,
    Fact,
    FactKind,
    Link,
    Mention,
    Passage,
    Relation,
    Row,
    Sentence,
    Source,
    Span,
    Story,
    Strength,
    Variant,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
    from contextlib import AbstractAsyncContextManager

    from textual.app import App
    from textual.pilot import Pilot

    from newsdiff.library.config import Config
    from newsdiff.library.store import Library

    Articles = Mapping[str, Sequence[str]]
    Opened = Callable[..., AbstractAsyncContextManager[tuple[ReaderScreen, Pilot[int]]]]

ARTICLES = {
    "ledger": (
        "The Ledger",
        "Ferry fire injures nine",
        "A fire on the ferry Aurora injured nine people on Monday.",
        "Captain Mara Holt said the crew put it out within an hour.",
        "The line has sailed from this harbour since 1962.",
    ),
    "post": (
        "Harbour Post",
        "Blaze on ferry hurts twelve",
        "Twelve people were hurt when the ferry Aurora caught fire on Monday.",
        "“We had it out in an hour,” Captain Holt said.",
    ),
    "wire": (
        "wire-0417",
        "Fire on ferry Aurora",
        "Nine people were hurt in a fire on the Aurora, police said on Tuesday.",
        "The captain told reporters the fire was out in under an hour.",
    ),
}
ROWS = (
    (Relation.AGREE, ("ledger:p1", "post:p1", "wire:p1")),
    (Relation.CONFLICT, ("ledger:p2", "post:p2", "wire:p2")),
    (Relation.AGREE, ("ledger:p3", "post:p3")),
)
#: Sentences linked, score, relation, and where they differ the kind and the words on each side.
LINKS: tuple[tuple[str, str, float, Relation, tuple[DifferenceKind, str, str] | None], ...] = (
    ("ledger:s1", "post:s1", 0.9, Relation.CONFLICT, (DifferenceKind.NUMBER, "nine people", "Twelve people")),
    ("ledger:s1", "wire:s1", 0.8, Relation.DIFFER, (DifferenceKind.DATE, "Monday", "Tuesday")),
    ("ledger:s2", "post:s2", 0.7, Relation.AGREE, None),
    ("post:s2", "wire:s2", 0.6, Relation.AGREE, None),
)
#: Identifier, kind, text, detail, what it disagrees with, and its words in each source.
FACTS: tuple[tuple[str, FactKind, str, str, tuple[str, ...], dict[str, str]], ...] = (
    ("n9", FactKind.NUMBER, "nine people", "people", ("n12",),
     {"ledger": "nine people", "wire": "Nine people"}),
    ("n12", FactKind.NUMBER, "Twelve people", "people", ("n9",), {"post": "Twelve people"}),
    ("holt", FactKind.PERSON, "Mara Holt", "Captain", (), {"ledger": "Mara Holt", "post": "Holt"}),
    ("q", FactKind.QUOTE, "We had it out in an hour,", "Mara Holt", (),
     {"post": "We had it out in an hour,"}),
)  # fmt: skip


def story_of(articles: Articles, title: str) -> Story:
    """Make a story of articles given as label, headline and paragraphs of one sentence."""
    return Story(title, tuple(_source(key, *words) for key, words in articles.items()))


def _source(key: str, label: str, title: str, *paragraphs: str) -> Source:
    """Make a source with a share bar at its end."""
    kinds = (BlockKind.HEADLINE, *(BlockKind.PARAGRAPH for _ in paragraphs), BlockKind.FURNITURE)
    whole = [
        (kind, (words,)) for kind, words in zip(kinds, (title, *paragraphs, "Share this page"), strict=True)
    ]
    return source_of(key, whole, between="\n", label=label, title=title, published="2026-03-02")


def compared(story: Story) -> Comparison:
    """Compare as a careful reader would: what is said above, as far as its articles are there."""
    sources = {source.id: source for source in story.sources}
    groups = [(relation, [p for p in ps if p.split(":")[0] in sources]) for relation, ps in ROWS]
    groups = [(relation, ps) for relation, ps in groups if len(ps) > 1]
    shared = {p: relation for relation, ps in groups for p in ps}
    passages = [_passage(s, source, shared) for source in story.sources for s in source.news]
    groups += [(Relation.ONLY, [p.id]) for p in passages if p.id not in shared]
    return Comparison(
        story=story,
        passages=tuple(passages),
        links=tuple(_links(sources)),
        facts=tuple(_facts(sources)),
        spine=story.sources[0].id,
        rows=tuple(_row(index, relation, ps) for index, (relation, ps) in enumerate(groups)),
        disagreements=tuple(_disagreements(_facts(sources))),
    )


def _passage(sentence: Sentence, source: Source, shared: Mapping[str, Relation]) -> Passage:
    key = f"{source.id}:p{sentence.index + 1}"
    kind = source.blocks[sentence.block].kind
    relation = shared.get(key, Relation.ONLY)
    place = (sentence.start, sentence.end)
    return Passage(key, source.id, sentence.index + 1, kind, *place, relation, (sentence.id,))


def _row(index: int, relation: Relation, passages: Sequence[str]) -> Row:
    cells = {p.split(":")[0]: (p,) for p in passages}
    return Row(index, relation, cells, tuple((source,) for source in cells))


def _links(sources: Mapping[str, Source]) -> list[Link]:
    links = []
    for a, b, score, relation, differs in LINKS:
        ends = [sources.get(end.split(":")[0]) for end in (a, b)]
        if ends[0] is None or ends[1] is None:
            continue
        found: tuple[Difference, ...] = ()
        if differs is not None:
            kind, first, second = differs
            found = (Difference(kind, _span(ends[0], first), _span(ends[1], second)),)
        links.append(Link(a, b, score, Strength.MATCHED, ("words ferry, Aurora",), relation, found))
    return links


def _span(source: Source, words: str) -> Span:
    start = source.text.index(words)
    return Span(start, start + len(words))


def _facts(sources: Mapping[str, Source]) -> list[Fact]:
    facts = []
    for key, kind, text, detail, disagrees, where in FACTS:
        told = {s: words for s, words in where.items() if s in sources and words in sources[s].text}
        mentions = tuple(_mention(sources[s], words) for s, words in told.items())
        if mentions:
            facts.append(Fact(key, kind, text, None, detail, tuple(told), mentions, disagrees))
    return facts


def _disagreements(facts: Sequence[Fact]) -> list[Disagreement]:
    """Put what disagrees together under the thing counted."""
    against = [fact for fact in facts if fact.disagrees]
    variants = tuple(Variant(fact.id, fact.text, fact.sources, fact.mentions) for fact in against)
    return [Disagreement(FactKind.NUMBER, "people hurt", variants)] if len(variants) > 1 else []


def _mention(source: Source, words: str) -> Mention:
    span = _span(source, words)
    sentence = next(s for s in source.sentences if s.start <= span.start < s.end)
    return Mention(source.id, sentence.id, span.start, span.end, words)


def screen_text(app: App[Any]) -> str:
    """Give what stands on the screen, line by line."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


async def until(pilot: Pilot[Any], done: Callable[[], bool]) -> None:
    """Wait for what the app does in its own time; fail where it never does."""
    for _ in range(500):
        if done():
            return
        await pilot.pause(0.01)
    raise AssertionError("the app has not done it")


@pytest.fixture(name="screen_text")
def screen_text_fixture() -> Callable[[App[Any]], str]:
    """Give the function that tells what stands on the screen."""
    return screen_text


@pytest.fixture
def comparison() -> Comparison:
    """Give the sample, compared."""
    return compared(story_of(ARTICLES, "Fire on the ferry Aurora"))


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing blinks or glides, and the colours are the same whatever the shell says."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda self: None)
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    for variable in ("NO_COLOR", "TMUX", "STY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("newsdiff.app.copying.TOOLS", ())  # the tester's own clipboard is left alone


@pytest.fixture
def sample(still: None) -> Comparison:
    """Give the sample, compared by hand, for an app that is the same at every turn."""
    return compared(story_of(ARTICLES, "Fire on the ferry Aurora"))


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """Let go of what an app has set aside from the collection of cycles, which nobody uses after the test."""
    yield
    gc.unfreeze()


@pytest.fixture
def opened(still: None) -> Opened:
    """Give a context manager that opens the app on articles and waits until the reader stands."""

    @asynccontextmanager
    async def open_app(
        size: tuple[int, int] = (120, 35),
        *,
        articles: Articles = ARTICLES,
        title: str = "Fire on the ferry Aurora",
        library: Library | None = None,
        theme: str | None = None,
        config: Config | None = None,
    ) -> AsyncIterator[tuple[ReaderScreen, Pilot[int]]]:
        app = NewsdiffApp(
            lambda _: Analysed(compared(story_of(articles, title))),
            open_library=(lambda: library) if library is not None else None,
            story="test",
            theme=theme,
            config=config,
        )
        async with app.run_test(size=size) as pilot:
            await until(pilot, lambda: isinstance(app.screen, ReaderScreen) and app.screen.stands)
            assert isinstance(app.screen, ReaderScreen)
            await pilot.pause()
            await pilot.pause()
            yield app.screen, pilot

    return open_app
