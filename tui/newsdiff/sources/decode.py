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


def decode(data: bytes) -> str:
    """Give the text of ``data``, decoded by its byte order mark, else as UTF-8, else as is likeliest.

    Raises SourceError for binary data and for bytes that are no text in any known encoding.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if _is_binary(data):
        raise SourceError("is not text (binary data)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)


def _is_binary(data: bytes) -> bool:
    head = data[:65536]
    return b"\0" in head


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, rarely needed

    best = from_bytes(data).best()
    if best is None:
        raise SourceError("is in an unknown encoding; save it as UTF-8")
    return str(best)
