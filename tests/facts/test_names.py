from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import article
from newsdiff.facts.names import find_names


def people(*paragraphs: str, headline: str = "") -> list[tuple[str, str]]:
    """The people named, as written and in full."""
    names = find_names(article(*paragraphs, headline=headline))
    return [(name.text, name.full) for name in names if name.kind == "person"]


def texts(kind: str, *paragraphs: str, headline: str = "") -> list[str]:
    return [n.text for n in find_names(article(*paragraphs, headline=headline)) if n.kind == kind]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Dr. Jane O'Brien and Lt. Gov. Dan Forest opened the clinic.", ["Jane O'Brien", "Dan Forest"]),
        ("Mohammed bin Salman met Ursula von der Leyen.", ["Mohammed bin Salman", "Ursula von der Leyen"]),
        ("The rebels under Abdul Malik al-Houthi withdrew.", ["Abdul Malik al-Houthi"]),
        ("Maria Lopez-Garcia, 34, a nurse, fled the fire.", ["Maria Lopez-Garcia"]),
        ("Robert T. Hale Jr. was sentenced on Friday.", ["Robert T. Hale Jr."]),
        ("“We lost everything,” said Odalys Quintero.", ["Odalys Quintero"]),
        ("South Korean president Yoon Suk Yeol arrived.", ["Yoon Suk Yeol"]),
        ("The bowler Lasith Embuldeniya took four wickets.", ["Lasith Embuldeniya"]),
        ("Economist Aoife Brannigan and the baker, Chinedu Obi, agreed.", ["Aoife Brannigan", "Chinedu Obi"]),
        ("Lawyer Imran Sheikh, who came late, met Oscar Lindgren.", ["Imran Sheikh", "Oscar Lindgren"]),
        ("Stephen King and Theresa May signed the letter.", ["Stephen King", "Theresa May"]),
        ("Virat Kohli's century came off 98 balls.", ["Virat Kohli"]),
        ("Norway's Odd Hegerberg, Jon Dahlin and Ole Vikstad finished first to third.",
         ["Odd Hegerberg", "Jon Dahlin", "Ole Vikstad"]),
    ],
)  # fmt: skip
def test_people_are_found_as_written(sentence: str, expected: list[str]) -> None:
    assert texts("person", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He runs the Department of Health and Human Services.", ["Department of Health and Human Services"]),
        ("The Securities and Exchange Commission fined it.", ["Securities and Exchange Commission"]),
        ("Analysts at Acme Widgets, Inc. disagreed.", ["Acme Widgets, Inc."]),
        ("The Bombay High Court stayed the order.", ["Bombay High Court"]),
        ("Arsenal beat Aston Villa 2-1.", ["Arsenal", "Aston Villa"]),
        ("Liverpool beat Burnley at Anfield, and Burnley manager Ann Cole resigned.",
         ["Liverpool", "Burnley", "Burnley"]),
        ("Patrick Mahomes of the Kansas City Chiefs threw twice.", ["Kansas City Chiefs"]),
        ("The House passed the bill and the Senate did not.", ["House", "Senate"]),
        ("State news agency Qorlat reported the launch.", ["Qorlat"]),
        ("Ernst & Young audited the accounts.", ["Ernst & Young"]),
        ("The 9th Circuit Court heard the case.", ["9th Circuit Court"]),
        ("He spoke to Sky News's Beth Rigby.", ["Sky News"]),
    ],
)  # fmt: skip
def test_organisations_are_found_as_written(sentence: str, expected: list[str]) -> None:
    assert texts("organisation", sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The train left Vladivostok for the Primorye region.", ["Vladivostok", "Primorye region"]),
        ("They landed at the Vostochny spaceport near Tsiolkovsky.", ["Vostochny spaceport", "Tsiolkovsky"]),
        ("Floods hit Puthankavu, India, and the Godavari River.", ["Puthankavu", "India", "Godavari River"]),
        ("The village of Brekkvasselv was cut off.", ["Brekkvasselv"]),
        ("The Russian and British ministers left.", []),
        ("Fires burned across New South Wales.", ["New South Wales"]),
    ],
)
def test_places_are_found_as_written(sentence: str, expected: list[str]) -> None:
    assert texts("place", sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Hurricane Maria made landfall on Monday.",
        "Critics said the Affordable Care Act would fail.",
        "The World Cup begins in June.",
        "Yesterday was the warmest Sunday of the year.",
        "He watched “Tomorrow’s Harvest” twice.",
        "Rescuers worked through the night.",
        "IT WAS TRUE.",
    ],
)
def test_what_is_no_name_is_left_out(sentence: str) -> None:
    assert find_names(article(sentence)) == ()


