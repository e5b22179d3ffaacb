"""What the screen says in words: a row's state, what differs in it, why passages are linked."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newsdiff.compare.spelling import fold
from newsdiff.layout.depth import Depth
from newsdiff.layout.filters import Filter, Shown
from newsdiff.layout.numbering import in_runs, numbered
from newsdiff.model import BY_READER, DifferenceKind, Relation, Strength
from newsdiff.report.wording import RELATION_WORDS, counted
from newsdiff.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Set

    from newsdiff.app.view import View
    from newsdiff.compare.contrasts import Contrast, Teller
    from newsdiff.library.kept import Kept
    from newsdiff.model import Comparison, Link, Row

#: What is shown of a difference's words at most, in characters.
QUOTED = 48
#: Sources that are alike are named in so many characters at most.
MOST_ALIKE = 30

DEPTH_WORDS = {
    Depth.OFF: "nothing; the signs still tell",
    Depth.CONFLICTS: "what conflicts",
    Depth.DIFFERENCES: "all differences",
    Depth.WORDS: "word by word, what a source does not share with the spine",
}


def shortened(text: str, length: int = QUOTED) -> str:
    """Cut ``text`` at a word, with an ellipsis, to at most ``length`` characters."""
    if len(text) <= length:
        return text
    cut = text[: length - 1].rsplit(" ", 1)[0] or text[: length - 1]
    return cut + "…"


def word_keys(text: str) -> Set[str]:
    """Give what tells the words of a text apart, whatever their endings and spelling; without small words."""
    return {fold(token.stem) for token in tokenize(text) if not token.stop}


def relation_counts(comparison: Comparison) -> Mapping[Relation, int]:
    """Count the rows of each relation; one source alone has none."""
    if len(comparison.sources) < 2:
        return {}
    counts = Counter(row.relation for row in comparison.rows)
    return {relation: counts[relation] for relation in Relation}


def counts_words(counts: Mapping[Relation, int]) -> str:
    """Say how many rows there are of each relation: "! 2 conflict  ~ 9 differ"."""
    order = (Relation.CONFLICT, Relation.DIFFER, Relation.AGREE, Relation.ONLY)
    return "  ".join(f"{r.sign} {counts[r]} {RELATION_WORDS[r]}" for r in order if counts.get(r))


def filter_words(wanted: Filter, label: str) -> str:
    """Say which rows a filter shows; ``label`` is its source's."""
    return {
        Shown.ALL: "all rows",
        Shown.CONFLICTS: "conflicts only",
        Shown.DIFFERENCES: "differences and conflicts",
        Shown.SHARED: "told by two or more",
        Shown.ONLY_HERE: f"only in {label}",
        Shown.MISSING_HERE: f"not found in {label}",
        Shown.BOOKMARKED: "bookmarked",
    }[wanted.shown]


def strictness_words(steps: int, *, brief: bool = False) -> str:
    """Say how sure a link must be: "matched 2 steps stricter", "matched as found", briefly "2 stricter"."""
    if not steps:
        return "matched as found"
    if brief:
        return f"{abs(steps)} {'stricter' if steps > 0 else 'looser'}"
    return f"matched {counted(abs(steps), 'step')} {'stricter' if steps > 0 else 'looser'}"


def pair_words(view: View, key: str) -> str:
    """Say which two sources stand side by side; ``key`` shows all again."""
    first, second = (view.comparison.sources[source].label for source in view.columns)
    return f"Side by side (1-9 exchange the second, {key} shows all): {first} and {second}."


def source_numbers(comparison: Comparison) -> Mapping[str, int]:
    """Number the sources from 1 in the story's order, as their column heads do."""
    return {source: number for number, source in enumerate(comparison.sources, start=1)}


def row_state(comparison: Comparison, row: Row) -> str:
    """Say a row's relation and support: "! conflict · 4 sources, 3 voices"."""
    sources = [source for source, cell in row.cells.items() if cell]
    if len(comparison.sources) < 2:
        return "nothing to compare with"
    relation = row.relation
    state = f"{relation.sign} {RELATION_WORDS[relation]}"
    if relation is Relation.ONLY:
        others = len(comparison.sources) - 1
        label = comparison.sources[sources[0]].label
        rest = f"{others} sources" if others > 1 else "source"
        return f"{relation.sign} only in {label} · not found in the other {rest}"
    if len(sources) == 1:
        return f"{state} · counterparts in other rows"
    return f"{state} · {counted(len(sources), 'source')}, {_voices(comparison, row)}"


