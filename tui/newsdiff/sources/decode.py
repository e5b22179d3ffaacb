"""Bytes to text."""

from __future__ import annotations

import codecs

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
_HEAD = 65536


def decode(data: bytes) -> str:
    """Give the text of ``data``, decoded by its byte order mark, else as UTF-8, else as is likeliest.

    Raises SourceError for binary data and for bytes that are no text in any known encoding.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"{kind}, not text: save the article as text or HTML")
    if b"\0" in data[:_HEAD]:
        raise SourceError("binary data, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, rarely needed

    best = from_bytes(data).best()
    if best is None:
        raise SourceError("in an unknown encoding: save it as UTF-8")
    return str(best)
