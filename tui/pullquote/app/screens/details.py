"""What is known of the occasion, to read, to mend and to complete: one field a detail."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from pullquote.app.bindings import Topic
from pullquote.app.screens.choosing import Asking
from pullquote.reading.details import Detail, give, known
from pullquote.transcript.corrections import CannotCorrectError
from pullquote.transcript.details import checked
from pullquote.transcript.model import Transcript


class Field(Input):
    """A line for one detail; below what it is about, where it is empty."""

    def __init__(self, detail: Detail) -> None:
        super().__init__(detail.value, placeholder=detail.about, max_length=500, compact=True)
        self.detail = detail
        self.cursor_position = 0  # so that its beginning shows

    def on_blur(self) -> None:
        self.cursor_position = 0

    @property
    def whence(self) -> str:
        """Who says what stands in it."""
        value = self.value.strip()
        return "" if not value else "stated" if value == self.detail.stated else "given"


class Details(Asking):
    """Dismissed with the details that the user gave, or None."""

    DEFAULT_CSS = """
    Details Horizontal { height: 1; }
    Details Horizontal Static { width: 12; text-wrap: nowrap; }
    Details Horizontal Static.whence { width: 8; padding: 0 0 0 1; }
    Details Field, Details Field:focus { width: 1fr; margin: 0 !important; padding: 0 1 !important; }
    Details Field > .input--placeholder { color: $foreground; text-style: italic; }
    Details #refusal { margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]
    HELP_HERE = Topic(
        "Details of the occasion",
        (
            ("down", "Next detail"),
            ("up", "Previous detail"),
            ("enter", "Keep them; an empty one is as the document has it"),
            ("escape", "Leave all as it was"),
        ),
    )

    def __init__(self, transcript: Transcript) -> None:
        super().__init__()
        self.transcript = transcript
        self.fields = [Field(detail) for detail in known(transcript)]

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(Text.assemble(("Details", "bold"), "   ↓ ↑ move · Enter keeps them · Esc back"))
            yield Static()
            for field in self.fields:
                with Horizontal():
                    yield Static(field.detail.name, classes="name")
                    yield field
                    yield Static(field.whence, classes="whence")
            yield Static(id="refusal", markup=False)

    def on_mount(self) -> None:
        """The first detail that is lacking is asked for."""
        next((field for field in self.fields if not field.value), self.fields[0]).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        if isinstance(event.input, Field) and event.input.parent:
            event.input.parent.query_one(".whence", Static).update(event.input.whence)

    def on_input_submitted(self) -> None:
        for field in self.fields:
            try:
                checked(field.detail.name, field.value)
            except CannotCorrectError:
                field.focus()
                break
        told = {field.detail.name: field.value for field in self.fields}
        self.attempt(lambda: give(self.transcript, told))
