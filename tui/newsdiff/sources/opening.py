"""The head of an article: what stands before its first paragraph, and which line of it is the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.model import BlockKind
from newsdiff.sources.captions import is_alternative_text
from newsdiff.sources.lines import ended, is_bullet
from newsdiff.sources.stamps import begins_with_place, is_place, is_role, persons, signed_name
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.sources.drafts import Draft

#: A paragraph has so many words and ends as a sentence does, or has so many more.
_PARAGRAPH, _LONG = 12, 28
_HEADLINE = 4
_MAY_BE_HEADLINE = (None, BlockKind.HEADLINE, BlockKind.HEADING)
#: What stands between a standfirst and the text.
_HEAD_MATTER = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION})
_BESIDE_NAME = ("social media handle", "reading time")
_MENU = 3
_STANDFIRST = 35
#: So far below a first paragraph a byline may tell that it was a standfirst; captions may look like two more.
_HEAD_LINES, _HEAD_PARAGRAPHS = 10, 3
_DIGIT = Late(r"\d")


def label_opening(drafts: Sequence[Draft], title: str) -> list[Draft]:
    """Label headline, standfirst and menu among the lines before the first paragraph.

    ``title`` is the article's title where its metadata gave one, else "".
    """
    body = _find_body(drafts)
    has_body = body < len(drafts)
    headline = _find_headline(drafts, min(body + 1, len(drafts)), title)
    labelled = list(drafts)
    titled = headline >= 0 or bool(title)
    for i in range(min(body + 1, len(drafts))):
        draft = drafts[i]
        if i == headline:
            labelled[i] = draft.labelled(BlockKind.HEADLINE)
        elif draft.kind is None and i < headline:
            labelled[i] = draft.labelled(BlockKind.FURNITURE, "before the headline")
        elif draft.kind is None and has_body:
            labelled[i] = _below_headline(drafts, i, titled=titled, is_body=i == body)
            titled = titled and not (labelled[i].kind is BlockKind.STANDFIRST and ended(draft.string))
    return labelled


def _find_body(drafts: Sequence[Draft]) -> int:
    """Give the place of the first paragraph, below the byline and the date where those stand close by."""
    paragraphs = [i for i, draft in enumerate(drafts) if draft.kind is None and is_paragraph(draft)]
    body = paragraphs[0] if paragraphs else len(drafts)
    if any(_is_stamp(draft) for draft in drafts[:body]):
        return body
    stamps = [i for i in range(body, min(body + _HEAD_LINES, len(drafts))) if _is_stamp(drafts[i])]
    below = next((i for i in paragraphs if stamps and i > stamps[-1]), body)
    above = [i for i in paragraphs if i < below]
    short = all(drafts[i].length <= _STANDFIRST for i in above)
    return below if short and len(above) <= _HEAD_PARAGRAPHS else body


def _is_stamp(draft: Draft) -> bool:
    return draft.kind is BlockKind.BYLINE or (draft.kind is BlockKind.DATELINE and draft.reason == "date")


def is_paragraph(draft: Draft) -> bool:
    """Tell whether a line is long enough to be a paragraph wherever it stands."""
    length = draft.length
    if length >= _LONG:
        return True
    return length >= _PARAGRAPH and ended(draft.string) and not draft.string.endswith(("?", "!"))


def _is_trail(draft: Draft, following: Sequence[Draft]) -> bool:
    """Tell whether a line is where the page stands in the site, glued to the headline below it."""
    below = next((after for after in following if after.kind in _MAY_BE_HEADLINE), None)
    if below is None or below.length < _HEADLINE or draft.string == below.string:
        return False
    return draft.string.endswith(below.string)


def _find_headline(drafts: Sequence[Draft], end: int, title: str) -> int:
    candidates = [i for i in range(end) if drafts[i].kind in _MAY_BE_HEADLINE]
    if title:
        same = next((i for i in candidates if _same(drafts[i].string, title)), -1)
        return same if same >= 0 else _other_headline(drafts, candidates)
    marked = next((i for i in candidates if drafts[i].kind is BlockKind.HEADLINE), -1)
    if marked >= 0:
        return marked
    candidates = [
        i for i in candidates if drafts[i].kind is None and not _is_trail(drafts[i], drafts[i + 1 : i + 3])
    ]
    full = next((i for i in candidates if _could_be_headline(drafts[i], _HEADLINE)), -1)
    if full >= 0 or not candidates:
        return full
    return candidates[0] if _could_be_headline(drafts[candidates[0]], 2) else -1


def _other_headline(drafts: Sequence[Draft], candidates: Sequence[int]) -> int:
    """Find the page's headline where its title was worded otherwise: the first line, in headline case."""
    first = next((i for i in candidates if drafts[i].kind is None and drafts[i].length >= _HEADLINE), -1)
    if first < 0 or not _could_be_headline(drafts[first], _HEADLINE):
        return -1
    long_words = [word for word in drafts[first].string.split() if len(word) >= 4]
    return first if sum(word[0].isupper() for word in long_words) >= 0.8 * len(long_words) else -1


