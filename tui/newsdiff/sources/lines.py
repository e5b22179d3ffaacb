"""From physical lines to paragraphs: lines that were broken in mid-sentence are joined again."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdiff.sources.drafts import Draft
from newsdiff.sources.furniture import furniture_reason
from newsdiff.sources.stamps import byline_author, is_date_stamp
from newsdiff.sources.syntax import markdown_heading
from newsdiff.text.late import Late
from newsdiff.text.traced import Traced, join
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LINE = Late(r"[^\n]+")
_NEWLINE = Late(r"\n")
_SPACES = Late(r"(?<= ) +")
_ENDED = Late(r"[.!?…:;।。！？]\s*[\"'”’»)\]]*(?:\[\d+\])?$")
_BULLET = Late(r"(?:[-*•·‣▪●–]|\d{1,2}[.)])\s+\S")
_LABEL = Late(r"\w[\w ]{0,20}:\s")
#: A line that is but a site's name: "courier.example".
_SITE = Late(r"\S+\.[a-z]{2,}\Z")
#: Words no line ends with unless it goes on.
_HANGING = word_set(
    """
    a an the and or but nor of in on at to for from with by as into onto over under between among
    against about after before during since until than that which who whose whom where when while if
    because although though his her its their our your my this these those is are was were has have had
    will would could should may might must can he she they we i it them not more most very
    """
)
#: A word that goes on in the next line, and what of it stands there; "two-" goes on with "and three-storey".
_CUT = Late(r"([^\W\d_]+)-$")
_REST = Late(r"[^\W\d_A-Z]+")
_AND = word_set("and or to")
_LONGEST_WORD = 40
#: A word by itself, not the beginning of one that a line's end cuts.
_WORD = Late(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])")
#: Words that are often joined to another by a hyphen of their own.
_FIRST_HALVES = word_set(
    """
    well long short high low self non half anti pro ex co mid multi semi part full first second third one two
    three four five six seven eight nine ten year old new so all cross counter vice pre post re far
    """
)
#: Hard-wrapped text: several lines, all but a paragraph's last about equally long.
_WRAP_MIN, _WRAP_MAX = 36, 100


def ended(line: str) -> bool:
    """Tell whether a line ends as a sentence or a lead-in does."""
    return bool(_ENDED.search(line))


def is_bullet(line: str) -> bool:
    """Tell whether a line is an item of a list."""
    return bool(_BULLET.match(line))


def folded(text: Traced) -> Traced:
    """Fold white space to single spaces, none at the ends."""
    return text.sub(_NEWLINE, " ").sub(_SPACES).strip()


def find_lines(text: Traced) -> list[Draft]:
    """Cut ``text`` into lines, joining those that were broken in mid-sentence."""
    lines: list[Draft] = []
    after = -1
    for match in _LINE.finditer(text.text):
        line = folded(text.part(match.start(), match.end()))
        if line.text:
            gap = after < 0 or text.text.count("\n", after, match.start()) > 1
            lines.append(Draft(line, gap=gap))
            after = match.end()
    wrapped = _is_hard_wrapped(lines)
    words = cache(lambda: frozenset(found[0] for found in _WORD.finditer(text.text)))
    joined = lines[:1]
    for previous, draft in pairwise(lines):
        full = wrapped and not draft.gap and len(previous.string) >= _WRAP_MIN
        if _may_join(joined[-1], draft) and (full or _breaks_off(joined[-1], draft)):
            joined[-1] = Draft(_put_together(joined[-1].text, draft.text, words), gap=joined[-1].gap)
        else:
            joined.append(draft)
    return joined


def _is_hard_wrapped(lines: Sequence[Draft]) -> bool:
    followed = [len(a.string) for a, b in pairwise(lines) if not (b.gap or is_bullet(a.string))]
    if len(followed) < 4:
        return False
    usual = sorted(followed)[len(followed) // 2]
    near = sum(abs(n - usual) <= 14 for n in followed)
    return _WRAP_MIN <= usual <= _WRAP_MAX and near >= 0.75 * len(followed) and max(followed) <= _WRAP_MAX


def _put_together(first: Traced, second: Traced, words: Callable[[], frozenset[str]]) -> Traced:
    """Put two lines together; a word that goes on in the next one is whole again, by the text's ``words``."""
    found, rest = _CUT.search(first.text[-_LONGEST_WORD:]), _REST.match(second.text)
    if not found or not rest or rest[0] in _AND:
        return join((first, second), " ")
    one, two = found[1], rest[0]
    own = one.lower() in _FIRST_HALVES or one in words() or f"{one}-{two}" in words()
    printers = f"{one}{two}" in words() or not own
    return join((first.part(0, len(first.text) - printers), second))


def _may_join(first: Draft, second: Draft) -> bool:
    if second.text.origin(0) < first.text.origin(len(first.string)):
        return False  # from another column: what is joined must stand in one place
    return not (
        is_bullet(second.string)
        or byline_author(second.string)
        or is_date_stamp(second.string)
        or furniture_reason(second.string)
        or _LABEL.match(second.string)
        or _SITE.match(second.string)
        or markdown_heading(first.text)
        or markdown_heading(second.text)
    )


def _breaks_off(first: Draft, second: Draft) -> bool:
    """Tell whether ``second`` goes on with a sentence that ``first`` began."""
    one, two = first.string, second.string
    if ended(one) and not one.endswith(";"):
        return False
    hanging = one.endswith((",", ";", "—", "–")) or one.split()[-1].lower() in _HANGING
    if second.gap:
        return hanging and two[:1].islower() and first.length >= 8
    if one.endswith((",", "-")) and (two[:1].islower() or (one.isupper() and two.isupper())):
        return True
    return first.length >= 6 and (two[:1].islower() or (hanging and second.length >= 3))
