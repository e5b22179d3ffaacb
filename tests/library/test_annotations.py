"""Bookmarks go out as W3C Web Annotations and come back as they were."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.library.annotations import annotations_json, annotations_jsonl, read_annotations
from newsdiff.library.bookmarks import Bookmark, Counterpart
from newsdiff.library.errors import LibraryError
from newsdiff.model import BlockKind, Relation
from newsdiff.text.sanitise import FORBIDDEN, one_line, sanitise

if TYPE_CHECKING:
    from newsdiff.library.store import Library

WORDS = st.text().map(lambda words: sanitise(words).text)
PLACES = st.integers(0, 2**40)
BOOKMARKS = st.builds(
    Bookmark,
    **dict.fromkeys(("story", "story_title", "source", "label", "title", "outlet", "published"), WORDS),
    **dict.fromkeys(("exact", "prefix", "suffix", "note"), WORDS),
    url=st.one_of(WORDS, st.just("https://valley.example/dam")),
    path=st.one_of(st.just("-"), WORDS.map(lambda name: f"/articles/{name}".replace("\0", ""))),
    kind=st.sampled_from(BlockKind),
    start=PLACES,
    end=PLACES.map(lambda end: end + 2**40),
    unique=st.booleans(),
    counterparts=st.lists(st.builds(Counterpart, WORDS, WORDS, st.sampled_from(Relation))).map(tuple),
    id=st.uuids().map(str),
    tags=st.lists(WORDS.map(one_line)).map(tuple),
    created=st.datetimes().map(lambda time: f"{time.isoformat(timespec='milliseconds')}+00:00"),
)


@given(st.lists(BOOKMARKS, max_size=3), st.sampled_from([annotations_json, annotations_jsonl]))
def test_what_goes_out_comes_back(bookmarks: list[Bookmark], write: Any) -> None:
    assert read_annotations(write(bookmarks)) == tuple(bookmarks)


@given(BOOKMARKS)
def test_each_has_what_the_w3c_requires(bookmark: Bookmark) -> None:
    (annotation,) = json.loads(annotations_json([bookmark]))
    assert annotation["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert annotation["type"] == "Annotation"
    assert urlsplit(annotation["id"]).scheme == "urn"
    assert datetime.fromisoformat(annotation["created"]).tzinfo is not None
    assert annotation["motivation"] == "bookmarking"
    bodies = annotation.get("body", [])
    assert all(body["type"] == "TextualBody" and isinstance(body["value"], str) for body in bodies)
    assert len(bodies) == bool(bookmark.note) + len(bookmark.tags)
    target = annotation["target"]
    assert urlsplit(target["source"]).scheme in {"http", "https", "file", "urn"}
    assert not set(target["source"]) & set(' <>"{}|\\^`\n')
    quote, position = target["selector"]
    assert (quote["type"], quote["exact"]) == ("TextQuoteSelector", bookmark.exact)
    assert (position["type"], position["start"], position["end"]) == (
        "TextPositionSelector",
        bookmark.start,
        bookmark.end,
    )


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.one_of(st.text(), JSON.map(json.dumps)))
def test_whatever_is_read_is_refused_in_one_line_or_taken(text: str) -> None:
    try:
        read_annotations(text)
    except LibraryError as error:
        assert "\n" not in str(error)
        assert not FORBIDDEN.search(str(error))


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, one in inner for found in paths(one, (*path, key)))]


@settings(max_examples=80)
@given(st.data())
def test_one_part_put_wrong_is_refused_in_one_line_or_harmless(data: st.DataObject) -> None:
    annotation = json.loads(annotations_json([data.draw(BOOKMARKS)]))
    *way, last = data.draw(st.sampled_from([path for path in paths(annotation) if path]))
    home = annotation
    for key in way:
        home = home[key]
    home[last] = data.draw(JSON)
    try:
        found = read_annotations(json.dumps(annotation))
    except LibraryError as error:
        assert "\n" not in str(error)
    else:
        assert all(isinstance(one, Bookmark) and 0 <= one.start <= one.end for one in found)


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(LibraryError, match="not JSON"):
        read_annotations("[" * 100_000)


def test_escape_sequences_do_not_come_in(bookmark: Bookmark) -> None:
    text = annotations_json([replace(bookmark, id="1", created="2026-01-01", note="\x1b[2Jbeware\u202e")])
    (found,) = read_annotations(text)
    assert found.note == "beware"


def test_those_that_are_there_are_not_doubled(library: Library, bookmark: Bookmark) -> None:
    there = library.add(bookmark)
    other = replace(there, id="another", start=0, end=12)
    same_words = replace(there, id="again")
    assert library.add_missing((replace(there, note="other"), other, other, same_words)) == 1
    assert library.bookmarks() == (there, other)


def test_nothing_is_kept_of_a_file_that_cannot_be_kept_whole(library: Library, bookmark: Bookmark) -> None:
    there = library.add(bookmark)
    wrong = replace(there, id="wrong", start=2**70)
    with pytest.raises(OverflowError):
        library.add_missing((replace(there, id="right"), wrong))
    assert library.bookmarks() == (there,)
