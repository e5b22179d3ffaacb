"""``newsdiff report``: the comparison written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.commands.command import OK, Command
from newsdiff.commands.comparing import write_comparison
from newsdiff.commands.options import add_asking, add_sources, add_story, add_writing
from newsdiff.commands.target import find_target, put

if TYPE_CHECKING:
    import argparse

    from newsdiff.model import Comparison
    from newsdiff.report.readers_part import ReadersPart

_FORMATS = ("text", "json", "csv", "markdown", "html")


def render_report(comparison: Comparison, reader: ReadersPart, form: str, width: int) -> str:
    """Give the report in one of its formats; text fills ``width`` columns."""
    if form == "json":
        from newsdiff.report.json import write_json  # noqa: PLC0415

        return write_json(comparison, reader)
    if form == "html":
        from newsdiff.report.html.report import write_html  # noqa: PLC0415

        return write_html(comparison, reader)
    if form == "csv":
        from newsdiff.report.csv import write_csv  # noqa: PLC0415

        return write_csv(comparison)
    if form == "markdown":
        from newsdiff.report.markdown import write_markdown  # noqa: PLC0415

        return write_markdown(comparison, reader)
    from newsdiff.report.text import write_text  # noqa: PLC0415

    return write_text(comparison, width, reader)


def _configure(parser: argparse.ArgumentParser) -> None:
    add_sources(parser)
    add_story(parser)
    add_writing(parser, _FORMATS)
    add_asking(parser)
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of the JSON report")


def _run(options: argparse.Namespace) -> int:
    if options.schema:
        from newsdiff.report.json import SCHEMA, schema_text  # noqa: PLC0415

        put(find_target(options.output), schema_text(SCHEMA))
        return OK
    return write_comparison(options, options.format, render_report)


COMMAND = Command(
    "report",
    "write the comparison as text, JSON, CSV, Markdown or HTML",
    "Write the comparison down.",
    _configure,
    _run,
)
