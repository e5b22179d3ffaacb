"""The command line in a process of its own: pipes, terminals and what is not imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMAND = [sys.executable, "-m", "newsdiff"]
ARTICLE = "Bridge shut\n\nThe bridge at Grinton was shut on Friday after a lorry struck it.\n"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "NEWSDIFF_DATA_DIR": str(tmp_path / "data"), "TERM": "xterm-256color"}


def finish(
    arguments: Sequence[str], environment: dict[str, str], given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments],
        input=given,
        capture_output=True,
        env=environment,
        check=False,
        start_new_session=True,
    )


def test_an_article_on_standard_input_is_compared(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(
        "Lorry hits bridge\n\nGrinton bridge was shut on Friday.\n", encoding="utf-8"
    )
    done = finish(["-", str(tmp_path / "b.txt")], environment, ARTICLE.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"2 sources" in done.stdout
    assert b"after a lorry struck it" in b" ".join(done.stdout.split())


def test_empty_standard_input_is_one_line_and_exit_2(environment: dict[str, str]) -> None:
    done = finish(["-"], environment)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"newsdiff: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("closed", ["0", "1"])
def test_closed_streams_are_said(environment: dict[str, str], closed: str) -> None:
    sign = "<" if closed == "0" else ">"
    line = f'"$@" - {sign}&- ' + ("" if closed == "0" else "</dev/null")
    done = subprocess.run(
        ["sh", "-c", line, "sh", *COMMAND], capture_output=True, env=environment, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith(b"newsdiff: ")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["--plain"],
        ["report", "--format", "json"],
        ["report", "--format", "html", "--exit-code"],
        ["report", "--schema"],
        ["facts", "--format", "csv"],
    ],
)
def test_a_closed_pipe_is_quiet(environment: dict[str, str], arguments: list[str]) -> None:
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == (1 if "--exit-code" in arguments else 0)
    process.stderr.close()


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="needs /dev/stdout")
def test_output_may_be_a_pipe_or_a_device(environment: dict[str, str]) -> None:
    plain = finish([], environment)
    assert finish(["report", "--output", "/dev/stdout"], environment).stdout == plain.stdout
    assert finish(["report", "--output", os.devnull], environment).returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_standard_output_is_said(environment: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            COMMAND,
            stdout=full,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            env=environment,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"newsdiff: standard output: cannot be written: No space left on device\n"


def test_output_is_utf_8_whatever_the_locale(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Café shut\n\nThe “Café Zoë” was shut on Friday.\n", encoding="utf-8")
    foreign = {**environment, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = finish([str(tmp_path / "a.txt")], foreign)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "“Café Zoë”" in done.stdout.decode("utf-8")


def test_a_name_that_is_not_text_is_reported(environment: dict[str, str], tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_text(ARTICLE, encoding="utf-8")
    for arguments in (["report", "--format", "json"], ["report", "--format", "markdown"], []):
        done = finish([*arguments, os.fsdecode(name)], environment)
        assert done.returncode == 0
        done.stdout.decode("utf-8")


needs_terminals = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")


def on_terminal(arguments: Sequence[str], environment: dict[str, str], given: bytes) -> tuple[int, bytes]:
    """Run with a terminal as standard output, but none to control it; give exit code and stderr."""
    import pty

    keys, terminal = pty.openpty()
    try:
        done = subprocess.run(
            [*COMMAND, *arguments],
            input=given,
            stdout=terminal,
            stderr=subprocess.PIPE,
            env=environment,
            check=False,
            start_new_session=True,
        )
    finally:
        os.close(terminal)
        os.close(keys)
    return done.returncode, done.stderr


@needs_terminals
def test_without_a_terminal_for_keys_the_reader_says_so(environment: dict[str, str]) -> None:
    code, err = on_terminal(["-"], environment, ARTICLE.encode())
    assert code == 2
    assert err.startswith(b"newsdiff: no terminal to take keys from")
    assert err.count(b"\n") == 1


@needs_terminals
def test_a_dumb_terminal_gets_the_text_report(environment: dict[str, str]) -> None:
    assert on_terminal(["-"], {**environment, "TERM": "dumb"}, ARTICLE.encode()) == (0, b"")


READER_WITH_PIPE = """
import os, pty, sys
pid, keys = pty.fork()  # the child's controlling terminal is the new one
if pid == 0:
    read, write = os.pipe()
    os.write(write, {article!r})
    os.close(write)
    os.dup2(read, 0)
    os.execv(sys.executable, [sys.executable, "-m", "newsdiff", "-"])
seen = b""
while b"Grinton" not in seen:
    seen += os.read(keys, 65536)
os.write(keys, b"q")
try:
    while os.read(keys, 65536):
        pass
except OSError:
    pass
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"""


@needs_terminals
def test_the_reader_takes_keys_from_the_terminal_when_an_article_is_piped_in(
    environment: dict[str, str],
) -> None:
    script = READER_WITH_PIPE.format(article=ARTICLE.encode())
    sized = {**environment, "COLUMNS": "100", "LINES": "30"}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, env=sized, check=False, timeout=60
    )
    assert done.stdout.decode().strip() == "0", done.stderr


def test_version_and_help_import_nothing_heavy(environment: dict[str, str]) -> None:
    heavy = "{'sqlite3', 'textual', 'rapidfuzz', 'trafilatura', 'yaml', 'newsdiff.compare', 'platformdirs'}"
    code = (
        "import sys; from newsdiff import cli\n"
        "try: cli.main(['--version'])\n"
        f"except SystemExit: print(sorted({heavy} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
