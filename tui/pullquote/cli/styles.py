"""`pullquote styles`: every style, with an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pullquote.cli.opening import settings
from pullquote.cli.output import FINE, print_json, print_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="the styles as JSON")


def run(args: Namespace) -> int:
    from pullquote.writers.showing import as_json, lines

    chosen = settings()
    if args.json:
        print_json(as_json(chosen.styles))
    else:
        print_lines(lines(chosen.styles, chosen.style))
    return FINE
