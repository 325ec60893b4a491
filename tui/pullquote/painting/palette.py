"""Palettes: whose words these are, in hues that stay apart for colour-blind eyes, on calm ground.

The hues are those of `writers/colours.py`. Text reaches 4.5:1 against its ground (WCAG 2.2, 1.4.3), in the themes of
high contrast 7:1 (1.4.6): in our own themes because the colours are chosen so, in all others because `Palette.style`
sees to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal, NamedTuple

from rich.style import Style

from pullquote.painting.colour import BLACK, WHITE, Colour, contrast
from pullquote.painting.schemes import CONTRAST_DARK, CONTRAST_LIGHT, Scheme
from pullquote.transcript.model import Transcript
from pullquote.writers import colours

Colours = Literal["none", "16", "256", "all"]
"""How many a terminal shows."""


class Tones(NamedTuple):
    """What a palette adds to a theme's own colours. Numbers are shares of a colour that is blended into the ground."""

    hues: tuple[str, ...]
    """Speakers' colours by first named appearance."""
    neutral: str
    """Of all anonymous voices."""
    moderator: str
    tint: float = 0.075
    """The speaker's colour behind the words, behind the name line, and in the title bar."""
    name: float = 0.14
    title: float = 0.28
    cursor: float = 0.20
    """The accent behind the sentence at the cursor, and behind what is selected."""
    selection: float = 0.38
    least: float = 4.5
    """The contrast of text with its ground."""


TONES = {
    True: Tones(colours.DARK.named, colours.DARK.neutral, colours.DARK.moderator),
    False: Tones(
        colours.LIGHT.named, colours.LIGHT.neutral, colours.LIGHT.moderator, cursor=0.16, selection=0.30
    ),
}
"""On dark and on light ground, whatever the theme."""
HIGH: Mapping[str, Tones] = {
    CONTRAST_DARK.name: Tones(
        ("#8cc7ff", "#ffb3dc", "#ffc14d", "#d9b8ff", "#5fe3b3", "#fff07a", "#b0f0ff", "#ffa98c"),
        neutral="#cfd4da",
        moderator="#c2d3e6",
        tint=0.0,
        name=0.16,
        cursor=0.22,
        selection=1.0,
        least=7.0,
    ),
    CONTRAST_LIGHT.name: Tones(
        ("#0047ab", "#005238", "#8a2600", "#4a1fa3", "#004c58", "#6b3900", "#861d56", "#494500"),
        neutral="#3d434b",
        moderator="#35445a",
        tint=0.0,
        name=0.10,
        title=0.20,
        cursor=0.16,
        selection=1.0,
        least=7.0,
    ),
}
"""Of our themes of high contrast: no tint, and what is selected is turned round."""
BARS = "▌▐▋"
"""The glyph of the bar: beyond the last hue, hues repeat with another glyph."""
HUES = len(TONES[True].hues)


class Look(NamedTuple):
    """How a speaker looks, whatever the theme: which hue (None: nobody named; -1: a moderator), which bar."""

    hue: int | None
    bar: str
    initials: str


UNKNOWN = Look(None, BARS[0], "?")


