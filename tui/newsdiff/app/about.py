"""What the lists over the reader say: of a source, of a passage's links, of bookmarks, of warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from newsdiff.app.safe import literal
from newsdiff.app.words import link_words, place_words, shortened
from newsdiff.compare.told import told
from newsdiff.model import NEWS_KINDS
from newsdiff.report.wording import counted
from newsdiff.stories.times import time_words
from newsdiff.text.anchors import AnchorState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsdiff.library.bookmarks import Bookmark
    from newsdiff.library.kept import Kept
    from newsdiff.model import Comparison, Link, Source

#: Characters shown of a passage or block in a list.
EXCERPT = 240
#: … and of what stood beside a bookmark.
BESIDE = 90

_STATES = {
    AnchorState.PLACED: "",
    AnchorState.MOVED: "moved or edited: found again by its words",
    AnchorState.LOST: "lost: not found in the text as it is now",
}


def muted(text: str) -> Content:
    """Give quiet text, literally."""
    return literal(text, "dim")


def strong(text: str) -> Content:
    """Give bold text, literally."""
    return literal(text, "bold")


def about_source(comparison: Comparison, source: Source) -> list[Content]:
    """Say where a source is from, what it is, what is to be known of it, and what was set aside and why."""
    passages = sum(passage.source == source.id for passage in comparison.passages)
    words = sum(len(sentence.text.split()) for sentence in source.news)
    known = {
        "headline": source.title or "none found",
        "outlet": source.outlet or "not named by the document",
        "published": source.published or "unknown",
        "author": source.author,
        "address": source.url,
        "file": source.path,
        "language": source.language,
        "length": f"{counted(passages, 'passage')}, {counted(words, 'word')}",
    }
    lines = [
        Content.assemble(muted(f"{name:<10} "), literal(value)) for name, value in known.items() if value
    ]
    lines += [
        Content.assemble(Content("warning    ").stylize("$text-warning"), literal(warning))
        for warning in source.notes
    ]
    aside = [block for block in source.blocks if block.kind not in NEWS_KINDS]
    lines.append(strong(f"Set aside, not compared: {counted(len(aside), 'block')}"))
    for block in aside:
        text = shortened(source.text[block.start : block.end], EXCERPT)
        why = f"{block.kind.value}: {block.reason}" if block.reason else block.kind.value
        lines.append(Content.assemble(literal(text), "\n  ", muted(why)))
    return lines


def about_row(contrasts: Sequence[str]) -> list[Content]:
    """Say in one entry all that stands against each other in a row; none where nothing does."""
    lines = [Content("\n") + literal(words) for words in contrasts]
    return [Content.assemble(strong("In this row"), *lines)] if lines else []


def about_links(comparison: Comparison, links: Iterable[tuple[Link, str]]) -> list[Content]:
    """Say of each counterpart where it stands, how sure the link is, why, and what differs."""
    lines = []
    for link, other in links:
        passage = comparison.passage[other]
        text = comparison.text_of(passage)
        lines.append(
            Content.assemble(
                Content(f"{link.relation.sign} "),
                strong(place_words(comparison, other)),
                "  ",
                muted(link_words(link)),
                "\n",
                literal(shortened(text, EXCERPT)),
                *(Content("\n") + literal(words) for words in _differences(comparison, link, passage.source)),
            )
        )
    return lines


def _differences(comparison: Comparison, link: Link, there: str) -> Iterator[str]:
    """Say what differs, as read from the other end than source ``there``: "number: here “9”, there “12”"."""
    for difference in link.differences:
        said = [shortened(words) for words in told(comparison, link, difference)]
        here, other = reversed(said) if comparison.sentences[link.a].source == there else said
        words = [f"“{one}”" if one else "nothing" for one in (here, other)]
        yield f"{difference.kind.value}: here {words[0]}, there {words[1]}"


def about_bookmarks(comparison: Comparison, kept: Sequence[Kept]) -> list[Content]:
    """Say of each bookmark where it stands, its words, its note, and whether it was found again."""
    return [
        _bookmark(
            one.bookmark,
            place_words(comparison, one.passage) if one.passage else one.bookmark.label,
            _STATES[one.state],
        )
        for one in kept
    ]


def about_all_bookmarks(bookmarks: Iterable[Bookmark]) -> list[Content]:
    """Say of each bookmark its story, its source, its words, its note, what stood beside it elsewhere."""
    return [_bookmark(one, f"{one.label}  {one.story_title}", "") for one in bookmarks]


def _bookmark(bookmark: Bookmark, place: str, state: str) -> Content:
    tags = "".join(f"  #{tag}" for tag in bookmark.tags)
    lines = [
        Content.assemble(
            strong(place),
            "  ",
            muted(time_words(bookmark.created)),
            literal(tags, "$text-accent"),
            "  ",
            literal(state, "$text-warning"),
        ),
        literal(shortened(bookmark.exact, EXCERPT)),
        *(
            literal(f"  {c.relation.sign} {c.label}: {shortened(c.text, BESIDE)}", "dim")
            for c in bookmark.counterparts
        ),
        *([literal(f"note: {bookmark.note}", "$text-accent")] if bookmark.note else []),
    ]
    return Content("\n").join(lines)


def about_warnings(comparison: Comparison, notices: Sequence[str]) -> list[Content]:
    """Say what could not be read, what is to be known of each source, and of the library."""
    lines = [
        Content.assemble(strong(failure.path), "  ", literal(failure.reason))
        for failure in comparison.story.failures
    ]
    lines += [
        Content.assemble(strong(source.label), "  ", literal(warning))
        for source in comparison.story.sources
        for warning in source.notes
    ]
    return lines + [literal(notice) for notice in notices if notice]
