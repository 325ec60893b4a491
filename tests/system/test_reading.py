"""The reader in a real terminal: tmux with default options, 80 columns by 24 rows."""

from __future__ import annotations

import os
import shlex
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from tests.system.conftest import ENV, PATIENCE, Display, Pane, Tmux, in_terminal, wait_for

pytestmark = pytest.mark.system

SAMPLES = Path(__file__).parents[2] / "sample_data"
PRESS = SAMPLES / "harbour_press_conference.txt"
QUOTE = (
    "“The barrier will be able to close before the autumn tides.” — Ingrid Vasholm, "
    "Straits Council Secretary General, Press conference at the harbour, 12 March 2031"
)


def test_three_questions_on_and_one_answer_further_enter_pastes_the_quote(pane: Pane) -> None:
    pane.start(str(PRESS)).until("Press conference at the harbour")
    pane.press("}", "}", "}")
    assert "Tobias Renn, question 3" in pane.until("question 3 · line")
    pane.press("]", "Enter")
    pane.until("Copied to tmux (checked)")
    assert pane.tmux.run("show-buffer").decode() == QUOTE


def test_a_search_typed_at_once_goes_to_the_sentence_and_enter_pastes_it(pane: Pane) -> None:
    pane.start(str(PRESS)).until("Press conference at the harbour")
    pane.press("g", "/", *"will be able to close", "Enter", "Enter")
    pane.until("Copied to tmux (checked)")
    assert pane.tmux.run("show-buffer").decode() == QUOTE


def test_the_display_gets_the_quote_too(pane: Pane, display: Display) -> None:
    pane.start(str(PRESS), DISPLAY=display.env["DISPLAY"]).until("Press conference at the harbour")
    pane.press("}", "}", "}", "]", "Enter")
    pane.until("Copied to tmux and the clipboard (checked)")
    assert display.held() == QUOTE


def test_a_mark_called_kept_survives_kill_9(pane: Pane) -> None:
    pane.start(str(PRESS)).until("Press conference at the harbour")
    pane.press("}", "}", "}", "]", "m")
    pane.until("1 quote")
    pane.until(" kept")
    os.kill(pane.pid(), signal.SIGKILL)
    with sqlite3.connect(Path(pane.env["PULLQUOTE_DATA"]) / "notebook.db") as notebook:
        assert notebook.execute("SELECT COUNT(*) FROM quotes").fetchone() == (1,)
    notebook.close()


def test_a_window_that_is_closed_keeps_the_place(pane: Pane) -> None:
    pane.start(str(PRESS)).until("Enter pastes")
    pane.press("}", "}", "}")
    pane.until("question 3 · line")
    pane.tmux.run("kill-window", "-t", pane.name)
    notebook = Path(pane.env["PULLQUOTE_DATA"]) / "notebook.db"
    wait_for(lambda: _places(notebook), any, "the place")
    pane.start(str(PRESS)).until("question 3 · line")


def _places(notebook: Path) -> list[int]:
    """Where the transcripts of a notebook were left."""
    with closing(sqlite3.connect(notebook)) as opened:
        return [place for (place,) in opened.execute("SELECT place FROM documents")]


def test_two_windows_marking_200_sentences_each_keep_400(tmux: Tmux, tmp_path: Path) -> None:
    sentences = " ".join(f"Sentence number {number} is said." for number in range(400))
    transcript = tmp_path / "long.txt"
    transcript.write_text(
        f"Ada Lind: {sentences}\n\nBo Varga: Is it?\n\nAda Lind: It is.\n\nBo Varga: Why?\n"
    )
    windows = [Pane(tmux, tmp_path / "data", name).start(str(transcript)) for name in ("one", "two")]
    for window in windows:
        window.until("Ada Lind")
    tmux.run("send-keys", "-t", "two", *["j"] * 200)
    windows[1].until("number 200")
    for _ in range(10):
        for name in ("one", "two"):
            tmux.run("send-keys", "-t", name, *["m", "j"] * 20)
    for window in windows:
        window.until("200 quotes")
        window.press("q")
        window.until("exit code 0")
    with sqlite3.connect(tmp_path / "data" / "notebook.db") as notebook:
        assert notebook.execute("SELECT COUNT(*) FROM quotes WHERE deleted IS NULL").fetchone() == (400,)
    notebook.close()


