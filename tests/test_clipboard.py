"""The routes to a clipboard: what is planned where, and what is said of what ran.

The clipboard programs here are scripts of our own; the real ones run in tests/system.
"""

from __future__ import annotations

import base64
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyperclip
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote import clipboard
from pullquote.clipboard import Route, copy, environment, plan

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the programs are those of Linux")

KEEPS_IT = """#!/bin/sh
case "$*" in
  *-o) exec /bin/cat "$0.held" ;;
  *) /bin/cat > "$0.held"; (/bin/sleep 0.2; echo late) & ;;
esac
"""
"""An xclip that stays in the background with its output open, as the real one does."""

TMUX = """#!/bin/sh
case "$1" in
  load-buffer) exec /bin/cat > "$0.held" ;;
  save-buffer) exec /bin/cat "$0.held" ;;
  *) exit 1 ;;
esac
"""

NATIVE = Route("native", "", checked=True, fallback=False)
TERMINAL = Route("terminal", "", checked=False, fallback=True)
FILE = Route("file", "", checked=False, fallback=True)

Install = Callable[[str, str], Path]


class Terminal:
    """A terminal that remembers what it was sent."""

    def __init__(self) -> None:
        self.sent = ""

    def write(self, sequence: str) -> None:
        self.sent += sequence

    @property
    def text(self) -> str:
        """The text that the terminal was asked to take."""
        start, end = "\x1b]52;c;", "\a"
        assert self.sent.startswith(start)
        assert self.sent.endswith(end)
        return base64.b64decode(self.sent[len(start) : -len(end)], validate=True).decode()


