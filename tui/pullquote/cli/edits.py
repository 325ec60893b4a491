"""What `pullquote quote` is told to do to a quotation: words left out, brackets put in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pullquote.cli.output import NO, Refusal
from pullquote.quotes.model import Edit, Quote
from pullquote.transcript.search import find

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from pullquote.transcript.model import Span, Transcript


def arguments(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("shaping", "done in the open, and each as often as needed")

    def add(name: str, metavar: str, about: str) -> None:
        group.add_argument(f"--{name}", action="append", default=[], metavar=metavar, help=about)

    add("omit", "WORDS", "leave words out: …")
    add("insert", "AFTER=TEXT", "put TEXT in brackets after the words AFTER")
    add("replace", "WORDS=TEXT", "put TEXT in brackets in the place of words")
    add("sic", "WORDS", "[sic] after words that were said so")
    add("emphasis", "WORDS", "emphasise words, where the style has a way to")
    group.add_argument("--recase", action="store_true", help="change the first letter: [t]he for The")


def edits(transcript: Transcript, quote: Quote, args: Namespace) -> Iterator[Edit]:
    """The edits asked for; raises `Refusal` for words that the quotation has not, or more than once."""
    if args.recase:
        span = quote.spans[0]
        start = next((at for at in range(*span) if transcript.text[at].isalnum()), span.start)
        yield Edit("recase", start, start + 1)
    for words in args.omit:
        yield Edit("omit", *_place(transcript, quote, "--omit", words))
    for words in args.sic:
        yield Edit("sic", *_place(transcript, quote, "--sic", words))
    for words in args.emphasis:
        yield Edit("emphasis", *_place(transcript, quote, "--emphasis", words))
    for words, text in map(_parted, args.replace):
        yield Edit("replace", *_place(transcript, quote, "--replace", words), text)
    for words, text in map(_parted, args.insert):
        end = _place(transcript, quote, "--insert", words).end
        yield Edit("insert", end, end, text)


def _parted(told: str) -> tuple[str, str]:
    words, equals, text = told.partition("=")
    if not equals:
        raise Refusal(f"“{told}” has no =: say WORDS=TEXT")
    return words, text


def _place(transcript: Transcript, quote: Quote, option: str, words: str) -> Span:
    """Where some words of the quotation stand."""
    if not words.strip():
        raise Refusal(f"{option}: there is nothing to look for")
    start, end = quote.whole
    found = [hit for hit in find(transcript, words) if start <= hit.start and hit.end <= end]
    if not found:
        raise Refusal(f"{option}: “{words}” is not in the quotation", NO)
    if len(found) > 1:
        raise Refusal(
            f"{option}: “{words}” stands {len(found)} times in the quotation: give more of its words", NO
        )
    return found[0]
