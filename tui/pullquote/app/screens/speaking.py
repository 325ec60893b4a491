"""Who speaks: reading one speaker only, and the list of all."""

from __future__ import annotations

from pullquote.app.screens.base import BaseScreen
from pullquote.transcript.model import Speaker, Transcript

ALL_AGAIN = "all speakers are shown again"


class Speaking(BaseScreen):
    """Whose words are shown."""

    def read_only(self, speaker: str | None) -> None:
        """Show what one speaker says and nothing else; None shows all."""
        self.resume(self.transcript, speaker)
        self.overview.show(self.transcript, speaker)

    def resume(self, transcript: Transcript, speaker: str | None) -> None:
        """Read on, in another reading of the same text; the cursor stays on its row, the selection is kept."""
        self.reading = self.reading.anew(transcript, speaker)
        self.view.show(self.reading)

    def action_only(self) -> None:
        """One speaker only, and back."""
        if not self.close_filter():
            self.when_settled(self._only_this)

    def _only_this(self) -> None:
        number = self.reading.turn
        speaker = self.transcript.speaker_of(self.transcript.turns[number]) if number is not None else None
        if speaker is None:
            self.status.tell("nobody is named here")
            return
        self.read_only(speaker.id)
        self.show_place()
        self._tell_only(speaker)

    def _tell_only(self, speaker: Speaker) -> None:
        keys = f"{self.host.key('only', 'f')} or {self.host.key('back', 'Esc')}"
        self.status.tell(f"only {speaker.name} is shown: {keys} shows all")

    def close_filter(self) -> bool:
        """Show all speakers again; False where all are shown."""
        if self.reading.shown.speaker is None:
            return False
        self.read_only(None)
        self.show_place()
        self.status.tell(ALL_AGAIN)
        return True

    def action_speakers(self) -> None:
        from pullquote.app.screens.speakers import Speakers

        def show() -> None:
            self.app.push_screen(Speakers(self.transcript, self.palette, self.host.in_slices), self._chosen)

        self.when_settled(show)

    def _chosen(self, chosen: tuple[str, bool] | None) -> None:
        """Go to the next turn of the speaker chosen, or read that one only."""
        if chosen is None:
            return
        speaker, only = chosen
        if not only:
            self.go_to_speaker(speaker)
            return
        if self.reading.turn is None or self.transcript.turns[self.reading.turn].speaker != speaker:
            self.go_to_speaker(speaker)
        self.read_only(speaker)
        self.show_place()
        self._tell_only(self.transcript.speakers[speaker])

    def go_to_speaker(self, speaker: str) -> None:
        """Go to the next turn of a speaker."""
        raise NotImplementedError
