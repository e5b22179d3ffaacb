"""The facts command as a user meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff import cli
from published import valid_facts


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    texts = {
        "post": "Rescuers took 112 people off the ferry on Monday, the coastguard said in a short note.\n",
        "herald": "All 121 people were taken off the ferry on Monday, the coastguard said at noon.\n",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text * 3, encoding="utf-8")
    return [str(tmp_path / f"{name}.txt") for name in texts]


def test_facts_are_printed(articles: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["facts", "--kind", "number", *articles]) == 0
    out = capsys.readouterr().out
    assert "112 people" in out
    assert "DATES" not in out
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize("form", ["text", "json", "csv", "markdown"])
def test_a_file_has_what_would_be_printed(
    articles: list[str], form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "facts.out"
    assert cli.main(["facts", "--format", form, "--output", str(target), *articles]) == 0
    assert capsys.readouterr().out == ""
    assert cli.main(["facts", "--format", form, "--width", "80", *articles]) == 0
    assert target.read_text(encoding="utf-8") == capsys.readouterr().out


def test_kinds_add_up(articles: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["facts", "--kind", "number", "--kind", "date", "--format", "json", *articles]) == 0
    facts = valid_facts(capsys.readouterr().out)["facts"]
    assert {fact["kind"] for fact in facts} == {"number", "date"}


def test_missing_source_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["facts", str(tmp_path / "none.txt")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    assert "none.txt" in err


def test_a_source_is_not_overwritten(articles: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(articles[0]).read_text(encoding="utf-8")
    assert cli.main(["facts", "--output", articles[0], *articles]) == 2
    assert Path(articles[0]).read_text(encoding="utf-8") == before
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("wrong", [["--kind", "verb"], ["--format", "html"], ["--output", ""]])
def test_wrong_use(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["facts", *wrong]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"newsdiff: argument {wrong[0]}: ")
