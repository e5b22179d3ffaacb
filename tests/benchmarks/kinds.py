"""Print how many of the differences found are right, by kind, and how many of the edits made are found.

    python tests/benchmarks/kinds.py [--unread]

Differences are those of matched links in the sample story and, where they lie beside the project, in the
stories of ../shared/gold and ../shared/stories. Each was read by hand, the two sentences in their places;
kinds.json keeps the verdicts. A detail is right where the sentences are on one thing, its words are a whole
phrase, and the other sentence does not say the same in other words. Edits are those of edited.json,
sentences of our own with one thing changed, or nothing that matters. With --unread what nobody has read is
printed to be read.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from judged import short
from quality import stories
from training import of_pair

from facts import STORIES, compared
from newsdiff.compare.comparison import compare
from newsdiff.compare.contrasts import carries_conflict
from newsdiff.compare.told import told
from newsdiff.model import Comparison, DifferenceKind, Strength

HERE = Path(__file__).parent
#: Stands in each edited story, so that the words of the edited sentences are rarer than others.
AROUND = (
    "The weather in the region was dry that week, forecasters added, and schools stayed open.",
    "Shops in the centre sold more umbrellas than in any month of last year.",
)


@dataclass(frozen=True, slots=True)
class Found:
    """A difference found: of what kind, whether it makes a conflict, its words, the two sentences."""

    story: str
    kind: str
    conflict: bool
    words: tuple[str, str]
    sentences: tuple[str, str]

    @property
    def key(self) -> str:
        """Name the difference without the words of an article."""
        text = "|".join((*self.words, *self.sentences))
        return f"{self.story} {self.kind} {sha256(text.encode()).hexdigest()[:10]}"


def find(name: str, comparison: Comparison) -> Iterator[Found]:
    """Yield the differences of a story, the same words against the same once."""
    seen: set[tuple[str, ...]] = set()
    for link in comparison.links:
        if link.strength is not Strength.MATCHED:
            continue
        sentences = comparison.sentences[link.a].text, comparison.sentences[link.b].text
        for difference in link.differences:
            words = told(comparison, link, difference)
            folded = (difference.kind.value, *sorted(word.casefold() for word in words))
            if folded in seen:
                continue
            seen.add(folded)
            conflict = carries_conflict(link, difference)
            yield Found(name, difference.kind.value, conflict, words, sentences)


def verdicts() -> Mapping[str, Sequence[str]]:
    """Give what a reader said of each difference: "right" or "false", and why."""
    read: dict[str, list[str]] = json.loads((HERE / "kinds.json").read_text(encoding="utf-8"))
    return read


def print_read(everything: Sequence[Found], *, unread: bool) -> None:
    """Print the verdicts by kind."""
    known = verdicts()
    counts = Counter(
        (f.kind, f.conflict, known[f.key][0] if f.key in known else "unread") for f in everything
    )
    print("READ IN STORIES        right  false  unread")
    for conflict in (True, False):
        for kind in DifferenceKind:
            row = [counts[kind.value, conflict, verdict] for verdict in ("right", "false", "unread")]
            if any(row):
                name = f"{'conflict' if conflict else 'differ':9}{kind.value}"
                print(f"{name:21}" + "".join(f"{n:7}" for n in row))
    for found in everything:
        verdict, why = (*known.get(found.key, ("unread", "")), "")[:2]
        if verdict == "false":
            print(f"false: {found.kind}, {found.story}: {' | '.join(map(short, found.words))}: {why}")
        elif verdict == "unread" and unread:
            print(f"\n{found.key}\n{' | '.join(found.words)}\n- {found.sentences[0]}\n- {found.sentences[1]}")


def print_edited() -> None:
    """Print how many edits are found with just their words, and what else is said of them."""
    edited = json.loads((HERE / "edited.json").read_text(encoding="utf-8"))
    right, made, wrong = Counter[str](), Counter[str](), []
    for item in edited:
        comparison = compare(of_pair([item["a"], *AROUND], [item["b"], *AROUND]))
        here = [link for link in comparison.links if link.a == "a:s0" and link.b == "b:s0"]
        relations = [link.relation.value for link in here if link.strength is Strength.MATCHED]
        differences = [
            (d.kind.value, item["a"][d.a.start : d.a.end], item["b"][d.b.start : d.b.end])
            for link in here
            for d in link.differences
        ]
        typed = [found for found in differences if found[0] != DifferenceKind.DETAIL.value]
        expected = (item["kind"], *item["words"])
        kind = item["kind"] or "nothing"
        made[kind] += 1
        if relations == [item["relation"]] and (expected in differences if item["kind"] else not typed):
            right[kind] += 1
        else:
            wrong.append((item, relations, differences))
    print("\nEDITED BY US           right   made")
    for kind, count in made.items():
        print(f"{kind:21}{right[kind]:7}{count:7}")
    print(f"{'all':21}{sum(right.values()):7}{sum(made.values()):7}")
    for item, relations, differences in wrong:
        print(f"{item['kind'] or 'nothing'} {item['words']}: {relations} {differences}")
        print(f"- {item['a']}\n- {item['b']}")


def main(argv: Sequence[str]) -> None:
    """Print both tables."""
    known = [(name, folder) for name, _, folder in stories([])]
    more = [(folder.name, folder) for folder in sorted(STORIES.glob("*"))]
    everything = [found for name, folder in known + more for found in find(name, compared(folder))]
    print_read(everything, unread="--unread" in argv)
    print_edited()


if __name__ == "__main__":
    main(sys.argv[1:])
