"""Two lines at the bottom: where the cursor stands, and what Enter would paste or what just happened."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip

from pullquote.app.theme import Palette
from pullquote.app.widgets.lines import Lines
from pullquote.app.wrap import clip, width_of


class Status(Lines):
    """The status lines: `where` and `right` above, `paste` below until a message covers it."""

    DEFAULT_CSS = "Status { height: 2; }"

    def __init__(self, palette: Palette, hint: str) -> None:
        super().__init__()
        self.palette = palette
        self.hint = hint
        """Which key opens the help."""
        self.where = ""
        self.right = ""
        self.paste = ""
        self.message = ""
        self.warns = False

    def tell(self, message: str, *, warns: bool = False) -> None:
        """Show a message until the next key."""
        self.message, self.warns = message, warns
        self.refresh()

    def update(self, where: str, right: str, paste: str) -> None:
        """Show where the cursor stands, how much is kept, and the attribution that Enter pastes."""
        if (where, right, paste) != (self.where, self.right, self.paste):
            self.where, self.right, self.paste = where, right, paste
            self.refresh()

    def render_line(self, y: int) -> Strip:
        palette, width = self.palette, self.size.width
        ground = palette.bar
        ink, muted = palette.style(palette.ink, ground), palette.style(palette.muted, ground)
        if y == 0:
            room = width - 2 - width_of(self.where)
            full = "  ".join(part for part in (self.right, self.hint) if part)
            right = next((part for part in (full, self.right) if width_of(part) + 1 <= room), "")
            left = clip(f" {self.where}", width - width_of(right) - 1)
            gap = max(0, width - width_of(left) - width_of(right) - 1)
            return self._strip([(left, ink), (" " * gap, ink), (f"{right} ", muted)], width)
        strong = palette.style(palette.accent if self.warns else palette.ink, ground, bold=True)
        text = clip(f" {self.message or self.paste}", width)
        return self._strip(
            [(text, strong if self.message else muted), (" " * (width - width_of(text)), ink)], width
        )

    def _strip(self, parts: list[tuple[str, object]], width: int) -> Strip:
        return Strip([Segment(text, style) for text, style in parts if text], width).crop(0, width)  # type: ignore[arg-type]
