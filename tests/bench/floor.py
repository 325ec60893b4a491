"""The quickest page: ready strips in a ScrollView, paged without animation."""

from __future__ import annotations

import sys
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

ROWS, COLUMNS = 100_000, 119
STYLE = Style.parse("#d0d0d0 on #101014")


class Strips(ScrollView, can_focus=True):
    DEFAULT_CSS = "Strips { overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1; }"
    BINDINGS: ClassVar = [Binding("space", "page", show=False)]

    def on_mount(self) -> None:
        self.virtual_size = Size(COLUMNS, ROWS)
        lines = (f"{row} {sys.argv[1]} ".ljust(COLUMNS, "x") for row in range(1000))
        self.strips = [Strip([Segment(line, STYLE)], COLUMNS) for line in lines]
        self.focus()

    def render_line(self, y: int) -> Strip:
        return self.strips[(y + self.scroll_offset.y) % len(self.strips)]

    def action_page(self) -> None:
        self.scroll_to(y=self.scroll_y + self.size.height - 1, animate=False, immediate=True)


class Floor(App[None]):
    def compose(self) -> ComposeResult:
        yield Strips()


if __name__ == "__main__":
    Floor().run()
