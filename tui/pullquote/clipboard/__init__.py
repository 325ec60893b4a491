"""How copied words reach a clipboard: a plan that can be printed, and one function that runs it.

No route is taken at its word: what can be read back is read back, every program has a time limit, and the
message says what is true and no more. `copy` blocks, mostly for milliseconds: the app calls it in a thread.
"""

from __future__ import annotations

import base64
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal

PROGRAM_LIMIT = 1.5
"""Seconds that a program, or the terminal, is given to take the text or to hand it back."""
CHECK_LIMIT = 0.5
"""Seconds in which a clipboard must read back what it was given: X11 tools return before they hold it."""
TERMINAL_LIMIT = 74_994
"""Bytes of text. In base64 and the frame of OSC 52 they make 100,000, which terminals with a cap take."""
TOO_LONG = f"too long for the terminal ({TERMINAL_LIMIT // 1000} KB at most)"
SAVED_AS = "quotes.md"
"""The file in the data folder that takes what no clipboard took."""

State = Literal["checked", "unchecked", "saved", "failed"]


@dataclass(frozen=True, slots=True)
class Route:
    """One way out."""

    name: Literal["tmux", "native", "terminal", "file", "rich"]
    description: str
    checked: bool
    """Whether it is read back."""
    fallback: bool
    """Taken only where no route before it arrived."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A route that ran, and what is true of it."""

    route: Route
    state: State
    reason: str = ""
    """Why it failed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one copy."""

    attempts: tuple[Attempt, ...]
    saved: Path
    """The file of the last resort."""

    @property
    def copied(self) -> bool:
        """Whether a clipboard took the text, so far as that can be known."""
        return any(attempt.state in ("checked", "unchecked") for attempt in self.attempts)

    @property
    def message(self) -> str:
        """What happened, in one line that is true."""
        reasons = [attempt.reason for attempt in self.attempts if attempt.state == "failed"]
        if any(attempt.state == "saved" for attempt in self.attempts):
            why = TOO_LONG if TOO_LONG in reasons else "no clipboard could be reached"
            return f"{_capitalised(why)}; saved to {self.saved}"
        if not self.copied:
            return f"Not copied: {'; '.join(reasons)}"
        checked = tuple(attempt.route.name for attempt in self.attempts if attempt.state == "checked")
        unchecked = [
            _UNCHECKED[attempt.route.name] for attempt in self.attempts if attempt.state == "unchecked"
        ]
        parts = [_CHECKED[checked]] if checked else []
        return _capitalised("; ".join([*parts, *unchecked, *reasons]))


_CHECKED = {
    ("native",): "copied (checked)",
    ("tmux",): "copied to tmux (checked)",
    ("tmux", "native"): "copied to tmux and the clipboard (checked)",
    ("rich",): "copied as rich text alone (checked)",
}
_UNCHECKED = {
    "native": "copied (not checked)",
    "terminal": "sent to the terminal (cannot be checked)",
    "rich": "copied as rich and as plain text (not checked)",
}


def environment() -> Mapping[str, str]:
    """This process's environment, but with the SSH connection of whoever is attached to tmux now.

    A tmux pane keeps the variables of whoever opened it, be it at the desk or over SSH.
    """
    env = dict(os.environ)
    if not env.get("TMUX"):
        return env
    try:
        told = _run(["tmux", "show-environment", "SSH_CONNECTION"]).decode(errors="replace").strip()
    except (OSError, subprocess.SubprocessError):
        return env
    env.pop("SSH_TTY", None)
    env["SSH_CONNECTION"] = told.partition("=")[2]
    return env


