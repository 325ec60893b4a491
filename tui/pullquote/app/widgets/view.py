"""The transcript on the screen: one widget, anchored on a place in the text, not on a row number.

Only what is seen is laid out, so a key costs the same in a transcript of any size.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer

from pullquote.app.setting import Place, Setting
from pullquote.app.theme import Palette
from pullquote.app.widgets.lines import Lines
from pullquote.app.widgets.painter import Highlights, Painter
from pullquote.app.wrap import grapheme_end, index_at
from pullquote.reading.cursor import Edge, Reading
from pullquote.transcript.model import Span

if TYPE_CHECKING:
    from pullquote.reading.hits import Hits

MARGIN = 2
"""Rows kept in sight around the cursor when the view follows it."""
SMALL = 2
"""Rows of text up to which a name line that stays would hide what is read."""
Standing = tuple[Setting, Place]
WHEEL = 3
"""Rows a turn of the mouse wheel moves."""


class TranscriptView(Lines, can_focus=True):
    """Title bar, then the transcript from `top` on; the name line of the turn on top never scrolls away."""

    DEFAULT_CSS = "TranscriptView { width: 1fr; height: 1fr; }"

    class Moved(Message):
        """The mouse moved the cursor, the selection or the view; `why` tells what stopped it."""

        def __init__(self, why: str = "") -> None:
            super().__init__()
            self.why = why

    def __init__(self, reading: Reading, palette: Palette, measure: int) -> None:
        self._highlights: Highlights | None = None
        super().__init__()
        self.reading = reading
        self.palette = palette
        self.measure = measure
        """Cells of text in a row, where there is room."""
        self.marks: Sequence[Span] = ()
        self.hits: Hits | None = None
        self.hit: Span | None = None
        """The hit that was gone to."""
        self.top = Place(0, 0)
        self._setting: Setting | None = None
        self._painter: Painter | None = None
        self._places: list[Place] = []
        self._drag: int | None = None
        self._edge: Timer | None = None
        self._pointer = (0, 0)

    # Layout

    @property
    def body_height(self) -> int:
        return max(1, self.size.height - 1)

    @property
    def setting(self) -> Setting:
        if self._setting is None:
            self._setting = Setting(self.reading.shown, self.painter.measure)
        return self._setting

    @property
    def painter(self) -> Painter:
        if self._painter is None:
            width = max(4, self.size.width)
            self._painter = Painter(self.reading.transcript, self.palette, width, self.measure)
        return self._painter

    @property
    def places(self) -> list[Place]:
        """The rows on the screen under the title bar."""
        if not self._places:
            self._places = self.setting.frame(self.top, self.body_height)
        return self._places

    def show(self, reading: Reading) -> None:
        """Show another reading (of the same text), with the cursor on the row it was on."""
        row = self._cursor_row()
        self.reading = reading
        self._setting = self._painter = None
        self._put_cursor(row)

    def restyle(self, palette: Palette) -> None:
        """Take other colours."""
        self.palette = palette
        self._painter = None
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        self._lay_out()

    def set_measure(self, measure: int) -> None:
        """Set the text in rows of another measure."""
        self.measure = measure
        self._lay_out()

    def _lay_out(self) -> None:
        """Set the text anew; the cursor stays on its row where it can."""
        row = self._cursor_row() if self._setting else None
        self._setting = self._painter = None
        self._put_cursor(row)
        self.follow()

    def _cursor_row(self) -> int | None:
        """The screen row of the cursor's sentence, if it is seen."""
        if self.reading.stop is None or not self._places:
            return None
        place = self.setting.place_of(self.reading.stop.start)
        return self._places.index(place) if place in self._places else None

    def _put_cursor(self, row: int | None) -> None:
        if self.reading.stop is not None:
            place = self.setting.place_of(self.reading.stop.start)
            if row is None and self.reading.transcript.turn_at(self.reading.stop.start) == 0:
                self.top = self.setting.top
            else:
                self.top = self.setting.move(place, -(self.body_height // 4 if row is None else row))
        self._changed()

    def _changed(self) -> None:
        self._places = []
        self.refresh()

    # Scrolling

    @property
    def span_seen(self) -> Span:
        """The stretch of the document on the screen."""
        return Span(self._start_of(self.places[0]), self._start_of(self.places[-1], end=True))

    def _start_of(self, place: Place, *, end: bool = False) -> int:
        block = self.setting.block(place.paragraph)
        row = block.rows[place.row] if block.rows else None
        if row is None or row.kind != "text" or not block.folded.at:
            return self.reading.transcript.paragraphs[place.paragraph]
        index = max(row.start, row.end - 1) if end else row.start
        return block.folded.at[min(index, len(block.folded.at) - 1)]

    @property
    def _first_seen(self) -> Place:
        """The first row that the name line does not cover."""
        return self.places[1] if self._covered and len(self.places) > 1 else self.places[0]

    @property
    def _covered(self) -> bool:
        """Whether the top row is hidden by the name line that stays."""
        block = self.setting.block(self.top.paragraph)
        if block.turn is None or not block.rows or self.body_height <= SMALL:
            return False
        return block.rows[self.top.row].kind in ("text", "blank")

    @property
    def standing(self) -> Standing:
        """What is seen, to come back to."""
        return self.setting, self.top

    def stand_again(self, standing: Standing) -> None:
        """Show again what was seen; where the rows are others by now, the cursor."""
        setting, top = standing
        if setting is not self._setting:
            self.follow()
            return
        self.top = top
        self._changed()

    def follow(self, span: Span | None = None, *, turn: bool = False) -> None:
        """Bring a span, or else what is picked, into sight, moving no more than needed.

        With `turn` half a screen of its turn too.
        """
        picked = span or self.reading.picked
        if picked is not None:
            setting, height = self.setting, self.body_height
            margin = min(MARGIN, height // 4)
            first, last = setting.place_of(picked.start), setting.place_of(picked.end - 1)
            if (
                not span
                and self.reading.selection
                and self.reading.stop
                and picked.start >= self.reading.stop.start
            ):
                first = last
            if turn and self.reading.turn is not None:
                end = self.reading.transcript.turns[self.reading.turn].body.end
                last = max(last, min(setting.place_of(end - 1), setting.move(first, height // 2)))
            if first < self._first_seen:
                up = setting.rows_between(first, self._first_seen, height)
                self.top = (
                    setting.move(self.top, -(up + margin)) if up < height else self._with_context(first)
                )
            elif last > self.places[-1]:
                down = setting.rows_between(self.places[-1], last, height)
                self.top = (
                    setting.move(self.top, down + margin) if down < height else self._with_context(first)
                )
                self._places = []
                if first < self._first_seen:
                    self.top = self._with_context(first, min(3, height // 3))
                self._rest()
        self._changed()

    def _with_context(self, place: Place, above: int | None = None) -> Place:
        if above is None:
            above = -(-self.body_height // 4) if self.body_height > SMALL else 0
        return self.setting.move(place, -above)

    def _rest(self) -> None:
        """Never scroll past the end."""
        lowest = self.setting.move(self.setting.bottom, 1 - self.body_height)
        self.top = min(self.top, lowest)

    def scroll_rows(self, rows: int) -> None:
        """Scroll; a cursor that would leave the screen goes to the first sentence still on it."""
        self.top = self.setting.move(self.top, rows)
        if rows > 0:
            self._rest()
        self._changed()
        if self.reading.selection is None:
            self._keep_in_sight()

    def to_top(self) -> None:
        """Scroll to the very top, header and all."""
        self.top = self.setting.top
        self._changed()

    def page(self, share: float) -> bool:
        """Scroll by a share of the screen; the cursor goes to the first sentence that begins on it.

        False where there is nothing further to scroll to.
        """
        before = self.top
        rows = round(share * max(1, self.body_height - MARGIN))
        self.top = self.setting.move(self.top, rows)
        if rows > 0:
            self._rest()
        self._changed()
        if self.top == before:
            return False
        self._stand_on_first_seen()
        return True

    def _keep_in_sight(self) -> None:
        stop = self.reading.stop
        if stop is not None:
            place = self.setting.place_of(stop.start)
            if not self._first_seen <= place <= self.places[-1]:
                self._stand_on_first_seen()

    def _stand_on_first_seen(self) -> None:
        texts = [place for place in self.places if place >= self._first_seen and self._is_speech(place)]
        if not texts:
            return
        start, end = self._start_of(texts[0]), self._start_of(texts[-1], end=True)
        for paragraph in dict.fromkeys(place.paragraph for place in texts):
            for stop in self.reading.stops_in(paragraph):
                if start <= stop.start <= end:
                    self.reading.go(stop.start)
                    return
        self.reading.go(start)

    def _is_speech(self, place: Place) -> bool:
        block = self.setting.block(place.paragraph)
        return block.kind == "speech" and bool(block.rows) and block.rows[place.row].kind == "text"

    # Painting

    def render_line(self, y: int) -> Strip:
        if y == 0:
            return self.painter.title(self.reading.turn, self.reading.shown.speaker)
        if y > len(self.places):
            return self.painter.blank()
        if y == 1 and self._covered:
            turn = self.setting.block(self.top.paragraph).turn
            assert turn is not None
            return self.painter.name(turn)
        if self._highlights is None:
            seen = self.span_seen
            marks = [mark for mark in self.marks if mark.start <= seen.end and mark.end > seen.start]
            hits = self.hits.within(seen) if self.hits else ()
            self._highlights = Highlights(self.reading.stop, self.reading.selection, marks, hits, self.hit)
        return self.painter.strip(self.setting, self.places[y - 1], self._highlights)

    def refresh(self, *regions: Region, **options: bool) -> Self:
        self._highlights = None
        return super().refresh(*regions, **options)

    # The mouse

    def position_at(self, x: int, y: int) -> int | None:
        """The position of the document under a cell; None where nothing said is shown."""
        if not 1 <= y <= len(self.places) or (y == 1 and self._covered):
            return None
        place = self.places[y - 1]
        if not self._is_speech(place):
            return None
        block = self.setting.block(place.paragraph)
        row = block.rows[place.row]
        text = block.folded.text[row.start : row.end]
        index = row.start + index_at(text, x - self.painter.text_left)
        return block.folded.at[max(row.start, min(index, row.end - 1))]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self.focus()
        position = self.position_at(event.x, event.y)
        if event.button != 1 or position is None:
            return
        self._drag = position
        self.capture_mouse()
        self.reading.go(position)
        self._tell()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._drag is not None:
            self._pointer = (event.x, event.y)
            self._extend()
            beyond = event.y < 1 or event.y >= self.size.height
            if beyond and self._edge is None:
                self._edge = self.set_interval(1 / 20, self._scroll_edge)
            elif not beyond:
                self._stop_edge()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        self._stop_edge()
        if self._drag is not None:
            self._drag = None
            self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        position = self.position_at(event.x, event.y)
        if position is None or event.chain < 2:
            return
        try:
            if event.chain == 2 and self.reading.stop is not None:
                self.reading.select(self.reading.stop)
            elif event.chain == 3:
                self.reading.select_turn()
        except Edge as edge:
            self._tell(str(edge))
        else:
            self._tell()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_rows(WHEEL)
        self._tell()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_rows(-WHEEL)
        self._tell()

    def _scroll_edge(self) -> None:
        self.top = self.setting.move(self.top, 1 if self._pointer[1] >= self.size.height else -1)
        self._rest()
        self._changed()
        self._extend()

    def _stop_edge(self) -> None:
        if self._edge is not None:
            self._edge.stop()
            self._edge = None

    def _extend(self) -> None:
        """Select from where the button went down to the pointer, within the turn."""
        assert self._drag is not None
        here = self._pointed_at()
        turn = self.reading.transcript.turn_at(self._drag)
        if here is None or turn is None:
            return
        if here == self._drag:
            self.reading.go(here)
            self._tell()
            return
        body = self.reading.transcript.turns[turn].body
        why = "" if body.start <= here < body.end else "the selection stops at the next speaker"
        here = min(max(here, body.start), body.end - 1)
        first, last = min(here, self._drag), max(here, self._drag)
        self.reading.select(self.reading.whole_words(first, grapheme_end(self.reading.transcript.text, last)))
        self._tell(why)

    def _pointed_at(self) -> int | None:
        """The position under the pointer; between paragraphs the end of the words that the drag comes from."""
        assert self._drag is not None
        x, y = self._pointer
        y = min(max(y, 1), len(self.places))
        down = self.places[y - 1] > self.setting.place_of(self._drag)
        while 1 <= y <= len(self.places):
            if (here := self.position_at(x, y)) is not None:
                return here
            x, y = (self.size.width, y - 1) if down else (0, y + 1)
        return None

    def _tell(self, why: str = "") -> None:
        self.refresh()
        self.post_message(self.Moved(why))
