"""The lists of names and telling words that come with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.facts import lexicon

FILES = sorted((Path(lexicon.__file__).parent / "data").glob("*.txt"))


@pytest.mark.parametrize("name", [path.stem for path in FILES])
def test_every_entry_is_plain_words(name: str) -> None:
    lists = lexicon.sections(name)
    assert any(lists.values())
    assert not [entry for entries in lists.values() for entry in entries if entry != " ".join(entry.split())]
