"""Whether a value from outside is what a type says, before anything relies on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Test = Callable[[Any], bool]


def fits(value: Any, kind: Any) -> bool:
    """Whether a value is of a type: one of JSON's own, a union, `Literal`, tuple, or named tuple, all the way down."""
    return _test(kind)(value)


@cache
def _test(kind: Any) -> Test:
    """What tells whether a value is of a type; made once, for a notebook has thousands of quotes."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        tests = [_test(part) for part in parts]
        return lambda value: any(test(value) for test in tests)
    if origin is Literal:
        return lambda value: value in parts
    if origin is tuple:
        return _items(parts)
    if hasattr(kind, "_fields"):
        return lambda value: isinstance(value, kind) and _fields(kind)(value)
    kinds = (int, float) if kind is float else (kind,)
    return lambda value: type(value) in kinds


@cache
def _fields(kind: Any) -> Test:
    """The test of a named tuple's fields; made when it is needed, for a quote may hold a quote."""
    hints = get_type_hints(kind)
    return _items(tuple(hints[name] for name in kind._fields))


def _items(kinds: tuple[Any, ...]) -> Test:
    """The test of a tuple whose items are of these types."""
    tests = [_test(kind) for kind in kinds if kind is not ...]
    if kinds[1:] == (...,):
        return lambda value: isinstance(value, tuple) and all(map(tests[0], value))
    return lambda value: (
        isinstance(value, tuple)
        and len(value) == len(tests)
        and all(test(item) for test, item in zip(tests, value, strict=True))
    )
