"""Stories in one file of their own: a ZIP with ``stories.json`` and the texts, each under its hash."""

from __future__ import annotations

import json
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from newsdiff.library.bundles import put_bundle, read_bundle
from newsdiff.library.database import reading, writing
from newsdiff.library.errors import LibraryError
from newsdiff.library.stories import text_hash
from newsdiff.sources.reading import MAX_BYTES
from newsdiff.whole_file import replacing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsdiff.library.store import Library

SCHEMA = "newsdiff.stories/1"
_CONTENTS = "stories.json"
_MOST_BYTES = 500_000_000
#: Same stories, same bytes: a ZIP needs a time, and this is its first.
_TIME = (1980, 1, 1, 0, 0, 0)


def export_stories(library: Library, keys: Sequence[str], file: Path) -> None:
    """Write stories with their texts, bookmarks and corrections to ``file``, whole or not at all.

    Raises LibraryError.
    """
    with reading(library.file) as connection:
        connection.execute("BEGIN")  # one moment for all of it
        bundles = [read_bundle(connection, key) for key in keys]
    hashes = dict.fromkeys(
        version["hash"] for bundle in bundles for one in bundle["articles"] for version in one["versions"]
    )
    try:
        with replacing(file, mode=0o600) as made, zipfile.ZipFile(made, "w") as target:
            contents = json.dumps({"schema": SCHEMA, "stories": bundles}, ensure_ascii=False, indent=1)
            _put(target, _CONTENTS, contents.encode(errors="backslashreplace"))
            for sha256 in hashes:
                _put(target, f"texts/{sha256}", library.stories.text(sha256))
    except OSError as error:
        raise LibraryError(f"{file}: cannot be written: {error.strerror or error}") from error


def import_stories(library: Library, file: Path) -> tuple[str, ...]:
    """Take the stories of ``file`` in, all or none, and give their titles. Raises LibraryError."""
    try:
        with zipfile.ZipFile(file) as source:
            contents = json.loads(_bytes(source, _CONTENTS, _MOST_BYTES))
            if not isinstance(contents, dict) or contents.get("schema") != SCHEMA:
                raise LibraryError(f"{file}: made by a newer newsdiff, or not by newsdiff")

            def text(sha256: str) -> bytes:
                data = _bytes(source, f"texts/{sha256}", MAX_BYTES)
                if text_hash(data) != sha256:
                    raise ValueError("a text is damaged")
                return data

            stories = contents.get("stories")
            if not isinstance(stories, list):
                raise ValueError("stories is not a list")
            with writing(library.file) as connection:
                return tuple(put_bundle(connection, story, text) for story in stories)
    except OSError as error:
        raise LibraryError(f"{file}: cannot be read: {error.strerror or error}") from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
        raise LibraryError(f"{file}: not a file of stories, or damaged: {error}") from error
    except (ValueError, KeyError, OverflowError, RecursionError, RuntimeError) as error:
        raise LibraryError(f"{file}: not stories that newsdiff wrote: {_line(error)}") from error


def _put(target: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    target.writestr(entry, data)


def _bytes(source: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Read one part, never more than ``most`` bytes of it whatever it says of itself."""
    with source.open(name) as part:
        data = part.read(most + 1)
    if len(data) > most:
        raise ValueError(f"{name} is too large")
    return data


def _line(error: Any) -> str:
    return " ".join(str(error).split())
