"""The place that opens a report: "NAIROBI, Kenya (AP) -"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsdiff.facts.candidates import Candidate
from newsdiff.facts.lexicon import ORGANISATION, PLACE, lexicon
from newsdiff.facts.wording import classify
from newsdiff.text.late import Hinted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.facts.wording import Word

#: A place in so few capitals may be an acronym.
_ACRONYM = 4
_DATELINE = Hinted(
    r"""(?P<city>[A-Z][A-Z.'’`/ -]*[A-Z](?=[ ,/(—–―:-])|[A-Z][\w.'’-]+(?:[ ][A-Z][\w.'’-]+){0,2})
    (?:,[ ](?P<region>[A-Z][\w.]*(?:[ ][A-Z][\w.]+)*))?
    (?:,[ ][A-Z][a-z]+\.?[ ]\d{1,2})?
    (?:[ ]?\((?P<agency>[A-Z][\w. -]+)\))?
    (?:[ ]?(?:--|[—–―_]|-[ ])|(?P<colon>:)(?=[ ]))""",
    re.VERBOSE,
    hints=("--", *"—–―_:", "- "),
)


@cache
def _by_capitals() -> dict[str, str]:
    return {name.upper(): name for name in lexicon().places}


def usual_form(city: str) -> str:
    """Give a place's name as it is usually written: "WASHINGTON" is Washington, "SAN TELMO" San Telmo."""
    if not city.isupper():
        return city
    usual = city.title() if len(city) > _ACRONYM else city
    return _by_capitals().get(city.upper(), usual)


def dateline(words: Sequence[Word], text: str) -> list[Candidate]:
    """Find the places and the agency in the dateline that a paragraph's first sentence, ``text``, holds."""
    match = _DATELINE.match(text)
    if match is None or not _is_place(match["city"], match):
        return []
    found = []
    for group, kind in (("city", PLACE), ("region", PLACE), ("agency", ORGANISATION)):
        inside = [i for i, w in enumerate(words) if match.start(group) <= w.start < match.end(group)]
        if match[group] and inside:
            first, last = inside[0], inside[-1] + 1
            found.append(Candidate(first, last, text[words[first].start : words[last - 1].end], kind, True))
    return found


def dateline_end(text: str) -> int:
    """Give where what follows the dateline of a paragraph's first sentence begins, 0 if it has none."""
    match = _DATELINE.match(text)
    if match is None or not _is_place(match["city"], match):
        return 0
    return len(text) - len(text[match.end() :].lstrip())


def _is_place(city: str, match: re.Match[str]) -> bool:
    lex = lexicon()
    if match["colon"] and not (city.isupper() and city in _by_capitals()):
        return False
    if (
        city in lex.places
        or city.upper() in _by_capitals()
        or match["agency"]
        or match["region"] in lex.places
    ):
        return True
    return city.isupper() and len(city) > 3 and classify(city.capitalize()) == "name"
