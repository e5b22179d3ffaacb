"""Whatever is pasted, it opens without an exception and every place leads back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.model import BlockKind, Span
from newsdiff.sources.article import make_source
from newsdiff.sources.document import Document
from newsdiff.sources.errors import SourceError
from newsdiff.sources.inputs import Input
from newsdiff.sources.manifest import Entry
from newsdiff.text.garbled import mend
from newsdiff.text.sanitise import FORBIDDEN
from newsdiff.text.traced import Traced

LINES = st.one_of(
    st.sampled_from(
        [
            *(
                "",
                "",
                "Council closes libraries after debate",
                "By Jane Doe",
                "14 March 2024",
                "Share",
                "## Next",
            ),
            *(
                "Live",
                "Video poster",
                "{{ad}}",
                "[caption id=1]] The mayor visits Arle. AP[/caption]",
                "Reuters",
            ),
            *(
                "> quoted **bold** [link](http://x.org)",
                "mayor town hall",
                "- item",
                "Why?",
                "\x1b[31mred",
                "a\u202eb",
            ),
            "The mayor left. She said so. Nobody came. It rained. They ran. It was late. Long nights During "
            "the debate, four members were asked to leave. With inputs from agencies",
        ]
    ),
    st.text(max_size=30),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=14), st.booleans())
def test_any_text_opens(lines: list[str], markdown: bool) -> None:
    decoded = "\n".join(lines)
    try:
        source = make_source("x", Input("x", Entry("x")), Document(decoded, markdown=markdown))
    except SourceError:
        return
    assert not FORBIDDEN.search(source.text)
    assert "\n" not in "".join(source.text[b.start : b.end] for b in source.blocks)
    assert source.text == "\n\n".join(source.text[b.start : b.end] for b in source.blocks)
    assert all(b.reason for b in source.blocks if b.kind is BlockKind.FURNITURE)
    for sentence in source.sentences:
        assert source.text[sentence.start : sentence.end] == sentence.text.strip() != ""
        place = source.origin(Span(sentence.start, sentence.end))
        assert 0 <= place.start < place.end <= len(decoded)
        if mend(Traced.of(decoded)).text == decoded:
            assert decoded[place.start] == sentence.text[0]
            assert decoded[place.end - 1] == sentence.text[-1]
