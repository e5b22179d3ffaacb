"""What the reader put right is in every report, and said to be the reader's."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newsdiff.facts.corrections import Check, Correction, CorrectionKind
from newsdiff.model import ByReader
from newsdiff.report.csv import write_csv
from newsdiff.report.facts import write_facts
from newsdiff.report.html.report import write_html
from newsdiff.report.json import write_json
from newsdiff.report.markdown import write_markdown
from newsdiff.report.readers_part import NOTHING, ReadersPart, as_corrected
from newsdiff.report.text import write_text
from published import valid_report

if TYPE_CHECKING:
    from newsdiff.model import Comparison

RENAMED = Correction(CorrectionKind.RENAME, "n:north", "112 people", words="112 rescued")
DISPUTED = Correction(
    CorrectionKind.MARK, "n:north", "112 people", check=Check.DISPUTED, note="the port says 121"
)
GONE = Correction(CorrectionKind.DISMISS, "n:east", "nobody")
BESIDE = "corrected by the reader; disputed by the reader: the port says 121"


@pytest.fixture
def made(comparison: Comparison) -> tuple[Comparison, ReadersPart]:
    return as_corrected(comparison, (RENAMED, DISPUTED, GONE))


def test_without_corrections_all_is_as_found(comparison: Comparison) -> None:
    assert as_corrected(comparison, ()) == (comparison, NOTHING)
    assert "reader" not in write_text(comparison) + write_markdown(comparison)


def test_the_text_marks_what_is_the_readers(made: tuple[Comparison, ReadersPart]) -> None:
    text = " ".join(write_text(made[0], 80, made[1]).split())
    assert "112 rescued (people): North Post, paragraph 2. Disagrees with 121 people (South Herald" in text
    assert f" [{BESIDE}]" in text
    said = text[text.index("CORRECTED BY THE READER") :]
    assert "renamed “112 people” to “112 rescued”" in said
    assert "dismissed “nobody”: no longer applies" in said


def test_the_markdown_marks_what_is_the_readers(made: tuple[Comparison, ReadersPart]) -> None:
    lines = write_markdown(*made).splitlines()
    assert any(line.startswith("- **112 rescued**") and line.endswith(f"*{BESIDE}*") for line in lines)
    assert "- renamed “112 people” to “112 rescued”" in lines[lines.index("## Corrected by the reader") :]


def test_the_json_marks_what_is_the_readers(made: tuple[Comparison, ReadersPart]) -> None:
    report = valid_report(write_json(*made))
    (fact,) = [one for one in report["facts"] if one["id"] == "n:north"]
    assert (fact["text"], fact["corrected"]) == ("112 rescued", True)
    assert (fact["check"], fact["note"]) == ("disputed", "the port says 121")
    assert [one["applied"] for one in report["corrections"]] == [True, True, False]
    assert not any(one["corrected"] for one in report["facts"] if one["id"] != "n:north")


@pytest.mark.parametrize("form", ["text", "markdown", "csv", "json"])
def test_the_facts_mark_what_is_the_readers(made: tuple[Comparison, ReadersPart], form: str) -> None:
    comparison, reader = made
    written = write_facts(comparison, ("number",), form, 200, reader)
    if form == "csv":
        first, second = csv.DictReader(io.StringIO(written))
        assert (first["fact"], first["by the reader"], second["by the reader"]) == ("112 rescued", BESIDE, "")
    elif form == "json":
        assert '"corrected": true' in written
    else:
        assert f"112 rescued (people) [{BESIDE}]" in written.replace("\\", "")


def test_a_fact_only_noted_on_is_not_said_to_be_corrected(comparison: Comparison) -> None:
    _, reader = as_corrected(comparison, (replace(DISPUTED, check=Check.UNCHECKED),))
    assert reader.about("n:north") == "the reader's note: the port says 121"


def test_passages_the_reader_put_right_are_marked(comparison: Comparison) -> None:
    made = replace(comparison, by_reader=ByReader(done={"south:p1": ("linked", "moved")}))
    said = "linked, moved by the reader"
    assert f"South Herald (south), paragraph 1, {said}: Rescuers" in " ".join(write_text(made, 200).split())
    assert f"paragraph 1, {said}: Rescuers" in write_markdown(made)
    assert f"¶ 1, {said}" in write_html(made)
    marked = [one["by the reader"] for one in csv.DictReader(io.StringIO(write_csv(made)))]
    assert marked == ["", "", said, "", ""]
    passages = valid_report(write_json(made))["passages"]
    assert [one["by_reader"] for one in passages if one["by_reader"]] == [["linked", "moved"]]
