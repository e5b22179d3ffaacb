"""The table of what the reader corrected in a story, its facts and its passages, in the order it was done."""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from newsdiff.compare.corrections import MENDINGS
from newsdiff.facts.corrections import Check, Correction, CorrectionKind
from newsdiff.library.clock import now
from newsdiff.library.database import insert
from newsdiff.model import BlockKind
from newsdiff.text.anchors import Words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from newsdiff.compare.corrections import Mending

_FACT_COLUMNS = tuple(f.name for f in fields(Correction))
_MENDINGS = {made.kind: made for made in MENDINGS}


@dataclass(frozen=True, slots=True)
class KeptCorrection:
    """A correction as the library has it; ``created`` is an ISO 8601 time in UTC."""

    id: str
    created: str
    correction: Correction | Mending


def of_facts(kept: Iterable[KeptCorrection]) -> tuple[Correction, ...]:
    """Give the corrections of facts among those of a story."""
    return tuple(one.correction for one in kept if isinstance(one.correction, Correction))


def of_story(kept: Iterable[KeptCorrection]) -> dict[str, Mending]:
    """Give the corrections of texts, links, passages and rows among those of a story, by identifier."""
    return {one.id: one.correction for one in kept if not isinstance(one.correction, Correction)}


def new_correction(correction: Correction | Mending) -> KeptCorrection:
    """Give a correction its identifier and time; nothing is kept yet."""
    return KeptCorrection(str(uuid.uuid4()), now(), correction)


def read_corrections(connection: sqlite3.Connection, story: str) -> tuple[KeptCorrection, ...]:
    """Give the corrections of a story, oldest first; those that only a newer newsdiff understands are not."""
    cursor = connection.execute("SELECT * FROM correction WHERE story = ? ORDER BY created, rowid", (story,))
    names = [column[0] for column in cursor.description]
    found = (_kept(dict(zip(names, row, strict=True))) for row in cursor)
    return tuple(kept for kept in found if kept is not None)


def write_correction(connection: sqlite3.Connection, story: str, kept: KeptCorrection) -> None:
    """Keep a correction of a story."""
    told = {"id": kept.id, "story": story, "created": kept.created}
    insert(connection, "correction", told | _columns(kept.correction))


def erase_correction(connection: sqlite3.Connection, correction_id: str) -> None:
    """Forget a correction; one that is gone already is no error."""
    connection.execute("DELETE FROM correction WHERE id = ?", (correction_id,))


def _columns(correction: Correction | Mending) -> dict[str, str]:
    if isinstance(correction, Correction):
        return {name: getattr(correction, name) for name in _FACT_COLUMNS} | {"content": ""}
    content = json.dumps(asdict(correction), ensure_ascii=False)
    return dict.fromkeys(_FACT_COLUMNS, "") | {"kind": correction.kind, "content": content}


def _kept(row: dict[str, str]) -> KeptCorrection | None:
    correction = _mending(row) if row.get("content") else _of_fact(row)
    return KeptCorrection(row["id"], row["created"], correction) if correction is not None else None


def _of_fact(row: dict[str, str]) -> Correction | None:
    if row["kind"] not in set(CorrectionKind) or row["check"] not in set(Check):
        return None
    known = {name: row[name] for name in _FACT_COLUMNS}
    return Correction(kind=CorrectionKind(known.pop("kind")), check=Check(known.pop("check")), **known)


def _mending(row: dict[str, str]) -> Mending | None:
    made = _MENDINGS.get(row["kind"])
    try:
        content = json.loads(row["content"])
        types = {f.name: f.type for f in fields(made)} if made else {}
        return made(**{name: _value(types[name], value) for name, value in content.items()}) if made else None
    except (TypeError, ValueError, AttributeError, KeyError):
        return None


def _value(kind: Any, value: Any) -> Any:
    """Make the value of a field, whose type is written as ``kind``."""
    if kind == "Words":
        return Words(**value)
    return BlockKind(value) if kind == "BlockKind" else value
