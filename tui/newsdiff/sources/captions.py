"""Photo captions and photo credits that stand among the paragraphs of a pasted page."""

from __future__ import annotations

import re

from newsdiff.text.late import Late

_AGENCY = (
    r"(?:(?-i:AP|AFP|EPA|PA|PTI|ANI|IANS|KCNA|UPI|EFE|TASS|SPA|WAM|DPA|CP|AAP|NYT|ISNA|IRNA|HT|TOI"
    r"|Xinhua|Yonhap|Kyodo"
    r"|Sputnik|Anadolu|Bloomberg|Reuters|REUTERS|Shutterstock|Alamy|Unsplash|Pexels|Flickr|Getty(?: Images)?"
    r"|Associated Press|Agence France-Presse|Press Association|NurPhoto|Zuma|ZUMA|Imago|Rex|Barcroft"
    r"|Wikimedia(?: Commons)?"
    r"|iStock(?:photo)?|Handout|Pool|File(?: photo)?|FILE|Courtesy|Twitter|X|Instagram|Facebook|YouTube))"
)
#: "[KCNA via Reuters]", "(AP Photo/Jane Doe)", "(Photo by Jane Doe/Getty Images)", "(File photo)".
_BRACKETED = Late(
    rf"[(\[](?:[^()\[\]]{{0,60}}(?:\b{_AGENCY}\b|(?-i:[A-Z][a-z]+/[A-Z]))[^()\[\]]{{0,60}}"
    rf"|(?:file )?(?:photo|image|picture"
    rf"|pic)s?\b[^()\[\]]{{0,60}}"
    rf"|[^()\[\]]{{0,60}} via [^()\[\]]{{0,60}})[)\]]\W*$",
    re.IGNORECASE,
)
_TRAILING = Late(
    rf"(?:[.!?”\"’)]\s?|\s\|\s?|/|…\s?)(?:(?:photo|image|picture|pic|credit|photograph"
    rf"|source)s?\s?(?:by|credit|courtesy|:)?[:\s]\s?)*"
    rf"(?:©\s?)?(?:[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){{0,3}}\s?[/|,]\s?)*{_AGENCY}"
    rf"(?:[\s/,]+(?:via\s)?{_AGENCY}|\s?Photo(?:/[\w. ]+)?|\sImages)*\W*$"
)
#: What credits a photo in so many words: "(AP Photo/Jane Doe)", "... Photo: J. Doe", "...Credit...Jane Doe".
_PHOTO = Late(
    r"\S\s*[(\[](?:[^()\[\]]{0,60}\b)?(?:Photo|Photograph|Image|Picture|Getty)s?\b[^()\[\]]{0,60}[)\]]\W*$"
    r"|[.!?”\")|]\s(?:Photo(?:graph)?|Image|Picture|Pic|Illustration)s?(?: [Bb]y| [Cc]redit)?:? ?"
    r"(?:[A-Z]\.|[A-Z][^.!?:])(?:[A-Z]\.|[^.!?:]){1,50}$"
    r"|\S ?Credit(?:\.{3}|…) ?[A-Z].{2,80}$"
)
_LONGEST = 70
_LABELLED = Late(
    r"[^\w\"“‘']*(?:(?:image|photo|picture|video|file)s?(?: (?:source|caption|credit|copyright|by"
    r"|courtesy(?: of)?))?\s?:"
    r"|image (?:source|caption|copyright|credit),|file (?:photo|image|picture)\b|file\s?[-–—]\s|(?:photo"
    r"|picture|image|photograph)s? (?:by|credit|courtesy)\b"
    r"|\(?(?:representative|representational|illustrative|symbolic|library) (?:image|photo|picture|pic)\b"
    r"|(?:figure|fig\.) \d{1,3}[.:|]\s|(?:photo )?credits?\s?:|pictured\s?:|above\s?:|©\s?[A-Z]"
    r"|in this (?:file |undated |handout |image"
    r"|photo|picture|frame|screen))",
    re.IGNORECASE,
)
#: "PA Media The bow of the ferry", as the BBC's pages are copied.
_LEADING = Late(r"(?:PA Media|PA|Getty Images|Reuters|EPA|AFP|AP|Alamy|Shutterstock)(?:/\w+)? [A-Z]")
_CREDIT_ONLY = Late(
    rf"\W*(?:(?:photo|image|picture|photograph|credit|source)s?(?: (?:by|credit|courtesy))?\s?:?\s)?(?:©\s?)?"
    rf"(?:(?:[A-Z][\w.’'&-]+|of|the|and|for|de|via)(?:\s|/|,\s?|\s/\s"
    rf"|\s?\|\s?)){{0,8}}{_AGENCY}"
    rf"(?:[\s/,]+(?:via\s)?{_AGENCY}|\s?Photo(?:/[\w. ]+)?|\sImages)*\W*$"
)
_PLACING = Late(
    r"\((?:l|c|left|right|cent(?:er|re)|l-r|from left)\)|, (?:front |back |far |second from "
    r"|third from )?(?:left|right|centre|center|l|r),"
    r"|\b(?:is|are) (?:pictured|seen in this)\b|\bpictured\b|\bin this (?:\w+ ){0,3}(?:photo|image|picture"
    r"|frame|grab|handout)\b|\bfile (?:photo|image|picture)\b",
    re.IGNORECASE,
)
_SHOWN = Late(
    r"\b(?:visits?|walks?|signs?|speaks?|poses?|looks?|shakes?|attends?|arrives?|stands?|sits?|waves?|holds?"
    r"|meets?|inspects?"
    r"|shares?|gestures?|greets?|leaves?|departs?|address(?:es)?|talks?|reacts?|celebrates?|listens?"
    r"|delivers?|smiles?|boards?"
    r"|watch(?:es)?|carry|carries|lies?|shows?|plays?|runs?|hugs?|embraces?|pass(?:es)?|gathers?|works?"
    r"|waits?|march(?:es)?|protests?"
    r"|takes?|makes?|gives?|receives?|rides?|drives?|flies|fly|burns?|rises?|salutes?|toasts?|kneels?|prays?"
    r"|sings?|dances?|lifts?"
    r"|kicks?|scores?|hits?|serves?|bowls?|throws?|chases?|jumps?|falls?|tours?|presents?|welcomes?|leads?"
    r"|enters?|exits?|views?)\b"
)
_TOLD = Late(
    r"\b(?:said|says|told|was|were|had|has|have|will|would|could|did|added|announced|reported|according|been"
    r"|is expected)\b"
)
_PAST = Late(r"(?<=\s)[a-z]{2,}ed\b")
_ALTERNATIVE = Late(r"[a-z][a-z0-9'’ -]*$")


