"""A transcript read by lines: each is a command, answered in a few lines made to be heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pullquote.plain import spoken
from pullquote.plain.collecting import Collecting
from pullquote.plain.commands import Refused, listed, parse
from pullquote.plain.correcting import Correcting
from pullquote.plain.moving import ENDS, STEPS, TURNS
from pullquote.plain.quoting import EDGES
from pullquote.plain.spoken import count, sentence
from pullquote.quotes.model import NotQuotableError
from pullquote.quotes.pick import uncertainty
from pullquote.reading.commands import Command
from pullquote.reading.cursor import Edge
from pullquote.store.errors import StoreError
from pullquote.transcript.corrections import CannotCorrectError
from pullquote.writers import STYLES

Act = Callable[[str], Iterator[str]]


class Session(Collecting, Correcting):
    """A sitting over one transcript. `left` once the user has quit."""

    left = False

    def do(self, line: str) -> Iterator[str]:
        """Do what a line says, and answer; raises `Refused`."""
        command, given = parse(line)
        act = self._act(command)
        if act is None:
            raise Refused(f"{command.title}: that needs the screen")
        try:
            yield from act(given)
        except (Edge, NotQuotableError, CannotCorrectError, StoreError) as why:
            raise Refused(str(why)) from None

    def can(self, command: Command) -> bool:
        """Whether a command can be done without a screen."""
        return self._act(command) is not None

    def _act(self, command: Command) -> Act | None:
        """What does a command, given the rest of the line."""
        key = command.id
        if key in STEPS + TURNS + ENDS:
            return lambda _: self.move(key)
        if key in EDGES:
            return lambda _: self.reach(key)
        if (name := key.removeprefix("copy_")) != key and name in STYLES:
            return lambda _: self.copy(name)
        act: Act | None = getattr(self, f"do_{key}", None)
        return act

    def do_where(self, _: str) -> Iterator[str]:
        picked, number = self.picked(), self.standing()[1]
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
            facts += ["kept"] if picked in self.desk.kept else []
        if sure := uncertainty(self.transcript, number):
            facts.append(f"speaker {sure}")
        yield sentence(", ".join(facts))

    def do_again(self, _: str) -> Iterator[str]:
        yield from self._named(self.standing()[1], always=True)
        yield from self._said(self.picked())

    def do_speakers(self, _: str) -> Iterator[str]:
        return spoken.speakers(self.transcript)

    def do_outline(self, _: str) -> Iterator[str]:
        return spoken.outline(self.transcript)

    def do_help(self, _: str) -> Iterator[str]:
        return listed(self.can)

    def do_leave(self, _: str) -> Iterator[str]:
        self.left = True
        return iter(())
