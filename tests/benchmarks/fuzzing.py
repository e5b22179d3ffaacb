"""Every reader of outside data, and inputs made up for it; what it cannot read it says in one line.

    python tests/benchmarks/fuzzing.py [EXAMPLES [READER …]]

2,000 examples for each reader, if not said otherwise; printed are the examples, the seconds, and the slowest
one. The first input with which a reader fails is shown, made as small as it can be.
"""

from __future__ import annotations

import json
import plistlib
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdiff.layout.page import Item, Page, PageRow
from newsdiff.layout.search import PatternError, find
from newsdiff.library.annotations import read_annotations
from newsdiff.library.config import read_config
from newsdiff.library.errors import LibraryError
from newsdiff.library.index import Entry, Index
from newsdiff.library.query import match_expression
from newsdiff.library.store import open_library
from newsdiff.model import BlockKind
from newsdiff.report.html.report import write_html
from newsdiff.sources.errors import SourceError, StoryError
from newsdiff.sources.load import load_story
from newsdiff.sources.manifest import read_manifest
from newsdiff.stories.archive import SCHEMA, import_stories
from newsdiff.text.sanitise import FORBIDDEN

EXAMPLES = 2_000
WORDS = "The dam above Keld gave way on Sunday, said Mayor Ann Brown. About 300 people left their homes."


def _some(separated: str, *others: str) -> st.SearchStrategy[str]:
    """Choose one of the words between spaces, or of ``others``."""
    return st.sampled_from([*separated.split(), *others])


def _joined(pieces: st.SearchStrategy[str], by: str = "", most: int = 30) -> st.SearchStrategy[str]:
    return st.lists(pieces, max_size=most).map(by.join)


_ODD = st.text(st.characters(exclude_categories=()), max_size=40)
_SIGNS = """“ ” " ’ ' . , --- $1,200.50 12:30 5% - e\u0301 [b] [/] \\ { } # > * ![a](b)
[a](javascript:x) ``` <!-- --> &amp; &#27; &#0; ]]> \x9b1m \x1b[31m \x1b]0;x\x07 \u202e \u200b 👩\u200d👧
11111111111111111111111111111111"""
_PIECES = st.one_of(
    _some(WORDS), _some(_SIGNS, " ", "\n\n", "\t", "\r", "3 May 2024", "“He said ", "| a | b |"), _ODD
)
_TEXT = _joined(_PIECES, " ", 60)
_TAGS = _some(
    """<p> </p> <div> </div> <article> </article> <h1> </h1> <b> <ul> <li> <table> <tr> <td> <br> <style>
    <script> </script> </style> <svg> <math> <template> <blockquote> <pre> <title> </title> <html> <p""",
    "<a href='javascript:x'>",
    "<!doctype html>",
    "<meta name='author' content='x'>",
    "<meta property='og:site_name' content='&#27;[31m'>",
    "<time datetime='2024-02-31'>",
    """<script type='application/ld+json'>{"publisher":[{"name":1}]}</script>""",
    f"<p>{WORDS}</p>",
)
_HTML = _joined(st.one_of(_TAGS, _PIECES), " ", 60).map("<!doctype html><html><body><article>".__add__)
_MAIL_SIGNS = _some(
    """Subject: From: Content-Type: text/html; text/plain charset=utf-7 multipart/mixed; boundary=b --b --b--
    =?utf-8?q?=E2?= Content-Transfer-Encoding: base64 quoted-printable""",
    "\n",
    "\n\n",
    "\nDate: 31 Feb 2024\n",
)
_MAIL = _joined(st.one_of(_MAIL_SIGNS, _TAGS, _PIECES), " ", 60).map("MIME-Version: 1.0\n".__add__)
_ARCHIVE = st.one_of(
    st.binary(max_size=200).map(b"bplist00".__add__),
    _HTML.map(
        lambda page: plistlib.dumps(
            {
                "WebMainResource": {
                    "WebResourceData": page.encode(errors="replace"),
                    "WebResourceURL": page[:30],
                }
            },
            fmt=plistlib.FMT_BINARY,
        )
    ),
)
_YAML_SIGNS = _some(
    "&a *a [ ] { } ? : - ~", "title: ", "url: ", "\n", "\ndate: 2024-02-31\n", "!!python/object:os.system"
)
_YAML = _joined(st.one_of(_PIECES, _YAML_SIGNS)).map(lambda made: f"---\ntitle: {made}\n---\n{WORDS}")
_TOML_SIGNS = _some(
    '''title = [[article]] file "a.txt" date 2024-02-31 [keys] theme
    1e999 width 0x inf bookmark ["b"] \"\"\" "../a"''',
    "\n",
    "mouse = true\n",
)
_TOML = _joined(st.one_of(_PIECES, _TOML_SIGNS), " ")
_JSON: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), _ODD),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            _some("key title articles bookmarks versions hash tags target selector newsdiff"),
            inner,
            max_size=6,
        ),
    ),
    max_leaves=20,
)
_PATTERN_SIGNS = r"( ) (?: (?= (?<= (?i) (?P<a> (?P=a) [ ] [^ {3} {1,} {,9999} * + ? | . \w \b \1 ^ $ a"
_PATTERN = _joined(st.one_of(_some(_PATTERN_SIGNS), st.text(max_size=3)), most=14)


