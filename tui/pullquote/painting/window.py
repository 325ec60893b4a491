"""The rows that are seen: a stretch of a setting, anchored on a place in the text, and how it moves."""

from __future__ import annotations

from pullquote.painting.setting import Place, Setting
from pullquote.reading.cursor import Reading
from pullquote.transcript.model import Span

MARGIN = 2
"""Rows kept in sight around the cursor when the window follows it."""
SMALL = 2
"""Rows of text up to which a name line that stays would hide what is read."""
Standing = tuple[Setting, Place]


class Window:
    """`height` rows of a reading, set at a measure (cells a row of text), from the place `top` on.

    Make another when either changes, and put it where the cursor is by `put_cursor`.
    """

    def __init__(self, reading: Reading, measure: int, height: int) -> None:
        self.reading = reading
        self.setting = Setting(reading.shown, measure)
        self.height = max(1, height)
        self._top = Place(0, 0)
        self._places: list[Place] = []

    @property
    def top(self) -> Place:
        """The row seen first."""
        return self._top

    @top.setter
    def top(self, place: Place) -> None:
        self._top = place
        self._places = []

    @property
    def places(self) -> list[Place]:
        """The rows that are seen."""
        if not self._places:
            self._places = self.setting.frame(self._top, self.height)
        return self._places

    # What is seen

    @property
    def span(self) -> Span:
        """The stretch of the document that is seen."""
        return Span(self._start_of(self.places[0]), self._start_of(self.places[-1], end=True))

    def _start_of(self, place: Place, *, end: bool = False) -> int:
        block = self.setting.block(place.paragraph)
        row = block.rows[place.row] if block.rows else None
        if row is None or row.kind != "text" or not block.folded.at:
            return self.reading.transcript.paragraphs[place.paragraph]
        index = max(row.start, row.end - 1) if end else row.start
        return block.folded.at[min(index, len(block.folded.at) - 1)]

    @property
    def first(self) -> Place:
        """The first row that the name line does not cover."""
        return self.places[1] if self.covers is not None and len(self.places) > 1 else self.places[0]

    @property
    def covers(self) -> int | None:
        """The turn whose name line stays and hides the top row; None where nothing is hidden."""
        block = self.setting.block(self.top.paragraph)
        if block.turn is None or not block.rows or self.height <= SMALL:
            return None
        return block.turn if block.rows[self.top.row].kind in ("text", "blank") else None

    def is_speech(self, place: Place) -> bool:
        """Whether a row shows words that are said."""
        block = self.setting.block(place.paragraph)
        return block.kind == "speech" and bool(block.rows) and block.rows[place.row].kind == "text"

    def cursor_row(self) -> int | None:
        """The row of the cursor's sentence, from 0, if it is seen."""
        if self.reading.stop is None:
            return None
        place = self.setting.place_of(self.reading.stop.start)
        return self.places.index(place) if place in self.places else None

    # Moving

    def put_cursor(self, row: int | None) -> None:
        """Move so that the cursor stands on a row; by None on a good one: in the first turn under the head."""
        if self.reading.stop is None:
            return
        place = self.setting.place_of(self.reading.stop.start)
        if row is None and self.reading.transcript.turn_at(self.reading.stop.start) == 0:
            self.top = self.setting.top
        else:
            self.top = self.setting.move(place, -(self.height // 4 if row is None else row))

    def follow(self, span: Span | None = None, *, turn: bool = False) -> None:
        """Bring a span, or else what is picked, into sight, moving no more than needed.

        With `turn` half a screen of its turn too.
        """
        picked = span or self.reading.picked
        if picked is None:
            return
        setting, height = self.setting, self.height
        margin = min(MARGIN, height // 4)
        first, last = setting.place_of(picked.start), setting.place_of(picked.end - 1)
        stop = self.reading.stop
        if not span and self.reading.selection and stop and picked.start >= stop.start:
            first = last
        if turn and self.reading.turn is not None:
            end = self.reading.transcript.turns[self.reading.turn].body.end
            last = max(last, min(setting.place_of(end - 1), setting.move(first, height // 2)))
        if first < self.first:
            up = setting.rows_between(first, self.first, height)
            self.top = setting.move(self.top, -(up + margin)) if up < height else self._with_context(first)
        elif last > self.places[-1]:
            down = setting.rows_between(self.places[-1], last, height)
            self.top = setting.move(self.top, down + margin) if down < height else self._with_context(first)
            if first < self.first:
                self.top = self._with_context(first, min(3, height // 3))
            self._rest()

    def _with_context(self, place: Place, above: int | None = None) -> Place:
        if above is None:
            above = -(-self.height // 4) if self.height > SMALL else 0
        return self.setting.move(place, -above)

    def _rest(self) -> None:
        """Never scroll past the end."""
        lowest = self.setting.move(self.setting.bottom, 1 - self.height)
        self.top = min(self.top, lowest)

    def scroll(self, rows: int) -> None:
        """Scroll, no further than to the end."""
        self.top = self.setting.move(self.top, rows)
        if rows > 0:
            self._rest()

    def page(self, share: float) -> bool:
        """Scroll by a share of the rows; the cursor goes to the first sentence that begins on them.

        False where there is nothing further to scroll to.
        """
        before = self.top
        self.scroll(round(share * max(1, self.height - MARGIN)))
        if self.top == before:
            return False
        self._stand_on_first()
        return True

    def keep_cursor(self) -> None:
        """Put a cursor that is out of sight on the first sentence that is seen."""
        stop = self.reading.stop
        if stop is not None and not self.first <= self.setting.place_of(stop.start) <= self.places[-1]:
            self._stand_on_first()

    def _stand_on_first(self) -> None:
        texts = [place for place in self.places if place >= self.first and self.is_speech(place)]
        if not texts:
            return
        start, end = self._start_of(texts[0]), self._start_of(texts[-1], end=True)
        for paragraph in dict.fromkeys(place.paragraph for place in texts):
            for stop in self.reading.stops_in(paragraph):
                if start <= stop.start <= end:
                    self.reading.go(stop.start)
                    return
        self.reading.go(start)
