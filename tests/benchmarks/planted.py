"""Print how many of the contradictions planted in stories of our own are found, and what else is reported.

    python tests/benchmarks/planted.py [--missed]

In each story of planted/ several outlets tell one event in their own words. ``[c1a:words]`` marks what an
article with ``[c1b:…]`` contradicts; ``[t1a:words]`` what is told otherwise elsewhere, no contradiction;
``[q Speaker:"…"]`` words of a speaker, which other articles may have edited. A contradiction is found where a
row or the facts set its words against each other. Rules were made with the stories a1 to a8 in view; of b1 to
b8, not looked at before, 11 of 71 contradictions were found then. With --missed what is not found is listed,
and what is reported but was not planted.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

from rapidfuzz import fuzz

from newsdiff.compare.comparison import compare
from newsdiff.compare.contrasts import carries_conflict
from newsdiff.model import Comparison, Span, Strength
from newsdiff.sources.load import load_story

STORIES = Path(__file__).with_name("planted")
_MARK = re.compile(r"\[(?:([ct]\d+)([a-z])|q([^:\]]*)):")
_FILE = re.compile(r"^=== file: (.*)\n", re.MULTILINE)
#: Quotations so alike, in per cent, of more words than this, are one that was edited.
ALIKE = 62
SHORT = 3


@dataclass(frozen=True, slots=True)
class Planted:
    """Marked words: of which contradiction and in which version, or whose quotation; where they stand."""

    source: str
    name: str
    version: str
    speaker: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Words that newsdiff sets against others, by source and characters of its file."""

    source: str
    start: int
    end: int
    text: str

    def touches(self, planted: Planted) -> bool:
        """Tell whether these are words of what was planted."""
        inside = self.start < planted.end and planted.start < max(self.end, self.start + 1)
        return self.source == planted.source and inside


Reported = list[tuple[Place, Place]]
#: What stands against what: one version of a contradiction, and another.
Sides = tuple[Planted, Planted]


def read_marked(source: str, marked: str) -> tuple[str, list[Planted]]:
    """Give an article without its marks, and what is marked."""
    text, found, begun, at = "", list[Planted](), list[tuple[re.Match[str], int]](), 0
    while at < len(marked):
        if mark := _MARK.match(marked, at):
            begun.append((mark, len(text)))
            at = mark.end()
        elif marked[at] == "]" and begun:
            mark, start = begun.pop()
            name, version, speaker = (group or "" for group in mark.groups())
            found.append(Planted(source, name, version, speaker.strip(), start, len(text), text[start:]))
            at += 1
        else:
            text += marked[at]
            at += 1
    return text, found


def open_story(file: Path, folder: Path) -> tuple[Comparison, list[Planted]]:
    """Compare the articles of a file, laid into ``folder``; give what is planted in them."""
    _, *parts = _FILE.split(file.read_text(encoding="utf-8"))
    planted: list[Planted] = []
    for name, marked in zip(parts[::2], parts[1::2], strict=True):
        text, found = read_marked(Path(name).stem, marked)
        (folder / name).write_text(text, encoding="utf-8")
        planted += found
    return compare(load_story(sorted(folder.iterdir()))), planted


def contradictions(planted: Sequence[Planted]) -> dict[str, list[Sides]]:
    """Give the contradictions and the quotations edited, each with what stands against each other."""
    found: dict[str, list[Sides]] = {}
    for a, b in combinations(planted, 2):
        if a.source == b.source or a.name != b.name or a.name.startswith("t"):
            continue
        if a.name and a.version != b.version:
            found.setdefault(a.name, []).append((a, b))
        elif not a.name and a.speaker == b.speaker and _edited(_words(a.text), _words(b.text)):
            found[f"“{a.text[:30]}…” of {a.source}, {b.source}"] = [(a, b)]
    return found


def _edited(one: str, other: str) -> bool:
    """Tell whether two quotations are one in other words, neither an excerpt of the other."""
    long = min(len(one.split()), len(other.split())) > SHORT
    return long and one not in other and other not in one and fuzz.partial_ratio(one, other) >= ALIKE


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def reports(comparison: Comparison) -> Iterator[Reported]:
    """Yield what conflicts: the words of each link in conflict, all mentions of each disagreement."""
    for link in comparison.links:
        for difference in link.differences if link.strength is Strength.MATCHED else ():
            if carries_conflict(link, difference):
                a, b = (comparison.sentences[end].source for end in (link.a, link.b))
                yield [(_place(comparison, a, difference.a), _place(comparison, b, difference.b))]
    for disagreement in comparison.disagreements:
        yield [
            (
                _place(comparison, m.source, Span(m.start, m.end)),
                _place(comparison, n.source, Span(n.start, n.end)),
            )
            for one, other in combinations(disagreement.variants, 2)
            for m, n in product(one.mentions, other.mentions)
            if m.source != n.source
        ]


def _place(comparison: Comparison, source: str, span: Span) -> Place:
    """Give the place of a span in the file."""
    origin = comparison.sources[source].origin(span)
    return Place(source, origin.start, origin.end, comparison.sources[source].text[span.start : span.end])


def meets(pairs: Reported, sides: Sequence[Sides]) -> bool:
    """Tell whether a report sets against each other what was planted so."""
    return any(
        (x.touches(a) and y.touches(b)) or (x.touches(b) and y.touches(a))
        for (x, y), (a, b) in product(pairs, sides)
    )


def main() -> None:
    """Print a line for each story, and the sums."""
    print(f"{'':14}{'contradictions':>15}{'found':>7}{'quotes edited':>19}{'found':>7}{'not planted':>13}")
    rows = [_scored(file) for file in sorted(STORIES.glob("*.txt"))]
    _print("all", [sum(column) for column in zip(*rows, strict=True)])


def _scored(file: Path) -> list[int]:
    """Print how a story fares; give the numbers."""
    with tempfile.TemporaryDirectory() as folder:
        comparison, planted = open_story(file, Path(folder))
    sought = contradictions(planted)
    told = [pairs for pairs in reports(comparison) if pairs]
    found = {name for name, sides in sought.items() if any(meets(pairs, sides) for pairs in told)}
    strange = [pairs for pairs in told if not any(meets(pairs, sides) for sides in sought.values())]
    other = {tuple(sorted((pairs[0][0].text, pairs[0][1].text))) for pairs in strange}
    names = {name for name in sought if name.startswith("c")}
    quoted = sought.keys() - names
    row = [len(names), len(found & names), len(quoted), len(found & quoted), len(other)]
    _print(file.stem, row)
    if "--missed" in sys.argv:
        for name in sorted(sought.keys() - found):
            words = dict.fromkeys(side.text for sides in sought[name] for side in sides)
            print("   missed:", " | ".join(words))
        for texts in sorted(other):
            print("   not planted:", " | ".join(texts))
    return row


def _print(name: str, row: Sequence[int]) -> None:
    print(f"{name:14}{row[0]:15}{row[1]:7}{row[2]:19}{row[3]:7}{row[4]:13}")


if __name__ == "__main__":
    main()
