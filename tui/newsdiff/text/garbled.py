"""Characters that were garbled on their way into a file, put right.

HTML's entities left in plain text ("it&#8217;s"), and UTF-8 that was read as Windows-1252 and saved so
("itâ€™s"): both are "it’s" again.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.text.traced import Traced

_ENTITY = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,23});")
#: "&amp;#8217;" was escaped twice.
_LAYERS = 2
#: A closing quote whose last byte is no sign in Windows-1252, and may have been shown as one that is unknown.
_CUT_QUOTE = "â€"
#: Signs that stand together in garbled text only.
_GARBLED = re.compile("â[€\x80]|[ÃÂ][\xa1-\xaa\xac-\xba\xbc-\xbf]")


def mend(text: Traced) -> Traced:
    """Give ``text`` with entities resolved and garbled UTF-8 read again."""
    for _ in range(_LAYERS):
        if "&" not in text.text:
            break
        text = text.sub(_ENTITY, _unescaped)
    return text.sub(_sequences(), _read_again) if _GARBLED.search(text.text) else text


def _unescaped(entity: str) -> str:
    from html import unescape  # noqa: PLC0415 - its table is large, and rarely needed

    return unescape(entity)


@lru_cache(maxsize=1)
def _sequences() -> re.Pattern[str]:
    """Give the pattern of UTF-8's sequences of two to four bytes, shown as in Windows-1252 or Latin-1."""
    follow = "[\x80-\xbf" + re.escape("".join(map(_shown, range(0x80, 0xA0)))) + "]"
    return re.compile(f"[Â-ß]{follow}|[à-ï]{follow}{{2}}|[ð-ô]{follow}{{3}}|{_CUT_QUOTE}\ufffd?")


def _shown(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _read_again(sequence: str) -> str:
    if sequence.rstrip("\ufffd") == _CUT_QUOTE:
        return "”"
    try:
        return b"".join(map(_byte, sequence)).decode("utf-8")
    except UnicodeDecodeError:
        return sequence


def _byte(sign: str) -> bytes:
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1")
