"""What can be put right about the turn at the cursor, and what is told of it when it is done."""

from __future__ import annotations

from typing import NamedTuple

from pullquote.transcript import corrections as deeds
from pullquote.transcript.corrections import CannotCorrectError, Strand
from pullquote.transcript.hidden import clean
from pullquote.transcript.model import Corrections, Speaker, Transcript


class Done(NamedTuple):
    """The corrections after a deed, and what it did in words for the user."""

    corrections: Corrections
    told: str


class Deeds:
    """The deeds of `transcript.corrections` on turn `number`; each raises `CannotCorrectError` where it makes no sense.

    Who is chosen is named by id, or by a name where it is somebody `new`.
    """

    def __init__(self, transcript: Transcript, number: int, position: int) -> None:
        self.transcript = transcript
        self.number = number
        self.position = position
        """Where the sentence at the cursor begins."""
        self.turn = transcript.turns[number]
        self.speaker = transcript.speaker_of(self.turn)

    @property
    def known(self) -> Speaker:
        """The speaker of the turn; refused where nobody is known."""
        if self.speaker is None:
            raise CannotCorrectError("nobody is known to speak here: say first by whom this turn is (p)")
        return self.speaker

    @property
    def label(self) -> str:
        """The label over the turn; refused where there is none."""
        label = self.transcript.label_of(self.turn)
        if label is None:
            raise CannotCorrectError("no label stands over this turn")
        return label

    def rename(self, name: str) -> Done:
        after, old, name = deeds.rename(self.transcript, self.known.id, name), self.known.name, clean(name)
        return Done(after, f"{old} is now {name if name != old else 'certain'}")

    def set_role(self, role: str) -> Done:
        after = deeds.set_role(self.transcript, self.known.id, role)
        return Done(after, f"{self.known.name} is now {clean(role) or 'without an office'}")

    def set_affiliation(self, outlet: str) -> Done:
        after = deeds.set_affiliation(self.transcript, self.known.id, outlet)
        return Done(after, f"{self.known.name} now speaks for {clean(outlet) or 'nobody else'}")

    def toggle_anonymous(self) -> Done:
        told = "has a name now" if self.known.anonymous else "is now anonymous"
        return Done(deeds.toggle_anonymous(self.transcript, self.known.id), f"{self.known.name} {told}")

    def merge(self, other: str) -> Done:
        after = deeds.merge(self.transcript, self.known.id, other)
        return Done(after, f"{self.known.name} and {self._name(other)} are now one")

    def strands(self) -> list[Strand]:
        """What can be split off the speaker; refused where there is nothing."""
        found = deeds.strands(self.transcript, self.known.id)
        if not found:
            raise CannotCorrectError(f"one label is all there is: nothing to split off {self.known.name}")
        return found

    def split(self, strand: Strand) -> Done:
        after = deeds.split(self.transcript, strand)
        return Done(after, f"{strand.shown} is now apart from {self.known.name}")

    def give(self, who: str, *, new: bool = False) -> Done:
        after = deeds.give(self.transcript, self.number, who, new=new)
        return Done(after, f"this turn is now by {self._name(who)}")

    def give_label(self, who: str, *, new: bool = False) -> Done:
        label, after = self.label, deeds.give_label(self.transcript, self.number, who, new=new)
        return Done(after, f"all turns under “{label}” are now by {self._name(who)}")

    def join(self) -> Done:
        told = "joined with the turn above" + ("; its label counts as words" if self.turn.label else "")
        return Done(deeds.join(self.transcript, self.number), told)

    def cut(self, who: str | None = None, *, new: bool = False) -> Done:
        after = deeds.cut(self.transcript, self.position, who, new=new)
        return Done(after, f"a turn begins here, by {self._name(who) if who else 'nobody known'}")

    def _name(self, who: str) -> str:
        known = self.transcript.speakers.get(who)
        return known.name if known else clean(who)
