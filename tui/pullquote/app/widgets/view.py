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

from pullquote.app.widgets.lines import Lines
from pullquote.painting.painter import Highlights, Painter, highlights
from pullquote.painting.palette import Palette
from pullquote.painting.window import Standing, Window
from pullquote.painting.wrap import grapheme_end, index_at
from pullquote.reading.cursor import Edge, Reading
from pullquote.transcript.model import Span

if TYPE_CHECKING:
    from pullquote.reading.hits import Hits

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
        self._window: Window | None = None
        self._painter: Painter[Strip] | None = None
        self._drag: int | None = None
        self._edge: Timer | None = None
        self._pointer = (0, 0)

    # What is seen

    @property
    def window(self) -> Window:
        """The rows under the title bar."""
        if self._window is None:
            self._window = Window(self.reading, self.painter.measure, self.size.height - 1)
            self._window.put_cursor(None)
            self._window.follow()
        return self._window

    @property
    def painter(self) -> Painter[Strip]:
        if self._painter is None:
            width = max(4, self.size.width)
            self._painter = Painter(self.reading.transcript, self.palette, width, self.measure, Strip)
        return self._painter

    def show(self, reading: Reading) -> None:
        """Show another reading (of the same text), with the cursor on the row it was on."""
        row = self._cursor_row()
        self.reading = reading
        self._set_anew(row)

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
        self._set_anew(self._cursor_row())
        self.follow()

    def _cursor_row(self) -> int | None:
        return self._window.cursor_row() if self._window else None

    def _set_anew(self, row: int | None) -> None:
        self._window = self._painter = None
        self.window.put_cursor(row)
        self.refresh()

    @property
    def standing(self) -> Standing:
        """What is seen, to come back to."""
        return self.window.setting, self.window.top

    def stand_again(self, standing: Standing) -> None:
        """Show again what was seen; where the rows are others by now, the cursor."""
        setting, top = standing
        if setting is not self.window.setting:
            self.follow()
            return
        self.window.top = top
        self.refresh()

    # Scrolling

    def follow(self, span: Span | None = None, *, turn: bool = False) -> None:
        """Bring a span, or else what is picked, into sight; with `turn` half a screen of its turn too."""
        self.window.follow(span, turn=turn)
        self.refresh()

    def scroll_rows(self, rows: int) -> None:
        """Scroll; a cursor that would leave the screen goes to the first sentence still on it."""
        self.window.scroll(rows)
        if self.reading.selection is None:
            self.window.keep_cursor()
        self.refresh()

    def to_top(self) -> None:
        """Scroll to the very top, header and all."""
        self.window.top = self.window.setting.top
        self.refresh()

    def page(self, share: float) -> bool:
        """Scroll by a share of the screen; False where there is nothing further to scroll to."""
        moved = self.window.page(share)
        self.refresh()
        return moved

    # Painting

    def render_line(self, y: int) -> Strip:
        if self._highlights is None:
            hits = self.hits.within(self.window.span) if self.hits else ()
            self._highlights = highlights(self.window, self.marks, hits, self.hit)
        return self.painter.line(self.window, y, self._highlights)

    def refresh(self, *regions: Region, **options: bool) -> Self:
        self._highlights = None
        return super().refresh(*regions, **options)

    # The mouse

    def position_at(self, x: int, y: int) -> int | None:
        """The position of the document under a cell; None where nothing said is shown."""
        window = self.window
        if not 1 <= y <= len(window.places) or (y == 1 and window.covers is not None):
            return None
        place = window.places[y - 1]
        if not window.is_speech(place):
            return None
        block = window.setting.block(place.paragraph)
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
        self.window.scroll(1 if self._pointer[1] >= self.size.height else -1)
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
        (x, y), window = self._pointer, self.window
        y = min(max(y, 1), len(window.places))
        down = window.places[y - 1] > window.setting.place_of(self._drag)
        while 1 <= y <= len(window.places):
            if (here := self.position_at(x, y)) is not None:
                return here
            x, y = (self.size.width, y - 1) if down else (0, y + 1)
        return None

    def _tell(self, why: str = "") -> None:
        self.refresh()
        self.post_message(self.Moved(why))
