"""Copied words arrive, and what is said of them is true, with the real clipboard programs."""

from __future__ import annotations

import base64
import json
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pullquote.doctor import TRIAL
from tests.system.conftest import ENV, PATIENCE, Copying, Display, Tmux, in_terminal, need

pytestmark = pytest.mark.system

WORDS = "“Zażółć gęślą jaźń”, said 李 👩‍👩‍👧:\n\n\t“é, e\u0301 — that’s all.”\n"
LONG = (WORDS * 2000)[:40_000]
assert len(LONG.encode()) > 50_000


def osc52(text: str) -> bytes:
    return b"\x1b]52;c;" + base64.b64encode(text.encode()) + b"\a"


def remotely(ssh: list[str], argv: list[str], **env: str) -> list[str]:
    """The command that runs `argv` on the SSH server."""
    variables = {"PYTHONPATH": ENV["PYTHONPATH"], "LANG": "C.UTF-8", **env}
    return [*ssh, shlex.join(["env", *(f"{name}={value}" for name, value in variables.items()), *argv])]


@pytest.mark.parametrize("words", [WORDS, LONG], ids=["short", "long"])
def test_the_display_gets_the_words(words: str, display: Display, copying: Copying) -> None:
    assert in_terminal(copying.command(words), display.env) == b""
    assert copying.message == "Copied (checked)"
    assert display.held() == words


def test_a_pipe_ends_with_the_program(display: Display, copying: Copying) -> None:
    command = f"{shlex.join(copying.command(WORDS))} 2>&1 | cat"
    assert subprocess.check_output(command, shell=True, env=display.env, timeout=PATIENCE) == b""
    assert copying.message == "Copied (checked)"
    assert display.held() == WORDS


def test_a_dead_display_leaves_it_to_the_terminal(copying: Copying) -> None:
    need("xclip")
    dead = ENV | {"DISPLAY": ":7777"}
    assert in_terminal(copying.command(WORDS), dead) == osc52(WORDS)
    assert copying.message == "Sent to the terminal (cannot be checked); xclip failed (exit code 1)"


def test_a_dead_display_without_a_terminal_leaves_a_file(copying: Copying) -> None:
    need("xclip")
    dead = ENV | {"DISPLAY": ":7777"}
    subprocess.run(copying.command(WORDS), env=dead, start_new_session=True, timeout=PATIENCE, check=True)
    saved = copying.data / "quotes.md"
    assert copying.message == f"No clipboard could be reached; saved to {saved}"
    assert saved.read_bytes() == WORDS.encode() + b"\n\n"


def test_a_frozen_display_is_given_up(display: Display, copying: Copying) -> None:
    display.server.send_signal(signal.SIGSTOP)
    assert in_terminal(copying.command(WORDS), display.env) == osc52(WORDS)
    assert copying.message == "Sent to the terminal (cannot be checked); xclip gave no answer in 1.5 s"


def test_a_terminal_that_takes_nothing_is_given_up(copying: Copying) -> None:
    ctrl_s = b"\x13"
    assert osc52(WORDS) not in in_terminal(copying.command(WORDS), ENV, typed=ctrl_s)
    assert copying.message == f"No clipboard could be reached; saved to {copying.data / 'quotes.md'}"


def test_a_bare_terminal_is_sent_the_words(copying: Copying) -> None:
    assert in_terminal(copying.command(LONG), ENV) == osc52(LONG)
    assert copying.message == "Sent to the terminal (cannot be checked)"


@pytest.mark.parametrize("words", [WORDS, LONG * 2], ids=["short", "100 KB"])
def test_tmux_holds_the_words(words: str, tmux: Tmux, copying: Copying) -> None:
    tmux.in_pane(copying.command(words))
    assert copying.message == "Copied to tmux (checked)"
    assert tmux.run("show-buffer").decode() == words


def test_tmux_hands_the_words_on_to_its_terminal(tmux: Tmux, copying: Copying) -> None:
    tmux.attached(copying.command(LONG), [*tmux.command, "attach"], until=base64.b64encode(LONG.encode()))


def test_in_tmux_the_display_gets_the_words_too(tmux: Tmux, display: Display, copying: Copying) -> None:
    tmux.run("set-environment", "DISPLAY", display.env["DISPLAY"])
    tmux.in_pane(copying.command(WORDS))
    assert copying.message == "Copied to tmux and the clipboard (checked)"
    assert tmux.run("show-buffer").decode() == display.held() == WORDS


def test_over_ssh_the_words_go_to_the_outer_terminal(ssh: list[str], copying: Copying) -> None:
    assert in_terminal(remotely(ssh, copying.command(LONG)), ENV) == osc52(LONG)
    assert copying.message == "Sent to the terminal (cannot be checked)"


