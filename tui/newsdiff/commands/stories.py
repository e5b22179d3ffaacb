"""``newsdiff stories``: the library without a screen."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.commands.choosing import choose, numbered
from newsdiff.commands.command import OK, Command
from newsdiff.commands.options import named
from newsdiff.streams import RefusedError, print_text, remark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdiff.library.store import Library


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(do=_list, json=False, archived=False, removed=False, words=[])
    _add_listing(parser)
    commands = parser.add_subparsers(title="what to do, if not to list them", metavar="WHAT")
    one = _add(commands, "list", _list, "list the stories, the one opened last first")
    one.add_argument(
        "words", nargs="*", metavar="WORD", help="only stories with these words in title, sources, days"
    )
    _add_listing(one)
    one = _add(commands, "show", _show, "show a story: its sources, their versions, what is kept of it")
    _add_story(one)
    one.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="as JSON")
    one = _add(commands, "rename", _rename, "give a story another title")
    _add_story(one)
    one.add_argument("title", help='the title; "" is the one it had')
    one = _add(commands, "archive", _archive, "put a story away; restore brings it back among the others")
    _add_story(one)
    one = _add(commands, "remove", _remove, "take a story out; for 30 days it can be restored")
    _add_story(one)
    one = _add(commands, "restore", _restore, "bring a removed or archived story back")
    _add_story(one)
    one = _add(commands, "export", _export, "write stories with texts, bookmarks and corrections to one file")
    one.add_argument("file", type=named, metavar="FILE", help="the file to write (a ZIP)")
    one.add_argument("story", nargs="*", type=named, metavar="STORY", help="only these stories; default: all")
    one = _add(
        commands, "import", _import, "take back what export wrote; what is there already stays as it is"
    )
    one.add_argument("file", type=named, metavar="FILE", help="the file that export wrote")


def _add_listing(parser: argparse.ArgumentParser) -> None:
    """Add how stories are listed; what was said before the subcommand stays."""
    left = argparse.SUPPRESS
    parser.add_argument("--json", action="store_true", default=left, help="as JSON")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--archived", action="store_true", default=left, help="those that were archived")
    which.add_argument("--removed", action="store_true", default=left, help="those that were removed")


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    do: Callable[[Library, argparse.Namespace], None],
    summary: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
    parser.set_defaults(do=do)
    return parser


def _add_story(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "story", type=named, metavar="STORY", help="its number in the list, its key, or words of its title"
    )


def _run(options: argparse.Namespace) -> int:
    from newsdiff.library.errors import LibraryError  # noqa: PLC0415
    from newsdiff.library.store import open_library  # noqa: PLC0415

    library = open_library(options.data_dir)
    if library.notice:
        remark(library.notice)
    try:
        options.do(library, options)
    except LibraryError as error:
        raise RefusedError(str(error)) from error
    return OK


def _list(library: Library, options: argparse.Namespace) -> None:
    from newsdiff.library.story_list import Shelved, Wanted, list_stories  # noqa: PLC0415
    from newsdiff.stories.report import stories_json, stories_text  # noqa: PLC0415

    shelved = Shelved.ARCHIVED if options.archived else Shelved.REMOVED if options.removed else Shelved.HERE
    stories = list_stories(library.file, Wanted(tuple(options.words), shelved=shelved))
    if options.json:
        print_text(stories_json(stories))
        return
    if not stories:
        remark(
            "no such story" if options.words else "no stories yet: newsdiff FILE FILE… opens and keeps one"
        )
    numbers = {story.key: number for number, story in numbered(library).items()}
    print_text(stories_text([(numbers[story.key], story) for story in stories]))


def _show(library: Library, options: argparse.Namespace) -> None:
    from newsdiff.stories.report import story_json, story_text  # noqa: PLC0415

    listed = choose(library, options.story)
    kept = library.stories.get(listed.key)
    if kept is None:
        raise RefusedError(f"{options.story}: was removed meanwhile")
    print_text(story_json(listed, kept) if options.json else story_text(listed, kept))


def _rename(library: Library, options: argparse.Namespace) -> None:
    from newsdiff.text.sanitise import one_line  # noqa: PLC0415

    story = choose(library, options.story)
    library.stories.rename(story.key, one_line(options.title))
    remark(f"renamed: {story.title} → {one_line(options.title) or 'the title it had'}")


def _archive(library: Library, options: argparse.Namespace) -> None:
    from newsdiff.library.story_list import Shelved  # noqa: PLC0415

    story = choose(library, options.story, (Shelved.HERE,))
    library.stories.archive(story.key, archived=True)
    remark(f"archived: {story.title}; newsdiff stories restore {story.key[:8]} brings it back")


def _remove(library: Library, options: argparse.Namespace) -> None:
    story = choose(library, options.story)
    library.stories.remove(story.key)
    remark(f"removed: {story.title}; newsdiff stories restore {story.key[:8]} brings it back")


def _restore(library: Library, options: argparse.Namespace) -> None:
    from newsdiff.library.story_list import Shelved  # noqa: PLC0415

    story = choose(library, options.story, (Shelved.REMOVED, Shelved.ARCHIVED))
    library.stories.restore(story.key)
    library.stories.archive(story.key, archived=False)
    remark(f"brought back: {story.title}")


def _export(library: Library, options: argparse.Namespace) -> None:
    from newsdiff.commands.target import find_target  # noqa: PLC0415
    from newsdiff.library.story_list import Shelved  # noqa: PLC0415
    from newsdiff.stories.archive import export_stories  # noqa: PLC0415

    everything = numbered(library, (Shelved.HERE, Shelved.ARCHIVED))
    chosen = [choose(library, story) for story in options.story] or [*everything.values()]
    if not chosen:
        raise RefusedError("there are no stories to export yet")
    target = find_target(options.file, [str(library.file)])
    if target is None:
        raise RefusedError("export writes a file, not standard output; name one")
    export_stories(library, list(dict.fromkeys(story.key for story in chosen)), target)
    remark(f"wrote {_counted(chosen)} to {target}")


def _import(library: Library, options: argparse.Namespace) -> None:
    from newsdiff.stories.archive import import_stories  # noqa: PLC0415

    titles = import_stories(library, Path(options.file))
    remark(f"took in {_counted(titles)}")
    print_text("".join(f"{title}\n" for title in titles))


def _counted(things: Sequence[object]) -> str:
    return "1 story" if len(things) == 1 else f"{len(things)} stories"


COMMAND = Command(
    "stories",
    "list, show, rename, remove, restore, export or import the stories of the library",
    "The library: every story that was opened, with its texts.",
    _configure,
    _run,
)
