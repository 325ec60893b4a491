"""What is done with what is picked: copying it, keeping it, taking that back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from pullquote.app.screens.base import BaseScreen
from pullquote.transcript.model import Span
from pullquote.writers import RICH, style, together

if TYPE_CHECKING:
    from pullquote.quotes.model import Edit, Quote
    from pullquote.store.notebook import Notebook


class Mark:
    """A span that is kept: its id in the notebook, and whether this window made it. Filled by the keeper."""

    def __init__(self, key: str = "") -> None:
        self.id = key
        self.new = False


class Quoting(BaseScreen):
    """Copying and keeping."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: dict[Span, Mark] = {}
        """What is kept of this transcript."""
        self._left: dict[Span, tuple[Edit, ...]] = {}
        """How passages that are not kept were left when they were shaped."""

    def show_marks(self) -> None:
        """Show what is kept, wherever the screen shows it."""
        self.view.marks = tuple(self.marks)
        self.show_place()

    def list_quotes(self) -> None:
        """Show what the notebook holds by now, where that is shown."""

    def _quote(self, span: Span | None) -> Quote | None:
        """The words of a span as a quote with its question; None, and told why, where they cannot be quoted."""
        from pullquote.quotes.model import NotQuotableError
        from pullquote.quotes.pick import pick

        try:
            if span is None:
                raise NotQuotableError("nothing is said in this text")
            return pick(self.transcript, *span, question=True)
        except NotQuotableError as refusal:
            self.warn(str(refusal))
            return None

    def action_copy_attributed(self) -> None:
        self._copy(self.host.settings.style)

    def action_copy_words(self) -> None:
        self._copy("words")

    def action_copy_markdown(self) -> None:
        self._copy("markdown")

    def action_copy_qa(self) -> None:
        self._copy("qa")

    def action_copy_rich(self) -> None:
        self._copy(RICH)

    def action_choose_style(self) -> None:
        """Show how what is picked would be pasted in each style, to copy it in one, or to make one the default."""
        span = self.reading.picked
        self.when_settled(lambda: self._choose_style(span))

    def _choose_style(self, span: Span | None) -> None:
        from pullquote.app.screens.chooser import Chooser

        if quote := self._quote(span):

            def chosen(name: str | None) -> None:
                self.show_place()
                if name is not None:
                    self.copy_quotes([quote], name, self.cautions(quote))

            settings = self.host.settings
            self.app.push_screen(Chooser(quote, settings.style, settings.styles, self._set_style), chosen)

    def _set_style(self, name: str) -> None:
        self.host.set_option("style", name)
        self.status.tell(f"default style: {name}")

    def _copy(self, name: str) -> None:
        span = self.reading.picked  # what is picked now, not what will be when the text is read
        self.when_settled(lambda: self._copy_now(name, span))

    def _copy_now(self, name: str, span: Span | None) -> None:
        if quote := self._quote(span):
            self.copy_quotes([quote], name, self.cautions(quote))

    def cautions(self, quote: Quote) -> str:
        """What the guard warns of in a quote from here, in one line; empty where it warns of nothing."""
        from pullquote.quotes.guard import guard, said_of

        return said_of(guard(self.transcript, quote))

    def copy_quotes(self, quotes: Sequence[Quote], name: str, note: str = "") -> None:
        """Copy quotes in a style (or `RICH`) as one text, and keep each as a copy; the note is told too."""
        from pullquote.quotes.pick import doubt
        from pullquote.writers import wants

        rich, own = name == RICH, self.host.settings.styles
        name = "html" if rich else name
        texts = [style(name, own)(quote) for quote in quotes]
        doubts = [sure for quote in quotes if (sure := doubt(quote.receipt))]
        facts = [f"{len(quotes)} quotes"] if len(quotes) > 1 else []
        if doubts:
            facts.append(f"speaker {doubts[0]}" if len(quotes) == 1 else f"{len(doubts)} speakers uncertain")
        if lacks := wants.lacking(name, quotes[0]):
            facts.append(f"{wants.told(lacks)}: {self.host.key('details', 'i')} gives it")
        facts += [note] if note else []
        told: list[str] = []

        def tell(message: str, failed: bool) -> None:
            told.append(message)
            self.status.tell(" · ".join(told), warns=failed)

        def copied(message: str, failed: bool) -> None:
            tell(" · ".join((message, *facts)), failed)

        self.status.tell("copying…")
        if rich:
            from pullquote.writers.html import rich as rich_text

            self.host.copy_rich(*rich_text(quotes), copied)
        else:
            self.host.copy(texts[0] if len(texts) == 1 else together(name, quotes, own), copied)
        self.host.keep(
            lambda notebook: notebook.record_copies(zip(quotes, texts, strict=True), name),
            lambda _: self.list_quotes(),
            lambda why: tell(why, True),
        )

    # Shaping

    def action_shape(self) -> None:
        """Shape what is picked: as it was shaped before, where it is kept or was left in this window."""
        span = self.reading.picked
        self.when_settled(lambda: self._shape_now(span))

    def _shape_now(self, picked: Span | None) -> None:
        quote = self._quote(picked)
        if quote is None:
            return
        mark = self.marks.get(quote.whole)
        if mark is None:
            left = self._left.get(quote.whole, ())
            self.shape(quote._replace(edits=left))
            return
        sha256 = quote.receipt.sha256

        def kept(notebook: Notebook) -> Quote | None:
            return next((one.quote for one in notebook.marks(sha256) if one.id == mark.id), None)

        def found(kept: Quote | None) -> None:
            self.shape(kept or quote, mark.id if kept else "")

        self.host.keep(kept, found, self.warn)

    def shape(self, quote: Quote, key: str = "") -> None:
        """Shape a quote; that of a mark, by its id, is kept as it is left."""
        from pullquote.app.screens.shaping import Shaped, Shaper
        from pullquote.quotes.edits import EditError
        from pullquote.reading.shaping import Shaping

        try:
            shaping = Shaping(self.transcript, quote)
        except EditError as refusal:
            self.warn(f"its edits do not fit the words as they are read now: {refusal}")
            return

        def left(shaped: Shaped | None) -> None:
            if shaped is None:
                return
            if key and shaped.quote.edits != quote.edits:
                self._reshape(key, quote, shaped.quote)
            elif not key:
                self._left[quote.whole] = shaped.quote.edits
            if shaped.deed == "copy":
                self.copy_quotes([shaped.quote], self.host.settings.style, self.cautions(shaped.quote))
            elif shaped.deed == "keep" and not key:
                self.keep_quote(shaped.quote)

        settings = self.host.settings
        self.app.push_screen(Shaper(shaping, self.palette, settings.style, settings.styles), left)

    def _reshape(self, key: str, before: Quote, after: Quote) -> None:
        """Keep another shape of what is kept."""

        def undo() -> None:
            self.host.keep(
                lambda notebook: notebook.update(key, before), partial(told, "taken back"), self.warn
            )

        def told(what: str, done: bool) -> None:
            self.status.tell(what if done else "it is kept no more")
            self.list_quotes()

        def failed(why: str) -> None:
            self.forget(undo)
            self.warn(why)

        self.did(undo)
        update = partial(told, "kept as shaped · u takes it back")
        self.host.keep(lambda notebook: notebook.update(key, after), update, failed)

    # Keeping

    def action_keep(self) -> None:
        span = self.reading.picked
        self.when_settled(lambda: self._keep_now(span))

    def _keep_now(self, picked: Span | None) -> None:
        if quote := self._quote(picked):
            self.keep_quote(quote)

    def keep_quote(self, quote: Quote) -> None:
        """Keep a quote, so that it can be taken back."""
        span = quote.whole
        if span in self.marks:
            self.status.tell("kept already")
            return
        mark = self.marks[span] = Mark()
        undo = partial(self._take_back, span, mark)
        self.did(undo)
        self.show_marks()
        self.status.tell("keeping…")

        def keep(notebook: Notebook) -> None:
            kept = notebook.mark(quote)
            mark.id, mark.new = kept.id, kept.new
            if quote.edits and not kept.new:  # another window kept it
                notebook.update(kept.id, quote)

        def kept(_: None) -> None:
            if not mark.new:
                self.forget(undo)
            self.status.tell("kept" if mark.new else "kept already")
            self.list_quotes()

        def failed(why: str) -> None:
            self._drop(span, mark)
            self.forget(undo)
            self.warn(why)

        self.host.keep(keep, kept, failed)

    def _take_back(self, span: Span, mark: Mark) -> None:
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
            self.list_quotes()

        def failed(why: str) -> None:
            still_kept()
            self.warn(why)

        self.host.keep(undo, undone, failed)

    def _drop(self, span: Span, mark: Mark) -> None:
        if self.marks.get(span) is mark:
            del self.marks[span]
            self.show_marks()
