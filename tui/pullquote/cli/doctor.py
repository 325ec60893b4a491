"""`pullquote doctor`: the terminal, the clipboard and the folders, tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pullquote.cli.output import print_json, print_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="the findings as JSON")


def run(args: Namespace) -> int:
    from pullquote.doctor import report
    from pullquote.paths import data_dir, settings_path

    found = report(data_dir(), settings_path())
    if args.json:
        print_json(found.as_json())
    else:
        print_lines(found.lines())
    return found.exit_code
