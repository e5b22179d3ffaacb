"""The library without a screen: stories listed, shown, renamed, removed, handed on, searched."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from newsdiff import cli
from newsdiff.compare.comparison import compare
from newsdiff.library.store import Library, open_library
from newsdiff.stories.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from newsdiff.model import Comparison

Run = tuple[int, str, str]
POST = "Ferry runs aground\n\nRescuers took 112 people off the ferry on Monday, the coastguard said.\n"
HERALD = "All safe\n\nAll 121 people were taken off the ferry on Monday, the coastguard said.\n"
DAM = "Dam gives way above Keld\n\nThe dam above Keld gave way on Sunday after a week of rain.\n"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.setenv("NEWSDIFF_DATA_DIR", str(tmp_path / "data"))
    library = open_library()
    for name, articles in (("dam", {"times": DAM}), ("ferry", {"post": POST, "herald": HERALD})):
        (tmp_path / name).mkdir()
        for file, text in articles.items():
            (tmp_path / name / f"{file}.txt").write_text(text, encoding="utf-8")
        opened = Desk(library).open_paths([str(tmp_path / name)])
        opened.keep(compare(opened.story))
    return library


@pytest.fixture
def run(library: Library, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    def running(*arguments: str) -> Run:
        try:
            code = cli.main(arguments)
        except SystemExit as left:  # argparse's own way out
            code = int(left.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return running


def test_stories_are_listed(run: Callable[..., Run]) -> None:
    code, out, err = run("stories")
    assert (code, err) == (0, "")
    first, about, second, *_ = out.splitlines()
    assert first == "  1  All safe"
    assert "1 conflict" in about
    assert about.endswith("2 sources: herald, post")
    assert second == "  2  Dam gives way above Keld"
    assert run("stories", "list", "keld")[1].startswith("  2  Dam")
    assert run("stories", "list", "nowhere") == (0, "", "newsdiff: no such story\n")
    listed = json.loads(run("stories", "list", "--json")[1])
    assert listed["schema"] == "newsdiff.list/1"
    assert [story["title"] for story in listed["stories"]] == ["All safe", "Dam gives way above Keld"]


def test_a_story_is_shown_by_number_words_or_key(run: Callable[..., Run], library: Library) -> None:
    code, out, _ = run("stories", "show", "1")
    assert code == 0
    assert "version 1, read " in out
    shown = json.loads(run("stories", "show", "dam keld", "--json")[1])
    assert run("stories", "show", shown["key"][:8])[1].startswith("Dam gives way above Keld\n")
    assert [article["name"] for article in shown["articles"]] == ["times"]
    assert run("stories", "show", "9") == (
        2,
        "",
        "newsdiff: 9: no such story; newsdiff stories list shows them\n",
    )
    code, _, err = run("stories", "show", "a")
    assert code == 2
    assert "2 stories are called so" in err


def test_a_story_is_renamed_removed_and_restored(run: Callable[..., Run]) -> None:
    run("stories", "rename", "1", "The [b]ferry\x1b[31m")
    assert run("stories")[1].startswith("  1  The [b]ferry\n")
    code, _, err = run("stories", "remove", "the ferry")
    assert code == 0
    assert "restore" in err
    assert "ferry" not in run("stories")[1]
    assert "ferry" in run("stories", "list", "--removed")[1]
    assert run("stories", "restore", "1")[0] == 2
    run("stories", "restore", "2")
    assert "ferry" in run("stories")[1]


def test_stories_are_written_to_a_file_and_taken_back(
    run: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = str(tmp_path / "ferry.zip")
    assert run("stories", "export", file, "1")[2] == f"newsdiff: wrote 1 story to {file}\n"
    assert run("stories", "export", str(tmp_path / "nowhere" / "x.zip"))[0] == 2
    assert run("stories", "export", "-")[0] == 2
    monkeypatch.setenv("NEWSDIFF_DATA_DIR", str(tmp_path / "other"))
    assert run("stories", "export", file)[2] == "newsdiff: there are no stories to export yet\n"
    assert run("stories", "import", file) == (0, "All safe\n", "newsdiff: took in 1 story\n")
    assert run("stories")[1].startswith("  1  All safe\n")
    assert run("stories", "import", str(tmp_path / "ferry" / "post.txt"))[0] == 2


def test_a_story_of_the_library_is_reported_with_all_its_articles(
    run: Callable[..., Run], library: Library, tmp_path: Path
) -> None:
    key = next(key for key in library.stories.stamps() if library.stories.get(key).shown == "All safe")  # type: ignore[union-attr]
    Desk(library).add_text(key, POST.replace("112", "131"), "The Chronicle")
    (tmp_path / "ferry" / "post.txt").unlink()
    assert "pasted, or from standard input" in run("stories", "show", "safe")[1]
    run("stories", "rename", "safe", "The ferry")
    code, out, _ = run("report", "--story", "the ferry", "--format", "json")
    assert code == 0
    report = json.loads(out)
    assert report["story"]["title"] == "The ferry"
    assert [source["label"] for source in report["sources"]] == ["herald", "post", "The Chronicle"]
    assert "131 people" in run("facts", "--story", "1", "--kind", "number")[1]
    assert run("--plain", "--story", "1", "--exit-code")[0] == 1
    assert run("report", "--story", "9") == (
        2,
        "",
        "newsdiff: 9: no such story; newsdiff stories list shows them\n",
    )
    assert run("report", "--story", "1", str(tmp_path / "ferry"))[2].endswith("or articles, not both\n")


def test_a_report_of_a_story_is_made_of_what_was_found_before(
    run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run("report", "--story", "1")

    def refuse(*_: object, **__: object) -> Comparison:
        raise AssertionError("compared again")

    monkeypatch.setattr("newsdiff.compare.comparison.compare", refuse)
    assert run("report", "--story", "1") == first
    assert run("facts", "--story", "1")[0] == 0


def test_a_story_is_archived_and_brought_back(run: Callable[..., Run]) -> None:
    assert run("stories", "archive", "keld")[0] == 0
    assert "Keld" not in run("stories")[1]
    assert json.loads(run("stories", "--archived", "--json")[1])["stories"][0]["title"].endswith("Keld")
    assert run("stories", "restore", "2")[0] == 0
    assert "Keld" in run("stories")[1]
    assert run("stories", "restore", "1") == (
        2,
        "",
        "newsdiff: 1: no such story; newsdiff stories list --removed shows them\n",
    )


def test_words_are_found_with_their_place(run: Callable[..., Run]) -> None:
    code, out, _ = run("search", "rescuers")
    assert code == 0
    assert out.splitlines()[0] == "All safe: post ¶ 2"
    assert "Rescuers took 112 people" in out
    assert run("search", "keld gave way")[1].startswith("Dam gives way above Keld: times ¶ 2")
    found = json.loads(run("search", "--json", "112 people off")[1])
    assert (found["count"], found["found"][0]["paragraph"]) == (1, 2)
    assert run("search", "zeppelin") == (0, "", "newsdiff: not found\n")
    assert run("search", '"') == (0, "", "newsdiff: not found\n")
    assert run("search", "coastguard", "--most", "1")[2].startswith("newsdiff: 2 found, the first 1 shown")
    assert run("search", "people", "--most", "0")[0] == 2


def test_an_empty_library_is_said_and_made_by_nothing_but_keeping(
    run: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSDIFF_DATA_DIR", str(tmp_path / "none"))
    assert "no stories yet" in run("stories")[2]
    assert run("search", "ferry")[2] == "newsdiff: not found\n"
    assert run("stories", "remove", "1")[0] == 2
