"""Tags and notes of the quotes in the pane, and looking for quotes in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from pullquote.app.screens.collecting import Collecting
from pullquote.reading.state import GONE

if TYPE_CHECKING:
    from pullquote.store.notebook import Notebook

Field = Literal["tags", "note"]
Value = str | tuple[str, ...]


class Annotating(Collecting):
    """What the user writes on quotes."""

    def action_tag(self) -> None:
        """Ask for the tags of the quote at the pane's cursor."""
        self._ask_for("tags")

    def action_note(self) -> None:
        """Ask for the note on the quote at the pane's cursor."""
        self._ask_for("note")

    def _ask_for(self, field: Field) -> None:
        from pullquote.app.screens.prompt import Note, Tags
        from pullquote.quotes import tags

        listed = self._listed()
        if listed is None:
            return
        record = listed.record
        prompt = Tags(tags.listed(record.tags)) if field == "tags" else Note(record.note)

        def answered(text: str | None) -> None:
            value: Value | None = tags.parsed(text) if text is not None and field == "tags" else text
            if value is not None and value != getattr(record, field):
                self._write(record.id, field, value)

        self.app.push_screen(prompt, answered)

    def _write(self, key: str, field: Field, value: Value) -> None:
        """Keep what the user wrote, so that it can be taken back."""
        before: list[Value] = []

        def undo() -> None:
            for was in before:
                self._put(key, field, was)
                self.host.keep(partial(_keep, key, was), partial(written, "taken back"), self._not_done)

        def written(told: str, was: Value | None) -> None:
            if was is None:
                self.forget(undo)
                self._not_done(GONE)
            else:
                before.append(was)
                self.status.tell(told)

        def failed(why: str) -> None:
            self.forget(undo)
            self._not_done(why)

        self.did(undo)
        self._put(key, field, value)
        self.status.tell("keeping…")
        told = f"{'tags' if field == 'tags' else 'note'} kept · u takes it back"
        self.host.keep(partial(_keep, key, value), partial(written, told), failed)

    def _put(self, key: str, field: Field, value: Value) -> None:
        """Show it in the pane at once."""
        self._changes += 1
        if self.quotes is not None:
            self.quotes.put(key, field, value)

    def action_filter_quotes(self) -> None:
        """List the quotes with some words only, as they are typed; without words, all."""
        from pullquote.app.screens.prompt import Sifting

        pane = self.quotes
        if pane is None:
            self.status.tell("t shows the quotes")
            return
        before = pane.sought

        def answered(text: str | None) -> None:
            pane.seek(before if text is None else text)

        self.app.push_screen(Sifting(before, pane.seek), answered)


def _keep(key: str, value: Value, notebook: Notebook) -> Value | None:
    return notebook.note(key, value) if isinstance(value, str) else notebook.tag(key, value)