def test_a_later_family_name_is_the_person_named_in_full_before() -> None:
    found = people("Sergei Shoigu met Kim Jong Un. Kim smiled as Mr. Shoigu’s staff applauded.")
    assert found == [
        ("Sergei Shoigu", "Sergei Shoigu"),
        ("Kim Jong Un", "Kim Jong Un"),
        ("Kim", "Kim Jong Un"),
        ("Shoigu", "Sergei Shoigu"),
    ]


def test_the_fullest_form_may_come_later() -> None:
    found = people(
        "Mr. Hale denied it.", "Robert T. Hale, who chairs the board, said Robert Hale was wronged."
    )
    assert found[0] == ("Hale", "Robert T. Hale")
    assert found[2] == ("Robert Hale", "Robert T. Hale")


def test_two_people_of_one_family_name_stay_two() -> None:
    found = people("Ted Cruz and Heidi Cruz waved. Heidi left early.")
    assert found == [
        ("Ted Cruz", "Ted Cruz"),
        ("Heidi Cruz", "Heidi Cruz"),
        ("Heidi", "Heidi Cruz"),
    ]


def test_a_person_named_washington_is_no_place() -> None:
    source = article("Denzel Washington arrived late. Washington apologised.", "He then spoke in Washington.")
    kinds = [(name.text, name.kind) for name in find_names(source)]
    assert kinds == [("Denzel Washington", "person"), ("Washington", "person"), ("Washington", "place")]


def test_an_office_is_no_part_of_a_name() -> None:
    assert people("President-elect Asha Rao met Secretary of State Antony Blinken.") == [
        ("Asha Rao", "Asha Rao"),
        ("Antony Blinken", "Antony Blinken"),
    ]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("North Korean leader Kim Jong Un left.", "North Korean leader"),
        (
            "The Russian natural resources Minister Alexander Kozlov waved.",
            "Russian natural resources Minister",
        ),
        ("Sen. Ted Cruz objected.", "Sen."),
        ("Former Secretary of State Hillary Clinton spoke.", "Former Secretary of State"),
        ("Ana Ruiz, the governor of Primorye, objected.", "governor of Primorye"),
        ("Ana Ruiz, 45, a spokeswoman for the bank, declined to comment.", "spokeswoman for the bank"),
        ("The company's chief executive, Ana Ruiz, resigned.", ""),
        ("Mr. John Hale objected.", ""),
        ("They met parks director Jacob Lew.", "director"),
        ("They met the parks director Jacob Lew.", "parks director"),
    ],
)
def test_the_role_is_given_in_the_words_of_the_text(sentence: str, role: str) -> None:
    found = [name.role for name in find_names(article(sentence)) if name.kind == "person"]
    assert found == [role]


def test_a_headline_in_title_case_shows_only_what_the_body_names() -> None:
    body = "Governor Ana Ruiz closed the Port of Dunmere on Monday after Northern Lines Inc. lost a ship."
    headline = "Ruiz Closes Port After Northern Lines Inc. Loses Ship In France"
    names = find_names(article(body, headline=headline))
    in_headline = [(n.text, n.full) for n in names if n.sentence == "a:s0"]
    assert in_headline == [
        ("Ruiz", "Ana Ruiz"),
        ("Northern Lines Inc.", "Northern Lines Inc."),
        ("France", "France"),
    ]


