"""What the parser takes, verb by verb: for the completion of shells and the manual, which so cannot go stale."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import NamedTuple

from pullquote.cli.parser import make_parser
from pullquote.cli.verbs import VERBS


class Argument(NamedTuple):
    """An option, or what stands by its place alone."""

    names: tuple[str, ...]
    """`--as`, or `-o` and `--output`; none for what stands by its place."""
    value: str
    """What the help calls its value; empty where it takes none."""
    choices: tuple[str, ...]
    """The values that there are, if they can be listed."""
    many: bool
    """It may come more than once, or not at all."""
    about: str

    @property
    def brief(self) -> str:
        """What it is about, without the values that are listed anyway."""
        return self.about.partition(":")[0] if self.choices else self.about

    @property
    def takes_file(self) -> bool:
        return self.value in ("FILE", "DRAFT", "TRANSCRIPT", "OLD", "NEW")


class Verb(NamedTuple):
    """A verb with its arguments, in the order of its help."""

    name: str
    about: str
    places: tuple[Argument, ...]
    options: tuple[Argument, ...]


def verbs() -> Iterator[Verb]:
    """Every verb of the command line."""
    found = next(
        action for action in make_parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    for name, about in VERBS.items():
        arguments = [
            _argument(action)
            for action in found.choices[name]._actions
            if action.help is not argparse.SUPPRESS
        ]
        places = tuple(one for one in arguments if not one.names)
        yield Verb(name, about, places, tuple(one for one in arguments if one.names))


def _argument(action: argparse.Action) -> Argument:
    from pullquote.cli.docx import DOCX
    from pullquote.writers import STYLES

    known = {"STYLE": STYLES, "FORM": (*STYLES, DOCX)}
    listed = action.choices or known.get(str(action.metavar), ())
    choices = tuple(str(choice) for choice in listed)
    value = "" if action.nargs == 0 else str(action.metavar or "|".join(choices) or action.dest.upper())
    return Argument(
        tuple(action.option_strings),
        value,
        choices,
        action.nargs in ("*", "+") or isinstance(action, argparse._AppendAction),
        (action.help or "").replace("%%", "%"),
    )
