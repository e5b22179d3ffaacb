"""Articles that stand in a page in two languages."""

from __future__ import annotations

import pytest

from newsdiff.model import BlockKind, Source
from newsdiff.sources.article import make_source
from newsdiff.sources.document import Document
from newsdiff.sources.inputs import Input
from newsdiff.sources.manifest import Entry

ENGLISH = [
    "A dam above the town of Velden gave way early on Monday after three days of rain, and nine people died.",
    "Water three metres deep swept through the old market and carried away two bridges, the governor said.",
    "The dam had been due for repairs for six years, according to a report by the auditor of the state.",
]
GERMAN = [
    "Ein Staudamm oberhalb der Stadt Velden ist am frühen Montag nach drei Tagen Regen gebrochen, und neun "
    "Menschen kamen ums Leben, sagte der Gouverneur.",
    "Das drei Meter hohe Wasser schoss durch den alten Markt und riss zwei Brücken mit sich, so dass das "
    "Krankenhaus am anderen Ufer nicht zu erreichen ist.",
    "Der Damm sollte nach einem Bericht des Rechnungshofs schon vor sechs Jahren erneuert werden.",
]


def opened(*lines: str) -> Source:
    return make_source(
        "x", Input("x", Entry("x")), Document("\n\n".join(["Dam bursts above Velden", *lines]))
    )


@pytest.mark.parametrize(
    "lines", [[*ENGLISH, "Original:", *GERMAN], [*GERMAN, "In English:", *ENGLISH], [*GERMAN, *ENGLISH]]
)
def test_only_the_english_part_is_compared(lines: list[str]) -> None:
    source = opened(*lines)
    news = [s.text for s in source.news if s.text in (*ENGLISH, *GERMAN)]
    assert news == ENGLISH
    assert source.language == "en"
    aside = [b.reason for b in source.blocks if b.kind is BlockKind.FURNITURE]
    assert aside.count("the same in another language (de)") >= len(GERMAN)


@pytest.mark.parametrize(
    "lines", [ENGLISH, GERMAN, [*ENGLISH, GERMAN[2]], [ENGLISH[0], *GERMAN[:1], *ENGLISH[1:]]]
)
def test_other_articles_stay_whole(lines: list[str]) -> None:
    source = opened(*lines)
    assert not [b for b in source.blocks if b.kind is BlockKind.FURNITURE]
