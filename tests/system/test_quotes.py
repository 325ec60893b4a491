"""Quotes in a real terminal: kept in one sitting, ordered and pasted in the next, exported in the end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pullquote.writers import STYLES
from tests.system.conftest import ENV, PATIENCE, Pane

pytestmark = pytest.mark.system

TALK = """Ada Lindqvist: The dredging begins on Monday. The buoys are moved by night.

Bo Ekdal: And who pays for it?

Ada Lindqvist: The towns do.
"""


def test_quotes_are_kept_ordered_copied_in_a_style_of_choice_and_exported(pane: Pane, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    config = str(tmp_path / "config")
    pane.start(str(path), PULLQUOTE_CONFIG=config).until("Bo Ekdal")
    pane.press("m")
    pane.until("1 quote")
    pane.press("G", "m")
    pane.until("2 quotes")
    pane.press("C", "g", *["j"] * list(STYLES).index("markdown"), "D")
    pane.until("markdown · default")
    pane.press("Escape", "q")
    pane.until("exit code 0")

    again = Pane(pane.tmux, Path(pane.env["PULLQUOTE_DATA"]), "again")
    again.start(str(path), PULLQUOTE_CONFIG=config).until("2 quotes")
    again.press("t")
    again.until("2 kept · 0 copied")
    again.press("J", "A")
    again.until("2 kept · 2 copied")
    again.until("Copied to tmux (checked) · 2 quotes")
    in_markdown = (
        "> The towns do.\n>\n> — Ada Lindqvist\n\n> The dredging begins on Monday.\n>\n> — Ada Lindqvist"
    )
    assert again.tmux.run("show-buffer").decode() == in_markdown
    again.press("G", "k", "Enter")
    again.until("line 1 · 5 words")
    again.press("q")
    again.until("exit code 0")

    exported = subprocess.check_output(
        [sys.executable, "-m", "pullquote", "export", str(path)], env=ENV | pane.env, timeout=PATIENCE
    )
    assert exported.decode().endswith(f"\n\n{in_markdown}\n")


def test_a_click_selects_a_quote_and_a_double_click_goes_there(pane: Pane, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    pane.start(str(path)).until("Bo Ekdal")
    pane.press("m", "G", "m")
    pane.until("2 quotes")
    pane.press("g", "t")
    pane.until("2 kept")
    rows = pane.screen().split("\n")
    row = next(number for number, text in enumerate(rows) if "The towns do." in text)
    for times in (1, 2):
        for _ in range(times):
            pane.mouse(0, 10, row)
            pane.mouse(0, 10, row, up=True)
        if times == 1:
            pane.until("kept · ")
    assert "line 5 · 3 words" in pane.until_gone("2 kept")
