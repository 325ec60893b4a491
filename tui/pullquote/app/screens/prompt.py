"""A one-line prompt over the reader: where to go."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Input

from pullquote.app.bindings import Topic


class GoTo(ModalScreen[str | None]):
    """Asks for a line or a question; dismissed with what was typed, or None."""

    DEFAULT_CSS = """
    GoTo { background: transparent; }
    GoTo Input, GoTo Input.-textual-compact, GoTo Input:focus {
        dock: bottom; height: 1; border: none; padding: 0 1 !important; background: $panel;
    }
    GoTo Input > .input--placeholder { color: $foreground; text-style: italic; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("f1", "app.help", show=False),
    ]
    HELP_HERE = Topic(
        "Go to",
        (
            ("124", "A line of the file"),
            ("q3", "A question"),
            ("enter", "Go there"),
            ("escape", "Stay here"),
        ),
    )

    def compose(self) -> ComposeResult:
        yield Input(placeholder="line (124) or question (q3)", max_length=12, compact=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip().lower().removeprefix(":") or None)
