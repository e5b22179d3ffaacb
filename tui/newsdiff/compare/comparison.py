"""The whole comparison of a story, from its articles to its rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.compare.clashes import find_clashes
from newsdiff.compare.evidence import gather
from newsdiff.compare.links import find_links, link_clashes
from newsdiff.compare.misspellings import find_misspellings
from newsdiff.compare.passages import find_passages
from newsdiff.compare.rows import lay_rows
from newsdiff.compare.strangers import warn_of_strangers
from newsdiff.facts.disagreements import find_disagreements
from newsdiff.facts.extract import extract
from newsdiff.facts.merge import merge
from newsdiff.model import Comparison
from newsdiff.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdiff.model import Story


@uncollected()
def compare(story: Story, *, progress: Callable[[str, float], None] | None = None) -> Comparison:
    """Compare the sources of ``story``; the rows are laid for its first source.

    ``progress`` is called with the name of the step that begins and the share of the work done (0 to 1).
    Links, relations, passages and facts do not depend on the order of the sources.
    """
    tell = progress or (lambda _step, _share: None)
    extracts = []
    for done, source in enumerate(story.sources):
        tell("facts", 0.4 * done / len(story.sources))
        extracts.append(extract(source))
    tell("links", 0.4)
    evidence = gather(story, extracts)
    links = find_links(evidence.values(), {source.id: source.language for source in story.sources})
    tell("clashes", 0.7)
    clashes = find_clashes(evidence, links)
    links = link_clashes(links, clashes)
    tell("rows", 0.8)
    spine = story.sources[0].id if story.sources else ""
    story = warn_of_strangers(story, links)
    comparison = Comparison(story, find_passages(story, links), links, (), spine, ())
    if spine:
        comparison = lay_rows(comparison, spine)
    tell("merging", 0.9)
    misspelt = find_misspellings(name for extracted in extracts for name in extracted.names)
    against = [*((clash.a, clash.b) for clash in clashes), *misspelt]
    facts = merge(story, extracts, against)
    tell("done", 1.0)
    return replace(
        comparison,
        facts=facts,
        disagreements=find_disagreements(story, facts, against),
        attributions={a.sentence: a for extracted in extracts for a in extracted.attributions},
    )
