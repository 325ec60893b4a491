"""The reader's screen: outline, transcript, overview strip and status, and what its commands do to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.timer import Timer

from pullquote.app.bindings import bindings
from pullquote.app.screens.annotating import Annotating
from pullquote.app.screens.checking import Checking
from pullquote.app.screens.collecting import ROOMY
from pullquote.app.screens.correcting import Correcting
from pullquote.app.screens.finding import Finding
from pullquote.app.screens.looking import Looking
from pullquote.app.screens.quoting import Mark
from pullquote.app.screens.revising import Revising
from pullquote.app.widgets.divider import Divider
from pullquote.app.widgets.outline import Outline
from pullquote.app.widgets.overview import Overview
from pullquote.app.widgets.status import Status
from pullquote.app.widgets.view import TranscriptView
from pullquote.painting.layout import WIDE
from pullquote.painting.palette import Palette
from pullquote.reading.cursor import Reading
from pullquote.reading.shown import Shown
from pullquote.reading.visited import Visited
from pullquote.transcript.model import Span, Transcript, name_of
from pullquote.writers import DEFAULT

if TYPE_CHECKING:
    from pullquote.quotes.model import Quote

REST = 0.2
"""Seconds after which the cursor rests."""
NARROWEST_OUTLINE, NARROWEST_TEXT = 16, 50
"""Columns that are left to either when the line between them is dragged."""


class Text(TranscriptView):
    """The transcript with the keys that act on it while it has the focus."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("text")]


class Body(Horizontal):
    """All but the status lines."""

    BLANK = True  # its widgets cover it
    DEFAULT_CSS = "Body { height: 1fr; layers: base over; }"


