"""Why a name stands there, and putting it right, in lines: `!` says why, `!r` and a name renames, and so on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from pullquote.plain import spoken
from pullquote.plain.commands import Refused
from pullquote.plain.quoting import Quoting
from pullquote.plain.spoken import sentence
from pullquote.quotes.pick import attributed, reason
from pullquote.reading.correcting import Deeds, Done
from pullquote.reading.details import give, known
from pullquote.store.errors import StoreError
from pullquote.transcript.build import build
from pullquote.transcript.corrections import CannotCorrectError, carried
from pullquote.transcript.details import parsed
from pullquote.transcript.hidden import clean
from pullquote.transcript.model import Corrections
from pullquote.transcript.reasons import certainty, reasons

HOW = """\
!r and a name: rename this speaker, everywhere.
!o and an office, !a and an outlet: set it; alone they take it away.
!x: make the speaker anonymous, or named again.
!m and a name: this is the same person.
!s and a label or a name: this is somebody else.
!p and a name: this turn alone is by that one, known or new.
!l and a name: so are all turns under this label.
!j: join this turn with the one above.
!c and a name: that one speaks from this sentence on; without a name it is not known who."""


class Correcting(Quoting):
    """The names, and what the user knows better."""

    def do_why(self, given: str) -> Iterator[str]:
        """The reasons for the name at the cursor; or what `given` puts right: a letter, and what goes with it."""
        if not given:
            return self._reasons()
        if given == "?":
            return iter(HOW.splitlines())
        stop, number = self.standing()
        return self._put_right(self._deed(Deeds(self.transcript, number, stop.start), given[0], given[1:]))

    def do_details(self, given: str) -> Iterator[str]:
        """What is known of the occasion; or giving one detail, as in "place=Norrvik"."""
        if given:
            return self._put_right(give(self.transcript, parsed([given])))
        return (
            sentence(f"{one.name}: {one.value or 'not known'}{', given by you' if one.given else ''}")
            for one in known(self.transcript)
        )

    def _reasons(self) -> Iterator[str]:
        number = self.standing()[1]
        turn = self.transcript.turns[number]
        because = reason(self.transcript, turn)
        yield sentence(spoken.heading(self.transcript, number))
        yield sentence(certainty(self.transcript, turn, because))
        for where, what in reasons(self.transcript, turn, because):
            yield f"{where}: {what}"

    def _deed(self, deeds: Deeds, letter: str, words: str) -> Done:
        words = clean(words)
        acts: dict[str, Callable[[], Done]] = {
            "r": lambda: deeds.rename(words) if deeds.speaker else deeds.give(words, new=True),
            "o": lambda: deeds.set_role(words),
            "a": lambda: deeds.set_affiliation(words),
            "x": deeds.toggle_anonymous,
            "m": lambda: deeds.merge(self._person(words)),
            "s": lambda: self._split(deeds, words),
            "p": lambda: self._given(deeds.give, words),
            "l": lambda: self._given(deeds.give_label, words),
            "j": deeds.join,
            "c": lambda: self._given(deeds.cut, words) if words else deeds.cut(),
        }
        if letter not in acts:
            raise Refused(f"there is no correction {letter}: !? lists them")
        return acts[letter]()

    def _given(self, deed: Callable[..., Done], words: str) -> Done:
        person = self._known(words)
        return deed(person) if person else deed(words, new=True)

    def _split(self, deeds: Deeds, words: str) -> Done:
        found = [one for one in deeds.strands() if words.casefold() in one.shown.casefold()]
        exact = [one for one in found if one.label and one.label.casefold() == words.casefold()]
        if len(exact or found) != 1:
            choices = ", ".join(one.shown for one in deeds.strands())
            raise CannotCorrectError(f"which of these: {choices}?")
        return deeds.split((exact or found)[0])

    def _person(self, words: str) -> str:
        person = self._known(words)
        if person is None:
            who = f"no one speaker here is called {words}" if words else "say who"
            raise CannotCorrectError(f"{who}: s lists the speakers")
        return person

    def _known(self, words: str) -> str | None:
        """Whom words mean: the one speaker whose name holds them all; None where that is nobody, or several."""
        wanted = set(words.casefold().split())
        speakers = self.transcript.speakers.items()
        found = [key for key, one in speakers if wanted and wanted <= set(one.name.casefold().split())]
        exact = [key for key in found if self.transcript.speakers[key].name.casefold() == words.casefold()]
        return (exact or found)[0] if len(exact or found) == 1 else None

    def _put_right(self, done: Done) -> Iterator[str]:
        before = self.transcript.corrections
        self.desk.did(partial(self._take_back, done.corrections, before))
        self._correct(done.corrections)
        yield sentence(done.told)

    def _take_back(self, done: Corrections, before: Corrections) -> bool:
        self._correct(carried(self.transcript.corrections, done, before))
        return True

    def _correct(self, after: Corrections) -> None:
        """Read on with other corrections, and keep them with the names that they give to what is kept."""
        before, source = self.transcript.corrections, self.transcript.document.source
        transcript = self.transcript = build(self.transcript.document, after)
        only = self.reading.shown.speaker
        self.reading = self.reading.anew(transcript, only if only in transcript.speakers else None)
        try:
            self.desk.ask(
                lambda notebook: notebook.correct(source, before, after, partial(attributed, transcript))
            )
        except StoreError as error:
            raise Refused(f"not kept: {error}: the correction holds in this sitting only") from None
