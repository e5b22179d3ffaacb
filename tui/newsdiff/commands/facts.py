"""``newsdiff facts``: which source has which fact, in what words, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.commands.command import OK, Command
from newsdiff.commands.comparing import write_comparison
from newsdiff.commands.options import add_asking, add_sources, add_story, add_writing
from newsdiff.commands.target import find_target, put

if TYPE_CHECKING:
    import argparse

_FORMATS = ("text", "json", "csv", "markdown")


def _kinds() -> tuple[str, ...]:
    from newsdiff.model import FactKind  # noqa: PLC0415 - not before the reader's first frame

    return tuple(kind.value for kind in FactKind)


def _configure(parser: argparse.ArgumentParser) -> None:
    add_sources(parser)
    add_story(parser)
    parser.add_argument(
        "--kind", action="append", choices=_kinds(), help="only facts of this kind (may be given again)"
    )
    add_writing(parser, _FORMATS)
    add_asking(parser)
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of the JSON")


def _run(options: argparse.Namespace) -> int:
    from newsdiff.report.facts import SCHEMA, write_facts  # noqa: PLC0415

    if options.schema:
        from newsdiff.report.json import schema_text  # noqa: PLC0415

        put(find_target(options.output), schema_text(SCHEMA))
        return OK
    kinds = options.kind or _kinds()
    return write_comparison(
        options,
        options.format,
        lambda found, reader, form, width: write_facts(found, kinds, form, width, reader),
        lambda found: any(one.kind in kinds for one in found.disagreements),
    )


COMMAND = Command(
    "facts",
    "write who, where, when, how many and who said what, source by source",
    "Write the facts: which source has which, in what words, and who says so.",
    _configure,
    _run,
)
