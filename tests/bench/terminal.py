"""A pseudo-terminal that answers what programs ask of it, and a clock on every frame they paint.

Nothing is drawn while a program is being timed: what arrives is stamped, and put on the screen (pyte's) once
the program is silent. A frame ends where a synchronized update ends; Textual makes one of each repaint. Of a program
that makes none, less and vim among them, a frame is what arrives in one read.
"""

from __future__ import annotations

import os
import re
import select
import signal
import struct
import subprocess
import termios
from collections.abc import Iterator, Mapping, Sequence
from fcntl import ioctl
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

import pyte

COLUMNS, ROWS = 120, 40
QUIET = 0.03
"""Seconds without a byte after which a key's work is over."""
SETTLED = 0.25
"""Seconds without a byte after which a program has started."""
AT_ONCE = 0.005
"""Seconds without a byte after which a start that nobody waits for is looked at."""

_FRAME_BEGIN, _FRAME_END = b"\x1b[?2026h", b"\x1b[?2026l"
_CUT = re.compile(rb"\x1b(?:[\[P\]][^a-zA-Z\x07\x1b]{0,24})?\Z")
"""A control sequence that a read has cut in two."""
_ANSWERS = [
    (re.compile(query), answer)
    for query, answer in (
        (rb"\x1b\[0?c", b"\x1b[?62;22c"),  # DA1
        (rb"\x1b\[6n", b"\x1b[1;1R"),  # DSR, the cursor's position
        (rb"\x1b\[>0?q", b"\x1bP>|bench(1)\x1b\\"),  # XTVERSION
        (rb"\x1b\[\?2026\$p", b"\x1b[?2026;2$y"),  # DECRQM: synchronized output is supported,
        (rb"\x1b\[\?(?!2026)(\d+)\$p", b"\x1b[?%d;0$y"),  # and no other mode is
        (rb"\x1b\[\?u", b"\x1b[?0u"),  # kitty's keyboard
        (rb"\x1b\]10;\?(?:\x07|\x1b\\)", b"\x1b]10;rgb:e0e0/e0e0/e0e0\x1b\\"),
        (rb"\x1b\]11;\?(?:\x07|\x1b\\)", b"\x1b]11;rgb:1212/1212/1212\x1b\\"),
    )
]
_UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b\[[<=>?]?[0-9;:]*[ $][a-z]"
    rb"|\x1b\[[<=>][0-9;:]*[a-zA-Z]"
    rb"|\x1b\[\?[0-9;]*[mqu]"
    rb"|\x1b[P\]][^\x07\x1b]*(?:\x07|\x1b\\)"
)


class NotPaintedError(Exception):
    """The program did not paint what was waited for; the message shows what it did paint."""


class Chunk(NamedTuple):
    at: float
    data: bytes


class Start(NamedTuple):
    """Milliseconds from the program's start to the first frame that shows what was waited for, and to the last."""

    painted: float
    settled: float


class Painted(NamedTuple):
    """Milliseconds from a key to its frame, and the bytes that it made the program send."""

    took: float
    sent: int


