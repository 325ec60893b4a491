"""Sittings in the plain mode, with a clipboard that only remembers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pullquote.clipboard import Attempt, Outcome, Route
from pullquote.paths import notebook_path
from pullquote.plain.commands import Refused
from pullquote.plain.desk import Desk
from pullquote.plain.session import Session
from pullquote.readers import read
from pullquote.store.keeper import Keeper
from pullquote.transcript.build import build

SAMPLES = Path(__file__).parents[2] / "sample_data"
PRESS = SAMPLES / "harbour_press_conference.txt"
NATIVE = Route("native", "a clipboard that only remembers", checked=True, fallback=False)
FILE = Route("file", "a file", checked=False, fallback=True)


class Sitting:
    """A session whose answers can be asked for line by line."""

    def __init__(self, source: Path | bytes) -> None:
        document = read(source) if isinstance(source, Path) else read(None, source)
        self.keeper = Keeper(notebook_path())
        self.session = Session(build(document), Desk(self.keeper))

    def __call__(self, *lines: str) -> list[str]:
        """What the last of some lines is answered with; a refusal too."""
        answer: list[str] = []
        for line in lines:
            try:
                answer = list(self.session.do(line))
            except Refused as why:
                answer = [f"refused: {why}"]
        return answer

    @property
    def picked(self) -> str:
        """The words that a copy would take, as printed."""
        span = self.session.reading.picked
        assert span is not None
        return self.session.transcript.text[slice(*span)]


Sit = Callable[..., Sitting]


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was copied, in order."""
    texts: list[str] = []

    def copy(text: str, data_dir: Path) -> Outcome:
        texts.append(text)
        return Outcome((Attempt(NATIVE, "checked"),), data_dir)

    monkeypatch.setattr("pullquote.clipboard.copy", copy)
    return texts


@pytest.fixture
def sit(copied: list[str]) -> Iterator[Sit]:
    """Sits down to a file, or to bytes."""
    sittings: list[Sitting] = []

    def sitting(source: Path | bytes = PRESS) -> Sitting:
        sittings.append(Sitting(source))
        return sittings[-1]

    yield sitting
    for one in sittings:
        one.keeper.close(5)
