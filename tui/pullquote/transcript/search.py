"""Search over what was said, blind to what typing changes: case, accents, kinds of quotation marks, dashes, spaces.

Words match as `LOOSE` compares them, on both sides: "defence" finds "Defence", "Zelensky's" finds "Zelensky’s", and
a phrase is found over the end of a line. A regular expression is tried on each paragraph as `STRICT` compares it, read
on as one line: it ignores case, too, but takes accents as they are typed.
"""

from __future__ import annotations

import re
import warnings
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from pullquote.transcript.alike import LOOSE, STRICT, Line
from pullquote.transcript.model import Segment, Span, Transcript, Turn
from pullquote.transcript.patience import ImpatientError, patience
from pullquote.transcript.scout import Scout, rarest

PIECE = 4096
"""Code points of a long turn that are compared at once."""
_WORDLESS = "\u2e80"
"""From this character on, scripts write no space between words: any two characters have a word's edge between them."""

Matches = Callable[[str], Iterator[tuple[int, int]]]


class PatternError(ValueError):
    """Why a regular expression cannot be used, in one line."""


class Query(NamedTuple):
    """What is looked for: words or, on request, a regular expression (of Python's `re`)."""

    words: str
    whole_words: bool = False
    """No hit begins or ends inside a word."""
    regex: bool = False


class Hit(NamedTuple):
    """Where it stands in the document's text, and in which turn: a hit lies within one."""

    start: int
    end: int
    turn: int


class _Window(NamedTuple):
    """A part of a turn: hits that begin before `end` count here, and may reach on to `reach`."""

    turn: int
    start: int
    end: int
    reach: int


class Search:
    """A query put to a transcript. Labels, times and furniture are passed over; `PatternError` on a bad pattern.

    `turns` says of each, by its index, whether it is to be looked at. With `notes` a hit may lie in a stage note;
    without, it must hold something that is said. A note among the words may be given or left out in either case.
    """

    def __init__(
        self,
        transcript: Transcript,
        query: Query,
        *,
        turns: Callable[[int], bool] | None = None,
        notes: bool = True,
    ) -> None:
        self.transcript, self.query = transcript, query
        self._turns, self._notes = turns, notes
        self._likeness = STRICT if query.regex else LOOSE
        wanted = self._likeness.of(query.words)
        self._wanted = len(wanted)
        self._matches: Matches = _by_pattern(wanted) if query.regex else _by_words(wanted)
        word = "" if query.regex else rarest(wanted)
        self._scout = Scout(transcript, word) if word else None

    def hits(self, start: int = 0, end: int | None = None) -> Iterator[Hit | None]:
        """The hits that begin between two positions of the document, in order, and None between them now and then.

        Each step takes a millisecond or two at most, however far the next hit is, so that a search can be done in
        slices. Raises `PatternError` where a pattern takes too long.
        """
        last = Hit(-1, -1, 0)
        for window in self._windows(start, len(self.transcript.text) if end is None else end):
            if window is not None:
                for hit in self._hits_in(window):
                    if start <= hit.start and hit.start >= last.end and (end is None or hit.start < end):
                        last = hit
                        yield hit
            yield None

    def __iter__(self) -> Iterator[Hit]:
        """All hits, in order."""
        return (hit for hit in self.hits() if hit is not None)

    # Where to look

    def _windows(self, start: int, end: int) -> Iterator[_Window | None]:
        """The parts of the turns that may hold a hit; None after a look that found none."""
        if not self._wanted:
            return
        turns, scout = self.transcript.turns, self._scout
        index = self.transcript.turn_at(start) or 0
        while index < len(turns) and (turn := turns[index]).start < end:
            first = max(turn.body.start, start)
            clear = scout.clear(first) if scout else 0
            if clear >= turn.body.end:
                index = max(index + 1, self.transcript.turn_at(clear) or 0)
                yield None
                continue
            if self._searched(index, turn):
                yield from self._parts(index, turn, first, end)
            index += 1

    def _searched(self, index: int, turn: Turn) -> bool:
        return (self._notes or not turn.untranscribed) and (self._turns is None or self._turns(index))

    def _parts(self, index: int, turn: Turn, start: int, end: int) -> Iterator[_Window | None]:
        """A turn from one position to another, in pieces of whole paragraphs; a pattern gets each by itself."""
        last = turn.body.end
        start = max(turn.body.start, self._paragraph_of(start))
        while start < min(end, last):
            lead = self._lead(start, self._scout.clear(start)) if self._scout else start
            if lead > start:
                start = lead
                yield None
                continue
            cut = reach = self._paragraph_from(start + (1 if self.query.regex else PIECE), last)
            while reach < last and not self.query.regex and self._length(cut, reach) < self._wanted:
                reach = self._paragraph_from(reach + 1, last)
            yield _Window(index, start, cut, reach)
            start = cut

    def _lead(self, start: int, clear: int) -> int:
        """The first paragraph in which a hit may begin that goes on beyond where it is clear."""
        first = clear
        while first > start and self._length(first, clear) < self._wanted:
            first = max(start, self._paragraph_of(first - 1))
        return first

    def _length(self, start: int, end: int) -> int:
        """How long a part of a turn is as it is compared, at least."""
        return len(self._line(start, end, notes=False).text)

    def _paragraph_of(self, position: int) -> int:
        """Where the paragraph begins that holds a position."""
        return self.transcript.paragraphs[self.transcript.paragraph_at(position)]

    def _paragraph_from(self, position: int, last: int) -> int:
        """Where the next paragraph begins, or `last` if that comes first."""
        paragraphs = self.transcript.paragraphs
        index = bisect_left(paragraphs, position)
        return min(paragraphs[index], last) if index < len(paragraphs) else last

    # What stands there

    def _hits_in(self, window: _Window) -> Iterator[Hit]:
        notes = self.transcript.notes_in(Span(window.start, window.reach))
        lines = [self._line(window.start, window.reach)]
        if notes:
            lines.append(self._line(window.start, window.reach, notes=False))
        found = {span for line in lines for span in self._spans(line)}
        for start, end in sorted(found):
            said = self._notes or not any(note.start <= start and end <= note.end for note in notes)
            if start < window.end and said:
                yield Hit(start, end, window.turn)

    def _spans(self, line: Line) -> Iterator[tuple[int, int]]:
        for first, last in self._matches(line.text):
            whole = not (_inside_word(line.text, first) or _inside_word(line.text, last))
            if whole or not self.query.whole_words:
                yield line.span(first, last)

    def _line(self, start: int, end: int, *, notes: bool = True) -> Line:
        """What is said between two positions, with the stage notes or without."""
        apart = self.transcript.apart_in(start, end)
        cuts = [piece for piece in apart if piece.matter != "note" or not notes]
        return Line(self.transcript.text, list(_between(start, end, cuts)), self._likeness)


