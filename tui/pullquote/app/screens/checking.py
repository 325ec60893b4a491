"""A draft checked against the transcript that is read: its findings, and the way from each to its place."""

from __future__ import annotations

import asyncio
import os
from functools import partial
from typing import TYPE_CHECKING

from pullquote.app.screens.moving import Moving
from pullquote.transcript.model import Span

if TYPE_CHECKING:
    from pullquote.app.widgets.findings import Findings
    from pullquote.quotes.check import Finding
    from pullquote.reading.checked import Draft


KEYS = "Enter goes there · Esc back to where you were"


class Checking(Moving):
    """The pane of findings below the text, while a draft is checked."""

    def __init__(self) -> None:
        super().__init__()
        self.findings: Findings | None = None
        """The pane, while it is shown."""
        self._draft: Draft | None = None
        self._asked = ""
        """The draft's path as it was typed last."""
        self._came_from: int | None = None
        """Where the reader stood before the findings were walked through."""

    # The draft

    def action_check_draft(self) -> None:
        """Ask for a draft, and show what becomes of its quotations."""
        from pullquote.app.screens.prompt import DraftPath

        self.app.push_screen(DraftPath(self._asked), self._named)

    def _named(self, path: str | None) -> None:
        if path is not None:
            self._asked = path
            self.status.tell("reading the draft…")
            self.begin(partial(self._read_draft, path), "draft")

    async def _read_draft(self, path: str) -> None:
        from pullquote.readers import Unreadable
        from pullquote.readers.draft import read_draft
        from pullquote.reading.checked import Draft

        named = path if "://" in path else os.path.expanduser(path)
        try:
            text = await asyncio.to_thread(read_draft, named)
        except Unreadable as error:
            self.warn(str(error))
        else:
            self.check(Draft(path, text))

    def check(self, draft: Draft) -> None:
        """Check a draft, and show the findings; once all of the text is read."""
        self._draft = draft
        self.when_settled(self._check)

    def check_again(self) -> None:
        """Check the draft that is shown once more: the text, or who speaks in it, is another."""
        if self.findings is not None:
            self.when_settled(self._check)

    def _check(self) -> None:
        self.status.tell("checking the draft…")
        self.begin(self._find, "draft")

    async def _find(self) -> None:
        from pullquote.reading.checked import checked

        draft, transcript = self._draft, self.transcript
        assert draft is not None
        found = await self.host.in_slices(checked(draft, transcript))
        if transcript is self.transcript:
            self._show_findings(draft, found)

    # The pane

    def _show_findings(self, draft: Draft, found: list[Finding]) -> None:
        from pullquote.app.widgets.findings import Findings

        if not found:
            self.close_findings()
            self.status.tell(f"no quotation was found in {draft.name}")
            return
        if self.findings is None:
            self.findings = Findings(self.palette)
            self.mount(self.findings, before=self.status)
            self._came_from = self.reading.stop.start if self.reading.stop else None
            self._leave()
            self.findings.focus()
        self.findings.show(draft.name, found)

    def close_findings(self) -> bool:
        """Put the pane away, and from it go back to where the reader stood; False where it is not shown."""
        if self.findings is None:
            return False
        if self.findings.has_focus and self._came_from is not None:
            self._go(self._came_from)
        self.findings.remove()
        self.findings = None
        self.view.focus()
        self.moved()
        self.call_after_refresh(self.show_place)
        return True

    def on_findings_pointed(self, message: Findings.Pointed) -> None:
        """Show where a quotation stands, or the passage nearest to it; the keys stay with the list."""
        if spans := message.finding.spans:
            self._pick(Span(spans[0].start, max(spans[0].end, spans[-1].end)))
        self.status.tell(KEYS if spans else f"not found in this transcript · {KEYS}")

    def on_findings_picked(self, message: Findings.Picked) -> None:
        """Go there, with the passage picked."""
        if message.finding.spans:
            self._came_from = None
            self.view.focus()
            self.moved()
        else:
            self.warn("this was not found in the transcript: there is no place to go to")

    def _pick(self, span: Span) -> None:
        """Pick a passage; of one that reaches over turns, its beginning."""
        if not self.reading.shown.holds(span.start):
            self.read_only(None)
        end = self.transcript.turns[self.transcript.turn_at(span.start) or 0].body.end
        self.reading.go(span.start)
        span = span._replace(end=min(span.end, end)) if span.start < end else span
        if span != self.reading.stop:
            self.reading.select(span)
        self.view.follow(turn=True)
        self.show_place()
