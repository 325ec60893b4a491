"""The quotes of a transcript as the pane lists them: from the notebook, each with its place in the present text."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from pullquote.quotes.anchor import find_again
from pullquote.quotes.model import Quote, Receipt
from pullquote.quotes.pick import doubt
from pullquote.store.records import Copy, Mark
from pullquote.transcript.model import Source, Span, Transcript
from pullquote.writers.attribution import attribution
from pullquote.writers.typography import MONTHS

if TYPE_CHECKING:
    from pullquote.store.notebook import Notebook

Record = Mark | Copy


class Listed(NamedTuple):
    """A mark or a copy."""

    record: Record
    place: Span | None
    """Where its words stand in the present text; None where they do not, or not surely."""
    origin: str = ""
    """Which other text it was taken from; empty for the present one."""

    @property
    def quote(self) -> Quote:
        return self.record.quote

    @property
    def is_mark(self) -> bool:
        return isinstance(self.record, Mark)

    @property
    def how(self) -> str:
        """How it came to be listed."""
        return f"copied as {self.record.style}" if isinstance(self.record, Copy) else "kept"

    @property
    def origin_told(self) -> str:
        """Which other text it was taken from, and whether its words are in this one; empty for one of this text."""
        found = "its words stand here too" if self.place else "not found in this version"
        return f"{self.origin}: {found}" if self.origin else ""


def fetched(source: Source) -> Callable[[Notebook], list[Record]]:
    """The work that fetches what is kept of a transcript, in all its versions: the marks in order, then the copies.

    What is of the text at hand comes before what is of other ones, and the latest copy before the others.
    """

    def work(notebook: Notebook) -> list[Record]:
        from pullquote.store.notebook import origin

        place = origin(source)
        others = notebook.versions(place) if place else []
        versions = dict.fromkeys([source.sha256, *reversed(others)])
        marks = chain.from_iterable(notebook.marks(version) for version in versions)
        copies = chain.from_iterable(reversed(notebook.copies(version)) for version in versions)
        return [
            *sorted(marks, key=lambda mark: not _is_of(mark.quote.receipt, source)),
            *sorted(copies, key=lambda copy: not _is_of(copy.quote.receipt, source)),
        ]

    return work


def placed(records: Sequence[Record], transcript: Transcript) -> Generator[None, None, list[Listed]]:
    """Where the quotes stand in a transcript: work that yields after each, since another text's words are searched."""
    source, found = transcript.document.source, list[Listed]()
    for record in records:
        receipt, spans = record.quote.receipt, record.quote.spans
        if _is_of(receipt, source):
            found.append(Listed(record, Span(spans[0].start, spans[-1].end)))
        else:
            other = "version" if receipt.sha256 != source.sha256 else "reading"
            place = find_again(transcript.text, receipt.selectors)
            found.append(Listed(record, place, f"from another {other} of this file"))
        yield
    return found


def _is_of(receipt: Receipt, source: Source) -> bool:
    return (receipt.sha256, receipt.reader) == (source.sha256, source.reader)


def details(listed: Listed, now: datetime) -> Iterator[str]:
    """What there is to know of one: where it is from, when and how it was taken, its receipt, what was pasted."""
    record, receipt = listed.record, listed.quote.receipt
    if listed.origin:
        yield listed.origin_told
    first, last = receipt.lines
    lines = f"line {first}" if first == last else f"lines {first}–{last}"
    yield f"{listed.how} · {when(record.created, now, short=False)} · {lines}"
    if listed.quote.said is not None:
        yield f"shaped; said was: {' '.join(listed.quote.said.split())}"
    sure = doubt(receipt)
    yield f"speaker {sure or 'stated'} · SHA-256 {receipt.sha256[:12]} · {receipt.reader}"
    yield record.pasted if isinstance(record, Copy) else attribution(listed.quote)


def when(then: datetime, now: datetime, *, short: bool = True) -> str:
    """A time as "14:05" on the same day, else as "12 Mar", with the year where it is another; or all of it."""
    then = then.astimezone(now.tzinfo)
    day = f"{then.day} {MONTHS[then.month - 1][:3]}" + (f" {then.year}" if then.year != now.year else "")
    if not short:
        return f"{day} {then:%H:%M}"
    return f"{then:%H:%M}" if then.date() == now.date() else day
