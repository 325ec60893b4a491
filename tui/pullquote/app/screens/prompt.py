"""One-line prompts over the reader: where to go, which draft to check, what is written on a quote."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from pullquote.app.bindings import Topic


class Prompt(ModalScreen[str | None]):
    """Asks for something in a line; dismissed with what was typed, or None."""

    DEFAULT_CSS = """
    Prompt { background: transparent; }
    Prompt Horizontal { dock: bottom; height: 1; background: $panel; }
    Prompt Static { width: auto; padding: 0 0 0 1; }
    Prompt Input, Prompt Input.-textual-compact, Prompt Input:focus {
        width: 1fr; height: 1; border: none; padding: 0 1 !important; background: $panel;
    }
    Prompt Input > .input--placeholder { color: $foreground; text-style: italic; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("f1", "app.help", show=False),
    ]
    label = ""
    """What it is about, beside what is typed."""
    asks = ""
    """What is to be typed."""
    longest = 0
    """Code points at most; 0 where there is no limit."""

    def __init__(self, value: str = "") -> None:
        super().__init__()
        self.value = value

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Static(self.label)
            yield Input(self.value, placeholder=self.asks, max_length=self.longest, compact=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(self.answer(event.value.strip()))

    def answer(self, typed: str) -> str | None:
        """What the screen is dismissed with."""
        return typed or None


class GoTo(Prompt):
    """Asks for a line or a question."""

    label = "Go to"
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

    def answer(self, typed: str) -> str | None:
        return typed.lower().removeprefix(":") or None


class DraftPath(Prompt):
    """Asks which draft to check."""

    label = "Check"
    asks = "a draft: text, Markdown, HTML or DOCX"
    HELP_HERE = Topic(
        "Check a draft",
        (
            ("draft.md", "The draft's file, or its address"),
            ("enter", "Check its quotations against this transcript"),
            ("escape", "Leave it"),
        ),
    )


class Writing(Prompt):
    """Of which an empty line is an answer too."""

    longest = 1000

    def answer(self, typed: str) -> str | None:
        return typed


class Tags(Writing):
    """Asks for the tags of a quote."""

    label, asks = "Tags", "with commas between them"
    HELP_HERE = Topic(
        "Tags",
        (
            ("budget, the lead", "Tags, with commas between them"),
            ("enter", "Keep them; none takes away those that were there"),
            ("escape", "Leave them as they were"),
        ),
    )


class Note(Writing):
    """Asks for a note on a quote."""

    label, asks = "Note", "for yourself"
    HELP_HERE = Topic("Note", (("enter", "Keep it; nothing takes it away"), ("escape", "Leave it as it was")))


class Sifting(Writing):
    """Asks which quotes are to be listed; `typed` is told each change."""

    label, asks = "Only quotes with", "words, names, #tags"
    HELP_HERE = Topic(
        "List only those with …",
        (
            ("enter", "List the quotes that have all these words; none lists all"),
            ("escape", "List what was listed before"),
        ),
    )

    def __init__(self, value: str, typed: Callable[[str], None]) -> None:
        super().__init__(value)
        self._typed = typed

    def on_input_changed(self, event: Input.Changed) -> None:
        self._typed(event.value)
