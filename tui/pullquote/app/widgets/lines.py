"""What the widgets of the reader's screen have in common."""

from __future__ import annotations

from typing import Any, Self

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Lines(Widget):
    """A widget that paints each of its rows whole, as wide as it is; a style sheet draws nothing on or around them.

    Textual's way to the terminal, by borders, padding and tints, takes longer than the painting itself. And it asks
    for rows wherever another widget beside them is painted anew: they are kept until this one is refreshed.
    """

    ALLOW_SELECT = False

    def __init__(self, *, classes: str | None = None) -> None:
        self._painted: dict[int, Strip] = {}
        super().__init__(classes=classes)

    def forget(self) -> None:
        """Keep nothing that was painted."""
        self._painted.clear()

    def refresh(self, *regions: Region, repaint: bool = True, **options: Any) -> Self:
        if repaint and regions:
            for region in regions:
                for y in region.line_range:
                    self._painted.pop(y, None)
        elif repaint:
            self._painted.clear()
        return super().refresh(*regions, repaint=repaint, **options)

    def render_lines(self, crop: Region) -> list[Strip]:
        painted = self._painted
        rows = [y for y in crop.line_range if y not in painted]
        strips = [self.render_line(y) for y in rows]
        if strips:
            background = self.background_colors[1]
            for each in self.get_line_filters():
                strips = [strip.apply_filter(each, background) for strip in strips]
            painted.update(zip(rows, strips, strict=True))
        return [painted[y].crop(*crop.column_span) for y in crop.line_range]
