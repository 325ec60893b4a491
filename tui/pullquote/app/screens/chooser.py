"""The styles, each as what is picked would be pasted in it: to copy it, or to make one the default."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.widgets import Static
from textual.widgets.option_list import Option

from pullquote.app.screens.dialog import Entries, ListDialog
from pullquote.quotes.model import Quote
from pullquote.transcript.hidden import unhidden
from pullquote.writers import Own, style, styles

ROOMY = 100
"""Columns from which the list and the preview stand side by side."""


class Choices(Entries):
    """A list in which a click only goes to an entry, and a second one takes it."""

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()  # of what a plain list does: take it at the first click
        at: int | None = event.style.meta.get("option")
        if at is not None:
            self.highlighted = at
            if event.chain == 2:
                self.action_select()


class Chooser(ListDialog[str | None]):
    """Dismissed with the name of the style to copy in, or None."""

    DEFAULT_CSS = """
    Chooser > Vertical { width: 112; height: 90%; max-height: 34; }
    Chooser Container { height: 1fr; layout: horizontal; }
    Chooser OptionList { width: 30; height: 100%; }
    Chooser VerticalScroll { width: 1fr; height: 100%; padding: 0 2; background: $panel; }
    Chooser VerticalScroll Static { padding: 1 0; }
    Chooser.-narrow Container { layout: vertical; }
    Chooser.-narrow OptionList { width: 100%; height: auto; max-height: 40%; margin-bottom: 1; }
    Chooser.-narrow VerticalScroll { width: 100%; height: 1fr; padding: 0 1; }
    Chooser.-narrow VerticalScroll Static { padding: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("C", "dismiss(None)", show=False),
        Binding("D", "make_default", show=False),
        Binding("J,shift+down", "scroll_preview(1)", show=False),
        Binding("K,shift+up", "scroll_preview(-1)", show=False),
    ]

    def __init__(self, quote: Quote, default: str, own: Own, set_default: Callable[[str], None]) -> None:
        super().__init__()
        self.own = own
        self.known = styles(own)
        self.quote = quote
        self.default = default
        self.set_default = set_default

    def compose(self) -> ComposeResult:
        self.set_class(self.app.size.width < ROOMY, "-narrow")
        self.preview = Static(markup=False)
        with Vertical():
            yield Static("[b]Styles[/b]  Enter copies · D default · J K scroll · Esc")
            with Container():
                yield Choices(*(Option(self._row(name)) for name in self.known))
                with VerticalScroll(can_focus=False):
                    yield self.preview

    def on_mount(self) -> None:
        self.query_one(Choices).highlighted = list(self.known).index(self.default)

    def on_resize(self) -> None:
        self.set_class(self.app.size.width < ROOMY, "-narrow")

    def _row(self, name: str) -> Text:
        return Text(f" {name}", no_wrap=True).append(" · default" if name == self.default else "", "dim")

    @property
    def chosen(self) -> str:
        """The style at the cursor."""
        return list(self.known)[self.query_one(Choices).highlighted or 0]

    def on_option_list_option_highlighted(self) -> None:
        pasted = unhidden(style(self.chosen, self.own)(self.quote))
        about = Text(f"{self.known[self.chosen]}\n\n", "italic")
        self.preview.update(about.append(pasted, "not italic"))
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def on_option_list_option_selected(self) -> None:
        self.dismiss(self.chosen)

    def action_make_default(self) -> None:
        """Enter in the reader copies in this style from now on."""
        self.default = self.chosen
        self.set_default(self.default)
        choices = self.query_one(Choices)
        for at, name in enumerate(self.known):
            choices.replace_option_prompt_at_index(at, self._row(name))

    def action_scroll_preview(self, direction: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=3 * direction, animate=False)
