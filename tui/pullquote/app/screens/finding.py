"""Find as you type: the prompt, the steps from hit to hit, and what is said of them."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from textual import events
from textual.worker import Worker

from pullquote.app.screens.moving import Moving
from pullquote.painting import window
from pullquote.painting.palette import Palette
from pullquote.reading.cursor import Standing
from pullquote.transcript.model import Span, Transcript, name_of

if TYPE_CHECKING:
    from pullquote.app.widgets.findbar import FindBar
    from pullquote.reading.hits import Hits
    from pullquote.transcript.search import Query

AT_ONCE = 0.005
"""Seconds in which a key looks for the first hit; what is left follows behind the keys."""
TOLD = 0.1
"""Seconds between two tallies of what was found so far."""


class Finding(Moving):
    """Where words are said."""

    def __init__(self) -> None:
        super().__init__()
        self._at_hit: Span | None = None
        """The stop that was stood on for the hit gone to."""
        self._seeking = False
        """Whether the cursor goes to the first hit once there is one."""
        self._sought: Query | None = None
        """What was looked for last."""
        self._began: tuple[Standing, window.Standing] | None = None
        """Where the reader stood when the prompt was opened."""
        self._bar: FindBar | None = None
        self._looking: Worker[None] | None = None
        self._told = ""
        """What was last said of the hits."""

    # The prompt

    async def action_find(self) -> None:
        from pullquote.app.widgets.findbar import FindBar

        if self._bar is None:
            self._bar = FindBar(self.palette)
            await self.mount(self._bar, after=self.status)
        self._began = self.reading.standing, self.view.standing
        self._bar.open(self._sought)
        self.status.display = False
        self.set_focus(self._bar.input, scroll_visible=False)

    @property
    def asking(self) -> bool:
        """Whether the prompt is open."""
        return self._bar is not None and self._bar.display

    def on_input_changed(self) -> None:
        if self._bar is not None and self.asking:
            self._ask(self._bar.asked)

    def action_find_option(self, option: str) -> None:
        assert self._bar is not None
        self._bar.switch(option)
        self._ask(self._bar.asked)

    def action_find_keep(self) -> None:
        """Stay at the hit, or look for the same as last time where nothing was typed."""
        assert self._bar is not None
        typed = self._bar.asked
        query = typed if typed.words.strip() or self._sought is None else self._sought
        self._ask(query)
        if self.view.hits is None and query.words.strip():
            return  # it is no pattern, as the prompt says
        self.close_prompt()
        if self._began and self._began[0] != self.reading.standing and (stop := self._began[0][0]):
            self.visited.leave(stop.start)
        self.show_place()
        self._say(self._tally())

    def action_find_leave(self) -> None:
        """Go back to where the search began."""
        self._return()
        self._forget()
        self.close_prompt()
        self.moved()

    def close_prompt(self) -> bool:
        """Put the prompt away, and keep what it found; False where there is none."""
        if self._bar is None or not self._bar.display:
            return False
        if self.view.hits is not None:
            self._sought = self.view.hits.query
        self._bar.display = False
        self.status.display = True
        if self.focused is self._bar.input:
            self.set_focus(self.view)  # now, and not after the keys that are on their way
        return True

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click elsewhere leaves the prompt."""
        if self._bar is not None and event.widget is not self._bar.input:
            self.close_prompt()

    def restyle_prompt(self, palette: Palette) -> None:
        if self._bar is not None:
            self._bar.restyle(palette)

    def _return(self) -> None:
        if self._began is not None:
            reading, seen = self._began
            self.reading.stand_again(reading)
            self.view.stand_again(seen)

    def moved(self, why: str = "") -> None:
        """The user went on by other means."""
        self._seeking = False
        self.close_prompt()
        super().moved(why)

    # Looking

    def _ask(self, query: Query) -> None:
        """Look for something else than before, from where the search began."""
        if self.view.hits is None or self.view.hits.query != query:
            self._return()
            self._forget()
            self._seeking = True
            if query.words.strip():
                self._look(query)
            self.show_place()

    def _look(self, query: Query) -> None:
        """Look for something from the hit or the cursor on: at once as far as a key has time for it."""
        from pullquote.reading.hits import Hits
        from pullquote.transcript.search import PatternError, Search

        here = self.view.hit or self.reading.stop
        try:
            search = Search(self.transcript, query, turns=self.reading.shown.has_turn)
            hits = self.view.hits = Hits(search, here.start if here else 0)
            work = self._work(hits)
            until = monotonic() + AT_ONCE
            while hits.first is None and not hits.complete and monotonic() < until:
                next(work, None)
        except PatternError as error:
            self._fail(str(error))
            return
        self.view.refresh()
        self._show_hits()
        self._looking = self.begin(partial(self._look_on, work), "finding")

    async def _look_on(self, work: Generator[None, None, None]) -> None:
        from pullquote.transcript.search import PatternError

        try:
            await self.host.in_slices(work, lambda: self._seeking and not self.asking)
        except PatternError as error:
            self._fail(str(error))

    def _work(self, hits: Hits) -> Generator[None, None, None]:
        """The search in steps. It goes to the first hit, and tells now and then how many were found."""
        told = monotonic()
        for _ in hits.look():
            first = hits.first if self._seeking else None
            if first and (self.settled or first.start >= hits.origin):  # else a nearer one may be read yet
                self._go_to(first)
                self.show_place()
            if monotonic() > told + TOLD:
                self._show_hits()
                told = monotonic()
            yield
        self._show_hits()

    def _go_to(self, hit: Span) -> None:
        self._seeking = False
        self.view.hit = hit
        self.reading.go(hit.start)
        self._at_hit = self.reading.stop
        self.view.follow(hit)

    def _fail(self, why: str) -> None:
        self._forget()
        self.show_place()
        if self._bar is not None and self.asking:
            self._bar.fail(why)
        else:
            self.warn(why)

    def resume(self, transcript: Transcript, speaker: str | None) -> None:
        """Look again in what is shown now; the cursor stays."""
        super().resume(transcript, speaker)
        hits, hit = self.view.hits, self.view.hit
        if hit and not self.reading.shown.holds(hit.start):
            self.view.hit = None
        if hits is not None:
            self._look(hits.query)

    def _forget(self) -> None:
        """Stop looking, and highlight nothing."""
        if self._looking is not None:
            self._looking.cancel()
        self.view.hits = self.view.hit = self._looking = None
        self._seeking = False
        self.view.refresh()
        self._show_hits()

    def close_hits(self) -> bool:
        """Take the highlights away; False where there are none."""
        if self.view.hits is None:
            return False
        self._forget()
        self.moved()
        return True

    # From hit to hit

    def action_find_next(self) -> None:
        self._step(1)

    def action_find_previous(self) -> None:
        self._step(-1)

    def _step(self, way: int) -> None:
        if self.view.hits is None:
            self._look_once_more()
            return
        hit, wrapped = self._beside(self.view.hits, way)
        if hit is not None:
            if not self.asking:
                self._leave()
            self._go_to(hit)
        self.show_place()
        self._say(" · ".join(part for part in (self._tally(), wrapped) if part))

    def _look_once_more(self) -> None:
        """A step without a search goes on with the last one."""
        if self._sought is None:
            self._say("nothing was looked for yet: / finds")
            return
        self._leave()
        self._seeking = True
        self._look(self._sought)
        self.show_place()
        if self.view.hits is not None:
            self._say(self._tally())

    def _beside(self, hits: Hits, way: int) -> tuple[Span | None, str]:
        """The next hit or the one before, and what to say of it."""
        stop, hit = self.reading.stop, self.view.hit
        if hit and stop == self._at_hit:
            found = hits.after(hit.end) if way > 0 else hits.before(hit.start)
        elif stop:
            found = hits.after(stop.end) if way > 0 else hits.before(stop.start)
        else:
            found = None
        if found is not None or not len(hits):
            return found, ""
        if not self._all_found(hits):
            return None, "still looking…"
        return (hits[0], "on from the top") if way > 0 else (hits[len(hits) - 1], "on from the end")

    def _all_found(self, hits: Hits) -> bool:
        return hits.complete and self.settled

    # What is said

    def _say(self, words: str) -> None:
        """Tell it where the user looks: in the prompt, or else in the status line."""
        self._told = words
        if self._bar is not None and self.asking:
            self._bar.tell(words)
        else:
            self.status.tell(words)

    def _tally(self) -> str:
        """What was found: "hit 3 of 17 · Ada Lind"."""
        hits, hit = self.view.hits, self.view.hit
        if hits is None:
            return ""
        count = len(hits)
        if not self._all_found(hits):
            tally = f"{count:,}+ hits" if count else "looking…"
        elif not count:
            only = self.reading.shown.speaker
            tally = f"not found in what {self.transcript.speakers[only].name} says" if only else "not found"
        elif hit is None:
            tally = f"{count:,} hit{'' if count == 1 else 's'}"
        else:
            tally = f"hit {hits.index(hit.start) + 1:,} of {count:,}"
        return f"{tally} · {name_of(self.transcript.speaker_at(hit.start))}" if hit else tally

    def _show_hits(self) -> None:
        """Show how much is found by now; the view shows what is in sight from the first on."""
        self.overview.show_hits(self.view.hits)
        if self.asking or (self._told and self.status.message == self._told):
            self._say(self._tally())
