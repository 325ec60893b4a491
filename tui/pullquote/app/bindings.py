"""The keys of the commands, as Textual wants them."""

from __future__ import annotations

from typing import NamedTuple

from textual.binding import Binding

from pullquote.reading.commands import COMMANDS, KEYS_FOR_SPEAKERS, Where


def bindings(where: Where) -> list[Binding]:
    """The key bindings of the commands that belong to the text, or to the whole screen; their ids are the commands'."""
    found = [
        Binding(",".join(command.keys), f"screen.{command.id}", command.title, show=False, id=command.id)
        for command in COMMANDS
        if command.where == where and command.keys
    ]
    if where == "text":
        found += [
            Binding(str(n), f"screen.speaker({n})", show=False, id=f"speaker_{n}")
            for n in range(1, KEYS_FOR_SPEAKERS + 1)
        ]
    return found


IN_LISTS = {
    "next_stop": ("next", "Next entry"),
    "previous_stop": ("previous", "Previous entry"),
    "page_down": ("page_down", "Page down"),
    "page_up": ("page_up", "Page up"),
    "first_stop": ("first", "First entry"),
    "last_stop": ("last", "Last entry"),
}
"""What the keys of a command do in every list: the argument of the list's action `entry`, and a line of help."""


class Topic(NamedTuple):
    """What a pane, a dialog or a prompt adds to the help: lines of (a command's id or keys, what they do)."""

    title: str
    lines: tuple[tuple[str, str], ...]


LIST_LINES = tuple((command, title) for command, (_, title) in IN_LISTS.items())


def list_bindings() -> list[Binding]:
    """The key bindings of a list: arrows always, and the keys of the commands that move in the text."""
    arrows = [Binding("down", "entry('next')", show=False), Binding("up", "entry('previous')", show=False)]
    keys = {
        command.id: ",".join(key for key in command.keys if key not in ("down", "up")) for command in COMMANDS
    }
    return arrows + [
        Binding(keys[command], f"entry('{way}')", show=False, id=command)
        for command, (way, _) in IN_LISTS.items()
    ]
