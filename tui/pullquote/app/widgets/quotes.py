"""The pane of quotes: what is kept and what was copied, in the colours of who said it, with the receipt of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, ClassVar

from rich.style import Style
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from pullquote.app.bindings import LIST_LINES, Topic, bindings
from pullquote.app.widgets.listing import Listing
from pullquote.painting.palette import UNKNOWN, Look, Palette, looks
from pullquote.painting.wrap import clip, width_of, wrap
from pullquote.quotes.tags import shown
from pullquote.reading.commands import COMMANDS, QUOTES
from pullquote.reading.listed import Listed, details, when
from pullquote.transcript.hidden import unhidden
from pullquote.transcript.model import Transcript

MARK, COPY = "●", "○"
EMPTY = (
    "",
    " Nothing is kept or copied yet.",
    " In the text, m keeps the sentence",
    " at the cursor and Enter copies it.",
)
NONE_SUCH = ("", " None of the quotes has these words.", " / and Enter lists all again.", "")
SHOWN = 400
"""Code points of a quote's words that may be seen in the list."""


class Quotes(Listing):
    """Two rows a quote: who says it and where; the first words. Enter or a double click jumps to them."""

    DEFAULT_CSS = "Quotes { width: 30%; min-width: 40; max-width: 64; height: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("quotes"),
        Binding("u", "screen.undo", show=False, id="undo"),
    ]
    HELP_HERE = Topic(
        QUOTES,
        (
            ("enter", "Go to its words"),
            *((command.id, command.title) for command in COMMANDS if command.where == "quotes"),
            ("undo", "Undo what was done last"),
            *LIST_LINES,
            ("escape", "Put the list away"),
        ),
    )
    head_rows = 1

    class Picked(Message):
        """The user chose a quote."""

        def __init__(self, listed: Listed) -> None:
            super().__init__()
            self.listed = listed

    def __init__(self, transcript: Transcript, palette: Palette) -> None:
        super().__init__(palette)
        self.quotes: list[Listed] | None = None
        """What is listed; None until the notebook has answered."""
        self.sought = ""
        """Words that quotes must have to be listed."""
        self._all: list[Listed] = []
        self.waiting = "reading…"
        """What is told until then."""
        self.awaited: str | None = None
        """The id of a quote that the cursor is to go to when it is listed."""
        self._kept = 0
        self._tells_more = False
        """Whether there are quotes of other texts, of which there is more to tell."""
        self._read(transcript)

    # What is listed

    def show(self, quotes: Iterable[Listed], transcript: Transcript) -> None:
        """List these; the cursor goes to the quote awaited, else stays on its quote, else where it was."""
        here = self.awaited or (self.current.record.id if self.current else None)
        self._all, self.quotes, self.awaited = list(quotes), [], None
        self._read(transcript)
        self._settle(here)

    def seek(self, words: str) -> None:
        """List only the quotes that have these words, in what was said, their names, tags or notes."""
        here = self.current.record.id if self.current else None
        self.sought = words
        self._settle(here)

    def _read(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self._looks = looks(transcript)
        self._by_name = {speaker.name: key for key, speaker in transcript.speakers.items()}

    def _settle(self, here: str | None = None) -> None:
        """List what is sought, with the cursor at the quote of an id, else where it was."""
        if self.quotes is not None:
            self.quotes = self._found() if self.sought else [*self._all]
        quotes = self.quotes or ()
        self.starts = range(0, 2 * len(quotes) + 1, 2)
        self._kept = sum(one.is_mark for one in quotes)
        self._tells_more = any(one.found for one in quotes)
        at = self.index(here) if here else None
        self.go(self.at if at is None else at)

    def _found(self) -> list[Listed]:
        from pullquote.reading.sought import Sought

        sought = Sought(self.sought.split())
        return [one for one in self._all if sought.fits(one.record)]

    @property
    def current(self) -> Listed | None:
        """The quote at the list's cursor."""
        return self.quotes[self.at] if self.quotes else None

    def index(self, key: str) -> int | None:
        """Where the quote with an id is listed."""
        return next((at for at, one in enumerate(self.quotes or ()) if one.record.id == key), None)

    def swap(self, one: str, other: str) -> None:
        """Let two quotes, by their ids, change places; the cursor goes with its quote."""
        here = self.current.record.id if self.current else None
        places = {key: at for at, listed in enumerate(self._all) if (key := listed.record.id) in (one, other)}
        if len(places) == 2:
            first, second = places.values()
            self._all[first], self._all[second] = self._all[second], self._all[first]
            self._settle(here)

    def drop(self, key: str) -> None:
        """List a quote no more."""
        self._all = [listed for listed in self._all if listed.record.id != key]
        self._settle()

    def put(self, key: str, field: str, value: str | tuple[str, ...]) -> None:
        """List a quote with the tags or the note that it has now."""
        for at, one in enumerate(self._all):
            if one.record.id == key:
                changed: dict[str, Any] = {field: value}
                self._all[at] = one._replace(record=one.record._replace(**changed))
        self._settle(key)

    # Painting

    def head(self, row: int) -> Strip:
        palette = self.palette
        ground = palette.title_ground(None)
        copies = self.count - self._kept
        told = self.waiting if self.quotes is None else f"{self._kept} kept · {copies} copied"
        told += f" · with “{unhidden(self.sought)}”" if self.sought else ""
        title, ink = palette.style(palette.ink, ground, bold=True), palette.style(palette.ink, ground)
        return self.line([(" Quotes", title), (f"   {told}", ink)], ink)

    def entry(self, index: int, row: int) -> Strip:
        assert self.quotes is not None
        listed, palette = self.quotes[index], self.palette
        look = self._look(listed)
        hue, ground = palette.hue(look), palette.tint(look) if row else palette.name_ground(look)
        if index == self.at:
            ground = palette.selection if self.has_focus else palette.cursor
        ink = palette.style(palette.ink, ground)
        muted = ink if index == self.at else palette.style(palette.muted, ground)
        bar = (look.bar, palette.style(hue, ground))
        if row == 0:
            glyph = (MARK if listed.is_mark else COPY, palette.style(palette.accent, ground))
            strong = palette.style(palette.ink if index == self.at else hue, ground, bold=True)
            return self.line([bar, glyph, *self._facts(listed, strong, muted)], ink)
        return self.line([bar, *self._words(listed, ink, muted)], ink)

    def empty(self, row: int) -> Strip:
        if self.quotes is None or row >= len(EMPTY):
            return self.blank()
        muted = self.palette.style(self.palette.muted, self.ground)
        return self.line([((NONE_SUCH if self._all else EMPTY)[row], muted)], muted)

    def _words(self, listed: Listed, ink: Style, muted: Style) -> Iterator[tuple[str, Style]]:
        """The first words at the left; at the right the tags, and that there is a note."""
        record, room = listed.record, self.size.width - 4
        tags = unhidden(" · ".join(filter(None, (shown(record.tags), "note" if record.note else ""))))
        tags = clip(tags, room // 2)
        words = " ".join(listed.quote.words[:SHOWN].split())
        left = clip(f"“{words}”", room - (width_of(tags) + 1 if tags else 0))
        yield f"  {left}", ink
        if tags:
            yield " " * (room - width_of(left) - width_of(tags)) + tags, muted

    def _facts(self, listed: Listed, strong: Style, muted: Style) -> Iterator[tuple[str, Style]]:
        """Who says it at the left; as much as there is room for of where and when at the right."""
        name = unhidden(listed.quote.name or "Unknown speaker")
        room = self.size.width - 4
        *where, line = self._where(listed)
        then = when(listed.record.created, now())
        choices = (" · ".join(facts) for facts in ([*where, line, then], [*where, line], [line]))
        right = next((facts for facts in choices if width_of(name) + width_of(facts) + 2 <= room), line)
        left = clip(name, room - width_of(right) - 1)
        yield f" {left}", strong
        yield " " * (room - width_of(left) - width_of(right)) + right, muted

    def _where(self, listed: Listed) -> Iterator[str]:
        """Which question or answer it is, or that it is of another text; and the line."""
        if listed.origin:
            yield listed.state
        if listed.place is None:
            yield f"line {listed.quote.receipt.lines[0]}"
            return
        turn = self.transcript.turn_at(listed.place.start)
        if not listed.origin and turn is not None and (role := self.transcript.role_of(turn)):
            yield role
        yield f"line {self.transcript.line_at(listed.place.start)}"

    def _look(self, listed: Listed) -> Look:
        """How its speaker looks; one of another text looks as whoever has the same name here."""
        speaker: str | None = None
        if listed.place is None:
            speaker = self._by_name.get(listed.quote.name or "")
        elif (turn := self.transcript.turn_at(listed.place.start)) is not None:
            speaker = self.transcript.turns[turn].speaker
        return self._looks[speaker] if speaker is not None else UNKNOWN

    @property
    def foot_rows(self) -> int:
        least = 6 if self.size.height >= 30 else 4 if self.size.height >= 14 else 1
        if self._tells_more:
            least += self.size.height // 6
        return least + (self.size.height - self.head_rows - least) % 2  # no entry is cut in two

    def foot(self, row: int) -> Strip:
        palette, look = self.palette, self._look(self.current) if self.current else UNKNOWN
        ground = palette.tint(look) if row else palette.title_ground(look)
        ink, muted = palette.style(palette.ink, ground), palette.style(palette.muted, ground)
        text = self.told[row] if row < len(self.told) else ""
        if row == self.foot_rows - 1 and len(self.told) > self.foot_rows:
            text = clip(f"{text} …", self.size.width - 2)
        return self.line([(f" {text}", muted if row else ink)], ink)

    def details(self) -> Iterator[str]:
        width = max(1, self.size.width - 2)
        for detail in details(self.current, now(), self.transcript) if self.current else ():
            text = unhidden(detail[:SHOWN])
            yield from (text[start:end] for start, end in wrap(text, width))

    # What the user does

    def picked(self, index: int) -> None:
        if self.current:
            self.post_message(self.Picked(self.current))

    def clicked(self, index: int, times: int) -> None:
        if times == 2:
            self.picked(index)


def now() -> datetime:
    """The time of the user's clock, where the user is."""
    return datetime.now(UTC).astimezone()
