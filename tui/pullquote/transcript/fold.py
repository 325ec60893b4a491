"""Printed text made readable, with the way back to where each character stands.

Hard wraps become spaces, verse keeps its lines, runs of white space (no-break spaces too) become one space, and
what is not speech (escapes of a markup, time stamps, characters that cannot be seen) is left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Protocol

from pullquote.transcript.lazy import lazy


class _Stretch(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Folded:
    """A readable text and, for each of its code points, the position it has in the document (ascending)."""

    __slots__ = ("at", "text")

    def __init__(self, text: str, at: Sequence[int]) -> None:
        self.text = text
        self.at = at

    def index(self, position: int) -> int:
        """Where a position of the document falls in `text` (the next character's place where it was left out)."""
        return bisect_left(self.at, position)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The positions in the document of `text[start:end]`, which is not empty."""
        return self.at[start], self.at[end - 1] + 1


_ODD = lazy(r"\s\s+|[^\S ]")
"""White space that is more, or other, than one space."""
_WORD = lazy(r"\S+")
_BREAK = lazy(r"\r?\n[^\S\n]*")


def fold(text: str, start: int, end: int, cuts: Iterable[_Stretch], wrap: int | None) -> Folded:
    """Fold `text[start:end]`, a paragraph or a part of one, leaving out `cuts` (in order, not overlapping).

    `wrap` is the column at which the document is hard-wrapped: a line break that a typist's or a program's
    wrapping explains becomes a space, any other is a line of verse and stays a line break.
    """
    raw = text[start:end]
    start, end = start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip())
    pieces: list[tuple[int, int]] = []
    at = start
    for cut in cuts:
        if cut.start > at:
            pieces.append((at, min(cut.start, end)))
        at = max(at, cut.end)
    if at < end:
        pieces.append((at, end))
    if len(pieces) == 1:
        first, last = pieces[0]
        plain = text[first:last]
        # What is printable holds no white space but spaces, and is known to be so sooner than by a pattern.
        even = (plain.isprintable() and "  " not in plain) or not _ODD.search(plain)
        if even and plain == plain.strip():
            return Folded(plain, range(first, last))

    breaks = verse_breaks(text, start, end, wrap)
    out: list[str] = []
    places: list[int] = []
    gap: tuple[str, int] | None = None
    for first, last in pieces:
        at = first
        for run in chain(_ODD.finditer(text, first, last), (None,)):
            until = run.start() if run else last
            if text.startswith(" ", at, until):
                gap, at = _wider(gap, " ", at), at + 1
            if words := text[at:until].rstrip(" "):
                if gap and places:
                    out.append(gap[0])
                    places.append(gap[1])
                out.append(words)
                places.extend(range(at, at + len(words)))
                at += len(words)
                gap = (" ", at) if at < until else None
            if run:
                verse = breaks and any(run.start() <= line < run.end() for line in breaks)
                gap, at = _wider(gap, "\n" if verse else " ", run.start()), run.end()
    return Folded("".join(out), places)


def _wider(gap: tuple[str, int] | None, mark: str, place: int) -> tuple[str, int]:
    """A line break outlasts the spaces around it."""
    return gap if gap and gap[0] == "\n" else (mark, place)


def verse_breaks(text: str, start: int, end: int, wrap: int | None) -> list[int]:
    """Positions of the line feeds in a paragraph that are the author's own, not a wrapping at column `wrap`."""
    breaks: list[int] = []
    for match in _BREAK.finditer(text, start, end):
        if wrap is not None and match.end() < end:
            line_start = text.rfind("\n", 0, match.start()) + 1
            next_word = _WORD.search(text, match.end(), end)
            if next_word and match.start() - line_start + 1 + len(next_word[0]) > wrap:
                continue
        breaks.append(text.index("\n", match.start()))
    return breaks
