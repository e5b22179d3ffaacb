"""Article text is data, whatever it looks like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from newsdiff.app.safe import clip, literal, plain

NASTY = [
    '[caption id="attachment_123"]Photo[/caption]',
    "he said [they] agreed [sic] [/]",
    "[@click=app.quit]click me[/]",
    "$primary [$error]x[/] \\[b] ends in \\",
    "a [/b",
    "[A-Z] [100%]",
]


@pytest.mark.parametrize("text", NASTY)
def test_brackets_are_shown_as_they_are(text: str) -> None:
    content = literal(text, "bold", ((0, 3, "$error"),))
    assert content.plain == text
    assert not any("@click" in str(span.style) for span in content.spans)


@pytest.mark.parametrize(
    "text", ["\x1b]0;owned\x07", "\x9b31m", "a\u202eb", "x\u2028y", "tab\there", "nul\x00", "del\x7f"]
)
def test_no_control_character_reaches_the_terminal(text: str) -> None:
    shown = plain(text)
    assert len(shown) == len(text)
    assert shown.isprintable()


@given(st.text(max_size=60), st.integers(0, 40))
def test_a_clipped_text_fits(text: str, width: int) -> None:
    clipped = clip(text, width)
    assert cell_len(clipped) <= width
    assert clipped == plain(text) or width == 0 or clipped.endswith("…")
