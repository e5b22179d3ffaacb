"""Articles made for tests: sources of blocks that are written out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdiff.model import Block, BlockKind, Sentence, Source
from newsdiff.text.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Laid = tuple[BlockKind, str | Sequence[str]]

BAR = "share bar"


def source_of(name: str, blocks: Iterable[Laid], *, between: str = "\n\n", **told: Any) -> Source:
    """Make a source of blocks, each a kind with its text, or with its sentences; ``told`` as for Source."""
    text, laid, sentences = "", list[Block](), list[Sentence]()
    for number, (kind, words) in enumerate(blocks):
        text += between if text else ""
        at = len(text)
        text += words if isinstance(words, str) else " ".join(words)
        laid.append(Block(kind, at, len(text), BAR if kind is BlockKind.FURNITURE else ""))
        for start, end in _spans(words):
            index = len(sentences)
            part = text[at + start : at + end]
            sentences.append(Sentence(f"{name}:s{index}", name, index, number, at + start, at + end, part))
    given = {"id": name, "label": name, "path": f"{name}.txt", **told}
    return Source(text=text, blocks=tuple(laid), sentences=tuple(sentences), **given)


def _spans(words: str | Sequence[str]) -> Iterable[tuple[int, int]]:
    """Give where the sentences of a block stand in it."""
    if isinstance(words, str):
        return split(words)
    ends = [sum(len(w) + 1 for w in words[: n + 1]) - 1 for n in range(len(words))]
    return [(end - len(w), end) for w, end in zip(words, ends, strict=True)]


def article(*paragraphs: str, name: str = "a", headline: str = "", published: str = "2024-05-14") -> Source:
    """Make a source of paragraphs, under a headline if one is given."""
    blocks = [(BlockKind.HEADLINE, headline)] if headline else []
    blocks += [(BlockKind.PARAGRAPH, paragraph) for paragraph in paragraphs]
    return source_of(name, blocks, title=headline, published=published)
