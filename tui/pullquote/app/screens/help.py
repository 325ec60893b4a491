"""The help: every command with its keys, from the one list of commands."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from pullquote.reading.commands import COMMANDS


def table() -> Table:
    """The commands by group, keys at the left."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    for group, commands in groupby(COMMANDS, key=lambda command: command.group):
        grid.add_row("", Text(group, style="bold"))
        for command in commands:
            grid.add_row(Text(command.shown or "ctrl+p", style="bold"), command.title)
        grid.add_row()
    return grid


class Help(ModalScreen[None]):
    """A page over the reader; any of its keys closes it."""

    DEFAULT_CSS = """
    Help { align: center middle; }
    Help VerticalScroll { width: 64; max-width: 95%; height: 90%; background: $panel; padding: 1 2; }
    Help Static { width: 100%; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss(None)", show=False),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
        Binding("space", "scroll(10)", show=False),
        Binding("b", "scroll(-10)", show=False),
    ]

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Static("[b]Pullquote[/b]   Esc closes this\n")
            yield Static(table())

    def action_scroll(self, rows: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)
