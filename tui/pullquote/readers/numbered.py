"""Pages of numbered lines, as court reporters print them: 25 a page, cited as page:line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Hint

_SAMPLE = 8192
_LEAST = 10
"""Fewer numbered lines than this are a list."""
_SHARE = 0.6
"""Of the lines that hold anything, at least so many have a number."""
_LONGEST = 40
"""Lines on a page."""
_NUMBER = lazy(r"[ \t]{0,12}(\d{1,2})(?:[ \t]+|$)", re.MULTILINE)
_PAGE = lazy(r"\W*(?:page\W+)?0*(\d{1,5})(?:\s+of\s+\d+)?\W*", re.IGNORECASE)


class _Line(NamedTuple):
    start: int
    end: int
    number: int | None
    words: int
    """Where what follows the number begins."""


def numbered_lines(text: str) -> tuple[Hint, ...]:
    """The numbers of lines, and what stands between pages, as furniture; where lines and pages begin, by number.

    Empty where lines are not numbered: from 1 on, again on each page.
    """
    head = [line.lstrip() for line in text[:_SAMPLE].splitlines() if not line.isspace()]
    if sum(line[:1].isdecimal() for line in head) < max(_LEAST, _SHARE * len(head)):
        return ()
    lines = list(_lines(text))
    counted = sum(line.number is not None for line in lines)
    if counted < max(_LEAST, _SHARE * len(lines)):
        return ()
    return tuple(sorted(_hints(text, lines), key=lambda hint: hint.start))


def _lines(text: str) -> Iterator[_Line]:
    """The lines that hold anything; a number is one only where it goes on from the line above, or is the first."""
    last = 0
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = end if end >= 0 else len(text)
        if not text[at:end].isspace() and at < end:
            match = _NUMBER.match(text, at, end)
            number = int(match[1]) if match else 0
            if match and number in (last + 1, 1) and number <= _LONGEST:
                last = number
                yield _Line(at, end, number, match.end())
            else:
                yield _Line(at, end, None, at)
        at = end + 1


def _hints(text: str, lines: list[_Line]) -> Iterator[Hint]:
    between: list[_Line] = []
    begun = False
    for line in lines:
        if line.number is None:
            between.append(line)
            continue
        if line.number == 1:
            pages = [
                page[1] for each in between if (page := _PAGE.fullmatch(text[each.start : each.end].strip()))
            ]
            if pages:
                yield Hint("page", line.start, line.start, pages[-1])
        for each in between:
            if begun or _PAGE.fullmatch(text[each.start : each.end].strip()):
                yield Hint("furniture", each.start, each.end)
        yield Hint("furniture", line.start, line.words)
        if line.words < line.end:
            yield Hint("line", line.words, line.words, str(line.number))
        between, begun = [], True
