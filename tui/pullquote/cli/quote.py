"""`pullquote quote`: words of a transcript with who said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pullquote.cli import copying, edits
from pullquote.cli.opening import open_transcript, settings, style_named
from pullquote.cli.output import NO, Refusal, print_json, tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    from pullquote.writers import STYLES

    parser.add_argument(
        "words", metavar="WORDS", help="the words; case, spaces and kinds of quotation marks do not matter"
    )
    parser.add_argument(
        "--as",
        dest="style",
        metavar="STYLE",
        help=f"how it is written: {', '.join(STYLES)} or one of your own (default: that of `pullquote config`); "
        "`pullquote styles` shows them",
    )
    parser.add_argument(
        "--line", type=int, metavar="N", help="the place on line N, where the words are found twice"
    )
    copying.arguments(parser, "as well")
    parser.add_argument("--json", action="store_true", help="the quote with its receipt as JSON")
    edits.arguments(parser)


def run(args: Namespace) -> int:
    from pullquote.quotes.edits import EditError, reshaped
    from pullquote.quotes.guard import guard
    from pullquote.quotes.model import NotQuotableError
    from pullquote.quotes.pick import doubt, pick
    from pullquote.transcript.model import name_of
    from pullquote.transcript.search import find
    from pullquote.writers import asks, style
    from pullquote.writers.wants import lacking, told

    chosen = settings()
    name, own = style_named(args.style or chosen.style, chosen), chosen.styles
    transcript = open_transcript(args)
    hits = list(find(transcript, args.words))
    if args.line is not None:
        hits = [
            hit
            for hit in hits
            if transcript.line_at(hit.start) <= args.line <= transcript.line_at(hit.end - 1)
        ]
    if not hits:
        where = f" on line {args.line}" if args.line is not None else ""
        raise Refusal(f"nobody says that{where}: the words were not found in {args.file}", NO)
    if len(hits) > 1:
        places = ", ".join(
            f"{transcript.line_at(hit.start)} ({name_of(transcript.speaker_at(hit.start))})"
            for hit in hits[:8]
        )
        more = f" and {len(hits) - 8} more" if len(hits) > 8 else ""
        raise Refusal(f"said {len(hits)} times, on lines {places}{more}: choose with --line", NO)
    try:
        picked = pick(transcript, *hits[0], question=asks(name, own))
        picked = reshaped(transcript, picked, edits.edits(transcript, picked, args))
    except (NotQuotableError, EditError) as refusal:
        raise Refusal(str(refusal), NO) from None
    if name == "qa" and picked.question is None:
        tell("no question was found that these words answer")
    text = style(name, own)(picked)
    if picked.name is None:
        tell("it is not known who says this")
    elif sure := doubt(picked.receipt):
        tell(f"speaker {sure}")
    if lacks := lacking(name, picked):
        tell(f"{name}: {told(lacks)}: --meta {lacks[0]}=… gives it")
    cautions = guard(transcript, picked)
    for caution in cautions:
        if caution.level == "warning":
            tell(f"take care: {caution.message}")
    if args.json:
        warnings = [caution.as_json() for caution in cautions]
        print_json(picked.as_json() | {"text": text, "style": name, "warnings": warnings})
    else:
        print(text)
    return copying.copied(args, text, [picked])
