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


class Mark:
    """A span that is kept: its id in the notebook, and whether this window made it. Filled by the keeper."""

    def __init__(self, key: str = "") -> None:
        self.id = key
        self.new = False


class QuotingScreen(Screen[None]):
    """A screen on which words can be picked; the reader's screen shows them."""

    reading: Reading
    status: Status

    def __init__(self) -> None:
        super().__init__()
        self.marks: dict[Span, Mark] = {}
        """What is kept of this transcript."""
        self.settled = True
        """Whether all of the text is read; until then names are provisional and nothing is copied."""
        self._waiting: list[Callable[[], None]] = []
        self._undo: list[tuple[Span, Mark]] = []

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

    def _quote(self, span: Span | None, *, question: bool = False) -> Quote | None:
        """The words of a span as a quote; None, and told why, where they cannot be quoted."""
        try:
            if span is None:
                raise NotQuotableError("nothing is said in this text")
            return pick(self.transcript, *span, question=question)
        except NotQuotableError as refusal:
            self._told(str(refusal))
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
        span = self.reading.picked  # what is picked now, not what will be when the text is read
        self.when_settled(lambda: self._copy_now(name, span))

    def _copy_now(self, name: str, span: Span | None) -> None:
        quote = self._quote(span, question=name == "qa")
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
        span = self.reading.picked
        self.when_settled(lambda: self._keep_now(span))

    def _keep_now(self, picked: Span | None) -> None:
        quote = self._quote(picked)
        if quote is None:
            return
        span = Span(quote.spans[0].start, quote.spans[-1].end)
        if span in self.marks:
            self.status.tell("kept already")
            return
        mark = self.marks[span] = Mark()
        self._undo.append((span, mark))
        self.show_marks()
        self.status.tell("keeping…")

        def keep(notebook: Notebook) -> None:
            kept = notebook.mark(quote)
            mark.id, mark.new = kept.id, kept.new

        def kept(_: None) -> None:
            if not mark.new and (span, mark) in self._undo:
                self._undo.remove((span, mark))
            self.status.tell("kept" if mark.new else "kept already")

        def failed(why: str) -> None:
            self._drop(span, mark)
            if (span, mark) in self._undo:
                self._undo.remove((span, mark))
            self._told(why)

        self.host.keep(keep, kept, failed)

    def action_undo(self) -> None:
        if not self._undo:
            self.status.tell("nothing to undo")
            return
        span, mark = self._undo.pop()
        self._drop(span, mark)
        self.status.tell("undoing…")

        def undo(notebook: Notebook) -> bool:
            # Behind the keeping in the same queue: by now it is known whether this window made the mark.
            return mark.new and notebook.unmark(mark.id)

        def still_kept() -> None:
            if mark.id:
                self.marks.setdefault(span, mark)
                self.show_marks()

        def undone(gone: bool) -> None:
            if not gone:
                still_kept()
            self.status.tell("taken back" if gone else "nothing to undo")

        def failed(why: str) -> None:
            still_kept()
            self._told(why)

        self.host.keep(undo, undone, failed)

    def _drop(self, span: Span, mark: Mark) -> None:
        if self.marks.get(span) is mark:
            del self.marks[span]
            self.show_marks()

    def _told(self, why: str) -> None:
        self.status.tell(why, warns=True)
