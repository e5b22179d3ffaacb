"""What is asked before a costly pattern lets through all that the pattern matches."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newsdiff.facts import attribution, date_patterns, datelines, not_counts, people, speech, subjects
from newsdiff.text.late import Hinted

HINTED = [
    pattern
    for module in (attribution, datelines, not_counts, people, speech, subjects)
    for pattern in vars(module).values()
    if isinstance(pattern, Hinted)
]


@settings(max_examples=15)
@given(st.data())
@pytest.mark.parametrize("pattern", HINTED, ids=lambda pattern: pattern.pattern[:30])
def test_what_a_hinted_pattern_matches_holds_a_hint(pattern: Hinted, data: st.DataObject) -> None:
    found = data.draw(st.from_regex(pattern.compiled))
    assert pattern.search(found)


@settings(max_examples=15)
@given(st.data())
@pytest.mark.parametrize("kind", date_patterns.PATTERNS)
def test_a_date_is_looked_for_wherever_its_pattern_matches(kind: str, data: st.DataObject) -> None:
    pattern = date_patterns.PATTERNS[kind]
    text = data.draw(st.from_regex(re.compile(pattern.pattern, re.ASCII)))
    match = pattern.search(text)
    assume(match)
    assert match
    assume(not re.match(r"\w", text[match.end() :]) and not re.search(r"\w\Z", text[: match.start()]))
    found = [(m.start(), m.end()) for _, m in date_patterns.date_expressions(text)]
    assert any(start <= match.start() < end for start, end in found)
