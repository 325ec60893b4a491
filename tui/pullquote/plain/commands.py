"""From a line to the command that it names, and the list of them: the reader's own, and a few that only lines need."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from pullquote.reading.commands import COMMANDS, KEYS_FOR_SPEAKERS, READ, Command

ALONE = (
    Command("read_on", ("r",), "Read on to the end of the turn, then turn by turn", READ),
    Command("again", ("p",), "Say again who speaks and what is picked", READ),
    Command("where", ("w",), "Where this is: line, turn, what is certain of the speaker", READ),
)
"""What a screen shows without being asked."""
TITLES = {
    "find": "Find words: /words",
    "outline": "The outline",
    "back": "Drop the selection",
    "quotes": "What is kept and copied",
    "choose_style": "What is picked, as each style would paste it",
    "details": "Title, date, place, address …; i place=Norrvik gives one, i place= takes it away",
    "take_away": "Put what is picked, and kept, into the trash",
    "tag": "Tags of what is kept here: T budget, the lead; T alone takes them away",
    "note": "A note on what is kept here: c call her; c alone takes it away",
    "why": "Why this name; !? says how to put it right",
}
"""What some of the reader's commands do here."""
_ALL = (*COMMANDS, *ALONE)
_TAKE_WORDS = "/:!"
"""The keys that the rest of the line belongs to."""
_WRITE = {key for command in COMMANDS if command.id in ("tag", "note") for key in command.keys}
"""The keys after which something is written."""
_PUNCTUATION = {
    "[": "left bracket",
    "]": "right bracket",
    "{": "left brace",
    "}": "right brace",
    ":": "colon",
    "/": "slash",
    "?": "question mark",
    "!": "exclamation mark",
}
"""Screen readers pass over a sign that stands alone."""


class Refused(Exception):  # noqa: N818 - an answer, not a fault
    """What was asked for cannot be done; the message says why, for the user."""


def parse(line: str) -> tuple[Command, str]:
    """The command that a line names by its key, its id or its title, and what is given to it ("124" of ":124")."""
    words = " ".join(line.split())
    if not words:
        return _named("next_stop"), ""
    if words[0] in _TAKE_WORDS:
        return _by_key(words[0]), words[1:].strip()
    if len(words) == 1 and words in "123456789"[:KEYS_FOR_SPEAKERS]:
        return _named("speaker"), words
    key, _, rest = words.partition(" ")
    if len(key) == 1 and (key in _WRITE or "=" in rest):
        return _by_key(key), rest
    return (_by_key if len(words) == 1 else _named)(words), ""


def _by_key(key: str) -> Command:
    return _first(key, lambda command: key in command.keys)


def _named(words: str) -> Command:
    wanted = words.casefold().replace("_", " ")
    return _first(words, lambda command: wanted in (command.id.replace("_", " "), command.title.casefold()))


def _first(words: str, matches: Callable[[Command], bool]) -> Command:
    found = next(filter(matches, _ALL), None)
    if found is None:
        raise Refused(f"there is no command {words}: ? lists them")
    return found


def listed(can: Callable[[Command], bool]) -> Iterator[str]:
    """The commands that the plain mode can do, by group, a line each with what to type."""
    yield "Type a key, or a command's name, then Enter."
    groups = list(dict.fromkeys(command.group for command in COMMANDS))
    commands = sorted(filter(can, _ALL), key=lambda command: groups.index(command.group))
    for group, members in groupby(commands, key=lambda command: command.group):
        yield f"{group}:"
        for command in members:
            yield f"{_ways(command)}: {TITLES.get(command.id, command.title)}"


def _ways(command: Command) -> str:
    """What to type for a command, so that it can be heard: "capital J", "] (right bracket)"."""
    if command.id == "speaker":
        return f"1 to {KEYS_FOR_SPEAKERS}"
    ways = [_spelt(key) for key in command.keys if len(key) == 1] or [command.id.replace("_", " ")]
    return " or ".join(["Enter", *ways] if command.id == "next_stop" else ways)


def _spelt(key: str) -> str:
    if key in _PUNCTUATION:
        return f"{key} ({_PUNCTUATION[key]})"
    return f"capital {key}" if key.isupper() else key
