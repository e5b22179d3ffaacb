"""Take the pictures of the running app that README and this folder show.

    python screenshots/make.py [NAME …]

Writes one SVG and, where rsvg-convert is installed, one PNG a picture. The app runs headless on the sample
story with a library of its own, so nothing of the reader's is touched.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.analysis import Request, analyse
from newsdiff.app.app import NewsdiffApp
from newsdiff.compare.comparison import compare
from newsdiff.library.store import open_library
from newsdiff.stories.desk import Desk

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from newsdiff.library.store import Library

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Picture:
    """A state of the app: the keys pressed to get there, the size in cells, the theme."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    theme: str = "newsdiff-dark"
    environment: tuple[tuple[str, str], ...] = ()


CONFLICT = ("right_square_bracket", "x")
PICTURES = (
    Picture("reader-200x50-dark", (200, 50), CONFLICT),
    Picture("reader-120x35-dark", (120, 35), CONFLICT),
    Picture("reader-80x24-dark", (80, 24), CONFLICT),
    Picture("reader-200x50-light", (200, 50), CONFLICT, "newsdiff-light"),
    Picture("reader-120x35-light", (120, 35), CONFLICT, "newsdiff-light"),
    Picture("reader-80x24-light", (80, 24), CONFLICT, "newsdiff-light"),
    Picture("reader-120x35-monochrome", (120, 35), CONFLICT, environment=(("NO_COLOR", "1"),)),
    Picture("reader-80x24-monochrome", (80, 24), CONFLICT, environment=(("NO_COLOR", "1"),)),
    Picture("reader-120x35-ansi", (120, 35), CONFLICT, "ansi-dark"),
    Picture("one-source-120x35-dark", (120, 35), ("z",)),
    Picture("source-120x35-dark", (120, 35), ("i",)),
    Picture("help-120x35-dark", (120, 35), ("question_mark",)),
    Picture("search-120x35-dark", (120, 35), ("slash", *"train", "enter")),
    Picture("facts-80x24-dark", (80, 24), ("f",)),
    Picture("words-120x35-dark", (120, 35), ("H", *CONFLICT)),
    Picture("folded-80x24-dark", (80, 24), ("e", "j", "enter")),
    Picture("pair-120x35-dark", (120, 35), ("p", "2", *CONFLICT)),
    Picture("jump-120x35-dark", (120, 35), (*CONFLICT, "J")),
    Picture("correcting-120x35-dark", (120, 35), ("right_square_bracket", "c", "delete")),
    Picture("matrix-120x35-dark", (120, 35), ("F",)),
    Picture("library-80x24-dark", (80, 24), ("O",)),
    Picture("themes-120x35-light", (120, 35), ("P", "j"), "newsdiff-dark"),
    Picture("overview-120x35-dark", (120, 35), ("o",)),
    Picture("overview-80x24-light", (80, 24), ("o",), "newsdiff-light"),
)


#: Two more stories, so that the library is seen to be one.
STORIES = {
    "harbour": (
        "Ferry fire injures nine\n\nA fire on the ferry Aurora injured nine people on Monday, police said.",
        "Blaze on ferry\n\nTwelve people were injured in a fire on the ferry Aurora on Monday, police said.",
    ),
    "valley": (
        "Dam at Grinton holds\n\nThe dam at Grinton held after two days of rain, engineers said on Friday.",
        "Rain tests dam\n\nEngineers said on Friday that the dam at Grinton held after two days of rain.",
    ),
}


def fill(library: Library, folder: Path) -> None:
    """Keep these stories and the sample in the library."""
    for story, articles in STORIES.items():
        (folder / story).mkdir()
        for name, text in zip(("ledger", "post"), articles, strict=True):
            (folder / story / f"{name}.txt").write_text(text, encoding="utf-8")
    for path in (*(str(folder / story) for story in STORIES), "seeds"):
        found = Desk(library).open_paths([path])
        found.keep(compare(found.story))


async def take(picture: Picture) -> str:
    """Run the app to the picture's state and give the SVG."""
    with tempfile.TemporaryDirectory() as data:
        library = open_library(Path(data))
        fill(library, Path(data))
        app = NewsdiffApp(
            partial(analyse, Request(("seeds",))),
            open_library=lambda: library,
            story="screenshots",
            theme=picture.theme,
        )
        async with app.run_test(size=picture.size) as pilot:
            await ready(pilot)
            await pilot.press(*picture.keys)
            await pilot.pause()
            return app.export_screenshot(title="newsdiff")


async def ready(pilot: Pilot[int]) -> None:
    """Wait until the story is compared and shown."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


def tidy(svg: str) -> str:
    """Keep white space as drawn and fetch no font from anywhere."""
    svg = re.sub(r"@font-face\s*{.*?}", "", svg, flags=re.DOTALL)
    return svg.replace("<text ", '<text xml:space="preserve" ')


def main(names: list[str]) -> None:
    """Take the pictures named, or all."""
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    os.chdir(HERE.parent)  # so that the articles' paths read as they do in the README
    converter = shutil.which("rsvg-convert")
    for picture in PICTURES:
        if names and picture.name not in names:
            continue
        os.environ.pop("NO_COLOR", None)
        os.environ.update(picture.environment)
        path = HERE / f"{picture.name}.svg"
        path.write_text(tidy(asyncio.run(take(picture))), encoding="utf-8")
        if converter:
            subprocess.run([converter, "-o", str(path.with_suffix(".png")), str(path)], check=True)
        print(path.name)


if __name__ == "__main__":
    main(sys.argv[1:])
