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

from pullquote.app.screens.choosing import Asking, Choice, Choosing, Naming, people
from pullquote.app.theme import UNKNOWN, Palette, looks
from pullquote.quotes.pick import reason
from pullquote.transcript import corrections as deeds
from pullquote.transcript.corrections import CannotCorrectError, Done
from pullquote.transcript.model import Speaker, Transcript
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
        *(Binding(item.key, f"act('{item.act}')", item.words, show=False) for item in MENU),
    ]

    def __init__(self, transcript: Transcript, number: int, position: int, palette: Palette) -> None:
        super().__init__()
        self.transcript = transcript
        self.number = number
        self.position = position
        """Where the sentence at the cursor begins."""
        self.palette = palette
        self.turn = transcript.turns[number]
        self.speaker = transcript.speaker_of(self.turn)

    def compose(self) -> ComposeResult:
        because = reason(self.transcript, self.turn)
        found = reasons(self.transcript, self.turn, because)
        grid = Table.grid(padding=(0, 2))
        grid.add_column(no_wrap=True)
        grid.add_column()
        for where, what in found:
            grid.add_row(Text(where, style="bold"), Text(what))
        with Vertical():
            yield Static(self._who(certainty(self.transcript, self.turn, because)), id="who")
            with VerticalScroll(id="reasons", can_focus=False) as listed:
                self._arrange(listed)  # before the first layout, so that nothing moves
                listed.display = bool(found)
                yield Static(grid)
            yield OptionList(*(Option(self._row(item), id=item.act) for item in MENU))
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
        look = looks(self.transcript)[self.speaker.id] if self.speaker else UNKNOWN
        name = self.speaker.name if self.speaker else "Unknown speaker"
        hue = Style(color=self.palette.hue(look).rich_color, bold=True)
        beside = [self.speaker.role, self.speaker.affiliation] if self.speaker else []
        facts = "".join(f" · {fact}" for fact in beside if fact)
        return Text.assemble(
            (f"{look.initials}  {name}", hue), facts, "\n", sure, no_wrap=True, overflow="ellipsis"
        )

    def _row(self, item: Item) -> Text:
        named_again = item.act == "anonymous" and self.speaker and self.speaker.anonymous
        return Text.assemble(" ", (item.key, "bold"), "  ", NAMED_AGAIN if named_again else item.words)

    # Acting: each gives what was done, or asks further and gives None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.action_act(str(event.option_id))

    def action_act(self, act: str) -> None:
        """Do an item of the menu."""
        self.attempt(getattr(self, f"_{act}"))

    def _known(self) -> Speaker:
        if self.speaker is None:
            raise CannotCorrectError("nobody is known to speak here: say first by whom this turn is (p)")
        return self.speaker

    def _ask(self, question: Asking) -> None:
        """Ask further; an answer closes this dialog too, an Esc comes back to it."""

        def answered(done: Done | None) -> None:
            if done:
                self.dismiss(done)

        self.app.push_screen(question, answered)

    def _rename(self) -> None:
        if self.speaker is None:
            self._give()
            return
        known = self.speaker

        def renamed(name: str) -> Done:
            after, name = deeds.rename(self.transcript, known.id, name), deeds.clean(name)
            return Done(after, f"{known.name} is now {name if name != known.name else 'certain'}")

        self._ask(Naming(f"The name of {known.name}", "" if known.anonymous else known.name, renamed))

    def _office(self) -> None:
        known = self._known()

        def holds(role: str) -> Done:
            after = deeds.set_role(self.transcript, known.id, role)
            return Done(after, f"{known.name} is now {deeds.clean(role) or 'without an office'}")

        self._ask(Naming(f"The office of {known.name} (empty: none)", known.role or "", holds))

    def _outlet(self) -> None:
        known = self._known()

        def speaks_for(outlet: str) -> Done:
            after = deeds.set_affiliation(self.transcript, known.id, outlet)
            return Done(after, f"{known.name} now speaks for {deeds.clean(outlet) or 'nobody else'}")

        self._ask(Naming(f"For whom {known.name} speaks (empty: none)", known.affiliation or "", speaks_for))

    def _anonymous(self) -> Done:
        known = self._known()
        told = "has a name now" if known.anonymous else "is now anonymous"
        return Done(deeds.toggle_anonymous(self.transcript, known.id), f"{known.name} {told}")

    def _merge(self) -> None:
        known = self._known()

        def same(other: Speaker) -> Done:
            after = deeds.merge(self.transcript, known.id, other.id)
            return Done(after, f"{known.name} and {other.name} are now one")

        others = people(self.transcript, self.palette, same, without=known)
        self._ask(Choosing(f"{known.name} is also", others))

    def _split(self) -> None:
        known = self._known()
        found = deeds.strands(self.transcript, known.id)
        if not found:
            raise CannotCorrectError(f"one label is all there is: nothing to split off {known.name}")

        def apart(strand: deeds.Strand) -> Done:
            after = deeds.split(self.transcript, strand)
            return Done(after, f"{strand.shown} is now apart from {known.name}")

        choices = [Choice(Text(f" {strand.shown}"), strand.shown, partial(apart, strand)) for strand in found]
        self._ask(Choosing(f"Which is not {known.name}?", choices))

    def _give(self) -> None:
        def by(who: str, name: str, new: bool) -> Done:
            return Done(deeds.give(self.transcript, self.number, who, new=new), f"this turn is now by {name}")

        self._ask_who("This turn is by", by)

    def _give_label(self) -> None:
        label = self.transcript.label_of(self.turn)
        if label is None:
            raise CannotCorrectError("no label stands over this turn")

        def by(who: str, name: str, new: bool) -> Done:
            after = deeds.give_label(self.transcript, self.number, who, new=new)
            return Done(after, f"all turns under “{label}” are now by {name}")

        self._ask_who(f"“{label}” is", by)

    def _join(self) -> Done:
        told = "joined with the turn above" + ("; its label counts as words" if self.turn.label else "")
        return Done(deeds.join(self.transcript, self.number), told)

    def _cut(self) -> None:
        nobody = deeds.cut(self.transcript, self.position)  # refused before anything is asked

        def by(who: str, name: str, new: bool) -> Done:
            after = deeds.cut(self.transcript, self.position, who, new=new)
            return Done(after, f"a turn begins here, by {name}")

        unknown = Choice(
            Text(" ?   it is not known"), "", lambda: Done(nobody, "a turn begins here, by nobody known")
        )
        self._ask_who("From this sentence on speaks", by, unknown)

    def _ask_who(self, heading: str, by: Callable[[str, str, bool], Done], *more: Choice) -> None:
        """Ask for a speaker: those of the neighbouring turns stand first, and a name can be typed."""
        others = people(
            self.transcript,
            self.palette,
            lambda one: by(one.id, one.name, False),
            without=self.speaker,
            near=(self.number - 1, self.number + 1),
        )
        self._ask(Choosing(heading, [*others, *more], lambda name: by(name, deeds.clean(name), True)))