def _opened(ending: str) -> Callable[[Path, str | bytes], None]:
    """Give what opens an article of that ending and writes it out; no control sign may be left in it."""

    def run(folder: Path, content: str | bytes) -> None:
        file = folder / f"article{ending}"
        file.write_bytes(content if isinstance(content, bytes) else content.encode(errors="surrogatepass"))
        from newsdiff.compare.comparison import compare

        with suppress(StoryError):
            story = load_story([file])
            page = write_html(compare(story))
            assert not FORBIDDEN.search(page)
            for source in story.sources:
                assert not FORBIDDEN.search(
                    source.text + source.label + source.title + source.outlet + source.url
                )

    return run


def _manifest(folder: Path, text: str) -> None:
    (folder / "story.toml").write_text(text, encoding="utf-8", errors="replace")
    with suppress(SourceError):
        read_manifest(folder / "story.toml")


def _config(folder: Path, text: str) -> None:
    (folder / "config.toml").write_text(text, encoding="utf-8", errors="replace")
    assert all("\n" not in problem for problem in read_config(folder / "config.toml").problems)


def _annotations(_folder: Path, value: object) -> None:
    with suppress(LibraryError):
        read_annotations(value if isinstance(value, str) else json.dumps(value))


def _bundle(folder: Path, stories: object) -> None:
    file = folder / "stories.zip"
    with zipfile.ZipFile(file, "w") as target:
        target.writestr("stories.json", json.dumps({"schema": SCHEMA, "stories": stories}))
    with suppress(LibraryError):
        import_stories(open_library(folder), file)


def _query(folder: Path, typed: str) -> None:
    index = Index(folder)
    if not index.stamps():
        index.put([("story", "stamp", [Entry("text", "a", "A", WORDS)])])
    for open_end in (False, True):
        if expression := match_expression(typed, open_end=open_end):
            index.search(expression, 5)


def _pattern(_folder: Path, typed: str) -> None:
    item = Item("a:p1", "a", WORDS, (), "", None, BlockKind.PARAGRAPH, "")
    with suppress(PatternError):
        find(Page((), (PageRow(0, None, ((item,),)),)), typed, regex=True)


#: What reads, by its name, and what is made up for it.
READERS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Path, Any], None]]] = {
    "text": (_TEXT, _opened(".txt")),
    "Markdown": (_TEXT, _opened(".md")),
    "bytes": (st.binary(max_size=400), _opened(".txt")),
    "HTML": (_HTML, _opened(".html")),
    "e-mail": (_MAIL, _opened(".eml")),
    "web archive": (_ARCHIVE, _opened(".webarchive")),
    "front matter": (_YAML, _opened(".md")),
    "story.toml": (_TOML, _manifest),
    "config.toml": (_TOML, _config),
    "bookmarks": (st.one_of(_JSON, _ODD), _annotations),
    "stories": (_JSON, _bundle),
    "search": (st.one_of(_TEXT, _ODD, _PATTERN), _query),
    "regular expression": (_PATTERN, _pattern),
}


def fuzz(name: str, folder: Path, examples: int, *, derandomize: bool = False) -> tuple[int, float]:
    """Give a reader so many inputs; give how many it took, and the seconds of the slowest."""
    inputs, read = READERS[name]
    taken, slowest = 0, 0.0

    @settings(
        max_examples=examples, deadline=None, database=None, derandomize=derandomize,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(inputs)
    def each(content: Any) -> None:
        nonlocal taken, slowest
        begun = time.perf_counter()
        read(folder, content)
        taken, slowest = taken + 1, max(slowest, time.perf_counter() - begun)

    each()
    return taken, slowest


def main() -> None:
    """Give each reader, or those named, as many inputs as asked for."""
    examples = int(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    for name in sys.argv[2:] or READERS:
        with tempfile.TemporaryDirectory() as folder:
            begun = time.perf_counter()
            taken, slowest = fuzz(name, Path(folder), examples)
            print(
                f"{name:20} {taken:6} {time.perf_counter() - begun:7.1f} s, slowest {slowest:5.2f} s",
                flush=True,
            )


if __name__ == "__main__":
    main()