@pytest.fixture(autouse=True)
def nothing_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No display, no tmux, no SSH and no programs, but a terminal that takes OSC 52."""
    monkeypatch.delenv("STY", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(pyperclip, "copy", pyperclip.lazy_load_stub_copy)
    monkeypatch.setattr(pyperclip, "paste", pyperclip.lazy_load_stub_paste)


@pytest.fixture
def install(tmp_path: Path) -> Install:
    """Put a program of ours on the PATH; returns where."""

    def put(name: str, script: str) -> Path:
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(script)
        program.chmod(0o755)
        return program

    return put


@pytest.fixture
def terminal() -> Terminal:
    return Terminal()


def no_terminal(_: str) -> None:
    raise OSError("no terminal")


X11 = {"DISPLAY": ":0"}
SSH = {"SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"}
IN_TMUX = {"TMUX": "/tmp/tmux-1000/default,1,0"}


@pytest.mark.parametrize(
    ("env", "programs", "expected"),
    [
        (X11, "xclip", "native, else terminal, else file"),
        (X11, "xsel", "native, else terminal, else file"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wl-copy wl-paste", "native, else terminal, else file"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wl-copy", "terminal, else file"),
        (X11, "", "terminal, else file"),
        ({}, "xclip", "terminal, else file"),
        ({}, "clip.exe", "native, else terminal, else file"),
        (X11 | IN_TMUX, "xclip tmux", "tmux, native, else terminal, else file"),
        (IN_TMUX, "tmux", "tmux, else terminal, else file"),
        (IN_TMUX, "", "terminal, else file"),
        (SSH, "", "terminal, else file"),
        ({"SSH_TTY": "/dev/pts/1"} | X11, "xclip", "terminal, else file"),
        (SSH | X11, "xclip", "terminal, else file"),
        (SSH | {"DISPLAY": "localhost:10.0"}, "xclip", "native, terminal, else file"),
        (
            SSH | {"DISPLAY": "localhost:10.0", "WAYLAND_DISPLAY": "w"},
            "xclip wl-copy wl-paste",
            "terminal, else file",
        ),
        (SSH | {"DISPLAY": "localhost:10.0"}, "clip.exe", "terminal, else file"),
        (SSH | X11 | IN_TMUX, "xclip tmux", "tmux, else terminal, else file"),
        (
            SSH | IN_TMUX | {"DISPLAY": "localhost:10.0"},
            "xclip tmux",
            "tmux, native, else terminal, else file",
        ),
        ({"TERM": "dumb"}, "", "file"),
        ({"TERM": "linux"} | X11, "xclip", "native, else file"),
        ({"TERM": "screen.xterm-256color", "STY": "1.pts-0.host"} | SSH, "", "file"),
        ({"TERM": "screen-256color"} | SSH, "", "terminal, else file"),
    ],
)
def test_the_plan_on_linux(env: dict[str, str], programs: str, expected: str) -> None:
    routes = plan(env, "linux", lambda name: name if name in programs.split() else None)
    assert ", ".join("else " * route.fallback + route.name for route in routes) == expected


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_mac_and_windows_have_their_own_clipboard_but_not_over_ssh(platform: str) -> None:
    at_the_desk = plan({}, platform, lambda _: None)
    over_ssh = plan(SSH | {"DISPLAY": "localhost:10.0"}, platform, lambda _: None)
    assert [route.name for route in at_the_desk] == ["native", "terminal", "file"]
    assert [route.name for route in over_ssh] == ["terminal", "file"]


def test_what_wsl_copied_is_not_called_checked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pyperclip, "copy", lambda text: None)
    routes = plan({}, "linux", lambda name: name if name == "clip.exe" else None)
    assert copy("words", tmp_path, routes=routes).message == "Copied (not checked)"


@linux_only
def test_xclip_is_read_back(install: Install, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    xclip = install("xclip", KEEPS_IT)
    monkeypatch.setenv("DISPLAY", ":0")
    outcome = copy("“Zażółć” 👩‍👧\n", tmp_path)
    assert outcome.message == "Copied (checked)"
    assert outcome.copied
    assert Path(f"{xclip}.held").read_text() == "“Zażółć” 👩‍👧\n"


@linux_only
def test_a_pipe_is_not_kept_open_by_a_program_in_the_background(install: Install, tmp_path: Path) -> None:
    install("xclip", KEEPS_IT)
    code = "from pathlib import Path; from pullquote.clipboard import copy; copy('words', Path())"
    env = {**os.environ, "DISPLAY": ":0", "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.check_output([sys.executable, "-c", code], env=env, stderr=subprocess.STDOUT) == b""


@linux_only
def test_tmux_and_the_clipboard_both_get_the_words(
    install: Install, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    install("tmux", TMUX)
    monkeypatch.setenv("TMUX", "socket,1,0")
    assert copy("words", tmp_path).message == "Copied to tmux (checked)"
    install("xclip", KEEPS_IT)
    monkeypatch.setenv("DISPLAY", ":0")
    assert copy("words", tmp_path).message == "Copied to tmux and the clipboard (checked)"


@linux_only
def test_a_tmux_without_the_option_w_still_gets_the_words(
    install: Install, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    install("tmux", TMUX.replace('case "$1" in', 'case "$*" in *-w*) exit 1 ;; esac\ncase "$1" in'))
    monkeypatch.setenv("TMUX", "socket,1,0")
    assert copy("words", tmp_path).message == "Copied to tmux (checked)"


@linux_only
def test_a_tmux_that_is_gone_leaves_it_to_the_terminal(
    install: Install, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, terminal: Terminal
) -> None:
    install("tmux", "#!/bin/sh\necho no server running >&2; exit 1\n")
    monkeypatch.setenv("TMUX", "socket,1,0")
    message = copy("words", tmp_path, terminal.write).message
    assert message == "Sent to the terminal (cannot be checked); tmux failed (no server running)"
    assert terminal.text == "words"


@linux_only
def test_a_clipboard_that_fails_leaves_it_to_the_terminal_and_paints_nothing(
    install: Install,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    terminal: Terminal,
    capfd: pytest.CaptureFixture[str],
) -> None:
    install("xclip", '#!/bin/sh\necho "Can\'t open display" >&2; exit 1\n')
    monkeypatch.setenv("DISPLAY", ":77")
    message = copy("words", tmp_path, terminal.write).message
    assert message == "Sent to the terminal (cannot be checked); xclip failed (exit code 1)"
    assert terminal.text == "words"
    assert capfd.readouterr() == ("", "")


@linux_only
def test_a_clipboard_that_hangs_is_killed(
    install: Install, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, terminal: Terminal
) -> None:
    xclip = install("xclip", '#!/bin/sh\necho $$ > "$0.pid"; exec /bin/sleep 60\n')
    monkeypatch.setattr(clipboard, "PROGRAM_LIMIT", 0.2)
    monkeypatch.setenv("DISPLAY", ":0")
    message = copy("words", tmp_path, terminal.write).message
    assert message == "Sent to the terminal (cannot be checked); xclip gave no answer in 0.2 s"
    with pytest.raises(ProcessLookupError):
        os.kill(int(Path(f"{xclip}.pid").read_text()), 0)


def test_a_clipboard_that_answers_late_is_asked_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answers = iter(["old words", "old words", "words\r\nand more"])
    monkeypatch.setattr(pyperclip, "copy", lambda text: None)
    monkeypatch.setattr(pyperclip, "paste", lambda: next(answers))
    assert copy("words\nand more", tmp_path, routes=[NATIVE]).message == "Copied (checked)"


def test_a_clipboard_that_keeps_other_words_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, terminal: Terminal
) -> None:
    monkeypatch.setattr(clipboard, "CHECK_LIMIT", 0)
    monkeypatch.setattr(pyperclip, "copy", lambda text: None)
    monkeypatch.setattr(pyperclip, "paste", lambda: "old words")
    outcome = copy("words", tmp_path, terminal.write, [NATIVE, TERMINAL, FILE])
    assert outcome.message == "Sent to the terminal (cannot be checked); the clipboard holds another text"
    assert [attempt.state for attempt in outcome.attempts] == ["failed", "unchecked"]


def test_over_a_forwarded_display_both_ways_are_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, terminal: Terminal
) -> None:
    monkeypatch.setattr(pyperclip, "copy", lambda text: None)
    monkeypatch.setattr(pyperclip, "paste", lambda: "words")
    routes = plan(SSH | {"DISPLAY": "localhost:10.0"}, "linux", {"xclip": "xclip"}.get)
    assert copy("words", tmp_path, terminal.write, routes).message == (
        "Copied (checked); sent to the terminal (cannot be checked)"
    )


def test_the_terminal_is_sent_no_more_than_it_takes_and_nothing_is_cut(
    tmp_path: Path, terminal: Terminal
) -> None:
    fits = "é" * (clipboard.TERMINAL_LIMIT // 2)
    assert (
        copy(fits, tmp_path, terminal.write, [TERMINAL, FILE]).message
        == "Sent to the terminal (cannot be checked)"
    )
    assert terminal.text == fits
    assert len(terminal.sent) == 100_000

    terminal.sent = ""
    saved = tmp_path / "quotes.md"
    outcome = copy(fits + ".", tmp_path, terminal.write, [TERMINAL, FILE])
    assert outcome.message == f"Too long for the terminal (74 KB at most); saved to {saved}"
    assert not outcome.copied
    assert saved.read_text(encoding="utf-8") == f"{fits}.\n\n"
    assert terminal.sent == ""


def test_what_reaches_no_clipboard_is_added_to_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "made yet"
    copy("first", folder, no_terminal, [TERMINAL, FILE])
    outcome = copy("second\r\nline", folder, no_terminal, [TERMINAL, FILE])
    assert outcome.message == f"No clipboard could be reached; saved to {folder / 'quotes.md'}"
    assert (folder / "quotes.md").read_bytes() == b"first\n\nsecond\r\nline\n\n"


def test_what_can_be_saved_nowhere_is_not_called_copied(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    outcome = copy("words", tmp_path / "a file", no_terminal, [TERMINAL, FILE])
    assert outcome.message.startswith("Not copied: no terminal; ")
    assert str(tmp_path / "a file") in outcome.message
    assert not outcome.copied


@given(st.text(st.characters(exclude_categories=[]) | st.sampled_from("\ud83d\ude00"), min_size=1))
def test_no_lone_surrogate_gets_out_and_nothing_else_is_changed(text: str) -> None:
    terminal = Terminal()
    copy(text, Path("unused"), terminal.write, [TERMINAL])
    joined = re.sub(
        "([\ud800-\udbff])([\udc00-\udfff])",
        lambda pair: chr(0x10000 + (ord(pair[1]) - 0xD800) * 0x400 + ord(pair[2]) - 0xDC00),
        text,
    )
    assert terminal.text == re.sub("[\ud800-\udfff]", "\ufffd", joined)


@linux_only
@pytest.mark.parametrize(
    ("attached", "remote"), [("-SSH_CONNECTION", False), ("SSH_CONNECTION=192.0.2.9 1 192.0.2.2 22", True)]
)
def test_in_tmux_it_counts_who_is_attached_not_who_opened_the_pane(
    attached: str, remote: bool, install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("tmux", f'#!/bin/sh\n[ "$*" = "show-environment SSH_CONNECTION" ] && echo "{attached}"\n')
    monkeypatch.setenv("TMUX", "socket,1,0")
    monkeypatch.setenv("DISPLAY", ":0")
    if not remote:
        monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22")
        monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    routes = plan(environment(), "linux", lambda name: name if name in ("xclip", "tmux") else None)
    assert ("native" in [route.name for route in routes]) is not remote


@linux_only
def test_in_a_tmux_that_does_not_know_the_pane_is_believed(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("tmux", "#!/bin/sh\necho unknown variable >&2; exit 1\n")
    monkeypatch.setenv("TMUX", "socket,1,0")
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    assert environment()["SSH_TTY"] == "/dev/pts/1"
