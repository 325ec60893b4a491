"""Work in slices: generators that yield often, so that whoever runs them can look at the keys in between."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar, cast

OFTEN = 256
"""After how many turns to give way."""

T = TypeVar("T")


def finished(work: Generator[object, None, T]) -> T:
    """The result of work done without a break."""
    while True:
        try:
            next(work)
        except StopIteration as done:
            return cast("T", done.value)
