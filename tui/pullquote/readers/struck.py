"""Words that a publisher struck, as official transcripts correct a slip: "<s>Helena</s> [Helene]".

A reader sets marks around them as it gathers its text, which `stated` takes out again: the text is what it would be
without, and hints say which of its words are struck.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from pullquote.readers.reading import Reading
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Hint, Span

TAGS = frozenset("s del strike".split())
"""WHATWG HTML, 4.5.5, 4.7.2 and, of older pages, 16.2."""
_OPENS, _ENDS = "\ufdd0", "\ufdd1"
"""Noncharacters (Unicode, 23.7): no text holds them."""
_MARKS = lazy(f"[{_OPENS}{_ENDS}]")
_MARKED = lazy(rf"{_OPENS}[^{_OPENS}{_ENDS}]*{_ENDS}(?:\s*{_OPENS}[^{_OPENS}{_ENDS}]*{_ENDS})*")


def struck(text: str) -> str:
    """A piece of text with marks around its words, and the white space outside of them."""
    words = text.strip()
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{_OPENS}{words}{_ENDS}{after}" if words else text


def unmarked(text: str) -> str:
    return _MARKS.sub("", text)


def stated(reading: Reading) -> Reading:
    """A reading without the marks, and with the hints that they stand for."""
    text = reading.text
    marks = [match.start() for match in _MARKS.finditer(text)]
    if not marks:
        return reading

    def now(position: int) -> int:
        return position - bisect_left(marks, position)

    hints = [
        hint._replace(start=now(hint.start), end=now(hint.end), value=unmarked(hint.value))
        for hint in reading.hints
    ]
    spans = [Span(now(match.start()), now(match.end())) for match in _MARKED.finditer(text)]
    metadata = {name: unmarked(value) for name, value in reading.metadata.items()}
    return reading._replace(text=unmarked(text), hints=with_struck(hints, spans), metadata=metadata)


def with_struck(hints: Iterable[Hint], spans: Iterable[Span]) -> tuple[Hint, ...]:
    """Hints in order with those of struck words, where nothing else is stated of these."""
    hints = tuple(hints)
    printed = [hint for hint in hints if hint.start < hint.end]
    ends = [hint.end for hint in printed]
    added = [piece for span in spans for piece in _around(span, printed[bisect_left(ends, span.start + 1) :])]
    return tuple(sorted((*hints, *added), key=lambda hint: (hint.start, hint.end)))


def _around(span: Span, others: Iterable[Hint]) -> Iterator[Hint]:
    at = span.start
    for other in others:
        if other.start >= span.end:
            break
        if at < other.start:
            yield Hint("struck", at, other.start)
        at = other.end
    if at < span.end:
        yield Hint("struck", at, span.end)
