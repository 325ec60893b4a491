"""The list of speakers: how much each one says, to go to one or to read one only."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from pullquote.app.screens.dialog import Entries, ListDialog
from pullquote.painting.palette import Look, Palette, looks
from pullquote.painting.wrap import clip, width_of
from pullquote.transcript.model import Speaker, Transcript
from pullquote.transcript.shares import Share, shares

InSlices = Callable[[Generator[object, None, list[Share]]], Awaitable[list[Share]]]
ROOMY = 60
"""Cells of a row from which it holds the turns and the bar."""
BAR = 12
"""Cells of the bar of whoever says everything."""


class Speakers(ListDialog[tuple[str, bool] | None]):
    """Dismissed with a speaker's id and whether to read that one only, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "dismiss(None)", show=False),
        Binding("f", "only", show=False),
    ]

    def __init__(self, transcript: Transcript, palette: Palette, in_slices: InSlices) -> None:
        super().__init__()
        self.in_slices = in_slices
        self.transcript = transcript
        self.palette = palette
        self.shares: list[Share] = []

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static("[b]Speakers[/b]   Enter goes to the next turn · f reads one only · Esc closes")
            yield Entries()

    def on_mount(self) -> None:
        self.run_worker(self._fill())

    async def _fill(self) -> None:
        self.shares = await self.in_slices(shares(self.transcript))
        named = looks(self.transcript)
        people, width = self.transcript.speakers, self.row_width
        options = self.query_one(OptionList)
        options.add_options(
            Option(_row(share, people[share.speaker], named[share.speaker], self.palette, width))
            for share in self.shares
        )
        if self.shares:
            options.highlighted = 0

    def action_only(self) -> None:
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self.dismiss((self.shares[at].speaker, True))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss((self.shares[event.option_index].speaker, False))


def _row(share: Share, speaker: Speaker, look: Look, palette: Palette, width: int) -> Text:
    """Initials, name and office, turns and words, and the share of all words as a bar."""
    words = f"{share.words:>8,} word{' ' if share.words == 1 else 's'} {share.share:>4.0%}"
    bar = f" {'█' * round(share.share * BAR):<{BAR}}" if width >= ROOMY else ""
    turns = f"{share.turns:>4} turn{' ' if share.turns == 1 else 's'}" if width >= ROOMY else ""
    right = f"{turns}{words}{bar}"
    beside = speaker.role or speaker.affiliation
    name = f"{look.initials:<3} {speaker.name}"
    left = clip(f"{name} · {beside}" if beside else name, max(4, width - len(right) - 3))
    gap = " " * max(1, width - width_of(left) - len(right) - 2)
    hue = Style(color=palette.hue(look).rich, bold=not speaker.anonymous)
    return Text.assemble(
        " ", (left[: len(name)], hue), left[len(name) :], gap, turns, words, (bar, hue), no_wrap=True
    )
