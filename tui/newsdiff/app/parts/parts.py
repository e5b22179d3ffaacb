"""The parts of the reader, and what each needs of the others.

The table of actions says which part answers an action. A part is imported and made when it is first asked
for, so that the first page waits for none that it does not need.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.app.parts.among_facts import AmongFacts
    from newsdiff.app.parts.arranging import Arranging
    from newsdiff.app.parts.collecting import Collecting
    from newsdiff.app.parts.correcting import Correcting
    from newsdiff.app.parts.cutting import Cutting
    from newsdiff.app.parts.facts import Facts
    from newsdiff.app.parts.filtering import Filtering
    from newsdiff.app.parts.following import Following
    from newsdiff.app.parts.going import Going
    from newsdiff.app.parts.greeting import Greeting
    from newsdiff.app.parts.jumping import Jumping
    from newsdiff.app.parts.keeping import Keeping
    from newsdiff.app.parts.linking import Linking
    from newsdiff.app.parts.looking import Looking
    from newsdiff.app.parts.matrix import Matrix
    from newsdiff.app.parts.mending import Mending
    from newsdiff.app.parts.moving import Moving
    from newsdiff.app.parts.overview import Overview
    from newsdiff.app.parts.searching import Searching
    from newsdiff.app.parts.selecting import Selecting
    from newsdiff.app.parts.sources import Sources
    from newsdiff.app.parts.stories import Stories
    from newsdiff.app.parts.taking import Taking
    from newsdiff.app.parts.visit import Visit
    from newsdiff.app.screens.page_screen import PageScreen
    from newsdiff.compare.mending import Mended
    from newsdiff.stories.opening import Change


class Parts:
    """The parts that work on one page."""

    def __init__(self, page: PageScreen, mended: Mended, problem: str, changes: tuple[Change, ...]) -> None:
        """Make none yet. What is given besides the page is as for the reader."""
        self._page = page
        self._mended = mended
        self._problem = problem
        self._changes = changes

    @cached_property
    def moving(self) -> Moving:
        """By passage, by source, to the next difference, forward and back."""
        from newsdiff.app.parts.moving import Moving  # noqa: PLC0415 - not before it is asked for

        return Moving(self._page)

    @cached_property
    def following(self) -> Following:
        """To counterparts."""
        from newsdiff.app.parts.following import Following  # noqa: PLC0415 - not before it is asked for

        return Following(self._page)

    @cached_property
    def going(self) -> Going:
        """To a place by its name or number."""
        from newsdiff.app.parts.going import Going  # noqa: PLC0415 - not before it is asked for

        return Going(self._page, self.moving, self.facts, self.matrix)

    @cached_property
    def jumping(self) -> Jumping:
        """To a place by a letter over it."""
        from newsdiff.app.parts.jumping import Jumping  # noqa: PLC0415 - not before it is asked for

        return Jumping(self._page, self.moving, self.searching)

    @cached_property
    def searching(self) -> Searching:
        """Words in the page."""
        from newsdiff.app.parts.searching import Searching  # noqa: PLC0415 - not before it is asked for

        return Searching(self._page)

    @cached_property
    def filtering(self) -> Filtering:
        """Which rows are shown."""
        from newsdiff.app.parts.filtering import Filtering  # noqa: PLC0415 - not before it is asked for

        return Filtering(self._page, self.moving, self.searching)

    @cached_property
    def looking(self) -> Looking:
        """What is marked, how sure a link must be, what is set aside."""
        from newsdiff.app.parts.looking import Looking  # noqa: PLC0415 - not before it is asked for

        return Looking(self._page)

    @cached_property
    def overview(self) -> Overview:
        """The story from above."""
        from newsdiff.app.parts.overview import Overview  # noqa: PLC0415 - not before it is asked for

        return Overview(self._page)

    @cached_property
    def sources(self) -> Sources:
        """Which sources are on the screen, and where each is from."""
        from newsdiff.app.parts.sources import Sources  # noqa: PLC0415 - not before it is asked for

        return Sources(self._page)

    @cached_property
    def arranging(self) -> Arranging:
        """The order and the width of the columns, two as a pair."""
        from newsdiff.app.parts.arranging import Arranging  # noqa: PLC0415 - not before it is asked for

        return Arranging(self._page, self.facts)

    @cached_property
    def facts(self) -> Facts:
        """The facts as corrected, and the panel."""
        from newsdiff.app.parts.facts import Facts  # noqa: PLC0415 - not before it is asked for

        return Facts(self._page)

    @cached_property
    def matrix(self) -> Matrix:
        """All facts against all sources."""
        from newsdiff.app.parts.matrix import Matrix  # noqa: PLC0415 - not before it is asked for

        return Matrix(self._page, self.facts)

    @cached_property
    def among_facts(self) -> AmongFacts:
        """To the facts and through them."""
        from newsdiff.app.parts.among_facts import AmongFacts  # noqa: PLC0415 - not before it is asked for

        return AmongFacts(self._page, self.facts, self.matrix, self.moving)

    @cached_property
    def correcting(self) -> Correcting:
        """Facts put right."""
        from newsdiff.app.parts.correcting import Correcting  # noqa: PLC0415 - not before it is asked for

        return Correcting(self._page, self.facts)

    @cached_property
    def mending(self) -> Mending:
        """Texts, links, passages and rows put right."""
        from newsdiff.app.parts.mending import Mending  # noqa: PLC0415 - not before it is asked for

        return Mending(self._page, self.facts, self._mended)

    @cached_property
    def linking(self) -> Linking:
        """Links made and cut by hand, passages moved."""
        from newsdiff.app.parts.linking import Linking  # noqa: PLC0415 - not before it is asked for

        return Linking(self._page, self.mending)

    @cached_property
    def cutting(self) -> Cutting:
        """Passages split and joined, blocks set aside, sources named."""
        from newsdiff.app.parts.cutting import Cutting  # noqa: PLC0415 - not before it is asked for

        return Cutting(self._page, self.mending)

    @cached_property
    def selecting(self) -> Selecting:
        """What is selected."""
        from newsdiff.app.parts.selecting import Selecting  # noqa: PLC0415 - not before it is asked for

        return Selecting(self._page)

    @cached_property
    def keeping(self) -> Keeping:
        """Bookmarks, notes, tags."""
        from newsdiff.app.parts.keeping import Keeping  # noqa: PLC0415 - not before it is asked for

        return Keeping(self._page, self.selecting)

    @cached_property
    def taking(self) -> Taking:
        """Copying and citing."""
        from newsdiff.app.parts.taking import Taking  # noqa: PLC0415 - not before it is asked for

        return Taking(self._page, self.selecting)

    @cached_property
    def visit(self) -> Visit:
        """The place of the last visit, and of this one."""
        from newsdiff.app.parts.visit import Visit  # noqa: PLC0415 - not before it is asked for

        return Visit(self._page)

    @cached_property
    def stories(self) -> Stories:
        """The library, more sources, earlier versions."""
        from newsdiff.app.parts.stories import Stories  # noqa: PLC0415 - not before it is asked for

        return Stories(self._page, self._changes)

    @cached_property
    def collecting(self) -> Collecting:
        """Bookmarks and words of all stories."""
        from newsdiff.app.parts.collecting import Collecting  # noqa: PLC0415 - not before it is asked for

        return Collecting(self._page, self.keeping)

    @cached_property
    def greeting(self) -> Greeting:
        """What must be known at once, and warnings."""
        from newsdiff.app.parts.greeting import Greeting  # noqa: PLC0415 - not before it is asked for

        return Greeting(self._page, self._problem, self._changes)
