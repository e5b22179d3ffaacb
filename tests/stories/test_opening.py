"""A story opens from its files, from the library, or from both; what changed is noticed, nothing is lost."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsdiff.compare.comparison import compare
from newsdiff.library.bookmarks import bookmark_for
from newsdiff.library.errors import LibraryError
from newsdiff.library.paths import story_key
from newsdiff.library.stories import KEPT_DAYS, text_hash
from newsdiff.library.story_list import list_stories
from newsdiff.library.story_records import Summary
from newsdiff.sources.errors import StoryError
from newsdiff.stories.desk import Desk
from newsdiff.stories.opening import Change

from .conftest import HERALD, POST, visit

if TYPE_CHECKING:
    from newsdiff.library.store import Library
    from newsdiff.library.story_records import KeptArticle
    from newsdiff.stories.opening import Opened


def labels(opened: Opened) -> list[str]:
    return [source.label for source in opened.story.sources]


def test_what_was_removed_goes_for_good_after_thirty_days(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = visit(library, folder)
    kept = bookmark_for(opened.comparison or compare(opened.story), "post:p1", story=opened.key)
    library.add(kept)
    removed = datetime.now(UTC)

    def on_day(day: int) -> None:
        """Have another story kept so many days after the removal."""
        at = (removed + timedelta(days=day)).isoformat(timespec="milliseconds")
        monkeypatch.setattr("newsdiff.library.stories.now", lambda: at)
        library.stories.keep("other", [], Summary("Other", ()))

    library.stories.remove(opened.key)
    on_day(KEPT_DAYS - 1)
    library.stories.restore(opened.key)
    assert len(library.bookmarks(opened.key)) == 1
    library.stories.remove(opened.key)
    on_day(2 * KEPT_DAYS)
    assert library.stories.get(opened.key) is None
    assert not library.bookmarks()
    with pytest.raises(LibraryError):
        library.stories.text(text_hash(POST.encode()))


def test_a_second_visit_finds_the_comparison_of_the_first(library: Library, folder: Path) -> None:
    first = visit(library, folder)
    second = visit(library, folder)
    assert first.comparison is None
    assert second.comparison == compare(first.story)
    assert second.changes == ()


def test_a_story_opens_when_its_files_are_gone(library: Library, folder: Path) -> None:
    key = visit(library, folder).key
    (folder / "post.txt").unlink()
    opened = Desk(library).open_kept(key)
    assert sorted(labels(opened)) == ["herald", "post"]
    assert opened.comparison is not None
    shown = opened.finished(opened.comparison).story
    assert not shown.failures
    (gone,) = [source for source in shown.sources if source.id == "post"]
    assert any("the file is gone: shown as read on" in warning for warning in gone.warnings)
    (folder / "herald.txt").unlink()
    folder.rmdir()
    assert sorted(labels(visit(library, folder))) == ["herald", "post"]


def test_a_changed_file_is_a_new_version_and_noticed_once(library: Library, folder: Path) -> None:
    key = visit(library, folder).key
    (folder / "post.txt").write_text(POST.replace("112", "140"), encoding="utf-8")
    opened = visit(library, folder)
    assert opened.comparison is None
    (since,) = [a.versions[0].read for a in _kept(library, key) if a.name == "post"]
    assert opened.changes == (Change("post", since),)
    assert "140 people" in " ".join(s.text for s in opened.story.sources)
    assert visit(library, folder).changes == ()
    versions = Desk(library).versions(key, "post")
    assert versions is not None
    assert ["112" in s.text for s in versions.sources] == [True, False]
    assert all(source.label.startswith("read ") for source in versions.sources)
    assert Desk(library).versions(key, "herald") is None


def test_another_frame_around_the_same_news_is_no_change(library: Library, tmp_path: Path) -> None:
    page = (
        "<html><body><h1>{}</h1>" + "".join(f"<p>{p}</p>" for p in POST.split("\n\n")[1:]) + "</body></html>"
    )
    file = tmp_path / "post.html"
    file.write_text(page.format("Ferry runs aground off Skye"), encoding="utf-8")
    key = visit(library, file).key
    file.write_text(file.read_text().replace("<body>", "<body><!-- served in 12 ms -->"), encoding="utf-8")
    opened = visit(library, file)
    assert opened.changes == ()
    assert opened.comparison is not None
    assert [len(article.versions) for article in _kept(library, key)] == [1]


def test_what_is_no_article_any_more_does_not_take_the_place_of_one(library: Library, folder: Path) -> None:
    visit(library, folder)
    (folder / "post.txt").write_bytes(b"\x89PNG" + bytes(100))
    opened = visit(library, folder)
    assert sorted(labels(opened)) == ["herald", "post"]
    assert opened.changes == ()


def test_an_article_from_standard_input_is_there_at_the_next_visit(library: Library, folder: Path) -> None:
    key = visit(library, folder / "post.txt", stdin=HERALD.encode()).key
    opened = Desk(library).open_kept(key)
    assert labels(opened) == ["post", "standard input"]


def test_added_articles_stay_with_the_story_however_it_is_opened(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    key = visit(library, folder).key
    more = tmp_path / "post.txt"
    more.write_text(HERALD.replace("121", "119"), encoding="utf-8")
    assert Desk(library).add_files(key, [str(more)]) == ("post-2",)
    assert Desk(library).add_text(key, POST.replace("112", "113"), "Skye Radio") == ("Skye Radio",)
    opened = visit(library, folder)
    assert [source.id for source in opened.story.sources] == ["herald", "post", "post-2", "pasted"]
    more.write_text(HERALD.replace("121", "118"), encoding="utf-8")
    assert [change.source for change in visit(library, folder).changes] == ["post-2"]


def test_what_cannot_be_added_is_said_and_changes_nothing(library: Library, folder: Path) -> None:
    key = visit(library, folder).key
    desk = Desk(library)
    with pytest.raises(LibraryError, match=r"gone\.txt: no such file"):
        desk.add_files(key, ["gone.txt"])
    with pytest.raises(LibraryError, match="the text: "):
        desk.add_text(key, "\0\0\0")
    with pytest.raises(LibraryError, match="not in the library"):
        desk.add_text("nowhere", POST)
    assert len(_kept(library, key)) == 2


def test_a_name_that_is_no_text_is_kept(library: Library, tmp_path: Path) -> None:
    file = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(file, "w", encoding="utf-8") as article:  # noqa: PTH123 - the name is bytes
        article.write(POST)
    for _ in range(2):
        visit(library, Path(os.fsdecode(file)))
    key = list_stories(library.file)[0].key
    assert len(_kept(library, key)) == 1
    assert "112 people" in Desk(library).open_kept(key).story.sources[0].text


def test_a_removed_article_stays_away_until_it_is_brought_back(library: Library, folder: Path) -> None:
    key = visit(library, folder).key
    library.stories.remove_article(key, "post")
    assert labels(visit(library, folder)) == ["herald"]
    assert labels(Desk(library).open_kept(key)) == ["herald"]
    library.stories.remove_article(key, "post", removed=False)
    assert sorted(labels(visit(library, folder))) == ["herald", "post"]


def test_a_new_file_in_the_folder_joins_the_story(library: Library, folder: Path) -> None:
    key = visit(library, folder).key
    (folder / "wire.txt").write_text(POST.replace("112", "115"), encoding="utf-8")
    assert sorted(labels(Desk(library).open_kept(key))) == ["herald", "post", "wire"]


def test_the_readers_title_stands(library: Library, folder: Path) -> None:
    first = visit(library, folder)
    library.stories.rename(first.key, "The Skye ferry")
    opened = visit(library, folder)
    assert opened.comparison is not None
    assert opened.finished(opened.comparison).story.title == "The Skye ferry"


def test_what_was_never_there_is_said_as_without_a_library(library: Library, folder: Path) -> None:
    with pytest.raises(StoryError, match=r"gone\.txt: no such file"):
        _ = Desk(library).open_paths([str(folder / "gone.txt")]).story
    opened = Desk(library).open_paths([str(folder / "gone.txt"), str(folder / "post.txt")])
    comparison = opened.finished(compare(opened.story))
    assert [failure.reason for failure in comparison.story.failures] == ["no such file"]
    with pytest.raises(LibraryError, match="not in the library"):
        Desk(library).open_kept("nowhere")


def test_the_sample_is_kept_like_any_story(library: Library) -> None:
    visit(library)
    opened = Desk(library).open_kept(story_key(()))
    assert len(opened.story.sources) == 5
    assert opened.comparison is not None


def _kept(library: Library, key: str) -> tuple[KeptArticle, ...]:
    story = library.stories.get(key)
    assert story is not None
    return story.articles
