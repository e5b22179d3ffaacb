"""What looks like a number but counts nothing: dates, times, ordinals, addresses, labels ("Section 230")."""

from __future__ import annotations

import re

from newsdiff.facts.calendar import MONTH, MONTHS_ABROAD
from newsdiff.facts.hiding import hide
from newsdiff.facts.numerals import ONE_TO_NINE
from newsdiff.text.late import Hinted
from newsdiff.text.wordset import small

_MONTH = rf"(?:{MONTH.lower()})\b\.?"
_LABEL = (
    "section|article|chapter|page|pages|room|type|phase|stage|level|grade|category|route|number|no|nos|flight|"
    "channel|title|volume|week|day|game|round|part|unit|gate|lot|line|apollo|version|season|episode|tier|act|"
    "measure|proposition|prop|amendment|figure|fig|exhibit|interstate|highway|platform|force"
)
#: In small letters.
_NOT_COUNTS = re.compile(
    rf"""(?<![^\W_])(?:
      (?=\d)(?:
        \d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?\s(?:of\s)?{_MONTH}(?:,?\s(?:19|20)\d\d|(?!\.?\s\d{{1,2}}\b))
        |(?:19|20)\d\d-\d\d?-\d\d?\b
        |(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)\b(?![,.]?\d)
        |\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b | \d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d\b
        |\d{{1,2}}\.?\s(?:de\s)?(?:{"|".join(MONTHS_ABROAD)})\b(?:\s(?:de\s)?(?:19|20)\d\d)?
        |\d{{1,2}}(?:[.:]\d\d)?\s(?:uhr|heures)\b | \d{{1,2}}h\d\d\b | (?:9/11|7/7|24/7|50/50|50-50)\b
        |\d{{1,2}}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?\s?m\b\.?|(?:gmt|utc|est|edt|bst|ist|aest|cet|et|pt)\b)
        |(?:[01]\d|2[0-3])[0-5]\d\s(?:gmt|utc)\b
        |\d{{1,2}}:\d\d(?::\d\d)?(?:\.\d+)?\b
        |\d{{1,2}}\s?[ap]\.?m\b\.? | \d{{1,2}}\so[’']clock\b
        |\d[\d,]{{0,11}}(?:st|nd|rd|th)\b | \d{{1,3}}[-–/]\d{{1,3}}\s(?:favou?rites?|odds|shots?|chances?)\b
        |\d{{1,5}}(?=\sblock\b) | \A\d{{1,2}}[.)]\s(?=\S) | \d{{1,3}}\+\d{{1,2}}\b
        |\d{{2,4}}s\b | \d+(?:-\d+){{2,}}\b | \d{{3}}-\d{{4}}\b(?!\s+(?:people|miles)))
      |(?!(?:(?<=\bin\s)|(?<=\bin\slate\s)|(?<=\bin\searly\s)){_MONTH}\s\d{{1,2}}\s[a-z]){_MONTH}(?:
            \s\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?(?:{_MONTH}\s)?\d{{1,2}})?(?:,?\s(?:19|20)\d\d)?\b(?![,.]?\d|%|\spercent)
            |(?:\sof)?,?\s(?:19|20)\d\d\b)
      |\[\d{{1,3}}\] | [’']\d{{2,4}}s\b | (?:(?<=\bin\s)|(?<=\bsince\s)|(?<=\bof\s)|(?<=\bfrom\s))[’']\d\d\b
      |\+\d[\d\s()-]{{6,}}\d | \(\d{{3}}\)\s?\d{{3}}-\d{{4}}
      |(?:{_LABEL})\.?\s\#?\d+(?:\.\d+)?(?:-\d+)?\b(?!,\d|\s?(?:%|percent|per\scent|million|billion|people|years))
      |(?:day|chapter|phase|stage|part|week|game|act|war|round|version|title|page|line|step|class|grade|type)
            \s(?:{ONE_TO_NINE})\b(?!\s[a-z]*s\b)
      |(?<!-)(?:no\sone|one\sanother|the\sone|this\sone|that\sone|one[’']s|one\sof|one\sby\sone|one-on-one|anyone|day\sone|
            each\sone|which\sone|one\sday|one\sthing|one\spoint|one\stime|one\sway|one\sside|one\sor\stwo|any\sone|another\sone)\b)""",
    re.VERBOSE,
)
#: Addresses of the web and of mail, and tags.
_WEB = Hinted(r"https?://\S+|[\w.+-]{0,64}@\S+|#\w+|\b\w+(?:\.\w+){1,6}/\S*", hints="@/#")
_STREET = re.compile(
    r"\b\d{1,5}[A-Za-z]?\s(?:[A-Z][\w’']+\s){1,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Terrace|Quay)\b"
)


def without_labels(text: str) -> str:
    """Overwrite, character for character, what looks like a number but counts nothing."""
    for pattern in (_STREET, _WEB):
        text = hide(text, (match.span() for match in pattern.finditer(text)))
    return hide(text, (match.span() for match in _NOT_COUNTS.finditer(small(text))))
