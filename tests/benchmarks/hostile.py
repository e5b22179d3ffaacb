"""Inputs made to be slow or to fail: seconds and peak memory for each, read, compared and reported as HTML.

    python tests/benchmarks/hostile.py [WORDS OF A NAME …]

Each input runs in a process of its own, whose processor time is counted.
"""

from __future__ import annotations

import faulthandler
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

#: As many characters as an article may have, or nearly.
MOST = 490_000
SENTENCE = "The dam above Keld gave way on Sunday, and about 300 people left their homes, the mayor said. "
#: More than so many seconds are too long for one input.
PATIENCE = 5.0
#: So many seconds of the processor's time, and where it is then is told.
ENDED = 15
#: An article of the usual kind, to compare with.
PLAIN = (SENTENCE + "Nobody was hurt.\n\n") * 8


def _fill(piece: str, size: int = MOST) -> str:
    return piece * (size // len(piece))


def _page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"


def _data(json: str) -> str:
    return _page("", f'<script type="application/json">{json}</script>')


PARAGRAPHS = f"<p>{SENTENCE}</p>" * 8
#: Name, ending of the file, text.
INPUTS: dict[str, tuple[str, Callable[[], str]]] = {
    "100,000 quotes": (".txt", lambda: '"' * 100_000),
    "100,000 open quotes": (".txt", lambda: "“" * 100_000),
    "100,000 apostrophes": (".txt", lambda: "a'" * 100_000),
    "he said, never closed": (".txt", lambda: "“He said " * 20_000),
    "he said, by words": (".txt", lambda: "“Yes,” he said. " * 20_000),
    "nested quotes": (".txt", lambda: "“‘" * 50_000 + "x" + "’”" * 50_000),
    "200,000 digits": (".txt", lambda: "1" * 200_000),
    "digits and commas": (".txt", lambda: "1," * 100_000),
    "digits and points": (".txt", lambda: "1." * 100_000),
    "numbers in words": (".txt", lambda: "one hundred thousand million " * 7_000),
    "numerals and dashes": (".txt", lambda: "1-" * 100_000),
    "dates in a row": (".txt", lambda: "3 May 2024, " * 20_000),
    "percentages": (".txt", lambda: "5% to 6% of " * 20_000),
    "half a million in a line": (".txt", lambda: _fill(SENTENCE)),
    "half a million without a space": (".txt", lambda: "x" * MOST),
    "half a million without an end": (".txt", lambda: _fill("the dam and the town ")),
    "half a million of capitals": (".txt", lambda: _fill("Keld ")),
    "capitals and of": (".txt", lambda: _fill("Keld of Dale and ")),
    "half a million of full stops": (".txt", lambda: "." * MOST),
    "glued sentences": (".txt", lambda: _fill("Bcd.")),
    "sentences about I": (".txt", lambda: _fill("and I. ")),
    "initials": (".txt", lambda: _fill("A. ")),
    "half a million of spaces": (".txt", lambda: SENTENCE + " " * MOST + SENTENCE),
    "half a million of line ends": (".txt", lambda: SENTENCE + "\n" * MOST + SENTENCE),
    "lines of one letter": (".txt", lambda: "a\n" * 240_000),
    "paragraphs of one word": (".txt", lambda: "Dam.\n\n" * 80_000),
    "one paragraph again and again": (".txt", lambda: _fill(SENTENCE + "\n\n")),
    "hyphens": (".txt", lambda: _fill("dam-")),
    "slashes": (".txt", lambda: _fill("dam/")),
    "brackets": (".txt", lambda: "(" * 200_000 + SENTENCE + ")" * 200_000),
    "addresses": (".txt", lambda: _fill("https://a.example/b ")),
    "combining marks": (".txt", lambda: SENTENCE + "e" + "\u0301" * 300_000 + SENTENCE),
    "joined emoji": (".txt", lambda: _fill("👩\u200d👩\u200d👧 ")),
    "escape begun": (".txt", lambda: SENTENCE + "\x1b]0;" * 110_000 + SENTENCE),
    "escapes": (".txt", lambda: _fill("\x1b[31mred\x1b[0m ")),
    "bidi controls": (".txt", lambda: _fill("\u202edam\u202c ")),
    "zero width": (".txt", lambda: SENTENCE + "\u200b" * 300_000 + SENTENCE),
    "Chinese": (".txt", lambda: _fill("大坝溃决三百人离家。")),
    "Arabic": (".txt", lambda: _fill("انهار السد فوق المدينة. ")),
    "10 MB": (".txt", lambda: _fill(SENTENCE + "\n\n", 9_999_000)),
    "Markdown: nested quotes": (".md", lambda: "> " * 100_000 + SENTENCE),
    "Markdown: stars": (".md", lambda: SENTENCE + "*" * 200_000 + SENTENCE),
    "Markdown: underscores": (".md", lambda: SENTENCE + "_a" * 200_000 + SENTENCE),
    "Markdown: brackets": (".md", lambda: SENTENCE + "[" * 200_000 + SENTENCE),
    "Markdown: links": (".md", lambda: SENTENCE + "[a](" * 100_000 + SENTENCE),
    "Markdown: pictures": (".md", lambda: SENTENCE + "![a](b " * 100_000 + SENTENCE),
    "Markdown: back ticks": (".md", lambda: SENTENCE + "`" * 200_000 + SENTENCE),
    "Markdown: tags": (".md", lambda: SENTENCE + "<a " * 200_000 + SENTENCE),
    "Markdown: tables": (".md", lambda: SENTENCE + "\n" + "|a" * 200_000 + "\n" + SENTENCE),
    "front matter never closed": (".md", lambda: "---\ntitle: a\n" + "b: c\n" * 200_000),
    "front matter nested": (".md", lambda: "---\ntitle: " + "[" * 50_000 + "\n---\n" + SENTENCE),
    "front matter of anchors": (
        ".md",
        lambda: "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
        + "".join(f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in pairwise("abcdefghi"))
        + "title: *i\n---\n"
        + SENTENCE,
    ),
    "front matter of digits": (".md", lambda: "---\ntitle: " + "9" * 100_000 + "\n---\n" + SENTENCE),
    "front matter of spaces": (".md", lambda: "---\ntitle: " + "\t" * 200_000 + "\n---\n" + SENTENCE),
    "header lines": (".txt", lambda: "Title: a\n" * 100_000),
    "columns": (".txt", lambda: f"{SENTENCE[:40]:<44}{SENTENCE[:40]}\n" * 4_000),
    "columns in columns": (".txt", lambda: ("a b c   " * 400 + "\n") * 100),
    "cut words": (".txt", lambda: "\n".join(f"the word{'x' * (n % 30)}-\nends here" for n in range(8_000))),
    "pull quotes": (".txt", lambda: "\n\n".join(f"{SENTENCE} “The dam gave way {n}”" for n in range(3_000))),
    "e-mail in e-mail": (
        ".eml",
        lambda: "MIME-Version: 1.0\n"
        + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3_000)),
    ),
    "e-mail header": (".eml", lambda: "A: b\n" * 60_000 + "MIME-Version: 1.0\n\n" + SENTENCE),
    "HTML: 50,000 nested tags": (".html", lambda: _page("<div>" * 50_000 + PARAGRAPHS)),
    "HTML: 50,000 nested spans": (".html", lambda: _page("<p>" + "<b>" * 50_000 + SENTENCE)),
    "HTML: 50,000 nested lists": (".html", lambda: _page("<ul><li>" * 25_000 + SENTENCE)),
    "HTML: 50,000 nested quotes": (".html", lambda: _page("<blockquote>" * 50_000 + SENTENCE)),
    "HTML: 50,000 nested tables": (".html", lambda: _page("<table><tr><td>" * 20_000 + SENTENCE)),
    "HTML: never closed": (".html", lambda: _page(PARAGRAPHS + "<p " * 200_000)),
    "HTML: attributes": (".html", lambda: _page(PARAGRAPHS + "<p " + "a=b " * 200_000 + ">x")),
    "HTML: comments": (".html", lambda: _page(PARAGRAPHS + "<!--" * 200_000)),
    "HTML: entities": (".html", lambda: _page(PARAGRAPHS + "<p>" + "&amp;" * 200_000)),
    "HTML: scripts": (".html", lambda: _page(PARAGRAPHS + "<script>" * 50_000)),
    "HTML: one paragraph": (".html", lambda: _page(f"<p>{_fill(SENTENCE)}</p>")),
    "HTML: line breaks": (".html", lambda: _page("<p>" + (SENTENCE + "<br>") * 10_000)),
    "HTML: many paragraphs": (".html", lambda: _page(f"<p>{SENTENCE}</p>" * 10_000)),
    "HTML: empty paragraphs": (".html", lambda: _page(PARAGRAPHS + "<p></p>" * 140_000)),
    "HTML: links": (".html", lambda: _page(PARAGRAPHS + '<a href="/x">more</a> ' * 40_000)),
    "HTML: JSON-LD nested": (
        ".html",
        lambda: _page(PARAGRAPHS, '<script type="application/ld+json">' + "[" * 100_000 + "</script>"),
    ),
    "HTML: JSON-LD nested graphs": (
        ".html",
        lambda: _page(
            PARAGRAPHS,
            '<script type="application/ld+json">' + '{"@graph":' * 900 + "1" + "}" * 900 + "</script>",
        ),
    ),
    "HTML: data nested": (".html", lambda: _data('["",' * 900 + f'"{_fill(SENTENCE)}"' + "]" * 900)),
    "HTML: data of many parts": (".html", lambda: _data("[" + f'["{SENTENCE.strip()}"],' * 5_000 + "1]")),
    "HTML: lines": (".html", lambda: _page(PARAGRAPHS + "<div>a" * 50_000)),
    "HTML: JSON-LD of digits": (
        ".html",
        lambda: _page(
            PARAGRAPHS, '<script type="application/ld+json">{"a":' + "9" * 100_000 + "}</script>"
        ),
    ),
    "HTML: a long title": (".html", lambda: _page(PARAGRAPHS, f"<title>{'dam | ' * 100_000}</title>")),
    "HTML: metadata": (".html", lambda: _page(PARAGRAPHS, '<meta name="author" content="A">' * 20_000)),
    "HTML: date metadata": (
        ".html",
        lambda: _page(PARAGRAPHS, '<meta property="article:published_time" content="2024-02-30">' * 10_000),
    ),
    "HTML: entity bomb": (
        ".xhtml",
        lambda: '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "dam dam dam">'
        + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefgh"))
        + f"]><html><body><p>&h;</p>{PARAGRAPHS}</body></html>",
    ),
    "HTML: a file of the machine": (
        ".xhtml",
        lambda: '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        f"<html><body><p>&x;</p>{PARAGRAPHS}</body></html>",
    ),
}  # fmt: skip


