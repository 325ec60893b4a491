"""The reader opened on a sample, with a clipboard that only remembers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from pullquote.app.app import PullquoteApp
from pullquote.app.screens.reader import ReaderScreen
from pullquote.clipboard import Attempt, Outcome, Route
from pullquote.config import Settings
from pullquote.paths import notebook_path
from pullquote.readers import read
from pullquote.reading.opening import begin
from pullquote.store.keeper import Keeper

SAMPLES = Path(__file__).parents[2] / "sample_data"
PRESS = SAMPLES / "harbour_press_conference.txt"
ROUTE = Route("native", "a clipboard that only remembers", checked=True, fallback=False)


class Rest:
    """Waits until the program has nothing to do: nothing on the event loop, nothing on a thread, no frame to paint.

    Textual takes a process for idle that computed little for 20 ms, and waits so three times for a key; it was four
    fifths of these tests' time.
    """

    FRAME = 1 / 60
    """Seconds within which a repaint or a layout that was asked for comes; no later timer is waited for."""
    LOOK = 0.001
    """Seconds between two looks; a thread that has just finished tells the loop in that time."""

    def __init__(self) -> None:
        self.aside: list[Future[Any]] = []
        """What was given to threads: to the keeper, to executors."""

    async def __call__(self, _min_sleep: float = 0, longest: float = 1) -> None:
        loop = asyncio.get_running_loop()
        end, rested = loop.time() + longest, 0
        while rested < 2 and loop.time() < end:
            left = self._until_work(loop)
            rested = rested + 1 if left is None else 0
            await asyncio.sleep(self.LOOK if left is None else left)

    def _until_work(self, loop: Any) -> float | None:
        """Seconds until there is something to do; None where that is far off."""
        if loop._ready:
            return 0
        self.aside = [work for work in self.aside if not work.done()]
        if self.aside:
            return self.LOOK
        timers = (timer._when for timer in loop._scheduled if not timer._cancelled)
        due = min(timers, default=inf) - loop.time()
        return max(due, 0) if due < self.FRAME else None


@pytest.fixture(autouse=True)
def _rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Frames come every 4 ms, and rest is what `Rest` says."""
    rest, make = Rest(), Future.__init__

    def counted(future: Future[Any]) -> None:
        make(future)
        rest.aside.append(future)

    monkeypatch.setattr(Future, "__init__", counted)
    monkeypatch.setattr("textual.app.wait_for_idle", rest)
    monkeypatch.setattr("textual.pilot.wait_for_idle", rest)
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", 0.004)


@dataclass
class Open:
    """A reader that is running."""

    pilot: Pilot[None]
    app: PullquoteApp

    @property
    def reader(self) -> ReaderScreen:
        return self.app.reader

    @property
    def picked(self) -> str:
        """The words that a copy would take, as printed."""
        span = self.reader.reading.picked
        assert span is not None
        return self.reader.transcript.text[slice(*span)]

    @property
    def speaker(self) -> str | None:
        """The name of the speaker at the cursor."""
        number = self.reader.reading.turn
        assert number is not None
        speaker = self.reader.transcript.speaker_of(self.reader.transcript.turns[number])
        return speaker.name if speaker else None

    @property
    def status(self) -> str:
        return "\n".join((self.reader.status.where, self.reader.status.message or self.reader.status.paste))

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def paste(self, text: str) -> None:
        """Put text where the cursor is, as a terminal does."""
        self.app.post_message(Paste(text))
        await self.pilot.pause()

    async def until(self, message: str) -> None:
        """Wait until the status line says something, and what came with it is on the screen."""
        for _ in range(500):
            if message in self.status:
                await self.pilot.pause()
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"{message!r} never came: {self.status!r}")

    def screen(self) -> list[str]:
        """The rows of the screen as plain text."""
        lines = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in line).rstrip() for line in lines]


Opener = Callable[..., AbstractAsyncContextManager[Open]]


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was copied, in order."""
    texts: list[str] = []

    def copy(text: str, data_dir: Path, write_terminal: object = None) -> Outcome:
        texts.append(text)
        return Outcome((Attempt(ROUTE, "checked"),), data_dir)

    monkeypatch.setattr("pullquote.clipboard.copy", copy)
    return texts


@pytest.fixture
def open_reader(copied: list[str]) -> Opener:
    """Opens the reader on a file (or on bytes) at a size of the terminal, with a user's settings."""

    @asynccontextmanager
    async def opened(
        source: Path | bytes = PRESS,
        size: tuple[int, int] = (80, 24),
        settings: Settings | None = None,
        encoding: str | None = None,
    ) -> AsyncIterator[Open]:
        document = read(source, encoding=encoding) if isinstance(source, Path) else read(None, source)
        keeper = Keeper(notebook_path())
        app = PullquoteApp(begin(document, keeper), keeper, settings=settings, encoding=encoding)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Open(pilot, app)
        keeper.close(5)

    return opened
