"""How a text is laid out: its paragraphs, and the column at which its lines were wrapped by hand."""

from __future__ import annotations

from array import array
from collections.abc import Generator, Iterable, Iterator, Sequence

from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Span

LONG = 8000
"""Paragraphs that are longer are cut into pieces of about this many code points."""

_BLANK_LINES = lazy(r"\n[^\S\n]*\n\s*")
_SENTENCE_END = lazy(r"[.!?…][\"”’»)\]]*\s+|[。！？][」』”]*")
_PIECE_END = lazy(r"\s+")
_OFTEN = 2048


def paragraph_starts(text: str, also: Iterable[int]) -> Generator[float, None, array[int]]:
    """The start of each run of lines without a blank line, those positions `also`, and cuts in what is too long."""
    found = {len(text) - len(text.lstrip()), *also}
    for count, match in enumerate(_BLANK_LINES.finditer(text)):
        if match.end() < len(text):
            found.add(match.end())
        if count % _OFTEN == 0:
            yield match.end() / len(text)
    starts = array("Q")
    ordered = sorted(found)
    for start, end in zip(ordered, [*ordered[1:], len(text)], strict=True):
        starts.append(start)
        if end - start > LONG:
            starts.extend(_cuts(text, start, end))
    return starts


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Where to cut a long paragraph: after a sentence, else at white space, else anywhere."""
    while end - start > LONG * 5 // 4:
        low, high = start + LONG * 3 // 4, start + LONG * 5 // 4
        for pattern in (_SENTENCE_END, _PIECE_END):
            if match := pattern.search(text, low, high):
                start = match.end()
                break
        else:
            start += LONG
        yield start


_INNER_BREAK = lazy(r"\r?\n[^\S\n]*(?=\S)")
_WORD = lazy(r"\S+")
_SAMPLE = 1 << 17
"""How much of what is said is looked at, in code points."""


def wrap_column(text: str, bodies: Sequence[Span]) -> int | None:
    """The column at which a document's lines were wrapped, None where most line breaks are the author's own.

    A break is a wrapping where the next word would not have fitted any more.
    """
    breaks = list(_inner_breaks(text, bodies))
    if len(breaks) < 3:
        return None
    longest = sorted(length for length, _ in breaks)
    column = longest[(len(longest) - 1) * 98 // 100]
    fitting = sum(length <= column < needed for length, needed in breaks)
    return column if 40 <= column <= 140 and fitting >= 0.7 * len(breaks) else None


def _inner_breaks(text: str, bodies: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Of each line break inside a paragraph: how long the line is, and how long with the next line's first word."""
    seen = 0
    for body in bodies:
        seen += body.end - body.start
        if seen > _SAMPLE:
            return
        for match in _INNER_BREAK.finditer(text, *body):
            line = text.rfind("\n", 0, match.start()) + 1
            word = _WORD.search(text, match.end(), body.end)
            if word and text[line : match.start()].strip():
                length = match.start() - line
                yield length, length + 1 + len(word[0])
