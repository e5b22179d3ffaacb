"""The file of settings: what it may hold, what is said of the rest, that reading goes on."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.layout.depth import Depth
from newsdiff.library.config import DEPTHS, MOST, SETTINGS, parse_config, read_config, sample_config, values

FILE = Path("config.toml")


def read(text: str) -> tuple[object, ...]:
    config = parse_config(FILE, text.encode())
    return config.theme, config.mouse, config.width, config.depth, config.furniture, config.problems


def test_the_depths_are_those_there_are() -> None:
    assert list(Depth) == list(DEPTHS)


def test_an_empty_file_sets_nothing() -> None:
    assert read("") == ("", True, None, Depth.DIFFERENCES, False, ())


def test_every_setting_is_taken() -> None:
    config = parse_config(
        FILE,
        b"""theme = "newsdiff-light"
mouse = false
width = 100
depth = "words"
furniture = true
[keys]
bookmark = "b"
difference_next = ["]d", "Ctrl-n"]
""",
    )
    assert not config.problems
    assert (config.theme, config.mouse, config.width) == ("newsdiff-light", False, 100)
    assert (config.depth, config.furniture) == (Depth.WORDS, True)
    assert config.keys == {"bookmark": ("b",), "difference_next": ("]d", "Ctrl-n")}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('them = "x"', "unknown setting 'them'; did you mean theme?"),
        ("colour = 1", "unknown setting 'colour'; there are theme, mouse, width, depth, furniture, keys"),
        ("mouse = 1", "mouse = 1: should be true or false"),
        ("width = true", "width = true: should be a number of columns from 20 up"),
        ("width = 7", "width = 7: should be a number of columns from 20 up"),
        ("theme = []", "theme = []: should be the name of a theme"),
        ('depth = "all"', "depth = 'all': should be one of "),
        ("keys = 1", "keys = 1: should be a table, [keys], with a line for each action"),
        ("[keys]\nquit = 3", "[keys] quit = 3: should be a key, "),
        ('[keys]\nquit = ["b", ""]', "[keys] quit = ['b', '']: should be a key, "),
        ("theme = ", "is not TOML: Invalid value"),
        ("a = " + "[" * 5000, "is not TOML"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(text: str, said: str) -> None:
    (line,) = parse_config(FILE, text.encode()).problems
    assert line.startswith(f"config.toml: {said}")
    assert "\n" not in line


def test_what_is_sound_is_used_beside_what_is_wrong() -> None:
    config = parse_config(FILE, b'theme = "x"\nmouse = "yes"\nwidth = 90\n')
    assert (config.theme, config.mouse, config.width) == ("x", True, 90)
    assert len(config.problems) == 1


def test_a_mark_at_the_beginning_and_line_ends_of_another_system_are_no_matter() -> None:
    assert parse_config(FILE, b'\xef\xbb\xbftheme = "x"\r\nwidth = 90\r\n').given == {
        "theme": "x",
        "width": 90,
    }


@pytest.mark.parametrize("data", [b"\xff\xfe", b"theme = '" + b"x" * MOST])
def test_what_is_no_file_of_settings_is_said(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(data)
    (line,) = read_config(file).problems
    assert line.startswith(f"{file}: ")


def test_a_file_that_was_not_named_may_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSDIFF_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert not read_config().problems
    assert read_config(tmp_path / "no.toml").problems == (f"{tmp_path / 'no.toml'}: there is no such file",)
    monkeypatch.setenv("NEWSDIFF_CONFIG", str(tmp_path / "gone.toml"))
    assert read_config().problems == (f"{tmp_path / 'gone.toml'}: there is no such file",)


def test_a_folder_is_no_file_of_settings(tmp_path: Path) -> None:
    (line,) = read_config(tmp_path).problems
    assert "cannot be read" in line


def test_where_each_value_is_from_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSDIFF_CONFIG", str(tmp_path / "config.toml"))
    (tmp_path / "config.toml").write_text("width = 90\nmouse = true\n")
    found = values(read_config(), data_dir=tmp_path, options={"mouse": False})
    assert {one.name: (one.value, one.origin) for one in found} == {
        "config": (f"{tmp_path / 'config.toml'} (file)", "environment, NEWSDIFF_CONFIG"),
        "data": (str(tmp_path), "option"),
        "cache": (str(tmp_path / "derived.db"), "option"),
        "theme": ("the one you left with, else newsdiff-dark", "default"),
        "mouse": ("false", "option"),
        "width": ("90", "file"),
        "depth": ("differences", "default"),
        "furniture": ("false", "default"),
    }


def test_the_file_to_begin_with_sets_nothing_and_all_its_lines_are_sound() -> None:
    sample = sample_config()
    assert tomllib.loads(sample) == {}
    lines = [line.removeprefix("# ") for line in sample.splitlines() if " = " in line or line == "# [keys]"]
    config = parse_config(FILE, "\n".join(lines).encode())
    assert not config.problems
    assert set(config.given) == {setting.name for setting in SETTINGS}
    assert config.keys


WORDS = st.sampled_from(
    [
        *("theme", "mouse", "width", "depth", "furniture", "keys", "[keys]", "[[keys]]", "quit", " = ", "="),
        *(
            '"',
            "'",
            '"""',
            "\n",
            "\r",
            "[",
            "]",
            "{",
            "}",
            ",",
            "1",
            "true",
            "1e999",
            "-0",
            "#",
            "\\",
            "\x00",
        ),
        *("2020-01-01", "inf", '"words"', '"b"', ".", "é", "\u2028", "\ud7ff"),
    ]
)


@given(st.lists(WORDS | st.text(max_size=4), max_size=30).map("".join))
def test_no_text_is_too_odd(text: str) -> None:
    config = parse_config(FILE, text.encode(errors="replace"))
    assert all("\n" not in line for line in config.problems)
    assert isinstance(config.mouse, bool)
    assert config.depth in set(Depth)


@given(st.binary(max_size=60))
def test_no_bytes_are_too_odd(data: bytes) -> None:
    assert parse_config(FILE, data).file == FILE
