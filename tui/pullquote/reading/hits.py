"""What was found so far of one query, in the order of the text."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator

from pullquote.transcript.model import Span
from pullquote.transcript.search import Hit, PatternError, Query, Search


class Hits:
    """Looks from `origin` to the end, then from the top to `origin`: first where the reader is going.

    A million hits are two flat arrays, and each question costs the same whatever their number.
    """

    def __init__(self, search: Search, origin: int) -> None:
        self._search = search
        self.origin = origin
        self._low, self._high = (array("Q"), array("Q")), (array("Q"), array("Q"))
        """Starts and ends, of the hits before the origin and of those from it on."""
        self._at_end = False
        self.complete = False

    @property
    def query(self) -> Query:
        return self._search.query

    def look(self) -> Iterator[None]:
        """Look for them: short steps of work. Raises `PatternError` where a pattern takes too long."""
        yield from self._take(self._search.hits(self.origin), *self._high)
        self._at_end = True
        yield from self._take(self._search.hits(0, self.origin), *self._low)
        self.complete = True

    @staticmethod
    def _take(found: Iterator[Hit | None], starts: array[int], ends: array[int]) -> Iterator[None]:
        for hit in found:
            if hit is not None:
                starts.append(hit.start)
                ends.append(hit.end)
            yield

    def __len__(self) -> int:
        return len(self._low[0]) + len(self._high[0])

    def __getitem__(self, index: int) -> Span:
        (starts, ends), low = self._low, len(self._low[0])
        if index >= low:
            (starts, ends), index = self._high, index - low
        return Span(starts[index], ends[index])

    def index(self, position: int) -> int:
        """How many begin before a position."""
        return bisect_left(self._low[0], position) + bisect_left(self._high[0], position)

    def within(self, span: Span) -> list[Span]:
        """Those that lie in a span, wholly or partly; looked for there as long as not all are known."""
        if not self.complete:
            return self._look_in(span)
        first, last = self.index(span.start), self.index(span.end)
        if first and self[first - 1].end > span.start:
            first -= 1
        return [self[index] for index in range(first, last)]

    def _look_in(self, span: Span) -> list[Span]:
        try:
            return [Span(hit.start, hit.end) for hit in self._search.hits(*span) if hit]
        except PatternError:
            return []  # told by who looks through all of the text

    @property
    def first(self) -> Span | None:
        """The first from the origin on, or where none is left the first of all; None while that is not known."""
        if self._high[0]:
            return self[len(self._low[0])]
        return self[0] if self._at_end and self._low[0] else None

    def after(self, position: int) -> Span | None:
        """The next that begins at or after a position; None where there is none, or none is known yet."""
        index = self.index(position)
        known = self.complete or position >= self.origin
        return self[index] if known and index < len(self) else None

    def before(self, position: int) -> Span | None:
        """The last that begins before a position; None where there is none, or none is known yet."""
        index = self.index(position) - 1
        known = self.complete or index >= len(self._low[0])
        return self[index] if known and index >= 0 else None
