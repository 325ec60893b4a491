"""Shaping a quotation: its words as said with a cursor on them, the quotation as printed, and what it may hide."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import ClassVar, Literal, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Input, Static

from pullquote.app.bindings import Topic
from pullquote.app.widgets.lines import Lines
from pullquote.painting.palette import Palette
from pullquote.painting.wrap import index_at, width_of, wrap
from pullquote.quotes.edits import EditError
from pullquote.quotes.guard import guard, said_of
from pullquote.quotes.model import Quote
from pullquote.reading.shaping import Piece, Shaping
from pullquote.transcript.hidden import unhidden
from pullquote.writers import Own, style

Deed = Literal["copy", "keep", "close"]
FRAMED = 8
"""Rows of the dialog that hold no words: its frame, what can be done, two headings."""
CAUTIONS = 2
"""Rows for what the quotation may hide."""


class Shaped(NamedTuple):
    """The quotation as it was left, and what to do with it."""

    quote: Quote
    deed: Deed


class Words(Lines, can_focus=True):
    """The words as said, in rows, with the edits and the cursor; no more is painted than is seen."""

    DEFAULT_CSS = "Words { height: 1; margin: 0 1; }"

    class Clicked(Message):
        """The user clicked on a word; with shift, the cursor is to hold all up to it."""

        def __init__(self, word: int, extend: bool) -> None:
            super().__init__()
            self.word = word
            self.extend = extend

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.palette = palette
        self.pieces: list[Piece] = []
        self.starts: list[int] = []
        """Where each piece begins in `text`."""
        self.text = ""
        self.rows: list[tuple[int, int]] = []
        self.held = range(0)
        """The pieces that the cursor is on, with what lies between them."""
        self.room = 1
        """Rows that it may have."""
        self.top = 0
        """The first row that is seen."""

    def show(self, pieces: list[Piece]) -> None:
        """Show other words, or the same with other edits."""
        self.pieces, self.text = pieces, "".join(piece.text for piece in pieces)
        self.starts = list(accumulate((len(piece.text) for piece in pieces[:-1]), initial=0))
        self.rows = wrap(self.text, self.size.width or self.app.size.width)
        self.styles.height = max(1, min(len(self.rows), self.room))

    def hold(self, words: range) -> None:
        """Put the cursor on words, and scroll until its end is seen."""
        at = [
            index for index, piece in enumerate(self.pieces) if piece.word is not None and piece.word in words
        ]
        self.held = range(at[0], at[-1] + 1)
        row = self._row_of(self.starts[at[-1]])
        self._see(max(row - self.room + 1, min(self.top, row)))

    def _see(self, row: int) -> None:
        self.top = max(0, min(row, len(self.rows) - self.room))
        self.refresh()

    def _row_of(self, place: int) -> int:
        return bisect_left(self.rows, place, key=lambda row: row[1])

    # Painting

    def render_line(self, y: int) -> Strip:
        fill = Style(bgcolor=self.background_colors[1].rich_color)
        row = self.top + y
        if row >= len(self.rows):
            return Strip.blank(self.size.width, fill)
        start, end = self.rows[row]
        segments = []
        for index in range(bisect_right(self.starts, start) - 1, bisect_left(self.starts, end)):
            at, piece = self.starts[index], self.pieces[index]
            text = piece.text[max(0, start - at) : end - at]
            segments.append(Segment(text, fill + self._style(piece, index in self.held)))
        return Strip(segments).adjust_cell_length(self.size.width, fill)

    def _style(self, piece: Piece, on: bool) -> Style:
        palette = self.palette
        ground = palette.selection if on else palette.ground
        match piece.look:
            case "out":
                look = palette.style(palette.muted, ground) + Style(strike=True)
            case "in":
                look = palette.style(palette.accent, ground, bold=True)
            case "emphasis":
                look = palette.style(palette.ink, ground, italic=True, underline=True)
            case "said":
                look = palette.style(palette.ink, ground)
            case "struck":
                look = palette.style(palette.ink, ground) + Style(strike=True)
        return look if on else look.without_color + Style(color=look.color)  # the ground is the dialog's own

    # Where words are

    def on_click(self, event: events.Click) -> None:
        word = self._word_at(self.top + event.y, event.x)
        if word is not None:
            self.post_message(self.Clicked(word, event.shift))

    def on_mouse_scroll_down(self) -> None:
        self._see(self.top + 1)

    def on_mouse_scroll_up(self) -> None:
        self._see(self.top - 1)

    def beside(self, word: int, step: int) -> int:
        """The word that stands in the next row, or the one before; the word itself where there is none."""
        place = next(at for at, piece in zip(self.starts, self.pieces, strict=True) if piece.word == word)
        row = self._row_of(place)
        column = width_of(self.text[self.rows[row][0] : place])
        found = self._word_at(row + step, column)
        return word if found is None else found

    def _word_at(self, row: int, column: int) -> int | None:
        """The word at a cell, else the one before it."""
        if not 0 <= row < len(self.rows):
            return None
        start, end = self.rows[row]
        place = start + index_at(self.text[start:end], column)
        at = bisect_right(self.starts, place) - 1
        return next((piece.word for piece in reversed(self.pieces[: at + 1]) if piece.word is not None), None)


class Shaper(ModalScreen[Shaped]):
    """Dismissed with the quotation as it was left."""

    DEFAULT_CSS = """
    Shaper { align: center middle; }
    Shaper > Vertical {
        width: 88; max-width: 96%; height: auto; max-height: 96%; padding: 0 1;
        background: $background; border: round $foreground 40%; border-title-style: bold;
        border-title-color: $foreground;
    }
    Shaper Static { padding: 0 1; height: auto; }
    Shaper .heading { text-style: bold; margin-top: 1; }
    Shaper VerticalScroll { height: auto; scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 40%; scrollbar-background: $background; }
    Shaper VerticalScroll Static { padding: 0; margin: 0 1; }
    Shaper Input { margin: 0 1; background: $panel; display: none; }
    Shaper Input > .input--placeholder { color: $foreground; text-style: italic; }
    Shaper #told { color: $warning; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(keys, f"move({step}, {extend})", show=False)
            for keys, step, extend in (
                ("l,right", 1, False),
                ("h,left", -1, False),
                ("L,J,shift+right", 1, True),
                ("H,K,shift+left", -1, True),
            )
        ),
        *(
            Binding(keys, f"row({step}, {extend})", show=False)
            for keys, step, extend in (
                ("j,down", 1, False),
                ("k,up", -1, False),
                ("shift+down", 1, True),
                ("shift+up", -1, True),
            )
        ),
        Binding("space,pagedown", "scroll_printed(1)", show=False),
        Binding("b,pageup", "scroll_printed(-1)", show=False),
        Binding("g,home", "edge(0)", show=False),
        Binding("G,end", "edge(1)", show=False),
        Binding("o", "edit('omit')", show=False),
        Binding("c", "edit('recase')", show=False),
        Binding("s", "edit('sic')", show=False),
        Binding("x", "edit('emphasis')", show=False),
        Binding("i", "ask('insert')", show=False),
        Binding("r", "ask('replace')", show=False),
        Binding("u", "take_back", show=False),
        Binding("enter,Y", "leave('copy')", show=False),
        Binding("m", "leave('keep')", show=False),
        Binding("e,q", "leave('close')", show=False),
        Binding("escape", "back", show=False),
        Binding("question_mark,f1", "app.help", show=False, id="help"),
    ]
    HELP_HERE = Topic(
        "Shape the quotation",
        (
            ("l", "Next word"),
            ("h", "Word before"),
            ("J", "Take in the next word"),
            ("K", "Let go of the last word"),
            ("o", "Leave out: …"),
            ("i", "Put in after it, in brackets"),
            ("r", "Replace, in brackets"),
            ("c", "Change the first letter: capital or small"),
            ("s", "It was said so: [sic]"),
            ("x", "Emphasise"),
            ("u", "Take the last change back"),
            ("space", "Scroll what is printed"),
            ("enter", "Copy, attributed"),
            ("m", "Keep as a quote"),
            ("escape", "Close"),
        ),
    )

    def __init__(self, shaping: Shaping, palette: Palette, style_name: str, own: Own) -> None:
        super().__init__()
        self.shaping = shaping
        self.palette = palette
        self.style_name = style_name
        self.own = own
        self._asked: Callable[[str], None] = shaping.insert
        self._caution = ""
        """What the quotation may hide."""
        self._refusal = ""
        """Why the last edit was not made; it stays through a change of size."""

    def compose(self) -> ComposeResult:
        with Vertical() as box:
            box.border_title = "Shape the quotation"
            yield Static("o omit · i insert · r replace · c case · s sic", markup=False)
            yield Static("x emphasis · u undo · Enter copies · m keeps · Esc", markup=False)
            yield Static("As said", classes="heading")
            self.words = Words(self.palette)
            yield self.words
            yield Static(f"As printed ({self.style_name})", classes="heading", markup=False)
            with VerticalScroll(can_focus=False, id="printed"):
                yield Static(markup=False, id="preview")
            yield Static(id="told", markup=False)
            yield Input(max_length=200, compact=True)

    def on_mount(self) -> None:
        self.words.focus()
        self._show()  # keys may come before the first layout

    def on_resize(self) -> None:
        room = max(2, self.app.size.height * 96 // 100 - FRAMED - CAUTIONS)
        self.words.room = room // 2
        self.query_one("#printed").styles.max_height = room - room // 2
        self.call_after_refresh(lambda: self._show(self._refusal))

    def _show(self, refusal: str = "") -> None:
        """Show the quotation as it is now; a refusal, or else what it may hide."""
        quote = self.shaping.quote
        self.query_one("#preview", Static).update(unhidden(style(self.style_name, self.own)(quote)))
        self._caution = said_of(guard(self.shaping.transcript, quote))
        self.words.show(list(self.shaping.pieces()))
        self._show_cursor(refusal)

    def _show_cursor(self, refusal: str = "") -> None:
        self.words.hold(self.shaping.held)
        self._refusal = refusal
        told, said = self.query_one("#told", Static), refusal or self._caution
        told.update(unhidden(said))
        told.display = bool(said)

    # Moving

    def action_move(self, step: int, extend: bool) -> None:
        self._go(self.shaping.at + step, extend)

    def action_row(self, step: int, extend: bool) -> None:
        """Go to the word that stands above or below."""
        self._go(self.words.beside(self.shaping.at, step), extend)

    def action_edge(self, end: int) -> None:
        self._go((len(self.shaping.words) - 1) * end, False)

    def on_words_clicked(self, message: Words.Clicked) -> None:
        self._go(message.word, message.extend)

    def _go(self, word: int, extend: bool) -> None:
        self.shaping.go(word, extend=extend)
        self._show_cursor()

    def action_scroll_printed(self, direction: int) -> None:
        self.query_one("#printed", VerticalScroll).scroll_relative(y=3 * direction, animate=False)

    # Editing

    def action_edit(self, kind: str) -> None:
        self._attempt(getattr(self.shaping, kind))

    def action_ask(self, kind: str) -> None:
        """Ask for the words in the brackets."""
        self._asked = getattr(self.shaping, kind)
        asked = self.query_one(Input)
        asked.value = ""
        asked.placeholder = "put in after it: words for the brackets" if kind == "insert" else "in its place"
        asked.display = True
        asked.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._attempt(lambda: self._asked(event.value)):
            self._close_input()

    def _attempt(self, deed: Callable[[], None]) -> bool:
        try:
            deed()
        except EditError as refusal:
            self._show(str(refusal))
            return False
        self._show()
        return True

    def action_take_back(self) -> None:
        self._show("" if self.shaping.take_back() else "nothing to undo")

    # Leaving

    def action_back(self) -> None:
        if not self._close_input():
            self.action_leave("close")

    def _close_input(self) -> bool:
        asked = self.query_one(Input)
        was_asking = asked.display
        asked.display = False
        self.words.focus()
        return bool(was_asking)

    def action_leave(self, deed: Deed) -> None:
        self.dismiss(Shaped(self.shaping.quote, deed))
