"""Moving through a transcript in lines: the answer is who speaks, where that changes, and the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pullquote.plain import spoken
from pullquote.reading.commands import numbered
from pullquote.reading.cursor import Edge, Reading
from pullquote.reading.visited import Visited
from pullquote.transcript.model import Span, Transcript

STEPS = ("next_stop", "previous_stop")
"""Movements after which the speaker is named only where it is another."""
TURNS = ("next_turn", "previous_turn", "next_question", "previous_question")
ENDS = ("first_stop", "last_stop")
"""All these are done by the reading's methods of the same names."""


class Moving:
    """Where the reader stands, and whose words there are."""

    def __init__(self, transcript: Transcript, position: int = 0) -> None:
        self.transcript = transcript
        self.reading = Reading(transcript, position)
        self._visited = Visited()
        self._heard = ""
        """Who was said last to be speaking."""
        self._sought = ""
        self._hits: list[Span] = []

    def standing(self) -> tuple[Span, int]:
        """The sentence at the cursor, and its turn. Raises `Edge` where nothing is said."""
        stop, number = self.reading.stop, self.reading.turn
        if stop is None or number is None:
            raise Edge("nothing is said in this text")
        return stop, number

    def here(self, *, named: bool = True) -> Iterator[str]:
        """Who speaks, and the sentence; with `named` also where the speaker is the same as before."""
        stop, number = self.standing()
        yield from self._named(number, always=named)
        yield from self._said(stop)

    def _named(self, number: int, *, always: bool) -> Iterator[str]:
        who = spoken.heading(self.transcript, number)
        if always or who != self._heard:
            yield f"{who}:"
        self._heard = who

    def _said(self, span: Span) -> Iterator[str]:
        return spoken.said(self.transcript, span)

    def move(self, key: str) -> Iterator[str]:
        if key in ENDS:
            self._leave()
        getattr(self.reading, key)()
        yield from self.here(named=key not in STEPS)

    def _leave(self) -> None:
        if self.reading.stop:
            self._visited.leave(self.reading.stop.start)

    def _jump(self, position: int) -> Iterator[str]:
        self._leave()
        yield from self._go(position)

    def _go(self, position: int) -> Iterator[str]:
        if not self.reading.shown.holds(position):
            yield from self._all_again()
        self.reading.go(position)
        yield from self.here()

    def do_go_to(self, where: str) -> Iterator[str]:
        return self._jump(self.reading.position_named(where.lower()))

    def do_speaker(self, number: str) -> Iterator[str]:
        people = numbered(self.transcript)
        if not number or int(number) > len(people):
            raise Edge(f"there is no speaker {number}: s lists them")
        return self._jump(self.reading.next_turn_of(people[int(number) - 1]))

    def do_go_back(self, _: str) -> Iterator[str]:
        return self._revisit(self._visited.back, "no place to go back to")

    def do_go_forward(self, _: str) -> Iterator[str]:
        return self._revisit(self._visited.forward, "no place to go forward to")

    def _revisit(self, step: Callable[[int], int | None], otherwise: str) -> Iterator[str]:
        place = step(self.reading.stop.start) if self.reading.stop else None
        if place is None:
            raise Edge(otherwise)
        return self._go(place)

    def do_read_on(self, _: str) -> Iterator[str]:
        """What follows in the turn; after its end, the next turn."""
        before = self.reading.turn
        self.reading.next_stop()
        stop, number = self.standing()
        yield from self._named(number, always=number != before)
        rest = Span(stop.start, self.transcript.turns[number].body.end)
        self.reading.go(rest.end - 1)
        yield from self._said(rest)

    # One speaker only

    def do_only(self, _: str) -> Iterator[str]:
        if self.reading.shown.speaker is not None:
            yield from self._all_again()
            return
        who = self.transcript.speaker_of(self.transcript.turns[self.standing()[1]])
        if who is None:
            raise Edge("nobody is named here")
        self.reading = self.reading.anew(self.transcript, who.id)
        yield f"Only {who.name} is read: f reads all again."

    def _all_again(self) -> Iterator[str]:
        self.reading = self.reading.anew(self.transcript, None)
        yield "All speakers are read again."

    # Finding

    def do_find(self, words: str) -> Iterator[str]:
        """The first hit from the sentence at the cursor on; what was sought before, where no words are given."""
        self._sought = words or self._sought
        if words:
            self._hits = _found(self.transcript, words)
        return self._to_hit(lambda hit, stop: hit.end > stop.start, onward=True)

    def do_find_next(self, _: str) -> Iterator[str]:
        return self._to_hit(lambda hit, stop: hit.start >= stop.end, onward=True)

    def do_find_previous(self, _: str) -> Iterator[str]:
        return self._to_hit(lambda hit, stop: hit.end <= stop.start, onward=False)

    def _to_hit(self, lies: Callable[[Span, Span], bool], *, onward: bool) -> Iterator[str]:
        """Go to the nearest hit that lies as it should to the stop at the cursor; else begin again at the other end."""
        if not self._sought:
            raise Edge("nothing was looked for: /words finds words")
        hits = [hit for hit in self._hits if self.reading.shown.holds(hit.start)]
        if not hits:
            raise Edge(f"not found: {self._sought}")
        stop, _ = self.standing()
        numbers = range(len(hits)) if onward else range(len(hits) - 1, -1, -1)
        number = next((number for number in numbers if lies(hits[number], stop)), None)
        turned = "" if number is not None else ", from the beginning" if onward else ", from the end"
        number = numbers[0] if number is None else number
        yield f"{number + 1} of {len(hits)}{turned}."
        yield from self._jump(hits[number].start)


def _found(transcript: Transcript, words: str) -> list[Span]:
    """Where words are said."""
    from pullquote.transcript.search import Query, Search

    return [Span(hit.start, hit.end) for hit in Search(transcript, Query(words))]
