"""Words are found in texts, notes and facts of all stories; nothing typed is an error."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.compare.comparison import compare
from newsdiff.facts.corrections import Check, Correction, CorrectionKind
from newsdiff.library.bookmarks import bookmark_for
from newsdiff.library.errors import LibraryError
from newsdiff.library.query import match_expression
from newsdiff.library.story_records import Article, Summary
from newsdiff.stories.archive import export_stories, import_stories
from newsdiff.stories.report import where
from newsdiff.stories.searching import search

from .conftest import HERALD, POST, visit

if TYPE_CHECKING:
    from pathlib import Path

    from newsdiff.library.store import Library
    from newsdiff.stories.searching import Found


def found(library: Library, typed: str) -> list[Found]:
    return list(search(library, typed)[1])


def words_found(one: Found) -> list[str]:
    return [one.snippet[start:end] for start, end in one.marks]


def test_words_are_found_with_their_paragraph(library: Library, folder: Path) -> None:
    story = visit(library, folder).story
    (one,) = [one for one in found(library, "captain fog") if one.kind == "text"]
    assert (one.title, one.label, one.source, one.paragraph) == (story.title, "post", "post", 3)
    source = next(source for source in story.sources if source.id == "post")
    assert source.text[one.offset :].startswith("The captain had warned")
    assert one.snippet.startswith("The captain had warned of fog")
    assert words_found(one) == ["captain", "fog"]


def test_phrases_beginnings_accents_and_case(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text("Café fire\n\nThe café in Zürich burnt down on Monday night, the police there said.\n")
    visit(library, file)
    assert found(library, '"burnt down on"')
    assert not found(library, '"down burnt"')
    assert found(library, "zur*")
    assert not found(library, "zur")
    assert search(library, "caf", open_end=True)[1]
    assert found(library, "CAFE zurich")


def test_an_e_mail_that_was_never_compared_is_found_by_its_words(library: Library) -> None:
    words = "The d=C3=A9p=C3=B4t burnt down on Monday night, the police there said."
    mail = f"""Subject: Fire
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

{words}"""
    library.stories.keep("fire", [Article("a", "a.eml", "-", mail.encode())], Summary("Fire", ("a",)))
    assert [words_found(one) for one in found(library, "dépôt")] == [["dépôt"]]


def test_the_paragraph_with_most_of_the_words_is_shown(library: Library, folder: Path) -> None:
    visit(library, folder)
    (one,) = [one for one in found(library, "the operator inquiry grounding") if one.kind == "text"]
    assert one.snippet.startswith("The operator promised")
    assert one.more == 2


def test_notes_are_found_as_they_are_now(library: Library, folder: Path) -> None:
    opened = visit(library, folder)
    comparison = compare(opened.story)
    passage = next(p.id for p in comparison.passages if p.source == "post" and p.index == 2)
    kept = library.add(bookmark_for(comparison, passage, story=opened.key, note="Ring the bosun"))
    (one,) = found(library, "bosun")
    assert (one.kind, one.bookmark, one.label, one.source) == ("note", kept.id, "post", "post")
    assert one.title == opened.story.title
    library.set_tags(kept.id, ("crew",))
    assert [one.snippet for one in found(library, "crew")] == ["Ring the bosun #crew"]
    library.set_note(kept.id, "Ring the mate")
    assert not found(library, "bosun")
    library.correct(
        opened.key, Correction(CorrectionKind.MARK, "n", "n", check=Check.DISPUTED, note="purser")
    )
    assert [one.kind for one in found(library, "purser")] == ["note"]
    library.remove(kept.id)
    assert not found(library, "mate")


def test_facts_are_found(library: Library) -> None:
    visit(library)
    facts = [one for one in found(library, "person Kim Jong Un") if one.kind == "fact"]
    assert facts
    assert facts[0].snippet.startswith("person: Kim Jong Un")
    assert facts[0].source
    assert facts[0].paragraph


def test_removed_stories_are_not_found_and_edited_ones_as_they_are(library: Library, folder: Path) -> None:
    key = visit(library, folder).key
    (folder / "post.txt").write_text(POST.replace("captain", "skipper"), encoding="utf-8")
    visit(library, folder)
    assert not [one for one in found(library, "captain") if one.kind == "text"]
    assert found(library, "skipper")
    library.stories.remove(key)
    assert not found(library, "skipper")
    library.stories.restore(key)
    assert found(library, "skipper")


def test_stories_that_were_taken_in_are_found_before_they_are_compared(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    page = folder / "page.html"
    site = '<meta property="og:site_name" content="The Isle Herald">'
    body = HERALD.replace("121", "<b>119</b> &amp;")
    page.write_text(f"<html><title>Ferry</title>{site}<script>sly()</script><p>{body}</p></html>")
    from newsdiff.library.store import open_library

    key = visit(library, folder).key
    export_stories(library, [key], tmp_path / "ferry.zip")
    other = open_library(tmp_path / "other")
    import_stories(other, tmp_path / "ferry.zip")
    (one, *_) = found(other, '"119 & people"')
    assert one.label == "The Isle Herald"
    assert (one.source, one.paragraph, one.offset) == ("page", 0, -1)
    assert where(one) == "The Isle Herald, ¶ not known before it is opened"
    assert not found(other, "sly")


def test_a_lost_or_damaged_index_is_made_again(library: Library, folder: Path) -> None:
    visit(library, folder)
    index = library.file.parent / "derived.db"
    index.unlink()
    assert found(library, "captain")
    index.write_bytes(b"no database" * 1000)
    with pytest.raises(LibraryError, match="made anew; search again"):
        found(library, "captain")
    assert found(library, "captain")


def test_without_full_text_search_that_is_said_and_the_rest_works(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsdiff.library.index._TABLE", "CREATE VIRTUAL TABLE found USING fts5_not_there(a)")

    def refuse(*_: object) -> None:
        raise sqlite3.OperationalError("no such module: fts5")

    monkeypatch.setattr("newsdiff.library.index._make_table", refuse)
    opened = visit(library, folder)
    assert visit(library, folder).comparison is not None
    assert library.stories.get(opened.key) is not None
    with pytest.raises(LibraryError, match="built without full-text search"):
        found(library, "captain")


HOSTILE = (
    '"',
    "AND",
    "a OR b",
    "NEAR(a b)",
    "words:x",
    "x^2",
    "(",
    "a*b*",
    "-",
    "''; --",
    "{}",
    '"" ""',
    "\0",
    "*",
)


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_typed_is_an_error(library: Library, folder: Path, typed: str) -> None:
    visit(library, folder)
    search(library, typed)
    search(library, typed, open_end=True)


@given(st.text(alphabet=st.sampled_from('ab "*()^:-+{}“”AND\0\ud800'), max_size=30), st.booleans())
def test_every_query_is_one_that_sqlite_understands(typed: str, open_end: bool) -> None:
    expression = match_expression(typed, open_end=open_end)
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(words)")
        if expression:
            connection.execute("SELECT * FROM t WHERE t MATCH ?", (expression,)).fetchall()
