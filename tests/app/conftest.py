"""The reader opened on a sample, with a clipboard that only remembers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, process_time

import pytest
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


async def _at_rest(_min_sleep: float = 0, step: float = 0.003, longest: float = 1) -> None:
    """Wait until the process rests, as Textual does after each key, but look every 3 ms and not every 20.

    Its waiting was four fifths of these tests' time. The pause after the last key stays Textual's own.
    """
    end = monotonic() + longest
    worked = step
    while worked > step / 10 and monotonic() < end:
        before = process_time()
        await asyncio.sleep(step)
        worked = process_time() - before


@pytest.fixture(autouse=True)
def _look_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.app.wait_for_idle", _at_rest)


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

    async def until(self, message: str) -> None:
        """Wait until the status line says something."""
        for _ in range(500):
            if message in self.status:
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
        source: Path | bytes = PRESS, size: tuple[int, int] = (80, 24), settings: Settings | None = None
    ) -> AsyncIterator[Open]:
        document = read(source) if isinstance(source, Path) else read(None, source)
        keeper = Keeper(notebook_path())
        app = PullquoteApp(begin(document, keeper), keeper, settings=settings)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Open(pilot, app)
        keeper.close(5)

    return opened