def test_a_headline_in_capitals_shows_only_what_the_body_names() -> None:
    names = find_names(article("Governor Ana Ruiz closed the port.", headline="RUIZ SHUTS PORT AMID STORM"))
    assert [(n.text, n.full) for n in names if n.sentence == "a:s0"] == [("RUIZ", "Ana Ruiz")]


def test_an_acronym_belongs_to_the_name_before_it_in_brackets() -> None:
    source = article("The Korean Central News Agency (KCNA) published photos. KCNA gave no date.")
    organisations = [(n.text, n.full) for n in find_names(source) if n.kind == "organisation"]
    full = "Korean Central News Agency"
    assert organisations == [(full, full), ("KCNA", full), ("KCNA", full)]


def test_the_acronym_of_a_law_is_no_organisation() -> None:
    assert texts("organisation", "The Safer Harbours Act (SHA) passed. Critics of SHA cheered.") == []


def test_a_dateline_names_a_place_and_an_agency() -> None:
    source = article("NAIROBI, Kenya (AP) — Thousands marched on Saturday.", "WASHINGTON — Nobody marched.")
    found = [(n.text, n.kind, n.full) for n in find_names(source)]
    assert found == [
        ("NAIROBI", "place", "Nairobi, Kenya"),
        ("Kenya", "place", "Kenya"),
        ("AP", "organisation", "AP"),
        ("WASHINGTON", "place", "Washington"),
    ]


def test_the_state_of_a_politician_is_no_place_of_the_story() -> None:
    assert texts("place", "Sen. Ana Ruiz, R-Texas, and Rep. Jon Hale (D-N.Y.) agreed.") == []


