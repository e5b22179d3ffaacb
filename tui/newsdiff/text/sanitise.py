"""Making article text safe for a terminal and even for a grid of cells.

Removed: escape sequences, control characters, bidi controls, zero-width characters, soft hyphens, byte order
marks, tag characters, variation selectors, skin tones and what a zero-width joiner ties to an emoji. Line
ends of every kind become "\\n", every other space " ". U+200C stays: Persian is misspelt without it.
"""

from __future__ import annotations

import json
import re

from newsdiff.text.traced import Traced

_ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]{0,4096}(?:\x07|\x1b\\|\x9c)"  # OSC, DCS, APC
    r"|\x1b[ -/]*[0-~]"  # two- and three-character escapes
)
_CARRIAGE_RETURN = re.compile(r"\r(?=\n)")
_PLAIN = {ord(sign): "\n" for sign in "\r\x85\u2028\u2029\x0b\x0c"} | {
    ord(sign): " " for sign in "\t\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
}
_JOINED = re.compile(r"\u200d[\U0001f000-\U0001faff\u2190-\u2bff]\ufe0f?")
_C1 = re.compile(r"[\x80-\x9f]")
#: What no sanitised text holds.
FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200d-\u200f\u2028-\u202e"
    r"\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U0001f3fb-\U0001f3ff"
    r"\U000e0000-\U000e0fff\ud800-\udfff]"
)


def sanitise(text: str) -> Traced:
    """Give the safe text of ``text``, with its way back to ``text``."""
    return sanitised(Traced.of(text))


def sanitised(traced: Traced) -> Traced:
    """Give the safe text of a text that was already altered, with its way back to the first."""
    if "\x1b" in traced.text or _C1.search(traced.text):
        traced = traced.sub(_ESCAPES)
    return traced.sub(_CARRIAGE_RETURN).translate(_PLAIN).sub(_JOINED).sub(FORBIDDEN)


def json_escaped(json_text: str) -> str:
    """Give JSON in which what no terminal may get, as in a file's name, is written as escapes."""
    return FORBIDDEN.sub(lambda sign: json.dumps(sign[0])[1:-1], json_text)


def one_line(text: str) -> str:
    """Give the safe text of a name or a message as one line."""
    return " ".join(sanitise(text).text.split())
