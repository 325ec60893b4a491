"""The outline pane: speakers, then openings, questions with what they ask, and who answers; one row an entry."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from pullquote.app.theme import UNKNOWN, Look, Palette, looks
from pullquote.app.wrap import clip, width_of
from pullquote.reading.commands import numbered
from pullquote.transcript.model import Transcript

if TYPE_CHECKING:
    from pullquote.transcript.outline import Entry


class Outline(Widget, can_focus=True):
    """A list that costs the same at any length. Enter or a click jumps; the entry at the cursor is shown bold."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Outline { width: 34; height: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", show=False),
        Binding("up,k", "move(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
        Binding("home,g", "move(-1000000000)", show=False),
        Binding("end,G", "move(1000000000)", show=False),
        Binding("enter", "jump", show=False),
    ]

    class Picked(Message):
        """The user chose an entry."""

        def __init__(self, position: int) -> None:
            super().__init__()
            self.position = position

    def __init__(self, transcript: Transcript, palette: Palette) -> None:
        super().__init__()
        self.palette = palette
        self.top = 0
        self.at = 0
        """The row of the list's own cursor, while it has the focus."""
        self.here = -1
        """The row of the entry that holds the text's cursor."""
        self.transcript = transcript
        self.rows: Sequence[Entry] = ()
        self._looks: dict[str, Look] = {}
        self._people = 0
        self._positions: Sequence[int] = ()

    def show(self, transcript: Transcript) -> Generator[None, None, None]:
        """Show the outline of a reading of the document: work that yields often, and shows what it made at its end."""
        from pullquote.transcript.outline import Entry, entries

        people = [
            Entry(1, "speaker", transcript.speakers[key].name, _first_turn(transcript, key), -1, key, number)
            for number, key in enumerate(numbered(transcript), 1)
        ]
        rows = [Entry(0, "heading", "Speakers", None, -1, None, None), *people] if people else []
        for entry in entries(transcript):
            rows.append(entry)
            yield
        self.transcript, self.rows, self._looks = transcript, rows, looks(transcript)
        self._people = len(people) + 1 if people else 0
        self._positions = [entry.position for entry in rows[self._people :]]
        self.refresh()

    def restyle(self, palette: Palette) -> None:
        self.palette = palette
        self.refresh()

    def point(self, position: int | None) -> None:
        """Mark the entry that holds a position of the document, and keep it in sight."""
        here = -1
        if position is not None:
            at = bisect_right(self._positions, position) - 1
            here = at + self._people if at >= 0 else -1
        if here != self.here:
            self.here = here
            if not self.has_focus and here >= 0:
                self.at = here
                self._keep_in_sight()
            self.refresh()

    def _keep_in_sight(self) -> None:
        height = max(1, self.size.height)
        self.top = max(0, min(self.top, len(self.rows) - height))
        if not self.top <= self.at < self.top + height:
            self.top = max(0, min(self.at - height // 3, len(self.rows) - height))

    def on_resize(self) -> None:
        self._keep_in_sight()
        self.refresh()

    def on_focus(self) -> None:
        self.at = max(0, self.here)
        self._keep_in_sight()
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def render_line(self, y: int) -> Strip:
        palette, width = self.palette, self.size.width
        ground = palette.ground.blend(palette.ink, 0.04)
        number = self.top + y
        if number >= len(self.rows):
            return Strip([Segment(" " * width, palette.style(palette.ink, ground))], width)
        entry = self.rows[number]
        if self.has_focus and number == self.at:
            ground = palette.selection
        elif number == self.here:
            ground = palette.cursor
        look = self._look(entry)
        strong = entry.kind == "heading" or number == self.here
        colour = palette.hue(look) if entry.speaker is not None else palette.ink if strong else palette.muted
        lead, text = self._parts(entry)
        lead = f" {lead}"
        text = clip(text, max(0, width - width_of(lead) - 1))
        fill = " " * max(0, width - width_of(lead) - width_of(text))
        parts = [
            Segment(lead, palette.style(palette.muted, ground)),
            Segment(text, palette.style(colour, ground, bold=strong)),
            Segment(fill, palette.style(palette.ink, ground)),
        ]
        return Strip([part for part in parts if part.text], width).crop(0, width)

    def _look(self, entry: Entry) -> Look:
        return self._looks.get(entry.speaker, UNKNOWN) if entry.speaker is not None else UNKNOWN

    def _parts(self, entry: Entry) -> tuple[str, str]:
        """An entry's lead (indentation, number, glyph) and its words."""
        match entry.kind:
            case "heading":
                return "", entry.text
            case "speaker":
                return f"{entry.number:>2} ", entry.text
            case "question":
                return f"{entry.number:>3} ", entry.text
            case "ask":
                return "      ", entry.text
            case "answer":
                return "    → ", entry.text
        return "  ▸ " if entry.depth else "", entry.text

    def action_move(self, step: int) -> None:
        self.at = max(0, min(self.at + step, len(self.rows) - 1))
        self._keep_in_sight()
        self.refresh()

    def action_page(self, direction: int) -> None:
        self.action_move(direction * max(1, self.size.height - 2))

    def action_jump(self) -> None:
        if self.rows:
            self._pick(self.at)

    def on_click(self, event: events.Click) -> None:
        number = self.top + event.y
        if number < len(self.rows):
            self.at = number
            self._pick(number)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._scroll(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._scroll(-3)

    def _scroll(self, rows: int) -> None:
        self.top = min(max(0, self.top + rows), max(0, len(self.rows) - self.size.height))
        self.refresh()

    def _pick(self, number: int) -> None:
        entry = self.rows[number]
        if entry.turn is not None:
            position = entry.position if entry.position >= 0 else self.transcript.turns[entry.turn].body.start
            self.post_message(self.Picked(position))


def _first_turn(transcript: Transcript, speaker: str) -> int | None:
    return next((number for number, turn in enumerate(transcript.turns) if turn.speaker == speaker), None)
