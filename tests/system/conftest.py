"""Real programs: a display, tmux, an SSH server, and terminals to run things in.

A test whose programs are not installed is skipped, saying so.
"""

from __future__ import annotations

import getpass
import os
import select
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest

import pullquote

T = TypeVar("T")
PATIENCE = 30.0
"""Seconds after which something hangs. Nothing here takes two."""

ENV = {
    "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin",
    "TERM": "xterm-256color",
    "LANG": "C.UTF-8",
    "SHELL": "/bin/sh",
    "PYTHONPATH": str(Path(pullquote.__file__).parents[1]),
}
"""What every program gets: nothing of the developer's own, be it a display or what a shell does at its start."""

_CLAIM_TERMINAL = (
    "import os, sys; os.close(os.open(os.ttyname(0), os.O_RDWR)); os.execvp(sys.argv[1], sys.argv[1:])"
)


def need(*programs: str) -> None:
    """Skip the test where a program is missing."""
    missing = [program for program in programs if not shutil.which(program, path=ENV["PATH"])]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


def in_terminal(
    argv: Sequence[str], env: Mapping[str, str], until: bytes | None = None, typed: bytes = b""
) -> bytes:
    """What a program writes to the terminal that it owns, until it ends or has written `until`."""
    outer, inner = os.openpty()
    os.write(outer, typed)
    with subprocess.Popen(
        [sys.executable, "-c", _CLAIM_TERMINAL, *argv],
        stdin=inner,
        stdout=inner,
        stderr=inner,
        env=env,
        start_new_session=True,
    ) as process:
        os.close(inner)
        written = b""
        deadline = time.monotonic() + PATIENCE
        try:
            while until is None or until not in written:
                if not select.select([outer], [], [], deadline - time.monotonic())[0]:
                    pytest.fail(f"it hangs, having written {written!r}")
                written += os.read(outer, 65536)
        except OSError:  # the program has ended
            pass
        finally:
            os.close(outer)
            if until:
                process.kill()
    return written


