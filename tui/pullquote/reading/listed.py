"""The quotes of a transcript as the pane lists them: from the notebook, each with its place in the present text."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from pullquote.quotes.model import Quote, Receipt, Selector
from pullquote.quotes.pick import doubt
from pullquote.quotes.tags import shown
from pullquote.store.records import Copy, Mark
from pullquote.transcript.model import Source, Span, Transcript
from pullquote.writers.attribution import attribution
from pullquote.writers.typography import MONTHS

if TYPE_CHECKING:
    from pullquote.quotes.anchor import Finder, Found
    from pullquote.store.notebook import Notebook

Record = Mark | Copy


class Listed(NamedTuple):
    """A mark or a copy."""

    record: Record
    place: Span | None
    """Where its words, as they now are, stand in the present text; None where they do not, or not surely."""
    origin: str = ""
    """Which other text it was taken from; empty for the present one."""
    found: Found | None = None
    """What became of one that was taken from another text."""

    @property
    def quote(self) -> Quote:
        return self.record.quote

    @property
    def is_mark(self) -> bool:
        return isinstance(self.record, Mark)

    @property
    def is_here(self) -> bool:
        """Whether its words stand in the present text as they were taken."""
        return self.place is not None and (self.found is None or self.found.is_whole)

    @property
    def how(self) -> str:
        """How it came to be listed."""
        return f"copied as {self.record.style}" if isinstance(self.record, Copy) else "kept"

    @property
    def state(self) -> str:
        """What became of it, in a word or two; empty for one of the present text."""
        return STATES[self.found.state] if self.found else ""


STATES = {
    "unchanged": "unchanged",
    "moved": "moved",
    "reworded": "wording changed",
    "unsure": "not sure where",
    "gone": "gone",
}
"""The states of `quotes.anchor` as they are told."""


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


def marked_elsewhere(source: Source) -> Callable[[Notebook], list[Record]]:
    """The work that fetches the marks of other versions of a transcript, and of other readings of this one."""
    fetch = fetched(source)

    def work(notebook: Notebook) -> list[Record]:
        return [
            record
            for record in fetch(notebook)
            if isinstance(record, Mark) and not _is_of(record.quote.receipt, source)
        ]

    return work


class Places:
    """Where quotes stand in a transcript; what became of one is found out once."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self._finder: Finder | None = None
        self._found: dict[tuple[Selector, ...], Found] = {}

    def of(self, records: Sequence[Record]) -> Generator[None, None, list[Listed]]:
        """Quotes with their places: work that yields after each, since another text's words are searched."""
        source, listed = self.transcript.document.source, list[Listed]()
        for record in records:
            receipt = record.quote.receipt
            if _is_of(receipt, source):
                listed.append(Listed(record, record.quote.whole))
            else:
                other = "version" if receipt.sha256 != source.sha256 else "reading"
                found = yield from self._find(record.quote)
                listed.append(Listed(record, found.place, f"from another {other}", found))
            yield
        return listed

    def _find(self, quote: Quote) -> Generator[None, None, Found]:
        selectors = quote.receipt.selectors
        if selectors not in self._found:
            self._finder = self._finder or (yield from self._make_finder())
            self._found[selectors] = self._finder.find(quote)
        return self._found[selectors]

    def _make_finder(self) -> Generator[None, None, Finder]:
        from pullquote.quotes.anchor import Finder

        return (yield from Finder.steps(self.transcript))


def _is_of(receipt: Receipt, source: Source) -> bool:
    return (receipt.sha256, receipt.reader) == (source.sha256, source.reader)


def details(listed: Listed, now: datetime, transcript: Transcript) -> Iterator[str]:
    """What there is to know of one: what became of it, when and how it was taken, its receipt, what was pasted."""
    record, receipt = listed.record, listed.quote.receipt
    if listed.found:
        yield f"{became(listed, transcript)} · {listed.origin}"
        if listed.found.pieces:
            from pullquote.transcript.diff import marked

            yield marked(listed.found.pieces)
        elif listed.place is None:
            yield f"“{' '.join(listed.quote.words.split())}”"
    if record.tags:
        yield f"tags: {shown(record.tags)}"
    if record.note:
        yield f"note: {record.note}"
    first, last = receipt.lines
    lines = f"line {first}" if first == last else f"lines {first}–{last}"
    yield f"{listed.how} · {when(record.created, now, short=False)} · {lines}"
    if listed.quote.said is not None:
        yield f"shaped; said was: {' '.join(listed.quote.said.split())}"
    sure = doubt(receipt)
    yield f"speaker {sure or 'stated'} · SHA-256 {receipt.sha256[:12]} · {receipt.reader}"
    yield record.pasted if isinstance(record, Copy) else attribution(listed.quote)


def became(listed: Listed, transcript: Transcript) -> str:
    """What became of a quote of another text in this transcript, and what should be known of it."""
    found, first = listed.found, listed.quote.receipt.lines[0]
    if found is None:
        return ""
    told = [listed.state]
    if listed.place:
        line = transcript.line_at(listed.place.start)
        told[0] += f", line {line}" + (f" (was {first})" if line != first else "")
    elif found.state == "unsure":
        lines = dict.fromkeys(transcript.line_at(span.start) for span in found.spans)
        told[0] += f": perhaps line {' or '.join(map(str, lines))} (was {first})"
    else:
        told[0] += f": its words are not in this text (was line {first})"
    told += found.alarms
    if listed.place:
        speaker = transcript.speaker_at(listed.place.start)
        now = speaker.name if speaker else None
        if now != listed.quote.name:
            told.append(f"said by {now or 'nobody named'} here")
    return "; ".join(told)


def counted(listed: Sequence[Listed]) -> str:
    """How many became what, the worst first: "1 gone, 5 unchanged"."""
    counts = {state: sum(one.state == state for one in listed) for state in reversed(STATES.values())}
    return ", ".join(f"{count} {state}" for state, count in counts.items() if count)


def when(then: datetime, now: datetime, *, short: bool = True) -> str:
    """A time as "14:05" on the same day, else as "12 Mar", with the year where it is another; or all of it."""
    then = then.astimezone(now.tzinfo)
    day = f"{then.day} {MONTHS[then.month - 1][:3]}" + (f" {then.year}" if then.year != now.year else "")
    if not short:
        return f"{day} {then:%H:%M}"
    return f"{then:%H:%M}" if then.date() == now.date() else day
