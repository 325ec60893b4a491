"""`pullquote import`: quotes that were exported come into the notebook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pullquote.cli.output import FINE, NO, Refusal, print_lines
from pullquote.paths import notebook_path

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from pullquote.quotes.model import Quote
    from pullquote.store.annotations import Annotated, Foreign
    from pullquote.store.notebook import Notebook


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="what `pullquote export --as jsonld` wrote, or another program's annotations, or a Kindle's clippings",
    )
    parser.add_argument(
        "--of", metavar="TRANSCRIPT", help="the transcript that other programs' annotations are of"
    )


def run(args: Namespace) -> int:
    """Take in what is not there yet, and tell of each file how many; all files are read before any is taken in."""
    from pullquote.store.errors import StoreError
    from pullquote.store.notebook import Notebook

    read = [(name, _read(name)) for name in args.files]
    picked = _picker(args.of)
    taken = 0
    try:
        with Notebook.open(notebook_path()) as notebook:
            for name, found in read:
                result = _take_in(notebook, found, picked)
                taken += result.new + result.known
                print_lines([f"{name}: {result.told(args.of)}"])
    except StoreError as error:
        raise Refusal(str(error)) from None
    return FINE if taken else NO


class _Result(NamedTuple):
    """How many of a file's annotations became what."""

    new: int
    known: int
    lost: int
    """Other programs', and not surely in the transcript."""
    broken: int

    def told(self, transcript: str | None) -> str:
        told = [f"{self.new} quote{'' if self.new == 1 else 's'} taken in"]
        told += [f"{self.known} here already"] if self.known else []
        if self.lost:
            why = (
                f"not surely found in {transcript}" if transcript else "--of TRANSCRIPT says what they are of"
            )
            told.append(f"{self.lost} left out: {why}")
        told += [f"{self.broken} left out: not whole"] if self.broken else []
        return ", ".join(told)


def _take_in(
    notebook: Notebook, found: Sequence[Annotated | Foreign | None], picked: Callable[[Foreign], Quote | None]
) -> _Result:
    from pullquote.store.annotations import Annotated, Foreign

    ours = [one for one in found if isinstance(one, Annotated)]
    others = [one for one in found if isinstance(one, Foreign)]
    quotes = [quote for quote in map(picked, others) if quote is not None]
    new = notebook.adopt(ours) + sum(notebook.mark(quote).new for quote in quotes)
    known = len(ours) + len(quotes) - new
    return _Result(new, known, len(others) - len(quotes), found.count(None))


def _picker(file: str | None) -> Callable[[Foreign], Quote | None]:
    """What picks an annotation's words from a transcript, where they surely stand there as they are quoted."""
    if file is None:
        return lambda _: None
    from pullquote.cli.opening import corrections_of, open_document
    from pullquote.quotes.anchor import Finder
    from pullquote.quotes.model import NotQuotableError
    from pullquote.quotes.pick import pick
    from pullquote.quotes.stream import Stream
    from pullquote.transcript.build import build

    document = open_document(file, None, None)
    transcript = build(document, corrections_of(document))
    finder = Finder(Stream(transcript))

    def picked(annotation: Foreign) -> Quote | None:
        found = finder.find_words(annotation.selectors)
        if not found.is_whole or len(found.spans) > 1:
            return None
        try:
            return pick(transcript, *found.spans[0], question=True)
        except NotQuotableError:
            return None

    return picked


def _read(name: str) -> list[Annotated | Foreign | None]:
    from pullquote.store.annotations import annotated
    from pullquote.store.clippings import clippings, is_clippings

    try:
        text = Path(name).read_text("utf-8-sig")
        found: list[Annotated | Foreign | None]
        found = [*clippings(text)] if is_clippings(text) else annotated(text)
    except OSError as error:
        raise Refusal(f"cannot read {name}: {error.strerror}") from None
    except ValueError as error:
        raise Refusal(f"{name} is neither JSON nor a Kindle's clippings: {error}") from None
    if not found:
        raise Refusal(f"{name} holds no annotations: `pullquote export --as jsonld` writes them")
    return found
