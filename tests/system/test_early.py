"""From the first screen to the reader: nothing moves, no key is lost, and the terminal is given back as it was."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.bench.terminal import COLUMNS, ROWS, Terminal
from tests.system.conftest import ENV, Pane, wait_for

pytestmark = pytest.mark.system

PRESS = Path(__file__).parents[2] / "sample_data" / "harbour_press_conference.txt"
RIGHT = 2
"""Columns of the overview strip."""


def opened(tmp_path: Path, **env: str) -> Terminal:
    own = {"PULLQUOTE_DATA": str(tmp_path / "data"), "PULLQUOTE_CONFIG": str(tmp_path / "config")}
    return Terminal([sys.executable, "-m", "pullquote", str(PRESS)], {**ENV, **own, **env})


@pytest.mark.parametrize(
    ("settings", "env"),
    [
        ("", {"COLORTERM": "truecolor"}),
        ('theme = "pullquote-light"', {"COLORTERM": "truecolor"}),
        ("", {"NO_COLOR": "1"}),
        ("", {}),
    ],
    ids=["dark", "light", "without colours", "256 colours"],
)
def test_what_the_first_screen_shows_stays_where_it_is(
    tmp_path: Path, settings: str, env: dict[str, str]
) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text(settings)
    with opened(tmp_path, **env) as reader:
        first, *others = reader.pictures(quiet=1.0)
    assert len(others) > 1
    assert "Press conference at the harbour" in "".join(cell.data for cell in first[0])
    for later in others:
        assert moved(first, later) == []


def moved(first: list[list[Any]], later: list[list[Any]]) -> list[tuple[int, int]]:
    """The cells that showed something and show it no more."""
    return [
        (row, column)
        for row in range(ROWS)
        for column in range(COLUMNS - RIGHT)
        if first[row][column].data != " " and first[row][column] != later[row][column]
    ]


def test_keys_pressed_at_the_first_screen_are_answered_by_the_reader(tmp_path: Path) -> None:
    with opened(tmp_path / "early", COLORTERM="truecolor") as reader:
        wait_for(lambda: list(reader.pictures(quiet=0.02)), bool, "the first screen")
        reader.type("jjm")
        *_, early = reader.pictures(quiet=1.0)
    with opened(tmp_path / "late", COLORTERM="truecolor") as reader:
        assert list(reader.pictures(quiet=1.0))
        reader.type("jjm")
        *_, late = reader.pictures(quiet=1.0)
    assert early == late
    assert "1 quote" in "".join(cell.data for cell in early[-2])


@pytest.fixture
def endless(tmp_path: Path) -> str:
    """A path on which what comes after the first screen never comes."""
    (tmp_path / "textual.py").write_text("import time\ntime.sleep(60)\n")
    return f"{tmp_path}:{ENV['PYTHONPATH']}"


def attributes_around(pane: Pane, tmp_path: Path, leave: Callable[[], None], **env: str) -> tuple[str, str]:
    """A terminal's attributes before the reader and after it."""
    before, after = tmp_path / "before", tmp_path / "after"
    pane.start(str(PRESS), before=f"trap : INT; stty -a > {before}; ", after=f"stty -a > {after}; ", **env)
    leave()
    pane.until("exit code")
    wait_for(lambda: after.read_text() if after.exists() else "", bool, "the terminal's attributes")
    return before.read_text(), after.read_text()


def test_the_terminal_is_as_it_was_after_the_reader(pane: Pane, tmp_path: Path) -> None:
    def leave() -> None:
        pane.until("Enter pastes")
        pane.press("q")

    before, after = attributes_around(pane, tmp_path, leave)
    assert after == before
    assert "Press conference" not in pane.screen()


def test_ctrl_c_at_the_first_screen_ends_it_and_ctrl_z_does_nothing(
    pane: Pane, tmp_path: Path, endless: str
) -> None:
    def leave() -> None:
        pane.until("Press conference")
        pane.press("C-z", "C-\\\\")
        time.sleep(0.2)
        assert "Press conference" in pane.screen()
        pane.press("C-c")

    before, after = attributes_around(pane, tmp_path, leave, PYTHONPATH=endless)
    assert after == before
    assert "exit code 130" in pane.screen()
    assert "Press conference" not in pane.screen()


def test_a_reader_that_is_ended_gives_the_terminal_back(pane: Pane, tmp_path: Path) -> None:
    def leave() -> None:
        pane.until("Enter pastes")
        os.kill(pane.pid(), signal.SIGTERM)

    before, after = attributes_around(pane, tmp_path, leave)
    assert after == before
    assert "exit code 143" in pane.screen()
    assert "Press conference" not in pane.screen()


def test_a_first_screen_that_is_ended_gives_the_terminal_back(
    pane: Pane, tmp_path: Path, endless: str
) -> None:
    def leave() -> None:
        pane.until("Press conference")
        os.kill(pane.pid(), signal.SIGTERM)

    before, after = attributes_around(pane, tmp_path, leave, PYTHONPATH=endless)
    assert after == before
    assert "exit code 143" in pane.screen()
    assert "Press conference" not in pane.screen()


def test_a_reader_that_cannot_be_loaded_gives_the_terminal_back(pane: Pane, tmp_path: Path) -> None:
    (tmp_path / "textual.py").write_text("raise SystemExit('it is broken')\n")
    broken = f"{tmp_path}:{ENV['PYTHONPATH']}"
    before, after = attributes_around(pane, tmp_path, lambda: None, PYTHONPATH=broken)
    assert after == before
    assert "it is broken" in pane.screen()
