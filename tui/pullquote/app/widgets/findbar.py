"""The find prompt: two lines in place of the status, with what is typed, what can be pressed and what was found."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.strip import Strip
from textual.widgets import Input

from pullquote.app.bindings import Topic
from pullquote.app.theme import for_textual
from pullquote.app.widgets.lines import Lines
from pullquote.painting.palette import Palette
from pullquote.painting.wrap import clip, width_of
from pullquote.transcript.search import Query


class FindInput(Input):
    """Where the query is typed: every printable key types, a few others act on the search."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.find_keep", show=False),
        Binding("escape", "screen.find_leave", show=False),
        Binding("down,f3,ctrl+f", "screen.find_next", show=False),
        Binding("up,shift+f3,f15", "screen.find_previous", show=False),
        Binding("alt+w", "screen.find_option('whole_words')", show=False),
        Binding("alt+r", "screen.find_option('regex')", show=False),
        Binding("tab,shift+tab", "nothing", show=False),
        Binding("f1", "app.help", show=False),
    ]
    HELP_HERE = Topic(
        "Find",
        (
            ("enter", "Keep the hits, and read on where they lead"),
            ("down", "Next hit"),
            ("up", "Previous hit"),
            ("alt+w", "Whole words only, or parts too"),
            ("alt+r", "As a regular expression"),
            ("escape", "Back to where you were"),
        ),
    )

    def _on_key(self, event: events.Key) -> None:  # type: ignore[override]
        if "+" in event.key:  # alt with a letter is a command, though it has a character
            event.prevent_default()

    def action_nothing(self) -> None:
        """The prompt is left with Enter or Esc."""


class _Words(Lines):
    """Some words on the bar's ground."""

    def __init__(self, palette: Palette, words: str = "", *, classes: str, right: bool = False) -> None:
        super().__init__(classes=classes)
        self.palette, self.words, self.right = palette, words, right
        self.warns = False

    def show(self, words: str, *, warns: bool = False) -> None:
        if (words, warns) != (self.words, self.warns):
            self.words, self.warns = words, warns
            self.refresh()

    def render_line(self, y: int) -> Strip:
        palette, width = self.palette, self.size.width
        ground = palette.bar
        words = clip(self.words, width)
        gap = " " * (width - width_of(words))
        colour = palette.accent if self.warns else palette.muted if self.has_class("-soft") else palette.ink
        style = palette.style(colour, ground, bold=self.warns)
        parts = [Segment(gap, style), Segment(words, style)]
        return Strip([part for part in (parts if self.right else parts[::-1]) if part.text], width)


class FindBar(Vertical):
    """The prompt with its options above and its tally at the right."""

    DEFAULT_CSS = """
    FindBar { height: 2; }
    FindBar Horizontal { height: 1; }
    FindBar _Words { height: 1; }
    FindBar .lead { width: 3; }
    FindBar .tally { width: 45%; }
    FindBar FindInput, FindBar FindInput:focus {
        width: 1fr; height: 1; border: none; padding: 0; background-tint: transparent;
    }
    FindBar FindInput > .input--cursor {
        color: $foreground; background: $background; text-style: reverse;
    }
    """

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._options = _Words(palette, classes="options -soft")
        self._lead = _Words(palette, " / ", classes="lead")
        self._tally = _Words(palette, classes="tally", right=True)
        self.input = FindInput(compact=True, select_on_focus=False)
        self._whole_words = self._regex = False
        self.restyle(palette)

    def compose(self) -> ComposeResult:
        yield self._options
        with Horizontal():
            yield self._lead
            yield self.input
            yield self._tally

    def restyle(self, palette: Palette) -> None:
        """Take other colours."""
        for words in (self._options, self._lead, self._tally):
            words.palette = palette
            words.refresh()
        self.input.styles.background = for_textual(palette.bar)
        self.input.styles.color = for_textual(palette.legible(palette.ink, palette.bar))

    @property
    def asked(self) -> Query:
        """What is asked for."""
        return Query(self.input.value, self._whole_words, self._regex)

    def open(self, last: Query | None) -> None:
        """Begin another search, with the options of the last one."""
        self.input.value = ""
        self.input.placeholder = f"Enter: {last.words}" if last else ""
        if last:
            self._whole_words, self._regex = last.whole_words, last.regex
        self.tell("")
        self._show_options()
        self.display = True

    def switch(self, option: str) -> None:
        """Turn an option of the query on or off."""
        if option == "regex":
            self._regex = not self._regex
        else:
            self._whole_words = not self._whole_words
        self._show_options()

    def fail(self, why: str) -> None:
        """Show why nothing can be found, in place of the options."""
        self._options.show(f" {why}", warns=True)
        self.tell("")

    def _show_options(self) -> None:
        words, regex = ("●" if on else "○" for on in (self._whole_words, self._regex))
        self._options.show(f" alt+w {words} whole words  alt+r {regex} pattern   ↓ ↑ hits  Enter  Esc")

    def tell(self, tally: str) -> None:
        """Show what was found."""
        self._tally.show(f"{tally} ")
        if tally:
            self._show_options()
