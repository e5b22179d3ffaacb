from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.text.garbled import mend
from newsdiff.text.traced import Traced

TEXT = "“It’s over,” said Zoë Cañas — the café’s £3 tea costs €4… and “nobody” knows."


def mended(text: str) -> str:
    return mend(Traced.of(text)).text


def test_entities_become_the_signs_they_stand_for() -> None:
    assert mended("&quot;We won&#8217;t pay,&quot; R&amp;D &lt;X.L&gt; said &#x2014; &pound;2&nbsp;m") == (
        '"We won’t pay," R&D <X.L> said — £2\xa0m'
    )
    assert mended("It&amp;#8217;s") == "It’s"


@pytest.mark.parametrize("text", ["AT&T; R&D", "Q&A: why?", "fish & chips;", "&#1;", "&nosuchthing;"])
def test_other_ampersands_stay(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_utf_8_read_in_another_encoding_is_read_again(wrong: str) -> None:
    shown = "".join(_as(byte, wrong) for byte in TEXT.encode())
    assert mended(shown) == TEXT


def test_a_closing_quote_that_lost_its_last_byte() -> None:
    assert mended("â€œNo,â€ she said.") == "“No,” she said."


@pytest.mark.parametrize(
    "text", ["« LA VÉRITÉ\xa0»", "MANHÃ\xa0DE SOL", "naïve Zoë à Århus", "5 £ or €", "Âge d’or", TEXT]
)
def test_accents_that_are_meant_stay(text: str) -> None:
    assert mended(text) == text


@given(st.text(st.sampled_from("&#x8217;ampâ€™Ã©Âœ£ aÉ»")))
def test_places_lead_back(text: str) -> None:
    traced = mend(Traced.of(text))
    places = [traced.origin(at) for at in range(len(traced.text))]
    assert places == sorted(set(places))
    assert all(0 <= place < len(text) for place in places)


def _as(byte: int, encoding: str) -> str:
    try:
        return bytes([byte]).decode(encoding)
    except UnicodeDecodeError:
        return chr(byte)


def test_a_closing_quote_whose_last_byte_was_lost_is_one_again() -> None:
    assert mended("â€œIt sank,â€\ufffd he said.") == "“It sank,” he said."
