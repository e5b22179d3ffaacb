"""The reader's settings, from a file in TOML: what they are, what they may be, what is wrong with them."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from newsdiff.library.paths import CONFIG_VARIABLE, DERIVED_NAME, FOLDER_VARIABLE, config_file, data_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

#: A file of settings has no need to be longer, in bytes.
MOST = 1 << 20
#: Text in fewer columns cannot be read.
LEAST_WIDTH = 20
#: The values of ``layout.depth.Depth``, which takes long to import.
DEPTHS = ("off", "conflicts", "differences", "words")
_DEPTHS = ", ".join(f'"{depth}"' for depth in DEPTHS)


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of the file: ``fits`` tells whether a value will do, ``wanted`` says in words what will.

    ``sample`` is a value as it may stand in the file.
    """

    name: str
    wanted: str
    fits: Callable[[Any], bool]
    sample: str
    help: str


SETTINGS = (
    Setting("theme", "the name of a theme", lambda v: isinstance(v, str), '"newsdiff-light"',
            "The theme to begin with; P in the reader lists all."),
    Setting("mouse", "true or false", lambda v: isinstance(v, bool), "false",
            "Whether newsdiff takes the mouse, or leaves it to the terminal."),
    Setting("width", f"a number of columns from {LEAST_WIDTH} up",
            lambda v: isinstance(v, int) and not isinstance(v, bool) and v >= LEAST_WIDTH, "100",
            "The columns of the text report."),
    Setting("depth", f"one of {_DEPTHS}", lambda v: isinstance(v, str) and v in DEPTHS, '"words"',
            f"What is marked in a story opened for the first time: one of {_DEPTHS}."),
    Setting("furniture", "true or false", lambda v: isinstance(v, bool), "true",
            "Whether what was set aside is shown in a story opened for the first time."),
)  # fmt: skip
KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Value:
    """A setting as it is in force, in words, and where it is from: default, file, environment, option."""

    name: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Config:
    """What a file of settings says that can be used; ``problems`` says the rest, a line for each.

    ``given`` holds the settings in the file. ``keys`` holds the keys of actions by name as they are written;
    whether there are such actions and keys, only the app knows.
    """

    file: Path
    given: Mapping[str, Any] = field(default_factory=dict)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    @property
    def theme(self) -> str:
        """The theme to begin with, "" for newsdiff's own choice."""
        return str(self.given.get("theme", ""))

    @property
    def mouse(self) -> bool:
        """Whether newsdiff takes the mouse."""
        return bool(self.given.get("mouse", True))

    @property
    def width(self) -> int | None:
        """The columns of the text report, None for as many as there are."""
        return self.given.get("width")

    @property
    def depth(self) -> str:
        """What is marked in a story opened for the first time, one of ``DEPTHS``."""
        return str(self.given.get("depth", DEPTHS[2]))

    @property
    def furniture(self) -> bool:
        """Whether what was set aside is shown in a story opened for the first time."""
        return bool(self.given.get("furniture", False))


def read_config(given: Path | None = None) -> Config:
    """Read the settings from ``given``, else from where the environment or the system puts them.

    Never raises: what cannot be used is said in ``problems``. That there is no file is no problem unless it
    was named.
    """
    file = config_file(given)
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST + 1)
    except FileNotFoundError:
        named = given is not None or CONFIG_VARIABLE in os.environ
        return Config(file, problems=(f"{file}: there is no such file",) if named else ())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return Config(file, problems=(f"{file}: cannot be read: {reason}; no setting is used",))
    if len(data) > MOST:
        return Config(file, problems=(f"{file}: is too long for a file of settings; none is used",))
    return parse_config(file, data)


