"""The pane of quotes: shown and put away, and what is done with the quotes in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from pullquote.app.screens.moving import Moving
from pullquote.app.screens.quoting import Quoting
from pullquote.reading.state import GONE
from pullquote.transcript.model import Source
from pullquote.writers import RICH

if TYPE_CHECKING:
    from pullquote.app.widgets.quotes import Quotes
    from pullquote.quotes.model import Quote
    from pullquote.reading.listed import Listed, Places, Record

ROOMY = 140
"""Columns from which the pane stands beside the text; under that it lies over it."""
KEYS = "Enter goes there · y Y copy · A all · J K order · T tags · c note · / find · d trash · u undo"


class Collecting(Moving, Quoting):
    """What is done with quotes that were kept or copied before."""

    def __init__(self) -> None:
        super().__init__()
        self.quotes: Quotes | None = None
        """The pane, while it is shown."""
        self._places: Places | None = None
        self._changes = 0
        """What was changed in the pane; a list fetched before the last change is out of date."""

    @property
    def _source(self) -> Source:
        return self.transcript.document.source

    # The pane

    def action_quotes(self) -> None:
        """Show the pane, or put it away."""
        if not self.close_quotes():
            self.when_settled(self._open_quotes)

    def _open_quotes(self) -> None:
        from pullquote.app.widgets.quotes import Quotes

        if self.quotes is None:
            self.quotes = Quotes(self.transcript, self.palette)
            self.query_one("#body").mount(self.quotes)
            self.quotes.focus()
            self.status.tell(KEYS)
            self.list_quotes()
            self.call_after_refresh(self.show_place)

    def close_quotes(self) -> bool:
        """Put the pane away; False where it is not shown."""
        if self.quotes is None:
            return False
        self.quotes.remove()
        self.quotes = None
        self.view.focus()
        self.moved()
        self.call_after_refresh(self.show_place)
        return True

    def close_overlaid_quotes(self) -> bool:
        """Put the pane away where it lies over the text; False where it does not."""
        return self.app.size.width < ROOMY and self.close_quotes()

    def leave_quotes(self) -> bool:
        """Put the pane away where it has the keys or lies over the text, what is sought in it first; else False."""
        if self.quotes is None or not self.quotes.has_focus:
            return self.close_overlaid_quotes()
        if self.quotes.sought:
            self.quotes.seek("")
            return True
        return self.close_quotes()

    def list_quotes(self) -> None:
        """List what the notebook holds by now."""
        if self.quotes is not None:
            from pullquote.reading.listed import fetched

            listed = partial(self._fetched, self._changes)
            self.host.keep(fetched(self._source), listed, self._unreadable)

    def _unreadable(self, why: str) -> None:
        self.warn(why)
        if self.quotes is not None:
            self.quotes.waiting = "the notebook cannot be read"
            self.quotes.refresh()

    def _fetched(self, changes: int, records: list[Record]) -> None:
        if changes == self._changes:
            self.begin(partial(self._list, changes, records), "quotes")
        else:
            self.list_quotes()

    async def _list(self, changes: int, records: list[Record]) -> None:
        listed = await self.place(records)
        if changes != self._changes:
            self.list_quotes()
        elif self.quotes is not None:
            from pullquote.reading.sought import folded

            self.quotes.show(listed, self.transcript)
            await self.host.in_slices(folded(records))  # before a letter is typed to look for something

    async def place(self, records: Sequence[Record]) -> list[Listed]:
        """Where quotes stand in the present text, in slices that give way to keys."""
        from pullquote.reading.listed import Places

        if self._places is None or self._places.transcript is not self.transcript:
            self._places = Places(self.transcript)
        return await self.host.in_slices(self._places.of(records))

    def on_quotes_picked(self, message: Quotes.Picked) -> None:
        """Go to where the words stand, and pick them."""
        place = message.listed.place
        if place is None:
            from pullquote.reading.listed import became

            self.warn(f"{message.listed.origin}: {became(message.listed, self.transcript)}")
            return
        self.close_overlaid_quotes()
        self.jump(place.start)
        if place != self.reading.stop:
            self.reading.select(place)
            self.view.follow()
            self.moved()

    # Copying

    def action_copy_quote(self) -> None:
        """Copy the quote at the pane's cursor in the default style."""
        self._copy_listed(self.host.settings.style)

    def action_copy_quote_words(self) -> None:
        self._copy_listed("words")

    def _copy_listed(self, name: str) -> None:
        if listed := self._listed():
            note = ": ".join(filter(None, (listed.origin, listed.state)))
            self.when_settled(lambda: self.copy_quotes([self._as_named_now(listed)], name, note))

    def _as_named_now(self, listed: Listed) -> Quote:
        """A quote under the name that a correction gave it, which the notebook may not have heard of yet."""
        from pullquote.quotes.pick import attributed

        return listed.quote if listed.origin else attributed(self.transcript, listed.quote)

    def action_copy_all(self) -> None:
        """Copy all marks in order, whether they are listed or not."""
        self._fetch_and_copy(self.host.settings.style)

    def action_copy_all_rich(self) -> None:
        self._fetch_and_copy(RICH)

    def _fetch_and_copy(self, name: str) -> None:
        from pullquote.reading.listed import fetched

        def copy(records: list[Record]) -> None:
            self.run_worker(self._copy_all(records, name))

        self.when_settled(lambda: self.host.keep(fetched(self._source), copy, self.warn))

    async def _copy_all(self, records: list[Record], name: str) -> None:
        """Copy the marks among them; those whose words are not in this text are left out, and told."""
        listed = await self.place(records)
        marks = [one for one in listed if one.is_mark]
        here = [one.quote for one in marks if one.is_here]
        if not here:
            self.status.tell("nothing is kept of this text")
            return
        lost = len(marks) - len(here)
        note = f"{lost} left out: not found in this version" if lost else ""
        self.copy_quotes(here, name, note)

    # Shaping

    def action_shape_quote(self) -> None:
        """Shape the quote at the pane's cursor: what is kept stays as it is left."""
        listed = self._listed()
        if listed is None:
            return
        if listed.origin:
            self.warn(f"{listed.origin}: only what is of this text is shaped")
            return
        self.shape(listed.quote, listed.record.id if listed.is_mark else "")

    # Ordering

    def action_quote_down(self) -> None:
        self._move_quote(1)

    def action_quote_up(self) -> None:
        self._move_quote(-1)

    def _move_quote(self, step: int) -> None:
        listed = self._listed()
        if listed is None or self.quotes is None or self.quotes.quotes is None:
            return
        at = self.quotes.at + step
        other = self.quotes.quotes[at] if 0 <= at < self.quotes.count else None
        if not listed.is_mark:
            self.status.tell("copies stand in the order in which they were made")
        elif other is None or not other.is_mark or _text(other.quote) != _text(listed.quote):
            self.status.tell("it is the last one" if step > 0 else "it is the first one")
        else:
            swap = partial(self._swap, listed.record.id, other.record.id)
            self.did(partial(swap, told="moved back"))
            swap()

    def _swap(self, one: str, other: str, told: str = "") -> None:
        """Let two quotes change places, at once in the pane and behind it in the notebook."""
        self._changes += 1
        if self.quotes is not None:
            self.quotes.swap(one, other)
        self.status.tell(told)

        def swapped(done: bool) -> None:
            if not done:
                self._not_done("another window took one of them away in the meantime")

        self.host.keep(lambda notebook: notebook.swap(one, other), swapped, self._not_done)

    def _not_done(self, why: str) -> None:
        self.warn(why)
        self.list_quotes()

    # Taking away

    def action_take_away(self) -> None:
        """Put the quote at the pane's cursor into the trash, from where it can be brought back."""
        listed = self._listed()
        if listed is None or self.quotes is None:
            return
        self._changes += 1
        key = listed.record.id
        self.quotes.drop(key)
        marked = next(((span, mark) for span, mark in self.marks.items() if mark.id == key), None)
        if marked:
            del self.marks[marked[0]]
            self.show_marks()

        def bring_back() -> None:
            self._changes += 1
            self.host.keep(lambda notebook: notebook.restore(key), brought_back, self._not_done)

        def brought_back(done: bool) -> None:
            if not done:
                self._not_done("it is no longer in the trash")
                return
            if self.quotes is not None:
                self.quotes.awaited = key
            show_again()
            self.status.tell("brought back")

        def show_again() -> None:
            if marked:
                self.marks[marked[0]] = marked[1]
                self.show_marks()
            self.list_quotes()

        def taken(done: bool) -> None:
            if not done:
                self.forget(bring_back)
                self._not_done(GONE)

        def failed(why: str) -> None:
            self.forget(bring_back)
            show_again()
            self.warn(why)

        self.did(bring_back)
        self.status.tell("in the trash: u brings it back")
        self.host.keep(lambda notebook: notebook.unmark(key), taken, failed)

    def _listed(self) -> Listed | None:
        """The quote at the pane's cursor; None, and told, where there is none."""
        listed = self.quotes.current if self.quotes else None
        if listed is None:
            self.status.tell("choose a quote first: t shows the quotes")
        return listed


def _text(quote: Quote) -> tuple[str, str]:
    """Whose text a quote counts its positions in."""
    return quote.receipt.sha256, quote.receipt.reader
