"""Whether Pullquote can work here: the terminal, the clipboard and the data folder, each tried."""

from __future__ import annotations

import os
import platform
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pullquote import __version__, clipboard

TRIAL = "Pullquote reached this clipboard."
"""What is copied to try the clipboard."""
INSTALL = "Install xclip (X11) or wl-clipboard (Wayland), or work in tmux or in a terminal that takes OSC 52."


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that does not work, and what to do about it."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, as sections of named facts in JSON's own types, and what does not work."""

    facts: Mapping[str, Mapping[str, Any]]
    problems: tuple[Problem, ...]

    @property
    def exit_code(self) -> int:
        """0 where everything works, 1 where something does not."""
        return 1 if self.problems else 0

    def as_json(self) -> dict[str, Any]:
        """The report as JSON's own types."""
        return {**self.facts, "problems": [asdict(problem) for problem in self.problems]}

    def lines(self) -> list[str]:
        """The report for people."""
        lines = []
        for section, facts in self.facts.items():
            lines.append(section.capitalize())
            for name, value in facts.items():
                words = [_in_words(item) for item in (value if isinstance(value, list) else [value])]
                label = name if name.isupper() else name.replace("_", " ")
                lines += [f"  {'' if row else label:<18} {word}" for row, word in enumerate(words)]
            lines.append("")
        for problem in self.problems:
            lines += [f"Problem: {problem.what}", f"  {problem.remedy}"]
        return lines if self.problems else [*lines, "No problem was found."]


def report(
    data_dir: Path, settings: Path, write_terminal: Callable[[str], object] = clipboard.write_to_tty
) -> Report:
    """Look at everything and try it.

    Trying the clipboard changes it: a short text is copied. What it held is put back where that can be read;
    the report says what the clipboard holds afterwards.
    """
    env = clipboard.environment()
    copying, copying_problems = _try_clipboard(env, data_dir, write_terminal)
    obstacle = _obstacle_to_writing(data_dir)
    facts = {
        "program": {
            "pullquote": __version__,
            "python": platform.python_version(),
            "system": platform.platform(terse=True),
        },
        "terminal": _terminal(env),
        "clipboard": copying,
        "files": {
            "data_folder": str(data_dir),
            "exists": data_dir.is_dir(),
            "writable": obstacle is None,
            "settings": str(settings),
            "settings_exist": settings.is_file(),
        },
    }
    problems = list(copying_problems)
    if env.get("TERM") == "dumb":
        remedy = (
            "Read in lines with `pullquote read --plain FILE`, or set TERM to what the terminal is, "
            "for example to xterm-256color."
        )
        problems.append(Problem("TERM is dumb: nothing can be painted on such a terminal.", remedy))
    if obstacle:
        remedy = "Make room there, or give yourself the right to write there."
        problems.append(Problem(f"Nothing can be kept in {data_dir}: {obstacle}.", remedy))
    return Report(facts, tuple(problems))


def _terminal(env: Mapping[str, str]) -> dict[str, Any]:
    return {
        "TERM": env.get("TERM"),
        "COLORTERM": env.get("COLORTERM"),
        "NO_COLOR": env.get("NO_COLOR"),
        "size": _size(),
        "input_is_terminal": os.isatty(0),
        "output_is_terminal": os.isatty(1),
        "tmux": bool(env.get("TMUX")),
        "ssh": bool(env.get("SSH_CONNECTION") or env.get("SSH_TTY")),
    }


def _size() -> str | None:
    for descriptor in (1, 0, 2):
        try:
            columns, rows = os.get_terminal_size(descriptor)
        except OSError:
            continue
        return f"{columns} × {rows}"
    return None


def _try_clipboard(
    env: Mapping[str, str], data_dir: Path, write_terminal: Callable[[str], object]
) -> tuple[dict[str, Any], list[Problem]]:
    plan = clipboard.plan(env)
    native = [route for route in plan if route.name == "native"]
    held = clipboard.paste() if native else None
    routes = [route for route in plan if route.name != "file"]
    outcome = clipboard.copy(TRIAL, data_dir, write_terminal, routes)
    restored = bool(held) and clipboard.copy(held or "", data_dir, write_terminal, native).copied
    facts = {
        "plan": [_planned(route) for route in plan],
        "copied": outcome.copied,
        "result": outcome.message if outcome.copied else f"Copies are saved to {outcome.saved}",
        "afterwards": _afterwards(outcome, restored),
    }
    problems = [_problem(attempt, env) for attempt in outcome.attempts if attempt.state == "failed"]
    if not outcome.attempts:
        problems.append(Problem("No clipboard can be reached from here.", INSTALL))
    return facts, problems


def _planned(route: clipboard.Route) -> str:
    otherwise = "otherwise " if route.fallback else ""
    if route.name == "file":
        return f"{otherwise}{route.description}"
    return f"{otherwise}{route.description} ({'read back' if route.checked else 'cannot be checked'})"


def _afterwards(outcome: clipboard.Outcome, restored: bool) -> list[str]:
    """What the clipboards hold now."""
    arrived = {attempt.route.name for attempt in outcome.attempts if attempt.state != "failed"}
    told = []
    if "native" in arrived and restored:
        told.append("The clipboard holds the text again that it held before.")
    elif "native" in arrived:
        told.append(f"The clipboard holds “{TRIAL}”; what it held before could not be put back.")
    if "tmux" in arrived:
        told.append(f"The newest buffer of tmux is “{TRIAL}”.")
    if "terminal" in arrived:
        told.append(f"Paste now: if “{TRIAL}” does not come, the terminal did not take it.")
    return told or ["No clipboard took the text."]


def _problem(failure: clipboard.Attempt, env: Mapping[str, str]) -> Problem:
    if failure.route.name == "tmux":
        return Problem(f"{failure.reason}.", "Is the tmux server of this shell still running?")
    if failure.route.name == "terminal":
        return Problem(f"The terminal cannot be written to: {failure.reason}.", INSTALL)
    displays = [f"{name}={env[name]}" for name in ("WAYLAND_DISPLAY", "DISPLAY") if env.get(name)]
    remedy = (
        f"Is the desktop still there and answering ({', '.join(displays)})?" if displays else "Try again."
    )
    return Problem(f"{failure.reason}.", remedy)


def _obstacle_to_writing(folder: Path) -> str | None:
    """Why nothing can be written to `folder`, or, where it is not made yet, to the nearest one that is."""
    try:
        there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
        with tempfile.TemporaryFile(dir=there) as file:
            file.write(bytes(65536))
    except OSError as error:
        return error.strerror or str(error)
    return None


def _in_words(value: object) -> str:
    if value is None:
        return "none"
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
