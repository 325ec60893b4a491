"""A whole sitting in a real terminal, from opening a transcript to exporting what was picked from it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pullquote.writers import STYLES
from tests.system.conftest import ENV, PATIENCE, Pane, Tmux

pytestmark = pytest.mark.system

PRESS = Path(__file__).parents[2] / "sample_data" / "harbour_press_conference.txt"
CLOSE = "The barrier will be able to close before the autumn tides."
CHOICE = "A harbour does not have that choice."
FERRIES = "Nobody in the Council doubts that the ferries have to run."
NAME = "Ingrid Vasholm-Dahl"


def test_a_sitting_from_the_first_question_to_the_export(tmux: Tmux, tmp_path: Path) -> None:
    settings = {"PULLQUOTE_CONFIG": str(tmp_path / "config")}
    pane = Pane(tmux, tmp_path / "data", "morning")
    pane.start(str(PRESS), **settings).until("Press conference at the harbour")

    # Skim the questions; keep the answer to the third.
    pane.press("}")
    pane.until("question 1")
    pane.press("}", "}")
    pane.until("Tobias Renn, question 3")
    pane.press("]", "m")
    pane.until("1 quote")

    # Find two more sentences, the second in the answers above, and keep them.
    pane.press("/", CHOICE.lower().removesuffix("."))
    pane.until("1 of 1")
    pane.press("Enter", "m")
    pane.until("2 quotes")
    pane.press("/", "doubts that the ferries", "Enter", "m")
    pane.until("3 quotes")

    # Correct a name, which everything then bears.
    pane.press("!", "r")
    pane.until("The name of Ingrid Vasholm")
    pane.press(NAME, "Enter")
    pane.until(f"Ingrid Vasholm is now {NAME}")

    # Choose Markdown as the style, copy all, and leave.
    pane.press("C")
    pane.until("Enter copies · D default")
    pane.press("g", *["j"] * list(STYLES).index("markdown"), "D")
    pane.until("markdown · default")
    pane.press("Escape", "t")
    pane.until("3 kept · 0 copied")
    pane.press("A")
    pane.until("3 quotes")
    pane.until("Copied to tmux (checked)")
    pasted = pane.tmux.run("show-buffer").decode()
    assert [words in pasted for words in (CLOSE, CHOICE, FERRIES)] == [True] * 3
    assert pasted.count(f"— {NAME}, Straits Council Secretary General") == 3
    pane.press("q")
    pane.until("exit code 0")

    # Another day: all of it is there, and is exported.
    pane = Pane(tmux, tmp_path / "data", "evening")
    pane.start(str(PRESS), **settings).until("●3")
    pane.until(NAME)
    pane.press("q")
    pane.until("exit code 0")
    command = [sys.executable, "-m", "pullquote", "export", str(PRESS), "--as", "markdown"]
    exported = subprocess.check_output(command, env=ENV | pane.env | settings, timeout=PATIENCE).decode()
    assert pasted in exported