def run(name: str, folder: Path) -> None:
    """Read, compare and report one input beside a plain article; print seconds and peak memory."""
    ending, make = INPUTS[name]
    hostile, plain = folder / f"hostile{ending}", folder / "plain.txt"
    hostile.write_text(make(), encoding="utf-8")
    plain.write_text(PLAIN, encoding="utf-8")
    faulthandler.register(signal.SIGXCPU, chain=True)
    resource.setrlimit(resource.RLIMIT_CPU, (ENDED, resource.RLIM_INFINITY))
    from newsdiff.compare.comparison import compare
    from newsdiff.report.html.report import write_html
    from newsdiff.sources.load import load_story

    times = [time.process_time()]
    story = load_story([hostile, plain])
    times.append(time.process_time())
    comparison = compare(story)
    times.append(time.process_time())
    write_html(comparison)
    times.append(time.process_time())
    seconds = " ".join(f"{b - a:6.2f}" for a, b in pairwise(times))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    failed = "; ".join(failure.reason for failure in story.failures)
    print(f"{seconds} s {peak:5d} MiB  {'SLOW' if times[-1] - times[0] > PATIENCE else '    '} {failed}")


def _where(trace: str) -> str:
    """Give the last places that a trace names, the innermost first, and the error if there is one."""
    places = re.findall(r'newsdiff/(\S+)", line (\d+)', trace)
    error = trace.strip().splitlines()[-1] if "Traceback" in trace else f"more than {ENDED} s"
    inner = reversed(places) if "Traceback" in trace else iter(places)
    return f"{error} at " + " < ".join(f"{file}:{line}" for file, line in islice(inner, 6))


def main() -> None:
    """Run all inputs, or those whose names hold the words given."""
    if len(sys.argv) == 4 and sys.argv[1] == "--one":
        run(sys.argv[2], Path(sys.argv[3]))
        return
    print(f"{'read, compare, report':>38}")
    for name in (name for name in INPUTS if all(word in name for word in sys.argv[1:])):
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, __file__, "--one", name, folder]
            try:
                done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
                said = done.stdout.strip() or "FAILED: " + _where(done.stderr)
            except subprocess.TimeoutExpired:
                said = "NO END"
            print(f"{name:32} {said}", flush=True)


if __name__ == "__main__":
    main()
