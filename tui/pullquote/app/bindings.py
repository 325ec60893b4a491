"""The keys of the commands, as Textual wants them."""

from __future__ import annotations

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
