"""What is said of two linked sentences: made-up passages of news, each edited in one place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.sentences import evidence, judged
from newsdiff.compare.differences import judge

#: Passages edited in one place so that both cannot be right: the kind and the words on both sides.
CONFLICTS = [
    (
        "The ferry was carrying 212 passengers when it ran aground off the island on Tuesday.",
        "The ferry was carrying 231 passengers when it ran aground off the island on Tuesday.",
        ("number", "212 passengers", "231 passengers"),
    ),
    (
        "At least 22 people were killed when a bridge collapsed in the northern district of Sarpur.",
        "The collapse of a bridge in the Sarpur district left 18 dead, officials said.",
        ("number", "At least 22 people", "18 dead"),
    ),
    (
        "Halden Foods agreed to pay $4.6 billion for the rival brewer, its largest purchase yet.",
        "Halden Foods said it would pay $4.2 billion for the rival brewer, its largest purchase yet.",
        ("number", "$4.6 billion", "$4.2 billion"),
    ),
    (
        "A judge sentenced the former mayor to 12 years in prison for taking bribes.",
        "The former mayor was sentenced to 14 years in prison for taking bribes.",
        ("number", "12 years", "14 years"),
    ),
    (
        "The council will vote on the stadium plan on Monday after months of protest.",
        "After months of protest, the council will vote on the stadium plan on Wednesday.",
        ("date", "Monday", "Wednesday"),
    ),
    (
        "The probe reached the asteroid in March 2019 after a voyage of four years.",
        "The probe reached the asteroid in July 2019 after a voyage of four years.",
        ("date", "March 2019", "July 2019"),
    ),
    (
        "Brenford beat Osterby after Marta Lindqvist scored twice in the second half.",
        "In the second half, Brenford took the lead when Marta Lindkvist scored twice to beat Osterby.",
        ("name", "Marta Lindqvist", "Marta Lindkvist"),
    ),
    (
        "“We will not raise fares before the summer,” the transport minister said.",
        "“We will not raise fees before the summer,” the transport minister said.",
        ("quote", "fares", "fees"),
    ),
    (
        "The chief executive called the offer “fair and generous to every shareholder of this company”.",
        "The chief executive called the offer “fair to every shareholder of this company”.",
        ("quote", "and generous", ""),
    ),
    (
        "“We may end up in court, and I hope we get a fair trial, and we will win at the court,” Ode said.",
        "“And we will win in the court,” Ode said.",
        ("quote", "at", "in"),
    ),
    (
        "State radio described the mood at the summit as “frank and friendly” on Thursday.",
        "State radio characterised the mood during the summit as “tense and cool” on Thursday.",
        ("quote", "frank and friendly", "tense and cool"),
    ),
    (
        "The panel found that the pilot had been trained to fly the new aircraft.",
        "The panel found that the pilot had not been trained to fly the new aircraft.",
        ("polarity", "trained", "not been trained"),
    ),
    (
        "Unemployment in the region rose in April for the third month in a row.",
        "Unemployment in the region fell in April for the third month in a row.",
        ("polarity", "rose", "fell"),
    ),
]

#: Dates of one event that need more than the clause to be compared.
DATES = [
    # what the actor does is said elsewhere in the sentence
    (
        "The repeal passed the Assembly on Tuesday.",
        "The repeal is to come up in the Assembly on Tuesday, followed by the Upper House on Friday.",
        "not",
    ),
    (
        "The Upper House passed the repeal on Wednesday night.",
        "The repeal is to come up in the Assembly on Tuesday, followed by the Upper House on Friday.",
        "conflict",
    ),
    # a vague time is no named day
    (
        "On Saturday, the president met the dockers' leader in Gdynia, where he saw the shipyard.",
        "During the last day, the president met the dockers' leader in Gdynia, where he saw the shipyard.",
        "conflict",
    ),
    # the week before the article's own day
    (
        "The weekly published its story on the loans on Thursday, saying that the bank knew of them.",
        "The bank said the weekly had published a story on the loans earlier this week.",
        "conflict",
    ),
    (
        "The weekly published its story on the loans on Tuesday, saying that the bank knew of them.",
        "The bank said the weekly had published a story on the loans earlier this week.",
        "not",
    ),
]

#: Passages edited so that one side says it more softly, or by another mouth, or says more.
DIFFERS = [
    (
        "The factory is believed to have dumped solvents into the river for years.",
        "The factory has dumped solvents into the river for years.",
        ("certainty", "believed to have dumped", "dumped"),
    ),
    (
        "Police arrested the alleged leader of the smuggling ring at the airport.",
        "Police arrested the leader of the smuggling ring at the airport.",
        ("certainty", "alleged leader", "leader"),
    ),
    (
        "The reactor was shut down after a pump failed, the operator said.",
        "The reactor was shut down after a pump failed.",
        ("attribution", "the operator said", ""),
    ),
    (
        "According to Delta News, the singer cancelled the rest of her tour.",
        "The singer cancelled the rest of her tour, the Morning Herald reported.",
        ("attribution", "According to Delta News", "the Morning Herald reported"),
    ),
    (
        "The museum will reopen in autumn.",
        "The museum will reopen in autumn with a new wing for Bronze Age finds.",
        ("detail", "", "with a new wing for Bronze Age finds"),
    ),
]

#: Passages that say the same in other words of style.
AGREES = [
    (
        "The army sent armoured vehicles to the defence of the city.",
        "The army sent armored vehicles to the defense of the city.",
    ),
    ("Mr. Okafor met the organisers of the festival.", "Okafor met the organizers of the festival."),
    ("On Saturday, the leader toured the dairy farm.", "The leader toured the dairy farm Saturday."),
    ("The pipeline runs 250 kilometers to the coast.", "The pipeline runs 155 miles to the coast."),
    ("The pipeline runs 250 kilometers (155 miles) to the coast.", "The pipeline runs 250 km to the coast."),
    ("Müller scored late against Orléans.", "Muller scored late against Orleans."),
    ("The farm lost five horses in the fire.", "The farm lost 5 horses in the fire."),
    ("The town has nearly 44 million visitors a year.", "The town has 43.9 million visitors a year."),
    (
        "At least 12 climbers were rescued from the glacier.",
        "Thirteen climbers were rescued from the glacier.",
    ),
    ("About 50 homes were damaged by the flood.", "The flood damaged 48 homes."),
    (
        'He praised "peace, trade, and tourism" in the valley.',
        "He praised “peace, trade and tourism” in the valley.",
    ),
    (
        "She said: “We will rebuild the school, whatever it takes.”",
        "She said: 'We will rebuild the school, whatever it takes.'",
    ),
    ("“I don’t know who wrote this letter,” she said.", "“I do not know who wrote this letter,” she said."),
    # the time of day, an ordinal, a title, an alias, an acronym, the adjective of a country
    ("The talks begin at 3 p.m. in the old town hall.", "The talks begin at 15:00 in the old town hall."),
    ("The third round of talks begins in the hall.", "The 3rd round of talks begins in the hall."),
    ("President Ann Pell signed the bill on Friday.", "Ann Pell signed the bill on Friday."),
    ("Fighters of al-Qaida attacked the base at dawn.", "Fighters of Al Qaeda attacked the base at dawn."),
    ("U.S. troops left the island base on Friday.", "American troops left the island base on Friday."),
    (
        "The inspectors of the International Atomic Energy Agency left the plant.",
        "The inspectors of the IAEA left the plant.",
    ),
    # another unit, a rounded share
    ("The ship carried 100 tons of grain.", "The ship carried 91 tonnes of grain."),
    ("The valley reached 30C on Monday.", "The valley reached 86F on Monday."),
    ("The fire burned 30 square miles of forest.", "The fire burned 78 square kilometres of forest."),
    ("Prices rose by 2.7 percent over the year.", "Prices rose by 3% over the year."),
    # a hyphen, an apostrophe of another kind
    ("“Our policies are well-known here,” she said.", "“Our policies are well known here,” she said."),
    ("“I´m proud of this town,” the mayor said.", "“I'm proud of this town,” the mayor said."),
    (
        "Officials closed the beach after a tear-gas canister was found.",
        "Officials closed the beach after a tear gas canister was found.",
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), CONFLICTS)
def test_conflict_shows_the_words_that_clash(one: str, other: str, expected: tuple[str, str, str]) -> None:
    relation, found = judged(one, other)
    assert relation == "conflict"
    assert expected == found[0]


@pytest.mark.parametrize(("one", "other", "expected"), DATES)
def test_dates_of_one_event(one: str, other: str, expected: str) -> None:
    relation, found = judged(one, other)
    assert (relation == "conflict") == (expected == "conflict")
    assert any(kind == "date" for kind, _, _ in found) == (expected == "conflict")


@pytest.mark.parametrize(("one", "other", "expected"), DIFFERS)
def test_difference_shows_the_words_that_carry_it(
    one: str, other: str, expected: tuple[str, str, str]
) -> None:
    relation, found = judged(one, other)
    assert relation == "differ"
    assert expected in found


@pytest.mark.parametrize(("one", "other"), AGREES)
def test_style_is_no_difference(one: str, other: str) -> None:
    relation, found = judged(one, other)
    assert relation == "agree"
    assert [d for d in found if d[0] != "detail"] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a part of the count, and one more
        ("The blast hurt five workers, two of them badly.", "Two workers were badly hurt in the blast."),
        ("The club signed three players on Friday.", "The club signed two more players on Friday."),
        (
            "Five people were taken to hospital after the coach overturned near Telford.",
            "Five children, the youngest 4, were taken to hospital after a coach overturned near Telford.",
        ),
        # prices at an exchange, and figures of other spans of time
        (
            "Shares of the bank fell 3 percent in morning trading on the exchange.",
            "Shares of the bank fell 5 percent in afternoon trading on the exchange.",
        ),
        (
            "The currency has risen by 33 percent over the past 15 months.",
            "The currency has risen by 9 percent over the past six weeks.",
        ),
        (
            "The carmaker earned $12.4 billion in the second quarter, it said on Monday.",
            "The carmaker earned $14.2 billion in the third quarter, it said on Monday.",
        ),
        # a negation said in other words
        (
            "The union called off the strike unless the offer is withdrawn.",
            "The union called off the strike if the offer is not withdrawn.",
        ),
        (
            "He said he would get the clause removed from the final bill.",
            "He said he would see that the clause was not in the final bill.",
        ),
        (
            "None of his rivals named him, nor was he asked about it on Monday.",
            "None of his rivals named him, and he was not asked about it on Monday.",
        ),
        (
            "The minister said she was considering further legal action.",
            "The minister said she was considering further legal action but declined to elaborate.",
        ),
        # a negation said in other words
        (
            "Twice the union failed to win a majority.",
            "The union's failure to win a majority was its second.",
        ),
        # other people, places, times
        ("The poll gives Varga 41 percent of the vote.", "The poll gives Silva 38 percent of the vote."),
        ("Profit rose to $5 million in 2021.", "The company spent $4 million on its new plant."),
        # an excerpt, and the editor's marks
        ("“The dam will hold through the winter,” he said.", "He said “the dam will hold”."),
        ("“They [the owners] will pay for the damage,” he said.", "“They will pay for the damage,” he said."),
        # two utterances of one speaker
        ("“This is a good day for football,” Ruiz said.", "“We were the better side all night,” Ruiz said."),
        # a date that tells which thing is meant
        (
            "The inquiry into the 2016 fire opened on Monday.",
            "The inquiry into the fire of Grange Hall opened on Monday.",
        ),
        # the day of something else
        ("The minister resigned on Monday.", "The prime minister named a new minister on Tuesday."),
    ],
)
def test_compatible_statements_do_not_conflict(one: str, other: str) -> None:
    assert judged(one, other)[0] != "conflict"


@pytest.mark.parametrize(("one", "other"), [pair[:2] for pair in (*CONFLICTS, *DIFFERS)] + AGREES)
def test_judging_the_other_way_round_changes_only_the_sides(one: str, other: str) -> None:
    relation, found = judged(one, other)
    back, turned = judged(other, one)
    assert back == relation
    assert sorted((kind, b, a) for kind, a, b in turned if kind != "detail") == sorted(
        d for d in found if d[0] != "detail"
    )


@given(st.text(max_size=80), st.text(max_size=80))
def test_spans_lie_within_their_sentences(one: str, other: str) -> None:
    found = evidence(one, other)
    a, b = found["a:s0"], found["b:s0"]
    for difference in judge(a, b)[1]:
        assert 0 <= difference.a.start <= difference.a.end <= len(one)
        assert 0 <= difference.b.start <= difference.b.end <= len(other)


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ("The mayor sold the farm to his brother in May.", ("denied having sold", "sold")),
        ("The mayor was accused of having sold the farm to his brother.", None),
        ("Neighbours said the mayor sold the farm to his brother.", None),
        ("The mayor never sold the farm to his brother.", None),
    ],
)
def test_what_is_denied_here_and_a_fact_there(other: str, words: tuple[str, str] | None) -> None:
    one = "The mayor denied having sold the farm to his brother."
    found = [(x, y) for kind, x, y in judged(one, other)[1] if kind == "polarity"]
    assert found == ([words] if words else [])


def test_what_is_refused_is_not_denied() -> None:
    one = "The inn denied service to a couple of dancers."
    other = "The couple of dancers asked the inn for its service."
    assert judged(one, other)[0] != "conflict"
