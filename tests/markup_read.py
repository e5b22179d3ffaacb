"""Reading an HTML page as a browser does, to see what in it is markup and what is words."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

#: Elements that have no end.
_VOID = frozenset({"meta", "input", "br"})
#: Elements that stand within a line.
_INLINE = frozenset({"a", "b", "i", "mark", "span", "u"})
#: What begins where these end, which have no end of their own.
_CELLS = frozenset({"td", "th", "tr"})
_CLOSES = {
    "p": frozenset({"p", "ul", "ol", "nav", "article", "blockquote", "table"}) | _CELLS,
    "li": frozenset({"li"}),
    "option": frozenset({"option", "optgroup"}),
    "td": _CELLS,
    "th": _CELLS,
    "tr": frozenset({"tr"}),
}
_IMPLIED = frozenset(_CLOSES)
Attributes = dict[str, str]


@dataclass
class ReadPage:
    """A page's elements with their attributes, and its words; style and script apart."""

    elements: list[tuple[str, Attributes]] = field(default_factory=list)
    words: str = ""
    style: str = ""
    script: str = ""

    def all(self, name: str) -> list[Attributes]:
        """Give the attributes of every element of a name."""
        return [attributes for found, attributes in self.elements if found == name]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = ReadPage()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while self.open and tag in _CLOSES.get(self.open[-1], ()):
            self.open.pop()
        self.page.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _INLINE:
            self.page.words += "\n"
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.open[-1] in _IMPLIED and self.open[-1] != tag:
            self.open.pop()
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        match self.open[-1:]:
            case ["style"]:
                self.page.style += data
            case ["script"]:
                self.page.script += data
            case _:
                self.page.words += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def read_page(html: str) -> ReadPage:
    """Read a page; every element in it is closed in its turn."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader.page
