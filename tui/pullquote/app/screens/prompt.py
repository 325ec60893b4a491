"""One-line prompts over the reader: where to go, which draft to check."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Input

from pullquote.app.bindings import Topic


class Prompt(ModalScreen[str | None]):
    """Asks for something in a line; dismissed with what was typed, or None."""

    DEFAULT_CSS = """
    Prompt { background: transparent; }
    Prompt Input, Prompt Input.-textual-compact, Prompt Input:focus {
        dock: bottom; height: 1; border: none; padding: 0 1 !important; background: $panel;
    }
    Prompt Input > .input--placeholder { color: $foreground; text-style: italic; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("f1", "app.help", show=False),
    ]
    asks = ""
    """What is to be typed."""
    longest = 0
    """Code points at most; 0 where there is no limit."""

    def __init__(self, value: str = "") -> None:
        super().__init__()
        self.value = value

    def compose(self) -> ComposeResult:
        yield Input(self.value, placeholder=self.asks, max_length=self.longest, compact=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip() or None)


class GoTo(Prompt):
    """Asks for a line or a question."""

    asks = "line (124) or question (q3)"
    longest = 12
    HELP_HERE = Topic(
        "Go to",
        (
            ("124", "A line of the file"),
            ("q3", "A question"),
            ("enter", "Go there"),
            ("escape", "Stay here"),
        ),
    )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.prevent_default()
        self.dismiss(event.value.strip().lower().removeprefix(":") or None)


class DraftPath(Prompt):
    """Asks which draft to check."""

    asks = "the draft to check: text, Markdown, HTML or DOCX"
    HELP_HERE = Topic(
        "Check a draft",
        (
            ("draft.md", "The draft's file, or its address"),
            ("enter", "Check its quotations against this transcript"),
            ("escape", "Leave it"),
        ),
    )
