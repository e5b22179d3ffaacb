"""One sentence as the search for names sees it, and what stands around each candidate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.facts.lexicon import lexicon
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from newsdiff.facts.candidates import Candidate
    from newsdiff.facts.wording import Word
    from newsdiff.model import Sentence

_OPENING = frozenset("\"“‘'«")
_CLOSING = Late(r"[,.]?[\"”’'»]")


@dataclass(slots=True)
class Scan:
    """One sentence with its words and the candidates in it; ``begins`` is a dateline's end."""

    sentence: Sentence
    words: list[Word]
    candidates: list[Candidate]
    begins: int = 0

    def before(self, candidate: Candidate) -> str:
        """Give the word right before, "" when anything but a space stands between."""
        at = candidate.first
        return self.words[at - 1].text if at and self.words[at].gap == " " else ""

    def after(self, candidate: Candidate) -> str:
        """Give the word right after, "" when anything but a space stands between."""
        at = candidate.last
        return self.words[at].text if at < len(self.words) and self.words[at].gap == " " else ""

    def gap_after(self, candidate: Candidate) -> str:
        """Give the text between the candidate and the next word, or the end of the sentence."""
        at = candidate.last
        if at < len(self.words):
            return self.words[at].gap
        return self.sentence.text[self.words[at - 1].end :]

    def initial(self, candidate: Candidate) -> bool:
        """Tell whether a capital proves nothing here: at the start of a sentence or a quotation."""
        gap = self.words[candidate.first].gap
        return candidate.first in (0, self.begins) or gap[-1:] in _OPENING or ":" in gap or ". " in gap

    def in_quotation_marks(self, candidate: Candidate) -> bool:
        """Tell whether quotation marks enclose just this, as they do a title: the "Today" show."""
        gap = self.words[candidate.first].gap
        return gap[-1:] in _OPENING and bool(_CLOSING.match(self.gap_after(candidate)))

    def titled(self, candidate: Candidate) -> bool:
        """Tell whether a person's title stands right before."""
        sets = lexicon().sets
        at = candidate.first
        if not at or self.words[at].gap != " ":
            return False
        word = self.words[at - 1].text
        if word.rstrip(".") in sets["title"]:
            return word not in {"Chief", "General", "Private"} or at > 1
        of = at > 2 and word in sets["title modifier"] and self.words[at - 2].text == "of"
        return of and self.words[at - 3].text in sets["title"]
