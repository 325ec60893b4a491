"""A revised transcript: its quotes found again in the text, and changed words taken over."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from pullquote.app.screens.collecting import Collecting
from pullquote.app.screens.quoting import Mark

if TYPE_CHECKING:
    from pullquote.quotes.model import Quote
    from pullquote.reading.listed import Listed, Record
    from pullquote.store.notebook import Notebook
    from pullquote.store.records import Kept
    from pullquote.transcript.model import Span


class Revising(Collecting):
    """What is done with the quotes of a transcript's other versions."""

    def action_reload(self) -> None:
        """Read the file again."""
        self.when_settled(self.host.reload)

    # Finding again

    def find_marks_again(self) -> None:
        """Show the marks of other versions whose words stand here too, and tell what became of all."""
        from pullquote.reading.listed import marked_elsewhere

        def fetched(marks: list[Record]) -> None:
            if marks:
                self.begin(partial(self._find_again, marks), "marks")

        self.host.keep(
            marked_elsewhere(self._source), fetched
        )  # a notebook that fails was told of when it was opened

    async def _find_again(self, marks: Sequence[Record]) -> None:
        from pullquote.reading.listed import counted

        listed = await self.place(marks)
        for one in listed:
            if one.place and one.is_here:
                self.marks.setdefault(one.place, Mark(one.record.id))
        self.show_marks()
        shows = "" if self.quotes else f" · {self.host.key('quotes', 't')} shows them"
        told = f"quotes {listed[0].origin}: {counted(listed)}{shows}"
        self.status.tell(" · ".join(filter(None, (self.status.message, told))), warns=self.status.warns)

    # Taking over

    def action_accept(self) -> None:
        """Keep the quote at the pane's cursor from the present text, in the words that it has there."""
        listed = self._listed()
        if listed is None:
            return
        if not listed.is_mark or listed.found is None:
            self.status.tell("only what was kept of another version is taken over")
        elif listed.place is None or len(listed.quote.spans) > 1:
            self.status.tell("it is not surely here: keep what you mean in the text, then take this one away")
        elif listed.quote.edits:
            self.status.tell("it is shaped: pick it in the text and shape it anew")
        elif quote := self._quote(listed.place):
            self._take_over(listed, quote, listed.place)

    def _take_over(self, listed: Listed, quote: Quote, place: Span) -> None:
        """Keep a quote in place of the one listed, so that it can be undone."""
        old, mark = listed.record.id, Mark()
        before = self.marks.get(place)
        self._changes += 1

        def keep(notebook: Notebook) -> None:
            kept: Kept = notebook.replace(old, quote)
            mark.id, mark.new = kept.id, kept.new

        def kept(_: None) -> None:
            self._show_mark(place, mark)
            self._list_at(mark.id)
            self.status.tell("kept in the words of this version: u takes it back")

        def undo() -> None:
            self._changes += 1
            self.host.keep(put_back, lambda _: back(), self._not_done)

        def put_back(notebook: Notebook) -> None:
            if mark.new:
                notebook.unmark(mark.id)
            notebook.restore(old)

        def back() -> None:
            self._show_mark(place, before if mark.new else mark)
            self._list_at(old)
            self.status.tell("as it was kept before")

        def failed(why: str) -> None:
            self.forget(undo)
            self._not_done(why)

        self.did(undo)
        self.status.tell("keeping…")
        self.host.keep(keep, kept, failed)

    def _show_mark(self, place: Span, mark: Mark | None) -> None:
        """Show a place as kept by a mark, or as not kept."""
        if mark is None:
            self.marks.pop(place, None)
        else:
            self.marks[place] = mark
        self.show_marks()

    def _list_at(self, key: str) -> None:
        """List anew, with the cursor at a quote."""
        if self.quotes is not None:
            self.quotes.awaited = key
        self.list_quotes()
