"""The help: what the keys do here, then every command; all from the one list of commands, with the keys in force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import ClassVar, NamedTuple

from rich.style import Style
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from pullquote.app.bindings import Topic, list_bindings
from pullquote.app.keys import Keys, shown
from pullquote.painting.palette import Palette
from pullquote.reading.commands import COMMANDS, Command

ROOMY = 112
"""Columns of the screen from which the commands stand in two columns."""
WIDTHS = {1: 66, 2: 108}
"""Cells of the page by its columns, where there is room."""


class Line(NamedTuple):
    """Keys, and what they do."""

    keys: str
    title: str
    command: str = ""
    """What a click does."""


class Section(NamedTuple):
    """A heading and its lines."""

    title: str
    lines: tuple[Line, ...]


def sections(keys: Keys, topic: Topic | None) -> Iterator[Section]:
    """What the help lists: what holds where the user is, then the commands by group."""
    if topic:
        lines = (Line(shown(keys.get(command, (command,))), title) for command, title in topic.lines)
        yield Section(topic.title, tuple(lines))
    for group, commands in groupby(COMMANDS, key=lambda command: command.group):
        if topic and group == topic.title:
            continue
        yield Section(group, tuple(_line(command, keys) for command in commands))


def _line(command: Command, keys: Keys) -> Line:
    if command.id == "speaker":
        return Line("1 … 9", command.title)
    return Line(shown(keys[command.id]) or "ctrl+p", command.title, command.id)


def columns(found: Sequence[Section], count: int) -> list[list[Section]]:
    """Sections in one or two columns of about the same height."""
    if count == 1:
        return [list(found)]
    heights = [len(section.lines) + 2 for section in found]
    split = min(range(1, len(found)), key=lambda at: max(sum(heights[:at]), sum(heights[at:])))
    return [list(found[:split]), list(found[split:])]


def table(found: Sequence[Section], palette: Palette) -> Table:
    """Sections under one another, keys at the left."""
    heading = Style(color=palette.accent.rich, bold=True)
    grid = Table.grid(padding=(0, 2))
    grid.add_column(justify="right", no_wrap=True, min_width=14)
    grid.add_column()
    for number, section in enumerate(found):
        if number:
            grid.add_row()
        grid.add_row("", Text(section.title, style=heading))
        for keys, title, command in section.lines:
            act = Style(meta={"@click": f"screen.choose({command!r})"}) if command else Style()
            grid.add_row(Text(keys, style="bold"), Text(title, style=act))
    return grid


class Help(ModalScreen[str | None]):
    """A page over the reader; Esc and the keys that open it close it. Dismissed with the command that was clicked."""

    DEFAULT_CSS = """
    Help { align: center middle; }
    Help VerticalScroll {
        max-width: 96%; height: auto; max-height: 92%; padding: 1 2;
        background: $background; border: round $foreground 40%;
        border-title-color: $foreground; border-title-style: bold; border-subtitle-color: $foreground;
        scrollbar-size-vertical: 1; scrollbar-color: $foreground 30%; scrollbar-background: $background;
        scrollbar-color-hover: $foreground 50%; scrollbar-color-active: $foreground 50%;
        scrollbar-background-hover: $background; scrollbar-background-active: $background;
    }
    Help Static {
        width: 100%; height: auto; link-style: none; link-color: $foreground; link-background: $background;
        link-style-hover: bold; link-color-hover: $foreground; link-background-hover: $accent 25%;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *list_bindings(),
        Binding("question_mark,f1", "dismiss(None)", show=False, id="help"),
        Binding("escape,q,enter", "dismiss(None)", show=False),
    ]

    def __init__(self, palette: Palette, keys: Keys, topic: Topic | None = None) -> None:
        super().__init__()
        self.palette = palette
        self.keys = keys
        self.topic = topic

    def compose(self) -> ComposeResult:
        page = VerticalScroll(Static())
        page.border_title = "Help"
        page.border_subtitle = "Esc closes"
        yield page

    def on_mount(self) -> None:
        self._fill()

    def on_resize(self) -> None:
        self._fill()

    def _fill(self) -> None:
        count = 2 if self.app.size.width >= ROOMY else 1
        grid = Table.grid(padding=(0, 2), expand=True)
        found = list(sections(self.keys, self.topic))
        grid.add_row(*(table(column, self.palette) for column in columns(found, count)))
        self.query_one(VerticalScroll).styles.width = WIDTHS[count]
        self.query_one(Static).update(grid)

    def action_choose(self, command: str) -> None:
        self.dismiss(command)

    def action_entry(self, way: str) -> None:
        page = self.query_one(VerticalScroll)
        steps = {"next": 1, "previous": -1, "page_down": page.size.height, "page_up": -page.size.height}
        if way in steps:
            page.scroll_relative(y=steps[way], animate=False)
        elif way == "first":
            page.scroll_home(animate=False)
        else:
            page.scroll_end(animate=False)
