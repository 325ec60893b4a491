"""`pullquote parse`: the transcript as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pullquote.cli.opening import open_transcript
from pullquote.cli.output import FINE, print_json

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    from argparse import SUPPRESS

    parser.add_argument("--json", action="store_true", help=SUPPRESS)


def run(args: Namespace) -> int:
    from pullquote.transcript.serialise import as_json

    print_json(as_json(open_transcript(args)))
    return FINE
