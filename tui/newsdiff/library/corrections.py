"""The table of what the reader corrected in the facts of a story, in the order in which it was done."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newsdiff.facts.corrections import Check, Correction, CorrectionKind

if TYPE_CHECKING:
    import sqlite3

_COLUMNS = tuple(f.name for f in fields(Correction))
_NAMES = ", ".join(f'"{name}"' for name in ("id", "created", *_COLUMNS))
_MARKS = ", ".join("?" for _ in range(len(_COLUMNS) + 3))
#: The version of the schema since which there is the table.
_SINCE = 2


@dataclass(frozen=True, slots=True)
class KeptCorrection:
    """A correction as the library has it; ``created`` is an ISO 8601 time in UTC."""

    id: str
    created: str
    correction: Correction


def new_correction(correction: Correction) -> KeptCorrection:
    """Give a correction its identifier and time; nothing is kept yet."""
    return KeptCorrection(str(uuid.uuid4()), datetime.now(UTC).isoformat(timespec="milliseconds"), correction)


def read_corrections(connection: sqlite3.Connection, story: str) -> tuple[KeptCorrection, ...]:
    """Give the corrections of a story, oldest first; none where the file is older than the table.

    Those of kinds that only a newer newsdiff knows are passed over.
    """
    if connection.execute("PRAGMA user_version").fetchone()[0] < _SINCE:
        return ()
    rows = connection.execute(
        f"SELECT {_NAMES} FROM correction WHERE story = ? ORDER BY created, rowid", (story,)
    )
    found = (_kept(*row) for row in rows)
    return tuple(kept for kept in found if kept is not None)


def write_correction(connection: sqlite3.Connection, story: str, kept: KeptCorrection) -> None:
    """Keep a correction of a story."""
    values = [getattr(kept.correction, name) for name in _COLUMNS]
    connection.execute(
        f'INSERT INTO correction ({_NAMES}, "story") VALUES ({_MARKS})',
        (kept.id, kept.created, *values, story),
    )


def erase_correction(connection: sqlite3.Connection, correction_id: str) -> None:
    """Forget a correction; one that is gone already is no error."""
    connection.execute("DELETE FROM correction WHERE id = ?", (correction_id,))


def _kept(correction_id: str, created: str, *values: str) -> KeptCorrection | None:
    known = dict(zip(_COLUMNS, values, strict=True))
    if known["kind"] not in set(CorrectionKind) or known["check"] not in set(Check):
        return None
    kind, check = CorrectionKind(known.pop("kind")), Check(known.pop("check"))
    return KeptCorrection(correction_id, created, Correction(kind=kind, check=check, **known))
