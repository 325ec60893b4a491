"""What all that is painted goes through on its way to the terminal."""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter


@lru_cache(1024)
def _without_colours(style: Style) -> Style:
    plain = style.without_color
    return plain + Style.from_meta(style.meta) if style.meta else plain  # a list finds its entries by it


class WithoutColours(LineFilter):
    """Takes all colours from what is painted, the terminal's defaults too: no code for a colour is written."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [
            Segment(text, style and _without_colours(style), control) for text, style, control in segments
        ]
