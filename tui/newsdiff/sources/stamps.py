"""Who wrote it, when and where: bylines, date stamps, place lines."""

from __future__ import annotations

import re

from newsdiff.facts.lexicon import lexicon
from newsdiff.sources.published import DATE, MONTH
from newsdiff.text.late import Late

_MAX = 160
_ROLE = (
    r"(?:editor|correspondent|reporter|writer|columnist|journalist|analyst|producer|bureau chief|staff|desk"
    r"|contributor)s?"
)
_NAME = r"(?:(?:[A-ZÀ-ÖØ-Þ][\w.’'-]*|d[aeiu]|de[lr]?|van|von|bin|al|el|la|le)\.?)"
_PERSON = rf"{_NAME}(?: {_NAME}){{1,4}}"
_BYLINE = Late(
    r"(?:(?i:(?:(?:written|words|reported|story|text|interview|live reporting) )?by|authors?)(?: ?: ?| )"
    r"|(?i:words|text|story|reporting|texte|texto|testo|bericht) ?: ?|(?i:von|par|por|di|door|av|af) )"
    rf"(?P<who>(?:{_PERSON}|[A-Z]{{2,}}(?: [A-Z]{{2,}}){{0,3}}|[A-Z]\w+)"
    rf"(?:(?:, | and | & |, and ){_PERSON})*)"
    rf"(?:,? (?:[A-Z]?[a-z]+ ){{0,3}}{_ROLE})?"
    r"(?:\s*[,|•·/—–-]\s*.{0,80}"
    rf"|,? (?:in|for|of|at|mit|avec|con|com|(?i:on)(?= (?:\d|(?i:{MONTH})))) .{{0,60}}"
    r"|\s*\((?:mit|avec|con|com|with) [^()]{1,40}\)"
    r"|\s*\(?@\w+\)?|\s*[(<]?[\w.+-]+@[\w.-]+[)>]?)?$"
)
#: "BY THE NUMBERS" heads figures; "By the Ledger staff" names who wrote.
_CREW = r"(?:staff|desk|team|reporters?|correspondents?|writers?|bureau|(?:associated|canadian) press)"
_NO_AUTHOR = Late(rf"by the (?!.*\b{_CREW}$)", re.IGNORECASE)
_STAFF = Late(rf"by (?P<who>the (?:[\w’' ]{{3,40}} )?{_CREW})$", re.IGNORECASE)
#: "JANE DOE Associated Press": whom the capitals name, without what follows.
_IN_CAPITALS = Late(r"(?P<who>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){1,3}) [A-Z][a-z]+")
_AND = Late(r",? (?:and|&) |, ", re.IGNORECASE)
_IN_PLACE = Late(r"(?: in [A-Z][\w .'’-]{2,40}?)?(?: (?:and|with) agenc(?:y|ies))?$")
_PERSON_ONLY = Late(rf"{_PERSON}$")
#: What sets the parts of a line apart: "By Jane Doe | March 5, 2024 | 3 min read".
_APART = Late(r"\s*[|•·]\s*|\s[–—-]\s|(?<=\w)/(?=[A-Z])|\s(?=[bB]y [A-Z])")
_FUNCTION = Late(rf", (?:\w+ ){{0,3}}{_ROLE}$", re.IGNORECASE)
_NAME_AND_ROLE = Late(
    rf"(?P<who>[A-Z][\w.’'-]+ [A-Z][\w’'-]+),? (?:[A-Z]?[a-z]+ ){{0,3}}{_ROLE}(?:,? (?:in|at"
    rf"|for) [A-Z].{{0,40}})?$"
)
_ONLY_ROLE = Late(rf"(?:[A-Z][\w’'-]* |(?:and|of|&) ){{0,4}}(?i:{_ROLE})(?:,? (?:in )?[A-Z].{{0,30}})?$")
_UNNAMED = Late(
    r"(?:(?:our|special|staff|news|web|agency|wire|online|foreign|own|press) ){0,2}"
    r"(?:reports?|reporters?|writers?|correspondents?|desk|service|bureau)$",
    re.IGNORECASE,
)
_HANDLE = Late(rf"(?:{_PERSON} )?\(?@\w{{2,30}}\)?$")

