"""The list of transcripts read last, to choose one from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from pullquote.app.bindings import list_bindings
from pullquote.app.configured import Configured
from pullquote.app.ending import before_the_end
from pullquote.app.screens.dialog import Entries, move_in
from pullquote.config import load
from pullquote.store.records import Recent


class RecentApp(Configured, App[str]):
    """Returns the path of the transcript chosen, or None."""

    CSS = """
    Static { padding: 1 2 0 2; text-style: bold; }
    OptionList { border: none; padding: 1 1; background: $background; height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *list_bindings(),
        Binding("q", "quit", show=False, id="leave"),
    ]

    def __init__(self, found: Sequence[Recent]) -> None:
        super().__init__(load())
        self.found = found

    def compose(self) -> ComposeResult:
        yield Static("Read last   Enter opens, q quits", markup=False)
        yield Entries(*(Option(_entry(one)) for one in self.found))

    def on_mount(self) -> None:
        self.take_keys()
        before_the_end(lambda code: self.exit(return_code=code))

    def action_entry(self, way: str) -> None:
        move_in(self.query_one(OptionList), way)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        path = self.found[event.option_index].path
        if Path(path).exists():
            self.exit(path)
        else:
            self.query_one(Static).update(f"{path} is not there any more")


def _entry(one: Recent) -> Text:
    quotes = f"{one.marks} quote{'' if one.marks == 1 else 's'} · " if one.marks else ""
    name = Path(one.path).name
    return Text.assemble(
        (one.title or name, "bold"), f"\n  {quotes}{one.when.astimezone():%d %b %Y}\n  {one.path}\n"
    )


def choose(found: Sequence[Recent]) -> str | None:
    """Let the user choose; the path, or None where the user left."""
    return RecentApp(found).run()
