"""Why a name stands over a turn, and what can be put right about it, one key each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar, NamedTuple

from rich.style import Style
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from pullquote.app.bindings import Topic
from pullquote.app.screens.choosing import Asking, Choice, Choosing, Naming, people
from pullquote.app.screens.dialog import Entries
from pullquote.painting.palette import UNKNOWN, Palette, looks
from pullquote.quotes.pick import reason
from pullquote.reading.correcting import Deeds, Done
from pullquote.transcript.reasons import certainty, reasons


class Item(NamedTuple):
    """A row of the menu."""

    key: str
    words: str
    act: str
    """The method that does it."""


MENU = (
    Item("r", "rename this speaker, everywhere", "rename"),
    Item("o", "set the office held", "office"),
    Item("a", "set the outlet, party or body spoken for", "outlet"),
    Item("x", "anonymous: a voice without a name", "anonymous"),
    Item("m", "merge: the same person as …", "merge"),
    Item("s", "split: a label here is somebody else’s", "split"),
    Item("p", "this turn alone is by …", "give"),
    Item("l", "all turns under this label are by …", "give_label"),
    Item("j", "join this turn with the one above", "join"),
    Item("c", "cut: another speaks from this sentence on", "cut"),
)
NAMED_AGAIN = "named: this is a name"
FRAMED = 7
"""Rows of the dialog that are neither reasons nor menu: its frame, the name, a refusal, the space between."""


class Why(Asking, inherit_bindings=False):
    """Dismissed with what was put right, or None."""

    DEFAULT_CSS = """
    Why #who { text-wrap: nowrap; text-overflow: ellipsis; }
    Why #reasons { height: auto; margin: 1 0; padding: 0 1; scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 40%; scrollbar-background: $background; }
    Why #reasons Static { padding: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,!", "dismiss(None)", show=False),
        Binding("space", "scroll_reasons(1)", show=False),
        Binding("b", "scroll_reasons(-1)", show=False),
        Binding("question_mark,f1", "app.help", show=False, id="help"),
        *(Binding(item.key, f"act('{item.act}')", item.words, show=False) for item in MENU),
    ]
    HELP_HERE = Topic(
        "Why this name",
        (
            *((item.key, f"{item.words[0].upper()}{item.words[1:]}") for item in MENU),
            ("space", "Scroll the reasons"),
            ("enter", "Choose"),
            ("escape", "Close"),
        ),
    )

    def __init__(self, deeds: Deeds, palette: Palette) -> None:
        super().__init__()
        self.deeds = deeds
        self.palette = palette

    def compose(self) -> ComposeResult:
        transcript, turn = self.deeds.transcript, self.deeds.turn
        because = reason(transcript, turn)
        found = reasons(transcript, turn, because)
        grid = Table.grid(padding=(0, 2))
        grid.add_column(no_wrap=True)
        grid.add_column()
        for where, what in found:
            grid.add_row(Text(where, style="bold"), Text(what))
        with Vertical():
            yield Static(self._who(certainty(transcript, turn, because)), id="who")
            with VerticalScroll(id="reasons", can_focus=False) as listed:
                self._arrange(listed)  # before the first layout, so that nothing moves
                listed.display = bool(found)
                yield Static(grid)
            yield Entries(*(Option(self._row(item), id=item.act) for item in MENU))
            yield Static(id="refusal", markup=False)

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0

    def on_resize(self) -> None:
        self._arrange(self.query_one(VerticalScroll))

    def _arrange(self, listed: VerticalScroll) -> None:
        """The menu is seen whole; the reasons take what is left, and scroll."""
        listed.styles.max_height = max(1, self.app.size.height * 9 // 10 - FRAMED - len(MENU))

    def action_scroll_reasons(self, direction: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=direction, animate=False)

    def _who(self, sure: str) -> Text:
        """The name in its colour, with office and outlet; then how sure it is."""
        speaker = self.deeds.speaker
        look = looks(self.deeds.transcript)[speaker.id] if speaker else UNKNOWN
        hue = Style(color=self.palette.hue(look).rich, bold=True)
        facts = [speaker.role, speaker.affiliation] if speaker else []
        beside = "".join(f" · {fact}" for fact in facts if fact)
        name = speaker.name if speaker else "Unknown speaker"
        return Text.assemble((f"{look.initials}  {name}", hue), beside, "\n", sure)

    def _row(self, item: Item) -> Text:
        named_again = item.act == "anonymous" and self.deeds.speaker and self.deeds.speaker.anonymous
        return Text.assemble(" ", (item.key, "bold"), "  ", NAMED_AGAIN if named_again else item.words)

    # Acting: each gives what was done, or asks further and gives None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.action_act(str(event.option_id))

    def action_act(self, act: str) -> None:
        """Do an item of the menu."""
        self.attempt(getattr(self, f"_{act}"))

    def _ask(self, question: Asking) -> None:
        """Ask further; an answer closes this dialog too, an Esc comes back to it."""

        def answered(done: Done | None) -> None:
            if done:
                self.dismiss(done)

        self.app.push_screen(question, answered)

    def _rename(self) -> None:
        if self.deeds.speaker is None:
            self._give()
            return
        known = self.deeds.speaker
        self._ask(
            Naming(f"The name of {known.name}", "" if known.anonymous else known.name, self.deeds.rename)
        )

    def _office(self) -> None:
        known = self.deeds.known
        self._ask(Naming(f"The office of {known.name} (empty: none)", known.role or "", self.deeds.set_role))

    def _outlet(self) -> None:
        known = self.deeds.known
        heading = f"For whom {known.name} speaks (empty: none)"
        self._ask(Naming(heading, known.affiliation or "", self.deeds.set_affiliation))

    def _anonymous(self) -> Done:
        return self.deeds.toggle_anonymous()

    def _merge(self) -> None:
        known = self.deeds.known
        others = people(self.deeds.transcript, self.palette, self.deeds.merge, without=known)
        self._ask(Choosing(f"{known.name} is also", others))

    def _split(self) -> None:
        choices = [
            Choice(Text(f" {strand.shown}"), strand.shown, partial(self.deeds.split, strand))
            for strand in self.deeds.strands()
        ]
        self._ask(Choosing(f"Which is not {self.deeds.known.name}?", choices))

    def _give(self) -> None:
        self._ask_who("This turn is by", self.deeds.give)

    def _give_label(self) -> None:
        self._ask_who(f"“{self.deeds.label}” is", self.deeds.give_label)

    def _join(self) -> Done:
        return self.deeds.join()

    def _cut(self) -> None:
        nobody = self.deeds.cut()  # refused before anything is asked
        self._ask_who(
            "From this sentence on speaks",
            self.deeds.cut,
            Choice(Text(" ?   it is not known"), "", lambda: nobody),
        )

    def _ask_who(self, heading: str, deed: Callable[..., Done], *more: Choice) -> None:
        """Ask for a speaker: those of the neighbouring turns stand first, and a name can be typed."""
        number = self.deeds.number
        near = (number - 1, number + 1)
        others = people(self.deeds.transcript, self.palette, deed, without=self.deeds.speaker, near=near)
        self._ask(Choosing(heading, [*others, *more], partial(deed, new=True)))
