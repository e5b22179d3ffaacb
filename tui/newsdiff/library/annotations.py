"""Bookmarks as W3C Web Annotations: written as JSON, and taken back from it.

What the W3C's model has no place for stands beside it, under ``newsdiff``, so that nothing is lost on the
way out and in.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from newsdiff.library.bookmarks import Bookmark, Counterpart
from newsdiff.library.errors import LibraryError
from newsdiff.model import BlockKind, Relation
from newsdiff.stdin import STDIN
from newsdiff.text.sanitise import json_escaped, one_line, sanitise

if TYPE_CHECKING:
    from collections.abc import Iterable

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_URN = "urn:uuid:"
#: The address of an article that was never a file.
_NOWHERE = "urn:newsdiff:standard-input"
#: No place in a text is farther.
_FARTHEST = 2**53
_T = TypeVar("_T")


def annotations_json(bookmarks: Iterable[Bookmark]) -> str:
    """Give the bookmarks as a JSON list of annotations."""
    return json_escaped(json.dumps([_annotation(b) for b in bookmarks], ensure_ascii=False, indent=1)) + "\n"


def annotations_jsonl(bookmarks: Iterable[Bookmark]) -> str:
    """Give the bookmarks as JSON Lines, one annotation a line."""
    lines = (json.dumps(_annotation(one), ensure_ascii=False) for one in bookmarks)
    return "".join(json_escaped(line) + "\n" for line in lines)


def read_annotations(text: str) -> tuple[Bookmark, ...]:
    """Give the bookmarks that JSON or JSON Lines of newsdiff's own hold.

    Raises LibraryError, whose message says in one line which annotation is not one, and why.
    """
    found = []
    for number, value in enumerate(_values(text), start=1):
        try:
            found.append(_bookmark(value))
        except _NotOurs as error:
            raise LibraryError(f"annotation {number}: {error}") from error
    return tuple(found)


def _annotation(bookmark: Bookmark) -> dict[str, Any]:
    notes = [_body(bookmark.note, "commenting")] if bookmark.note else []
    bodies = [*notes, *(_body(tag, "tagging") for tag in bookmark.tags)]
    return {
        "@context": CONTEXT,
        "id": f"{_URN}{bookmark.id}",
        "type": "Annotation",
        "motivation": "bookmarking",
        "created": bookmark.created,
        **({"body": bodies} if bodies else {}),
        "target": {
            "type": "SpecificResource",
            "source": _address(bookmark),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": bookmark.exact,
                    "prefix": bookmark.prefix,
                    "suffix": bookmark.suffix,
                },
                {"type": "TextPositionSelector", "start": bookmark.start, "end": bookmark.end},
            ],
        },
        "newsdiff": _own(bookmark),
    }


def _own(bookmark: Bookmark) -> dict[str, Any]:
    """Give what the W3C's model has no place for."""
    names = ("label", "title", "outlet", "published", "url", "path")
    beside = [{"label": c.label, "text": c.text, "relation": c.relation.value} for c in bookmark.counterparts]
    return {
        "story": {"key": bookmark.story, "title": bookmark.story_title},
        "source": {"id": bookmark.source} | {name: getattr(bookmark, name) for name in names},
        "kind": bookmark.kind.value,
        "unique": bookmark.unique,
        "counterparts": beside,
    }


def _body(words: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": words, "format": "text/plain", "purpose": purpose}


def _address(bookmark: Bookmark) -> str:
    """Give the address of an article: the web's, else its file's."""
    if bookmark.url.startswith(("http://", "https://")) and not set(bookmark.url) & set(' <>"{}|\\^`'):
        return bookmark.url
    if bookmark.path == STDIN:
        return _NOWHERE
    return Path(bookmark.path).absolute().as_uri()


class _NotOurs(Exception):  # noqa: N818
    """A value is not what newsdiff writes in its place; the message says which."""


def _values(text: str) -> list[Any]:
    """Parse a JSON list, one annotation alone, or one a line."""
    try:
        value = json.loads(text)
        return value if isinstance(value, list) else [value]
    except (ValueError, RecursionError):
        pass
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            found += [json.loads(line)] if line.strip() else []
        except (ValueError, RecursionError) as error:
            raise LibraryError(f"line {number}: not JSON") from error
    return found


def _bookmark(value: Any) -> Bookmark:
    ours = _part(value, "newsdiff", dict)
    source, story = _part(ours, "source", dict), _part(ours, "story", dict)
    target = _part(value, "target", dict)
    quote, position = _selector(target, "TextQuoteSelector"), _selector(target, "TextPositionSelector")
    start, end = _place(position, "start"), _place(position, "end")
    if end < start:
        raise _NotOurs("it ends before it starts")
    counterparts = tuple(
        Counterpart(_words(one, "label"), _words(one, "text"), _one_of(one, "relation", Relation))
        for one in _part(ours, "counterparts", list)
    )
    return Bookmark(
        story=_words(story, "key"),
        story_title=_words(story, "title"),
        source=_words(source, "id"),
        label=_words(source, "label"),
        title=_words(source, "title"),
        outlet=_words(source, "outlet"),
        published=_words(source, "published"),
        url=_words(source, "url"),
        path=_words(source, "path"),
        kind=_one_of(ours, "kind", BlockKind),
        exact=_words(quote, "exact"),
        prefix=_words(quote, "prefix"),
        suffix=_words(quote, "suffix"),
        start=start,
        end=end,
        unique=_part(ours, "unique", bool),
        counterparts=counterparts,
        note="\n".join(_bodies(value, "commenting")),
        tags=tuple(map(one_line, _bodies(value, "tagging"))),
        id=_identifier(value),
        created=_created(value),
    )


def _part(value: Any, name: str, kind: type[_T]) -> _T:
    found = value.get(name) if isinstance(value, dict) else None
    if not isinstance(found, kind):
        raise _NotOurs(f"no “{name}” as newsdiff writes it")
    return found


def _words(value: Any, name: str) -> str:
    """Give a string; nothing in it is obeyed by a terminal."""
    return sanitise(_part(value, name, str)).text


def _place(value: Any, name: str) -> int:
    found = _part(value, name, int)
    if isinstance(found, bool) or not 0 <= found < _FARTHEST:
        raise _NotOurs(f"“{name}” is no place in a text")
    return found


def _one_of(value: Any, name: str, kinds: type[_T]) -> _T:
    word = _part(value, name, str)
    try:
        return kinds(word)  # type: ignore[call-arg]
    except ValueError:
        raise _NotOurs(f"no “{name}” as newsdiff writes it") from None


def _selector(target: dict[str, Any], kind: str) -> dict[str, Any]:
    for one in _part(target, "selector", list):
        if isinstance(one, dict) and one.get("type") == kind:
            return one
    raise _NotOurs(f"no {kind}")


def _bodies(value: dict[str, Any], purpose: str) -> list[str]:
    found = value.get("body", [])
    bodies = found if isinstance(found, list) else [found]
    return [_words(one, "value") for one in bodies if isinstance(one, dict) and one.get("purpose") == purpose]


def _identifier(value: dict[str, Any]) -> str:
    found = _words(value, "id")
    if not found.startswith(_URN) or found == _URN:
        raise _NotOurs("no “id” as newsdiff writes it")
    return found.removeprefix(_URN)


def _created(value: dict[str, Any]) -> str:
    found = _words(value, "created")
    try:
        datetime.fromisoformat(found)
    except ValueError:
        raise _NotOurs("“created” is no time") from None
    return found
