"""The JSON report, schema ``newsdiff.report/1``.

Offsets are characters of the text as decoded from the file; ``text`` is what newsdiff shows for them.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from importlib.resources import files
from math import isfinite
from typing import TYPE_CHECKING, Any

from newsdiff.compare.terms import find_terms
from newsdiff.facts.corrections import Correction, Mark
from newsdiff.model import BlockKind, Span
from newsdiff.report.fact_voices import fact_voices
from newsdiff.report.readers_part import NOTHING
from newsdiff.text.sanitise import json_escaped

if TYPE_CHECKING:
    from newsdiff.compare.corrections import Mending
    from newsdiff.compare.terms import Term
    from newsdiff.model import Comparison, Difference, Fact, Link, Mention, Passage, Row, Sentence, Source
    from newsdiff.report.readers_part import ReadersPart
    from newsdiff.text.anchors import Words

SCHEMA = "newsdiff.report/1"


def write_json(comparison: Comparison, reader: ReadersPart = NOTHING) -> str:
    """Give the whole comparison as one JSON document, ending in a newline.

    What ``reader`` put right is marked as theirs.
    """
    report = {
        "schema": SCHEMA,
        "story": {"title": comparison.story.title},
        "sources": [_source(source) for source in comparison.story.sources],
        "passages": [_passage(comparison, passage) for passage in comparison.passages],
        "links": [_link(comparison, link) for link in comparison.links],
        "rows": [_row(row) for row in comparison.rows],
        "facts": [fact_json(comparison, fact, reader) for fact in comparison.facts],
        "terms": [_term(comparison, term) for term in find_terms(comparison)],
        "corrections": [
            {**_correction(correction), "applied": at not in reader.lost}
            for at, correction in enumerate(reader.corrections)
        ],
    }
    return json_escaped(json.dumps(report, ensure_ascii=False, allow_nan=False, indent=1)) + "\n"


def schema_text(name: str) -> str:
    """Give the JSON Schema called ``name``, as every document says in "schema" which one it keeps to."""
    folder = files("newsdiff.report").joinpath("schema")
    return folder.joinpath(f"{name.replace('/', '-')}.json").read_text(encoding="utf-8")


def _correction(correction: Correction | Mending) -> dict[str, Any]:
    if isinstance(correction, Correction):
        return asdict(correction)
    values = {name.name: getattr(correction, name.name) for name in fields(correction)}
    return {"kind": correction.kind, **{name: _quoted(value) for name, value in values.items()}}


def _quoted(value: Words | str) -> dict[str, str] | str:
    return value if isinstance(value, str) else {"source": value.source, "text": value.exact}


def _offsets(source: Source, start: int, end: int) -> dict[str, Any]:
    span = source.origin(Span(start, end))
    return {"start": span.start, "end": span.end}


def _source(source: Source) -> dict[str, Any]:
    furniture = [
        {"text": source.text[b.start : b.end], "reason": b.reason, **_offsets(source, b.start, b.end)}
        for b in source.blocks
        if b.kind is BlockKind.FURNITURE
    ]
    return {
        "id": source.id,
        "label": source.label,
        "title": source.title,
        "published": source.published,
        "url": source.url,
        "path": source.path,
        "language": source.language,
        "furniture": furniture,
    }


def _passage(comparison: Comparison, passage: Passage) -> dict[str, Any]:
    source = comparison.sources[passage.source]
    return {
        "id": passage.id,
        "source": passage.source,
        "index": passage.index,
        "kind": passage.kind.value,
        **_offsets(source, passage.start, passage.end),
        "relation": passage.relation.value,
        "sentences": [_sentence(source, comparison.sentences[s]) for s in passage.sentences],
        "by_reader": list(comparison.by_reader.done.get(passage.id, ())),
    }


def _sentence(source: Source, sentence: Sentence) -> dict[str, Any]:
    return {
        "id": sentence.id,
        "index": sentence.index,
        "text": sentence.text,
        **_offsets(source, sentence.start, sentence.end),
    }


def _link(comparison: Comparison, link: Link) -> dict[str, Any]:
    a, b = (comparison.sources[comparison.sentences[end].source] for end in (link.a, link.b))
    return {
        "a": link.a,
        "b": link.b,
        "score": round(link.score, 4),
        "strength": link.strength.value,
        "reasons": list(link.reasons),
        "relation": link.relation.value,
        "differences": [_difference(difference, a, b) for difference in link.differences],
    }


def _difference(difference: Difference, a: Source, b: Source) -> dict[str, Any]:
    return {
        "kind": difference.kind.value,
        "a": _words(a, difference.a),
        "b": _words(b, difference.b),
    }


def _words(source: Source, span: Span) -> dict[str, Any]:
    return {**_offsets(source, span.start, span.end), "text": source.text[span.start : span.end]}


def _row(row: Row) -> dict[str, Any]:
    return {
        "index": row.index,
        "relation": row.relation.value,
        "cells": {source: list(cell) for source, cell in row.cells.items()},
        "voices": [list(voice) for voice in row.voices],
    }


def _term(comparison: Comparison, term: Term) -> dict[str, Any]:
    return {
        "about": term.about,
        "variants": [
            {
                "text": variant.text,
                "sources": list(variant.sources),
                "mentions": [_mention(comparison, mention) for mention in variant.mentions],
            }
            for variant in term.variants
        ],
    }


def _mention(comparison: Comparison, mention: Mention) -> dict[str, Any]:
    return {
        "sentence": mention.sentence,
        **_offsets(comparison.sources[mention.source], mention.start, mention.end),
        "text": mention.text,
    }


def fact_json(comparison: Comparison, fact: Fact, reader: ReadersPart) -> dict[str, Any]:
    """Give a fact as both JSON documents have it; ``corrected``, ``check`` and ``note`` are the reader's."""
    mark = reader.marks.get(fact.id, Mark())
    return {
        "id": fact.id,
        "kind": fact.kind.value,
        "text": fact.text,
        "value": _value(fact.value),
        "detail": fact.detail,
        "sources": list(fact.sources),
        "mentions": [_mention(comparison, mention) for mention in fact.mentions],
        "disagrees": list(fact.disagrees),
        "attributions": [
            {"source": voice.source, "who": voice.who, "hedged": voice.hedged}
            for voice in fact_voices(comparison, fact)
        ],
        "corrected": fact.id in reader.corrected,
        "check": mark.check.value,
        "note": mark.note,
    }


def _value(value: float | str | None) -> float | str | None:
    """Give whole numbers without a fraction; JSON has no infinity."""
    if isinstance(value, float):
        if not isfinite(value):
            return None
        return int(value) if value.is_integer() else value
    return value
