"""`pullquote config`: the settings in force, for people, and the file in the user's editor."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from pullquote.config import Settings, load
from pullquote.configfile import create
from pullquote.writers import styles


class NotEditedError(Exception):
    """No editor could be run on the file; the message says why."""


def report(path: Path) -> tuple[list[str], list[str]]:
    """What is in force as lines of TOML that could stand in the file, and what is wrong in it, a line each."""
    from pullquote.app.keys import in_force, remapped
    from pullquote.app.theme import BY_NAME

    settings = load(path)
    problems = list(settings.problems)
    themes = list(BY_NAME)
    if settings.theme not in themes:
        problems.append(settings.no_such_theme(themes))
        settings = settings._replace(theme=Settings().theme)
    taken = remapped(settings.keys)
    problems += [settings.wrong(option, why) for option, why in taken.problems]
    settings = settings._replace(keys=in_force(taken.keys))
    return list(_lines(path, settings, themes)), problems


def _lines(path: Path, settings: Settings, themes: Sequence[str]) -> Iterator[str]:
    from pullquote.reading.commands import COMMANDS

    titles = {command.id: command.title for command in COMMANDS}
    yield f"# {path}{'' if path.is_file() else ': there is none yet, `pullquote config --edit` makes it'}"
    yield ""
    yield from _wrapped(", ".join(styles(settings.styles)))
    yield _toml("style", settings.style)
    yield from _wrapped(", ".join(themes))
    yield _toml("theme", settings.theme)
    yield _toml("measure", settings.measure)
    yield ""
    yield "[keys]"
    for command, keys in settings.keys.items():
        yield f"{_toml(command, list(keys)):<44}  # {titles.get(command, 'Next turn of that speaker')}"
    yield ""
    for name, own in settings.styles.items():
        yield f"[styles.{name}]"
        yield _toml("template", own.text)
        yield _toml("about", own.about)
        yield ""


def _toml(option: str, value: str | int | list[str]) -> str:
    return f"{option} = {json.dumps(value, ensure_ascii=False)}"  # TOML writes these as JSON does


def _wrapped(words: str) -> Iterator[str]:
    from textwrap import wrap

    yield from (f"# {line}" for line in wrap(words, 100))


def edit(path: Path) -> None:
    """Open the file in the user's editor, made from the template where there is none, and wait until it is closed."""
    try:
        create(path)
    except OSError as error:
        raise NotEditedError(f"{path} cannot be made ({error.strerror})") from None
    command = _editor()
    try:
        code = subprocess.run([*command, str(path)]).returncode
    except OSError as error:
        raise NotEditedError(f"{command[0]} cannot be run ({error.strerror}): set EDITOR") from None
    if code:
        raise NotEditedError(f"{command[0]} ended with exit code {code}")


def _editor() -> list[str]:
    """The user's editor with its arguments, or one that the system has."""
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if chosen:
        try:
            return shlex.split(chosen, posix=sys.platform != "win32") or [chosen]
        except ValueError as error:
            raise NotEditedError(f"{chosen} is no command ({str(error).lower()}): set EDITOR") from None
    usual = ("notepad",) if sys.platform == "win32" else ("editor", "nano", "vim", "vi")
    found = next((name for name in usual if shutil.which(name)), None)
    if found is None:
        raise NotEditedError("no editor was found: set EDITOR to one")
    return [found]
