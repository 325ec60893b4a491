"""The terminal before Textual has it: the first screen stands on it, and keys wait for the reader.

Textual takes longer to import than all that comes before the first screen.
"""

from __future__ import annotations

import os
import sys
from shutil import get_terminal_size
from types import TracebackType
from typing import Any, Self

from pullquote.config import Settings
from pullquote.reading.opening import Opening

if sys.platform != "win32":
    import termios

ENTER, LEAVE = "\x1b[?1049h", "\x1b[?1049l"
"""Codes for the terminal's other screen and back (xterm's DECSET 1049)."""
HIDE_CURSOR, SHOW_CURSOR = "\x1b[?25l", "\x1b[?25h"
CUT, WRAP = "\x1b[?7l", "\x1b[?7h"
"""What becomes of a row that a terminal thinks wider than we do (DECAWM)."""
BEGIN, END = "\x1b[?2026h", "\x1b[?2026l"
"""Codes around what is to be shown at once."""
IFLAG, LFLAG, CC = 0, 3, 6
"""Where the flags stand in what `termios.tcgetattr` returns."""


class Early:
    """Paints a screen on being entered, and takes it away when left, unless the reader has taken over."""

    def __init__(self, screen: str) -> None:
        self.screen = screen
        self._before: list[Any] | None = None

    @property
    def is_shown(self) -> bool:
        """Whether it stands, and the reader has not taken over."""
        return self._before is not None

    def __enter__(self) -> Self:
        if self.screen:
            self._before = _quieted()
        try:
            if self.is_shown:
                _write(f"{ENTER}{HIDE_CURSOR}{CUT}{BEGIN}{self.screen}{END}")
        except BaseException:
            self._give_back()
            raise
        return self

    def hand_over(self) -> list[Any]:
        """Give the terminal to the reader; its attributes as they were found, for when the reader ends."""
        before, self._before = self._before, None
        assert before is not None
        return before

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if self.is_shown:
            self._give_back()

    def _give_back(self) -> None:
        """Leave the terminal as it was; its attributes first, which a terminal that takes no more lets be set."""
        termios.tcsetattr(0, termios.TCSANOW, self.hand_over())
        _write(f"{WRAP}{LEAVE}{SHOW_CURSOR}")


def early(opening: Opening, settings: Settings) -> Early:
    """The first screen of a document, empty where it cannot be painted as the reader will paint it."""
    if sys.platform == "win32" or "TEXTUAL_DRIVER" in os.environ:
        return Early("")
    if sys.__stderr__ is None or sys.__stderr__.encoding.lower() != "utf-8":
        return Early("")
    from pullquote.painting.preview import colours_of, preview

    colours = colours_of(os.environ)
    return Early(preview(opening, settings, colours, *get_terminal_size()) or "" if colours else "")


def _quieted() -> list[Any] | None:
    """Keep keys from being echoed, for the reader to take as they are; what the terminal's attributes were before.

    None, and nothing is changed, where keys do not come from a terminal.
    """
    try:
        before, quiet = termios.tcgetattr(0), termios.tcgetattr(0)
        quiet[LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        quiet[IFLAG] &= ~(termios.ICRNL | termios.IXON)
        quiet[CC][termios.VMIN] = 1
        # These mean nothing in the reader either; ctrl+c still ends a start.
        for key in (termios.VSUSP, termios.VQUIT):
            quiet[CC][key] = bytes([os.fpathconf(0, "PC_VDISABLE")])
        termios.tcsetattr(0, termios.TCSANOW, quiet)
    except termios.error:
        return None
    return before


def _write(codes: str) -> None:
    """Write to where Textual does."""
    assert sys.__stderr__ is not None
    sys.__stderr__.buffer.write(codes.encode(errors="replace"))
    sys.__stderr__.buffer.flush()
