"""The other process: the same comparison, the same refusals, and nothing left of it."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from newsdiff.analysis import Analysed, Analysis, AnalysisError, Request, _answer, analyse, fault_line
from newsdiff.sources.errors import StoryError

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = (
    "Ferry fire injures nine\n\nA fire on the ferry Aurora injured nine people on Monday, police said.\n",
    "Blaze on ferry hurts twelve\n\nTwelve people were hurt on Monday when the ferry Aurora caught fire.\n",
)


@pytest.fixture
def articles(tmp_path: Path) -> tuple[str, ...]:
    paths = [tmp_path / f"{number}.txt" for number in range(len(TEXTS))]
    for path, text in zip(paths, TEXTS, strict=True):
        path.write_text(text)
    return tuple(map(str, paths))


def unheard(_step: str, _share: float) -> None:
    """Listen to no progress."""


def test_another_process_finds_what_this_one_finds(articles: tuple[str, ...]) -> None:
    request = Request((*articles, "-"), b"Ferry burns\n\nNine were hurt on the Aurora, police said.\n")
    steps: list[tuple[str, float]] = []
    found = Analysis(request).result(lambda step, share: steps.append((step, share)))
    assert found == analyse(request, unheard)
    assert steps[0] == ("reading the articles", 0.0)
    assert [step for step, _ in steps[1:4]] == ["reading 1 of 3", "reading 2 of 3", "reading 3 of 3"]
    assert steps[-1] == ("comparing 3 articles: done", 1.0)


def test_what_cannot_be_opened_is_said_as_here(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match=r"gone\.txt: no such file"):
        Analysis(Request((str(tmp_path / "gone.txt"),))).result(unheard)


def test_a_pipe_the_shell_has_opened_can_be_read_there(articles: tuple[str, ...]) -> None:
    ours, theirs = os.pipe()
    os.set_inheritable(ours, True)
    os.write(theirs, TEXTS[1].encode())
    os.close(theirs)
    analysis = Analysis(Request((articles[0], f"/dev/fd/{ours}")))
    try:
        assert [source.title for source in analysis.result(unheard).comparison.story.sources] == [
            "Ferry fire injures nine",
            "Blaze on ferry hurts twelve",
        ]
    finally:
        os.close(ours)


def test_a_process_that_is_killed_is_said_in_one_line(articles: tuple[str, ...]) -> None:
    analysis = Analysis(Request(articles))
    analysis.stop()
    with pytest.raises(AnalysisError, match="ended from outside"):
        analysis.result(unheard)


def test_giving_up_ends_the_process(articles: tuple[str, ...]) -> None:
    class GivenUpError(Exception):
        pass

    def give_up(_step: str, _share: float) -> None:
        raise GivenUpError

    analysis = Analysis(Request(articles))
    with pytest.raises(GivenUpError):
        analysis.result(give_up)
    analysis.stop()
    with pytest.raises(AnalysisError):
        analysis.result(unheard)


def test_too_little_memory_is_said(articles: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    def burst(*_: object) -> Analysed:
        raise MemoryError

    monkeypatch.setattr("newsdiff.analysis.analyse", burst)
    told: list[object] = []
    _answer(Request(articles), told.append)
    assert str(told[0]).startswith("there is not enough memory to compare these articles")


#: Asks for an article from a pipe that nobody fills.
ASKER = """
import sys
from newsdiff.analysis import Analysis, Request
Analysis(Request((sys.argv[1],))).result(lambda step, share: print(step, flush=True))
"""


def test_no_process_stays_when_the_one_that_asked_is_killed(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "article.txt")
    ours, theirs = os.pipe()  # whoever lives has the other end, so its end is seen at this one
    asker = subprocess.Popen(
        [sys.executable, "-c", ASKER, str(tmp_path / "article.txt")],
        stdout=subprocess.PIPE,
        pass_fds=(theirs,),
    )
    os.close(theirs)
    assert asker.stdout is not None
    with asker:
        assert list(islice(asker.stdout, 2))[1] == b"reading 1 of 1\n"
        assert select.select([ours], [], [], 0)[0] == []
        asker.kill()
    assert select.select([ours], [], [], 30)[0] == [ours]
    assert os.read(ours, 1) == b""
    os.close(ours)


def test_a_fault_of_our_own_names_its_place() -> None:
    try:
        raise KeyError("no\nwhere")
    except KeyError as error:
        line = fault_line(error)
    assert line.startswith("a fault in newsdiff, not in your files: KeyError: 'no\\nwhere' (test_analysis.py")
