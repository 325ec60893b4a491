"""Why a name stands where it stands, putting it right, and what is known of the occasion."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pullquote.app.screens.collecting import Collecting
from pullquote.transcript.model import Corrections

if TYPE_CHECKING:
    from pullquote.reading.correcting import Done


class Correcting(Collecting):
    """The names, and what the user knows better."""

    def action_why(self) -> None:
        self.when_settled(self._why)

    def _why(self) -> None:
        from pullquote.app.screens.why import Why
        from pullquote.reading.correcting import Deeds

        number, stop = self.reading.turn, self.reading.stop
        if number is None or stop is None:
            self.status.tell("nothing is said in this text")
            return
        self.app.push_screen(Why(Deeds(self.transcript, number, stop.start), self.palette), self._put_right)

    def action_details(self) -> None:
        self.when_settled(self._details)

    def _details(self) -> None:
        from pullquote.app.screens.details import Details

        self.app.push_screen(Details(self.transcript), self._put_right)

    def _put_right(self, done: Done | None) -> None:
        if done is None:
            return
        before = self.transcript.corrections
        self.did(partial(self._undo_correction, done.corrections, before))
        self._correct(done.corrections, f"{done.told} · u takes it back")

    def _undo_correction(self, done: Corrections, before: Corrections) -> None:
        from pullquote.transcript.corrections import carried

        def undo() -> None:
            self._correct(carried(self.transcript.corrections, done, before), "taken back")

        self.when_settled(undo)

    def _correct(self, after: Corrections, told: str) -> None:
        """Show everything anew with other corrections, and keep them with the names that they give to what is kept."""
        from pullquote.quotes.pick import attributed

        before, source = self.transcript.corrections, self.transcript.document.source

        def shown() -> None:
            self.status.tell(told)
            quote = partial(attributed, self.transcript)
            self.host.keep(
                lambda notebook: notebook.correct(source, before, after, quote),
                lambda _: self.list_quotes(),
                self._held_here,
            )

        self.host.read_again(after)
        self.when_settled(shown)

    def _held_here(self, why: str) -> None:
        self.warn(f"{why}: the correction holds in this window only")
