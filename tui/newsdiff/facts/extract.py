"""Everything the facts part finds in one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.facts.dates import find_dates
from newsdiff.facts.mentions import SourceFacts
from newsdiff.facts.names import find_names
from newsdiff.facts.numbers import find_quantities
from newsdiff.facts.quotes import find_quotes

if TYPE_CHECKING:
    from newsdiff.model import Source


def extract(source: Source) -> SourceFacts:
    """Find the quantities, dates, quotes and names in the news sentences of ``source``."""
    names = find_names(source)
    return SourceFacts(
        source=source.id,
        quantities=find_quantities(source),
        dates=find_dates(source),
        quotes=find_quotes(source, names),
        names=names,
    )
