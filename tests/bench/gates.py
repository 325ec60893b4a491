"""What is asked of the figures.

The limits and what is hoped for beyond them ("ambition") are set by what a prototype reached beside the same
programs. `figures.py` has the arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tests.bench.figures import Figure, Gate, Run

QUICK_SIZES = {"10 KB": 10_000, "1 MB": 1_000_000}
READ_SIZES = {**QUICK_SIZES, "10 MB": 10_000_000}
SIZES = {**READ_SIZES, "100 MB": 100_000_000}
"""Bytes; of the largest only the first paint is measured."""
MOVES = ("page", "sentence", "turn", "question")
KEYS = (*MOVES, "end", "home", "letter", "hit")
COMPARED = ("first paint", "page", "page back", "end", "home", "far hit", "peak MB")
FRAME = 1000 / 60
"""Milliseconds of a frame at 60 Hz."""

BARE, FLOOR, FLOOR_TAIL = (
    Figure("bare", "first paint"),
    Figure("floor", "page"),
    Figure("floor", "page", 0.95),
)


def _quick_gates() -> Iterator[Gate]:
    yield Gate(Figure("pullquote 10 KB", "first paint"), BARE, 1.45)
    for size in QUICK_SIZES:
        for key in KEYS:
            yield Gate(Figure(f"pullquote {size}", key), FLOOR, 2.5)
    yield _parse("1 MB", 40)


def _gates() -> Iterator[Gate]:
    for size in SIZES:
        yield Gate(Figure(f"pullquote {size}", "first paint"), BARE, 1.5 if size == "100 MB" else 1.15, 0.25)
    for size, limit in (("1 MB", 1.5), ("10 MB", 3)):
        yield Gate(Figure(f"pullquote {size}", "settled"), Figure("bare", "settled"), limit, 1.2)
    for size in READ_SIZES:
        yield from _key_gates(f"pullquote {size}")
    for key in KEYS:
        yield Gate(Figure("pullquote 10 MB", key), Figure("pullquote 10 KB", key), 1.3, 1)
    for key in MOVES:
        yield Gate(Figure("crowded 1 MB", key), Figure("pullquote 1 MB", key), 1.3)
    for key in ("page", "sentence"):
        yield Gate(Figure("reading 10 MB", key), Figure("idle 10 MB", key), 1.5, 1.05)
    yield Gate(Figure("pullquote 10 MB at once", "end"), Figure("less 10 MB at once", "end"), 3, 1)
    yield Gate(Figure("pullquote 10 MB", "far hit"), Figure("less 10 MB", "far hit"), 0.3, 0.07)
    yield Gate(Figure("pullquote 10 MB", "page bytes"), Figure("less 10 MB", "page bytes"), 4, 2.5)
    yield Gate(Figure("pullquote 10 MB", "peak MB"), 10, 6, 3, above=Figure("bare", "peak MB"))
    for size in ("1 MB", "10 MB"):
        yield _parse(size, 25, 8)


def _key_gates(subject: str) -> Iterator[Gate]:
    """What each key may take on one file: in the middle, and at worst."""
    for key in MOVES:
        yield Gate(Figure(subject, key), FLOOR, 1.5, 0.8)
    for key in ("end", "home"):
        yield Gate(Figure(subject, key), FLOOR, 1.5, 0.8)
    for key in KEYS:
        yield Gate(Figure(subject, key, 0.95), FLOOR_TAIL, 2)
        yield Gate(Figure(subject, key, 0.95), 1, FRAME, 6 if key == "letter" else 8)


def _parse(size: str, limit: float, ambition: float | None = None) -> Gate:
    subject = f"parse {size}"
    return Gate(Figure(subject, "whole work"), Figure(subject, "decode and split"), limit, ambition)


GATES = tuple(_gates())
"""What is aimed at, for a full bench on a quiet machine."""
NOISE = (
    Gate(Figure("bare again", "first paint"), BARE),
    *(
        Gate(Figure("pullquote 10 KB again", event, share), Figure("pullquote 10 KB", event, share))
        for event, share in (("first paint", 0.5), ("page", 0.5), ("page", 0.95))
    ),
)
"""The same program twice: no other ratio says more than these are away from 1."""
QUICK_GATES = tuple(_quick_gates())
"""What a quick bench fails on: in three short runs only medians are stable, and only large differences tell."""


def ahead(runs: Sequence[Run], peers: Iterable[str], limit: float = 1) -> Iterator[Gate]:
    """Pullquote is to be ahead of each peer in all that both do, on every file."""
    for peer in peers:
        for size in READ_SIZES:
            ours, theirs = f"pullquote {size}", f"{peer} {size}"
            for event in COMPARED:
                if all(any(event in run.get(subject, {}) for run in runs) for subject in (ours, theirs)):
                    yield Gate(Figure(ours, event), Figure(theirs, event), limit, 1)
