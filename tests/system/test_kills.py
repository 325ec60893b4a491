"""The reader in two windows on one notebook, killed at random points: what the screen called kept is there."""

from __future__ import annotations

import os
import signal
import time
from itertools import count
from pathlib import Path
from random import Random

import pytest

from pullquote.store.notebook import Notebook
from tests.system.conftest import Pane, Tmux

pytestmark = pytest.mark.system

KILLS = int(os.environ.get("PULLQUOTE_KILLS", "5"))
ACTS = 3
"""What is done in a window between two kills, at most."""


def test_nothing_that_the_screen_called_kept_is_missing_after_kill_9(tmux: Tmux, tmp_path: Path) -> None:
    random = Random(7)
    talk, data = tmp_path / "talk.txt", tmp_path / "data"
    lines = count(1, 2)
    talk.write_text(
        "".join(
            f"{'Ada' if n % 2 else 'Bo'} Ekdal: Buoy {n} is moved.\n\n"
            for n in range(1, KILLS * (ACTS + 2) + 40)
        ),
        "utf-8",
    )
    kept: set[int] = set()
    gone: set[int] = set()
    tried: set[int] = set()
    order: list[int] = []
    tags: set[str] = set()
    tried_tags: set[str] = set()
    for kill in range(KILLS):
        windows = [Pane(tmux, data, f"{name}{kill}") for name in "ab"]
        for window in windows:
            window.start(str(talk)).until("Buoy 1")
        for _ in range(random.randint(0, ACTS)):
            window, line = random.choice(windows), next(lines)
            mark(window, line)
            window.until("kept")
            kept.add(line)
            order.append(line)
            if random.random() < 0.3:
                tag(window, f"tag{line}")
                tags.add(f"tag{line}")
            elif random.random() < 0.3:
                window.press("u")
                window.until("taken back")
                kept.remove(line)
                order.remove(line)
                gone.add(line)
        for window in random.sample(windows, 2):
            match random.choice(("mark", "undo", "tag", "move")):
                case "tag" if order:
                    name = f"tried{next(lines)}"
                    tried_tags.add(name)
                    type_tag(window, name)
                case "move" if order:
                    open_pane(window)
                    window.press(*random.choice(("J", "JK", "JKJ")))
                case act:
                    line = next(lines)
                    tried.add(line)
                    mark(window, line)
                    if act == "undo":
                        window.until("kept")
                        window.press("u")
        time.sleep(random.random() / 20)
        for window in windows:
            os.kill(window.pid(), signal.SIGKILL)
            window.until("exit code 137")
            tmux.run("kill-window", "-t", window.name)
        with Notebook.open(data / "notebook.db") as notebook:
            marks = notebook.marks()
        stand = [one.quote.receipt.lines[0] for one in marks]
        found = set(stand)
        assert len(stand) == len(found)
        assert kept <= found <= kept | tried
        assert not gone & found
        assert tags <= {tag for one in marks for tag in one.tags} <= tags | tried_tags
        known = [line for line in stand if line in order]
        assert known in (order, [*order[1::-1], *order[2:]])  # the first two change places, or did not yet
        order = stand


def mark(window: Pane, line: int) -> None:
    window.press(":", *str(line), "Enter")
    window.until(f"line {line} ")
    window.press("m")


def open_pane(window: Pane) -> None:
    window.press("t")
    window.until("kept · ")


def tag(window: Pane, name: str) -> None:
    """Give one more tag to the last quote, and change the place of the first and back."""
    type_tag(window, name)
    window.until("tags kept")
    window.press("g", "J", "K", "Escape")


def type_tag(window: Pane, name: str) -> None:
    open_pane(window)
    window.press("G", "T")  # the last, which is another each time: the tags of one quote have an end
    window.until("Tags ")
    window.press("End", ",", *name, "Enter")