class ReaderScreen(Finding, Correcting, Annotating, Revising, Checking, Looking, Screen[None]):
    """One transcript being read."""

    BLANK = True

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("everywhere")]
    AUTO_FOCUS = "Text"

    def __init__(self, transcript: Transcript, palette: Palette, position: int = 0) -> None:
        super().__init__()
        self.reading = Reading(transcript, position)
        self.palette = palette
        self._shown: bool | None = None
        """Whether the user wants the outline; None while the width decides."""
        self._caring: Timer | None = None
        self._outline_width: int | None = None
        """Columns that the user gave it."""

    def compose(self) -> ComposeResult:
        self.outline = Outline(self.transcript, self.palette)
        self.divider = Divider(self.palette)
        self.view = Text(self.reading, self.palette, self.host.settings.measure)
        self.overview = Overview(self.transcript, self.palette)
        self.status = Status(self.palette, f"{self.host.key('help', '?')} help")
        self.view.marks = tuple(self.marks)
        self._arrange()  # before the first layout, so that there is no second one
        with Body(id="body"):
            yield self.outline
            yield self.divider
            yield self.view
            yield self.overview
        yield self.status

    def on_resize(self) -> None:
        self._arrange()
        self.call_after_refresh(self.show_around)

    def _arrange(self) -> None:
        wide = self.app.size.width >= WIDE
        self.set_class(not wide, "-narrow")
        self.set_class(self.app.size.width < ROOMY, "-snug")
        shown = wide if self._shown is None else self._shown
        self.outline.set_class(not shown, "-hidden")
        self.divider.set_class(not (wide and shown), "-hidden")
        if self._outline_width and wide:
            widest = self.app.size.width - NARROWEST_TEXT
            self.outline.styles.width = max(NARROWEST_OUTLINE, min(self._outline_width, widest))
        else:
            self.outline.styles.clear_rule("width")

    # What the screen shows

    def show_place(self) -> None:
        """Show where the cursor stands, in every part of the screen."""
        self.view.refresh()
        self.show_around()

    def show_around(self) -> None:
        """Show it in all but the text, which stands as it stood."""
        stop = self.reading.stop
        self.outline.point(stop.start if stop else None)
        self.overview.update(self.view.window.span, self.view.marks)
        self._update_status()

    def _update_status(self) -> None:
        from pullquote.quotes.model import NotQuotableError  # the first paint does without
        from pullquote.quotes.pick import pick, uncertainty
        from pullquote.writers.attribution import attribution

        if self._caring is not None:
            self._caring.stop()  # it would warn of what was picked before
        count = len(self.marks)
        picked, number = self.reading.picked, self.reading.turn
        if picked is None or number is None:
            self.status.update("no speech was found in this text", count, "")
            return
        turn = self.transcript.turns[number]
        speaker = self.transcript.speaker_of(turn)
        facts = [name_of(speaker)]
        if role := self.transcript.role_of(number):
            facts[0] += f", {role}"
        facts.append(f"line {self.transcript.line_at(picked.start)}")
        words = self.reading.words()
        facts.append("not transcribed" if turn.untranscribed else f"{words} word{'' if words == 1 else 's'}")
        if sure := uncertainty(self.transcript, number):
            facts.append(sure)
        try:
            quote = pick(self.transcript, *picked, passing=True)
        except NotQuotableError as refusal:
            self.status.update(" · ".join(facts), count, str(refusal))
        else:
            self.status.update(" · ".join(facts), count, self._pasting(attribution(quote)))
            self._take_care(quote)

    def _take_care(self, quote: Quote) -> None:
        """Say what the guard warns of, once the cursor rests: no key waits for it."""
        self._caring = self.set_timer(REST, lambda: self.status.caution(self.cautions(quote)))

    def _pasting(self, said_by: str) -> str:
        """What Enter would paste now."""
        pastes, style = f"{self.host.key('copy_attributed', 'Enter')} pastes", self.host.settings.style
        if style == "words":
            return f"{pastes} the words alone"
        if style != DEFAULT:
            return f"{pastes} as {style}" + (f" · {said_by}" if said_by else "")
        return f"{pastes} “…” — {said_by}" if said_by else f"{pastes} “…”, and no name: none is known"

    def restyle(self, palette: Palette) -> None:
        """Take other colours."""
        self.palette = self.status.palette = palette
        self.view.restyle(palette)
        self.outline.restyle(palette)
        self.divider.restyle(palette)
        self.overview.restyle(palette)
        if self.quotes:
            self.quotes.restyle(palette)
        if self.findings:
            self.findings.restyle(palette)
        self.restyle_prompt(palette)
        self.status.refresh()

    def settle(self, transcript: Transcript) -> None:
        """Take the whole reading in place of the provisional one."""
        self.take(transcript)
        self.do_what_waited()

    def take(self, transcript: Transcript) -> None:
        """Take another reading of the same text; the cursor stays on its row, what is selected stays selected."""
        speaker, stop = self.reading.shown.speaker, self.reading.stop
        if speaker not in transcript.speakers or not (stop and Shown(transcript, speaker).holds(stop.start)):
            speaker = None
        self.resume(transcript, speaker)
        self.overview.show(transcript, speaker)
        self.list_quotes()
        self.check_again()
        self.show_place()

    def turn_to(self, transcript: Transcript, place: int, marks: dict[Span, Mark]) -> None:
        """Take another version of the text, with the cursor at a place of it; what was done in the old one is past."""
        self.close_hits()
        self._undo.clear()
        self.visited = Visited()
        self.reading = Reading(transcript, place)
        self.view.show(self.reading)
        self.overview.show(transcript)
        self.marks = marks
        self.show_marks()
        self.list_quotes()
        self.check_again()

    # Messages

    def on_transcript_view_moved(self, message: TranscriptView.Moved) -> None:
        self.moved(message.why)

    def on_outline_picked(self, message: Outline.Picked) -> None:
        self.jump(message.position)
        self._close_overlay()

    def on_overview_picked(self, message: Overview.Picked) -> None:
        self.jump(message.position)

    def on_divider_dragged(self, message: Divider.Dragged) -> None:
        self._outline_width = message.x
        self._arrange()

    def on_status_clicked(self, message: Status.Clicked) -> None:
        match message.part:
            case "quotes":
                self.action_quotes()
            case "help":
                self.action_help()
            case "paste":
                self.action_copy_attributed()

    def _close_overlay(self) -> None:
        if self._shown and self.app.size.width < WIDE:
            self.action_outline()

    # Panes and help

    def action_quotes(self) -> None:
        self._close_overlay()
        super().action_quotes()

    def action_outline(self) -> None:
        self.close_overlaid_quotes()
        hidden = self.outline.has_class("-hidden")
        self._shown = hidden
        self._arrange()
        (self.outline if hidden else self.view).focus()
        self.call_after_refresh(self.show_place)

    def action_next_pane(self) -> None:
        """Go to the next pane; where they lie over the text, put the one on top away."""
        if self.close_overlaid_quotes():
            return
        beside = [] if self.outline.has_class("-hidden") else [self.outline]
        panes = [self.view, *beside, *(pane for pane in (self.quotes, self.findings) if pane)]
        if len(panes) == 1 or (self.app.size.width < WIDE and not self.findings):
            self.action_outline()
        else:
            here = next((number for number, pane in enumerate(panes) if pane.has_focus), 0)
            panes[(here + 1) % len(panes)].focus()

    def action_back(self) -> None:
        """Close what is on top, one thing a press."""
        if not any(
            close()
            for close in (
                self.leave_quotes,
                self.close_findings,
                self._close_pane,
                self.close_filter,
                self.close_selection,
                self.close_hits,
            )
        ):
            self.moved()

    def _close_pane(self) -> bool:
        """Leave the outline, and put it away where it lies over the text; False where there is nothing to leave."""
        was_over = bool(self._shown) and self.app.size.width < WIDE
        if not was_over and not self.outline.has_focus:
            return False
        self.view.focus()
        self._close_overlay()
        return True

    def action_help(self) -> None:
        self.host.action_help()

    def action_leave(self) -> None:
        self.host.leave()