WORDS = st.sampled_from(
    """Kim Jong Un the of President Mr. U.S. Ruiz’s O'Brien al-Houthi & Committee River said in and , . “ ”
    ( ) — 9th Inc. the House 🙂 ÉCOLE R-Texas -""".split()  # noqa: SIM905 - a list would be a screen long
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_names_are_verbatim_in_order_and_apart(text: str) -> None:
    source = article(text)
    names = find_names(source)
    sentences = {s.id: s for s in source.sentences}
    for name in names:
        assert source.text[name.start : name.end] == name.text
        assert sentences[name.sentence].start <= name.start < name.end <= sentences[name.sentence].end
    assert all(a.end <= b.start for a, b in pairwise(names))
    assert find_names(source) == names


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    source = article(text)
    assert all(source.text[n.start : n.end] == n.text for n in find_names(source))


def test_a_president_named_by_family_name_alone_is_not_his_wife() -> None:
    found = people(
        "President Trump said the image hurt his family.", "Melania Trump called it wrong. Trump agreed."
    )
    assert found == [("Trump", "Trump"), ("Melania Trump", "Melania Trump"), ("Trump", "Trump")]


def test_a_verb_in_a_headline_is_no_given_name() -> None:
    source = article(
        "Actor Will Brook quit. Brook cried.", headline="Brook Will Return After Storm Ends Season"
    )
    assert [n.text for n in find_names(source) if n.sentence == "a:s0"] == ["Brook"]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("President Olaf J. Brandt spoke.", "His son Olaf Brandt Jr. agreed; Brandt Jr. left with Brandt."),
         ["Olaf J. Brandt", "Olaf Brandt Jr.", "Olaf Brandt Jr.", "Olaf J. Brandt"]),
        (("Olaf Brandt Sr. and Olaf Brandt, Jr. met.", "The younger Brandt said the elder Brandt was ill."),
         ["Olaf Brandt Sr.", "Olaf Brandt, Jr.", "Olaf Brandt, Jr.", "Olaf Brandt Sr."]),
        (("Olaf Brandt and Olaf Brandt Jr. met.", "The younger Brandt said the elder Brandt was ill."),
         ["Olaf Brandt", "Olaf Brandt Jr.", "Olaf Brandt Jr.", "Olaf Brandt"]),
        (("Olaf W. Brandt and Olaf H. W. Brandt met.", "Olaf Brandt was ill, said the elder Brandt."),
         ["Olaf W. Brandt", "Olaf H. W. Brandt", "Olaf Brandt"]),
        (("Olaf Brandt Jr. was jailed, and Brandt wept.", "His father, Olaf Brandt Sr., was not accused."),
         ["Olaf Brandt Jr.", "Olaf Brandt Jr.", "Olaf Brandt Sr."]),
        (("Olaf Brandt died. Mr. Brandt was 91.", "His father, Olaf Brandt Sr., taught. Brandt Sr. sang."),
         ["Olaf Brandt", "Olaf Brandt", "Olaf Brandt Sr.", "Olaf Brandt Sr."]),
        (("Robert T. Hale III opened the case.", "Hale said nothing, said Robert Hale III."),
         ["Robert T. Hale III", "Robert T. Hale III", "Robert T. Hale III"]),
    ],
)  # fmt: skip
def test_sons_are_not_their_fathers(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert [full for _, full in people(*paragraphs)] == expected


def test_a_nickname_is_part_of_the_name() -> None:
    told = people('Leonard "Ray" Diaz lost.', "Ray Diaz wept.", "Diaz left with Robert (Bob) Hale.")
    assert told == [
        ('Leonard "Ray" Diaz', 'Leonard "Ray" Diaz'),
        ("Ray Diaz", 'Leonard "Ray" Diaz'),
        ("Diaz", 'Leonard "Ray" Diaz'),
        ("Robert (Bob) Hale", "Robert (Bob) Hale"),
    ]


def test_accents_tell_nobody_apart() -> None:
    told = people(
        "José Martínez met Jürgen Albers.", "Jose Martinez left. “Juergen Albers did not,” he said."
    )
    assert {full for _, full in told} == {"José Martínez", "Jürgen Albers"}


def test_what_stands_before_a_name_at_the_start_is_no_part_of_it() -> None:
    told = people(
        "MELROSE, Jan 24 (Reuters) - Unseeded Irina Vale won.", "Vale wept.", headline="Teenager Vale wins"
    )
    assert {full for _, full in told} == {"Irina Vale"}
    assert people("“We won,” said Chief Financial Officer Peter Sato.") == [("Peter Sato", "Peter Sato")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The quake struck northern Zorvane before dawn.",
        "It was felt along the coast of Zorvane on Monday.",
        "“He should go,” said Ann Vale, 81, of Zorvane, who lost money.",
    ],
)
def test_places_nobody_knows_are_known_by_what_stands_before(sentence: str) -> None:
    assert texts("place", sentence) == ["Zorvane"]


def test_a_place_in_capitals_is_shown_as_it_is_usually_written() -> None:
    names = find_names(article("SAN ZORVANE, Texas (AP) - A school fell.", "It stood in San Zorvane."))
    assert [name.full for name in names if "Z" in name.text.upper()] == ["San Zorvane", "San Zorvane"]


@pytest.mark.parametrize(
    ("kind", "sentence", "expected"),
    [
        ("person", "It fell, said harbour master Tam Goudie (61).", "Tam Goudie"),
        ("person", "It fell, said Tam Goudie (61), who saw it.", "Tam Goudie"),
        ("person", "“It fell,” added his deputy, Ishbel Rae.", "Ishbel Rae"),
        ("organisation", "The operator, NorLink, said waves had torn it away.", "NorLink"),
    ],
)
def test_what_a_comma_or_an_age_sets_beside_a_name_tells_its_kind(
    kind: str, sentence: str, expected: str
) -> None:
    assert texts(kind, sentence) == [expected]


def test_a_calling_before_a_name_is_no_newspaper_and_a_trade_no_person() -> None:
    told = "Economist Aoife Brannigan left Lumen Retail, a rival, for the U.S. Geological Survey."
    assert texts("organisation", told) == ["Lumen Retail", "U.S. Geological Survey"]
    assert texts("person", told) == ["Aoife Brannigan"]
