"""What `pullquote doctor` finds, and what it leaves behind. The clipboard is a variable."""

from __future__ import annotations

import json
from pathlib import Path

import pyperclip
import pytest

from pullquote import clipboard, doctor
from pullquote.doctor import TRIAL


class Desktop:
    """A native clipboard that can lose its display."""

    def __init__(self) -> None:
        self.held = "a picture's caption"
        self.there = True
        self.readable = True

    def copy(self, text: str) -> None:
        if not self.there:
            raise pyperclip.PyperclipException("the display is gone")
        self.held = text

    def paste(self) -> str:
        if not self.there or (not self.readable and self.held != TRIAL):
            raise pyperclip.PyperclipException("no text")
        return self.held


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Desktop:
    desktop = Desktop()
    monkeypatch.setattr(pyperclip, "copy", desktop.copy)
    monkeypatch.setattr(pyperclip, "paste", desktop.paste)
    monkeypatch.setenv("DISPLAY", ":0")
    return desktop


@pytest.fixture(autouse=True)
def linux_with_xclip_and_a_good_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = clipboard.plan
    monkeypatch.setattr(clipboard, "plan", lambda env: plan(env, "linux", {"xclip": "xclip"}.get))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("STY", raising=False)


def no_terminal(_: str) -> None:
    raise OSError("no terminal")


def report(tmp_path: Path) -> doctor.Report:
    return doctor.report(tmp_path / "data", tmp_path / "config.toml", no_terminal)


def test_all_is_well_and_the_clipboard_holds_what_it_held(desktop: Desktop, tmp_path: Path) -> None:
    found = report(tmp_path)
    lines = found.lines()
    assert found.exit_code == 0
    assert lines[-1] == "No problem was found."
    assert "  plan               xclip: the clipboard (read back)" in lines
    assert "                     otherwise added to the file quotes.md" in lines
    assert "  result             Copied (checked)" in lines
    assert "  afterwards         The clipboard holds the text again that it held before." in lines
    assert desktop.held == "a picture's caption"


def test_what_could_not_be_put_back_is_told(desktop: Desktop, tmp_path: Path) -> None:
    desktop.readable = False
    found = report(tmp_path)
    told = f"The clipboard holds “{TRIAL}”; what it held before could not be put back."
    assert found.facts["clipboard"]["afterwards"] == [told]
    assert desktop.held == TRIAL


def test_a_display_that_is_gone_is_a_problem_with_a_remedy(desktop: Desktop, tmp_path: Path) -> None:
    desktop.there = False
    found = report(tmp_path)
    assert found.exit_code == 1
    assert found.lines()[-4:] == [
        "Problem: the display is gone.",
        "  Is the desktop still there and answering (DISPLAY=:0)?",
        "Problem: The terminal cannot be written to: no terminal.",
        f"  {doctor.INSTALL}",
    ]
    assert found.facts["clipboard"]["copied"] is False


def test_what_went_to_the_terminal_is_left_to_the_eye(tmp_path: Path) -> None:
    sent: list[str] = []
    found = doctor.report(tmp_path, tmp_path / "config.toml", sent.append)
    assert len(sent) == 1
    assert found.facts["clipboard"]["result"] == "Sent to the terminal (cannot be checked)"
    assert found.facts["clipboard"]["afterwards"] == [
        f"Paste now: if “{TRIAL}” does not come, the terminal did not take it."
    ]


def test_a_dumb_terminal_is_a_problem(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TERM", "dumb")
    whats = [problem.what for problem in report(tmp_path).problems]
    assert whats == [
        "No clipboard can be reached from here.",
        "TERM is dumb: nothing can be painted on such a terminal.",
    ]


def test_a_data_folder_that_takes_nothing_is_a_problem(desktop: Desktop, tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    found = report(tmp_path)
    assert found.facts["files"]["writable"] is False
    assert [problem.what for problem in found.problems] == [
        f"Nothing can be kept in {tmp_path / 'data'}: Not a directory."
    ]


def test_nothing_is_left_in_the_data_folder(desktop: Desktop, tmp_path: Path) -> None:
    desktop.there = False
    data = tmp_path / "data"
    assert report(tmp_path).facts["files"]["exists"] is False
    assert not data.exists()
    data.mkdir()
    assert report(tmp_path).facts["files"]["exists"] is True
    assert list(data.iterdir()) == []


def test_the_json_is_json_and_says_the_same(desktop: Desktop, tmp_path: Path) -> None:
    desktop.there = False
    found = json.loads(json.dumps(report(tmp_path).as_json()))
    assert list(found) == ["program", "terminal", "clipboard", "files", "problems"]
    assert found["terminal"]["TERM"] == "xterm-256color"
    assert found["files"]["settings"] == str(tmp_path / "config.toml")
    assert found["problems"][0] == {
        "what": "the display is gone.",
        "remedy": "Is the desktop still there and answering (DISPLAY=:0)?",
    }