def find(transcript: Transcript, words: str) -> Iterator[Span]:
    """Where words can be quoted from, in order: they are said there, and none of them is cut."""
    for hit in Search(transcript, Query(words, whole_words=True), notes=False):
        yield Span(hit.start, hit.end)


def _by_words(wanted: str) -> Matches:
    def matches(line: str) -> Iterator[tuple[int, int]]:
        first = line.find(wanted)
        while first >= 0:
            yield first, first + len(wanted)
            first = line.find(wanted, first + 1)

    return matches


def _by_pattern(wanted: str) -> Matches:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what another version of Python may read otherwise
            pattern = re.compile(wanted, re.IGNORECASE)
    except re.error as error:
        where = f", at character {error.pos + 1}" if error.pos is not None else ""
        raise PatternError(f"not a regular expression: {error.msg}{where}") from None
    except (OverflowError, RecursionError):
        raise PatternError("not a regular expression: too much of it") from None

    def matches(line: str) -> Iterator[tuple[int, int]]:
        try:
            with patience():
                found = [match.span() for match in pattern.finditer(line) if match[0]]
        except ImpatientError:
            raise PatternError("this pattern takes too long on this text: a simpler one may not") from None
        yield from found

    return matches


def _between(start: int, end: int, cuts: Iterable[Segment]) -> Iterator[tuple[int, int]]:
    """What is left of a stretch of text without the cuts, which are in order."""
    for cut in cuts:
        if cut.start > start:
            yield start, cut.start
        start = max(start, cut.end)
    if start < end:
        yield start, end


def _inside_word(line: str, at: int) -> bool:
    """Whether a place lies between two letters or digits of one word."""
    if not 0 < at < len(line):
        return False
    before, after = line[at - 1], line[at]
    return before.isalnum() and after.isalnum() and before < _WORDLESS and after < _WORDLESS