def plan(
    env: Mapping[str, str],
    platform: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
) -> tuple[Route, ...]:
    """The routes for this environment, in the order in which they are tried.

    Over SSH the clipboard of the remote host is nobody's: only a forwarded display leads back to the reader.
    """
    remote = is_remote(env)
    tool = native_tool(env, platform, which)
    routes = []
    in_tmux = bool(env.get("TMUX") and which("tmux"))
    if in_tmux:
        told = "tmux load-buffer -w: tmux keeps the text, and hands it on to its terminal"
        routes.append(Route("tmux", told, checked=True, fallback=False))
    if tool:
        # Reading back on WSL would start PowerShell, which is slower than the time limit.
        routes.append(Route("native", f"{tool}: the clipboard", checked=tool != "clip.exe", fallback=False))
    if _takes_osc52(env):
        fallback = bool(routes) and (in_tmux or not remote)
        told = f"OSC 52: the terminal is asked to take the text, at most {TERMINAL_LIMIT // 1000} KB"
        routes.append(Route("terminal", told, checked=False, fallback=fallback))
    return (*routes, Route("file", f"added to the file {SAVED_AS}", checked=False, fallback=bool(routes)))


_X11_TOOLS = ("xclip", "xsel")


def is_remote(env: Mapping[str, str]) -> bool:
    """Whether whoever reads sits at the other end of SSH."""
    return bool(env.get("SSH_CONNECTION") or env.get("SSH_TTY"))


def native_tool(
    env: Mapping[str, str],
    platform: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
) -> str | None:
    """What leads to the reader's own clipboard; over SSH only a program of a forwarded display does."""
    tool = _local_tool(env, platform, which)
    forwarded = tool in _X11_TOOLS and env.get("DISPLAY", "").startswith("localhost:")
    return None if is_remote(env) and not forwarded else tool


def _local_tool(env: Mapping[str, str], platform: str, which: Callable[[str], str | None]) -> str | None:
    """What pyperclip's `determine_clipboard` will choose here; never Qt, which aborts without a display."""
    if platform in ("win32", "darwin"):
        return "Windows" if platform == "win32" else "macOS"
    if which("clip.exe"):
        return "clip.exe"
    if env.get("WAYLAND_DISPLAY") and which("wl-copy") and which("wl-paste"):
        return "wl-copy"
    return next((tool for tool in _X11_TOOLS if env.get("DISPLAY") and which(tool)), None)


def _takes_osc52(env: Mapping[str, str]) -> bool:
    """Whether the terminal is not one of those known to swallow OSC 52, or to print it."""
    term = env.get("TERM", "")
    in_screen = bool(env.get("STY")) and term.startswith("screen")
    return term not in ("dumb", "linux") and not in_screen


def write_to_tty(sequence: str) -> None:
    """Write to the terminal that this process belongs to, also where its output is a pipe.

    Raises OSError where there is none, TimeoutError where it takes nothing (after ctrl+s).
    """
    deadline = time.monotonic() + PROGRAM_LIMIT
    with open("/dev/tty", "r+b", buffering=0) as tty:
        os.set_blocking(tty.fileno(), False)
        rest = sequence.encode("ascii")
        while rest:
            if not select.select([], [tty], [], max(0, deadline - time.monotonic()))[1]:
                raise TimeoutError("the terminal takes nothing")
            rest = rest[tty.write(rest) or 0 :]


def copy(
    text: str,
    data_dir: Path,
    write_terminal: Callable[[str], object] = write_to_tty,
    routes: Iterable[Route] | None = None,
) -> Outcome:
    """Send `text`, which is not empty, by every route of the plan (or of `routes`) that applies.

    A route that fails is reported, not raised. Call it from one thread: of two copies at once the last may
    not win, and each may take the other for a clipboard that holds the wrong text. `write_terminal` sends an
    escape sequence to the terminal: an app passes its driver's `write`.
    """
    text = whole(text)
    saved = data_dir / SAVED_AS
    attempts: list[Attempt] = []
    for route in plan(environment()) if routes is None else routes:
        if route.fallback and any(attempt.state != "failed" for attempt in attempts):
            continue
        try:
            if route.name == "tmux":
                _to_tmux(text)
            elif route.name == "native":
                _to_native(text, route.checked)
            elif route.name == "terminal":
                _to_terminal(text, write_terminal)
            else:
                _to_file(text, saved)
        except Exception as error:  # pyperclip raises whatever its tools raise
            attempts.append(Attempt(route, "failed", reason(error)))
        else:
            state: State = "saved" if route.name == "file" else "checked" if route.checked else "unchecked"
            attempts.append(Attempt(route, state))
    return Outcome(tuple(attempts), saved)


