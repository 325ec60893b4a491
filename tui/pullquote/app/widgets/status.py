"""Two lines at the bottom: where the cursor stands, and what Enter would paste or what just happened."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from pullquote.app.widgets.lines import Lines
from pullquote.painting.layout import STATUS
from pullquote.painting.palette import Palette
from pullquote.painting.wrap import clip, width_of


class Status(Lines):
    """The status lines: where the cursor stands above, `paste` below until a message covers it. It can be clicked."""

    DEFAULT_CSS = f"Status {{ height: {STATUS}; }}"

    class Clicked(Message):
        """The user pointed at a part: "quotes", "help" or "paste"."""

        def __init__(self, part: str) -> None:
            super().__init__()
            self.part = part

    def __init__(self, palette: Palette, hint: str) -> None:
        super().__init__()
        self.palette = palette
        self.hint = hint
        """Which key opens the help."""
        self.where = ""
        self.quotes = 0
        self.paste = ""
        self.care = ""
        self.message = ""
        self.warns = False

    def tell(self, message: str, *, warns: bool = False) -> None:
        """Show a message until the next key."""
        self.message, self.warns = message, warns
        self.refresh()

    def update(self, where: str, quotes: int, paste: str) -> None:
        """Show where the cursor stands, how many quotes are kept, and the attribution that Enter pastes."""
        if (where, quotes, paste) != (self.where, self.quotes, self.paste):
            self.where, self.quotes, self.paste, self.care = where, quotes, paste, ""
            self.refresh()

    def caution(self, care: str) -> None:
        """Show what to take care of before a copy."""
        if care != self.care:
            self.care = care
            self.refresh()

    def _right(self) -> tuple[str, str]:
        """How many quotes are kept and how to get help, as briefly as the room asks for."""
        count = self.quotes
        counted = f"{count} quote{'' if count == 1 else 's'}" if count else ""
        room = self.size.width - 2 - width_of(self.where)
        for quotes, hint in ((counted, self.hint), (counted, self.hint[:1])):
            if width_of(f"{quotes}  {hint}" if quotes else hint) < room:
                return quotes, hint
        return (f"●{count}" if count else ""), self.hint[:1]

    def on_click(self, event: events.Click) -> None:
        quotes, hint = self._right()
        right = self.size.width - 1 - event.x
        if event.y == 1:
            self.post_message(self.Clicked("paste"))
        elif right <= width_of(hint):
            self.post_message(self.Clicked("help"))
        elif quotes and right <= width_of(f"{quotes}  {hint}"):
            self.post_message(self.Clicked("quotes"))

    def render_line(self, y: int) -> Strip:
        palette, width = self.palette, self.size.width
        ground = palette.bar
        ink, muted = palette.style(palette.ink, ground), palette.style(palette.muted, ground)
        if y == 0:
            right = "  ".join(part for part in self._right() if part)
            left = clip(f" {self.where}", width - width_of(right) - 2)
            gap = max(0, width - width_of(left) - width_of(right) - 1)
            return self._strip([(left, ink), (" " * gap, ink), (f"{right} ", muted)], width)
        strong = palette.style(palette.accent if self.warns else palette.ink, ground, bold=True)
        text = clip(f" {self.message or self.care or self.paste}", width)
        also = "" if self.message or not self.care else clip(f" · {self.paste}", width - width_of(text))
        fill = " " * (width - width_of(text) - width_of(also))
        style = strong if self.message else ink if self.care else muted
        return self._strip([(text, style), (also, muted), (fill, ink)], width)

    def _strip(self, parts: list[tuple[str, object]], width: int) -> Strip:
        return Strip([Segment(text, style) for text, style in parts if text], width).crop(0, width)  # type: ignore[arg-type]
