"""A list painted row by row: what the panes of entries share, their keys, their mouse and their scrolling."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.strip import Strip

from pullquote.app.bindings import list_bindings
from pullquote.app.widgets.lines import Lines
from pullquote.painting.colour import Colour
from pullquote.painting.palette import Palette
from pullquote.painting.wrap import width_of

WHEEL = 3
"""Rows a turn of the mouse wheel moves."""


class Listing(Lines, can_focus=True):
    """Entries of one or more rows, at the same cost whatever their number. Rows above and below them may be fixed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *list_bindings(),
        Binding("enter", "pick", show=False),
    ]
    head_rows = 0
    """Rows above the entries."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.palette = palette
        self.top = 0
        """The first row of the entries that is shown."""
        self.at = 0
        """The entry at the list's own cursor."""
        self.starts: Sequence[int] = range(1)
        """The first row of every entry, and at the end the number of all rows."""
        self.told: Sequence[Any] = ()
        """What `details` says, in this paint."""

    # For the pane to say

    def entry(self, index: int, row: int) -> Strip:
        """A row of an entry."""
        raise NotImplementedError

    def head(self, row: int) -> Strip:
        """A row above the entries."""
        return self.blank()

    def details(self) -> Iterable[Any]:
        """What the rows below the entries are made of: asked for once a paint, and not once a row."""
        return ()

    def foot(self, row: int) -> Strip:
        """A row below the entries."""
        return self.blank()

    def empty(self, row: int) -> Strip:
        """A row where there are no entries."""
        return self.blank()

    @property
    def foot_rows(self) -> int:
        """Rows below the entries."""
        return 0

    def picked(self, index: int) -> None:
        """The user wants to go where an entry leads."""
        raise NotImplementedError

    def clicked(self, index: int, times: int) -> None:
        """The user clicked on an entry, once or more often in a row."""
        raise NotImplementedError

    # Painting

    @property
    def ground(self) -> Colour:
        return self.palette.pane

    def restyle(self, palette: Palette) -> None:
        """Take other colours."""
        self.palette = palette
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        self.told = list(self.details())
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        row = y - self.head_rows
        if row < 0:
            return self.head(y)
        if row >= self._room:
            return self.foot(row - self._room)
        if not self.count:
            return self.empty(row)
        if self.top + row >= self.starts[-1]:
            return self.blank()
        index = bisect_right(self.starts, self.top + row) - 1
        return self.entry(index, self.top + row - self.starts[index])

    def blank(self) -> Strip:
        """A row of bare ground."""
        return self.line([], self.palette.style(self.palette.ink, self.ground))

    def line(self, parts: Sequence[tuple[str, Style]], fill: Style) -> Strip:
        """A row of texts, filled up to the right edge."""
        width = self.size.width
        used = sum(width_of(text) for text, _ in parts)
        segments = [Segment(text, style) for text, style in (*parts, (" " * (width - used), fill)) if text]
        return Strip(segments, max(width, used)).crop(0, width)

    # Moving

    @property
    def count(self) -> int:
        return len(self.starts) - 1

    @property
    def _room(self) -> int:
        """Rows for entries."""
        return max(1, self.size.height - self.head_rows - self.foot_rows)

    def keep_in_sight(self) -> None:
        """Scroll no more than needed to show the entry at the cursor, with some entries above it."""
        last = max(0, self.starts[-1] - self._room)
        self.top = max(0, min(self.top, last))
        if self.count:
            first, end = self.starts[self.at], self.starts[self.at + 1]
            if first < self.top or end > self.top + self._room:
                self.top = max(0, min(first - self._room // 3, last))

    def on_resize(self) -> None:
        self.keep_in_sight()
        self.refresh()

    def on_focus(self) -> None:
        self.keep_in_sight()
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def go(self, index: int) -> None:
        """Put the list's cursor on an entry, or as near as there is one."""
        self.at = max(0, min(index, self.count - 1))
        self.keep_in_sight()
        self.refresh()

    def action_entry(self, way: str) -> None:
        """Move the list's cursor: "next", "previous", "page_down", "page_up", "first" or "last"."""
        steps = {"next": 1, "previous": -1, "first": -self.at, "last": self.count}
        if way in steps:
            self.go(self.at + steps[way])
        elif self.count:
            row = self.starts[self.at] + (1 if way == "page_down" else -1) * max(1, self._room - 2)
            self.go(bisect_right(self.starts, max(0, row)) - 1)

    def action_pick(self) -> None:
        if self.count:
            self.picked(self.at)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        row = event.y - self.head_rows
        if 0 <= row < min(self._room, self.starts[-1] - self.top):
            self.at = bisect_right(self.starts, self.top + row) - 1
            self.refresh()
            self.clicked(self.at, event.chain)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._scroll(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._scroll(-WHEEL)

    def _scroll(self, rows: int) -> None:
        self.top = max(0, min(self.top + rows, self.starts[-1] - self._room))
        self.refresh()
