"""Whether a value from outside is what a type says, before anything relies on it."""

from __future__ import annotations

from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints


def fits(value: Any, kind: Any) -> bool:
    """Whether a value is of a type: one of JSON's own, a union, `Literal`, tuple, or named tuple, all the way down."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return any(fits(value, part) for part in parts)
    if origin is Literal:
        return value in parts
    if origin is tuple:
        return isinstance(value, tuple) and _all_fit(value, parts)
    if hasattr(kind, "_fields"):
        hints = get_type_hints(kind)
        return isinstance(value, kind) and all(
            fits(getattr(value, name), hints[name]) for name in kind._fields
        )
    return type(value) in ((int, float) if kind is float else (kind,))


def _all_fit(values: tuple[Any, ...], kinds: tuple[Any, ...]) -> bool:
    if kinds[1:] == (...,):
        return all(fits(value, kinds[0]) for value in values)
    return len(values) == len(kinds) and all(map(fits, values, kinds))