_ZONE = r"(?-i:\(?(?:(?:GMT|UTC) ?[+-]\d+|[A-Z]{2,4}|local time|Eastern|[+-]\d\d:?\d\d)\)?)"
_CLOCK = (
    r"(?:T?\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?(?:[ap]\.?m\.?|h\s?\d\d))"
    rf"(?:\s?{_ZONE}|Z)?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_NUMERIC = r"\d{1,2}[/.]\d{1,2}[/.](?:20|19)?\d\d\b"
_AGO = (
    r"(?:(?:an?|\d{1,2})\s?(?:min(?:ute)?s?|h(?:ou)?rs?|h|m|days?|d|weeks?|months?) ago"
    r"|(?:h[áa]|il y a|hace|vor) \d{1,2} (?:h|min|d[ií]|st|tag|jour)\w*)\b"
)
#: What says whose date it is, in six more languages too: "Stand: 12.03.2024", "Publié le 3 février 2024".
_WORD = (
    r"(?:(?:(?:first|last|originally)\s)?(?:published|posted|updated?|modified|created|released|filed"
    r"|reviewed)"
    r"(?:\s(?:on|at|date|time))?|(?:publication |issue )?date(?: published)?|as of"
    r"|(?:stand|veröffentlicht|aktualisiert|erstellt|publié|mis à jour|publicado|actualizado|pubblicato"
    r"|aggiornato|gepubliceerd|bijgewerkt|atualizado)(?:\s(?:am|le|el|il|em|op))?)\b"
)
_DAY = Late(rf"\b(?:{DATE}|{_NUMERIC}|{_AGO})", re.IGNORECASE)
#: What no date does without; to be asked first, since most lines have none.
_MAY_BE_DATED = Late(r"\d|\bago\b")
_TIME = Late(_CLOCK, re.IGNORECASE)
_STAMP_WORDS = Late(
    rf"{_WORD}|{_WEEKDAY}|\b(?:at|on|edition|um|uhr|à|às|alle|las|om|kl|{_ZONE})(?=\W|$)", re.IGNORECASE
)
#: "India NewsEdited by Jane DoeUpdated: February 20, 2024", as pages are copied.
_ONLY_CLOCK = Late(
    rf"\W*(?:{_WORD}\s?:?\s)?(?:\d{{1,2}}:\d\d|(?=.*[ap]\.?m\b|.*\s[A-Z]{{3,4}}\W*$){_CLOCK})(?:\s?{_ZONE})?\W*$",
    re.IGNORECASE,
)
_INFORMATION = Late(
    rf"(?:updated|published|posted)(?:\s(?:on|at))?\s?:?\s(?:{_WEEKDAY},?\s)?{DATE}", re.IGNORECASE
)
#: "14.02", "17:10 GMT" with nothing else, as entries of a live page begin.
_BARE_CLOCK = Late(r"(?:[01]?\d|2[0-3])\.[0-5]\d\Z")
#: "Wednesday, November 6", "Aug. 3, 6 a.m.", as letters and the entries of chronologies are headed.
_DAY_OF_WEEK = Late(
    rf"(?:{_WEEKDAY},? )?(?:{MONTH}\.? \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? {_CLOCK})?:?\Z", re.IGNORECASE
)
_UPDATE = Late(
    r"\W*(?:last )?(?:updated|modified|actualizado|atualizado|aktualisiert|mis à jour)\b", re.IGNORECASE
)
_DAY_NAME = Late(_WEEKDAY, re.IGNORECASE)
_INFORMATION_WORDS = 16
#: Words beside a date and an author or a time, and beside a weekday: "THE POST Monday, May 6, 2024 3".
_FEW, _MASTHEAD = 4, 6
#: "February 23, 2011 in Nation/World"
_FILED = Late(rf"(?:{_WEEKDAY},? )?{DATE} in (?-i:[A-Z])\w+(?:[ /&]+(?-i:[A-Z])\w+)?\Z", re.IGNORECASE)
_SCRAPED = Late(rf"date:?\s{DATE}(?:\s{_CLOCK})?(?:\s(?-i:[A-Z])[a-z]+)?\W*\Z", re.IGNORECASE)
_PREFIX = Late(
    rf"\W*{_WORD}\s?[:|–-]?\s?(?:{_WEEKDAY},?\s)?{DATE}(?:[\s,|•·–-]*{_CLOCK})?[\s,|/•·;:–—-]+"
    r"(?=(?-i:[A-Z\"“‘']))",
    re.IGNORECASE,
)
_LABEL = Late(rf"\W*{_WORD}", re.IGNORECASE)
_CALENDAR = Late(rf"(?:{_WEEKDAY}|{MONTH})\b", re.IGNORECASE)
_ONLY_PLACE = Late(r"[A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z]\w+)?:$|[A-Z]{3,}(?: [A-Z]{3,})?, [A-Z][\w. ]+$")
_PLACE = Late(
    r"(?:[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]*)*|[A-Z]\w+(?: [A-Z]\w+)?)(?:,? [^—–:]{0,40}?)?(?:\s(?:—|–"
    r"|--?)\s|: )"
)

_AGENCY = Late(r"[A-Z][^()]{0,60}\([A-Z][\w ]{1,30}\)\s?[-–—]")


def byline_author(line: str) -> str:
    """Give the author a byline names, "" for a line that is none."""
    if len(line) > _MAX or line.endswith((".", "?", "!")):
        return ""
    if _UNNAMED.match(line) and len(line.split()) <= 4:
        return line
    if _NO_AUTHOR.match(line):
        return ""
    found = _BYLINE.match(line) or (_NAME_AND_ROLE.match(line) if len(line.split()) <= 8 else None)
    found = found or _STAFF.match(line)
    if not found or _CALENDAR.match(found["who"]):
        return ""
    found = _IN_CAPITALS.match(found["who"]) or found
    return _FUNCTION.sub("", found["who"])


def author_among(line: str) -> str:
    """Give the author whom a line names among other things, as its date: a byline, or a name set apart."""
    if author := byline_author(line):
        return author
    parts = _APART.split(line[:_MAX])
    return next((who for part in parts if (who := byline_author(part) or persons(part))), "")


def signed_name(line: str) -> str:
    """Give the name in a line that tells but whose article it is: "Jane Doe" of "Jane Doe/Arle"."""
    first = _APART.split(line[:_MAX])[0]
    return persons(first) or first


def persons(line: str) -> str:
    """Give the names of a line of only persons' names, each with a known given name; "" for any other."""
    names = _IN_PLACE.sub("", line) if len(line) <= _MAX else ""
    each = _AND.split(names)
    known = lexicon().given
    fits = all(_PERSON_ONLY.match(name) and name.split()[0].capitalize() in known for name in each)
    return names if fits else ""


def is_role(line: str) -> bool:
    """Tell whether a line is but a journalist's function, as it stands below the name."""
    return len(line.split()) <= 6 and bool(_ONLY_ROLE.match(line))


def is_handle(line: str) -> bool:
    """Tell whether a line is but a name with a social media handle."""
    return len(line) <= _MAX and bool(_HANDLE.match(line))


def is_date_stamp(line: str) -> bool:
    """Tell whether a line says only when the article was published or updated (and by which agency)."""
    if len(line) > _MAX or not _MAY_BE_DATED.search(line):
        return False
    if not _DAY.search(line):
        return bool(_DAY_OF_WEEK.match(line))
    informs = _INFORMATION.search(line) and len(line.split()) <= _INFORMATION_WORDS and not line.endswith(".")
    return bool(informs or _FILED.match(line)) or _is_signed_and_dated(line) or _is_only_date(line)


def _is_signed_and_dated(line: str) -> bool:
    """Tell whether a line has an author and a date, and little besides: "By Jane Doe | March 5, 2024"."""
    if not author_among(line):
        return False
    others = [part for part in _APART.split(line) if not _DAY.search(part) and not author_among(part)]
    return all(len(part.split()) <= _FEW for part in others)


def _is_only_date(line: str) -> bool:
    """Tell whether but names are left of a line without its date, its time and what belongs to them."""
    left = _STAMP_WORDS.sub(" ", _TIME.sub(" ", _DAY.sub(" ", line)))
    words = [word for word in re.split(r"[^\w’'-]+", left) if word.strip("-’'")]
    if _TIME.search(line) and len(words) <= _FEW and all(word[0].isupper() for word in words):
        return True  # "Staff Reporter, Chennai, Mar 22, 2023, 21:45 IST"
    masthead = _DAY_NAME.search(line) and all(word.isupper() or word.isdigit() for word in words)
    return len(words) <= (_MASTHEAD if masthead else 2) and (masthead or all(map(str.isupper, words)))


def is_clock(line: str) -> bool:
    """Tell whether a line is but a time of day, as the entries of a live page begin: "14.32 BST"."""
    return len(line) <= _MAX and bool(_ONLY_CLOCK.match(line) or _BARE_CLOCK.match(line))


def is_labelled_stamp(line: str) -> bool:
    """Tell whether a date stamp says that the date is the article's."""
    return bool(_LABEL.match(line))


def is_update(line: str) -> bool:
    """Tell whether a date stamp says when the article was changed last."""
    return bool(_UPDATE.match(line))


def is_scraped_date(line: str) -> bool:
    """Tell whether a line is a machine's "date 2023-09-17 English"."""
    return len(line) <= _MAX and bool(_SCRAPED.match(line))


def is_place(line: str) -> bool:
    """Tell whether a line is but the place of writing: "New Delhi:", "BAAR, Switzerland"."""
    if len(line.split()) > 4 or not _ONLY_PLACE.match(line):
        return False
    return not persons(line.partition(",")[0].rstrip(":"))  # "JANE DOE, HOST:"


def date_prefix(line: str) -> int:
    """Give where the text begins after a date stamp that was glued to a paragraph; 0 without one."""
    found = _PREFIX.match(line[:_MAX])
    return found.end() if found and len(line[found.end() :].split()) >= 8 else 0


def begins_with_place(line: str) -> bool:
    """Tell whether a paragraph begins with its place or agency: "WASHINGTON — ", "Oct 24 (Reuters) - "."""
    return bool(_AGENCY.match(line[:90]) or (line[:2].isupper() and _PLACE.match(line[:90])))
