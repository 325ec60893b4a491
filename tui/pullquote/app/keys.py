"""Which keys do what: those of the table of commands, or those that `config.toml` gives a command instead."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from textual.keys import KEY_NAME_REPLACEMENTS, REPLACED_KEYS, key_to_character

from pullquote.reading.commands import COMMANDS

Keys = Mapping[str, tuple[str, ...]]
"""Keys by the id of the command that they do."""

NAMED = {
    "escape",
    "enter",
    "tab",
    "space",
    "backspace",
    "delete",
    "insert",
    "home",
    "end",
    "pageup",
    "pagedown",
}
NAMED |= {"up", "down", "left", "right", *(f"f{n}" for n in range(1, 25))}
MODIFIERS = ("alt", "ctrl", "hyper", "meta", "shift", "super")
"""In the order in which Textual writes them before a key's name."""
OTHER_NAMES = {
    "esc": "escape",
    "return": "enter",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "del": "delete",
    "ins": "insert",
    "ctrl+i": "tab",  # these three a terminal cannot tell apart
    "ctrl+m": "enter",
    "ctrl+[": "escape",
}
SHOWN = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "escape": "Esc",
    "enter": "Enter",
    "backspace": "⌫",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "delete": "Del",
    "insert": "Ins",
}
TWINS = {"f15", "f16", "shift+tab"}
"""Keys that go without saying: what some terminals send for shift+F3 and shift+F4, and the way back."""
RESERVED: Keys = {"the palette": ("ctrl+p",), "quitting": ("ctrl+q",)}
"""What Textual keeps for itself."""
_WHERE = {command.id: command.where for command in COMMANDS} | {f"speaker_{n}": "text" for n in range(1, 10)}
UNBOUND = "<nothing>"
"""A key that nobody has, for a command that the user wants none for."""


class Remapped(NamedTuple):
    """The keys that the user chose, without those that cannot be, and why not: (option, reason) each."""

    keys: Keys
    problems: tuple[tuple[str, str], ...]


def standard() -> dict[str, tuple[str, ...]]:
    """The keys of every command as the table has them."""
    numbers = {f"speaker_{n}": (str(n),) for n in range(1, 10)}
    return {command.id: command.keys for command in COMMANDS if command.id != "speaker"} | numbers


def in_force(chosen: Keys) -> Keys:
    """The keys of every command, where some are the user's."""
    return standard() | dict(chosen)


def remapped(chosen: Keys) -> Remapped:
    """What of the user's choice can be in force; a command with a wrong or a taken key keeps its own."""
    known, problems = standard(), []
    keys: dict[str, tuple[str, ...]] = {}
    for command, names in chosen.items():
        canonical = [canonical_key(name) for name in names]
        if command not in known:
            problems.append((f"keys.{command}", f"there is no such command{_perhaps(command, known)}"))
        elif None in canonical:
            wrong = names[canonical.index(None)]
            problems.append((f"keys.{command}", f"there is no key {wrong!r}: left as it was"))
        else:
            keys[command] = tuple(key for key in dict.fromkeys(canonical) if key)
    while clash := next(_clashes(known, keys), None):
        command, key, owner = clash
        del keys[command]
        problems.append((f"keys.{command}", f"{key!r} is {owner}'s too: left as it was"))
    return Remapped(keys, tuple(problems))


def _clashes(known: Keys, keys: Keys) -> Iterator[tuple[str, str, str]]:
    """Remapped commands with a key that another one has in the same place; of two remapped ones, the later."""
    others = [
        *RESERVED.items(),
        *((command, names) for command, names in known.items() if command not in keys),
    ]
    owners = [(key, owner) for owner, names in others for key in names]
    for command, names in keys.items():
        for key in names:
            taken = (owner for one, owner in owners if one == key and _meet(command, owner))
            if owner := next(taken, None):
                yield command, key, owner
            owners.append((key, command))


def _meet(one: str, other: str) -> bool:
    """Whether the keys of two commands are in force at the same time: those of the text and of a list are not."""
    return len({_WHERE.get(one, "everywhere"), _WHERE.get(other, "everywhere"), "everywhere"}) < 3


def canonical_key(name: str) -> str | None:
    """A key's name as Textual writes it, a character for a key that types one; None where there is no such key."""
    if len(name) == 1:
        return name if name.isprintable() and name != " " else None
    *modifiers, key = _parts(name.lower())
    key = OTHER_NAMES.get(key, key)
    if key not in NAMED:
        character = key if len(key) == 1 else key_to_character(REPLACED_KEYS.get(key, key))
        if character is None or not character.isprintable():
            return None
        key = character
    if not set(modifiers) <= set(MODIFIERS):
        return None
    if modifiers == ["shift"] and len(key) == 1:
        return key.upper() if key.isalpha() else None  # what shift types elsewhere depends on the keyboard
    written = "+".join([*(modifier for modifier in MODIFIERS if modifier in modifiers), key])
    return OTHER_NAMES.get(written, written)


def _parts(key: str) -> list[str]:
    """A key's modifiers and its name: "ctrl++" as "ctrl" and "+"."""
    modifiers, plus, last = key[:-1].rpartition("+")
    return [*(modifiers.split("+") if plus else []), last + key[-1:]]


def _perhaps(command: str, known: Keys) -> str:
    from difflib import get_close_matches

    near = get_close_matches(command, known, n=1)
    return f" ({near[0]}?)" if near else ""


def for_textual(keys: Keys) -> dict[str, str]:
    """Keys as `App.set_keymap` takes them."""
    return {command: ",".join(map(_spelt, names)) or UNBOUND for command, names in keys.items()}


def _spelt(key: str) -> str:
    *modifiers, last = _parts(key)
    if len(last) == 1 and not last.isalnum():
        name = unicodedata.name(last, last).lower().replace("-", "_").replace(" ", "_")
        last = KEY_NAME_REPLACEMENTS.get(name, name)
    return "+".join([*modifiers, last])


def shown(keys: tuple[str, ...]) -> str:
    """Keys as people read them: "] ctrl+↓"."""
    return " ".join(_shown(key) for key in keys if key not in TWINS or len(keys) == 1)


def _shown(key: str) -> str:
    *modifiers, last = _parts(key)
    function = len(last) > 1 and last[0] == "f" and last[1:].isdecimal()
    return "+".join([*modifiers, last.upper() if function else SHOWN.get(last, last)])
