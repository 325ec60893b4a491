"""The reader's first screen as text for the terminal, painted while what will go on with it is still being loaded.

The title bar and the transcript stand in it cell by cell as the reader paints them; the panes beside are bare ground,
which the reader fills.
"""

from __future__ import annotations

from collections.abc import Mapping

from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from pullquote.config import Settings
from pullquote.painting.layout import DIVIDER, OUTLINE, OVERVIEW, STATUS, WIDE
from pullquote.painting.painter import Painter, highlights
from pullquote.painting.palette import Colours, Palette, palette_for
from pullquote.painting.schemes import SCHEMES
from pullquote.painting.window import Window
from pullquote.reading.cursor import Reading
from pullquote.reading.opening import Opening


def colours_of(environment: Mapping[str, str]) -> Colours | None:
    """How many colours a terminal says it has; None where that takes more than a look to find out."""
    if "TEXTUAL_COLOR_SYSTEM" in environment:
        return None
    if "NO_COLOR" in environment:
        return "none"
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "all"
    return "256" if environment.get("TERM", "").endswith(("-256color", "-kitty")) else None


def preview(opening: Opening, settings: Settings, colours: Colours, columns: int, rows: int) -> str | None:
    """The screen, `columns` by `rows` cells; None where the user's theme is none of ours."""
    scheme = SCHEMES.get(settings.theme)
    if scheme is None:
        return None
    palette = palette_for(scheme, colours)
    system = ColorSystem.EIGHT_BIT if colours == "256" else ColorSystem.TRUECOLOR

    def row(segments: list[Segment], _width: int = 0) -> str:
        return "".join(
            (style or Style.null()).render(text, color_system=system) for text, style, _ in segments
        )

    height = max(1, rows - STATUS)
    beside = OUTLINE + DIVIDER if columns >= WIDE else 0
    left, right, bar = (row(segments) for segments in _beside(palette, beside, columns))
    painter = Painter(opening.transcript, palette, max(4, columns - beside - OVERVIEW), settings.measure, row)
    reading = Reading(opening.transcript, opening.place)
    window = Window(reading, painter.measure, height - 1)
    window.put_cursor(None)
    window.follow()
    stands_out = highlights(window, tuple(opening.kept.marks))
    lines = [f"{left}{painter.line(window, y, stands_out)}{right}" for y in range(height)]
    return "".join(f"\x1b[{y};1H{line}" for y, line in enumerate([*lines, bar, bar][:rows], 1))


def _beside(
    palette: Palette, beside: int, columns: int
) -> tuple[list[Segment], list[Segment], list[Segment]]:
    """What stands to the left and to the right of the text, and under it: bare ground."""
    left = []
    if beside:
        pane = palette.style(palette.ink, palette.pane)
        left = [Segment(" " * OUTLINE, pane), Segment("│", palette.paint(palette.line, palette.ground))]
    right = [Segment(" " * OVERVIEW, palette.style(palette.ink, palette.strip_ground(False)))]
    return left, right, [Segment(" " * columns, palette.style(palette.ink, palette.bar))]
