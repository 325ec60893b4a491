"""Putting a name right in a real terminal: by key and by mouse, over a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.system.conftest import Pane, Tmux

pytestmark = pytest.mark.system

PRESS = Path(__file__).parents[2] / "sample_data" / "harbour_press_conference.txt"


def opened(pane: Pane) -> Pane:
    pane.start(str(PRESS)).until("Press conference at the harbour")
    return pane


def test_a_name_is_put_right_in_three_keys_survives_a_restart_and_is_taken_back(
    tmux: Tmux, tmp_path: Path
) -> None:
    pane = opened(Pane(tmux, tmp_path / "data", "first"))
    pane.press("!")
    pane.until("line 3    the title names who speaks")
    pane.press("r")
    pane.until("The name of Ingrid Vasholm")
    pane.press("Inga", "Enter")
    pane.until("Ingrid Vasholm is now Inga · u takes it back")
    pane.press("q")
    pane.until("exit code 0")

    pane = opened(Pane(tmux, tmp_path / "data", "again"))
    pane.until("Inga · line 11 · 17 words · corrected by you")
    pane.press("!", "m")
    pane.until("Inga is also")
    pane.press("Enter")
    pane.until("Inga and Marek Dolevan are now one")
    pane.press("u")
    pane.until("taken back")
    assert "Inga · line 11" in pane.screen()


def test_the_menu_is_clicked(pane: Pane) -> None:
    opened(pane)
    pane.press("!")
    rows = pane.until("anonymous: a voice without a name").splitlines()
    row = next(y for y, line in enumerate(rows) if "anonymous: a voice" in line)
    pane.mouse(0, 20, row)
    pane.mouse(0, 20, row, up=True)
    pane.until("Ingrid Vasholm is now anonymous")
