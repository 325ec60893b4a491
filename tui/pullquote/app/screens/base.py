"""What every part of the reader's screen builds on: the reading, the status line, what waits and what can be undone."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING

from pullquote.app.widgets.overview import Overview
from pullquote.app.widgets.status import Status
from pullquote.app.widgets.view import TranscriptView
from pullquote.painting.palette import Palette
from pullquote.reading.cursor import Reading
from pullquote.transcript.model import Transcript

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.worker import Worker

    from pullquote.app.app import PullquoteApp

    Part = Screen[None]
else:
    Part = object  # each further class that Textual takes for a widget's costs start-up time; the whole screen is one

Undo = Callable[[], None]


class BaseScreen(Part):
    """A transcript on the screen. What can be done with it is added by one class for each group of commands."""

    reading: Reading
    status: Status
    view: TranscriptView
    overview: Overview
    palette: Palette

    def __init__(self) -> None:
        super().__init__()
        self.settled = True
        """Whether all of the text is read; until then names are provisional and nothing is copied."""
        self._waiting: list[Callable[[], None]] = []
        self._undo: list[Undo] = []

    @property
    def transcript(self) -> Transcript:
        return self.reading.transcript

    @property
    def host(self) -> PullquoteApp:
        from pullquote.app.app import PullquoteApp

        assert isinstance(self.app, PullquoteApp)
        return self.app

    def begin(self, work: Callable[[], Coroutine[None, None, None]], group: str) -> Worker[None]:
        """Work in the background, in place of what the group did; it is not called when the screen closes first."""
        return self.run_worker(work, exclusive=True, group=group)

    def show_place(self) -> None:
        """Show where the cursor stands, in every part of the screen."""
        raise NotImplementedError

    # What waits for the whole text

    def when_settled(self, action: Callable[[], None]) -> None:
        """Do something that needs all of the text: now, or as soon as it is read."""
        if self.settled:
            action()
        else:
            self._waiting.append(action)
            self.status.tell("reading who speaks…")

    @property
    def is_awaited(self) -> bool:
        """Whether something waits for the whole text."""
        return bool(self._waiting)

    def do_what_waited(self) -> None:
        """All is read: do what waited for it. What has all read again, as an undo does, lets the others wait on."""
        self.settled = True
        while self._waiting and self.settled:
            self._waiting.pop(0)()

    # What can be undone

    def did(self, undo: Undo) -> None:
        """The user did something that `undo` takes back."""
        self._undo.append(undo)

    def forget(self, undo: Undo) -> None:
        """It came to nothing: there is nothing to take back."""
        if undo in self._undo:
            self._undo.remove(undo)

    def action_undo(self) -> None:
        if self._undo:
            self._undo.pop()()
        else:
            self.status.tell("nothing to undo")

    def warn(self, why: str) -> None:
        """Tell what could not be done."""
        self.status.tell(why, warns=True)
