"""The list of stories, one story, and what a search found, as text and as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from textwrap import TextWrapper
from typing import TYPE_CHECKING, Any

from newsdiff.model import Relation
from newsdiff.report.wording import RELATION_WORDS, counted
from newsdiff.stdin import STDIN
from newsdiff.stories.times import day_words, time_words
from newsdiff.text.sanitise import json_escaped, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.library.story_list import Listed
    from newsdiff.library.story_records import KeptArticle, KeptStory
    from newsdiff.stories.searching import Found

LIST_SCHEMA, STORY_SCHEMA, FOUND_SCHEMA = "newsdiff.list/1", "newsdiff.story/1", "newsdiff.found/1"
_ORDER = (Relation.CONFLICT, Relation.DIFFER, Relation.AGREE, Relation.ONLY)
_WRAPPED = TextWrapper(100, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)


def stories_text(stories: Sequence[tuple[int, Listed]]) -> str:
    """List stories with their numbers."""
    return "".join(
        f"{number:>3}  {one_line(story.title)}\n     {_about(story)}\n" for number, story in stories
    )


def stories_json(stories: Sequence[Listed]) -> str:
    """List stories as JSON."""
    return _json({"schema": LIST_SCHEMA, "stories": [_listed(story) for story in stories]})


def story_text(listed: Listed, kept: KeptStory) -> str:
    """Tell of one story: its sources, their versions, where they are from."""
    lines = [one_line(listed.title), f"key {listed.key}", _about(listed), ""]
    for article in kept.articles:
        out = "  (taken out)" if article.removed else ""
        lines.append(f"{one_line(kept.label(article))}{out}")
        lines.append(f"  {one_line(file_words(article))}")
        lines += [f"  version {v.number}, read {time_words(v.read)}  {v.hash[:12]}" for v in article.versions]
    return "\n".join(lines) + "\n"


def file_words(article: KeptArticle) -> str:
    """Say which file an article is from."""
    path = article.path if article.place == STDIN else article.place
    return path if path != STDIN else "pasted, or from standard input"


def story_json(listed: Listed, kept: KeptStory) -> str:
    """Tell of one story as JSON."""
    return _json({"schema": STORY_SCHEMA, **_listed(listed), "articles": [asdict(a) for a in kept.articles]})


def found_text(found: Sequence[Found]) -> str:
    """List what was found: the story, the outlet, the paragraph, the words."""
    lines = []
    for one in found:
        more = f" (and {counted(one.more, 'more place')})" if one.more else ""
        lines.append(f"{one_line(one.title)}: {where(one)}{more}")
        lines += _WRAPPED.wrap(one_line(one.snippet))
    return "".join(f"{line}\n" for line in lines)


def found_json(typed: str, count: int, found: Sequence[Found]) -> str:
    """List what was found as JSON; the marks are (start, end) of the snippet."""
    return _json(
        {"schema": FOUND_SCHEMA, "query": typed, "count": count, "found": [asdict(f) for f in found]}
    )


def where(found: Found) -> str:
    """Say where something was found: "BBC News ¶ 7", "your note", "facts"."""
    if found.kind == "note":
        return f"your note on {one_line(found.label)}" if found.label else "your note on a fact"
    if found.kind == "fact":
        return "facts"
    place = f" ¶ {found.paragraph}" if found.paragraph else ", ¶ not known before it is opened"
    return one_line(found.label) + place


def about_story(story: Listed, *first: str) -> str:
    """Say in one line what there is to a story after what is said ``first``: its sources, its days …"""
    parts = [
        *first,
        counted(story.disagreements, "disagreement") if story.disagreements else "",
        counted(story.bookmarks, "bookmark") if story.bookmarks else "",
        " to ".join(map(day_words, story.published)),
        f"{counted(len(story.labels), 'source')}: {', '.join(map(one_line, story.labels))}",
    ]
    return " · ".join(filter(None, parts))


def _about(story: Listed) -> str:
    counts = ((relation, story.counts.get(relation.value, 0)) for relation in _ORDER)
    rows = ", ".join(f"{number} {RELATION_WORDS[relation]}" for relation, number in counts if number)
    return about_story(story, f"opened {day_words(story.opened)}", rows)


def _listed(story: Listed) -> dict[str, Any]:
    return {
        **asdict(story),
        "counts": {relation.value: story.counts.get(relation.value, 0) for relation in _ORDER},
    }


def _json(value: object) -> str:
    return json_escaped(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"