def test_a_transcript_from_standard_input_is_read_with_the_keys_of_the_terminal(pane: Pane) -> None:
    pane.start("-", before=f"cat {shlex.quote(str(PRESS))} | ").until("Press conference at the harbour")
    pane.press("}", "}", "}", "]", "Enter")
    pane.until("Copied to tmux (checked)")
    pane.press("q")
    pane.until("exit code 0")


def test_a_file_that_goes_or_changes_is_told_and_stays_on_the_screen(pane: Pane, tmp_path: Path) -> None:
    transcript = tmp_path / "talk.txt"
    transcript.write_bytes(PRESS.read_bytes())
    pane.start(str(transcript)).until("Press conference at the harbour")
    transcript.unlink()
    assert "President Dolevan," in pane.until("is gone from disk")


def test_a_tiny_terminal_is_no_trouble(pane: Pane) -> None:
    pane.start(str(PRESS)).until("Press conference")
    pane.tmux.run("resize-window", "-t", "reader", "-x", "20", "-y", "5")
    pane.press("j", "]", "}", "o", "Escape", "q")
    pane.until("exit code 0")


@pytest.mark.parametrize(
    ("args", "env", "why"),
    [
        (["missing.txt"], {}, "does not exist"),
        (["/"], {}, "is a folder"),
        ([str(PRESS)], {"TERM": "dumb"}, "cannot show the reader"),
    ],
)
def test_what_cannot_be_opened_gets_one_line_and_exit_2(
    pane: Pane, args: list[str], env: Mapping[str, str], why: str
) -> None:
    pane.start(*args, **env)
    assert why in pane.until("exit code 2").replace("\n", " ")


def test_output_that_is_no_terminal_gets_the_text_and_exit_0(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pullquote", str(PRESS)]
    printed = subprocess.run(command, env=ENV, capture_output=True, text=True, timeout=PATIENCE, check=True)
    assert "Tobias Renn, Coastal Radio, question 3:" in printed.stdout
    assert "\x1b" not in printed.stdout


def test_a_terminal_that_can_only_print_lines_reads_in_lines(tmp_path: Path) -> None:
    env = ENV | {"PULLQUOTE_DATA": str(tmp_path / "data"), "TERM": "dumb"}
    command = [sys.executable, "-m", "pullquote", str(PRESS)]
    assert b"`pullquote read --plain FILE` reads it in lines\r\n" in in_terminal(command, env)
    typed = b":q3\n]\nm\nY\n\x04"
    written = in_terminal([*command, "--plain"], env, typed=typed).decode()
    heard = (
        "Tobias Renn, Coastal Radio, question 3:",
        "The barrier will be able to close before the autumn tides.",
        "Kept: 11 words.",
        "No clipboard could be reached; saved to",
    )
    at = [written.index(words) for words in heard]
    assert at == sorted(at)
    assert "\x1b" not in written
    assert (tmp_path / "data" / "quotes.md").read_text() == f"{QUOTE}\n\n"


def test_closed_standard_input_is_told(tmp_path: Path) -> None:
    command = f"{shlex.quote(sys.executable)} -m pullquote - <&-"
    done = subprocess.run(command, shell=True, env=ENV, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 2
    assert done.stderr == "pullquote: standard input is closed: name a file instead of -\n"


def test_the_screen_is_left_as_it_was(tmp_path: Path) -> None:
    env = ENV | {"PULLQUOTE_DATA": str(tmp_path / "data")}
    written = in_terminal([sys.executable, "-m", "pullquote", "missing.txt"], env)
    assert written == b"pullquote: missing.txt does not exist: check the name\r\n"
