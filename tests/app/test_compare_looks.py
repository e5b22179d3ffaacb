"""How the view looks: in every theme, without colour, with hostile words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsdiff.app.themes import allowed
from newsdiff.layout.marks import Role, TextMark
from newsdiff.layout.search import find
from newsdiff.model import Relation
from pages import SHORT, item, page, small_page

from .hosting import hosted, screen, styles_of

if TYPE_CHECKING:
    pass


def contrast(ink: tuple[int, int, int], ground: tuple[int, int, int]) -> float:
    """The contrast ratio of WCAG 2."""

    def luminance(colour: tuple[int, int, int]) -> float:
        parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


async def test_conflicting_words_are_marked_beyond_colour() -> None:
    async with hosted(small_page()) as (_, _, app):
        assert {"bold", "underline"} <= styles_of(app, "Eight")
        assert not {"bold", "underline"} & styles_of(app, " boats were lost.")


@pytest.mark.parametrize("theme", ["newsdiff-light", "ansi-dark", "ansi-light", "textual-light"])
async def test_every_theme_draws_the_words_and_the_signs(theme: str) -> None:
    async with hosted(small_page()) as (_, pilot, app):
        before = screen(app)
        app.theme = theme
        await pilot.pause()
        assert screen(app) == before
        assert {"bold", "underline"} <= styles_of(app, "Eight")


@pytest.mark.parametrize("theme", ["newsdiff-dark", "newsdiff-light"])
async def test_text_and_marks_stand_out_from_the_ground(theme: str) -> None:
    marks = (TextMark(0, 5, Role.CONFLICT), TextMark(6, 11, Role.DIFFER), TextMark(12, 16, Role.OWN))
    shown = page(
        [[item("s1:p1", "Eight boats were lost.", Relation.CONFLICT, *marks)], [item("s2:p1", SHORT)]]
    )
    async with hosted(shown) as (view, pilot, app):
        app.theme = theme
        await pilot.pause()
        for names in (
            ("compare--text",),
            *(
                ("compare--focus", f"compare--{role}")
                for role in ("text", "conflict", "differ", "own", "match")
            ),
            *((f"compare--sign-{relation}",) for relation in ("agree", "differ", "conflict")),
            ("compare--current",),
        ):
            style = view.get_visual_style(*names).rich_style
            assert style.color is not None and style.bgcolor is not None
            assert contrast(style.color.get_truecolor(), style.bgcolor.get_truecolor()) >= 4.5


async def test_without_colour_marks_signs_and_hits_can_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with hosted(small_page()) as (view, pilot, app):
        plain = styles_of(app, "Tuesday")
        view.set_hits(find(view.page, "Tuesday"))
        await pilot.pause()
        assert {"bold", "underline"} <= styles_of(app, "Eight")
        assert styles_of(app, "Tuesday") != plain
        assert {"=", "!"} <= set("".join(screen(app)))


async def test_brackets_are_words_and_nothing_else() -> None:
    text = "He said [they] agreed [bold]today[/bold] [/]."
    async with hosted(page([[item("s1:p1", text)]])) as (_, _, app):
        assert text in "\n".join(screen(app))


def test_no_color_does_not_get_a_theme_that_turns_black() -> None:
    assert allowed("ansi-dark", {"NO_COLOR": "1"}) == "newsdiff-dark"
    assert allowed("ansi-dark", {}) == "ansi-dark"
    assert allowed("newsdiff-light", {"NO_COLOR": "1"}) == "newsdiff-light"
