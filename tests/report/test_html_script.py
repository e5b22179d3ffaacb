"""The HTML report's script and its markup fit together: what the one asks for, the other has."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html

from newsdiff.compare.comparison import compare
from newsdiff.library.bookmarks import bookmark_for
from newsdiff.library.kept import find_kept
from newsdiff.report.html.report import write_html
from newsdiff.report.readers_part import ReadersPart
from newsdiff.sources.load import load_story
from newsdiff.sources.sample import sample_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCRIPT = files("newsdiff.report.html").joinpath("page.js").read_text(encoding="utf-8")
#: Classes that the script itself gives.
GIVEN = {"js", "aside", "at"}


@pytest.fixture(scope="module")
def page() -> Any:
    found = compare(load_story([sample_folder()]))
    bookmark = bookmark_for(found, found.passages[3].id, story="s", note="Look again.")
    return html.fromstring(write_html(found, ReadersPart(kept=(find_kept(found, bookmark),))))


def table(page: Any, name: str) -> Any:
    (found,) = page.xpath(f"//table[@id='{name}']")
    return found


def cells(line: Any) -> Iterator[tuple[int, Any]]:
    """The cells of a table's line with the columns they stand in, as the script's ``cellIndex`` has them."""
    at = 0
    for cell in line.xpath("./td|./th"):
        yield at, cell
        at += int(cell.get("colspan", 1))


def test_every_id_the_script_asks_for_is_there_once(page: Any) -> None:
    asked = set(re.findall(r'\bat\("([\w-]+)"\)', SCRIPT)) | set(re.findall(r'"#(\w+) ', SCRIPT))
    there = Counter(page.xpath("//@id"))
    assert len(asked) > 10
    assert {name: there[name] for name in asked} == dict.fromkeys(asked, 1)
    assert max(there.values()) == 1


def test_every_class_the_script_asks_for_is_there(page: Any) -> None:
    selectors = re.findall(r'(?:querySelector(?:All)?|closest)\("([^"]+)"\)', SCRIPT)
    asked = {name for selector in selectors for name in re.findall(r"\.([a-z]\w*)", selector)}
    asked |= set(re.findall(r'className(?: [!=]==|\.includes\() ?"?(\w)"', SCRIPT))
    there = {name for given in page.xpath("//@class") for name in given.split()}
    assert asked >= {"grid", "y", "g", "n"}
    assert asked <= there
    style = page.xpath("//style")[0].text
    assert set(re.findall(r'classList\.\w+\("(\w+)"', SCRIPT)) <= GIVEN
    assert all(re.search(rf"\.{name}\b", style) for name in GIVEN)
    assert "::highlight(found)" in style
    assert all(name in style for name in re.findall(r'"(--\w+)":', SCRIPT))


def test_every_choice_of_rows_is_one_the_script_knows(page: Any) -> None:
    known = SCRIPT[SCRIPT.index("const tests = {") : SCRIPT.index("const sought")]
    offered = {value[0] for value in page.xpath("//select[@id='show']//option/@value")}
    assert set(re.findall(r'^    "?(.)"?: \(', known, re.MULTILINE)) == offered


def test_every_key_of_the_list_does_something(page: Any) -> None:
    known = SCRIPT[SCRIPT.index("const keys = {") : SCRIPT.index('let before = ""')]
    taken = set(re.findall(r'(?:[{,]|^)\s*"?([^\s":,]{1,2})"?: ?(?:\(|turn|everything)', known, re.MULTILINE))
    told = {key for names in page.xpath("//dialog//dt/text()") for key in names.split()} | {"0", "d", "D"}
    assert taken == told


def test_columns_of_switches_and_tables_are_those_of_the_sources(page: Any) -> None:
    heads = [cell.get("id") for cell in table(page, "grid").xpath("./thead/tr/th")]
    values = page.xpath("//*[@id='columns']//input/@value")
    assert heads == [None, *(f"s{value}" for value in values)]
    for name in ("grid", "matrix"):
        assert len(table(page, name).xpath("./thead/tr/th")) == len(heads)
        for line in table(page, name).xpath("./tbody/tr"):
            assert max(at for at, _ in cells(line)) < len(heads)


def test_every_place_leads_to_a_passage(page: Any) -> None:
    passages = set(page.xpath("//p/@id"))
    links = set(page.xpath("//table[@id='grid']//a/@href"))
    assert links and links <= {f"#{name}" for name in passages}
    places = {
        f"p{at}-{number}"
        for name in ("grid", "matrix")
        for line in table(page, name).xpath("./tbody/tr[not(@class='y')]")
        for at, cell in cells(line)
        for words in cell.xpath(".//u/text()")
        for number in words.split(" ")[1:]
    }
    assert len(places) > 20
    assert places <= passages


def test_the_script_is_javascript(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    script = tmp_path / "page.js"
    script.write_text(SCRIPT, encoding="utf-8")
    checked = subprocess.run([node, "--check", script], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")
