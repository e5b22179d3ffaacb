"""Markup is taken away from pasted text, and only markup."""

from __future__ import annotations

import pytest

from newsdiff.sources.article import make_source
from newsdiff.sources.document import Document
from newsdiff.sources.inputs import Input
from newsdiff.sources.manifest import Entry


def read(line: str, *, markdown: bool = False) -> str:
    """The text that an article of one line, and a sentence before it, is shown as, without that sentence."""
    document = Document(f"The harbour board met on Monday to vote on it.\n\n{line}", markdown=markdown)
    return make_source("x", Input("x", Entry("x")), document).text.partition("\n\n")[2]


@pytest.mark.parametrize(
    "line",
    [
        "Somebody wrote [b]tide[/b] and [i]ebb[/i] on the wall of the harbour master's office.",
        "Write to Ann Vale <a.vale@harbour.example> or <s@harbour.example> before Friday, the board said.",
        "The clerk read that 3 <b and c> 4, which nobody in the room understood at the time.",
        "The [co-defendant] said the [then-mayor] had [harbour] keys and a [/dev/null] of excuses.",
        "Levels rose from 5 < 6 to 7 > 3 and back, the clerk read from <https://harbour.example/x>.",
        "He said *really* and __tide__ and 2 * 3 * 4 and # 5, and nobody in the room knew why.",
    ],
)
def test_what_is_no_markup_comes_through_whole(line: str) -> None:
    assert read(line) == line


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The <b>harbour</b> has a <a href='x'>new</a> wall<br/>and an old one, the board said.",
         "The harbour has a new wall\n\nand an old one, the board said."),
        ('The harbour [embed width="3"]is shut[/embed] until May, and [vc_row]so is[/vc_row] the lock.',
         "The harbour is shut until May, and so is the lock."),
    ],
)  # fmt: skip
def test_markup_is_taken_away(line: str, expected: str) -> None:
    assert read(line) == expected