def parse_config(file: Path, data: bytes) -> Config:
    """Read settings from the bytes of ``file``."""
    import tomllib  # noqa: PLC0415 - most readers have no such file

    try:
        table = tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        return Config(file, problems=(f"{file}: is not text in UTF-8; no setting is used",))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        reason = " ".join(str(error).split())
        return Config(file, problems=(f"{file}: is not TOML: {reason}; no setting is used",))
    known = {setting.name: setting for setting in SETTINGS}
    problems = [f"{file}: {line}" for line in _wrong(table, known)]
    given = {name: table[name] for name, one in known.items() if name in table and one.fits(table[name])}
    keys, wrong = _keys(table.get(KEYS, {}))
    return Config(file, given, keys, (*problems, *(f"{file}: {line}" for line in wrong)))


def _wrong(table: Mapping[str, Any], known: Mapping[str, Setting]) -> Iterator[str]:
    for name, value in table.items():
        setting = known.get(name)
        if setting is None and name != KEYS:
            near = get_close_matches(name, [*known, KEYS], 1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join([*known, KEYS])}"
            yield f"unknown setting {shown(name)}; {hint}"
        elif setting is not None and not setting.fits(value):
            yield f"{name} = {shown(value)}: should be {setting.wanted}"


def _keys(table: object) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Read the table of keys: an action's key, or a list of them."""
    if not isinstance(table, dict):
        return {}, [f"{KEYS} = {shown(table)}: should be a table, [keys], with a line for each action"]
    keys, problems = {}, []
    for name, value in table.items():
        listed = [value] if isinstance(value, str) else value
        if isinstance(listed, list) and listed and all(isinstance(one, str) and one for one in listed):
            keys[name] = tuple(listed)
        else:
            problems.append(f'[keys] {name} = {shown(value)}: should be a key, "b", or a list, ["b", "]b"]')
    return keys, problems


def shown(value: object) -> str:
    """Show a value of the file, at most 40 characters of it, in one line."""
    text = " ".join(repr(value).split()) if not isinstance(value, bool) else str(value).lower()
    return text if len(text) <= 40 else text[:39] + "…"


def values(
    config: Config,
    *,
    file: Path | None = None,
    data_dir: Path | None = None,
    options: Mapping[str, object] | None = None,
) -> tuple[Value, ...]:
    """Give the paths and the settings in force.

    ``file`` and ``data_dir`` are those named by options, ``options`` the settings that options set.
    """
    here = "file" if config.file.exists() else "no such file"
    paths = (
        Value("config", f"{config.file} ({here})", _origin(file, CONFIG_VARIABLE)),
        Value("data", str(data_folder(data_dir)), _origin(data_dir, FOLDER_VARIABLE)),
        Value("cache", str(data_folder(data_dir) / DERIVED_NAME), _origin(data_dir, FOLDER_VARIABLE)),
    )
    chosen = options or {}
    default = {
        "theme": "the one you left with, else newsdiff-dark",
        "mouse": "true",
        "width": "COLUMNS, else the terminal's",
        "depth": DEPTHS[2],
        "furniture": "false",
    }
    return paths + tuple(
        Value(setting.name, _written(chosen[setting.name]), "option")
        if setting.name in chosen
        else Value(setting.name, _written(config.given[setting.name]), "file")
        if setting.name in config.given
        else Value(setting.name, default[setting.name], "default")
        for setting in SETTINGS
    )


def _origin(option: Path | None, variable: str) -> str:
    if option is not None:
        return "option"
    return f"environment, {variable}" if os.environ.get(variable) else "default"


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def sample_config() -> str:
    """Give a file of settings that sets nothing: each setting behind a comment sign."""
    lines = ["# Settings of newsdiff. Take the # off a line to use it."]
    for setting in SETTINGS:
        lines += ["", f"# {setting.help}", f"# {setting.name} = {setting.sample}"]
    lines += [
        "",
        "# Keys of actions, by the actions' names as `newsdiff config --keys` lists them: one, or several.",
        "# A key is written as in the help, or is two characters typed one after the other.",
        f"# [{KEYS}]",
        '# bookmark = "b"',
        '# difference_next = ["]d", "F4"]',
    ]
    return "\n".join(lines) + "\n"
