from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from newsdiff.report.json import write_json
from published import valid_report

if TYPE_CHECKING:
    from newsdiff.model import Comparison


@pytest.fixture
def report(comparison: Comparison) -> dict[str, Any]:
    return valid_report(write_json(comparison))


def test_every_part_has_the_keys_of_the_schema(report: dict[str, Any]) -> None:
    assert list(report) == [
        "schema",
        "story",
        "sources",
        "passages",
        "links",
        "rows",
        "facts",
        "terms",
        "corrections",
    ]
    assert report["schema"] == "newsdiff.report/1"
    keys = {name: set(report[name][0]) for name in ("sources", "passages", "links", "rows", "facts")}
    assert keys == {
        "sources": {"id", "label", "title", "published", "url", "path", "language", "furniture"},
        "passages": {"id", "source", "index", "kind", "start", "end", "relation", "sentences", "by_reader"},
        "links": {"a", "b", "score", "strength", "reasons", "relation", "differences"},
        "rows": {"index", "relation", "cells", "voices"},
        "facts": {
            "id",
            "kind",
            "text",
            "value",
            "detail",
            "sources",
            "mentions",
            "disagrees",
            "attributions",
            "corrected",
            "check",
            "note",
        },
    }
    assert set(report["passages"][0]["sentences"][0]) == {"id", "index", "text", "start", "end"}
    assert set(report["facts"][0]["mentions"][0]) == {"sentence", "start", "end", "text"}


def test_offsets_are_those_of_the_decoded_text(comparison: Comparison, report: dict[str, Any]) -> None:
    decoded = {
        "north": "\x1b[m" + comparison.sources["north"].text,
        "south": comparison.sources["south"].text,
        "wire": comparison.sources["wire"].text,
    }
    for passage in report["passages"]:
        for sentence in passage["sentences"]:
            assert decoded[passage["source"]][sentence["start"] : sentence["end"]] == sentence["text"]
    people = report["links"][0]["differences"][0]
    assert decoded["north"][people["a"]["start"] : people["a"]["end"]] == people["a"]["text"] == "112 people"
    assert decoded["south"][people["b"]["start"] : people["b"]["end"]] == people["b"]["text"] == "121 people"


def test_furniture_is_listed_with_its_reason(report: dict[str, Any]) -> None:
    (furniture,) = report["sources"][0]["furniture"]
    assert furniture == {"text": "SHARE THIS", "reason": "share bar", "start": 22, "end": 32}
    assert report["sources"][1]["furniture"] == []


def test_a_side_without_words_is_an_empty_span(report: dict[str, Any]) -> None:
    date = report["links"][0]["differences"][1]
    assert date["kind"] == "date"
    assert date["b"] == {"start": 38, "end": 38, "text": ""}


def test_values_are_numbers_without_needless_fractions(
    comparison: Comparison, report: dict[str, Any]
) -> None:
    assert [fact["value"] for fact in report["facts"]] == [112, 121.5]
    endless = replace(comparison, facts=(replace(comparison.facts[0], value=float("inf")),))
    assert valid_report(write_json(endless))["facts"][0]["value"] is None


def test_the_same_comparison_gives_the_same_bytes(comparison: Comparison) -> None:
    assert write_json(comparison) == write_json(replace(comparison))
    assert write_json(comparison).endswith("}\n")
