"""The line between two panes, which can be dragged."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from pullquote.app.widgets.lines import Lines
from pullquote.painting.layout import DIVIDER
from pullquote.painting.palette import Palette


class Divider(Lines):
    """One column that tells where it is dragged to."""

    DEFAULT_CSS = f"Divider {{ width: {DIVIDER}; height: 1fr; pointer: ew-resize; }}"

    class Dragged(Message):
        """The user drags the line to a column of the screen."""

        def __init__(self, divider: Divider, x: int) -> None:
            super().__init__()
            self.divider = divider
            self.x = x

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.palette = palette
        self._held = False

    def restyle(self, palette: Palette) -> None:
        self.palette = palette
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        return super().render_lines(crop._replace(height=1)) * crop.height  # one row is like another

    def render_line(self, y: int) -> Strip:
        palette = self.palette
        ink = palette.accent if self._held else palette.line
        return Strip([Segment("│", palette.paint(ink, palette.ground))], 1)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        event.stop()
        self._hold(True)
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._held:
            self.post_message(self.Dragged(self, event.screen_x))

    def on_mouse_up(self) -> None:
        self.release_mouse()
        self._hold(False)

    def _hold(self, held: bool) -> None:
        self._held = held
        self.refresh()
