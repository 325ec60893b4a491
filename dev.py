"""Set up and run Pullquote from its source, with Python alone.

python3 dev.py run FILE      open a transcript in the reader
python3 dev.py test          run the tests; what follows goes to pytest

The first run makes the folder .venv beside this file and installs into it; later runs start at once.
Delete .venv to begin anew.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 (somebody with an older Python is who reads this)
    sys.exit(f"Pullquote needs Python 3.11 or newer; this is {sys.version.split()[0]} ({sys.executable}).")

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
HELP = (__doc__ or "").strip()
COMMANDS = {"run": ("", ["-m", "pullquote"]), "test": ("[test]", ["-m", "pytest"])}
"""For each command: the extra that it needs, and what Python is to run."""


def main(arguments: list[str]) -> int:
    """Do what the command line says; on POSIX a command that runs replaces this process."""
    command, *rest = arguments or ["help"]
    if command in ("help", "-h", "--help"):
        print(HELP)
        return 0
    if command not in COMMANDS:
        print(f"There is no command {command!r}.\n\n{HELP}", file=sys.stderr)
        return 2
    extra, module = COMMANDS[command]
    set_up(extra)
    if command == "test":
        os.chdir(ROOT)
    line = [str(PYTHON), *module, *rest]
    if os.name != "nt":
        os.execv(PYTHON, line)  # the terminal belongs to the program alone
    return subprocess.call(line)


def set_up(extra: str) -> None:
    """Make `.venv` hold the package and `extra`, where it does not yet; what goes wrong ends the program."""
    state = fingerprint()
    if PYTHON.exists() and state in (stamped(extra), stamped("[test]")):
        return
    if not usable():
        if importlib.util.find_spec("ensurepip") is None:
            sys.exit(
                "This Python cannot make virtual environments. On Debian and Ubuntu, this helps:\n\n"
                "    sudo apt install python3-venv\n\nThen run the same command again."
            )
        print("Making .venv ...", file=sys.stderr)
        if subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]):
            sys.exit(f"The virtual environment could not be made in {VENV}.")
    print("Installing Pullquote into .venv, this once ...", file=sys.stderr)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.call([*pip, "--editable", f"{ROOT}{extra}"]):
        sys.exit("Installing failed; the lines above say why. It needs the network, once.")
    stamp(extra).write_text(state, "utf-8")


def fingerprint() -> str:
    """What an installation depends on: the project file, this Python's version, where the sources lie."""
    facts = f"{sys.version_info[:2]} {ROOT}\n".encode() + (ROOT / "pyproject.toml").read_bytes()
    return hashlib.sha256(facts).hexdigest()


def stamp(extra: str) -> Path:
    """The file that holds the fingerprint of the last complete installation with `extra`."""
    return VENV / f"installed{extra}.sha256"


def stamped(extra: str) -> str | None:
    return stamp(extra).read_text("utf-8") if stamp(extra).exists() else None


def usable() -> bool:
    """Whether `.venv` holds a working Python of this version, with pip; what was interrupted does not."""
    try:
        answer = subprocess.run(
            [PYTHON, "-c", "import sys, pip; print(sys.version_info[:2])"], capture_output=True, text=True
        )
    except OSError:
        return False
    return answer.stdout.strip() == str(sys.version_info[:2])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
