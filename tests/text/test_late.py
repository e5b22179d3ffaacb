from __future__ import annotations

import re

import pytest

from newsdiff.text.late import Hinted, Late


def test_a_late_pattern_does_what_a_compiled_one_does() -> None:
    late = Late(r"b+", re.IGNORECASE)
    assert not late.match("aBb")
    assert (late.match("bBa") or [""])[0] == "bB"
    assert (late.search("abb") or [""])[0] == "bb"
    assert late.search("abb", 0, 1) is None
    assert late.sub("-", "aBbcb") == "a-c-"


def test_a_broken_pattern_is_found_when_it_is_used() -> None:
    with pytest.raises(re.error):
        Late("(").match("")


def test_a_hinted_pattern_passes_over_texts_without_its_hints() -> None:
    asked = Hinted(r"[Aa]s \w+ said|[", hints=("s she", "s he"))
    assert asked.search("Nobody spoke.") is None
    assert asked.match("Nobody spoke.") is None
    assert list(asked.finditer("Nobody spoke.")) == []
    assert asked.sub("-", "Nobody spoke.") == "Nobody spoke."
    with pytest.raises(re.error):
        asked.search("As she said")
