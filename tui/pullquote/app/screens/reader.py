"""The reader's screen: outline, transcript, overview strip and status, and what its commands do to them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from pullquote.app.commands import bindings
from pullquote.app.reading import Edge, Reading
from pullquote.app.screens.quoting import QuotingScreen
from pullquote.app.theme import Palette
from pullquote.app.widgets.outline import Outline, numbered
from pullquote.app.widgets.overview import Overview
from pullquote.app.widgets.status import Status
from pullquote.app.widgets.view import TranscriptView
from pullquote.quotes.model import NotQuotableError
from pullquote.quotes.pick import pick
from pullquote.transcript.model import Transcript
from pullquote.writers.attribution import attribution

WIDE = 100
"""Columns from which the outline stands beside the text; under that it lies over it."""


class Text(TranscriptView):
    """The transcript with the keys that act on it while it has the focus."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("text")]


class ReaderScreen(QuotingScreen):
    """One transcript being read."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("everywhere")]
    AUTO_FOCUS = "Text"

    def __init__(self, transcript: Transcript, palette: Palette, position: int = 0) -> None:
        super().__init__()
        self.reading = Reading(transcript, position)
        self.palette = palette
        self._shown: bool | None = None
        """Whether the user wants the outline; None while the width decides."""

    def compose(self) -> ComposeResult:
        self.outline = Outline(self.transcript, self.palette)
        self.view = Text(self.reading, self.palette)
        self.overview = Overview(self.transcript, self.palette)
        self.status = Status(self.palette)
        self.view.marks = tuple(self.marks)
        self._arrange()  # before the first layout, so that there is no second one
        with Horizontal(id="body"):
            yield self.outline
            yield self.view
            yield self.overview
        yield self.status

    def on_resize(self) -> None:
        self._arrange()
        self.call_after_refresh(self.show_place)

    def _arrange(self) -> None:
        wide = self.app.size.width >= WIDE
        self.set_class(not wide, "-narrow")
        self.outline.set_class(not (wide if self._shown is None else self._shown), "-hidden")

    # What the screen shows

    def moved(self, why: str = "") -> None:
        """Show that the user moved the cursor, the selection or the view; `why` tells what stopped a movement."""
        self.show_place()
        if why or self.status.message:
            self.status.tell(why)

    def show_place(self) -> None:
        """Show where the cursor stands, in every part of the screen."""
        stop = self.reading.stop
        self.view.refresh()
        self.outline.point(stop.start if stop else None)
        self.overview.update(self.view.span_seen, self.view.marks)
        self._update_status()

    def _update_status(self) -> None:
        count = len(self.marks)
        right = f"{count} quote{'' if count == 1 else 's'}" if count else ""
        picked, number = self.reading.picked, self.reading.turn
        if picked is None or number is None:
            self.status.update("no speech was found in this text", right, "")
            return
        turn = self.transcript.turns[number]
        speaker = self.transcript.speaker_of(turn)
        facts = [speaker.name if speaker else "unknown speaker"]
        if role := self.transcript.role_of(number):
            facts[0] += f", {role}"
        facts.append(f"line {self.transcript.line_at(picked.start)}")
        words = self.reading.words()
        facts.append("not transcribed" if turn.untranscribed else f"{words} word{'' if words == 1 else 's'}")
        if sure := self.uncertainty(number):
            facts.append(sure)
        try:
            said_by = attribution(pick(self.transcript, *picked))
            paste = (
                f"Enter pastes “…” — {said_by}" if said_by else "Enter pastes “…”, and no name: none is known"
            )
        except NotQuotableError as refusal:
            paste = str(refusal)
        self.status.update(" · ".join(facts), right, paste)

    def show_marks(self) -> None:
        self.view.marks = tuple(self.marks)
        self.show_place()

    def restyle(self, palette: Palette) -> None:
        """Take other colours."""
        self.palette = self.status.palette = palette
        self.view.restyle(palette)
        self.outline.restyle(palette)
        self.overview.restyle(palette)
        self.status.refresh()

    def settle(self, transcript: Transcript) -> None:
        """Take the whole reading in place of the provisional one; the cursor stays on its row."""
        stop, selection = self.reading.stop, self.reading.selection
        self.reading = Reading(transcript, stop.start if stop else 0)
        if selection and self.reading.turn is not None:
            body = transcript.turns[self.reading.turn].body
            if body.start <= selection.start and selection.end <= body.end:
                self.reading.select(selection)
        self.view.show(self.reading)
        self.overview.show(transcript)
        self.show_place()
        self.do_what_waited()

    # Messages

    def on_transcript_view_moved(self, message: TranscriptView.Moved) -> None:
        self.moved(message.why)

    def on_outline_picked(self, message: Outline.Picked) -> None:
        self._jump(message.position)
        self._close_overlay()

    def on_overview_picked(self, message: Overview.Picked) -> None:
        self._jump(message.position)

    def _jump(self, position: int) -> None:
        self.reading.go(position)
        self.view.follow(turn=True)
        self.view.focus()
        self.moved()

    def _close_overlay(self) -> None:
        if self._shown and self.app.size.width < WIDE:
            self.action_outline()

    # Moving and selecting

    def _do(self, movement: Callable[[], None], *, turn: bool = False) -> None:
        try:
            movement()
        except Edge as edge:
            self.moved(str(edge) if self.settled else "still reading the rest of the text…")
        else:
            self.view.follow(turn=turn)
            self.moved()

    def action_next_stop(self) -> None:
        self._do(self.reading.next_stop)

    def action_previous_stop(self) -> None:
        self._do(self.reading.previous_stop)

    def action_next_turn(self) -> None:
        self._do(self.reading.next_turn, turn=True)

    def action_previous_turn(self) -> None:
        self._do(self.reading.previous_turn, turn=True)

    def action_next_question(self) -> None:
        self._do(self.reading.next_question, turn=True)

    def action_previous_question(self) -> None:
        self._do(self.reading.previous_question, turn=True)

    def action_first_stop(self) -> None:
        self._do(self.reading.first_stop)
        self.view.to_top()

    def action_last_stop(self) -> None:
        if self.settled:
            self._do(self.reading.last_stop)
        else:
            self.when_settled(self.action_last_stop)

    def action_page_down(self) -> None:
        self._page(1)

    def action_page_up(self) -> None:
        self._page(-1)

    def action_half_down(self) -> None:
        self._page(0.5)

    def action_half_up(self) -> None:
        self._page(-0.5)

    def _page(self, share: float) -> None:
        if self.view.page(share):
            self.moved()
        elif share > 0:
            self.action_last_stop()
        else:
            self._do(self.reading.first_stop)

    def action_speaker(self, number: int) -> None:
        people = numbered(self.transcript)
        if number <= len(people):
            self._do(lambda: self.reading.next_turn_of(people[number - 1]), turn=True)
        else:
            self.moved(f"there is no speaker {number}")

    def action_grow(self) -> None:
        self._do(self.reading.grow)

    def action_shrink(self) -> None:
        self._do(self.reading.shrink)

    def action_end_right(self) -> None:
        self._do(self.reading.end_right)

    def action_end_left(self) -> None:
        self._do(self.reading.end_left)

    def action_start_right(self) -> None:
        self._do(self.reading.start_right)

    def action_start_left(self) -> None:
        self._do(self.reading.start_left)

    def action_select_turn(self) -> None:
        self._do(self.reading.select_turn)

    def action_go_to(self) -> None:
        from pullquote.app.screens.prompt import GoTo

        self.app.push_screen(GoTo(), self._went)

    def _went(self, answer: str | None) -> None:
        if answer is None:
            return
        question = answer.startswith("q")
        digits = answer.removeprefix("q")
        if not digits.isdecimal():
            self.moved("a line is a number (:124), a question a q and a number (:q3)")
            return

        def go() -> None:
            self.reading.go_to_question(int(digits)) if question else self.reading.go_to_line(int(digits))

        self.when_settled(lambda: self._do(go))

    # Panes and help

    def action_outline(self) -> None:
        hidden = self.outline.has_class("-hidden")
        self._shown = hidden
        self._arrange()
        (self.outline if hidden else self.view).focus()
        self.call_after_refresh(self.show_place)

    def action_next_pane(self) -> None:
        if self.outline.has_class("-hidden") or self.app.size.width < WIDE:
            self.action_outline()
        else:
            (self.outline if self.view.has_focus else self.view).focus()

    def action_back(self) -> None:
        if self.outline.has_focus:
            self.view.focus()
            self._close_overlay()
        elif self.app.size.width < WIDE and self._shown:
            self.action_outline()
        else:
            self.reading.clear()
            self.moved()

    def action_help(self) -> None:
        from pullquote.app.screens.help import Help

        self.app.push_screen(Help())

    def action_leave(self) -> None:
        self.host.leave()