def _voices(comparison: Comparison, row: Row) -> str:
    """Say how many voices a row has, and which sources use nearly the same words: "3 voices (1 4 alike)"."""
    numbers = source_numbers(comparison)
    copies = [sorted(numbers[source] for source in voice) for voice in row.voices if len(voice) > 1]
    alike = ", ".join(f"{numbered(copy)} alike" for copy in copies)
    voices = counted(len(row.voices), "voice")
    return f"{voices} ({alike})" if len(row.voices) > 1 and 0 < len(alike) <= MOST_ALIKE else voices


def links_of(comparison: Comparison, passage: str) -> list[tuple[Link, str]]:
    """Give the links of a passage, strongest first, each with the passage at its other end."""
    sentences = set(comparison.passage[passage].sentences)
    found = []
    for link in comparison.links:
        if link.a in sentences or link.b in sentences:
            other = comparison.passage_of.get(link.b if link.a in sentences else link.a)
            if other is not None:
                found.append((link, other))
    return sorted(found, key=lambda pair: (-pair[0].score, pair[0].a, pair[0].b))


def links_elsewhere(comparison: Comparison, passage: str) -> list[tuple[Link, str]]:
    """Give the links of a passage that lead to other rows, strongest first, as ``links_of`` does."""
    here = comparison.row_of.get(passage)
    return [(link, p) for link, p in links_of(comparison, passage) if comparison.row_of.get(p) != here]


def contrast_words(contrast: Contrast, numbers: Mapping[str, int]) -> str:
    """Say one contrast: "date: “On Saturday” 1 2 5 | “the last day” 4 in row 12 | — 3".

    Details do not stand against each other: "detail: “on his last day” 2 · “by train” 5".
    """
    sides = [
        f"“{shortened(max(variant.words, key=len))}” {_numbered(variant.tellers, numbers)}"
        for variant in contrast.variants
    ]
    if contrast.without:
        sides.append(f"— {_numbered(contrast.without, numbers)}")
    between = " · " if contrast.kind is DifferenceKind.DETAIL else " | "
    return f"{contrast.kind.value}: {between.join(sides)}"


def _numbered(tellers: Iterable[Teller], numbers: Mapping[str, int]) -> str:
    """Number sources, those of this row one by one, then those of each other row that are not in this one."""
    here = {numbers[teller.source] for teller in tellers if teller.row is None}
    rows: dict[int, set[int]] = defaultdict(set)
    for teller in tellers:
        if teller.row is not None and numbers[teller.source] not in here:
            rows[teller.row].add(numbers[teller.source])
    elsewhere = (f"{numbered(sorted(rows[row]))} in row {row + 1}" for row in sorted(rows))
    return " ".join([*in_runs(sorted(here)), *elsewhere])


def place_words(comparison: Comparison, passage: str) -> str:
    """Say where a passage stands: "Al Jazeera ¶ 7"."""
    found = comparison.passage[passage]
    return f"{comparison.sources[found.source].label} ¶ {found.index}"


def link_words(link: Link) -> str:
    """Say how sure a link is, why, and of what kinds its differences are."""
    sure = "matched" if link.strength is Strength.MATCHED else "possibly related"
    parts = [f"{RELATION_WORDS[link.relation]}, {sure}, score {link.score:.2f}"]
    reasons = ", ".join(reason for reason in link.reasons if reason != BY_READER)
    if BY_READER in link.reasons:
        parts.append("linked by you")
    if reasons:
        parts.append(f"by {reasons}")
    return " · ".join(parts)


def kept_words(kept: Kept) -> str:
    """Say that a passage, or which words of it, is kept, with tags and note: "kept #check: ask the mayor"."""
    bookmark = kept.bookmark
    words = [f"“{shortened(bookmark.exact)}”"] if kept.words is not None else []
    tagged = " ".join(["kept", *words, *(f"#{tag}" for tag in bookmark.tags)])
    return f"{tagged}: {bookmark.note}" if bookmark.note else tagged