def whole(text: str) -> str:
    """The text without halves of characters, which no program takes."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def paste() -> str | None:
    """The text that the native clipboard holds; None where it holds no text or cannot be read."""
    try:
        return str(_pyperclip().paste())
    except Exception:  # whatever its tools raise
        return None


def _to_tmux(text: str) -> None:
    data = text.encode()
    try:
        _run(["tmux", "load-buffer", "-w", "-"], data)
    except subprocess.CalledProcessError:
        _run(["tmux", "load-buffer", "-"], data)  # tmux before 3.2 has no -w
    if _run(["tmux", "save-buffer", "-"]) != data:
        raise RuntimeError("tmux holds another text")


def _to_native(text: str, check: bool) -> None:
    _pyperclip().copy(text)
    deadline = time.monotonic() + CHECK_LIMIT
    while check:
        held = paste()
        if held is not None and held.replace("\r\n", "\n") == text.replace("\r\n", "\n"):
            return
        if time.monotonic() > deadline:
            raise RuntimeError(
                f"the clipboard {'cannot be read back' if held is None else 'holds another text'}"
            )
        time.sleep(0.01)


def _to_terminal(text: str, write_terminal: Callable[[str], object]) -> None:
    data = text.encode()
    if len(data) > TERMINAL_LIMIT:
        raise ValueError(TOO_LONG)
    write_terminal(f"\x1b]52;c;{base64.b64encode(data).decode()}\a")


def _to_file(text: str, path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write(f"{text}\n\n")


def _run(command: Sequence[str], data: bytes = b"") -> bytes:
    """What a program prints, given `data`; it raises what `subprocess.run(check=True)` raises."""
    return subprocess.run(
        command, input=data, capture_output=True, start_new_session=True, timeout=PROGRAM_LIMIT, check=True
    ).stdout


class _Tool(subprocess.Popen[bytes]):
    """A clipboard tool of pyperclip's that keeps off our terminal, has a time limit, and fails aloud.

    xclip and wl-copy stay in the background to serve the text: with our output open, a pipe's reader would
    wait for them for ever, and their complaints would be painted over the screen.
    """

    def __init__(self, args: Sequence[str], **options: Any) -> None:
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True}
        if sys.platform == "darwin":
            quiet["env"] = {**os.environ, "LC_CTYPE": "UTF-8"}  # pbcopy(1): else it may not use UTF-8
        super().__init__(args, **(quiet | options))

    def communicate(self, input: Any = None, timeout: float | None = None) -> tuple[bytes, bytes]:  # noqa: A002
        with self:
            try:
                output = super().communicate(input, timeout or PROGRAM_LIMIT)
            except subprocess.TimeoutExpired:
                self.kill()
                raise
        if self.returncode:
            raise subprocess.CalledProcessError(self.returncode, self.args)
        return output


def _pyperclip() -> Any:
    """pyperclip, whose programs are made harmless."""
    import pyperclip

    pyperclip.subprocess = SimpleNamespace(Popen=_Tool, PIPE=subprocess.PIPE)
    return pyperclip


def reason(error: Exception) -> str:
    """Why a route failed, in a few words."""
    if isinstance(error, subprocess.TimeoutExpired):
        return f"{error.cmd[0]} gave no answer in {round(error.timeout, 1):g} s"
    if isinstance(error, subprocess.CalledProcessError):
        complaint = (error.stderr or b"").decode(errors="replace").strip() or f"exit code {error.returncode}"
        return f"{error.cmd[0]} failed ({complaint.splitlines()[0]})"
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return (str(error) or type(error).__name__).splitlines()[0]


def _capitalised(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
