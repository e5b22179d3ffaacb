from __future__ import annotations

import pytest

from articles import article
from newsdiff.facts.names import find_names
from newsdiff.facts.quotes import hear


def speakers(*paragraphs: str) -> list[str]:
    """The speaker of each quotation."""
    source = article(*paragraphs)
    return [quote.speaker for quote in hear(source, find_names(source))[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We lost it all,” said Maria Quintero, a nurse in Leeds.", "Maria Quintero"),
        ("“We lost it all,” Maria Quintero said.", "Maria Quintero"),
        ("Hale was told to pay by Judge Maria Quintero, who said: “We lost it all.”", "Maria Quintero"),
        (
            "Hale, 51, was also told to pay by Judge Maria Quintero, who said: “We lost it all.”",
            "Maria Quintero",
        ),
        ("“We lost it all,” Deputy Commissioner of Police Maria Quintero told them.", "Maria Quintero"),
        ("The company, based in Austin, Texas, said: “We lost it all.”", "The company"),
        ("“We lost it all,” Maria Quintero, a nurse for Mr. Hale, said on Friday.", "Maria Quintero"),
        ("“We lost it all,” Rep. Darrell Hall, R-Calif., the chairman, told reporters.", "Darrell Hall"),
        ("“We lost it all,” a spokesman for the company, Peter Marsh, said.", "Peter Marsh"),
        ("“We lost it all,” said the legislator, Representative Carla Stein.", "Carla Stein"),
        ("Maria Quintero told the court: “We lost it all.”", "Maria Quintero"),
        ("Maria Quintero sighed and added, “We lost it all.”", "Maria Quintero"),
        ("Maria Quintero left early, saying “we lost it all” that night.", "Maria Quintero"),
        ("According to Maria Quintero, “we lost it all” that night.", "Maria Quintero"),
        ("“We lost it all,” according to Maria Quintero.", "Maria Quintero"),
        ("“We lost it all.” ― Maria Quintero", "Maria Quintero"),
        ("“We lost it all,” Zefa Orlu of the National Weather Agency told Reuters.", "Zefa Orlu"),
        ("“We lost it all,” recounted a survivor, Maria Quintero, 48.", "Maria Quintero"),
        ("Pooja Rao said it was late. “We lost it all,” she said.", "Pooja Rao"),
        ("The Kremlin said the talks were “open and very frank” on Sunday.", "Kremlin"),
        ("“We lost it all,” a spokesman said.", "a spokesman"),
        ("“We lost it all,” said two senior officials.", "two senior officials"),
        ("“We lost it all,” said an official briefed on the inquiry.", "an official briefed on the inquiry"),
        ("Maria Quintero and her colleagues wrote that it “challenges all models” so far.", "Maria Quintero"),
        ("After threatening to sue, Maria Quintero called it “a very hard night” for all.", "Maria Quintero"),
        ("Officials called it “a very hard night” for all.", "Officials"),
        ("The room had “a smell of damp” about it.", ""),
    ],
)
def test_who_speaks_in_one_sentence(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


def test_the_fullest_name_of_the_article_is_given() -> None:
    assert speakers("Maria Quintero ran.", "“We lost it all,” Quintero said.") == ["Maria Quintero"]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("Maria Quintero met Mr. John Hale at the gate. “We lost it all,” she said.",), ["Maria Quintero"]),
        (
            (
                "“It was late,” said Maria Quintero.",
                "It took an hour, according to teacher Susan Marsh. “We lost it all,” she said.",
            ),
            ["Maria Quintero", "Susan Marsh"],
        ),
        (("Mr. John Hale praised Susan Marsh.", "“We won it all,” he said."), ["John Hale"]),
        (("Mr. John Hale praised Susan Marsh.", "“We won it all,” she said."), ["Susan Marsh"]),
        (("Of John Hale, Robert Marsh said: “He was a good man.”",), ["Robert Marsh"]),
    ],
)
def test_pronouns(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert speakers(*paragraphs) == expected


def test_the_governor_is_the_person_who_holds_the_office() -> None:
    assert speakers("Gov. Maria Lopez arrived late.", "“We lost it all,” the governor said.") == [
        "Maria Lopez"
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("“We lost it all,” Maria Quintero said. “Nobody came to help us.”",),
        ("“We lost it all. Nobody came,” Maria Quintero said.",),
        ("“We lost it all,” Maria Quintero said, “and nobody came to help.”",),
        ("Maria Quintero wrote in a letter:", "“We lost it all. Nobody came.”"),
        ("“We lost it all,” Maria Quintero said.", "“Nobody came to help us at all.”"),
        ("Maria Quintero remembered: “We lost it all.", "“Nobody came to help us.”"),
        ("“We lost it all, every bit of it.", "Nobody came to help us,” Maria Quintero said."),
    ],
)
def test_the_speaker_is_carried_over(paragraphs: tuple[str, ...]) -> None:
    assert speakers(*paragraphs) == ["Maria Quintero"] * 2


def test_a_transcripts_labels_tell_the_speaker() -> None:
    assert speakers("Anna Wallace met Mike Pence.", '"PENCE: We will not attend it."') == ["Mike Pence"]


def test_a_report_speaks_for_its_publisher() -> None:
    assert speakers(
        "Reuters said the plant “was closed for good” on Friday.",
        "The report added that staff “went home in tears”.",
    ) == ["Reuters", "Reuters"]


def test_unknown_stays_unknown() -> None:
    assert speakers(
        "Anna Wallace went home.", "It rained all day.", "“We lost it all, every bit of it.”"
    ) == [""]
