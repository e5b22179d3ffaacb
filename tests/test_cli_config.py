"""``newsdiff config``, and the settings the other commands take from the file."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from newsdiff.cli import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "newsdiff" / "config.toml"
    monkeypatch.setenv("NEWSDIFF_CONFIG", str(file))
    return file


def test_a_file_is_made_once_and_never_written_over(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "--init"]) == 0
    assert stat.S_IMODE(config.stat().st_mode) == 0o600
    assert stat.S_IMODE(config.parent.stat().st_mode) == 0o700
    config.write_text("width = 90\n")
    assert main(["config", "--init"]) == 2
    assert capsys.readouterr().err.endswith(f"{config}: is there already, and is left as it is\n")
    assert config.read_text() == "width = 90\n"


def test_what_is_in_force_is_printed_with_where_it_is_from(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.parent.mkdir()
    config.write_text('width = 90\n[keys]\nbookmark = "b"\n')
    assert main(["config", "--data-dir", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[:2] == [
        f"config     {config} (file)  (environment, NEWSDIFF_CONFIG)",
        f"data       {tmp_path}  (option)",
    ]
    assert "width      90  (file)" in out
    assert "bookmark             b" in out
    assert not err


def test_all_that_is_wrong_is_told_a_line_for_each(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config.parent.mkdir()
    config.write_text('mouse = 1\ntheme = "newsdif-dark"\n[keys]\nbookmark = "j"\nbokmark = "b"\n')
    assert main(["config"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        f"newsdiff: {config}: mouse = 1: should be true or false",
        f"newsdiff: {config}: there is no theme 'newsdif-dark'; did you mean newsdiff-dark?",
        f"newsdiff: {config}: [keys] unknown action 'bokmark'; did you mean bookmark?",
        f"newsdiff: {config}: [keys] bookmark: j is a key of row_next; bookmark keeps m",
    ]


def test_all_actions_are_listed_by_name(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "--init"]) == 0
    assert main(["config", "--keys"]) == 0
    assert "half_page_down       Ctrl-d         Half a page down" in capsys.readouterr().out


def test_a_report_is_as_wide_as_set_and_is_written_whatever_is_wrong(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.parent.mkdir()
    config.write_text("width = 40\nmouse = 1\n")
    article = tmp_path / "a.txt"
    article.write_text("A fire on the ferry Aurora injured nine people on Monday, the police said. " * 3)
    assert main(["--plain", str(article)]) == 0
    out, err = capsys.readouterr()
    assert 30 < max(map(len, out.splitlines())) <= 40
    assert "mouse = 1: should be true or false" in err
    assert main(["--plain", "--width", "60", str(article)]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) > 40
    config.write_text("width = [\n")
    assert main(["--plain", str(article)]) == 0
    assert "is not TOML" in capsys.readouterr().err
