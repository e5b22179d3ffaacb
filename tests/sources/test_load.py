"""Opening files and folders, and what is said of those that cannot be opened."""

from __future__ import annotations

import os
import textwrap
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise, permutations
from pathlib import Path

import pytest

from newsdiff.sources.errors import StoryError
from newsdiff.sources.load import load_story
from newsdiff.sources.reading import MAX_BYTES

BODY = (
    "The council voted on Tuesday to close two of the town's three libraries, officials said. The mayor said "
    "that the town had no money left for them, and that the third would stay open for now. Campaigners said "
    "that they would go to court over the plan."
)
OTHER = BODY.replace("two", "three").replace("Tuesday", "Monday")


def write(folder: Path, **files: str | bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def refusal(*paths: Path | str, stdin: bytes | None = None) -> str:
    with pytest.raises(StoryError) as caught:
        load_story(paths, stdin=stdin)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_a_text_file_without_metadata(tmp_path: Path) -> None:
    write(tmp_path, paper__txt=f"Council closes libraries\n\n{BODY}")
    source = load_story([tmp_path / "paper.txt"]).sources[0]
    assert (source.id, source.label, source.outlet, source.title) == (
        "paper",
        "paper",
        "",
        "Council closes libraries",
    )
    assert source.path == str(tmp_path / "paper.txt")
    assert len(source.news) == 4
    assert source.sentences[1].id == "paper:s1"


def test_front_matter_names_the_source(tmp_path: Path) -> None:
    matter = (
        '---\ntitle: "Libraries: two to go"\nsource: Arle Post\ndate: 2024-03-05\nauthor: [Jo Doe, Al Roe]\n'
    )
    write(tmp_path, a__md=f"{matter}url: https://example.org/a\n---\n\n{BODY}")
    source = load_story([tmp_path / "a.md"]).sources[0]
    assert (source.title, source.label, source.outlet) == ("Libraries: two to go", "Arle Post", "Arle Post")
    assert (source.published, source.author, source.url) == (
        "2024-03-05",
        "Jo Doe, Al Roe",
        "https://example.org/a",
    )
    assert source.text == BODY
    assert source.warnings == ()


def test_plain_lines_at_the_head_name_the_source(tmp_path: Path) -> None:
    write(tmp_path, a__txt=f"Title: Two libraries to go\nSource: Arle Post\nDate: 5 March 2024\n\n{BODY}")
    source = load_story([tmp_path / "a.txt"]).sources[0]
    assert (source.title, source.outlet, source.published) == (
        "Two libraries to go",
        "Arle Post",
        "2024-03-05",
    )
    assert source.text == BODY


def test_a_colon_in_the_title_is_forgiven_with_a_word(tmp_path: Path) -> None:
    write(tmp_path, a__md=f"---\ntitle: Libraries: two to go\n---\n{BODY}")
    source = load_story([tmp_path / "a.md"]).sources[0]
    assert source.title == "Libraries: two to go"
    assert "line 2" in source.warnings[0]


@pytest.mark.parametrize(
    "matter",
    [
        "---\ntitle: [a\n---\n",
        "---\ntitle: a\n\n",
        "---\nx: 'a\ny: b\n---\n",
        pytest.param(f"---\ntitle: {'[' * 600}\n---\n", id="deep"),
        "---\ntitle: &a [*a]\n---\n",
    ],
)
def test_broken_front_matter(tmp_path: Path, matter: str) -> None:
    write(tmp_path, a__md=matter + BODY)
    assert "a.md: broken front matter" in refusal(tmp_path / "a.md")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = f"“Café society” – a naïve tale\r\n\r\n{BODY} “It’s over,” she said in the café.\r\n"
    write(tmp_path, a__txt=text.encode(encoding))
    source = load_story([tmp_path / "a.txt"]).sources[0]
    assert source.title == "“Café society” – a naïve tale"
    assert "\r" not in source.text


def test_endless_front_matter_is_not_followed(tmp_path: Path) -> None:
    names = "abcdefghijkl"
    doubled = "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in pairwise(names))
    write(tmp_path, a__md=f"---\na: &a [x]\n{doubled}title: *l\nsource: Arle Post\n---\n{BODY}")
    source = load_story([tmp_path / "a.md"]).sources[0]
    assert (source.title, source.outlet) == ("", "Arle Post")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(tmp_path: Path, encoding: str) -> None:
    write(tmp_path, a__txt=f"{BODY} “It’s over.”".encode(encoding))
    assert load_story([tmp_path / "a.txt"]).sources[0].text == f"{BODY} “It’s over.”"


def test_a_file_of_an_old_macintosh(tmp_path: Path) -> None:
    text = f"Café society’s end\r\r{BODY} “It’s over,” she said."
    write(tmp_path, a__txt=text.encode("mac-roman"))
    assert load_story([tmp_path / "a.txt"]).sources[0].text == text.replace("\r", "\n")


def test_an_outlet_is_never_guessed(tmp_path: Path) -> None:
    write(
        tmp_path,
        page__txt=f"{BODY} The BBC reported it. See https://www.theguardian.com/uk/libraries for more.",
    )
    source = load_story([tmp_path / "page.txt"]).sources[0]
    assert (source.outlet, source.label) == ("", "page")


def test_a_folder_in_the_order_of_its_story_file(tmp_path: Path) -> None:
    toml = (
        'title = "Libraries"\n[[article]]\nfile = "b.txt"\noutlet = "Arle Post"\ndate = 2024-03-05\n'
        '[[article]]\nfile = "a.md"\nlabel = "The other"\nurl = "https://example.org"\n'
    )
    write(
        tmp_path,
        a__md=BODY,
        b__txt=OTHER,
        c__txt=BODY + OTHER,
        story__toml=toml,
        gold__json="{}",
        README__md="x",
    )
    write(tmp_path / "more", d__txt=BODY)
    write(tmp_path, **{".hidden.txt": BODY})
    story = load_story([tmp_path])
    assert story.title == "Libraries"
    assert [source.label for source in story.sources] == ["Arle Post", "The other", "c"]
    assert story.sources[0].published == "2024-03-05"
    assert story.sources[1].outlet == ""
    assert story.sources[1].url == "https://example.org"
    assert story.failures == ()


def test_a_broken_story_file_is_reported_and_the_articles_open(tmp_path: Path) -> None:
    write(tmp_path, a__txt=BODY, story__toml='title = "x"\n[[article]\n')
    story = load_story([tmp_path])
    assert [source.id for source in story.sources] == ["a"]
    assert story.failures[0].path.endswith("story.toml")
    assert "line 2" in story.failures[0].reason


@pytest.mark.parametrize(
    "toml",
    [
        "article = 5",
        "[[article]]\nlabel = 'x'",
        "[[article]]\nfile = '../x.txt'",
        "title = ['a']",
        pytest.param(f"title = {'[' * 2000}", id="deep"),
    ],
)
def test_story_files_that_make_no_sense(tmp_path: Path, toml: str) -> None:
    write(tmp_path, a__txt=BODY, story__toml=toml)
    assert load_story([tmp_path]).failures[0].reason.startswith("broken: ")


def test_a_listed_file_that_is_missing(tmp_path: Path) -> None:
    write(tmp_path, a__txt=BODY, story__toml='[[article]]\nfile = "gone.txt"\n')
    failure = load_story([tmp_path]).failures[0]
    assert (Path(failure.path).name, failure.reason) == ("gone.txt", "no such file")


def test_every_refusal_names_file_and_cause(tmp_path: Path) -> None:
    write(
        tmp_path,
        empty__txt="",
        blank__txt=" \n\n",
        zero__txt=b"ab\0c",
        doc__txt=b"%PDF-1.4 ...",
        none__html="<html></html>",
    )
    (tmp_path / "folder").mkdir()
    cases = {
        "gone.txt": "no such file",
        "empty.txt": "empty",
        "blank.txt": "empty",
        "zero.txt": "binary",
        "doc.txt": "a PDF",
        "none.html": "without an article's text",
        "folder": "without articles",
    }
    for name, cause in cases.items():
        message = refusal(tmp_path / name)
        assert message.startswith(str(tmp_path / name))
        assert cause in message


def test_a_page_in_the_encoding_it_declares(tmp_path: Path) -> None:
    text = "Рада проголосувала у вівторок за закриття двох бібліотек міста, повідомили посадовці. " * 4
    page = f'<html><head><meta charset="koi8-u"></head><body><p>{text}</p></body></html>'
    write(tmp_path, a__html=page.encode("koi8-u"))
    assert "бібліотек" in load_story([tmp_path / "a.html"]).sources[0].text


def test_random_bytes_are_refused(tmp_path: Path) -> None:
    write(tmp_path, a__txt=bytes((i * 37 + i * i // 7) % 255 + 1 for i in range(4000)))
    assert "encoding" in refusal(tmp_path / "a.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    write(tmp_path, a__txt=BODY)
    (tmp_path / "a.txt").chmod(0)
    assert "no permission" in refusal(tmp_path / "a.txt")


def test_an_oversized_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert "too large" in refusal(tmp_path / "big.txt")
    write(tmp_path, log__txt="A line of a log file.\n" * 60_000)
    assert "too long" in refusal(tmp_path / "log.txt")
    assert "too large" in refusal("-", stdin=b"a" * (MAX_BYTES + 1))


def test_nothing_given_or_nothing_on_standard_input() -> None:
    assert "nothing to open" in refusal()
    assert refusal("-") == "standard input: empty"


def test_the_good_ones_open_and_the_rest_is_listed(tmp_path: Path) -> None:
    write(tmp_path, a__txt=BODY, b__txt="")
    story = load_story([tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"])
    assert [source.id for source in story.sources] == ["a"]
    assert [failure.reason for failure in story.failures] == ["an empty file", "no such file"]


def test_standard_input_is_sniffed() -> None:
    article = f"<article><h1>Two go</h1><p>{BODY}</p><p>{OTHER}</p></article>"
    page = f"<!doctype html><html><body>{article}</body></html>"
    story = load_story(["-"], stdin=page.encode())
    assert story.sources[0].id == "stdin"
    assert "<p>" not in story.sources[0].text
    assert (
        load_story(["-"], stdin=f"---\nsource: Arle Post\n---\n{BODY}".encode()).sources[0].outlet
        == "Arle Post"
    )


def test_a_pipe_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as others:
        others.submit(pipe.write_text, BODY)
        source = load_story([pipe]).sources[0]
    assert (source.id, source.text) == ("pipe", BODY)


def test_a_pipe_without_an_end_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as others:
        others.submit(pipe.write_bytes, b"x" * (2 * MAX_BYTES))
        assert "pipe: too large" in refusal(pipe)


def test_an_article_is_named_as_it_was_given(tmp_path: Path) -> None:
    write(tmp_path, a__txt=BODY)
    (tmp_path / "herald.txt").symlink_to(tmp_path / "a.txt")
    assert load_story([tmp_path / "herald.txt"]).sources[0].id == "herald"


def test_the_same_file_twice_is_opened_once(tmp_path: Path) -> None:
    write(tmp_path, a__txt=BODY)
    story = load_story([tmp_path / "a.txt", tmp_path / "." / "a.txt", tmp_path])
    assert len(story.sources) == 1
    assert [failure.reason for failure in story.failures] == ["named twice; opened the first time only"] * 2


def test_the_same_text_in_two_files_is_said_on_both(tmp_path: Path) -> None:
    write(tmp_path, a__txt=BODY, b__txt=BODY)
    assert [s.warnings for s in load_story([tmp_path]).sources] == [
        ("the same text as b",),
        ("the same text as a",),
    ]


def test_identifiers_do_not_depend_on_the_order(tmp_path: Path) -> None:
    write(tmp_path / "x", fox__txt=BODY, fox__md=OTHER)
    write(tmp_path / "y", fox__txt=BODY + OTHER, other__txt=OTHER + BODY)
    paths = [
        tmp_path / "x" / "fox.txt",
        tmp_path / "x" / "fox.md",
        tmp_path / "y" / "fox.txt",
        tmp_path / "y" / "other.txt",
    ]
    named = [{s.path: s.id for s in load_story(order).sources} for order in permutations(paths)]
    assert all(names == named[0] for names in named)
    assert sorted(named[0].values()) == ["fox.md", "other", "x/fox.txt", "y/fox.txt"]


def test_warnings_for_stubs_and_foreign_texts(tmp_path: Path) -> None:
    german = (
        "Der Stadtrat hat am Dienstag beschlossen, zwei der drei Büchereien der Stadt zu schließen. Die "
        "Bürgermeisterin sagte, dass die Stadt kein Geld mehr für sie habe und dass die dritte vorerst offen "
        "bleibe. Die Gegner des Plans wollen vor Gericht ziehen, und sie haben auch schon mit dem Anwalt der "
        "Stadt gesprochen."
    )
    write(
        tmp_path,
        a__txt=BODY,
        b__txt=OTHER,
        german__txt=german,
        short__txt="The council voted on Tuesday to close two libraries.",
        stub__txt="The council voted on Tuesday to close two libraries.\n\nSubscribe to continue reading.",
        cut__txt="The council voted on Tuesday to close two libraries, and the mayor said that…",
    )
    warnings = {source.id: " ".join(source.warnings) for source in load_story([tmp_path]).sources}
    assert warnings["a"] == warnings["b"] == ""
    assert "another language (de)" in warnings["german"]
    assert "very short: 9 words" in warnings["short"]
    assert "paywall" in warnings["stub"]
    assert "paywall" in warnings["cut"]


def test_a_hostile_story_file_comes_out_safe(tmp_path: Path) -> None:
    article = '[[article]]\nfile = "a.txt"\nlabel = "P\\u202eost"\nurl = "x\\u0007"'
    toml = 'title = "\\u001b[31mRed\\u0008\\n tide"\n' + article
    story = load_story([write(tmp_path, a__txt=BODY, story__toml=toml)])
    assert (story.title, story.sources[0].label, story.sources[0].url) == ("Red tide", "Post", "x")


def test_hostile_names_and_words_come_out_safe(tmp_path: Path) -> None:
    write(tmp_path, a__md=f'---\ntitle: "Bad\\e[31m title"\nsource: "Po\\u202est"\n---\n{BODY}\x1b]0;x\x07')
    source = load_story([tmp_path / "a.md"]).sources[0]
    assert (source.title, source.outlet) == ("Bad title", "Post")
    assert source.text == BODY


def test_an_article_forwarded_by_e_mail_is_read_without_its_quoting(tmp_path: Path) -> None:
    lines = textwrap.wrap(BODY, 72)
    quoted = "\n".join(["> Council closes libraries", ">", *(f"> {line}" for line in lines)])
    source = load_story([write(tmp_path, a__txt=quoted) / "a.txt"]).sources[0]
    assert source.text == f"Council closes libraries\n\n{BODY}"


def test_tags_pasted_with_the_text_part_paragraphs(tmp_path: Path) -> None:
    first, _, last = BODY.partition(" The mayor")
    pasted = f"Council closes libraries<p>{first}</p><BR/>The mayor<b>{last}</b>"
    source = load_story([write(tmp_path, a__txt=pasted) / "a.txt"]).sources[0]
    assert source.text == f"Council closes libraries\n\n{first}\n\nThe mayor{last}"


def test_entities_and_garbled_signs_are_mended_in_text_and_title(tmp_path: Path) -> None:
    text = BODY.replace("town's", "townâ€™s") + " It&#8217;s R&amp;D."
    source = load_story(
        [write(tmp_path, a__md=f"---\ntitle: R&amp;D â€“ no more\n---\n{text}") / "a.md"]
    ).sources[0]
    assert source.title == "R&D – no more"
    assert source.text == BODY.replace("town's", "town’s") + " It’s R&D."


def test_a_page_pasted_as_one_line(tmp_path: Path) -> None:
    line = f"Council closes two of three libraries By Jane Doe March 5, 2024 {BODY}"
    source = load_story([write(tmp_path, a__txt=line) / "a.txt"]).sources[0]
    assert (source.title, source.author) == ("Council closes two of three libraries", "Jane Doe")
    assert source.published == "2024-03-05"
    assert source.news[1].text == BODY.split(". ", maxsplit=1)[0] + "."


def test_notes_of_note_taking_programs(tmp_path: Path) -> None:
    (tmp_path / "clip.md").write_text(
        '---\ntitle: Dam bursts\nsource: https://courier.example/dam\nauthor:\n  - "[[Anna Kolb]]"\n'
        '  - "[[people/Ruml|Peter Ruml]]"\npublished: 2025-11-03\n---\n'
        "[[Tomas Reik|Governor Tomas Reik]] said that ==400 soldiers== had been sent to the [[valley]].\n",
        encoding="utf-8",
    )
    source = load_story([tmp_path / "clip.md"]).sources[0]
    assert (source.outlet, source.url) == ("", "https://courier.example/dam")
    assert (source.author, source.published) == ("Anna Kolb, Peter Ruml", "2025-11-03")
    assert source.news[-1].text == "Governor Tomas Reik said that 400 soldiers had been sent to the valley."


def test_a_page_a_browser_saved_as_text(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(
        "  * Home <https://courier.example/>\n  * Sport <https://courier.example/sport>\n\n"
        "Dam bursts above Velden, killing nine\n\nBy Anna Kolb <https://courier.example/kolb>\n\n"
        "The governor <https://courier.example/reik> said that 400 soldiers had been sent to the valley.\n",
        encoding="utf-8",
    )
    source = load_story([tmp_path / "page.txt"]).sources[0]
    assert source.author == "Anna Kolb"
    assert [s.text for s in source.news] == [
        "Dam bursts above Velden, killing nine",
        "The governor said that 400 soldiers had been sent to the valley.",
    ]
