"""Searching all stories, notes and facts: the index brought up to date, and what is found, told apart."""

from __future__ import annotations

import hashlib
import html
import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.library.index import Entry, Index, Match, Spot
from newsdiff.library.query import match_expression
from newsdiff.library.story_list import titles
from newsdiff.sources.containers import text_in
from newsdiff.sources.errors import SourceError
from newsdiff.sources.html import looks_like_html
from newsdiff.text.sanitise import sanitise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsdiff.library.store import Library
    from newsdiff.library.story_records import Note
    from newsdiff.model import Comparison, Passage

#: Put before a story's stamp in the index: how its texts were taken in.
_AS_READ, _COMPARED = "~", "="
#: Stories taken in at once.
_AT_ONCE = 200
#: What stands between the lines of facts.
_NEXT = "\n\n"
#: The story under which notes are indexed: they change alone.
_NOTES = "notes"
#: The entry that tells what the whole library was like.
_ALL = "all"
_TAG = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.S | re.I)
_GAP = re.compile(r"\n\s*\n")
#: Characters shown around what was found.
_BEFORE, _LENGTH = 60, 220


@dataclass(frozen=True, slots=True)
class Found:
    """A place that was found.

    ``kind`` is "text", "note" or "fact"; ``source`` the source's identifier, ``bookmark`` the bookmark's, or
    "". ``paragraph`` is the number of the passage, 0 where it is not known yet, ``offset`` a place in the
    source's text (below 0 where it is not known). ``snippet`` is one line, ``marks`` the (start, end) of what
    was found in it. ``more`` counts other paragraphs of the same article.
    """

    story: str
    title: str
    kind: str
    label: str
    source: str
    bookmark: str
    paragraph: int
    offset: int
    snippet: str
    marks: tuple[tuple[int, int], ...]
    more: int


def search(
    library: Library, typed: str, most: int = 20, *, open_end: bool = False
) -> tuple[int, tuple[Found, ...]]:
    """Search for all words of ``typed``; give how many entries have them, and the best ``most``.

    With ``open_end`` the last word is still being typed. Raises LibraryError.
    """
    expression = match_expression(typed, open_end=open_end)
    if not expression:
        return 0, ()
    index = Index(library.file.parent)
    refresh(library, index)
    count, matches = index.search(expression, most)
    known = titles(library.file, {match.story for match in matches} | _stories_of_notes(matches))
    found = (_found(match, known) for match in matches if match.hits)
    return count, tuple(one for one in found if one.story in known)


def locate(comparison: Comparison, found: Found) -> tuple[str, int, int] | None:
    """Give the passage of what was found, and the span of its first words there in the source's text.

    A story that was never compared before is searched by words: the passage of the source with most of them.
    """
    words = {found.snippet[start:end].casefold() for start, end in found.marks}
    passages = [p for p in comparison.passages if p.source == found.source]
    if found.offset >= 0:
        passages = [p for p in passages if p.start <= found.offset < p.end]

    def told(passage: Passage) -> str:
        return comparison.text_of(passage).casefold()

    best = max(passages, key=lambda p: sum(word in told(p) for word in words), default=None)
    if best is None or (found.offset < 0 and not any(word in told(best) for word in words)):
        return None
    at, word = min(((told(best).find(word), word) for word in words if word in told(best)), default=(0, ""))
    return best.id, best.start + at, best.start + at + len(word)


def _stories_of_notes(matches: Sequence[Match]) -> set[str]:
    return {match.entry.owner.partition(" ")[0] for match in matches if match.entry.kind == "note"}


def refresh(library: Library, index: Index) -> None:
    """Bring the index up to date with the library; what was never compared is taken in as it was read."""
    state = library.stories.state()
    if index.stamp(_ALL) != state:
        _take_in_stories(library, index, index.stamps())
        index.put([(_ALL, state, ())])
    notes = library.stories.notes()
    noted = hashlib.sha256(repr(notes).encode(errors="surrogatepass")).hexdigest()
    if index.stamp(_NOTES) != noted:
        index.put([(_NOTES, noted, map(_note_entry, notes))])


