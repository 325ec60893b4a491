"""`pullquote meta`: what is known of a transcript's occasion, and what the user gives where it says nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pullquote.cli.opening import corrections_of, open_document
from pullquote.cli.output import FINE, Refusal, print_json, print_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from pullquote.transcript.model import Corrections, Document


def arguments(parser: ArgumentParser) -> None:
    from pullquote.transcript.details import DETAILS

    about = "; ".join(f"{name}: {about}" for name, about in DETAILS.items())
    parser.add_argument(
        "details",
        metavar="KEY=VALUE",
        nargs="*",
        help=f"what to remember of this transcript, KEY= forgets it ({about}); without any, what is known",
    )
    parser.add_argument("--json", action="store_true", help="what is stated and what is given, as JSON")


def run(args: Namespace) -> int:
    from pullquote.reading.details import give, known
    from pullquote.transcript.build import build
    from pullquote.transcript.corrections import CannotCorrectError
    from pullquote.transcript.details import parsed

    document = open_document(args.file, args.encoding, args.format)
    transcript = build(document, corrections_of(document))
    if args.details:
        try:
            after = give(transcript, parsed(args.details)).corrections
        except CannotCorrectError as error:
            raise Refusal(str(error)) from None
        _keep(document, transcript.corrections, after)
        transcript = build(document, after)
    found = known(transcript)
    if args.json:
        print_json({one.name: {"stated": one.stated or None, "given": one.given or None} for one in found})
    else:
        print_lines(f"{one.name:<9}  {one.value or '—'}{'  (given)' if one.given else ''}" for one in found)
    return FINE


def _keep(document: Document, before: Corrections, after: Corrections) -> None:
    """Remember it, in quotes that are kept already too."""
    from pullquote.paths import notebook_path
    from pullquote.quotes.pick import attributed
    from pullquote.store.errors import StoreError
    from pullquote.store.notebook import Notebook
    from pullquote.transcript.build import build

    quote = partial(attributed, build(document, after))
    try:
        with Notebook.open(notebook_path()) as notebook:
            notebook.correct(document.source, before, after, quote)
    except StoreError as error:
        raise Refusal(f"not kept: {error}") from None
