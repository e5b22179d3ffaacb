"""Articles within other files: web archives, e-mails."""

from __future__ import annotations

import plistlib
import quopri
from typing import TYPE_CHECKING

import pytest

from newsdiff.model import BlockKind, Source
from newsdiff.sources.containers import unpacked
from newsdiff.sources.errors import SourceError, StoryError
from newsdiff.sources.load import load_story

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Dam bursts above Velden"
PARAGRAPHS = [
    "A dam above the town of Velden gave way early on Monday after three days of rain, the governor said.",
    "“Nobody told us to leave,” said Pavel Orsic, a baker whose shop stood by the river until that night.",
    "The dam, built in 1968, had been due for repairs since 2019, according to a report by the auditor.",
]
PAGE = f"<!DOCTYPE html><html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>" + "".join(
    f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS
)
BOTH = """From: The Courier <news@courier.example>
Subject: {subject}
Date: Mon, 3 Nov 2025 13:15:00 +0100
MIME-Version: 1.0
Content-Type: multipart/{kind}; boundary="b1"
{more}
--b1
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 8bit

{plain}

--b1
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

{page}
--b1--
"""


def mail(plain: str, subject: str = TITLE, kind: str = "alternative", more: str = "") -> bytes:
    page = quopri.encodestring(PAGE.replace("<title>", '<meta charset="utf-8"><title>').encode()).decode()
    return BOTH.format(plain=plain, subject=subject, kind=kind, more=more, page=page).encode()


def opened(tmp_path: Path, name: str, data: bytes) -> Source:
    (tmp_path / name).write_bytes(data)
    return load_story([tmp_path]).sources[0]


def paragraphs(source: Source) -> list[str]:
    return [source.text[b.start : b.end] for b in source.blocks if b.kind is BlockKind.PARAGRAPH]


def test_a_page_saved_as_mhtml(tmp_path: Path) -> None:
    place = "Snapshot-Content-Location: https://courier.example/velden\n"
    data = mail("", kind="related", more=place).replace(b"\nSubject", b"\n" + place.encode() + b"Subject")
    source = opened(tmp_path, "page.mht", data.replace(b"\n", b"\r\n"))
    assert paragraphs(source) == PARAGRAPHS
    assert (source.title, source.url, source.published) == (TITLE, "https://courier.example/velden", "")


def test_an_e_mail_is_read_as_plain_text_and_dated_by_its_day(tmp_path: Path) -> None:
    source = opened(tmp_path, "news.eml", mail("\n\n".join(PARAGRAPHS)))
    assert paragraphs(source) == PARAGRAPHS
    assert (source.title, source.published, source.outlet) == (TITLE, "2025-11-03", "")


def test_an_e_mail_that_was_passed_on_says_nothing_of_the_day(tmp_path: Path) -> None:
    source = opened(tmp_path, "news.eml", mail("\n\n".join(PARAGRAPHS), f"Fwd: {TITLE}"))
    assert (source.title, source.published) == (TITLE, "")


def test_an_e_mail_whose_text_is_only_in_its_page(tmp_path: Path) -> None:
    assert paragraphs(opened(tmp_path, "news.eml", mail("Open in your browser."))) == PARAGRAPHS


def test_a_web_archive(tmp_path: Path) -> None:
    resource = {
        "WebResourceData": PAGE.encode("utf-16-le"),
        "WebResourceTextEncodingName": "utf-16-le",
        "WebResourceURL": "https://courier.example/velden",
    }
    data = plistlib.dumps({"WebMainResource": resource}, fmt=plistlib.FMT_BINARY)
    source = opened(tmp_path, "page.webarchive", data)
    assert paragraphs(source) == PARAGRAPHS
    assert source.url == "https://courier.example/velden"


@pytest.mark.parametrize(
    "data",
    [
        b"bplist00" + b"\x00" * 40,
        plistlib.dumps({"WebMainResource": "x"}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": {}}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps([1], fmt=plistlib.FMT_BINARY),
        b"MIME-Version: 1.0\nContent-Type: image/png\n\nabc",
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n--b--",
    ],
)
def test_what_holds_no_article_is_refused_in_a_line(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(SourceError, match=r"^an? (e-mail|web archive) [^\n]+$"):
        unpacked(data)
    (tmp_path / "a.eml").write_bytes(data)
    with pytest.raises(StoryError, match=r"a\.eml: an? "):
        load_story([tmp_path / "a.eml"])


def test_a_text_that_begins_like_a_mail_is_none() -> None:
    assert unpacked(b"From: the coast\nTo: the hills\n\nThe MIME-Version: 1.0 of it all.") is None


@pytest.mark.parametrize("charset", ["punycode", "unicode_escape", "no-such-thing", "utf-7", "x" * 300])
def test_an_encoding_no_mail_is_in_is_passed_over(tmp_path: Path, charset: str) -> None:
    data = (
        f"Subject: {TITLE}\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n\n{PARAGRAPHS[2]}"
    )
    assert paragraphs(opened(tmp_path, "news.eml", data.encode())) == [PARAGRAPHS[2]]


def test_a_japanese_mail_is_read_in_its_seven_bits(tmp_path: Path) -> None:
    words = "ベルデンのダムが決壊した。"
    head = "MIME-Version: 1.0\nContent-Type: text/plain; charset=iso-2022-jp\n\n"
    assert words in opened(tmp_path, "news.eml", (head + words).encode("iso-2022-jp")).text
