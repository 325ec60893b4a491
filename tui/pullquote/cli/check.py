"""`pullquote check`: a draft's quotations, each compared with what was said and by whom."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pullquote.cli.opening import open_document, open_draft, open_transcript, require_terminal
from pullquote.cli.output import FINE, NO, Refusal, print_json, print_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from pullquote.quotes.check import Finding


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("draft", metavar="DRAFT", help="text, Markdown, HTML or DOCX; - is standard input")
    parser.add_argument("files", metavar="FILE", nargs="+", help="the transcripts it quotes from")
    parser.add_argument("--json", action="store_true", help="every finding as JSON")
    parser.add_argument(
        "--screen", action="store_true", help="in the reader: walk from finding to place, in one transcript"
    )


def run(args: Namespace) -> int:
    from pullquote.quotes.check import check

    if [args.draft, *args.files].count("-") > 1:
        raise Refusal("standard input is one file: name the others")
    draft = open_draft(args.draft)
    if args.screen:
        return _on_screen(args, draft)
    findings = list(check(draft, [open_transcript(args, file) for file in args.files]))
    if args.json:
        found = [finding.as_json() for finding in findings]
        print_json({"schema": "pullquote/check/1", "draft": args.draft, "findings": found})
    else:
        print_lines(_table(args.draft, findings))
    sys.stdout.flush()
    return FINE if all(finding.is_fair for finding in findings) else NO


def _on_screen(args: Namespace, text: str) -> int:
    """Open the reader on the transcript, with the findings below it."""
    if len(args.files) > 1:
        raise Refusal("--screen shows one transcript: name the one that the draft quotes from")
    if args.json:
        raise Refusal("--json is printed and --screen is not: choose one")
    document = open_document(args.files[0], args.encoding, args.format)
    if not sys.stdout.isatty():
        raise Refusal("--screen needs a terminal: without it the findings are printed")
    require_terminal("`pullquote check DRAFT FILE` prints the findings")
    from pullquote.app import run
    from pullquote.reading.checked import Draft

    return run(document, Draft(args.draft, text), encoding=args.encoding, form=args.format)


def _table(draft: str, findings: Sequence[Finding]) -> Iterator[str]:
    """Each quotation with its verdict, and how many need a look."""
    told = [finding for finding in findings if finding.verdict != "passed over"]
    for finding in told:
        yield f"{draft}:{finding.drafted.line}: “{_short(finding.drafted.words)}”"
        yield from (f"    {line}" for line in _says(finding))
    wrong = sum(not finding.is_fair for finding in told)
    kinds = Counter(finding.verdict for finding in told)
    counted = ", ".join(f"{count} {verdict}" for verdict, count in kinds.most_common())
    total = f"{len(told)} quotation{'' if len(told) == 1 else 's'}"
    look = f"{wrong or 'none'} to look at"
    yield f"{total}: {counted}; {look}" if told else "no quotation was found in the draft"
    if passed := [finding for finding in findings if finding.verdict == "passed over"]:
        words = ", ".join(f"“{_short(one.drafted.words)}” (line {one.drafted.line})" for one in passed)
        yield f"not found, and passed over as a title or too few words to tell: {words}"


def _says(finding: Finding) -> Iterator[str]:
    from pullquote.reading.checked import SAYS, remarks

    yield f"{SAYS[finding.verdict]}{_where(finding)}"
    yield from remarks(finding)
    if finding.verdict in ("differs", "unfair"):
        yield f"said: “{finding.said}”"


def _where(finding: Finding) -> str:
    if finding.source is None:
        return ""
    path = finding.source.document.source.path
    lines = ", ".join(str(finding.source.line_at(span.start)) for span in finding.spans)
    who = f" · {finding.speaker}" if finding.speaker else ""
    return f"{who} · {path or 'standard input'}:{lines}"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 72 else f"{words[:71].rsplit(' ', 1)[0]}…"