class Terminal:
    """One program on a terminal of its own. Times are milliseconds."""

    def __init__(self, argv: Sequence[str], env: Mapping[str, str]) -> None:
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._undrawn = bytearray()
        self._synchronized = False
        self._unanswered = b""
        self._master, slave = os.openpty()
        ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._started = perf_counter()
        self._process = subprocess.Popen(
            argv, env=env, stdin=slave, stdout=slave, stderr=slave, start_new_session=True
        )
        os.close(slave)
        self._poll = select.poll()
        self._poll.register(self._master, select.POLLIN)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._master)

    def start(self, text: str, ready: str = "", quiet: float = SETTLED, timeout: float = 20.0) -> Start:
        """Wait for a frame that shows `text`, for one that shows `ready`, then until nothing comes for `quiet` seconds.

        A quiet of 0 waits no longer. Raises `NotPaintedError`.
        """
        deadline = self._started + timeout
        shown = last = None
        is_ready = False
        while not (shown and is_ready) and perf_counter() < deadline and self._process.poll() is None:
            for last in self._frames(self._read(quiet or AT_ONCE, deadline)):
                if not (shown and is_ready):
                    seen = self._text()
                    shown = shown or (last if text in seen else None)
                    is_ready = is_ready or ready in seen
        if shown is None or last is None:
            words = self._text().split() or self._undrawn.decode(errors="replace").split()
            raise NotPaintedError(f"{text!r} was not painted but {' '.join(words)[-300:]!r}")
        return Start((shown - self._started) * 1000, (last - self._started) * 1000)

    def wait(self, seconds: float) -> None:
        """Draw what comes in so many seconds."""
        deadline = perf_counter() + seconds
        while (left := deadline - perf_counter()) > 0:
            list(self._frames(self._read(left, deadline)))

    def press(self, keys: str, until: str = "", timeout: float = 0.5) -> Painted | None:
        """From a key to the end of the first frame that shows the text `until`, or any change where that is empty.

        Some keys in succession are one event; None where the frame did not come. Raises `NotPaintedError`.
        """
        list(self._frames(self._read(0, perf_counter() + QUIET)))  # what came while the last frame was drawn
        before = self._picture()
        shown, sent = None, 0
        pressed = perf_counter()
        deadline = pressed + timeout
        try:
            os.write(self._master, keys.encode())
        except OSError:
            raise NotPaintedError(f"the program had ended before {keys!r} was pressed") from None
        while shown is None and perf_counter() < deadline:
            chunks = self._read(QUIET, deadline)
            sent += sum(len(chunk.data) for chunk in chunks)
            for at in self._frames(chunks):
                if shown is None and (until in self._text() if until else self._picture() != before):
                    shown = at
        return None if shown is None else Painted((shown - pressed) * 1000, sent)

    def pictures(self, quiet: float, timeout: float = 20.0) -> Iterator[list[list[Any]]]:
        """The cells after each frame, row by row, until nothing is painted for `quiet` seconds."""
        for _ in self._frames(self._read(quiet, perf_counter() + timeout)):
            yield self._picture()

    def type(self, keys: str) -> None:
        """Press keys, whatever they do."""
        os.write(self._master, keys.encode())

    def hold(self, key: str, rate: float, seconds: float) -> float:
        """Repeat a key, as a keyboard does; returns from the last repeat to the last frame."""
        begun = perf_counter()
        last = begun
        for number in range(round(rate * seconds)):
            due = begun + number / rate
            while (left := due - perf_counter()) > 0:
                if self._poll.poll(left * 1000):
                    self._pass_over()
            last = perf_counter()
            os.write(self._master, key.encode())
        frames = list(self._frames(self._read(SETTLED, last + 20)))
        return max(0.0, (frames[-1] - last) * 1000) if frames else 0.0

    def peak_memory(self) -> float:
        """The most memory that the program has held, in MB; 0 where the system does not say (Linux does)."""
        try:
            told = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        except OSError:
            return 0.0
        found = re.search(r"VmHWM:\s+(\d+) kB", told)
        return int(found[1]) / 1024 if found else 0.0

    def _pass_over(self) -> None:
        """Read what was painted and forget it: drawing it would keep the next key waiting."""
        try:
            os.read(self._master, 1 << 18)
        except OSError:
            raise NotPaintedError("the program ended while a key was held") from None

    def _read(self, quiet: float, deadline: float) -> list[Chunk]:
        """What arrives until no byte has come for `quiet` seconds, or until the deadline."""
        chunks: list[Chunk] = []
        while perf_counter() < deadline and self._poll.poll(quiet * 1000):
            try:
                data = os.read(self._master, 1 << 18)
            except OSError:  # The program has ended.
                break
            chunks.append(Chunk(perf_counter(), data))
            self._answer(data)
        return chunks

    def _answer(self, data: bytes) -> None:
        asked = self._unanswered + data
        end = 0
        for query, answer in _ANSWERS:
            for match in query.finditer(asked):
                os.write(self._master, answer % tuple(map(int, match.groups())))
                end = max(end, match.end())
        rest = asked[max(end, asked.rfind(b"\x1b")) :]
        self._unanswered = rest if len(rest) < 16 else b""  # A query may be cut in two.

    def _frames(self, chunks: Sequence[Chunk]) -> Iterator[float]:
        """Draw frame after frame; yields when each was complete."""
        for at, data in chunks:
            self._undrawn += data
            self._synchronized = self._synchronized or _FRAME_BEGIN in self._undrawn
            while (end := self._frame_end()) > 0:
                frame = bytes(self._undrawn[:end])
                del self._undrawn[:end]
                self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", frame))
                yield at

    def _frame_end(self) -> int:
        """How many of the bytes that are not drawn yet make a frame; 0 where none is complete."""
        if self._synchronized:
            return self._undrawn.find(_FRAME_END) + len(_FRAME_END) if _FRAME_END in self._undrawn else 0
        cut = _CUT.search(self._undrawn)
        return cut.start() if cut else len(self._undrawn)

    def _text(self) -> str:
        return "\n".join("".join(cell.data for cell in row) for row in self._picture())

    def _picture(self) -> list[list[Any]]:
        """Every cell with its colours."""
        buffer = self._screen.buffer
        return [[buffer[row][column] for column in range(COLUMNS)] for row in range(ROWS)]
