"""The ruler beside the view."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Horizontal

from newsdiff.app.widgets.compare_view import CompareView
from newsdiff.app.widgets.ruler import Ruler
from newsdiff.layout.page import Page
from newsdiff.model import Relation
from pages import SHORT, item, page


class Host(App[None]):
    CSS = "CompareView { width: 1fr; height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[int] = []

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield CompareView()
            yield Ruler()

    def on_mount(self) -> None:
        view = self.query_one(CompareView)
        self.query_one(Ruler).follow(view)
        view.show(story())

    def on_ruler_jumped(self, message: Ruler.Jumped) -> None:
        self.rows.append(message.row)


def story() -> Page:
    """A hundred rows, of which the sixtieth is a conflict."""
    relations = [Relation.CONFLICT if row == 60 else Relation.AGREE for row in range(100)]
    return page(*[[[item(f"s1:p{row}", SHORT, relation)]] for row, relation in enumerate(relations)])


def column(app: App[None]) -> str:
    return "".join(strip.text[-1] for strip in app.screen._compositor.render_strips())


async def test_a_conflict_stands_out_where_it_is() -> None:
    app = Host()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        assert column(app).index("█") == 12
        assert column(app).count("█") == 1


async def test_a_click_leads_to_what_is_there() -> None:
    app = Host()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.click(Ruler, offset=(0, 10))
        await pilot.pause()
        assert app.rows == [50]


async def test_scrolling_moves_the_lit_part() -> None:
    app = Host()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.pause()

        def lit() -> list[int]:
            strips = app.screen._compositor.render_strips()
            plain = list(strips[19 if view.cursor[0] < 50 else 0])[-1].style
            grounds = [list(strip)[-1].style for strip in strips]
            ground = plain.bgcolor if plain else None
            return [y for y, style in enumerate(grounds) if style and style.bgcolor != ground]

        view = app.query_one(CompareView)
        before = lit()
        view.go_to(99)
        await pilot.pause()
        assert before[0] == 0
        assert lit()[-1] == 19