def caption_reason(line: str) -> str:
    """Say why a line is a photo's caption or credit by its own words, or ""."""
    length = len(line.split())
    if length > _LONGEST or len(line) > 900:
        return ""
    if length <= 12 and _CREDIT_ONLY.match(line):
        return "photo credit"
    if _LABELLED.match(line):
        return "photo caption"
    if _LEADING.match(line) and not line.endswith((".", "?", "!", ":", "”", '"')) and not _TOLD.search(line):
        return "photo caption with credit"
    credited = _BRACKETED.search(line) or _TRAILING.search(line)
    if _PHOTO.search(line) or (credited and credited.start() > 0 and _may_be_caption(line, credited.start())):
        return "photo caption with credit"
    return "photo caption" if length <= 45 and _PLACING.search(line) and depicts(line) else ""


def depicts(line: str) -> bool:
    """Tell whether a line says, in the present tense, what a picture shows."""
    shown = _SHOWN.search(line)
    return shown is not None and not _TOLD.search(line) and not _PAST.search(line, 0, shown.start())


def is_alternative_text(line: str) -> bool:
    """Tell whether a line reads like a picture's alternative text: few words, no capitals, no stops."""
    return 2 <= len(line.split()) <= 10 and bool(_ALTERNATIVE.match(line))


def _may_be_caption(line: str, credit: int) -> bool:
    """Tell a caption from a paragraph that ends with the agency's name."""
    words = line[: credit + 1].rstrip(" ([|/")
    if words.endswith((".", "!", "?", "”", '"')):
        return depicts(words)
    return len(words.split()) <= 12 or not _TOLD.search(words)
