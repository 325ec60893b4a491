"""Rows of a transcript in colours: the bar, the name line, the words on their speaker's ground."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from rich.segment import Segment
from rich.style import Style

from pullquote.painting.colour import Colour
from pullquote.painting.palette import UNKNOWN, Look, Palette, looks
from pullquote.painting.setting import Block, Place, Setting
from pullquote.painting.window import Window
from pullquote.painting.wrap import clip, width_of
from pullquote.transcript.hidden import clean
from pullquote.transcript.model import Span, Transcript, Turn
from pullquote.writers.typography import MONTHS

Row = TypeVar("Row")
_STRUCK = Style(strike=True)
BAR = 2
PAD = 1
NAME = 16
"""Cells that a name has at least; what is said of its turn stands beside it only where there is more room."""


class Highlights(NamedTuple):
    """What stands out in a frame: the sentence at the cursor, the selection, what is kept, and what was found."""

    cursor: Span | None
    selection: Span | None
    marks: Sequence[Span]
    hits: Sequence[Span] = ()
    hit: Span | None = None
    """The one gone to."""


def highlights(
    window: Window, marks: Sequence[Span], hits: Sequence[Span] = (), hit: Span | None = None
) -> Highlights:
    """What stands out in a window: of what is kept in the whole document and found in the window, what it shows."""
    seen, reading = window.span, window.reading
    kept = [mark for mark in marks if mark.start <= seen.end and mark.end > seen.start]
    return Highlights(reading.stop, reading.selection, kept, hits, hit)


class Painter(Generic[Row]):
    """Paints the rows of one transcript in one palette, each `width` cells wide.

    What a row is, whoever shows it says: `make` makes one of its segments and its width. Rows in which nothing
    stands out are remembered.
    """

    def __init__(
        self,
        transcript: Transcript,
        palette: Palette,
        width: int,
        measure: int,
        make: Callable[[list[Segment], int], Row],
    ) -> None:
        self.transcript = transcript
        self.palette = palette
        self.looks = looks(transcript)
        self.width = width
        self.measure = max(1, min(measure, width - BAR - 2 * PAD))
        self.pane = min(width, BAR + self.measure + PAD)
        self.left = (width - self.pane) // 2
        self.text_left = self.left + BAR
        self._make = make
        self._plain: dict[Place, Row] = {}

    def look(self, turn: Turn) -> Look:
        """How the speaker of a turn looks."""
        return self.looks[turn.speaker] if turn.speaker is not None else UNKNOWN

    def line(self, window: Window, y: int, highlights: Highlights) -> Row:
        """Row `y` of the screen: 0 is the title bar, then comes the window; a name line on top never scrolls away."""
        if y == 0:
            return self._title(window.reading.turn, window.reading.shown.speaker)
        if y > len(window.places):
            return self._blank()
        if y == 1 and (turn := window.covers) is not None:
            return self._name(turn)
        return self._row(window.setting, window.places[y - 1], highlights)

    def _row(self, setting: Setting, place: Place, highlights: Highlights) -> Row:
        block = setting.block(place.paragraph)
        row = block.rows[place.row]
        if row.kind == "text":
            spans = self._spans(block, row.start, row.end, highlights)
            if spans:
                return self._text(block, row.start, row.end, spans)
        plain = self._plain.get(place)
        if plain is None:
            if len(self._plain) > 4096:
                self._plain.clear()
            plain = self._plain[place] = self._plain_row(block, place)
        return plain

    def _plain_row(self, block: Block, place: Place) -> Row:
        row = block.rows[place.row]
        if row.kind == "text":
            return self._text(block, row.start, row.end, [])
        if row.kind == "name":
            assert block.turn is not None
            return self._name(block.turn)
        if row.kind == "blank" and block.turn is not None:
            return self._in_pane(self._turn_style(block.turn), [])
        return self._blank()

    def _blank(self) -> Row:
        """A row of bare ground."""
        ground = self.palette.ground
        return self._make(
            [Segment(" " * self.width, self.palette.style(self.palette.ink, ground))], self.width
        )

    def _name(self, number: int) -> Row:
        """The name line of a turn: initials, name, office or outlet, and which question or answer it is."""
        turn = self.transcript.turns[number]
        look, speaker = self.look(turn), self.transcript.speaker_of(turn)
        palette = self.palette
        hue, ground = palette.hue(look), palette.name_ground(look)
        strong, soft = palette.style(hue, ground, bold=True), palette.style(palette.soft, ground)
        right = self._role(number, turn)
        if self.measure - width_of(right) < NAME:
            right = ""
        room = self.measure - (width_of(right) + 2 if right else 0)
        head = clip(f"{look.initials:<3} {speaker.name if speaker else 'Unknown speaker'}", room)
        beside = speaker and (speaker.role or speaker.affiliation)
        tail = clip(f" · {beside}", room - width_of(head)) if beside and room - width_of(head) > 6 else ""
        gap = self.measure - width_of(head) - width_of(tail) - width_of(right)
        parts = [Segment(head, strong), Segment(tail, soft), Segment(" " * gap, soft), Segment(right, soft)]
        return self._in_pane((look, hue, ground), [part for part in parts if part.text])

    def _role(self, number: int, turn: Turn) -> str:
        role = self.transcript.role_of(number)
        if role == "" and number == 0 and turn.kind == "statement":
            role = "opening" if self.transcript.exchanges else ""
        sure = {"stated": "", "inferred": "inferred", "unknown": ""}[turn.certainty]
        return " · ".join(part for part in (sure, role) if part)

    def _turn_style(self, number: int) -> tuple[Look, Colour, Colour]:
        look = self.look(self.transcript.turns[number])
        return look, self.palette.hue(look), self.palette.tint(look)

    def _in_pane(self, style: tuple[Look, Colour, Colour], parts: list[Segment]) -> Row:
        """A row of a pane: margin, bar, the parts, and the ground to the pane's right edge."""
        look, hue, ground = style
        bare = self.palette.style(self.palette.ink, self.palette.ground)
        calm = self.palette.style(self.palette.ink, ground)
        used = sum(width_of(part.text) for part in parts)
        right = self.width - self.left - self.pane
        fill = " " * (self.pane - BAR - used)
        if parts and parts[-1].style is calm:  # fewer codes are sent
            fill = parts.pop().text + fill
        segments = [
            Segment(" " * self.left, bare),
            Segment(f"{look.bar} ", self.palette.style(hue, ground)),
            *parts,
            Segment(fill, calm),
            Segment(" " * right, bare),
        ]
        return self._make([segment for segment in segments if segment.text], self.width)

    def _spans(
        self, block: Block, start: int, end: int, highlights: Highlights
    ) -> list[tuple[int, int, str]]:
        """The highlights that a row shows, as (start, end, kind) in the folded text."""
        found: list[tuple[int, int, str]] = []
        if block.kind != "speech":
            return found
        at = block.folded.at
        first, last = at[start] if start < len(at) else 0, at[end - 1] + 1 if end > start else 0
        here = [(mark, "mark") for mark in highlights.marks]
        here += [(hit, "this hit" if hit == highlights.hit else "hit") for hit in highlights.hits]
        if highlights.selection:
            here.append((highlights.selection, "selection"))
        elif highlights.cursor:
            here.append((highlights.cursor, "cursor"))
        for span, kind in here:
            if span.start < last and span.end > first:
                found.append(
                    (max(start, block.folded.index(span.start)), min(end, block.folded.index(span.end)), kind)
                )
        return found

    def _text(self, block: Block, start: int, end: int, spans: list[tuple[int, int, str]]) -> Row:
        text = block.folded.text
        palette = self.palette
        if block.turn is None:
            bare = palette.ground
            ink = palette.ink if start == 0 and block.kind == "header" else palette.muted
            row = text[start:end]
            parts = [Segment(row, palette.style(ink, bare))]
            filler = palette.style(palette.ink, bare)
            return self._make(
                [
                    Segment(" " * self.text_left, filler),
                    *parts,
                    Segment(" " * (self.width - self.text_left - width_of(row)), filler),
                ],
                self.width,
            )
        look, hue, ground = self._turn_style(block.turn)
        notes = [(a, b, "note") for a, b in block.notes if a < end and b > start]
        if block.kind == "apart":
            notes = [(start, end, "note")]
        notes += [(a, b, "struck") for a, b in block.struck if a < end and b > start]
        cuts = sorted(
            {start, end, *(min(max(edge, start), end) for a, b, _ in (*notes, *spans) for edge in (a, b))}
        )
        parts = [
            Segment(
                text[a:b],
                self._style(ground, {kind for first, last, kind in (*notes, *spans) if first <= a < last}),
            )
            for a, b in pairwise(cuts)
        ]
        return self._in_pane((look, hue, ground), parts)

    def _style(self, ground: Colour, kinds: set[str]) -> Style:
        palette = self.palette
        if "selection" in kinds:
            ground = palette.selection
        elif "cursor" in kinds:
            ground = palette.cursor
        note = "note" in kinds
        ink = palette.muted if note else palette.ink
        bold, underline = False, "mark" in kinds
        if "this hit" in kinds:
            ink, ground, bold = palette.ground, palette.found, True
        elif "hit" in kinds:
            ground = palette.hit
        style = palette.style(ink, ground, bold=bold, italic=note, underline=underline)
        return style + _STRUCK if "struck" in kinds else style

    def _title(self, number: int | None, only: str | None = None) -> Row:
        """The title bar: the occasion, on the ground of the speaker at the cursor; the one `only` who is read."""
        header, palette = self.transcript.header, self.palette
        look = self.look(self.transcript.turns[number]) if number is not None else None
        ground, ink = palette.title_ground(look), palette.ink
        path = self.transcript.document.source.path
        title = header.title or clean(path.rsplit("/", 1)[-1] if path else "standard input")
        alone = f"only {self.transcript.speakers[only].name}" if only else None
        facts = alone or " · ".join(
            fact for fact in (header.place, short_date(header.date), header.status) if fact
        )
        margin = max(1, self.left)
        whole = self.width - margin - 1
        room = whole - (width_of(facts) + 3 if facts else 0)
        if room < 12:
            facts, room = "", whole
        head = clip(title, room)
        tail = f" · {facts}" if facts else ""
        fill = self.width - margin - width_of(head) - width_of(tail)
        return self._make(
            [
                Segment(f"{' ' * margin}{head}", palette.style(ink, ground, bold=True)),
                Segment(f"{tail}{' ' * fill}", palette.style(ink, ground)),
            ],
            self.width,
        )


def short_date(date: str | None) -> str | None:
    """`2023-09-28` as "28 Sep 2023"."""
    if date is None:
        return None
    year, month, day = date.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1][:3]} {year}"
