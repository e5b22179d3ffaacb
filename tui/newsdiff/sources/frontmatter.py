"""What stands at a file's head about the article: YAML front matter, or plain "Title: ..." lines."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from newsdiff.sources.document import Document
from newsdiff.sources.errors import SourceError
from newsdiff.sources.published import iso_date
from newsdiff.sources.syntax import WIKI_LINK
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from collections.abc import Mapping

_OPENING = Late(r"\s*---[ \t]*\r?\n[ \t]*[A-Za-z_]+[ \t]*:")
_FENCED = Late(r"\s*---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
#: A flat "name: value" line whose value YAML may dislike ("title: Storm: four dead") but nobody can misread.
_PLAIN = Late(r"[ \t]*([A-Za-z_]+)[ \t]*:[ \t]*([^\s\[\]{}\"'|>&*!%@`].*?)?[ \t]*\Z")
#: Marks of Markdown that nobody sets otherwise, and how many of them tell.
_MARKS = Late(r"^#{1,6} \w|\*\*\w[^*\n]*\*\*|\[[^\[\]\n]+\]\(https?://|^[*_]\w[^*_\n]*[*_]$", re.MULTILINE)
_TELLING = 2
_ADDRESS = Late(r"https?://\S+\Z")
_HEADER = Late(
    r"\s*(?:(?:title|headline|source|outlet|publisher|authors?|by|date|published|url|link)"
    r"[ \t]*:[ \t]*\S[^\r\n]*\r?\n){2,}"
    r"[ \t]*\r?\n",
    re.IGNORECASE,
)


def has_front_matter(text: str) -> bool:
    """Tell whether a text of any kind begins with front matter."""
    return bool(_OPENING.match(text))


def read_markdown(text: str) -> Document:
    """Read Markdown with or without front matter; raises SourceError when the front matter is broken."""
    if not has_front_matter(text):
        return Document(text, markdown=True)
    found = _FENCED.match(text)
    if not found:
        raise SourceError('broken front matter: the closing "---" is missing')
    fields, warnings = _fields(found[1])
    return _document(text, found.end(), fields, markdown=True, warnings=warnings)


def read_text(text: str) -> Document:
    """Read plain text, with or without two or more lines such as "Title: ..." and "Date: ..." at its head."""
    found = _HEADER.match(text)
    if not found:
        return Document(text, markdown=_is_marked(text))
    lines = (line.partition(":") for line in found[0].split("\n") if line.strip())
    return _document(
        text, found.end(), {name.strip().lower(): value for name, _, value in lines}, markdown=False
    )


def _is_marked(text: str) -> bool:
    """Tell whether a text that is not said to be Markdown has its marks, as what programs write has."""
    return len(list(islice(_MARKS.finditer(text), _TELLING))) == _TELLING


def _document(
    text: str, body: int, fields: Mapping[str, Any], *, markdown: bool, warnings: tuple[str, ...] = ()
) -> Document:
    named = [_one_line(fields, name) for name in ("source", "outlet", "publisher", "publication", "site")]
    return Document(
        text,
        body=body,
        markdown=markdown,
        title=_one_line(fields, "title", "headline"),
        outlet=next((name for name in named if name and not _ADDRESS.match(name)), ""),
        author=WIKI_LINK.sub(r"\g<keep>", _one_line(fields, "author", "authors", "by")),
        published=iso_date(_one_line(fields, "published", "date")),
        url=_one_line(fields, "url", "link") or next(filter(_ADDRESS.match, named), ""),
        warnings=warnings,
    )


def _fields(block: str) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    """Give the fields and a warning where they are no YAML but still plain "name: value" lines."""
    import yaml  # noqa: PLC0415 - only Markdown needs it

    try:
        fields = yaml.load(block, Loader=yaml.BaseLoader)  # makes strings only
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = f"{getattr(error, 'problem', None) or 'not YAML'} (line {mark.line + 2 if mark else 1})"
        lines = [_PLAIN.match(line) for line in block.splitlines() if line.strip()]
        if not all(lines):
            raise SourceError(f"broken front matter: {problem}") from error
        plain = {line[1].lower(): line[2] or "" for line in lines if line}
        return plain, (f"front matter is not valid YAML, read line by line: {problem}",)
    if not isinstance(fields, dict):
        raise SourceError('broken front matter: not a list of "name: value" lines')
    return {str(name).lower(): value for name, value in fields.items()}, ()


def _one_line(fields: Mapping[str, Any], *names: str) -> str:
    """Give the first text or list of texts; what is nested deeper (and may be endless) is left alone."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, list):
            value = ", ".join(item for item in value if isinstance(item, str))
        if value and isinstance(value, str):
            return " ".join(value.split())
    return ""
