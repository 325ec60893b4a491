"""What the widgets of the reader's screen have in common."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Lines(Widget):
    """A widget that paints each of its rows whole, as wide as it is; a style sheet draws nothing on or around them.

    Textual's way to the terminal, by borders, padding and tints, takes longer than the painting itself.
    """

    ALLOW_SELECT = False

    def render_lines(self, crop: Region) -> list[Strip]:
        first, last = crop.column_span
        strips = [self.render_line(y).crop(first, last) for y in crop.line_range]
        background = self.background_colors[1]
        for each in self.get_line_filters():
            strips = [strip.apply_filter(each, background) for strip in strips]
        return strips