def looks(transcript: Transcript) -> dict[str, Look]:
    """A look for every speaker of a transcript, by id; named ones take hues in order of appearance.

    Those whom the document names come first, whatever the user corrected, so that a correction recolours nobody else.
    """
    result: dict[str, Look] = {}
    everybody = [*transcript.as_read.items(), *transcript.speakers.items()]
    order = dict.fromkeys(key for key, speaker in everybody if not speaker.anonymous)
    places = {key: place for place, key in enumerate(order)}
    for key, speaker in transcript.speakers.items():
        letters = colours.initials(speaker.name, anonymous=speaker.anonymous)
        if speaker.anonymous:
            hue = -1 if speaker.part == "moderates" else None
            result[key] = Look(hue, BARS[0], letters)
        else:
            bar = BARS[places[key] // HUES % len(BARS)]
            result[key] = Look(places[key] % HUES, bar, letters)
    return result


class Palette:
    """The colours and styles of one scheme, made when they are first asked for.

    Whoever paints takes grounds from here and styles from `style`; nothing but a palette mixes colours, so that
    those of few or no colours (`few.py`) can stand in its place.
    """

    def __init__(self, scheme: Scheme) -> None:
        self.tones = HIGH.get(scheme.name) or TONES[scheme.dark]
        self.ground = Colour.parse(scheme.ground)
        self.ink = Colour.parse(scheme.ink)
        self.accent = self.legible(Colour.parse(scheme.accent), self.ground)
        self.found = self.legible(Colour.parse(scheme.found), self.ground)
        """The ground of the hit gone to, and of the signs of hits."""
        self._hues: dict[int | None, Colour] = {}
        self._styles: dict[object, Style] = {}

    # Colours

    def hue(self, look: Look) -> Colour:
        """The colour of a speaker."""
        colour = self._hues.get(look.hue)
        if colour is None:
            colour = self._hues[look.hue] = self.legible(self._chosen_hue(look.hue), self.ground)
        return colour

    def _chosen_hue(self, hue: int | None) -> Colour:
        if hue is None:
            return Colour.parse(self.tones.neutral)
        return Colour.parse(self.tones.moderator if hue < 0 else self.tones.hues[hue])

    @cached_property
    def muted(self) -> Colour:
        """Of text that matters less."""
        return self.ground.blend(self.ink, 0.68)

    @cached_property
    def soft(self) -> Colour:
        """Of text that stands beside a name."""
        return self.muted.blend(self.ink, 0.4)

    @cached_property
    def line(self) -> Colour:
        """Of lines between panes."""
        return self.ground.blend(self.ink, 0.25)

    # Grounds

    def tint(self, look: Look) -> Colour:
        """The ground behind a speaker's words."""
        return self.ground.blend(self.hue(look), self.tones.tint)

    def name_ground(self, look: Look) -> Colour:
        """The ground of a speaker's name line."""
        return self.ground.blend(self.hue(look), self.tones.name)

    def title_ground(self, look: Look | None) -> Colour:
        """The ground of the title bar while a speaker is at the cursor."""
        return (
            self.ground.blend(self.hue(look), self.tones.title) if look else self.ground.blend(self.ink, 0.12)
        )

    @cached_property
    def pane(self) -> Colour:
        """The ground of a pane beside the text."""
        return self.ground.blend(self.ink, 0.04)

    @cached_property
    def bar(self) -> Colour:
        """The ground of the status lines."""
        return self.ground.blend(self.ink, 0.10)

    @cached_property
    def cursor(self) -> Colour:
        """The ground of the sentence at the cursor."""
        return self._standing_out(self.accent, self.tones.cursor, 1.3)

    @cached_property
    def selection(self) -> Colour:
        """The ground of what is selected."""
        return self._standing_out(self.accent, self.tones.selection, 1.65)

    @cached_property
    def hit(self) -> Colour:
        """The ground of what was found."""
        return self._standing_out(self.found, self.tones.selection, 1.5)

    def _standing_out(self, colour: Colour, share: float, least: float) -> Colour:
        """The ground with as much of a colour in it as shows, `share` at the least."""
        around = self.shown(self.tint(UNKNOWN))
        mixed = self.ground.blend(colour, share)
        while contrast(self.shown(mixed), around) < least and share < 0.7:
            share += 0.04
            mixed = self.ground.blend(colour, share)
        return mixed

    # Styles

    def strip_ground(self, here: bool) -> Colour:
        """The ground of the overview strip; `here` is what the screen shows."""
        return self.ground.blend(self.ink, 0.22) if here else self.ground

    def overview(self, look: Look | None, here: bool) -> Style:
        """A row of the overview strip: of a speaker, or of one who is not shown."""
        ground = self.strip_ground(here)
        colour = self.hue(look) if look else ground
        return self.paint(colour if here else self.ground.blend(colour, 0.55), ground)

    def style(
        self,
        colour: Colour,
        ground: Colour,
        *,
        bold: bool = False,
        italic: bool = False,
        underline: bool = False,
    ) -> Style:
        """The style of text, the same object for the same arguments; a colour that could not be read is changed."""
        key = (colour, ground, bold, italic, underline)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._style(*key)
        return style

    def paint(self, colour: Colour, ground: Colour) -> Style:
        """The style of a shape, which needs no contrast to be seen."""
        key = (colour, ground)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = Style(color=colour.rich, bgcolor=ground.rich)
        return style

    def _style(self, colour: Colour, ground: Colour, bold: bool, italic: bool, underline: bool) -> Style:
        return Style(
            color=self.legible(colour, ground).rich,
            bgcolor=ground.rich,
            bold=bold or None,
            italic=italic or None,
            underline=underline or None,
        )

    def legible(self, colour: Colour, ground: Colour) -> Colour:
        """A colour, or as little lighter or darker as it takes to be read on a ground."""
        least, ground = self.tones.least, self.shown(ground)
        if contrast(shown := self.shown(colour), ground) >= least:
            return shown
        extreme = max(BLACK, WHITE, key=lambda end: contrast(end, ground))
        if colour == self.ink:
            return extreme
        mixed = (self.shown(colour.blend(extreme, step / 20)) for step in range(1, 20))
        return next((one for one in mixed if contrast(one, ground) >= least), extreme)

    def shown(self, colour: Colour) -> Colour:
        """A colour as the terminal shows it."""
        return colour


def palette_for(scheme: Scheme, colours: Colours) -> Palette:
    """The palette of a scheme for a terminal of so many colours."""
    if colours == "all" and not scheme.ansi:
        return Palette(scheme)
    from pullquote.painting.few import Plain, Sixteen, TwoHundred

    if colours == "none":
        return Plain(scheme)
    return Sixteen(scheme) if colours == "16" or scheme.ansi else TwoHundred(scheme)
