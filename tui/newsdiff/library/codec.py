"""Immutable data to JSON and back: dataclasses as lists of their fields, read by their types.

What is written is read by the same program only (its mark is kept beside it), so fields need no names. Only
the types named in the program are ever built: nothing in the data can make it do anything else.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Turn = Callable[[Any], Any]
_PLAIN = (str, int, float, bool, type(None))


def encode(value: object) -> bytes:
    """Give the JSON of ``value``, made of dataclasses, tuples, mappings, enums and plain values."""
    return json.dumps(_flat(value), ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")


def decode(kind: type[T], data: bytes) -> T:
    """Build the ``kind`` that was encoded. Raises ValueError for anything else."""
    wanted: Any = kind
    try:
        built: T = _builder(wanted)(json.loads(data.decode(errors="surrogatepass")))
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(f"not a {kind.__name__}: {error}") from error
    return built


def _flat(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, tuple):
        return [_flat(one) for one in value]
    if isinstance(value, Mapping):
        return {key: _flat(one) for key, one in value.items()}
    kind: Any = type(value)
    return [_flat(getattr(value, name)) for name in _names(kind)]


@cache
def _names(kind: Any) -> tuple[str, ...]:
    if not is_dataclass(kind):
        raise TypeError(f"{kind} cannot be kept")
    return tuple(field.name for field in fields(kind))


def _same(value: Any) -> Any:
    return value


@cache
def _builder(kind: Any) -> Turn:
    """Give what builds ``kind`` from what JSON makes of it."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType) or kind in _PLAIN:
        return _same  # all unions of the vocabulary are of plain values
    if origin is tuple:
        return _tuple_builder(arguments)
    if origin is not None and issubclass(origin, Mapping):
        item = _builder(arguments[1])
        return lambda value: {key: item(one) for key, one in value.items()}
    if issubclass(kind, Enum):
        known = {member.value: member for member in kind}
        return known.__getitem__
    return _record_builder(kind)


def _tuple_builder(arguments: tuple[Any, ...]) -> Turn:
    if len({*arguments} - {Ellipsis}) != 1:
        raise TypeError("only tuples of one kind are kept")
    item = _builder(arguments[0])
    if item is _same:
        return tuple
    return lambda value: tuple([item(one) for one in value])


def _record_builder(kind: type) -> Turn:
    hints = get_type_hints(kind, localns={"Mapping": Mapping})
    builders = [_builder(hints[name]) for name in _names(kind)]
    odd = [(at, build) for at, build in enumerate(builders) if build is not _same]

    def build(values: list[Any]) -> Any:
        for at, turn in odd:
            values[at] = turn(values[at])
        return kind(*values)

    return build
