from __future__ import annotations

import pytest

from newsdiff.text.language import language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The mayor said that the bridge is closed and that it will not be opened for a week."),
        ("fr", "Le maire a dit que le pont est fermé et que la ville ne sait pas pour combien de temps."),
        ("ja", "市長は橋が閉鎖されていると述べた。"),
        ("uk", "Мер сказав, що міст зачинено і що він не відкриється ще тиждень."),
        ("", "\ufffd"),
        ("", "12:45"),
        ("", ""),
    ],
)
def test_the_language_of_a_text(code: str, text: str) -> None:
    assert language(text) == code
