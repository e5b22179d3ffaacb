"""The YAML block at the head of a Markdown file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsdiff.sources.document import Document
from newsdiff.sources.errors import SourceError
from newsdiff.sources.published import iso_date

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIELD = re.compile(r"[ \t]*[A-Za-z_]+[ \t]*:")
_FENCED = re.compile(r"\s*---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


def has_front_matter(text: str) -> bool:
    """Tell whether a text of any kind begins with front matter."""
    found = _FENCED.match(text)
    return bool(found) and found is not None and bool(_FIELD.match(found[1]))


def read_markdown(text: str) -> Document:
    """Read Markdown with or without front matter; raises SourceError when the front matter is broken."""
    found = _FENCED.match(text)
    if not found:
        return Document(text, markdown=True)
    fields = _fields(found[1])
    return Document(
        text,
        body=found.end(),
        markdown=True,
        title=_one_line(fields, "title", "headline"),
        outlet=_one_line(fields, "source", "outlet", "publisher", "site"),
        author=_one_line(fields, "author", "authors", "by"),
        published=iso_date(_one_line(fields, "date", "published")),
        url=_one_line(fields, "url", "link"),
    )


def _fields(yaml_text: str) -> Mapping[str, Any]:
    import yaml  # noqa: PLC0415 - only Markdown needs it

    try:
        fields = yaml.load(yaml_text, Loader=yaml.BaseLoader)  # makes strings only
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 2})" if mark else ""
        raise SourceError(
            f"has broken front matter{where}: {getattr(error, 'problem', None) or 'not YAML'}"
        ) from error
    if fields is None or fields == "":
        return {}
    if not isinstance(fields, dict):
        raise SourceError("has broken front matter: not a list of 'name: value' lines")
    return {str(name).lower(): value for name, value in fields.items()}


def _one_line(fields: Mapping[str, Any], *names: str) -> str:
    for name in names:
        value = fields.get(name)
        if isinstance(value, list):
            value = ", ".join(str(item) for item in value)
        if value and not isinstance(value, dict):
            return " ".join(str(value).split())
    return ""
