"""``newsdiff report``: the comparison written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.commands.command import Command
from newsdiff.commands.comparing import write_comparison
from newsdiff.commands.options import add_sources, add_writing

if TYPE_CHECKING:
    import argparse

    from newsdiff.model import Comparison

_FORMATS = ("text", "json", "markdown")


def render_report(comparison: Comparison, form: str, width: int) -> str:
    """Give the report in one of its formats; text fills ``width`` columns."""
    if form == "json":
        from newsdiff.report.json import write_json  # noqa: PLC0415

        return write_json(comparison)
    if form == "markdown":
        from newsdiff.report.markdown import write_markdown  # noqa: PLC0415

        return write_markdown(comparison)
    from newsdiff.report.text import write_text  # noqa: PLC0415

    return write_text(comparison, width)


def _configure(parser: argparse.ArgumentParser) -> None:
    add_sources(parser)
    add_writing(parser, _FORMATS)


def _run(options: argparse.Namespace) -> int:
    return write_comparison(options, options.format, render_report)


COMMAND = Command(
    "report",
    "write the comparison as JSON, text or Markdown",
    "Write the comparison down.",
    _configure,
    _run,
)
