"""The places within a page that its links lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.report.html.markup import Html, element, join

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdiff.model import Comparison, Mention


class Anchors:
    """Short names of passages, made of numbers: no word of an article is ever part of one."""

    def __init__(self, comparison: Comparison) -> None:
        """Number the sources of ``comparison`` as its columns are."""
        self._comparison = comparison
        self._numbers = {source: number for number, source in enumerate(comparison.sources, start=1)}

    def passage(self, passage: str) -> str:
        """Give the name of a passage's place: its source's number and its own, "p2-7"."""
        found = self._comparison.passage[passage]
        return f"p{self._numbers[found.source]}-{found.index}"

    def link(self, passage: str) -> Html:
        """Give a link to a passage that says which of its article's it is: "¶ 7"."""
        index = self._comparison.passage[passage].index
        return element("a", f"¶ {index}", href=f"#{self.passage(passage)}")

    def passages(self, mentions: Iterable[Mention]) -> list[str]:
        """Give the passages that hold some mentions, each once."""
        found = (self._comparison.passage_of.get(mention.sentence) for mention in mentions)
        return [passage for passage in dict.fromkeys(found) if passage]

    def links(self, mentions: Iterable[Mention]) -> Html:
        """Give links to the passages of some mentions."""
        return join(map(self.link, self.passages(mentions)), " ")

    def places(self, mentions: Iterable[Mention]) -> Html:
        """Say which passages of one source hold some mentions, "¶ 4 8"; the script makes them links."""
        numbers = (str(self._comparison.passage[passage].index) for passage in self.passages(mentions))
        return element("u", f"¶ {' '.join(numbers)}")
