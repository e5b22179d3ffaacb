"""What the reader can put right in a story: its texts, its links, its passages and its rows.

Each correction names what it is about by words, so that it is found again in an article that was edited.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from newsdiff.model import BY_READER

if TYPE_CHECKING:
    from newsdiff.model import BlockKind
    from newsdiff.text.anchors import Words

#: The reasons of blocks that the reader relabelled.
SET_ASIDE = f"set aside {BY_READER}"
RESTORED = f"restored {BY_READER}"


@dataclass(frozen=True, slots=True)
class LinkMade:
    """The words ``a`` and ``b`` of two sources state a common claim."""

    kind: ClassVar[str] = "link"
    a: Words
    b: Words


@dataclass(frozen=True, slots=True)
class LinkCut:
    """No sentence of the words ``a`` states a common claim with one of the words ``b``."""

    kind: ClassVar[str] = "cut"
    a: Words
    b: Words


@dataclass(frozen=True, slots=True)
class PassageSplit:
    """A new passage begins with the sentence ``at``."""

    kind: ClassVar[str] = "split-passage"
    at: Words


@dataclass(frozen=True, slots=True)
class PassagesJoined:
    """The passage that ends with the words ``a`` and the one after it, which begins with ``b``, are one."""

    kind: ClassVar[str] = "join-passages"
    a: Words
    b: Words


@dataclass(frozen=True, slots=True)
class PassageMoved:
    """The passage of the words ``passage`` stands in the row of the words ``beside``."""

    kind: ClassVar[str] = "move-passage"
    passage: Words
    beside: Words


@dataclass(frozen=True, slots=True)
class BlockRelabelled:
    """The block of the words ``block`` is of the kind ``label``: furniture, or a paragraph after all."""

    kind: ClassVar[str] = "relabel"
    block: Words
    label: BlockKind


@dataclass(frozen=True, slots=True)
class SourceRenamed:
    """The outlet of ``source`` is ``outlet``; its label was ``was``."""

    kind: ClassVar[str] = "rename-source"
    source: str
    was: str
    outlet: str


@dataclass(frozen=True, slots=True)
class SourceRedated:
    """``source`` was published on ``published`` (ISO 8601, as precise as known, or ""), not on ``was``."""

    kind: ClassVar[str] = "redate-source"
    source: str
    was: str
    published: str


#: What changes the text that is compared, or the days it is read from; the story is compared anew for it.
TextCorrection = BlockRelabelled | SourceRedated
#: What changes what was found out.
RowCorrection = LinkMade | LinkCut | PassageSplit | PassagesJoined | PassageMoved | SourceRenamed
Mending = TextCorrection | RowCorrection
MENDINGS: tuple[type[Mending], ...] = (
    LinkMade,
    LinkCut,
    PassageSplit,
    PassagesJoined,
    PassageMoved,
    BlockRelabelled,
    SourceRedated,
    SourceRenamed,
)
