"""The reader's screen: outline, transcript, overview strip and status, and what every command does to them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen

from pullquote.app.commands import bindings
from pullquote.app.reading import Edge, Reading
from pullquote.app.theme import Palette
from pullquote.app.widgets.outline import Outline, numbered
from pullquote.app.widgets.overview import Overview
from pullquote.app.widgets.status import Status
from pullquote.app.widgets.view import TranscriptView
from pullquote.quotes.model import NotQuotableError, Quote
from pullquote.quotes.pick import pick, reason
from pullquote.transcript.model import Span, Transcript
from pullquote.writers import style
from pullquote.writers.attribution import attribution

if TYPE_CHECKING:
    from pullquote.app.app import PullquoteApp

WIDE = 100
"""Columns from which the outline stands beside the text; under that it lies over it."""


class Text(TranscriptView):
    """The transcript with the keys that act on it while it has the focus."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("text")]


class ReaderScreen(Screen[None]):
    """One transcript being read."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("everywhere")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012 - Textual declares it so

    def __init__(self, transcript: Transcript, palette: Palette, position: int = 0) -> None:
        super().__init__()
        self.reading = Reading(transcript, position)
        self.palette = palette
        self.marks: dict[Span, str] = {}
        """What is kept of this transcript: each span with its id in the notebook."""
        self.settled = True
        """Whether all of the text is read; until then names are provisional and nothing is copied."""
        self._waiting: list[Callable[[], None]] = []
        self._undo: list[Span] = []
        self._shown: bool | None = None
        """Whether the user wants the outline; None while the width decides."""

    @property
    def transcript(self) -> Transcript:
        return self.reading.transcript

    @property
    def host(self) -> PullquoteApp:
        from pullquote.app.app import PullquoteApp

        assert isinstance(self.app, PullquoteApp)
        return self.app

    def compose(self) -> ComposeResult:
        self.outline = Outline(self.transcript, self.palette)
        self.view = Text(self.reading, self.palette)
        self.overview = Overview(self.transcript, self.palette)
        self.status = Status(self.palette)
        with Horizontal(id="body"):
            yield self.outline
            yield self.view
            yield self.overview
        yield self.status

    def on_mount(self) -> None:
        self.view.marks = tuple(self.marks)
        self._arrange()
        self.view.focus()

    def on_resize(self) -> None:
        self._arrange()
        self.call_after_refresh(self.show_place)

    def _arrange(self) -> None:
        wide = self.app.size.width >= WIDE
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
        turn, speaker = self.transcript.turns[number], None
        speaker = self.transcript.speaker_of(turn)
        exchange = self.transcript.exchange_of(number)
        facts = [speaker.name if speaker else "unknown speaker"]
        if exchange is not None and turn.kind in ("question", "answer"):
            facts[0] += f", {turn.kind} {exchange + 1}"
        facts.append(f"line {self.transcript.line_at(picked.start)}")
        words = self.reading.words()
        facts.append("not transcribed" if turn.untranscribed else f"{words} word{'' if words == 1 else 's'}")
        if sure := self._uncertainty(number):
            facts.append(sure)
        try:
            paste = f"Enter pastes “…” — {attribution(pick(self.transcript, *picked))}"
        except NotQuotableError as refusal:
            paste = str(refusal)
        self.status.update(" · ".join(facts), right, paste)

    def _uncertainty(self, number: int) -> str:
        """What is not certain of a turn's speaker: "inferred, line 3"."""
        turn = self.transcript.turns[number]
        if turn.certainty == "stated":
            return ""
        evidence = reason(self.transcript, turn)
        return f"{turn.certainty}, line {evidence.line}" if evidence else turn.certainty

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
        self.settled = True
        self.view.show(self.reading)
        self.overview.show(transcript)
        self.show_place()
        waiting, self._waiting = self._waiting, []
        for action in waiting:
            action()

    def _when_settled(self, action: Callable[[], None]) -> None:
        if self.settled:
            action()
        else:
            self._waiting.append(action)
            self.status.tell("reading who speaks…")

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
            self._when_settled(self.action_last_stop)

    def action_page_down(self) -> None:
        self._page(1)

    def action_page_up(self) -> None:
        self._page(-1)

    def action_half_down(self) -> None:
        self._page(0.5)

    def action_half_up(self) -> None:
        self._page(-0.5)

    def _page(self, share: float) -> None:
        self.view.page(share)
        self.moved()

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
        go = self.reading.go_to_question if question else self.reading.go_to_line
        self._when_settled(lambda: self._do(lambda: go(int(digits))))

    # Keeping and copying

    def _picked(self, *, question: bool = False) -> Quote | None:
        """What is picked, as a quote; None, and told why, where it cannot be quoted."""
        try:
            if self.reading.picked is None:
                raise NotQuotableError("nothing is said in this text")
            return pick(self.transcript, *self.reading.picked, question=question)
        except NotQuotableError as refusal:
            self.status.tell(str(refusal), warns=True)
            return None

    def action_copy_attributed(self) -> None:
        self._copy("attributed")

    def action_copy_words(self) -> None:
        self._copy("words")

    def action_copy_markdown(self) -> None:
        self._copy("markdown")

    def action_copy_qa(self) -> None:
        self._copy("qa")

    def _copy(self, name: str) -> None:
        self._when_settled(lambda: self._copy_now(name))

    def _copy_now(self, name: str) -> None:
        quote = self._picked(question=name == "qa")
        if quote is None:
            return
        text = style(name)(quote)
        sure = self._uncertainty(quote.turn)
        told: list[str] = []

        def tell(message: str, failed: bool) -> None:
            told.append(message)
            self.status.tell(" · ".join(told), warns=failed)

        def copied(message: str, failed: bool) -> None:
            tell(f"{message} · speaker {sure}" if sure else message, failed)

        self.status.tell("copying…")
        self.host.copy(text, copied)
        self.host.keep(
            lambda notebook: notebook.record_copy(quote, name, text), failed=lambda why: tell(why, True)
        )

    def action_keep(self) -> None:
        self._when_settled(self._keep_now)

    def _keep_now(self) -> None:
        quote = self._picked()
        if quote is None:
            return
        span = Span(quote.spans[0].start, quote.spans[-1].end)
        if span in self.marks:
            self.status.tell("kept already")
            return
        self.marks[span] = ""
        self._show_marks()
        self.status.tell("keeping…")

        def kept(result: Any) -> None:
            self.marks[span] = result.id
            if result.new:
                self._undo.append(span)
            self.status.tell("kept" if result.new else "kept already")

        def failed(why: str) -> None:
            self.marks.pop(span, None)
            self._show_marks()
            self._told(why)

        self.host.keep(lambda notebook: notebook.mark(quote), kept, failed)

    def action_undo(self) -> None:
        if not self._undo:
            self.status.tell("nothing to undo")
            return
        span = self._undo.pop()
        mark = self.marks.pop(span)
        self._show_marks()
        self.status.tell("undoing…")

        def failed(why: str) -> None:
            self.marks[span] = mark
            self._show_marks()
            self._told(why)

        self.host.keep(
            lambda notebook: notebook.unmark(mark), lambda _: self.status.tell("taken back"), failed
        )

    def _show_marks(self) -> None:
        self.view.marks = tuple(self.marks)
        self.show_place()

    def _told(self, why: str) -> None:
        self.status.tell(why, warns=True)

    # Panes and help

    def action_outline(self) -> None:
        hidden = self.outline.has_class("-hidden")
        self._shown = hidden
        self._arrange()
        (self.outline if hidden else self.view).focus()
        self.call_after_refresh(self.show_place)

    def action_next_pane(self) -> None:
        if self.outline.has_class("-hidden"):
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
