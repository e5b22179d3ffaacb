from __future__ import annotations

import pytest

from newsdiff.sources.published import iso_date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2023-09-17T10:00:00Z", "2023-09-17"),
        ("September 17, 2023", "2023-09-17"),
        ("17 Sept. 2023, 10.30 BST", "2023-09-17"),
        ("2023-09", "2023-09"),
        ("September 2023", "2023-09"),
        ("2023", "2023"),
        ("17/09/2023", "2023-09-17"),
        ("09/17/2023 4:05 PM", "2023-09-17"),
        ("17.09.2023", "2023-09-17"),
        ("05/05/2023", "2023-05-05"),
        ("05/06/2023", ""),
        ("31/02/2023", ""),
        ("2023-02-31", ""),
        ("13/13/2023", ""),
        ("last Tuesday", ""),
    ],
)
def test_dates_are_given_as_precisely_as_they_are_written(written: str, date: str) -> None:
    assert iso_date(written) == date
