"""The facts as a table, in each of its formats."""

from __future__ import annotations

import csv
import io
import json

import pytest

from articles import article
from newsdiff.compare.comparison import compare
from newsdiff.model import Comparison, FactKind, Story
from newsdiff.report.facts import SCHEMA as FACTS_SCHEMA
from newsdiff.report.facts import write_facts
from newsdiff.report.json import SCHEMA, schema_text
from newsdiff.report.markdown import write_markdown
from newsdiff.report.text import write_text
from published import valid_facts

KINDS = tuple(kind.value for kind in FactKind)


@pytest.fixture
def archive() -> Comparison:
    first = article(
        "The archive said on Monday that it had been handed 55,000 pages of the bishop's letters.",
        "“We are very grateful to him,” said Anna Lind, who may retire in May.",
        name="north",
    )
    second = article(
        "Last spring a van stacked with 50,000 pages of the bishop's letters drove up to the archive.",
        "“=cmd|calc is no way to speak,” said Anna Lind.",
        name="south",
    )
    return compare(Story("The bishop's letters", (first, second)))


def test_text_says_what_disagrees_who_has_what_and_who_says_so(archive: Comparison) -> None:
    text = write_facts(archive, KINDS, "text", 200)
    assert "number, pages: bishop's letters: 50,000 pages (south) | 55,000 pages (north)" in text or (
        "number, pages: bishop's letters: 55,000 pages (north) | 50,000 pages (south)" in text
    )
    assert "- north: 55,000 pages (The archive)" in text
    assert "- south: 50,000 pages (own voice)" in text
    assert "Anna Lind: 2 of 2 sources" in text


def test_text_keeps_to_its_width(archive: Comparison) -> None:
    assert max(map(len, write_facts(archive, KINDS, "text", 40).splitlines())) <= 40


def test_only_the_kinds_asked_for(archive: Comparison) -> None:
    found = valid_facts(write_facts(archive, ["quote"], "json"))
    assert {fact["kind"] for fact in found["facts"]} == {"quote"}
    assert found["disagreements"] == []


def test_json_has_disagreements_and_who_says_so(archive: Comparison) -> None:
    found = valid_facts(write_facts(archive, KINDS, "json"))
    [against] = found["disagreements"]
    assert {variant["text"]: variant["sources"] for variant in against["variants"]} == {
        "55,000 pages": ["north"],
        "50,000 pages": ["south"],
    }
    pages = {fact["text"]: fact["attributions"] for fact in found["facts"] if fact["kind"] == "number"}
    assert pages["55,000 pages"] == [{"source": "north", "who": "The archive", "hedged": False}]
    assert pages["50,000 pages"] == [{"source": "south", "who": "", "hedged": False}]


def test_the_schemas_have_one_shape_for_what_both_describe() -> None:
    report, facts = (json.loads(schema_text(name))["$defs"] for name in (SCHEMA, FACTS_SCHEMA))
    assert {name for name in report.keys() & facts.keys() if report[name] != facts[name]} == {"source"}


def test_csv_has_a_line_for_each_fact_and_no_formula(archive: Comparison) -> None:
    rows = list(csv.DictReader(io.StringIO(write_facts(archive, KINDS, "csv"))))
    assert len(rows) == len(archive.facts)
    [pages] = [row for row in rows if row["fact"] == "55,000 pages"]
    assert (pages["value"], pages["north"], pages["south"]) == ("55000", "55,000 pages", "")
    assert pages["north: who says so"] == "The archive"
    assert pages["disagrees with"] == "50,000 pages (south)"
    cells = [cell for row in rows for cell in row.values()]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_markdown_is_a_table_of_sources(archive: Comparison) -> None:
    text = write_facts(archive, KINDS, "markdown")
    assert "| Fact | north | south |" in text
    [line] = [line for line in text.splitlines() if line.startswith("| 55,000 pages")]
    assert line.count("|") == 4
    assert "## Disagreements" in text


@pytest.mark.parametrize("form", ["text", "json", "csv", "markdown"])
def test_the_same_facts_give_the_same_bytes(archive: Comparison, form: str) -> None:
    assert write_facts(archive, KINDS, form) == write_facts(archive, KINDS, form)
    assert write_facts(archive, [], form).endswith("\n")


def test_copies_of_one_agency_are_one_voice() -> None:
    sources = [
        article(
            f"{opening} 40 boats sank in the storm off Fifeness, the Press Association reported.", name=name
        )
        for name, opening in (("a", "Some"), ("b", "About"), ("c", "Nearly"))
    ]
    sources.append(article("In the storm 40 boats sank.", name="d"))
    text = write_facts(compare(Story("Storm", tuple(sources))), ["number"], "text", 200)
    assert "4 of 4 sources, 2 voices" in text


def test_days_of_one_event_are_both_shown_with_their_dates() -> None:
    first = article("On Saturday the envoy met the Danish fisheries minister in Esbjerg.", name="north")
    second = article("On Friday the envoy met the Danish fisheries minister in Esbjerg.", name="south")
    comparison = compare(Story("The envoy", (first, second)))
    for written in (write_facts(comparison, ["date"], "text", 200), write_text(comparison, 200)):
        [line] = [line for line in written.splitlines() if line.startswith("date, envoy met")]
        assert "Saturday, 2024-05-11 (north)" in line
        assert "Friday, 2024-05-10 (south)" in line
    assert "## Disagreements" in write_markdown(comparison)
