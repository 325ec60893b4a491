"""A limit to how long one match of a regular expression may take."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

PATIENCE = 0.25
"""Seconds that a pattern may take for one paragraph, which a sound one does in less than a millisecond."""


class ImpatientError(Exception):
    """It took too long."""


@contextmanager
def patience(seconds: float = PATIENCE) -> Iterator[None]:
    """Break off what takes longer than that with `ImpatientError`.

    A match cannot be stopped by another thread, only by a signal, which `re` looks for now and then. So there is no
    limit where there is no such signal (Windows) or outside the main thread, which alone is told of signals.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> NoReturn:
        raise ImpatientError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
