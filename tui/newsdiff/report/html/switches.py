"""What the page's script works with: filters, the choice of sources, the list of keys."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from newsdiff.model import Relation
from newsdiff.report.html.markup import Html, element, void

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Which rows are shown: the value the script knows it by, and its words.
_SHOWN = (
    ("0", "all rows"),
    (Relation.CONFLICT.sign, "conflicts"),
    (Relation.DIFFER.sign, "differences"),
    (Relation.AGREE.sign, "shared"),
    ("*", "bookmarked"),
)
#: The same for one source; its column is told behind the sign.
_OF_SOURCE = (("+", "only in"), ("-", "missing in"))


def switches(names: Sequence[str]) -> Html:
    """Give the switches for sources called ``names``, in the order of their columns.

    Without the page's script they are not shown, and then nothing is hidden either.
    """
    rows = (element("option", words, value=value) for value, words in _SHOWN)
    of_source = (element("optgroup", *_options(sign, word, names), label=word) for sign, word in _OF_SOURCE)
    columns = (
        element("label", void("input", type="checkbox", checked=True, value=at), f" {name}")
        for at, name in enumerate(names, start=1)
    )
    return element(
        "form",
        element("label", "Rows ", element("select", *rows, *of_source, id="show")),
        element("details", element("summary", "Sources"), element("div", *columns), id="columns"),
        element("label", void("input", type="checkbox", id="aside"), " set aside"),
        element("label", "Search ", void("input", type="search", id="words")),
        element("button", "Dark / light", type="button", id="theme"),
        element("button", "Keys (?)", type="button", id="ask"),
        element("output", id="said", for_="show words"),
        id="tools",
        aria_label="What is shown",
    )


def keys() -> Html:
    """Give the list of keys, shown on request."""
    return Html(files("newsdiff.report.html").joinpath("help.html").read_text(encoding="utf-8").strip())


def _options(sign: str, word: str, names: Sequence[str]) -> Iterator[Html]:
    for at, name in enumerate(names, start=1):
        yield element("option", f"{word} {name}", value=f"{sign}{at}")