def test_over_ssh_the_remote_desktop_is_left_alone(
    ssh: list[str], display: Display, copying: Copying
) -> None:
    in_terminal(copying.command("of the remote host"), display.env)
    command = remotely(ssh, copying.command(WORDS), DISPLAY=display.env["DISPLAY"])
    assert in_terminal(command, ENV) == osc52(WORDS)
    assert copying.message == "Sent to the terminal (cannot be checked)"
    assert display.held() == "of the remote host"


def test_over_ssh_a_forwarded_display_gets_the_words_too(
    ssh: list[str], display: Display, copying: Copying
) -> None:
    program, *options = ssh
    copy_and_say = ["sh", "-c", f"{shlex.join(copying.command(WORDS))}; echo ended"]
    command = remotely([program, "-Y", *options], copy_and_say)
    assert osc52(WORDS) in in_terminal(command, display.env, until=b"ended")  # ssh itself waits for xclip
    assert copying.message == "Copied (checked); sent to the terminal (cannot be checked)"


def test_over_ssh_within_tmux_it_is_tmux(ssh: list[str], tmux: Tmux, copying: Copying) -> None:
    keep = Path(copying.data.parent, "buffer")
    pane = f"{shlex.join(copying.command(WORDS))}; {shlex.join([*tmux.command, 'save-buffer', str(keep)])}"
    in_terminal(remotely(ssh, [*tmux.command, "new-session", pane]), ENV)
    assert copying.message == "Copied to tmux (checked)"
    assert keep.read_text(encoding="utf-8") == WORDS


def test_who_attaches_over_ssh_leaves_the_desktop_of_the_pane_alone(
    ssh: list[str], tmux: Tmux, display: Display, copying: Copying
) -> None:
    in_terminal(copying.command("of the remote host"), display.env)
    tmux.run("set-environment", "DISPLAY", display.env["DISPLAY"])
    attach = remotely(ssh, [*tmux.command, "attach"])
    tmux.attached(copying.command(WORDS), attach, until=base64.b64encode(WORDS.encode()))
    assert copying.message == "Copied to tmux (checked)"
    assert display.held() == "of the remote host"


def test_the_doctor_tries_the_display_and_puts_back_what_it_held(display: Display, tmp_path: Path) -> None:
    doctor = [sys.executable, "-m", "pullquote", "doctor", "--json"]
    env = display.env | {"PULLQUOTE_DATA": str(tmp_path / "data")}
    first = json.loads(subprocess.check_output(doctor, env=env, timeout=PATIENCE))
    assert first["clipboard"]["result"] == "Copied (checked)"
    assert display.held() == TRIAL
    subprocess.run(["xclip", "-selection", "clipboard"], input=b"a former copy", env=env, check=True)
    second = json.loads(subprocess.check_output(doctor, env=env, timeout=PATIENCE))
    assert second["clipboard"]["afterwards"] == ["The clipboard holds the text again that it held before."]
    assert display.held() == "a former copy"


def test_a_quote_goes_from_the_command_line_to_the_clipboard(display: Display, tmp_path: Path) -> None:
    transcript = tmp_path / "talk.txt"
    transcript.write_text("MARA ILLING: The ferry sails on Monday.\n\nTOM ASKEW: And back?\n")
    command = [sys.executable, "-m", "pullquote", "quote", str(transcript), "The ferry sails", "--copy"]
    env = display.env | {"PULLQUOTE_DATA": str(tmp_path / "data")}
    printed = subprocess.check_output(command, env=env, timeout=PATIENCE).decode()
    assert "The ferry sails" in printed
    assert display.held() == printed.removesuffix("\n")


def test_rich_text_goes_to_the_display_as_html(display: Display, tmp_path: Path) -> None:
    transcript = tmp_path / "talk.txt"
    transcript.write_text(
        "MARA ILLING: The ferry sails & “waits” – é 主席.\n\nTOM ASKEW: And back?\n", "utf-8"
    )
    command = [
        sys.executable,
        "-m",
        "pullquote",
        "quote",
        str(transcript),
        "The ferry sails & “waits” – é 主席.",
        "--rich",
    ]
    env = display.env | {"PULLQUOTE_DATA": str(tmp_path / "data")}
    done = subprocess.run([*command], env=env, timeout=PATIENCE, check=True, capture_output=True)
    assert done.stderr.decode() == "Copied as rich text alone (checked)\n"
    assert display.offers() == ["text/html"]
    assert (
        "<p>The ferry sails &amp; “waits” – é 主席.</p>\n</blockquote>\n<p>— Mara Illing</p>"
        in display.held("text/html")
    )
