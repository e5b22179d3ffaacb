"""The command line as a user meets it: what is printed where, exit codes, and what bad input gets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import newsdiff
from newsdiff import cli
from newsdiff.library.bookmarks import bookmark_for
from newsdiff.library.database import let_go
from newsdiff.library.paths import story_key
from newsdiff.library.store import open_library
from newsdiff.sources.sample import sample_folder
from newsdiff.text.sanitise import FORBIDDEN
from published import valid_report

if TYPE_CHECKING:
    from collections.abc import Callable

POST = """Ferry runs aground off Skye

Rescuers took 112 people off the ferry on Monday, the coastguard said.

The captain had warned of fog an hour before, according to the harbour master, who had told all ships to wait.

The ferry was on its way from Mallaig with mail and cattle, and will be towed off at high water on Tuesday.
"""
HERALD = """All safe after ferry grounding

All 121 people were taken off the ferry on Monday, the coastguard said.

The operator promised a full inquiry into the grounding by the end of the month, and free travel until then.

Two of the passengers were treated for shock in Broadford, and went home in the evening with their families.
"""

Run = tuple[int, str, str]


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    for name, words in (("post.txt", POST), ("herald.txt", HERALD)):
        (tmp_path / name).write_text(words, encoding="utf-8")
    return [str(tmp_path / "post.txt"), str(tmp_path / "herald.txt")]


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Run]:
    monkeypatch.setenv("NEWSDIFF_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("COLUMNS", raising=False)

    def running(*arguments: str) -> Run:
        try:
            code = cli.main(arguments)
        except SystemExit as left:  # argparse's own way out
            code = int(left.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return running


def report(run: Callable[..., Run], *sources: str) -> dict[str, Any]:
    code, out, _ = run("report", "--format", "json", *sources)
    assert code == 0
    return valid_report(out)


def test_version_is_told(run: Callable[..., Run]) -> None:
    assert run("--version") == (0, f"newsdiff {newsdiff.__version__}\n", "")


def test_help_names_the_commands(run: Callable[..., Run]) -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert "newsdiff report" in out
    assert "newsdiff bookmarks" in out


def test_without_a_terminal_the_text_report_is_printed(run: Callable[..., Run], articles: list[str]) -> None:
    code, out, err = run(*articles)
    assert (code, err) == (0, "")
    assert "Rescuers took 112 people off the ferry on Monday" in out
    assert max(len(line) for line in out.splitlines()) <= 80
    assert run("--plain", *articles) == run("report", "--format", "text", *articles) == (0, out, "")


def test_without_sources_it_is_the_sample_story(run: Callable[..., Run]) -> None:
    code, out, _ = run("--width", "60")
    assert code == 0
    assert "5 sources" in out
    assert max(len(line) for line in out.splitlines()) <= 60
    assert len(report(run)["sources"]) == 5


def test_columns_set_the_width(
    run: Callable[..., Run], articles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    _, out, _ = run(*articles)
    assert max(len(line) for line in out.splitlines()) <= 40


def test_a_folder_is_a_story(run: Callable[..., Run], articles: list[str], tmp_path: Path) -> None:
    folder = Path(articles[0]).parent
    assert [source["id"] for source in report(run, str(folder))["sources"]] == ["herald", "post"]


@pytest.mark.parametrize("form", ["json", "text", "markdown"])
def test_the_same_input_gives_the_same_bytes(run: Callable[..., Run], articles: list[str], form: str) -> None:
    first = run("report", "--format", form, *articles)
    assert first[0] == 0
    assert run("report", "--format", form, *articles) == first


def test_paths_are_reported_as_given(run: Callable[..., Run], articles: list[str]) -> None:
    assert [source["path"] for source in report(run, *articles)["sources"]] == articles


def test_one_source_is_opened_and_said_to_be_alone(run: Callable[..., Run], articles: list[str]) -> None:
    code, out, err = run(articles[0])
    assert (code, err) == (0, "")
    assert "nothing to compare with" in out
    code, out, err = run("report", "--format", "json", articles[0])
    assert code == 0
    assert json.loads(out)["links"] == []
    assert "nothing to compare with" in err


def test_output_goes_to_the_file_alone(run: Callable[..., Run], articles: list[str], tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("old", encoding="utf-8")
    assert run("report", "--format", "json", "--output", str(target), *articles) == (0, "", "")
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "newsdiff.report/1"
    assert sorted(f.name for f in tmp_path.iterdir()) == ["herald.txt", "out.json", "post.txt"]


def test_a_failed_write_leaves_the_old_file(
    run: Callable[..., Run], articles: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    code, out, err = run("report", "--output", str(target), *articles)
    assert (code, out, err) == (2, "", f"newsdiff: {target}: cannot be written: No space left on device\n")
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(f.name for f in tmp_path.iterdir()) == ["herald.txt", "out.txt", "post.txt"]


def bad_outputs(folder: Path, article: str) -> dict[str, str]:
    return {
        "there is no folder": str(folder / "missing" / "out.json"),
        "is a folder": str(folder),
        "is one of the files": article,
        "File name too long": str(folder / ("x" * 300)),
    }


CAUSES = (
    "there is no folder",
    "is a folder",
    "is one of the files",
    "File name too long",
)


@pytest.mark.parametrize("cause", CAUSES)
def test_an_output_that_cannot_be_is_refused(
    run: Callable[..., Run], articles: list[str], tmp_path: Path, cause: str
) -> None:
    target = bad_outputs(tmp_path, articles[0])[cause]
    code, out, err = run("report", "--output", target, *articles)
    assert (code, out) == (2, "")
    assert err.startswith(f"newsdiff: {target}: ")
    assert cause in err
    assert err.count("\n") == 1
    assert Path(articles[0]).read_text(encoding="utf-8") == POST


BAD_FILES = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 40,
    "picture.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(255, 0, -1)) * 20,
    "huge.txt": b"word " * 10_000_000,
    "nobody.html": b"<!doctype html><html><head><title>Gone</title></head><body></body></html>",
}


@pytest.mark.parametrize("name", [*BAD_FILES, "missing.txt", "emptyfolder", "circle.txt", "long" * 80])
def test_bad_input_is_one_line_and_exit_2(run: Callable[..., Run], tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "emptyfolder":
        path.mkdir()
    elif name == "circle.txt":
        path.symlink_to(path)
    elif name in BAD_FILES:
        path.write_bytes(BAD_FILES[name])
    code, out, err = run("report", str(path))
    assert (code, out) == (2, "")
    assert err.startswith(f"newsdiff: {path}: ")
    assert err.count("\n") == 1


def test_an_unreadable_file_is_said(
    run: Callable[..., Run], articles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, mode: str) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    code, out, err = run("report", articles[0])
    assert (code, out) == (2, "")
    assert err.startswith(f"newsdiff: {articles[0]}: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [("story.toml", "title = [unclosed"), ("broken.md", "---\ntitle: [a\n---\n\nWords.\n")],
)
def test_a_broken_file_beside_good_ones_is_named(
    run: Callable[..., Run], articles: list[str], tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    code, out, err = run("report", str(tmp_path))
    assert code == 0
    assert "112 people" in out
    assert name in out + err


def test_what_failed_is_said_and_the_rest_opened(run: Callable[..., Run], articles: list[str]) -> None:
    missing = f"{articles[0]}.gone"
    code, out, err = run("report", "--format", "json", missing, *articles)
    assert code == 0
    assert err.startswith(f"newsdiff: {missing}: ")
    assert err.count("\n") == 1
    assert len(valid_report(out)["sources"]) == 2


def test_a_source_given_twice_is_opened_once(run: Callable[..., Run], articles: list[str]) -> None:
    code, out, err = run("report", "--format", "json", *articles, articles[0])
    assert code == 0
    assert err.startswith(f"newsdiff: {articles[0]}: ")
    assert err.count("\n") == 1
    assert len(valid_report(out)["sources"]) == 2


def test_escape_sequences_in_names_do_not_reach_the_terminal(run: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "\x1b[31mred\x07.txt"
    path.write_text(POST, encoding="utf-8")
    for code, out, err in (run(f"{path}.gone"), run(str(path))):
        assert code in {0, 2}
        assert "\x1b" not in out + err
        assert "\x07" not in out + err


@pytest.mark.parametrize("form", ["text", "markdown", "json", "csv"])
def test_nothing_an_article_holds_is_obeyed_by_a_terminal(
    run: Callable[..., Run], articles: list[str], tmp_path: Path, form: str
) -> None:
    bad = "\x1b[31m\x1b]0;owned\x07\x9b2J\u202e\u200f"
    Path(articles[0]).write_text(POST.replace(" ", f" {bad}"), encoding="utf-8")
    (tmp_path / "story.toml").write_text(
        'title = "Ferry \\u001b[2J"\n[[article]]\nfile = "herald.txt"\nlabel = "Herald\\u001b[31m\\u0007"\n',
        encoding="utf-8",
    )
    code, out, err = run("report", "--format", form, str(tmp_path))
    assert code == 0
    shown = json.dumps(json.loads(out), ensure_ascii=False) if form == "json" else out
    assert not FORBIDDEN.search((shown + err).replace("\n", ""))
    assert "Rescuers took 112 people" in " ".join(shown.split())


@pytest.mark.parametrize(
    "arguments",
    [
        ["report", "--format", "pdf"],
        ["report", "--nonsense"],
        ["--width", "3"],
        ["report", ""],
        ["report", "--output", ""],
        ["bookmarks", "extra"],
        ["--theme"],
    ],
)
def test_wrong_use_is_exit_2(run: Callable[..., Run], arguments: list[str]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("newsdiff: ")
    assert err.endswith("--help` tells more\n")
    assert err.count("\n") == 1


def test_a_file_called_report_can_be_opened(
    run: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report").write_text(POST, encoding="utf-8")
    assert report(run, "report")["sources"][0]["path"] == "report"
    for arguments in (["./report"], ["--", "report"]):
        code, out, _ = run(*arguments)
        assert code == 0
        assert "112 people" in out


def test_an_interruption_is_exit_130(
    run: Callable[..., Run], articles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("newsdiff.stories.desk.read_articles", interrupted)
    assert run(*articles) == (130, "", "")


@pytest.fixture
def kept(articles: list[str], tmp_path: Path) -> str:
    """Keep a bookmark of the first article's second passage, and give its words."""
    from newsdiff.compare.comparison import compare
    from newsdiff.sources.load import load_story

    comparison = compare(load_story(articles))
    passage = next(p for p in comparison.passages if p.id == "post:p2")
    one = bookmark_for(comparison, passage.id, story=story_key(articles), note="=1+1 ask *again*")
    return open_library(tmp_path / "data").add(one).exact


