"""The questions that a correction asks: a name to type, or somebody to choose from a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from typing import ClassVar, NamedTuple

from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from pullquote.app.bindings import Topic
from pullquote.app.screens.dialog import ListDialog
from pullquote.painting.palette import Palette, looks
from pullquote.reading.correcting import Done
from pullquote.transcript.corrections import CannotCorrectError
from pullquote.transcript.model import Speaker, Transcript

FRAMED = 8
"""Rows of the dialog that are not its list: its frame, the heading, what is typed, a refusal."""

MOST = 200
"""Rows listed at a time: typing finds the others."""


class Choice(NamedTuple):
    """Something to choose: how it looks, the words that typing finds it by, and what it does."""

    row: Text
    words: str
    deed: Callable[[], Done]


class Asking(ListDialog[Done | None], inherit_bindings=False):
    """Dismissed with what a deed did, or None. A refusal is shown under what was asked, and can be mended."""

    DEFAULT_CSS = """
    Asking Static { padding: 0 1; }
    Asking Input { margin: 1; background: $panel; }
    Asking Input > .input--placeholder { color: $foreground; text-style: italic; }
    Asking #refusal { color: $warning; display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("f1", "app.help", show=False),
    ]
    HELP_HERE = Topic(
        "Put a name right",
        (("enter", "Do it"), ("down", "Next entry"), ("up", "Previous entry"), ("escape", "Back")),
    )

    def attempt(self, deed: Callable[[], Done | None]) -> None:
        """Close with what a deed did, if it did something; stay, and say why, where it makes no sense."""
        try:
            done = deed()
        except CannotCorrectError as refusal:
            said = self.query_one("#refusal", Static)
            said.update(str(refusal))
            said.display = True
        else:
            if done:
                self.dismiss(done)


class Naming(Asking):
    """Asks for one line."""

    def __init__(self, title: str, value: str, deed: Callable[[str], Done]) -> None:
        super().__init__()
        self.heading = title
        self.value = value
        self.deed = deed

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Text.assemble((self.heading, "bold"), "   Enter sets it · Esc back"))
            yield Input(self.value, max_length=200, compact=True)
            yield Static(id="refusal", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.attempt(lambda: self.deed(event.value))


class Choosing(Asking):
    """A list that typing narrows; with `new`, what was typed can be somebody new."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "entry('next')", show=False),
        Binding("up", "entry('previous')", show=False),
        Binding("pagedown", "entry('page_down')", show=False),
        Binding("pageup", "entry('page_up')", show=False),
    ]

    def __init__(
        self, title: str, choices: Sequence[Choice], new: Callable[[str], Done] | None = None
    ) -> None:
        super().__init__()
        self.heading = title
        self.choices = choices
        self.new = new
        self.found: list[Choice] = []

    def compose(self) -> ComposeResult:
        otherwise = "type a name" if self.new else "type to find"
        with Vertical():
            yield Static(Text.assemble((self.heading, "bold"), "   Enter chooses · Esc back"))
            yield Input(placeholder=otherwise, max_length=200, compact=True)
            options = OptionList()
            self._arrange(options)
            yield options
            yield Static(id="refusal", markup=False)

    def on_mount(self) -> None:
        self._narrow("")

    def on_resize(self) -> None:
        self._arrange(self.query_one(OptionList))

    def _arrange(self, options: OptionList) -> None:
        """The list has room for all, or scrolls; it stays as high while typing narrows it."""
        rows = len(self.choices) + (self.new is not None)
        options.styles.height = max(1, min(rows, self.app.size.height * 9 // 10 - FRAMED))

    def on_input_changed(self, event: Input.Changed) -> None:
        self._narrow(event.value.strip())

    def _narrow(self, typed: str) -> None:
        folded = typed.casefold()
        found = (choice for choice in self.choices if folded in choice.words.casefold())
        self.found = list(islice(found, MOST))
        if self.new and typed:
            new = self.new
            row = Text.assemble(" +   ", (typed, "bold"), " · somebody new")
            self.found.append(Choice(row, typed, lambda: new(typed)))
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(Option(choice.row) for choice in self.found)
        options.highlighted = 0 if self.found else None

    def on_input_submitted(self) -> None:
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self.attempt(self.found[at].deed)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.attempt(self.found[event.option_index].deed)


def people(
    transcript: Transcript,
    palette: Palette,
    deed: Callable[[str], Done],
    *,
    without: Speaker | None,
    near: Sequence[int] = (),
) -> list[Choice]:
    """All speakers but one to choose from, by their ids: first those of the turns `near`, then those with names."""
    first: dict[str, int] = {}
    for turn in transcript.turns:
        if turn.speaker is not None:
            first.setdefault(turn.speaker, turn.line)
    neighbours = {transcript.turns[turn].speaker for turn in near if 0 <= turn < len(transcript.turns)}

    def rank(one: Speaker) -> tuple[bool, bool, int]:
        return one.id not in neighbours, one.anonymous, first[one.id]

    looked, choices = looks(transcript), []
    for one in sorted(transcript.speakers.values(), key=rank):
        if one != without:
            beside = one.role or one.affiliation or (f"line {first[one.id]}" if one.anonymous else "")
            hue = Style(color=palette.hue(looked[one.id]).rich, bold=not one.anonymous)
            name = (f" {looked[one.id].initials:<3} {one.name}", hue)
            row = Text.assemble(name, f" · {beside}" if beside else "", no_wrap=True)
            choices.append(Choice(row, f"{one.name} {beside}", partial(deed, one.id)))
    return choices
