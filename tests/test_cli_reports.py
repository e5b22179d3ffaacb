"""Reports as a user meets them: the reader's own part in them, what the exit code tells, the schema."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from newsdiff import cli
from newsdiff.compare.corrections import (
    BlockRelabelled,
    LinkCut,
    LinkMade,
    Mending,
    PassageMoved,
    PassagesJoined,
    PassageSplit,
    SourceRedated,
    SourceRenamed,
)
from newsdiff.facts.corrections import Correction, CorrectionKind
from newsdiff.library.paths import story_key
from newsdiff.library.store import open_library
from newsdiff.model import BlockKind, Story
from newsdiff.sources.load import load_story
from newsdiff.text.anchors import words_at
from published import valid_report

OUT = "Rescuers took {} people off the ferry on Monday, the coastguard said in a short note.\n"


def write(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSDIFF_DATA_DIR", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def parted(tmp_path: Path) -> list[str]:
    """Give two articles that disagree on a number."""
    return [write(tmp_path, f"{number}.txt", OUT.format(number) * 2) for number in (112, 121)]


@pytest.fixture
def agreed(tmp_path: Path) -> list[str]:
    return [write(tmp_path, f"{name}.txt", OUT.format(112)) for name in "ab"]


COMMANDS = [[], ["--plain"], ["report"], ["report", "--format", "json"], ["report", "--format", "csv"]]


@pytest.mark.parametrize("command", [*COMMANDS, ["facts"], ["facts", "--kind", "number"]])
def test_the_exit_code_tells_of_conflicts_where_asked(
    command: list[str], parted: list[str], agreed: list[str]
) -> None:
    assert cli.main([*command, *parted]) == 0
    assert cli.main([*command, "--exit-code", *parted]) == 1
    assert cli.main([*command, "--exit-code", *agreed]) == 0
    assert cli.main([*command, "--exit-code", f"{parted[0]}.gone"]) == 2


def test_facts_that_are_not_asked_for_do_not_count(parted: list[str]) -> None:
    assert cli.main(["facts", "--kind", "person", "--exit-code", *parted]) == 0


def test_corrections_of_the_story_are_applied_and_marked(
    parted: list[str], data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["report", "--format", "json", *parted]
    assert cli.main(arguments) == 0
    before = capsys.readouterr().out
    fact = next(one for one in valid_report(before)["facts"] if one["value"] == 112)
    rename = Correction(CorrectionKind.RENAME, fact["id"], fact["text"], words="112 rescued")
    open_library(data).correct(story_key(parted), rename)
    assert cli.main(arguments) == 0
    after = next(one for one in valid_report(capsys.readouterr().out)["facts"] if one["id"] == fact["id"])
    assert (after["text"], after["corrected"]) == ("112 rescued", True)
    for command in (["report"], ["report", "--format", "markdown"], ["facts"], ["facts", "--format", "csv"]):
        assert cli.main([*command, *parted]) == 0
        assert "corrected by the reader" in " ".join(capsys.readouterr().out.split())
    assert cli.main([*arguments, "--as-found"]) == 0
    assert capsys.readouterr().out == before


def corrections_of(story: Story) -> tuple[Mending, ...]:
    """Give one correction of each kind; the last is of words that are not there."""
    a, b = story.sources
    first, second = (words_at(s, s.news[0].start, s.news[0].end) for s in (a, b))
    last = words_at(a, a.news[-1].start, a.news[-1].end)
    return (
        LinkCut(first, second),
        LinkMade(first, second),
        PassageSplit(last),
        PassagesJoined(first, last),
        PassageMoved(first, second),
        SourceRenamed(b.id, b.label, "The *Wire*"),
        SourceRedated(b.id, "", "2024-02"),
        BlockRelabelled(replace(last, exact="It is not here at all."), BlockKind.FURNITURE),
    )


def test_corrections_of_passages_are_applied_and_told(
    parted: list[str], data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = open_library(data)
    for one in corrections_of(load_story(parted)):
        library.correct(story_key(parted), one)
    assert cli.main(["report", "--format", "json", *parted]) == 0
    report = valid_report(capsys.readouterr().out)
    assert [one["applied"] for one in report["corrections"]] == [True] * 7 + [False]
    assert report["corrections"][1]["a"] == {"source": "112", "text": OUT.format(112).strip()}
    (link,) = [one for one in report["links"] if "by the reader" in one["reasons"]]
    assert link["score"] == 1
    assert (report["sources"][1]["label"], report["sources"][1]["published"]) == ("The *Wire*", "2024-02")
    assert cli.main(["report", *parted]) == 0
    text = " ".join(capsys.readouterr().out.partition("CORRECTED BY THE READER")[2].split())
    assert "renamed the outlet “121” to “The *Wire*”" in text
    assert "(112): no longer applies, its words are not in the text as it is now" in text
    assert cli.main(["report", "--format", "markdown", *parted]) == 0
    assert "renamed the outlet “121” to “The \\*Wire\\*”" in capsys.readouterr().out
    assert cli.main(["report", "--format", "json", "--as-found", *parted]) == 0
    assert valid_report(capsys.readouterr().out)["corrections"] == []


def test_a_library_that_cannot_be_read_is_said_and_the_report_written(
    parted: list[str], data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data.mkdir()
    (data / "library.db").write_bytes(b"rubbish" * 1000)
    assert cli.main(["report", *parted]) == 0
    out, err = capsys.readouterr()
    assert "112 people" in out
    assert err.count("\n") == 1
    assert "damaged" in err


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert cli.main(["report", "--schema"]) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert cli.main(["facts", "--schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "newsdiff.facts/1"
    assert cli.main(["report", "--schema", "--output", str(tmp_path / "schema.json")]) == 0
    assert (tmp_path / "schema.json").read_text(encoding="utf-8") == printed
