"""Undated articles are read from the day of the story's other articles."""

from __future__ import annotations

from pathlib import Path

from newsdiff.compare.comparison import compare
from newsdiff.model import FactKind
from newsdiff.sources.load import load_story

BODY = "The harbour bridge was closed on Saturday after a crack was found, the city said."


def write(folder: Path, name: str, day: str = "") -> Path:
    path = folder / f"{name}.md"
    path.write_text(
        (f"---\ntitle: Bridge {name}\ndate: {day}\n---\n\n" if day else "") + BODY, encoding="utf-8"
    )
    return path


def saturdays(paths: list[Path]) -> set[object]:
    facts = compare(load_story(paths)).facts
    return {fact.value for fact in facts if fact.kind is FactKind.DATE}


def test_an_undated_article_takes_the_day_of_the_others_and_says_so(tmp_path: Path) -> None:
    paths = [write(tmp_path, "a", "2024-03-04"), write(tmp_path, "b")]
    undated = load_story(paths).sources[1]
    assert undated.published == ""
    assert any("2024-03-04" in note for note in undated.notes)
    assert saturdays(paths) == {"2024-03-02"}


def test_articles_of_different_weeks_say_nothing_of_another(tmp_path: Path) -> None:
    paths = [write(tmp_path, "a", "2024-03-04"), write(tmp_path, "b", "2024-05-20"), write(tmp_path, "c")]
    assert load_story(paths).sources[2].reference == ""


def test_without_any_date_a_weekday_stays_a_weekday(tmp_path: Path) -> None:
    assert saturdays([write(tmp_path, "a"), write(tmp_path, "b")]) == {None}
