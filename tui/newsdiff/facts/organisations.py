"""Which acronym stands for which organisation in an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.facts.lexicon import ORGANISATION
from newsdiff.facts.wording import THING
from newsdiff.text.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdiff.facts.scans import Scan

_SMALL = word_set("of the for and on in to a de la &")


def initials(name: str) -> frozenset[str]:
    """Give the acronyms a name may have: of its capitalised words, with and without the small ones."""
    words = [word for part in name.replace("’", "'").split() for word in part.split("-") if word]
    if words and words[0] == "The":
        words = words[1:]
    return frozenset(
        {
            "".join(word[0] for word in words if word not in _SMALL).upper(),
            "".join(word[0] for word in words).upper(),
        }
    )


def is_acronym(text: str) -> bool:
    """Tell whether ``text`` has the form of an acronym: "KCNA", "F.B.I."."""
    bare = text.replace(".", "")
    return " " not in text and len(bare) > 1 and bare.isupper() and bare.isalnum()


def acronyms(scans: Sequence[Scan], kinds: dict[str, str]) -> Mapping[str, str]:
    """Map acronyms to the full names the article gives them, and count those acronyms as organisations.

    "Korean Central News Agency (KCNA)" joins the two by the brackets; elsewhere the initials must fit.
    """
    longer: dict[str, str] = {}
    names = [text for text, kind in kinds.items() if kind == ORGANISATION and len(text.split()) > 1]
    for scan in scans:
        pairs = zip(scan.candidates, scan.candidates[1:], strict=False)
        for full, short in pairs:
            if not is_acronym(short.text) or short.text.replace(".", "") not in initials(full.text):
                continue
            bracketed = full.last == short.first and scan.words[short.first].gap.strip() == "("
            called = full.last + 1 == short.first and scan.words[full.last].text == "or"
            if (bracketed or called) and full.kind == THING:
                kinds[short.text] = ""
            elif bracketed:
                kinds[full.text] = kinds[short.text] = ORGANISATION
                longer[short.text] = full.text
    for text, kind in kinds.items():
        if kind == ORGANISATION and text not in longer:
            fits = [name for name in names if name != text and is_short_for(text, name)]
            if len(fits) == 1:
                longer[text] = fits[0]
    return longer


def is_short_for(text: str, name: str) -> bool:
    """Tell whether ``text`` stands for ``name``.

    It is an acronym of it, "The" and its last word ("The Times"), or what it is called without "of India" or
    "party".
    """
    if is_acronym(text):
        return text.replace(".", "") in initials(name)
    if (" " in text and name.startswith(f"{text} of ")) or name.lower() == f"{text} party".lower():
        return True
    the, _, last = text.partition(" ")
    return the == "The" and " " not in last and name.endswith(f" {last}")