def _take_in_stories(library: Library, index: Index, known: Mapping[str, str]) -> None:
    stamps = library.stories.stamps()
    if gone := known.keys() - stamps.keys() - {_NOTES, _ALL}:
        index.drop(sorted(gone))
    stale = [
        key for key, stamp in stamps.items() if known.get(key) not in (_AS_READ + stamp, _COMPARED + stamp)
    ]
    for at in range(0, len(stale), _AT_ONCE):
        index.put((key, _AS_READ + stamps[key], _as_read(library, key)) for key in stale[at : at + _AT_ONCE])


def take_in(library: Library, key: str, comparison: Comparison) -> None:
    """Put a story that was compared into the index, if it is not there as it is. Raises LibraryError."""
    index = Index(library.file.parent)
    stamp = _COMPARED + library.stories.stamp(key)
    if index.stamp(key) != stamp:
        index.put([(key, stamp, _compared(comparison))])


def _compared(comparison: Comparison) -> Iterator[Entry]:
    """Give the entries of a story: its articles, passage by passage, and its facts, line by line."""
    for source in comparison.story.sources:
        spots = [
            Spot(p.start, source.id, p.start, p.index) for p in comparison.passages if p.source == source.id
        ]
        yield Entry("text", source.id, source.label, source.text, tuple(spots))
    lines, spots, at = [], [], 0
    for fact in comparison.facts:
        line = ": ".join(filter(None, (fact.kind.value, fact.text, fact.detail)))
        first = fact.mentions[0]
        passage = comparison.passage_of.get(first.sentence, "")
        number = comparison.passage[passage].index if passage else 0
        lines.append(line)
        spots.append(Spot(at, first.source, first.start, number))
        at += len(line) + len(_NEXT)
    if lines:
        yield Entry("fact", "", "", _NEXT.join(lines), tuple(spots))


def _as_read(library: Library, key: str) -> Iterator[Entry]:
    """Give the entries of a story that was not compared yet."""
    kept = library.stories.get(key)
    if kept is None:
        return
    for article, data in library.stories.newest(key):
        try:
            text = text_in(data)
        except SourceError:
            continue
        if looks_like_html(text):
            text = html.unescape(_TAG.sub("\n\n", text))
        yield Entry("text", article.name, kept.label(article), sanitise(text).text)


def _note_entry(note: Note) -> Entry:
    return Entry(
        "note", f"{note.story} {note.id}", note.label, note.words, (Spot(0, note.source, note.start, 0),)
    )


def _found(match: Match, known: Mapping[str, str]) -> Found:
    """Choose the paragraph with most of the words, and cut a line out of it."""
    entry = match.entry
    starts = [spot.start for spot in entry.spots] or [0, *(gap.end() for gap in _GAP.finditer(entry.words))]
    paragraphs: dict[int, list[tuple[int, int]]] = {}
    for start, end in match.hits:
        paragraphs.setdefault(max(0, bisect_right(starts, start) - 1), []).append((start, end))

    def telling(at: int) -> tuple[int, int, int]:
        words = {entry.words[start:end].casefold() for start, end in paragraphs[at]}
        return -len(words), -len(paragraphs[at]), at

    best = min(paragraphs, key=telling)
    low, high = starts[best], starts[best + 1] if best + 1 < len(starts) else len(entry.words)
    snippet, marks = _snippet(entry.words, low, high, paragraphs[best])
    spot = entry.spots[best] if entry.spots else Spot(0, entry.owner, -1, 0)
    story, _, bookmark = entry.owner.partition(" ") if entry.kind == "note" else (match.story, "", "")
    return Found(
        story,
        known.get(story, ""),
        entry.kind,
        entry.label,
        spot.source,
        bookmark,
        spot.paragraph,
        spot.offset,
        snippet,
        marks,
        len(paragraphs) - 1,
    )


def _snippet(
    words: str, low: int, high: int, hits: Sequence[tuple[int, int]]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Cut about a line of a paragraph around the first hit; white space is folded one for one."""
    start = low if hits[0][0] - low <= _BEFORE * 2 else words.rfind(" ", low, hits[0][0] - _BEFORE) + 1
    start = max(low, start)
    end = high if high - start <= _LENGTH else words.rfind(" ", start, start + _LENGTH)
    end = max(end, hits[0][1])
    before, after = "…" if start > low else "", "…" if end < len(words[:high].rstrip()) else ""
    line = before + "".join(" " if sign.isspace() else sign for sign in words[start:end]).rstrip() + after
    shift = len(before) - start
    return line, tuple((a + shift, b + shift) for a, b in hits if start <= a and b <= end)
