"""Everything the facts part finds in one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.facts.dates import find_dates
from newsdiff.facts.mentions import SourceFacts
from newsdiff.facts.names import find_names
from newsdiff.facts.numbers import find_quantities
from newsdiff.facts.quotes import hear
from newsdiff.facts.scores import find_scores

if TYPE_CHECKING:
    from newsdiff.model import Source


def extract(source: Source) -> SourceFacts:
    """Find the facts in the news sentences of ``source``, and who stands behind each sentence."""
    names = find_names(source)
    quotes, attributions = hear(source, names)
    return SourceFacts(
        source=source.id,
        quantities=find_quantities(source),
        dates=find_dates(source),
        quotes=quotes,
        names=names,
        attributions=attributions,
        scores=find_scores(source),
    )
