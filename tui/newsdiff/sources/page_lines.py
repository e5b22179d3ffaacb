"""The lines of a saved web page as a browser would show them, and what of them an extraction has lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from newsdiff.sources.page_data import clean
from newsdiff.sources.stamps import byline_author, is_clock, is_date_stamp
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_INLINE = word_set(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark q s samp small span
    strike strong sub sup tt u var wbr
    """
)
_UNSEEN = word_set("script style noscript template svg head select textarea iframe title object")
_HEADING = re.compile(r"h[1-6]\Z")
_SIGNS = re.compile(r"\W+")
#: So many characters tell one line from another.
_KEY = 60
#: So many of the first lines are looked at for the headline; words of a standfirst and of a paragraph.
_HEAD, _STANDFIRST, _PARAGRAPH = 12, 5, 12
#: So many headings in a row are those of other articles.
_MENU = 2


class Line(NamedTuple):
    """A line of a page; ``level`` is 1 to 6 within a heading, else 0; ``caption`` tells of a picture's."""

    words: str
    level: int = 0
    caption: bool = False


def page_lines(tree: Any) -> list[Line]:
    """Give the lines of a page's body."""
    lines: list[Line] = []
    words: list[str] = []
    level, caption = 0, False

    def end_line() -> None:
        if text := clean("".join(words)):
            lines.append(Line(text, level, caption))
        words.clear()

    for event, element in _walk(tree):
        tag = element.tag if isinstance(element.tag, str) else ""
        apart = bool(tag) and tag not in _INLINE
        if apart:
            end_line()
        begins = event == "start"
        if _HEADING.match(tag):
            level = int(tag[1]) if begins else 0
        elif tag == "figcaption":
            caption = begins
        shown = element.tail if not begins else element.text if tag not in _UNSEEN else ""
        words.append(shown or "")
    end_line()
    return lines


def _walk(tree: Any) -> Iterator[tuple[str, Any]]:
    """Give elements as they begin ("start") and end, comments when they end, nothing of what is unseen."""
    from lxml import etree  # noqa: PLC0415 - only web pages need it

    walker = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start" and element.tag in _UNSEEN:
            walker.skip_subtree()
        yield ("start", element) if event == "start" else ("end", element)


def restored(lines: Sequence[Line], page: Sequence[Line], title: str, standfirst: str) -> list[Line]:
    """Put extracted ``lines`` in the order of the ``page``, with what of its head and headings was lost.

    Those are the headline ``title``, below it the ``standfirst``, bylines and dates, and among the paragraphs
    the headings and times they stand under, and pictures' captions.
    """
    placed = sorted(zip(_places(lines, page), range(len(lines)), lines, strict=True))
    kept = {place for place, _, _ in placed if place >= 0}
    levels = dict.fromkeys(_lost_headings(page, kept), 2) | _lost_head(page, placed, title, standfirst)
    levels |= dict.fromkeys(_captions(page, kept | levels.keys()), 0)
    lost = ((at, -1, page[at]._replace(level=level)) for at, level in levels.items() if at not in kept)
    return [line._replace(caption=at >= 0 and page[at].caption) for at, _, line in sorted([*placed, *lost])]


def _places(lines: Sequence[Line], page: Sequence[Line]) -> list[int]:
    """Give each line's place in the page; what is not found there, or twice, stands with the line before."""
    found: dict[str, list[int]] = {}
    for place, line in enumerate(page):
        found.setdefault(_key(line), []).append(place)
    places: list[int] = []
    for line in lines:
        candidates = found.get(_key(line), [])
        before = places[-1] if places else -1
        places.append(candidates[0] if len(candidates) == 1 else before)
    return places


def _key(line: Line) -> str:
    return _SIGNS.sub("", line.words)[:_KEY].casefold()


def _lost_head(
    page: Sequence[Line], placed: Sequence[tuple[int, int, Line]], title: str, standfirst: str
) -> dict[int, int]:
    """Give places, and levels, of the headline and of what belongs to it above the first paragraph."""
    head = next((at for at, line in enumerate(page) if line.level == 1 and line.words == title), -1)
    if head < 0:
        return {}
    told = any(line.words.casefold() == title.casefold() for _, _, line in placed[:_HEAD])
    body = next((at for at, _, line in placed if at > head and len(line.words.split()) >= _PARAGRAPH), head)
    below = dict.fromkeys((at for at in range(head + 1, body) if _is_head(page, at, head, standfirst)), 0)
    return below if told else {head: 1} | below


def _is_head(page: Sequence[Line], at: int, head: int, standfirst: str) -> bool:
    words, level = page[at].words, page[at].level
    subtitle = at == head + 1 and level > 1 and len(words.split()) >= _STANDFIRST
    return subtitle or words == standfirst or bool(byline_author(words)) or is_date_stamp(words)


def _lost_headings(page: Sequence[Line], kept: set[int]) -> Iterator[int]:
    """Give the places of the heading and the time directly above a line, below the first; more are a menu."""
    first = min(kept, default=len(page))
    for place in sorted(kept):
        above = place - 1
        while above > first and above not in kept and (page[above].level > 1 or is_clock(page[above].words)):
            above -= 1
        lost = range(above + 1, place)
        if sum(page[at].level > 1 for at in lost) < _MENU:
            yield from lost


def _captions(page: Sequence[Line], kept: set[int]) -> Iterator[int]:
    """Give the places of the pictures' captions from the first line that is there to the last."""
    return (at for at in range(min(kept, default=0), max(kept, default=0)) if page[at].caption)