def test_bookmarks_are_printed_as_markdown(run: Callable[..., Run], kept: str) -> None:
    code, out, err = run("bookmarks")
    assert (code, err) == (0, "")
    assert f"> {kept}" in out.splitlines()
    assert "Note: =1+1 ask \\*again\\*" in out.splitlines()
    assert any(line.startswith("— post, “Ferry runs aground off Skye”") for line in out.splitlines())


def test_bookmarks_are_printed_as_web_annotations(run: Callable[..., Run], kept: str) -> None:
    code, out, err = run("bookmarks", "--format", "json")
    assert (code, err) == (0, "")
    (annotation,) = json.loads(out)
    assert annotation["type"] == "Annotation"
    assert annotation["body"][0]["value"] == "=1+1 ask *again*"
    assert annotation["target"]["source"].startswith("file:///")
    quote, position = annotation["target"]["selector"]
    assert quote["exact"] == kept
    assert position["end"] - position["start"] == len(kept)


def test_the_data_folder_may_be_named_before_or_after_the_command(
    run: Callable[..., Run], kept: str, tmp_path: Path
) -> None:
    expected = run("bookmarks")
    for arguments in (("bookmarks", "--data-dir"), ("--data-dir", "bookmarks"), ("--data-dir=", "bookmarks")):
        folder = str(tmp_path / "data")
        words = [f"{w}{folder}" if w.endswith("=") else w for w in arguments]
        if "--data-dir" in words:
            words.insert(words.index("--data-dir") + 1, folder)
        assert run(*words) == expected
    assert run("bookmarks", "--data-dir", str(tmp_path / "elsewhere"))[1] == ""


def test_no_bookmarks_is_said_beside_the_output(run: Callable[..., Run]) -> None:
    assert run("bookmarks") == (0, "", "newsdiff: no bookmarks yet: press m on a passage\n")
    assert run("bookmarks", "--format", "json")[1] == "[]\n"


def test_a_damaged_library_is_set_aside_and_said_once(
    run: Callable[..., Run], kept: str, tmp_path: Path
) -> None:
    let_go()
    (tmp_path / "data" / "library.db").write_bytes(b"rubbish" * 1000)
    code, out, err = run("bookmarks")
    assert (code, out) == (0, "")
    assert "damaged; set aside as library-damaged-" in err.splitlines()[0]
    assert "damaged" not in run("bookmarks")[2]


def test_a_file_in_place_of_the_data_folder_is_said(run: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here", encoding="utf-8")
    code, out, err = run("bookmarks", "--data-dir", str(tmp_path / "file"))
    assert (code, out) == (0, "")
    assert "not a folder; bookmarks cannot be kept" in err


def test_the_sample_story_is_shipped() -> None:
    assert len(list(sample_folder().glob("*.txt"))) == 5
