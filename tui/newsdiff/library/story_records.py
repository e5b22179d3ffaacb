"""What the library keeps of stories, as plain records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it goes into the library.

    ``name`` is its source's identifier in the story, ``path`` its file as given, ``place`` the same from
    anywhere ("-" where there is no file). ``outlet``, ``label``, ``published`` and ``url`` are what the
    reader said of it, ``data`` its bytes as read.
    """

    name: str
    path: str
    place: str
    data: bytes
    outlet: str = ""
    label: str = ""
    published: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """A text of an article: its number from 1, its SHA-256, when it was first read (ISO 8601, UTC)."""

    number: int
    hash: str
    read: str


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article as the library has it, with its versions, oldest first; ``removed`` by the reader or not."""

    name: str
    path: str
    place: str
    outlet: str
    label: str
    published: str
    url: str
    removed: bool
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class KeptStory:
    """A story and its articles in their order; ``named`` is the title the reader gave it, or "".

    ``labels`` are those of its sources when it was compared last, in the order of the articles in it.
    ``inputs`` are the files and folders it was opened from, from anywhere ("-" for standard input).
    """

    key: str
    title: str
    named: str
    labels: tuple[str, ...]
    inputs: tuple[str, ...]
    added: str
    opened: str
    archived: bool
    removed: bool
    articles: tuple[KeptArticle, ...]

    @property
    def shown(self) -> str:
        """The title to show."""
        return self.named or self.title

    def label(self, article: KeptArticle) -> str:
        """Give what an article's source is called."""
        for compared in ([one for one in self.articles if not one.removed], [*self.articles]):
            if article in compared and len(compared) == len(self.labels):
                return self.labels[compared.index(article)]
        return article.label or article.outlet or article.name


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader wrote on a bookmark, or on a fact: then ``source`` is "" and ``start`` below 0."""

    id: str
    story: str
    label: str
    source: str
    start: int
    words: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list of stories says of one: its sources' labels, the days of publication, rows by relation."""

    title: str
    labels: tuple[str, ...]
    published: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    disagreements: int = 0
