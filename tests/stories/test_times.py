"""Times and days as a reader is told them."""

from __future__ import annotations

import pytest

from newsdiff.stories.times import dated


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("2023-09-17", "17 Sep 2023"),
        ("2023-09-07T10:00:00Z", "7 Sep 2023"),
        ("2023-09", "Sep 2023"),
        ("2023", "2023"),
        ("", "date unknown"),
        ("2023-99-01", "2023"),
    ],
)
def test_dates_are_said_as_precisely_as_known(published: str, said: str) -> None:
    assert dated(published) == said
