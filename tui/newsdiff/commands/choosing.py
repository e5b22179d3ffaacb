"""Which story of the library is meant: by its number in the list, its key, words of its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.streams import RefusedError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from newsdiff.library.store import Library
    from newsdiff.library.story_list import Listed

#: Where in the library stories stand, in the order in which they are numbered.
SHELVES = ("here", "archived", "removed")


def numbered(library: Library, shelves: Collection[str] = SHELVES) -> Mapping[int, Listed]:
    """Give the stories of ``shelves`` by their numbers, which count through all. Raises LibraryError."""
    from newsdiff.library.story_list import Shelved, Wanted, list_stories  # noqa: PLC0415

    everything = (
        (shelf, story)
        for shelf in SHELVES
        for story in list_stories(library.file, Wanted(shelved=Shelved(shelf)))
    )
    return {number: story for number, (shelf, story) in enumerate(everything, start=1) if shelf in shelves}


def choose(library: Library, wanted: str, shelves: Collection[str] = SHELVES) -> Listed:
    """Find the one story of ``shelves`` meant by ``wanted``; a key may be given by how it begins.

    Raises RefusedError when it is none or several, and LibraryError.
    """
    there = numbered(library, shelves)
    if wanted.isdecimal() and len(wanted) < 6 and int(wanted) in there:
        return there[int(wanted)]
    words = wanted.casefold().split()
    stories = there.values()
    found = [story for story in stories if story.key == wanted]
    found = found or [story for story in stories if len(wanted) >= 4 and story.key.startswith(wanted)]
    found = found or [story for story in stories if all(word in story.title.casefold() for word in words)]
    if len(found) == 1:
        return found[0]
    if not found:
        option = "" if SHELVES[0] in shelves else " --removed"
        raise RefusedError(f"{wanted}: no such story; newsdiff stories list{option} shows them")
    some = "; ".join(story.title for story in found[:3])
    raise RefusedError(
        f"{wanted}: {len(found)} stories are called so ({some}); give more words or the number"
    )
