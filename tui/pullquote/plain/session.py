"""A transcript read by lines: each is a command, answered in a few lines made to be heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pullquote.plain import spoken
from pullquote.plain.commands import Refused, listed, parse
from pullquote.plain.desk import Desk
from pullquote.plain.spoken import count, sentence
from pullquote.quotes.model import NotQuotableError, Quote
from pullquote.quotes.pick import pick, uncertainty
from pullquote.reading.commands import Command, numbered
from pullquote.reading.cursor import Edge, Reading
from pullquote.reading.visited import Visited
from pullquote.store.errors import StoreError
from pullquote.transcript.model import Span, Transcript
from pullquote.writers import STYLES, style
from pullquote.writers.attribution import speaker

STEPS = ("next_stop", "previous_stop")
"""Movements after which the speaker is named only where it is another."""
TURNS = ("next_turn", "previous_turn", "next_question", "previous_question")
ENDS = ("first_stop", "last_stop")
EDGES = ("grow", "shrink", "end_right", "end_left", "start_right", "start_left")
"""All these are done by the reading's methods of the same names."""


class Session:
    """A sitting over one transcript. `left` once the user has quit."""

    def __init__(self, transcript: Transcript, desk: Desk, position: int = 0) -> None:
        self.transcript = transcript
        self.reading = Reading(transcript, position)
        self.desk = desk
        self.left = False
        self._visited = Visited()
        self._heard = ""
        """Who was said last to be speaking."""
        self._sought = ""
        self._hits: list[Span] = []

    def do(self, line: str) -> Iterator[str]:
        """Do what a line says, and answer; raises `Refused`."""
        command, given = parse(line)
        act = self._action(command)
        if act is None:
            raise Refused(f"{command.title}: that needs the screen")
        try:
            yield from act(given)
        except (Edge, NotQuotableError, StoreError) as why:
            raise Refused(str(why)) from None

    def can(self, command: Command) -> bool:
        """Whether a command can be done without a screen."""
        return self._action(command) is not None

    def _action(self, command: Command) -> Callable[[str], Iterator[str]] | None:
        key = command.id
        if key in STEPS + TURNS + ENDS:
            return lambda _: self._move(key)
        if key in EDGES:
            return lambda _: self._reach(key)
        if (name := key.removeprefix("copy_")) != key and name in STYLES:
            return lambda _: self._copy(name)
        act: Callable[[str], Iterator[str]] | None = getattr(self, f"do_{key}", None)
        return act

    # Moving

    def here(self, *, named: bool = True) -> Iterator[str]:
        """Who speaks, and the sentence; with `named` also where the speaker is the same as before."""
        stop, number = self.reading.stop, self.reading.turn
        if stop is None or number is None:
            raise Edge("nothing is said in this text")
        yield from self._named(number, always=named)
        yield from spoken.said(self.transcript, stop)

    def _named(self, number: int, *, always: bool) -> Iterator[str]:
        who = spoken.heading(self.transcript, number)
        if always or who != self._heard:
            yield f"{who}:"
        self._heard = who

    def _move(self, key: str) -> Iterator[str]:
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
        number, reading = self.reading.turn, self.reading
        reading.next_stop()
        assert reading.stop is not None
        assert reading.turn is not None
        yield from self._named(reading.turn, always=reading.turn != number)
        rest = Span(reading.stop.start, self.transcript.turns[reading.turn].body.end)
        reading.go(rest.end - 1)
        yield from spoken.said(self.transcript, rest)

    # One speaker only

    def do_only(self, _: str) -> Iterator[str]:
        if self.reading.shown.speaker is not None:
            yield from self._all_again()
            return
        number = self.reading.turn
        who = self.transcript.speaker_of(self.transcript.turns[number]) if number is not None else None
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

    def do_next_hit(self, _: str) -> Iterator[str]:
        return self._to_hit(lambda hit, stop: hit.start >= stop.end, onward=True)

    def do_previous_hit(self, _: str) -> Iterator[str]:
        return self._to_hit(lambda hit, stop: hit.end <= stop.start, onward=False)

    def _to_hit(self, lies: Callable[[Span, Span], bool], *, onward: bool) -> Iterator[str]:
        """Go to the nearest hit that lies as it should to the stop at the cursor; else begin again at the other end."""
        if not self._sought:
            raise Edge("nothing was looked for: /words finds words")
        hits = [hit for hit in self._hits if self.reading.shown.holds(hit.start)]
        stop = self.reading.stop
        if not hits or stop is None:
            raise Edge(f"not found: {self._sought}")
        numbers = range(len(hits)) if onward else range(len(hits) - 1, -1, -1)
        number = next((number for number in numbers if lies(hits[number], stop)), None)
        turned = "" if number is not None else ", from the beginning" if onward else ", from the end"
        number = numbers[0] if number is None else number
        yield f"{number + 1} of {len(hits)}{turned}."
        yield from self._jump(hits[number].start)

    # Selecting

    def _reach(self, key: str) -> Iterator[str]:
        before = self.reading.picked
        getattr(self.reading, key)()
        after = self.reading.picked
        assert before is not None
        assert after is not None
        pieces = {
            "added": [Span(after.start, before.start), Span(before.end, after.end)],
            "dropped": [Span(before.start, after.start), Span(after.end, before.end)],
        }
        for what, spans in pieces.items():
            words = " ".join(line for span in spans if span.start < span.end for line in self._said(span))
            if words:
                yield f"{what}: {words}"
        yield self._selected()

    def _said(self, span: Span) -> Iterator[str]:
        return spoken.said(self.transcript, span)

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
        if self.reading.picked is None:
            raise NotQuotableError("nothing is said in this text")
        return pick(self.transcript, *self.reading.picked, question=question)

    def _copy(self, name: str) -> Iterator[str]:
        quote = self._quote(question=name == "qa")
        outcome, failure = self.desk.copy(quote, name, style(name)(quote))
        by = "" if name == "words" else f", by {speaker(quote) or 'nobody that is known'}"
        told = f"{outcome.message}: {count(self.reading.words(), 'word')}{by}"
        if name == "qa" and quote.question is None:
            told += ", no question was found"
        if sure := uncertainty(self.transcript, quote.turn):
            told += f", speaker {sure}"
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

    # Asking

    def do_where(self, _: str) -> Iterator[str]:
        picked, number = self.reading.picked, self.reading.turn
        if picked is None or number is None:
            raise Edge("nothing is said in this text")
        yield sentence(spoken.heading(self.transcript, number))
        facts = [
            f"line {self.transcript.line_at(picked.start)}",
            f"turn {number + 1} of {len(self.transcript.turns)}",
        ]
        if self.transcript.turns[number].untranscribed:
            facts.append("not transcribed")
        else:
            facts.append(count(self.reading.words(), "word"))
            facts += ["selected"] if self.reading.selection else []
            facts += ["kept"] if self.desk.holds(self._quote()) else []
        if sure := uncertainty(self.transcript, number):
            facts.append(f"speaker {sure}")
        yield sentence(", ".join(facts))

    def do_again(self, _: str) -> Iterator[str]:
        if self.reading.picked is None or self.reading.turn is None:
            raise Edge("nothing is said in this text")
        yield from self._named(self.reading.turn, always=True)
        yield from self._said(self.reading.picked)

    def do_speakers(self, _: str) -> Iterator[str]:
        return spoken.speakers(self.transcript)

    def do_outline(self, _: str) -> Iterator[str]:
        return spoken.outline(self.transcript)

    def do_help(self, _: str) -> Iterator[str]:
        return listed(self.can)

    def do_leave(self, _: str) -> Iterator[str]:
        self.left = True
        return iter(())


def _found(transcript: Transcript, words: str) -> list[Span]:
    """Where words are said."""
    from pullquote.transcript.search import find

    return list(find(transcript, words))
