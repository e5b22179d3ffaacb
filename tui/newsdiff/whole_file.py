"""Files written whole: a file is the old or the new one, never a part."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def replacing(file: Path, *, mode: int | None = None) -> Iterator[IO[bytes]]:
    """Open what takes the place of ``file`` when the block is left without an error. Raises OSError.

    It has the permissions ``mode``, else those of the file that is there, else those of any new file.
    """
    beside = file.with_name(f".newsdiff-{os.getpid()}.tmp")
    try:
        with beside.open("xb") as made:
            if mode is None and file.exists():
                mode = file.stat().st_mode & 0o777
            if mode is not None:
                beside.chmod(mode)
            yield made
            made.flush()
            os.fsync(made.fileno())
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
