"""Rich text on the clipboard: what each program is given, and what is said of it."""

from __future__ import annotations

import base64
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote import clipboard
from pullquote.clipboard.rich import HEAD, TOOLS, Tool, cf_html, copy_rich

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the programs are those of Linux")

HTML, TEXT = "<p>“Zażółć” &amp; 主席 é</p>", "“Zażółć” & 主席 é"
KEEPS_IT = """#!/bin/sh
case "$*" in
  "-selection clipboard -target text/html -out" | "--no-newline --type text/html") exec /bin/cat "$KEPT" ;;
  *"text/html"*) /bin/cat > "$KEPT"; (/bin/sleep 0.2; echo late) & ;;
  *) exit 1 ;;
esac
"""
"""An xclip, a wl-copy and a wl-paste that know only HTML and stay in the background with their output open."""

Install = Callable[[str, str], None]


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine without programs and without a display; where the programs of the test keep what they are given."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("KEPT", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def install(tmp_path: Path) -> Install:
    def put(names: str, script: str) -> None:
        for name in names.split():
            program = tmp_path / "bin" / name
            program.parent.mkdir(exist_ok=True)
            program.write_text(script)
            program.chmod(0o755)

    return put


def said() -> str:
    return copy_rich(HTML, TEXT).message


@linux_only
@pytest.mark.parametrize(
    ("programs", "display"), [("xclip", "DISPLAY"), ("wl-copy wl-paste", "WAYLAND_DISPLAY")]
)
def test_what_linux_was_given_is_read_back(
    programs: str, display: str, install: Install, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(programs, KEEPS_IT)
    monkeypatch.setenv(display, ":0")
    assert said() == "Copied as rich text alone (checked)"
    assert kept.read_text("utf-8") == HEAD + HTML


@linux_only
def test_a_clipboard_that_holds_something_else_is_not_believed(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("xclip", '#!/bin/sh\ncase "$*" in *-out) echo old ;; *) /bin/cat > /dev/null ;; esac\n')
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(clipboard, "CHECK_LIMIT", 0)
    outcome = copy_rich(HTML, TEXT)
    assert outcome.message == "Not copied: the clipboard holds another text"
    assert not outcome.copied


@linux_only
def test_a_program_that_fails_or_hangs_is_named(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(clipboard, "PROGRAM_LIMIT", 0.2)
    install("xclip", "#!/bin/sh\nexit 1\n")
    assert said() == "Not copied: xclip failed (exit code 1)"
    install("xclip", "#!/bin/sh\nexec /bin/sleep 60\n")
    assert said() == "Not copied: xclip gave no answer in 0.2 s"


@linux_only
@pytest.mark.parametrize(
    ("env", "programs", "message"),
    [
        ({}, "", "no program was found that takes rich text: xclip (X11) or wl-clipboard (Wayland)"),
        ({"DISPLAY": ":0"}, "xsel", "xsel takes plain text only: xclip takes rich text"),
        (
            {"DISPLAY": ":0", "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"},
            "xclip",
            "over SSH only plain text reaches your clipboard",
        ),
    ],
)
def test_where_there_is_no_way_it_says_so(
    env: dict[str, str], programs: str, message: str, install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(programs, KEEPS_IT)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert said() == f"Not copied: {message}"


@linux_only
def test_windows_seen_from_linux_gets_both_forms_unchecked(install: Install, kept: Path) -> None:
    install("clip.exe powershell.exe", '#!/bin/sh\nexec /bin/cat > "$KEPT"\n')
    assert said() == "Copied as rich and as plain text (not checked)"
    rich, plain = map(base64.b64decode, kept.read_bytes().splitlines())
    assert rich == cf_html(HTML)
    assert plain.decode() == TEXT


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_offsets_of_windows_count_bytes(html: str) -> None:
    data = cf_html(html)
    offsets = {name: int(value) for name, value in re.findall(rb"(\w+):(\d{10})\r\n", data)}
    assert data[offsets[b"StartFragment"] : offsets[b"EndFragment"]].decode() == html
    whole = data[offsets[b"StartHTML"] : offsets[b"EndHTML"]]
    assert whole.startswith(b"<html>")
    assert whole.endswith(b"</html>")
    assert offsets[b"EndHTML"] == len(data)


def test_a_string_of_applescript_ends_where_it_should() -> None:
    tool: Tool = TOOLS["macOS"]
    script = tool.data(HTML, 'a\\"b').decode()
    assert script.endswith('string:"a\\\\\\"b"}\n')
    held = re.search("«data HTML([0-9A-F]*)»", script)
    assert held
    assert bytes.fromhex(held[1]).decode() == HEAD + HTML


@linux_only
def test_half_a_character_does_not_stop_a_copy(
    install: Install, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("xclip", KEEPS_IT)
    monkeypatch.setenv("DISPLAY", ":0")
    assert copy_rich("<p>\ud800</p>", "\ud800").copied
    assert kept.read_text("utf-8") == f"{HEAD}<p>\ufffd</p>"
