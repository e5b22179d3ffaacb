"""Bytes to text."""

from __future__ import annotations

import codecs
import contextlib
import re

from newsdiff.sources.errors import SourceError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word, EPUB or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
#: What Python knows as encodings and no page is in; the first takes for ever.
_NO_CHARSETS = frozenset({"punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined"})
_HEAD = 65536
_META = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE
)
#: Languages for which the guess among single-byte encodings is settled: what Windows writes for them.
_WESTERN = frozenset(
    {
        "Unknown",
        "English",
        "French",
        "German",
        "Spanish",
        "Portuguese",
        "Italian",
        "Dutch",
        "Swedish",
        "Danish",
    }
)
_SINGLE_BYTE = re.compile(r"cp125[02478]|iso8859|latin|mac_|cp(?:437|85\d|500|1140)")


def decode(data: bytes, charset: str = "") -> str:
    """Give the text of ``data``, by its byte order mark, as in ``charset``, as UTF-8 or as is likeliest.

    Raises SourceError for binary data and for bytes that are no text in any known encoding.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"{kind}, not text: save the article as text or HTML")
    if b"\0" in data[:_HEAD]:
        return _wide(data)
    told = (charset, "utf-8", _declared(data), _line_ends(data))
    for encoding in (name for name in told if name and name.lower() not in _NO_CHARSETS):
        try:
            return data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    return _guess(data)


def _wide(data: bytes) -> str:
    """Decode UTF-16 without a byte order mark: Latin text has a zero in every other byte."""
    head = data[:_HEAD]
    for encoding, zeros, others in (
        ("utf-16-le", head[1::2], head[::2]),
        ("utf-16-be", head[::2], head[1::2]),
    ):
        if 2 * zeros.count(0) > len(zeros) and others and 0 not in others:
            return data.decode(encoding, errors="replace")
    raise SourceError("binary data, not text")


def _line_ends(data: bytes) -> str:
    """Give the encoding of the old Macintosh where lines end as they did there, or ""."""
    return "mac-roman" if b"\r" in data and b"\n" not in data else ""


def _declared(data: bytes) -> str:
    """Give the encoding a web page names in its head, or ""."""
    found = _META.search(data[:_HEAD])
    return found[1].decode("ascii") if found else ""


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, rarely needed

    best = from_bytes(data).best()
    if best is None:
        raise SourceError("in an unknown encoding: save it as UTF-8")
    if best.language in _WESTERN and _SINGLE_BYTE.match(best.encoding):
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode("cp1252")
    return str(best)
