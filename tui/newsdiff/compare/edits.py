"""The short edits between two near-copies: sentences that are the same but for few words here and there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq, Levenshtein

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.compare.reading import Reading

#: So much of the longer sentence's words stands in the other in the same order, and so many words.
_SAME = 0.7
_FEWEST = 6
#: Content words that two sentences must share for their order to be looked at.
_SHARED = 0.5
#: More words in one place are another wording, not an edit.
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Edit:
    """Words in the place of others, as ranges of tokens, of which one may be empty."""

    a: range
    b: range

    @property
    def turned(self) -> Edit:
        """The same with its sides changed."""
        return Edit(self.b, self.a)


def find_edits(a: Reading, b: Reading, shared: int) -> tuple[Edit, ...]:
    """Give the short edits outside quotations between two near-copies; none for other sentences.

    ``shared`` is how many content words they have in common.
    """
    if shared < _SHARED * max(len(a.words), len(b.words)) or a.spelt == b.spelt:
        return ()
    least = max(_FEWEST, _SAME * max(len(a.spelt), len(b.spelt)))
    if LCSseq.similarity(a.spelt, b.spelt) < least:
        return ()
    found = _edits(a.spelt, b.spelt)
    if len(a.spelt) - sum(len(edit.a) for edit in found) < least:
        return ()
    return tuple(
        edit
        for edit in found
        if max(len(edit.a), len(edit.b)) <= _LONGEST
        and a.quoted.isdisjoint(edit.a)
        and b.quoted.isdisjoint(edit.b)
    )


def _edits(ours: Sequence[str], theirs: Sequence[str]) -> list[Edit]:
    """Give what must be edited to make one list of words the other, the same both ways round."""
    if (len(ours), ours) > (len(theirs), theirs):
        return [edit.turned for edit in _edits(theirs, ours)]
    found: list[Edit] = []
    for code in Levenshtein.opcodes(ours, theirs):
        if code.tag == "equal":
            continue
        one, other = range(code.src_start, code.src_end), range(code.dest_start, code.dest_end)
        if found and found[-1].a.stop == one.start and found[-1].b.stop == other.start:
            last = found.pop()
            one, other = range(last.a.start, one.stop), range(last.b.start, other.stop)
        found.append(Edit(one, other))
    return found
