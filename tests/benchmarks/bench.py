"""Facts measured on other people's annotated news, where ../shared/bench lies beside the project.

Each set is read article by article as the program reads it; what the extractors find is handed to the set's
own scorer, which runs as a process of its own.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from math import isfinite
from pathlib import Path
from typing import Any

from newsdiff.facts import dates, numbers
from newsdiff.facts.names import find_names
from newsdiff.facts.quotes import hear
from newsdiff.model import Block, BlockKind, Sentence, Source
from newsdiff.text.sentences import split

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"

Item = Mapping[str, Any]

_LINES = re.compile(r"[^\n]*\S[^\n]*")
_PARAGRAPHS = re.compile(r"\S(?:.*?\S)?(?=\s*\n\s*\n|\s*$)", re.S)
_TYPES = {"person": "PERSON", "organisation": "ORGANIZATION", "place": "LOCATION"}


def article(item: Item, paragraphs: re.Pattern[str]) -> Source:
    """Make a source of an item's text, whose offsets stay as they are."""
    text = str(item["text"])
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for found in paragraphs.finditer(text):
        paragraph = found[0].replace("\n", " ")
        for start, end in split(paragraph):
            at = len(sentences)
            begin, stop = found.start() + start, found.start() + end
            sentences.append(Sentence(f"x:s{at}", "x", at, len(blocks), begin, stop, paragraph[start:end]))
        blocks.append(Block(BlockKind.PARAGRAPH, found.start(), found.end()))
    flat = text.replace("\n", " ") if paragraphs is _PARAGRAPHS else text
    return Source("x", "x", "x", flat, tuple(blocks), tuple(sentences), published=str(item.get("date") or ""))


def names(item: Item) -> dict[str, Any]:
    """Find people, organisations and places."""
    found = find_names(article(item, _PARAGRAPHS))
    return {"entities": [{"start": n.start, "end": n.end, "type": _TYPES[n.kind]} for n in found]}


def quotes(item: Item) -> dict[str, Any]:
    """Find quotes and their speakers; the sentences of one quotation are one quote here."""
    source = article(item, _LINES)
    joined: list[dict[str, Any]] = []
    for quote in hear(source, find_names(source))[0]:
        last = joined[-1] if joined else None
        between = source.text[last["end"] : quote.start] if last else "x"
        if last and not between.strip("“ ") and last["speaker"] == (quote.speaker or None):
            last["end"] = quote.end
        else:
            joined.append({"start": quote.start, "end": quote.end, "speaker": quote.speaker or None})
    return {"quotes": joined}


def quantities(item: Item) -> dict[str, Any]:
    """Find quantities; a range is given by its bounds."""
    found = []
    for q in numbers.parse(item["text"]):
        between = isfinite(q.high) and 0 < q.low < q.high
        found.append({"value": [q.low, q.high] if between else q.value, "unit": q.unit})
    return {"quantities": found}


def days(item: Item) -> dict[str, Any]:
    """Find dates and resolve them against the article's own."""
    found = [
        {"start": s.start + d.start, "end": s.start + d.end, "value": d.value}
        for s in article(item, _LINES).sentences
        for d in dates.parse(s.text, item["date"])
    ]
    return {"dates": found}


SETS: Mapping[str, tuple[str, Callable[[Item], dict[str, Any]]]] = {
    "polnear_dev": ("score_quotes.py", quotes),
    "ieer": ("score_ner.py", names),
    "newsquant": ("score_numbers.py", quantities),
    "te3_platinum": ("score_dates.py", days),
}


def scores(name: str) -> Iterator[str]:
    """Yield the lines that the scorer of a set prints for what is found in it."""
    scorer, find = SETS[name]
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / f"{name}.jsonl"
        items = (json.loads(line) for line in _run(scorer, name, "--items"))
        lines = (json.dumps({"id": item["id"], **find(item)}) for item in items)
        predictions.write_text("\n".join(lines), encoding="utf-8")
        yield from _run(scorer, name, str(predictions))[1:]


def _run(scorer: str, name: str, argument: str) -> list[str]:
    command = [sys.executable, str(BENCH / scorer), "--set", name, argument]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout.splitlines()
