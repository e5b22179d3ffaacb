"""Articles made for tests of the facts."""

from __future__ import annotations

from newsdiff.model import Block, BlockKind, Sentence, Source
from newsdiff.text.sentences import split


def article(*paragraphs: str, name: str = "a", headline: str = "", published: str = "2024-05-14") -> Source:
    """Make a source of paragraphs, under a headline if one is given."""
    texts = [(headline, BlockKind.HEADLINE)] if headline else []
    texts += [(paragraph, BlockKind.PARAGRAPH) for paragraph in paragraphs]
    text, blocks = "", list[Block]()
    sentences: list[Sentence] = []
    for number, (part, kind) in enumerate(texts):
        text += "\n\n" if text else ""
        start = len(text)
        blocks.append(Block(kind, start, start + len(part)))
        for begin, end in split(part):
            at = len(sentences)
            sentences.append(
                Sentence(f"{name}:s{at}", name, at, number, start + begin, start + end, part[begin:end])
            )
        text += part
    return Source(
        id=name,
        label=name,
        path=f"{name}.txt",
        text=text,
        blocks=tuple(blocks),
        sentences=tuple(sentences),
        title=headline,
        published=published,
    )