def _could_be_headline(draft: Draft, least: int) -> bool:
    words = draft.string
    return (
        least <= draft.length < _LONG
        and not words.endswith((".", ":", ";", ",", ".”", '."', ".’"))
        and not is_alternative_text(words)
        and not is_bullet(words)
    )


def _below_headline(drafts: Sequence[Draft], at: int, *, titled: bool, is_body: bool) -> Draft:
    """Label a line below the headline; ``titled`` tells that the headline may still get a standfirst."""
    draft, line = drafts[at], drafts[at].string
    if not is_body and _is_signed(drafts, at):
        return draft.labelled(BlockKind.BYLINE, "name")
    if is_place(line):
        return draft.labelled(BlockKind.DATELINE, "place")
    if is_role(line):
        return draft.labelled(BlockKind.BYLINE, "function")
    if not ended(line) and _is_scrap(draft, titled=titled, is_body=is_body):
        return draft.labelled(BlockKind.FURNITURE, "short line in the head of the page")
    if titled and _could_be_standfirst(draft, drafts[at + 1 : at + 2], is_body=is_body):
        return draft.labelled(BlockKind.STANDFIRST)
    return draft


def _is_scrap(draft: Draft, *, titled: bool, is_body: bool) -> bool:
    if titled and draft.length > 2 and _DIGIT.search(draft.string):  # "Rovers 3-1 City"
        return False
    return draft.length <= _MENU or (draft.length <= 6 and not is_body and _is_name_like(draft.string))


def _is_signed(drafts: Sequence[Draft], at: int) -> bool:
    """Tell whether a line names who wrote the article: a role is told next, or a date and no news of them."""
    line = drafts[at].string
    if not (_is_name_like(line) or persons(line)):
        return False
    following = [d for d in drafts[at + 1 : at + 4] if d.string != line][:2]
    if following and is_role(following[0].string):
        return True
    names = persons(signed_name(line))
    dated = any(d.kind is BlockKind.DATELINE or d.reason in _BESIDE_NAME for d in following)
    return bool(names) and dated and not _is_in_the_news(names, drafts)


def _is_in_the_news(names: str, drafts: Sequence[Draft]) -> bool:
    last = names.rsplit(maxsplit=1)[-1].capitalize()
    return any(last in d.string for d in drafts if d.kind is None and is_paragraph(d))


def _could_be_standfirst(draft: Draft, following: Sequence[Draft], *, is_body: bool) -> bool:
    line = draft.string
    if ended(line) or is_body:
        set_apart = any(after.kind in _HEAD_MATTER and after.reason != "time" for after in following)
        set_apart = set_apart or (is_paragraph(draft) and not is_body)
        return set_apart and 5 <= draft.length <= _STANDFIRST and not begins_with_place(line)
    return draft.length >= 5 or bool(_DIGIT.search(line))


def _is_name_like(line: str) -> bool:
    words = [word for word in line.replace(",", " ").split() if word[0].isalpha()]
    return not ended(line) and all(
        word[0].isupper() or word in ("and", "of", "the", "in", "de") for word in words
    )


def _same(line: str, title: str) -> bool:
    def bare(text: str) -> str:
        return "".join(sign for sign in text.lower() if sign.isalnum())

    return bool(bare(title)) and bare(line) == bare(title)
