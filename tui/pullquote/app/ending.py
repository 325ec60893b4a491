"""What ends the reader from outside: its terminal is closed (SIGHUP), or somebody ends the program (SIGTERM).

Without this the terminal would stay on the other screen, in raw mode, and the place would be lost.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from types import FrameType

ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


def end_in_order() -> None:
    """Have those signals end the program as `sys.exit` does, unless they are ignored (`nohup`)."""
    for number in _heeded():
        signal.signal(number, _exit)


def before_the_end(leave: Callable[[int], object]) -> None:
    """Have those signals do `leave` in the event loop that runs, with the exit code that they mean.

    Windows' loops are not told of any.
    """
    import asyncio
    import threading

    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        return
    for number in _heeded():
        asyncio.get_running_loop().add_signal_handler(number, leave, 128 + number)


def in_peace() -> None:
    """Let nothing end the program any more: it is ending."""
    for number in ENDING:
        signal.signal(number, signal.SIG_IGN)


def _heeded() -> list[signal.Signals]:
    return [number for number in ENDING if signal.getsignal(number) is not signal.SIG_IGN]


def _exit(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)
