"""Stories of any size made from the sample, for timing only.

Every article is a shuffled choice of the sample's sentences in which some words are replaced by made-up ones,
so that articles overlap as rewritten news does. The same size gives the same story.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

from newsdiff.model import Block, BlockKind, Comparison, Relation, Row, Sentence, Source, Story
from newsdiff.sources.load import load_story

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SYLLABLES = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "dar", "fen", "gol", "hir", "jak"]


def story(articles: int, sentences: int = 27) -> Story:
    """Make a story of ``articles`` articles of ``sentences`` sentences."""
    rng = random.Random(articles * 1000 + sentences)
    pool = [s.text for source in load_story([SEEDS]).sources for s in source.news]
    made = [article(f"article{n:03}", _sentences(pool, sentences, rng)) for n in range(articles)]
    return Story(title="Synthetic", sources=tuple(made))


def copies(articles: int) -> Story:
    """Make a story of ``articles`` articles, each a copy of one of the sample's with a few words changed."""
    rng = random.Random(articles)
    reports = [[s.text for s in source.news] for source in load_story([SEEDS]).sources]
    made = [
        article(f"article{n:03}", [_edited(text, rng) for text in reports[n % len(reports)]])
        for n in range(articles)
    ]
    return Story(title="Copies", sources=tuple(made))


def _edited(text: str, rng: random.Random) -> str:
    """Change a word in one sentence of five."""
    words = text.split(" ")
    if rng.random() < 0.2:
        words[rng.randrange(len(words))] = "".join(rng.choices(SYLLABLES, k=3))
    return " ".join(words)


def _sentences(pool: list[str], count: int, rng: random.Random) -> list[str]:
    chosen = rng.sample(pool, min(count, len(pool))) + rng.choices(pool, k=max(0, count - len(pool)))
    return [re.sub(r"\b[a-z]{5,}\b", lambda m: _word(m[0], rng), text) for text in chosen]


def _word(word: str, rng: random.Random) -> str:
    return word if rng.random() < 0.6 else "".join(rng.choices(SYLLABLES, k=3))


def article(name: str, sentences: list[str], per_paragraph: int = 2) -> Source:
    """Make a source of ``sentences``, ``per_paragraph`` of them in each paragraph."""
    text = ""
    blocks: list[Block] = []
    made: list[Sentence] = []
    for first in range(0, len(sentences), per_paragraph):
        text += "\n\n" if text else ""
        start = len(text)
        for offset, sentence in enumerate(sentences[first : first + per_paragraph]):
            text += " " if offset else ""
            index = first + offset
            begin, end = len(text), len(text) + len(sentence)
            made.append(Sentence(f"{name}:s{index}", name, index, len(blocks), begin, end, sentence))
            text += sentence
        blocks.append(Block(BlockKind.PARAGRAPH, start, len(text)))
    return Source(
        id=name,
        label=name,
        path=f"{name}.txt",
        text=text,
        blocks=tuple(blocks),
        sentences=tuple(made),
        published="2023-09-17",
    )


def grid(columns: int, rows: int) -> Comparison:
    """Make a comparison already laid out in ``rows`` full rows of ``columns`` sources, without analysis."""
    from newsdiff.model import Passage

    made = story(columns, rows).sources
    relations = list(Relation)
    passages = tuple(
        Passage(
            f"{s.id}:p{i + 1}", s.id, i + 1, BlockKind.PARAGRAPH, t.start, t.end, relations[i % 4], (t.id,)
        )
        for s in made
        for i, t in enumerate(s.sentences)
    )
    laid = tuple(
        Row(i, relations[i % 4], {s.id: (f"{s.id}:p{i + 1}",) for s in made}, tuple((s.id,) for s in made))
        for i in range(rows)
    )
    return Comparison(Story("Grid", made), passages, (), (), made[0].id, laid)
