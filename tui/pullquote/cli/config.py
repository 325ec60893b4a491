"""`pullquote config`: the settings, shown or edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pullquote.cli import settings
from pullquote.cli.output import FINE, NO, Refusal, print_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--show", action="store_true", help="print what is in force, and what is wrong (the default)"
    )
    what.add_argument("--edit", action="store_true", help="open config.toml in $VISUAL or $EDITOR")


def run(args: Namespace) -> int:
    from pullquote.paths import settings_path

    path = settings_path()
    if args.edit:
        try:
            settings.edit(path)
        except settings.NotEditedError as error:
            raise Refusal(str(error)) from None
    lines, problems = settings.report(path)
    print_lines(problems if args.edit else [*lines, *(f"# {problem}" for problem in problems)])
    return NO if problems else FINE
