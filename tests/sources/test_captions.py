from __future__ import annotations

import pytest

from newsdiff.sources.captions import caption_reason, is_alternative_text


@pytest.mark.parametrize(
    "line",
    [
        "The mayor visits the flooded school in Arle [AFP via Getty Images]",
        "Rescuers carry a child out of the building in Lakeport.(AFP)",
        "A freight train passes through Lakeport, Ohio, on June 3, 2021. (AP Photo/Dan Whitfield, File)",
        "Prime Minister Ana Ruiz, left, shakes hands with her Danish colleague in Oslo. AP",
        "Sewage outflow near Denford. Photograph: Tom Priest/Alamy",
        "Image source, Getty Images",
        "Image caption, The bridge has been closed since Monday",
        "FILE PHOTO: A worker walks past new cars at a plant in Turin, Italy. REUTERS/Paolo Conti",
        "(Representative image)",
        "Photo: Jane Doe",
        "Getty Images",
        "Jane Doe/AFP",
        "In this photo provided by the park service, smoke rises above the ridge.",
        "Rescuers search a house in Arle, Saturday, Nov. 4, 2023. (AP Photo/Jane Doe)",
        "An octopus sleeps in its tank in Arle. Photo: J. Doe/Arle Post",
        "Waves hit the shore at Arle on Wednesday. | Photo Credit: Jane Doe",
        "The pier at Arle on Sunday. Pic: R Macleod",
        "Figure 1: Keepers A and B. Credit: I. Vale et al.",
        "The bakery of Pavel Orsic.Credit...Jane Doe for The Arle Post",
    ],
)
def test_captions_and_credits(line: str) -> None:
    assert caption_reason(line)


@pytest.mark.parametrize(
    "line",
    [
        "Gov. Ruth Dale (R) signed the bill on Thursday and left the room.",
        "The minister said he would return on Monday. (Reuters)",
        "The company was bought by a rival in a deal worth £5m, people familiar with it told Bloomberg.",
        "MILAN (Reuters) - The carmaker is in talks to buy its rival, three people said.",
        "(The mayor will get the Twitter handle, too)",
        "In his own videos, the man is seen speaking during a march about the bridge.",
        "Talks on the bridge due in June - Reuters",
        "He plays for the left, she for the right.",
        "Police, citing video from the station, said the man was alone.",
        "The report was published by the Associated Press.",
        "Customers get the service free (it costs $5/month otherwise) until May.",
    ],
)
def test_news_is_not_a_caption(line: str) -> None:
    assert caption_reason(line) == ""


def test_alternative_text_has_no_capitals() -> None:
    assert is_alternative_text("mayor flood school")
    assert not is_alternative_text("Mayor visits school")
    assert not is_alternative_text("he left.")
