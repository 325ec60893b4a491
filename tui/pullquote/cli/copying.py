"""`--copy` and `--rich`: what a verb writes, on the clipboard."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pullquote.cli.output import FINE, NO

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from pullquote.quotes.model import Quote


def arguments(parser: ArgumentParser, where: str) -> None:
    """`where` says what becomes of standard output."""
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--copy", action="store_true", help=f"send it to the clipboard {where}")
    ways.add_argument(
        "--rich",
        action="store_true",
        help=f"send it to the clipboard {where}, as rich text: block quotes for word processors and mail",
    )


def copied(args: Namespace, text: str, quotes: Sequence[Quote]) -> int:
    """Copy a text, or the quotes that it is made of as rich text, if asked for; says what came of it: the exit code."""
    if not (args.copy or args.rich):
        return FINE
    if args.rich:
        from pullquote.clipboard.rich import copy_rich
        from pullquote.writers.html import rich

        outcome = copy_rich(*rich(quotes))
    else:
        from pullquote.clipboard import copy
        from pullquote.paths import data_dir

        outcome = copy(text, data_dir())
    print(outcome.message, file=sys.stderr)
    return FINE if outcome.copied else NO
