"""The overview strip: the whole document in its speakers' colours, with the place, the marks and the hits on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from pullquote.app.widgets.lines import Lines
from pullquote.painting.layout import OVERVIEW
from pullquote.painting.palette import UNKNOWN, Look, Palette, looks
from pullquote.transcript.model import Span, Transcript

if TYPE_CHECKING:
    from pullquote.reading.hits import Hits

SIGNS = {(False, False): " ", (True, False): "●", (False, True): "▸", (True, True): "◆"}
"""By whether something is kept in a row's share of the document, and whether something was found there."""


class Overview(Lines):
    """A scrollbar that shows who speaks where. A click goes there."""

    DEFAULT_CSS = f"Overview {{ width: {OVERVIEW}; height: 1fr; }}"

    class Picked(Message):
        """The user pointed at a place of the document."""

        def __init__(self, position: int) -> None:
            super().__init__()
            self.position = position

    def __init__(self, transcript: Transcript, palette: Palette) -> None:
        super().__init__()
        self.transcript = transcript
        self.palette = palette
        self.seen = Span(0, 0)
        self.marks: Sequence[Span] = ()
        self._rows: list[Look | None] = []
        self._speaker: str | None = None
        self._marked: frozenset[int] = frozenset()
        self._here = (0, 0)
        self._strips: dict[tuple[Look | None, bool, str], Strip] = {}
        """By who speaks, whether it is on the screen, and the sign of what is kept or found there."""
        self._hits: Hits | None = None
        self._hit_rows: frozenset[int] = frozenset()

    def show(self, transcript: Transcript, speaker: str | None = None) -> None:
        """Show another reading of the document; with `speaker` only where that one speaks."""
        self.transcript, self._speaker = transcript, speaker
        self._rows = []
        self._place_marks()
        self.refresh()

    def show_hits(self, hits: Hits | None) -> None:
        """Show what was found so far."""
        self._hits = hits
        self._place_hits()
        self.refresh()

    def update(self, seen: Span, marks: Sequence[Span]) -> None:
        """Show what is on the screen and what is kept."""
        if (self._thumb(seen), marks) != (self._thumb(self.seen), self.marks):
            self.seen, self.marks = seen, marks
            self._place_marks()
            self.refresh()

    def restyle(self, palette: Palette) -> None:
        self.palette = palette
        self._strips.clear()
        self.refresh()

    def on_resize(self) -> None:
        self._rows = []
        self._place_marks()
        self._place_hits()
        self.refresh()

    def _place_marks(self) -> None:
        self._marked = frozenset(self._row_of(mark.start) for mark in self.marks)

    def _place_hits(self) -> None:
        """Which rows have hits: asked of each row, so that ten thousand hits cost no more than ten."""
        hits, height, length = self._hits, self.size.height, len(self.transcript.text)
        edges = [-(-row * length // max(1, height)) for row in range(height + 1)]
        self._hit_rows = frozenset(
            row for row in range(height) if hits and hits.index(edges[row]) < hits.index(edges[row + 1])
        )

    def _row_of(self, position: int) -> int:
        return min(self.size.height - 1, position * self.size.height // max(1, len(self.transcript.text)))

    def _thumb(self, seen: Span) -> tuple[int, int]:
        return self._row_of(seen.start), self._row_of(max(seen.start, seen.end - 1))

    def _looks(self) -> list[Look | None]:
        """Who speaks at the middle of each row's share of the document; None for one who is not shown."""
        transcript, height = self.transcript, self.size.height
        if len(self._rows) != height:
            by_speaker = looks(transcript)
            self._rows = []
            for row in range(height):
                turn = transcript.turn_at((2 * row + 1) * len(transcript.text) // (2 * height))
                speaker = transcript.turns[turn].speaker if turn is not None else None
                look = by_speaker[speaker] if speaker is not None else UNKNOWN
                self._rows.append(look if self._speaker in (None, speaker) else None)
        return self._rows

    def render_lines(self, crop: Region) -> list[Strip]:
        self._here = self._thumb(self.seen)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        first, last = self._here
        kind = (self._looks()[y], first <= y <= last, SIGNS[y in self._marked, y in self._hit_rows])
        strip = self._strips.get(kind)
        if strip is None:
            strip = self._strips[kind] = self._strip(*kind)
        return strip

    def _strip(self, look: Look | None, here: bool, sign: str) -> Strip:
        palette = self.palette
        colour = palette.found if sign == SIGNS[False, True] else palette.accent
        return Strip(
            [
                Segment(sign, palette.style(colour, palette.strip_ground(here))),
                Segment("█" if here else "▐", palette.overview(look, here)),
            ],
            2,
        )

    def on_mouse_down(self, event: events.MouseDown) -> None:
        event.stop()
        self._pick(event.y)
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if event.button == 1:
            self._pick(event.y)

    def on_mouse_up(self) -> None:
        self.release_mouse()

    def _pick(self, y: int) -> None:
        row = min(max(y, 0), self.size.height - 1)
        self.post_message(self.Picked(row * len(self.transcript.text) // max(1, self.size.height)))
