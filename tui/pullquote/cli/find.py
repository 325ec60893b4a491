"""`pullquote find`: where words are said, and by whom."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from pullquote.cli.opening import open_transcript
from pullquote.cli.output import FINE, NO, UNUSABLE, Refusal, print_json, tell, visible

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar="WORDS", help="case, accents, spaces and kinds of quotation marks do not matter"
    )
    parser.add_argument("files", metavar="FILE", nargs="+", help="transcripts; - is standard input")
    parser.add_argument("--words", dest="whole_words", action="store_true", help="whole words only")
    parser.add_argument("--regex", action="store_true", help="WORDS is a regular expression")
    parser.add_argument(
        "--speaker", metavar="NAME", help="only by those whose name, office or outlet holds NAME"
    )
    parser.add_argument("--json", action="store_true", help="every hit as JSON")


def run(args: Namespace) -> int:
    from pullquote.cli.passages import as_json, passages, shown
    from pullquote.transcript.search import PatternError, Query

    if not args.words.strip():
        raise Refusal("there is nothing to look for")
    bold = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    hits: list[dict[str, object]] = []
    code = NO
    for file in args.files:
        try:
            transcript = open_transcript(args, file)
            found = passages(transcript, Query(args.words, args.whole_words, args.regex), args.speaker)
            for passage in found:
                code = FINE if code == NO else code
                if args.json:
                    hits += as_json(file, transcript, [passage])
                else:
                    print(shown(visible(file), passage, bold=bold))
        except PatternError as error:
            raise Refusal(str(error)) from None
        except Refusal as error:
            tell(str(error))
            code = UNUSABLE
    if args.json:
        print_json({"hits": hits})
    sys.stdout.flush()
    return code
