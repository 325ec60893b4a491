"""Text into rows of cells, and cells back into places in the text."""

from __future__ import annotations

import re

from rich.cells import split_graphemes

# In sets of two ranges: Python takes twice as long to compile one of eight.
_EVEN = re.compile(
    r"(?:[\n\x20-\x7e]++|[\u00a1-\u02ff\u0370-\u0482]++|[\u048a-\u058f\u2010-\u2027]++|[\u2030-\u205e\u20a0-\u20bf]++)*+"
)
"""What is certainly one cell wide; it takes the fast path."""


def is_even(text: str) -> bool:
    """Whether every character of a text is one cell wide."""
    return text.isascii() or _EVEN.fullmatch(text) is not None


def width_of(text: str) -> int:
    """The cells a text takes on a terminal."""
    return len(text) if is_even(text) else split_graphemes(text)[1]


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Rows as (start, end) in `text`, each at most `width` cells; the space or line feed at a break is in neither.

    Rows break at spaces and line feeds; a word longer than a row is cut between graphemes.
    """
    rows: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if is_even(line):
            _wrap_even(text, start, end, width, rows)
        else:
            _wrap_graphemes(text, start, end, width, rows)
        start = end + 1
    return rows


def _wrap_even(text: str, start: int, end: int, width: int, rows: list[tuple[int, int]]) -> None:
    while end - start > width:
        space = text.rfind(" ", start + 1, start + width + 1)
        if space < 0:
            rows.append((start, start + width))
            start += width
        else:
            rows.append((start, space))
            start = space + 1
    rows.append((start, end))


def _wrap_graphemes(text: str, start: int, end: int, width: int, rows: list[tuple[int, int]]) -> None:
    line = text[start:end]
    row, used, space, at_space = 0, 0, -1, 0
    for first, last, cells in split_graphemes(line)[0]:
        if line[first] == " ":
            space, at_space = first, used
        if used + cells > width and first > row:
            if line[first] == " ":
                rows.append((start + row, start + first))
                row, used, space = last, 0, -1
                continue
            if space > row:
                rows.append((start + row, start + space))
                row, used = space + 1, used - at_space - 1
            else:
                rows.append((start + row, start + first))
                row, used = first, 0
            space = -1
        used += cells
    rows.append((start + row, end))


def index_at(text: str, column: int) -> int:
    """The index in a row's text of the grapheme that covers a cell; its length where the cell lies beyond."""
    if column < 0:
        return 0
    if is_even(text):
        return min(column, len(text))
    used = 0
    for first, _, cells in split_graphemes(text)[0]:
        used += cells
        if column < used:
            return first
    return len(text)


def clip(text: str, width: int) -> str:
    """The text in at most `width` cells, an ellipsis standing for what was cut."""
    if width_of(text) <= width:
        return text
    used, kept = 0, 0
    for _, last, cells in split_graphemes(text)[0]:
        used += cells
        if used > width - 1:
            break
        kept = last
    return f"{text[:kept].rstrip()}…" if width > 0 else ""


def grapheme_end(text: str, index: int) -> int:
    """Where the grapheme that begins at an index ends."""
    first, last, _ = split_graphemes(text[index : index + 32])[0][0]
    return index + last - first
