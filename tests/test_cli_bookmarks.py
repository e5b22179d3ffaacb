"""Bookmarks handed on and taken back, as a user does it."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from markup_read import read_page
from newsdiff import cli
from newsdiff.library.bookmarks import Bookmark
from newsdiff.library.store import open_library
from newsdiff.model import BlockKind

MADE = Bookmark(
    *(
        "key",
        "Barge <sinks>",
        "post",
        "Valley Post",
        "Barge sinks at lock",
        "",
        "2024-05-06",
        "",
        "/a/post.txt",
    ),
    *(BlockKind.PARAGRAPH, "Four crew <b>swam</b> ashore.", "", "", 14, 36, True),
    note="who counted?",
)
FORMATS = ["markdown", "json", "jsonl", "csv", "html"]


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSDIFF_DATA_DIR", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def kept(data: Path) -> tuple[Bookmark, ...]:
    library = open_library(data)
    return tuple(library.add(replace(MADE, start=start)) for start in (14, 20))


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_has_what_would_be_printed(
    kept: tuple[Bookmark, ...], form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["bookmarks", "--format", form]) == 0
    printed = capsys.readouterr().out
    assert cli.main(["bookmarks", "--format", form, "--output", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out").read_bytes().decode() == printed
    assert printed.replace("\\", "").count("Four crew") == 2


def test_a_page_shows_the_words_as_they_are(
    kept: tuple[Bookmark, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["bookmarks", "--format", "html"]) == 0
    page = read_page(capsys.readouterr().out)
    assert "Four crew <b>swam</b> ashore." in page.words
    assert "Barge <sinks>" in page.words
    assert page.all("script") == []


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_what_was_written_is_taken_back_once(
    kept: tuple[Bookmark, ...], form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "kept")
    assert cli.main(["bookmarks", "--format", form, "--output", file]) == 0
    elsewhere = ["--data-dir", str(tmp_path / "elsewhere")]
    open_library(tmp_path / "elsewhere").add(kept[1])
    assert cli.main(["bookmarks", "import", file, *elsewhere]) == 0
    assert capsys.readouterr() == ("", "newsdiff: bookmarks taken in: 1; there already: 1\n")
    assert set(open_library(tmp_path / "elsewhere").bookmarks()) == set(kept)
    assert cli.main([*elsewhere, "bookmarks", "import", file]) == 0
    assert capsys.readouterr() == ("", "newsdiff: bookmarks taken in: 0; there already: 2\n")


def test_they_are_taken_from_standard_input(
    kept: tuple[Bookmark, ...],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert cli.main(["bookmarks", "--format", "json"]) == 0
    given = io.TextIOWrapper(io.BytesIO(capsys.readouterr().out.encode()))
    monkeypatch.setattr(sys, "stdin", given)
    assert cli.main(["bookmarks", "import", "-", "--data-dir", str(tmp_path / "new")]) == 0
    assert open_library(tmp_path / "new").bookmarks() == kept


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"rubbish", "line 1: not JSON"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b"[1]", "annotation 1: no “newsdiff”"),
        (b'[{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"}]', "annotation 1: no"),
        (None, "cannot be read: No such file"),
    ],
)
def test_what_is_no_bookmark_is_refused_in_one_line(
    content: bytes | None, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        (tmp_path / "bad").write_bytes(content)
    assert cli.main(["bookmarks", "import", str(tmp_path / "bad")]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err


def test_one_bad_among_good_ones_takes_in_nothing(
    kept: tuple[Bookmark, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["bookmarks", "--format", "json"]) == 0
    good, bad = json.loads(capsys.readouterr().out)
    del bad["newsdiff"]["kind"]
    (tmp_path / "mixed").write_text(json.dumps([good, bad]), encoding="utf-8")
    new = ["--data-dir", str(tmp_path / "new")]
    assert cli.main(["bookmarks", "import", str(tmp_path / "mixed"), *new]) == 2
    assert "annotation 2: no “kind” as newsdiff writes it; nothing was taken in" in capsys.readouterr().err
    assert open_library(tmp_path / "new").bookmarks() == ()


def test_the_library_is_not_overwritten(kept: tuple[Bookmark, ...], data: Path) -> None:
    assert cli.main(["bookmarks", "--output", str(data / "library.db")]) == 2
    assert open_library(data).bookmarks() == kept
