"""A transcript set in rows of a given measure, a paragraph at a time.

Nothing is laid out that is not looked at: places are (paragraph, row within it), and the rows of a paragraph are
made when somebody walks over them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from typing import Literal, NamedTuple

from pullquote.painting.wrap import wrap
from pullquote.reading.shown import Shown
from pullquote.transcript.fold import Folded, fold
from pullquote.transcript.model import Span

RowKind = Literal["gap", "blank", "name", "text"]
BlockKind = Literal["header", "speech", "apart"]
KEPT = 512
"""Paragraphs whose rows are remembered: some screens to either side."""


class Place(NamedTuple):
    """A row of the setting: the paragraph and the row within it, both from 0."""

    paragraph: int
    row: int


class Row(NamedTuple):
    """A row of a block. `start` and `end` are indices into the block's folded text."""

    kind: RowKind
    start: int = 0
    end: int = 0


class Block(NamedTuple):
    """A paragraph in rows."""

    kind: BlockKind
    turn: int | None
    folded: Folded
    rows: tuple[Row, ...]
    notes: tuple[tuple[int, int], ...]
    """Stage notes, as indices into the folded text."""
    struck: tuple[tuple[int, int], ...] = ()
    """Words that the publisher struck, likewise."""

    def row_of(self, position: int) -> int:
        """The row that shows a position of the document; the nearest one where it is not shown."""
        index = self.folded.index(position)
        texts = [number for number, row in enumerate(self.rows) if row.kind == "text"]
        if not texts:
            return max(0, len(self.rows) - 1)
        at = bisect_right(texts, index, key=lambda number: self.rows[number].start) - 1
        return texts[max(0, at)]


class Setting:
    """What is shown of a transcript, at a measure (cells a row of text). Make another when either changes."""

    def __init__(self, shown: Shown, measure: int) -> None:
        self.transcript = shown.transcript
        self.shown = shown
        self.measure = max(1, measure)
        self._blocks: OrderedDict[int, Block] = OrderedDict()

    def block(self, index: int) -> Block:
        """Paragraph `index` in rows."""
        block = self._blocks.get(index)
        if block is None:
            block = self._blocks[index] = self._set(index)
            if len(self._blocks) > KEPT:
                self._blocks.popitem(last=False)
        return block

    def _set(self, index: int) -> Block:
        transcript = self.transcript
        span = transcript.paragraph(index)
        number = transcript.turn_at(span.start)
        if number is None:
            folded = fold(transcript.text, *span, transcript.apart_in(*span), None)
            rows = [Row("text", *row) for row in wrap(folded.text, self.measure)] if folded.text else []
            if index and rows:
                rows.insert(0, Row("blank"))
            return Block("header", None, folded, tuple(rows), ())
        turn = transcript.turns[number]
        opens = turn.start >= span.start
        said = Span(max(span.start, turn.body.start), min(span.end, turn.body.end))
        folded, notes, struck = Folded("", ()), list[tuple[int, int]](), list[tuple[int, int]]()
        kind: BlockKind = "speech"
        if said.start < said.end:
            folded = transcript.fold(said)
            notes, struck = (
                [(folded.index(start), folded.index(end)) for start, end in spans]
                for spans in (transcript.notes_in(said), transcript.struck_in(said))
            )
        if not folded.text and not opens:
            kind, folded = "apart", self._printed(span)
        rows = [Row("text", *row) for row in wrap(folded.text, self.measure)] if folded.text else []
        if opens:
            rows[:0] = [Row("gap"), Row("name")]
        elif rows and transcript.paragraph_at(turn.body.start) != index:
            rows.insert(0, Row("blank"))
        return Block(kind, number, folded, tuple(rows), tuple(notes), tuple(struck))

    def _printed(self, span: Span) -> Folded:
        """What stands between speech (a heading, a closing line), shown as printed but for hidden characters."""
        hidden = [piece for piece in self.transcript.apart_in(*span) if piece.end - piece.start == 1]
        return fold(self.transcript.text, *span, hidden, None)

    def place_of(self, position: int) -> Place:
        """The row that shows a position of the document, or what is shown next to it."""
        index = self.shown.nearest(self.transcript.paragraph_at(position))
        return Place(index, self.block(index).row_of(position))

    @property
    def top(self) -> Place:
        return self._forward(Place(self.shown.first, -1))

    @property
    def bottom(self) -> Place:
        return self._back(Place(self.shown.last, len(self.block(self.shown.last).rows)))

    def move(self, place: Place, rows: int) -> Place:
        """The place some rows further down (or up, if negative), as far as there are any."""
        while rows > 0 and (following := self._forward(place)) != place:
            place, rows = following, rows - 1
        while rows < 0 and (former := self._back(place)) != place:
            place, rows = former, rows + 1
        return place

    def _forward(self, place: Place) -> Place:
        index, row = place
        while row + 1 >= len(self.block(index).rows):
            following = self.shown.after(index)
            if following is None:
                return place
            index, row = following, -1
        return Place(index, row + 1)

    def _back(self, place: Place) -> Place:
        index, row = place
        while row <= 0:
            former = self.shown.before(index)
            if former is None:
                return place
            index, row = former, len(self.block(former).rows)
        return Place(index, row - 1)

    def rows_between(self, above: Place, below: Place, limit: int) -> int:
        """How many rows `below` lies under `above`, counted no further than `limit`."""
        count = 0
        while above < below and count < limit:
            above, count = self._forward(above), count + 1
        return count

    def frame(self, top: Place, height: int) -> list[Place]:
        """The places of a screen of `height` rows from `top` on; fewer where the transcript ends."""
        places = [top]
        while len(places) < height and (following := self._forward(places[-1])) != places[-1]:
            places.append(following)
        return places
