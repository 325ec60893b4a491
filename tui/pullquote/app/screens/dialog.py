"""What all dialogs share: a box in the middle, and the keys of a list."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import OptionList

from pullquote.app.bindings import LIST_LINES, Topic, list_bindings

Result = TypeVar("Result")
WIDTH = 80
"""Cells of a dialog, where there is room."""
FRAME = 4
"""Of them, its border and padding."""


class Entries(OptionList):
    """A list that takes the page keys also where a small terminal shows no row of it."""

    # Textual lays out no row where there is no room for one, and then does not find the row it pages from.

    def action_page_up(self) -> None:
        with suppress(KeyError):
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        with suppress(KeyError):
            super().action_page_down()  # type: ignore[no-untyped-call]


def move_in(options: OptionList, way: str) -> None:
    """Move the cursor of a list: "next", "previous", "page_down", "page_up", "first" or "last"."""
    move = {"next": "cursor_down", "previous": "cursor_up"}.get(way, way)
    getattr(options, f"action_{move}")()


class ListDialog(ModalScreen[Result]):
    """A list to choose from, in a box with a line above it that says what can be done."""

    DEFAULT_CSS = """
    ListDialog { align: center middle; }
    ListDialog > Vertical {
        width: 80; max-width: 95%; height: auto; max-height: 90%; padding: 0 1;
        background: $background; border: round $foreground 40%;
    }
    ListDialog Static { padding: 0 1 1 1; height: auto; }
    ListDialog OptionList { border: none; background: $background; height: auto; max-height: 100%; padding: 0; }
    ListDialog OptionList:focus { border: none; background-tint: transparent; }
    ListDialog OptionList > .option-list--option-highlighted,
    ListDialog OptionList:focus > .option-list--option-highlighted {
        background: $block-cursor-blurred-background; color: $foreground; text-style: none;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *list_bindings(),
        Binding("escape,q", "dismiss(None)", show=False),
        Binding("question_mark,f1", "app.help", show=False, id="help"),
    ]
    HELP_HERE = Topic("List", (("enter", "Choose"), *LIST_LINES, ("escape", "Close")))

    @property
    def row_width(self) -> int:
        """Cells of a row of the list."""
        return min(WIDTH, self.app.size.width * 95 // 100) - FRAME

    def action_entry(self, way: str) -> None:
        move_in(self.query_one(OptionList), way)
