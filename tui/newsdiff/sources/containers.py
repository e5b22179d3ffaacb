"""Files that hold an article among other things: a page saved as MHTML or as a web archive, an e-mail."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdiff.sources.decode import decode
from newsdiff.sources.errors import SourceError
from newsdiff.sources.published import iso_date
from newsdiff.text.late import Late

if TYPE_CHECKING:
    from email.message import Message

_WEB_ARCHIVE = b"bplist00"
_HEAD = 65536
#: A mail's header: named lines, among them the one that every program writes and nobody pastes.
_MAIL = re.compile(
    rb"\s*(?:[A-Za-z][\w-]{0,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,200}?MIME-Version:[ \t]*1\.0", re.IGNORECASE
)
_PASSED_ON = Late(r"(?:(?:re|fwd?|aw|wg|tr|rv)\s?:\s*)+", re.IGNORECASE)
#: Characters below which a mail's plain text is but a word on its HTML.
_LEAST = 200


@dataclass(frozen=True, slots=True)
class Content:
    """What a container holds: the bytes of a text, how they are encoded ("" where nothing says), whether it
    is a web page, and what the container says of it.
    """

    data: bytes
    charset: str
    is_page: bool
    title: str = ""
    published: str = ""
    url: str = ""


def unpacked(data: bytes) -> Content | None:
    """Give the article in a container, None for any other file; raises SourceError for one without."""
    if data.startswith(_WEB_ARCHIVE):
        return _web_archive(data)
    return _mail(data) if _MAIL.match(data[:_HEAD]) else None


def text_in(data: bytes) -> str:
    """Give the text of a file, or of the article in a container; raises SourceError for what is no text."""
    content = unpacked(data)
    return decode(data) if content is None else decode(content.data, content.charset)


def _web_archive(data: bytes) -> Content:
    import plistlib  # noqa: PLC0415 - rarely needed

    try:
        page = plistlib.loads(data, fmt=plistlib.FMT_BINARY)["WebMainResource"]
        content, charset, url = (
            page.get(f"WebResource{name}") for name in ("Data", "TextEncodingName", "URL")
        )
    except (
        plistlib.InvalidFileException,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        RecursionError,
    ):
        raise SourceError("a web archive that cannot be read: save the article as text or HTML") from None
    if not isinstance(content, bytes):
        raise SourceError("a web archive without a page")
    return Content(content, str(charset or ""), is_page=True, url=str(url or ""))


def _mail(data: bytes) -> Content:
    """Give the page of MHTML, the text of an e-mail: as plain text where it is there so."""
    import email  # noqa: PLC0415 - rarely needed

    try:
        mail = email.message_from_bytes(data)
        parts = {kind: _first(mail, kind) for kind in ("text/plain", "text/html")}
    except (ValueError, LookupError, TypeError, RecursionError):
        raise SourceError("an e-mail that cannot be read: save the article as text or HTML") from None
    page, plain = parts["text/html"], parts["text/plain"]
    url = _header(mail, "Snapshot-Content-Location")
    if plain is not None and not url and (page is None or len(plain[0]) >= _LEAST):
        page = None
    content = page or plain
    if content is None:
        raise SourceError("an e-mail without text")
    subject = _header(mail, "Subject")
    sent = "" if url or _PASSED_ON.match(subject) else iso_date(_header(mail, "Date"))
    title = _PASSED_ON.sub("", subject)
    return Content(*content, is_page=page is not None, title=title, published=sent, url=url)


def _first(mail: Message, kind: str) -> tuple[bytes, str] | None:
    """Give bytes and encoding of the first part of ``kind`` that is no attachment."""
    for part in mail.walk():
        if part.get_content_type() == kind and not part.is_multipart() and not part.get_filename():
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                return payload, str(part.get_param("charset") or "")
    return None


def _header(mail: Message, name: str) -> str:
    from email.errors import HeaderParseError  # noqa: PLC0415
    from email.header import decode_header, make_header  # noqa: PLC0415

    value = str(mail.get(name) or "")
    with suppress(HeaderParseError, ValueError, LookupError):
        value = str(make_header(decode_header(value)))
    return " ".join(value.split())
