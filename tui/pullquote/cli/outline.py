"""`pullquote outline`: who speaks, what is asked and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pullquote.cli.opening import open_transcript
from pullquote.cli.output import FINE, print_json, print_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="speakers and exchanges as JSON")


def run(args: Namespace) -> int:
    from pullquote.transcript.outline import outline_lines
    from pullquote.transcript.serialise import as_json

    transcript = open_transcript(args)
    if args.json:
        whole = as_json(transcript)
        keys = ("schema", "source", "title", "date", "place", "given", "speakers", "exchanges")
        print_json({key: whole[key] for key in keys})
    else:
        print_lines(outline_lines(transcript))
    return FINE
