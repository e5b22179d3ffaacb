"""Articles made to take over the terminal: on every screen they are words, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsdiff.analysis import Request, analyse
from newsdiff.app.app import NewsdiffApp
from newsdiff.library.store import open_library

if TYPE_CHECKING:
    from pathlib import Path

EVIL = (
    "\x1b]0;owned\x07\x1b[41mred\x1b[0m \x1b]8;;http://evil.example\x07link\x1b]8;;\x07 "
    "\x1b]52;c;ZXZpbA==\x07 \x9b31m \x1b[2J "
    "\u202eback\u202c \u2066apart\u2069 [b]bold[/b] [@click=app.quit]here[/] [/] \x08 \x7f"
)
ARTICLE = (
    "Title: Dam {evil}\nSource: Post {evil}\nDate: 2024-02-12\nUrl: javascript:alert(1){evil}\n\n"
    "The dam {evil} above Keld gave way; about {count} people went, Mayor Ann {evil} Brown said.\n\n"
    "“We {evil} were lucky, all of us,” said John Smith {evil}.\n"
)
#: What no terminal may get, in whatever is drawn.
OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
KEYS = (
    *("f", "F", "escape", "o", "escape", "w", "escape", "i", "escape", "W", "escape", "v", "H", "m"),
    *("apostrophe", "escape", "colon", "escape", "z", "C", "escape", "O"),
)


async def test_no_screen_obeys_an_article(tmp_path: Path, still: None) -> None:
    files = []
    for number, count in enumerate((300, 350)):
        files.append(tmp_path / f"{number}\x1b]0;owned\x07\x9b[b]\u202e.txt")
        files[-1].write_text(ARTICLE.format(evil=EVIL, count=count), encoding="utf-8")
    (tmp_path / "story.toml").write_text('title = "T\\u001b[41m [b]x\\u202e"\n', encoding="utf-8")
    app = NewsdiffApp(
        lambda tell: analyse(Request((str(tmp_path),)), tell),
        open_library=lambda: open_library(tmp_path / "data"),
        story="evil",
    )
    async with app.run_test(size=(120, 35)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown, told = set(), []
        for key in ("", *KEYS):
            await pilot.press(*filter(None, [key]))
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
            text = "".join(strip.text for strip in strips)
            assert not OBEYED.search(text), key
            assert not any(part.style and part.style.link for strip in strips for part in strip)
            shown.add(type(app.screen).__name__)
            told.append(text)
        assert len(shown) > 5
        assert any("[b]bold" in text for text in told)
