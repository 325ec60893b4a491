"""`pullquote read`: the reader, or the transcript in lines."""

from __future__ import annotations

import gc
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

from pullquote.cli.opening import corrections_of, open_document, require_terminal
from pullquote.cli.output import FINE, NO, Refusal, print_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from pullquote.transcript.model import Document


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--plain",
        action="store_true",
        help="in lines, for screen readers and scripts: commands on lines, too",
    )


def run(args: Namespace) -> int:
    if args.file is None:
        if args.plain:
            raise Refusal("name the transcript that is to be read in lines")
        from pullquote.cli.recent import recent

        return recent()
    return read(args.file, args.encoding, args.format, plain=args.plain)


def read(file: str, encoding: str | None = None, form: str | None = None, *, plain: bool = False) -> int:
    """Open the reader; print the transcript instead where the output is not a terminal.

    Plain, it is read by lines of commands, from a terminal or a script, and printed where none come.
    """
    painted = sys.stdout.isatty() and not plain
    if painted:
        gc.disable()  # until all is read: a collection over Textual's objects costs more than all of ours
    document = open_document(file, encoding, form)
    if plain and file != "-" and _by_lines(document):
        return FINE
    if not painted:
        from pullquote.plain.spoken import whole
        from pullquote.transcript.build import build

        print_lines(whole(build(document, corrections_of(document))))
        return FINE
    require_terminal("`pullquote read --plain FILE` reads it in lines")
    from pullquote.app import run

    return run(document, encoding=encoding, form=form)


def _by_lines(document: Document) -> bool:
    """Take commands in lines; False where none come."""
    if sys.stdin is None or (sys.stdin.isatty() and not sys.stdout.isatty()):
        return False
    from pullquote.plain.commands import Refused
    from pullquote.plain.talk import converse, obey

    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    if sys.stdin.isatty():
        converse(document, sys.stdin, sys.stdout)
        return True
    try:
        return obey(document, sys.stdin, sys.stdout)
    except Refused as why:
        raise Refusal(str(why), NO) from None
