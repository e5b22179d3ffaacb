from __future__ import annotations

import re

import pytest

from newsdiff.text.late import Late


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
