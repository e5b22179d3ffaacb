"""Stories go out in one file and come back whole; what is not such a file changes nothing."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from newsdiff.compare.comparison import compare
from newsdiff.facts.corrections import Correction, CorrectionKind
from newsdiff.library.bookmarks import bookmark_for
from newsdiff.library.errors import LibraryError
from newsdiff.library.store import Library, open_library
from newsdiff.library.story_list import list_stories
from newsdiff.stories.archive import export_stories, import_stories
from newsdiff.stories.desk import Desk
from newsdiff.text.sanitise import FORBIDDEN

from .conftest import POST, visit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def key(library: Library, folder: Path) -> str:
    """Keep a story with two versions of an article, a bookmark, a correction and a name of its own."""
    key = visit(library, folder).key
    (folder / "post.txt").write_text(POST.replace("112", "140"), encoding="utf-8")
    comparison = compare(visit(library, folder).story)
    mark = bookmark_for(comparison, next(iter(comparison.passage)), story=key, note="ask – “why”?")
    library.set_tags(library.add(mark).id, ("check", "a b"))
    library.correct(key, Correction(CorrectionKind.RENAME, "number:112", "112", words="the 112"))
    library.stories.rename(key, "The Skye ferry")
    return key


@pytest.fixture
def file(library: Library, key: str, tmp_path: Path) -> Path:
    export_stories(library, [key], tmp_path / "ferry.zip")
    return tmp_path / "ferry.zip"


def test_all_of_a_story_comes_back(library: Library, key: str, file: Path, tmp_path: Path) -> None:
    other = open_library(tmp_path / "other")
    assert import_stories(other, file) == ("The Skye ferry",)
    (there,) = library.bookmarks(key)
    (here,) = other.bookmarks(key)
    assert (here.exact, here.note, here.tags, here.counterparts, here.id) == (
        there.exact, there.note, there.tags, there.counterparts, there.id,
    )  # fmt: skip
    assert other.corrections(key) == library.corrections(key)
    assert [s.title for s in list_stories(other.file)] == ["The Skye ferry"]
    versions = Desk(other).versions(key, "post")
    assert versions is not None
    assert ["112" in source.text for source in versions.sources] == [True, False]
    opened = Desk(other).open_kept(key)
    assert "140 people" in " ".join(source.text for source in opened.story.sources)


def test_where_files_lie_is_not_told(file: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(file) as source:
        for name in source.namelist():
            assert str(tmp_path).encode() not in source.read(name)


def test_the_file_is_for_the_reader_only_and_the_same_each_time(
    library: Library, key: str, file: Path, tmp_path: Path
) -> None:
    assert file.stat().st_mode & 0o777 == 0o600
    export_stories(library, [key], tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == file.read_bytes()


def test_taking_back_twice_changes_nothing_and_loses_nothing(library: Library, key: str, file: Path) -> None:
    before = library.stories.get(key)
    assert before is not None
    library.stories.remove(key)
    import_stories(library, file)
    assert library.stories.get(key) == before
    assert len(library.bookmarks(key)) == 1
    assert len(library.corrections(key)) == 1


def test_other_bytes_are_refused(library: Library, tmp_path: Path) -> None:
    broken = tmp_path / "broken.zip"
    for content in (b"", b"PK\x03\x04 and no more", b"text"):
        broken.write_bytes(content)
        with pytest.raises(LibraryError, match=r"broken\.zip: not a file of stories"):
            import_stories(library, broken)
    with pytest.raises(LibraryError, match="cannot be read: No such file"):
        import_stories(library, tmp_path / "gone.zip")


def spoil(file: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """Write the file again with its contents changed."""
    spoilt = file.with_name("spoilt.zip")
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(spoilt, "w") as target:
        contents = json.loads(source.read("stories.json"))
        change(contents)
        target.writestr("stories.json", json.dumps(contents))
        for name in source.namelist():
            if name != "stories.json":
                target.writestr(name, source.read(name))
    return spoilt


def _story(contents: dict[str, Any]) -> dict[str, Any]:
    return contents["stories"][0]  # type: ignore[no-any-return]


SPOILT: dict[str, Callable[[dict[str, Any]], object]] = {
    "another schema": lambda all_: all_.update(schema="else/1"),
    "no list": lambda all_: all_.update(stories={}),
    "no story": lambda all_: all_.update(stories=[3]),
    "no key": lambda all_: _story(all_).pop("key"),
    "a number for a title": lambda all_: _story(all_).update(title=3),
    "counts that are none": lambda all_: _story(all_).update(counts={"agree": "many"}),
    "articles that are none": lambda all_: _story(all_).update(articles=["post"]),
    "a text that is not there": lambda all_: _story(all_)["articles"][0]["versions"].append(
        {"hash": "../../etc/passwd", "read": ""}
    ),
    "an unknown relation": lambda all_: _story(all_)["bookmarks"][0].update(
        counterparts=[{"label": "", "text": "", "relation": "x"}]
    ),
    "an unknown kind": lambda all_: _story(all_)["bookmarks"][0].update(kind="x"),
    "tags that are none": lambda all_: _story(all_)["bookmarks"][0].update(tags="{}"),
    "text for a place": lambda all_: _story(all_)["bookmarks"][0].update(start="x"),
    "a correction that is none": lambda all_: _story(all_).update(corrections=[{"id": 3}]),
    "a number too large": lambda all_: _story(all_)["bookmarks"][0].update(start=2**70),
}


@pytest.mark.parametrize("change", SPOILT.values(), ids=SPOILT)
def test_what_newsdiff_did_not_write_changes_nothing(
    file: Path, tmp_path: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    other = open_library(tmp_path / "other")
    with pytest.raises(LibraryError, match=r"spoilt\.zip: "):
        import_stories(other, spoil(file, change))
    assert list_stories(other.file) == ()
    assert other.bookmarks() == ()


HOSTILE = "\x1b]0;owned\x07\x1b[31mred\x1b[0m \u202eback \ud800 and on"


def _made_hostile(value: Any, name: str = "") -> Any:
    """Give the contents of a file with hostile words behind all that is not a name of newsdiff's own."""
    if isinstance(value, dict):
        return {key: _made_hostile(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [_made_hostile(one, name) for one in value]
    free = isinstance(value, str) and name not in {"hash", "kind", "relation", "check", "content", "schema"}
    if name == "tags" and free:
        return json.dumps([HOSTILE])
    return value + HOSTILE if free else value


def test_nothing_taken_in_is_obeyed_by_a_terminal(file: Path, tmp_path: Path) -> None:
    other = open_library(tmp_path / "other")
    import_stories(other, spoil(file, lambda all_: all_.update(stories=_made_hostile(all_["stories"]))))
    with closing(sqlite3.connect(other.file)) as connection:
        dump = "\n".join(connection.iterdump())
    assert "red back  and on" in dump
    assert not {sign for sign in dump if FORBIDDEN.match(sign)}
    (mark,) = other.bookmarks()
    assert mark.tags == ("red back  and on",)


def test_a_text_that_was_altered_is_refused(file: Path, tmp_path: Path) -> None:
    altered = tmp_path / "altered.zip"
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(altered, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(b"112", b"113") if name.startswith("texts/") else data)
    with pytest.raises(LibraryError, match="a text is damaged"):
        import_stories(open_library(tmp_path / "other"), altered)
