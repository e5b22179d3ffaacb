"""What the reader kept, as it stands in a page: the words, their source, the note, who tells it too."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newsdiff.report.html.markup import NOTHING, Html, element, join, link
from newsdiff.report.html.shell import page
from newsdiff.report.wording import RELATION_WORDS, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdiff.library.bookmarks import Bookmark
    from newsdiff.library.kept import Kept
    from newsdiff.report.html.anchors import Anchors

_STATES = {"moved": "edited since it was kept", "lost": "not found in the article any more"}


def bookmarks_html(bookmarks: Sequence[Bookmark]) -> str:
    """Give a whole page of bookmarks, story by story."""
    ordered = sorted(bookmarks, key=lambda b: (b.story_title, b.story))
    stories = (
        element("section", element("h2", title), *(_entry(bookmark) for bookmark in kept))
        for (_, title), kept in groupby(ordered, key=lambda b: (b.story, b.story_title))
    )
    head = element("header", element("h1", "Bookmarks"), element("p", counted(len(bookmarks), "bookmark")))
    return page("Bookmarks", head, element("main", join(stories, "\n")))


def kept_list(kept: Iterable[Kept], anchors: Anchors) -> Html:
    """Give a story's bookmarks, each with a link to where its words stand in the same page."""

    def where(one: Kept) -> Html:
        state = _STATES.get(one.state.value, "")
        place = anchors.link(one.passage) if one.passage else NOTHING
        return element("p", join(filter(None, (place, Html(state))), ", "), class_="w")

    return join((_entry(one.bookmark, where(one)) for one in kept), "\n")


def _entry(bookmark: Bookmark, where: Html = NOTHING) -> Html:
    headline = f"“{bookmark.title}”" if bookmark.title else ""
    address = link(bookmark.url, bookmark.url) if bookmark.url else bookmark.path
    cited = join(filter(None, (bookmark.label, headline, bookmark.published, address)), ", ")
    kept_on = f" (kept {bookmark.created[:10]})"
    beside = (
        element(
            "li",
            element("b", f"{one.relation.sign} {one.label}"),
            f" ({RELATION_WORDS[one.relation]}): ",
            one.text,
        )
        for one in bookmark.counterparts
    )
    return element(
        "article",
        element("blockquote", element("p", bookmark.exact)),
        element("p", "— ", cited, kept_on),
        where,
        element("p", element("b", "★ note: "), bookmark.note, class_="n") if bookmark.note else NOTHING,
        element("p", f"Tags: {', '.join(bookmark.tags)}", class_="w") if bookmark.tags else NOTHING,
        element("ul", *beside) if bookmark.counterparts else NOTHING,
        class_="k",
    )
