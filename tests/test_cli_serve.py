"""``newsdiff serve``: what is run, for whom, and what is said when it cannot be."""

from __future__ import annotations

import argparse
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsdiff.cli import main
from newsdiff.commands.serve import reader_command

if TYPE_CHECKING:
    from collections.abc import Sequence


def command_for(sources: Sequence[str], **options: object) -> str:
    given = {"data_dir": None, "config": None, "theme": None, **options}
    return reader_command(argparse.Namespace(sources=list(sources), **given))


NAMES = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), min_size=1, max_size=30)


@given(NAMES)
@example("it's $(touch x); `touch y` & | > z\n#")
@example("-theme")
@example("report")
def test_a_files_name_is_one_word_to_the_shell_and_no_option_or_command(name: str) -> None:
    *_, module, source = shlex.split(command_for([name]))
    assert module == "newsdiff"
    assert source in (name, f"./{name}")
    assert source.startswith(("/", "./"))


def test_the_shell_makes_of_the_command_what_was_meant(tmp_path: Path) -> None:
    hostile = "a'b $(touch pwned) `touch pwned` ; touch pwned & \\ \" \n *"
    quoted = command_for([hostile], theme="x y").removeprefix(shlex.quote(sys.executable))
    said = subprocess.run(
        f"printf '%s|' {quoted}", shell=True, capture_output=True, text=True, check=True, cwd=tmp_path
    ).stdout
    assert said == f"-m|newsdiff|--theme|x y|./{hostile}|"
    assert not list(tmp_path.iterdir())


def test_options_are_handed_on() -> None:
    words = shlex.split(command_for([], data_dir=Path("/d a"), config=Path("c.toml"), theme="ansi-dark"))
    wanted = ["--data-dir", "/d a", "--config", "c.toml", "--theme", "ansi-dark"]
    assert words[1:] == ["-m", "newsdiff", *wanted]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-"], "serve: standard input can be read only once; save it to a file and name that"),
        (["no.txt"], "no.txt: there is no such file or folder"),
    ],
)
def test_what_cannot_be_served_is_one_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", *arguments]) == 2
    assert capsys.readouterr().err == f"newsdiff: {said}\n"


@pytest.mark.parametrize("port", ["0", "65536", "x", "-1", "9" * 20])
def test_a_port_is_a_number(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", f"--port={port}"]) == 2
    assert "is not a number from 1 to 65535" in capsys.readouterr().err


def test_what_is_missing_is_said_with_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    monkeypatch.delitem(sys.modules, "newsdiff.commands.serving", raising=False)
    assert main(["serve"]) == 2
    assert "is not installed; `pip install 'newsdiff[serve]'` brings it" in capsys.readouterr().err