class Copying:
    """Copies a text in a process of its own, and knows what came of it."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        self._text = folder / "text"
        self._message = folder / "message"

    def command(self, text: str) -> list[str]:
        """The program that copies `text`."""
        self._text.write_bytes(text.encode())
        program = Path(__file__).with_name("copy_file.py")
        return [sys.executable, str(program), str(self._text), str(self.data), str(self._message)]

    @property
    def message(self) -> str:
        """What the program said."""
        return self._message.read_text(encoding="utf-8")


class Display:
    """An X server without a screen."""

    def __init__(self, server: subprocess.Popen[bytes], name: str) -> None:
        self.server = server
        self.env = ENV | {"DISPLAY": name}

    def held(self, target: str = "UTF8_STRING") -> str:
        """What its clipboard holds, in one of the forms that it offers."""
        command = ["xclip", "-selection", "clipboard", "-o", "-t", target]
        return subprocess.check_output(command, env=self.env, timeout=PATIENCE).decode()

    def offers(self) -> list[str]:
        """The forms of what its clipboard holds."""
        return [name for name in self.held("TARGETS").split() if name != "TARGETS"]


class Tmux:
    """A tmux server with default options."""

    def __init__(self, socket_path: str) -> None:
        self.command = ["tmux", "-f", "/dev/null", "-S", socket_path]

    def run(self, *args: str) -> bytes:
        """What a tmux command prints."""
        return subprocess.check_output([*self.command, *args], env=ENV, timeout=PATIENCE)

    def start(self, argv: Sequence[str], after: str = "started") -> None:
        """Run a program in a pane of its own, after the signal `after`; the signal "ended" follows it."""
        wait, say = (shlex.join([*self.command, "wait-for", *args]) for args in ([after], ["-S", "ended"]))
        self.run("new-window", f"{wait}; {shlex.join(argv)}; {say}; sleep {PATIENCE}")

    def in_pane(self, argv: Sequence[str]) -> None:
        """Run a program in a pane of its own, and wait for it."""
        self.start(argv)
        self.run("wait-for", "-S", "started")
        self.run("wait-for", "ended")

    def attached(self, argv: Sequence[str], client: Sequence[str], until: bytes) -> None:
        """Run a program in a pane that `client` attaches a terminal to, which must be sent `until`."""
        self.start(argv, after="attached")
        self.run("set-hook", "-g", "client-attached", "wait-for -S attached")
        in_terminal(client, ENV, until)
        self.run("wait-for", "ended")


class Pane:
    """The reader in a window of tmux, as a user sees it."""

    def __init__(self, tmux: Tmux, data: Path, name: str = "reader") -> None:
        self.tmux = tmux
        self.env = {"PULLQUOTE_DATA": str(data), "PYTHONPATH": ENV["PYTHONPATH"]}
        self.name = name

    def start(self, *args: str, before: str = "", after: str = "", **env: str) -> Pane:
        """Run pullquote with arguments; the pane stays when it has ended and shows its exit code."""
        variables = [f"{name}={value}" for name, value in {**self.env, **env}.items()]
        command = shlex.join(["env", *variables, sys.executable, "-m", "pullquote", *args])
        self.tmux.run("new-window", "-n", self.name, f"{before}{command}; echo exit code $?; {after}sleep 60")
        return self

    def press(self, *keys: str) -> None:
        for key in keys:
            self.tmux.run("send-keys", "-t", self.name, key)
            time.sleep(0.3 if key == "Escape" else 0.05)  # a key soon after Escape would be Alt and that key

    def mouse(self, button: int, x: int, y: int, *, up: bool = False) -> None:
        """Send what a terminal sends for the mouse (xterm's SGR 1006): a cell from 0; 32 more is a movement."""
        final = "m" if up else "M"
        self.tmux.run("send-keys", "-t", self.name, "-l", f"\x1b[<{button};{x + 1};{y + 1}{final}")

    def screen(self) -> str:
        return self.tmux.run("capture-pane", "-p", "-t", self.name).decode()

    def until(self, words: str) -> str:
        """Wait until the screen shows some words."""
        return wait_for(lambda: self.screen(), lambda shown: words in shown, words)

    def until_gone(self, words: str) -> str:
        """Wait until the screen shows some words no more."""
        return wait_for(lambda: self.screen(), lambda shown: words not in shown, f"no {words}")

    def pid(self) -> int:
        """The reader's process."""
        shell = self.tmux.run("display-message", "-p", "-t", self.name, "#{pane_pid}").decode().strip()
        return int(subprocess.check_output(["ps", "-o", "pid=", "--ppid", shell]).split()[0])


def wait_for(look: Callable[[], T], met: Callable[[T], bool], what: str) -> T:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if met(shown := look()):
            return shown
        time.sleep(0.05)
    pytest.fail(f"{what!r} never came:\n{look()}")


@pytest.fixture
def copying(tmp_path: Path) -> Copying:
    return Copying(tmp_path)


@pytest.fixture
def display() -> Iterator[Display]:
    need("Xvfb", "xclip")
    ready, told = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(told), "-nolisten", "tcp", "-noreset"],
        pass_fds=[told],
        stderr=subprocess.DEVNULL,
        env=ENV,
    ) as server:
        os.close(told)
        with open(ready) as lines:
            name = f":{lines.readline().strip()}"
        yield Display(server, name)
        server.send_signal(signal.SIGCONT)
        server.terminate()


@pytest.fixture
def tmux() -> Iterator[Tmux]:
    need("tmux")
    with TemporaryDirectory(prefix="pq") as folder:  # a socket's path is short
        tmux = Tmux(f"{folder}/socket")
        tmux.run("new-session", "-d", "-x", "80", "-y", "24", "sleep infinity")
        yield tmux
        tmux.run("kill-server")


@pytest.fixture
def pane(tmux: Tmux, tmp_path: Path) -> Pane:
    return Pane(tmux, tmp_path / "data")


@pytest.fixture(scope="session")
def ssh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """The command that runs another on a terminal of a real SSH server on this machine."""
    need("sshd", "ssh", "ssh-keygen", "xauth")
    folder = tmp_path_factory.mktemp("ssh")
    for key in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / key)], check=True)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    config = folder / "sshd_config"
    config.write_text(f"""
        ListenAddress 127.0.0.1:{port}
        HostKey {folder}/host
        AuthorizedKeysFile {folder}/user.pub
        StrictModes no
        UsePAM no
        PidFile none
        X11Forwarding yes
        PermitUserRC no
        SetEnv HOME={folder}
    """)
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(
            mode=0o755, exist_ok=True
        )  # which sshd wants before it gives up root's rights
    sshd = shutil.which("sshd", path=ENV["PATH"]) or ""
    with subprocess.Popen([sshd, "-D", "-e", "-f", str(config)], stderr=subprocess.PIPE, env=ENV) as server:
        assert server.stderr
        first = server.stderr.readline()
        assert b"listening" in first, first
        options = ["StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR"]
        yield [
            *["ssh", "-F", "/dev/null", "-tt", "-p", str(port), "-i", str(folder / "user")],
            *[word for option in options for word in ("-o", option)],
            f"{getpass.getuser()}@127.0.0.1",
        ]
        server.terminate()
