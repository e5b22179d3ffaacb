from __future__ import annotations

import pytest

from newsdiff.sources.published import iso_date
from newsdiff.sources.stamps import (
    author_among,
    byline_author,
    date_prefix,
    is_clock,
    is_date_stamp,
    is_scraped_date,
)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("September 17, 2023", "2023-09-17"),
        ("Published: 17 Sep 2023, 10:30 AM IST", "2023-09-17"),
        ("Updated 9:41 PM EST, January 9, 2023", "2023-01-09"),
        ("First published on Sun 17 Sep 2023 14.05 BST", "2023-09-17"),
        ("Sept. 4, 2021 | Updated Sept. 5, 2021", "2021-09-04"),
        ("TNN / Sep 3, 2022, 09:14 IST", "2022-09-03"),
        ("October 2, 20236:12 PM GMT+2Updated 5 hours ago", "2023-10-02"),
        ("2024-02-21T22:54:00Z", "2024-02-21"),
        ("3 hours ago", ""),
        ("12/11/2019", ""),
        ("Stand: 12.03.2024, 18:45 Uhr", "2024-03-12"),
        ("Publié le 3 février 2024 à 07h12, mis à jour à 11h40", "2024-02-03"),
        ("Publicado el 5 de mayo de 2023", "2023-05-05"),
        ("Wednesday, November 6", ""),
        ("Aug. 3, 6 a.m.", ""),
        ("Staff Reporter, Arle, Mar 22, 2023, 21:45 IST", "2023-03-22"),
        ("Monday, November 3, 2025 | By ANNA KOLB, Staff Writer", "2025-11-03"),
        ("by Anna Kolb • Nov 3, 2025 • 4 min read", "2025-11-03"),
        ("Anna Kolb | Nov 3, 2025 8:14 AM", "2025-11-03"),
        ("3. November 2025 um 08:14 Uhr", "2025-11-03"),
        ("Mis à jour le 1er févr. 2025 à 08h14", "2025-02-01"),
        ("Actualizado: 12 ene. 2025 - 11:02 CET", "2025-01-12"),
        ("03/11/2025 08h14 Atualizado há 2 horas", ""),
        ("2025年11月3日 8:14", "2025-11-03"),
        ("THE HALDA COURIER Tuesday, November 4, 2025 3", "2025-11-04"),
        ("February 23, 2011 in Nation/World", "2011-02-23"),
    ],
)
def test_date_stamps(line: str, date: str) -> None:
    assert is_date_stamp(line)
    assert iso_date(line) == date


@pytest.mark.parametrize(
    "line",
    [
        "On September 17, 2023, he left.",
        "He died on May 5, 2020.",
        "At 10:30",
        "2023 was a good year",
        "Council Closes Libraries | November 3, 2025",
    ],
)
def test_sentences_with_dates_are_no_stamps(line: str) -> None:
    assert not is_date_stamp(line)


def test_machine_dates() -> None:
    assert is_scraped_date("date 2023-09-17 English")
    line = "date 2023-09-17 The mayor received five visitors from the sister city on Monday."
    assert line[date_prefix(line) :].startswith("The mayor")
    assert date_prefix("Updated figures show that five people were hurt in the crash on Monday.") == 0


def test_impossible_dates_are_none() -> None:
    assert iso_date("February 31, 2023") == ""
    assert iso_date("2023-13-01") == ""
    assert iso_date("2023-09") == "2023-09"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By MARTA KOWAL and JOHN T. REYES", "MARTA KOWAL and JOHN T. REYES"),
        ("Written by Ana de la Cruz", "Ana de la Cruz"),
        ("By Sam Okafor at Mill Lane", "Sam Okafor"),
        ("Fiona Grant Environment editor", "Fiona Grant"),
        ("Our Correspondent", "Our Correspondent"),
        ("By Dana Hill, Staff Writer", "Dana Hill"),
        ("Live reporting by Ana Bell", "Ana Bell"),
        ("By Saturday, the town was empty", ""),
        ("By Monday", ""),
        ("By the time he left", ""),
        ("By Jane Doe's account, the car was red.", ""),
    ],
)
def test_bylines(line: str, author: str) -> None:
    assert byline_author(line) == author


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("BY THE NUMBERS", ""),
        ("Interview by Sally Moss", "Sally Moss"),
        ("By the light of the moon", ""),
        ("By the Arle County Post staff", "the Arle County Post staff"),
        ("Von Katrin Böhme, Arle", "Katrin Böhme"),
        ("Par Émilie Gauthier avec AFP", "Émilie Gauthier"),
    ],
)
def test_who_wrote_it_abroad_and_together(line: str, author: str) -> None:
    assert byline_author(line) == author


def test_bare_times_of_day_head_entries() -> None:
    assert all(is_clock(line) for line in ("18.55", "9.05", "16:31", "17.10 GMT"))
    assert not any(is_clock(line) for line in ("18.55 people", "24.10", "17.75", "1.5"))


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By JANE DOE Associated Press", "JANE DOE"),
        ("By The Associated Press", "The Associated Press"),
        ("Par Jane Doe (avec AFP)", "Jane Doe"),
        ("di Jane Doe", "Jane Doe"),
        ("Text: Jane Doe", "Jane Doe"),
        ("BY JANE DOE ON 11/03/25 AT 8:14 AM EST", "JANE DOE"),
        ("By Jane Doe on November 3, 2025", "Jane Doe"),
        ("By Jane Doe | TNN | Updated: Nov 3, 2025, 13:02 IST", "Jane Doe"),
        ("Jane Doe | Nov 3, 2025 8:14 AM", "Jane Doe"),
        ("5:45 AM PST 11/19/2019 by Jane Doe", "Jane Doe"),
        ("Middle East | Nov 3, 2025", ""),
        ("Two men held over the fire - police", ""),
    ],
)
def test_who_wrote_it_among_other_things(line: str, author: str) -> None:
    assert author_among(line) == author


@pytest.mark.parametrize(("text", "date"), [("03/11/2025", "2025-11-03"), ("11/23/2025", "")])
def test_dates_in_figures_with_the_day_first(text: str, date: str) -> None:
    assert iso_date(text, day_first=True) == date
