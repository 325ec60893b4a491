"""Selecting, copying and keeping in lines: each is answered with what it came to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pullquote.plain.commands import Refused
from pullquote.plain.desk import Desk
from pullquote.plain.moving import Moving
from pullquote.plain.spoken import count, sentence
from pullquote.quotes.model import Quote
from pullquote.quotes.pick import pick, uncertainty
from pullquote.reading.cursor import Edge
from pullquote.transcript.model import Span, Transcript
from pullquote.writers import RICH
from pullquote.writers.attribution import speaker

EDGES = ("grow", "shrink", "end_right", "end_left", "start_right", "start_left")
"""What moves an end of the selection, by the reading's methods of the same names."""


class Quoting(Moving):
    """What is picked, and what is done with it."""

    def __init__(self, transcript: Transcript, desk: Desk, position: int = 0) -> None:
        super().__init__(transcript, position)
        self.desk = desk

    # Selecting

    def picked(self) -> Span:
        """What a copy takes: the selection, or the sentence at the cursor. Raises `Edge` where nothing is said."""
        return self.reading.selection or self.standing()[0]

    def reach(self, key: str) -> Iterator[str]:
        before = self.picked()
        getattr(self.reading, key)()
        after = self.picked()
        pieces = {
            "added": [Span(after.start, before.start), Span(before.end, after.end)],
            "dropped": [Span(before.start, after.start), Span(after.end, before.end)],
        }
        for what, spans in pieces.items():
            words = " ".join(line for span in spans if span.start < span.end for line in self._said(span))
            if words:
                yield f"{what}: {words}"
        yield self._selected()

    def _selected(self) -> str:
        return sentence(f"{count(self.reading.words(), 'word')} selected")

    def do_select_turn(self, _: str) -> Iterator[str]:
        self.reading.select_turn()
        yield f"The whole turn: {self._selected()}"

    def do_back(self, _: str) -> Iterator[str]:
        if self.reading.selection is not None:
            self.reading.clear()
            yield "Nothing is selected now."
        elif self.reading.shown.speaker is not None:
            yield from self._all_again()
        else:
            raise Edge("nothing is selected")

    # Quoting

    def _quote(self, *, question: bool = False) -> Quote:
        return pick(self.transcript, *self.picked(), question=question)

    def do_copy_rich(self, _: str) -> Iterator[str]:
        return self.copy(RICH)

    def copy(self, name: str) -> Iterator[str]:
        """Copy what is picked in a style, or as `RICH`."""
        quote = self._quote(question=name == "qa")
        by = "" if name == "words" else f", by {speaker(quote) or 'nobody that is known'}"
        told = f"{count(self.reading.words(), 'word')}{by}"
        if name == "qa" and quote.question is None:
            told += ", no question was found"
        if sure := uncertainty(self.transcript, quote.turn):
            told += f", speaker {sure}"
        yield from self.send([quote], name, told)

    def send(self, quotes: Sequence[Quote], name: str, what: str) -> Iterator[str]:
        """Copy quotes in a style, and say what came of it and what was copied."""
        outcome, failure = self.desk.copy_rich(quotes) if name == RICH else self.desk.copy(quotes, name)
        told = f"{outcome.message}: {what}"
        if not outcome.copied:
            raise Refused(told)
        yield sentence(told)
        if failure:
            yield sentence(failure)

    def do_keep(self, _: str) -> Iterator[str]:
        new = self.desk.keep(self._quote())
        yield sentence(f"kept{'' if new else ' already'}: {count(self.reading.words(), 'word')}")

    def do_undo(self, _: str) -> Iterator[str]:
        if not self.desk.take_back():
            raise Edge("nothing to undo")
        yield "Taken back."
