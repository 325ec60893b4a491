"""What is done with what is picked: copying it, keeping it, taking that back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from pullquote.app.reading import Reading
from pullquote.app.widgets.status import Status
from pullquote.quotes.model import NotQuotableError, Quote
from pullquote.quotes.pick import pick, reason
from pullquote.transcript.model import Span, Transcript
from pullquote.writers import style

if TYPE_CHECKING:
    from pullquote.app.app import PullquoteApp
    from pullquote.store.notebook import Notebook
    from pullquote.store.records import Kept


class QuotingScreen(Screen[None]):
    """A screen on which words can be picked; the reader's screen shows them."""

    reading: Reading
    status: Status

    def __init__(self) -> None:
        super().__init__()
        self.marks: dict[Span, str] = {}
        """What is kept of this transcript: each span with its id in the notebook."""
        self.settled = True
        """Whether all of the text is read; until then names are provisional and nothing is copied."""
        self._waiting: list[Callable[[], None]] = []
        self._undo: list[Span] = []

    @property
    def transcript(self) -> Transcript:
        return self.reading.transcript

    @property
    def host(self) -> PullquoteApp:
        from pullquote.app.app import PullquoteApp

        assert isinstance(self.app, PullquoteApp)
        return self.app

    def show_marks(self) -> None:
        """Show what is kept, wherever the screen shows it."""
        raise NotImplementedError

    def when_settled(self, action: Callable[[], None]) -> None:
        """Do something that needs all of the text: now, or as soon as it is read."""
        if self.settled:
            action()
        else:
            self._waiting.append(action)
            self.status.tell("reading who speaks…")

    def do_what_waited(self) -> None:
        """All is read: do what waited for it."""
        self.settled = True
        waiting, self._waiting = self._waiting, []
        for action in waiting:
            action()

    def uncertainty(self, number: int) -> str:
        """What is not certain of a turn's speaker: "inferred, line 3"."""
        turn = self.transcript.turns[number]
        if turn.certainty == "stated":
            return ""
        evidence = reason(self.transcript, turn)
        return f"{turn.certainty}, line {evidence.line}" if evidence else turn.certainty

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
        self.when_settled(lambda: self._copy_now(name))

    def _copy_now(self, name: str) -> None:
        quote = self._picked(question=name == "qa")
        if quote is None:
            return
        text = style(name)(quote)
        sure = self.uncertainty(quote.turn)
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
        self.when_settled(self._keep_now)

    def _keep_now(self) -> None:
        quote = self._picked()
        if quote is None:
            return
        span = Span(quote.spans[0].start, quote.spans[-1].end)
        if span in self.marks:
            self.status.tell("kept already")
            return
        self.marks[span] = ""
        self._undo.append(span)
        self.show_marks()
        self.status.tell("keeping…")

        def keep(notebook: Notebook) -> Kept:
            kept = notebook.mark(quote)
            self.marks[span] = kept.id  # here, so that an undo that waits behind this one finds it
            return kept

        def kept(result: Kept) -> None:
            if not result.new and span in self._undo:
                self._undo.remove(span)
            self.status.tell("kept" if result.new else "kept already")

        def failed(why: str) -> None:
            del self.marks[span]
            self._undo.remove(span)
            self.show_marks()
            self._told(why)

        self.host.keep(keep, kept, failed)

    def action_undo(self) -> None:
        if not self._undo:
            self.status.tell("nothing to undo")
            return
        span = self._undo.pop()
        self.status.tell("undoing…")

        def undone(_: bool) -> None:
            self.marks.pop(span, None)
            self.show_marks()
            self.status.tell("taken back")

        self.host.keep(lambda notebook: notebook.unmark(self.marks[span]), undone, self._told)

    def _told(self, why: str) -> None:
        self.status.tell(why, warns=True)
