"""What is done with a quote in the plain mode: copied, kept, taken back. Each says what came of it when it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import TimeoutError as TooLate
from typing import TYPE_CHECKING, Any, TypeVar

from pullquote.quotes.model import Quote
from pullquote.store.errors import StoreError
from pullquote.store.keeper import Keeper
from pullquote.transcript.model import Document, Span
from pullquote.writers import style, together

if TYPE_CHECKING:
    from pullquote.clipboard import Outcome
    from pullquote.store.notebook import Notebook

T = TypeVar("T")
V = TypeVar("V")
PATIENCE = 15.0
"""Seconds that the notebook is given."""


class Desk:
    """The notebook and the clipboard. `kept` are the spans that the notebook holds of this transcript, with ids."""

    def __init__(self, keeper: Keeper, kept: Mapping[Span, str] = {}) -> None:
        self._keeper = keeper
        self.kept = dict(kept)
        self.wrote = False
        """Whether anything went into the notebook."""
        self._undo: list[Callable[[], bool]] = []

    def did(self, undo: Callable[[], bool]) -> None:
        """The user did something that `undo` takes back; that gives False where there is nothing to take back now."""
        self._undo.append(undo)

    def take_back(self) -> bool:
        """Take back the last thing done in this sitting; False where there is none. Raises `StoreError`."""
        while self._undo:
            if self._undo.pop()():
                return True
        return False

    def keep(self, quote: Quote) -> bool:
        """Keep a quote; False where it is kept already. Raises `StoreError`."""
        span = quote.whole
        if span in self.kept:
            return False
        mark = self.ask(lambda notebook: notebook.mark(quote))
        self.kept[span] = mark.id
        self.wrote = True
        if mark.new:
            self.did(lambda: self._unmark(span, mark.id))
        return mark.new

    def _unmark(self, span: Span, key: str) -> bool:
        self.kept.pop(span, None)
        return self.ask(lambda notebook: notebook.unmark(key))

    def take_away(self, span: Span, key: str) -> bool:
        """Put what is kept into the trash; False where another window took it away. Raises `StoreError`."""
        gone = self._unmark(span, key)
        if gone:
            self.did(lambda: self._bring_back(span, key))
        return gone

    def _bring_back(self, span: Span, key: str) -> bool:
        back = self.ask(lambda notebook: notebook.restore(key))
        if back:
            self.kept[span] = key
        return back

    def write(self, work: Callable[[Notebook, V], V | None], value: V) -> bool:
        """Write on a quote by `work`, which gives back what stood there, None where the quote is gone: then False."""
        before = self.ask(lambda notebook: work(notebook, value))
        if before is not None:
            was = before
            self.did(lambda: self.ask(lambda notebook: work(notebook, was)) is not None)
        return before is not None

    def copy(self, quotes: Sequence[Quote], name: str) -> tuple[Outcome, str]:
        """Send quotes in a style to the clipboard and keep each as a copy: what became of it, and why none is kept."""
        from pullquote.clipboard import copy
        from pullquote.paths import data_dir

        texts = [style(name)(quote) for quote in quotes]
        outcome = copy(texts[0] if len(texts) == 1 else together(name, quotes), data_dir())
        return outcome, self._keep_copies(quotes, texts, name)

    def copy_rich(self, quotes: Sequence[Quote]) -> tuple[Outcome, str]:
        """The same as rich text."""
        from pullquote.clipboard.rich import copy_rich
        from pullquote.writers.html import rich

        outcome = copy_rich(*rich(quotes))
        return outcome, self._keep_copies(quotes, [style("html")(quote) for quote in quotes], "html")

    def _keep_copies(self, quotes: Sequence[Quote], texts: Sequence[str], name: str) -> str:
        try:
            self.ask(lambda notebook: notebook.record_copies(zip(quotes, texts, strict=True), name))
            self.wrote = True
        except StoreError as error:
            return f"not kept: {error}"
        return ""

    def leave(self, document: Document, title: str | None, stop: Span | None) -> None:
        """Note that a document was opened, and the place in it; whoever closes the keeper waits for it."""
        self._keeper.submit(lambda notebook: notebook.opened(document, title))
        if stop is not None:
            self._keeper.submit(lambda notebook: notebook.set_place(document.source.sha256, stop.start))

    def ask(self, work: Callable[[Notebook], T]) -> T:
        """Have work done on the notebook, and wait for it. Raises `StoreError`."""
        future: Any = self._keeper.submit(work)
        try:
            result: T = future.result(PATIENCE)
        except TooLate:
            future.cancel()
            raise StoreError("the notebook does not answer") from None
        return result
