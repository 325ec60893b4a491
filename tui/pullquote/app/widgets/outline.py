"""The outline pane: speakers, then openings, questions with what they ask, and who answers; one row an entry."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING

from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from pullquote.app.bindings import LIST_LINES, Topic
from pullquote.app.widgets.listing import Listing
from pullquote.painting.layout import OUTLINE
from pullquote.painting.palette import UNKNOWN, Look, Palette, looks
from pullquote.painting.wrap import clip, width_of
from pullquote.reading.commands import numbered
from pullquote.transcript.model import Transcript

if TYPE_CHECKING:
    from pullquote.transcript.outline import Entry


KEPT = 1000
"""Entries that are kept as they were painted, at most."""


class Outline(Listing):
    """Enter or a click jumps; the entry that holds the text's cursor is shown bold."""

    DEFAULT_CSS = f"Outline {{ width: {OUTLINE}; height: 1fr; }}"
    HELP_HERE = Topic("Outline", (("enter", "Go there"), *LIST_LINES, ("escape", "Back to the text")))

    class Picked(Message):
        """The user chose an entry."""

        def __init__(self, position: int) -> None:
            super().__init__()
            self.position = position

    def __init__(self, transcript: Transcript, palette: Palette) -> None:
        super().__init__(palette)
        self.here = -1
        """The entry that holds the text's cursor."""
        self.transcript = transcript
        self.rows: Sequence[Entry] = ()
        self._looks: dict[str, Look] = {}
        self._people = 0
        self._position: int | None = None
        """Where the text's cursor stands."""
        self._positions: Sequence[int] = ()
        self._end = 0
        """Up to where it is known in the document's text."""
        self._kept: dict[tuple[int, int, bool, bool], Strip] = {}
        """Entries as they were painted, by number and width, whether one is here, and whether it is at the cursor."""

    def show(self, transcript: Transcript) -> Generator[None, None, None]:
        """Show the outline of a reading of the document: work that yields often.

        The first outline fills the pane before it yields; another one takes its place when it is whole.
        """
        from pullquote.transcript.outline import Entry, entries

        people = [
            Entry(1, "speaker", transcript.speakers[key].name, _first_turn(transcript, key), -1, key, number)
            for number, key in enumerate(numbered(transcript), 1)
        ]
        rows = [Entry(0, "heading", "Speakers", None, -1, None, None), *people] if people else []
        is_first = not self.rows
        for entry in entries(transcript):
            rows.append(entry)
            if is_first and len(rows) >= self.size.height:
                is_first = False
                self._take(transcript, rows[:], entry.position)
            if not is_first:
                yield
        self._take(transcript, rows, len(transcript.text))

    def _take(self, transcript: Transcript, rows: Sequence[Entry], end: int) -> None:
        """Take entries, known up to a position of the document, in place of those that stand."""
        seen = self._seen()
        self._kept.clear()
        self.transcript, self.rows, self._looks, self._end = transcript, rows, looks(transcript), end
        self.starts = range(len(rows) + 1)
        self._positions = [entry.position for entry in rows if entry.position >= 0]
        self._people = len(rows) - len(self._positions)
        if self._seen() != seen:
            self.refresh()
        self.point(self._position)

    def _seen(self) -> tuple[Sequence[Entry], Sequence[Look]]:
        """What is on the screen of it."""
        rows = self.rows[self.top : self.top + self.size.height]
        return rows, [self._look(entry) for entry in rows]

    def point(self, position: int | None) -> None:
        """Mark the entry that holds a position of the document, and keep it in sight."""
        here, self._position = -1, position
        if position is not None and position < self._end:
            at = bisect_right(self._positions, position) - 1
            here = at + self._people if at >= 0 else -1
        if here == self.here:
            return
        before, top, self.here = self.here, self.top, here
        if not self.has_focus and here >= 0:
            self.at = here
            self.keep_in_sight()
        if self.top != top:
            self.refresh()
        else:
            self._repaint(before, here)

    def _repaint(self, *entries: int) -> None:
        """Paint some entries anew, those that are seen."""
        rows = [index - self.top for index in entries if 0 <= index - self.top < self.size.height]
        if rows:
            self.refresh(*(Region(0, row, self.size.width, 1) for row in rows))

    def on_focus(self) -> None:
        self.go(self.here)

    def forget(self) -> None:
        super().forget()
        self._kept.clear()

    def restyle(self, palette: Palette) -> None:
        self.forget()
        super().restyle(palette)

    def entry(self, index: int, row: int) -> Strip:
        kind = index, self.size.width, index == self.here, self.has_focus and index == self.at
        if kind not in self._kept:
            if len(self._kept) > KEPT:
                self._kept.clear()
            self._kept[kind] = self._paint(index)
        return self._kept[kind]

    def _paint(self, index: int) -> Strip:
        palette, ground = self.palette, self.ground
        entry = self.rows[index]
        if self.has_focus and index == self.at:
            ground = palette.selection
        elif index == self.here:
            ground = palette.cursor
        look = self._look(entry)
        strong = entry.kind == "heading" or index == self.here
        names = entry.speaker is not None and entry.kind != "ask"
        colour = palette.hue(look) if names else palette.ink if strong else palette.muted
        lead, text = self._parts(entry)
        lead = f" {lead}"
        text = clip(text, max(0, self.size.width - width_of(lead) - 1))
        return self.line(
            [
                (lead, palette.style(palette.muted, ground)),
                (text, palette.style(colour, ground, bold=strong)),
            ],
            palette.style(palette.ink, ground),
        )

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

    def clicked(self, index: int, times: int) -> None:
        self.picked(index)

    def picked(self, index: int) -> None:
        entry = self.rows[index]
        if entry.turn is not None:
            position = entry.position if entry.position >= 0 else self.transcript.turns[entry.turn].body.start
            self.post_message(self.Picked(position))


def _first_turn(transcript: Transcript, speaker: str) -> int | None:
    return next((number for number, turn in enumerate(transcript.turns) if turn.speaker == speaker), None)
