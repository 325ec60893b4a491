"""Palettes for terminals of few or no colours: initials, glyphs and attributes say what colours cannot."""

from __future__ import annotations

from functools import lru_cache

from rich.color import ColorSystem
from rich.style import Style

from pullquote.painting.colour import Colour
from pullquote.painting.palette import Look, Palette
from pullquote.painting.schemes import Scheme


def _ansi(name: str) -> Colour:
    return Colour.parse(f"ansi_{name}")


HUES = {
    True: (
        "bright_cyan",
        "bright_yellow",
        "bright_magenta",
        "bright_green",
        "bright_red",
        "cyan",
        "yellow",
        "green",
    ),
    False: ("blue", "red", "magenta", "bright_black", "blue", "red", "magenta", "bright_black"),
}
"""Speakers' colours on black and on white: those of the sixteen that every terminal shows well on it."""


HITS = {True: ("magenta", "bright_magenta"), False: ("bright_magenta", "magenta")}
"""The grounds of what was found, and of the hit gone to."""

INKS = {
    _ansi("white"): _ansi("black"),
    _ansi("cyan"): _ansi("black"),
    _ansi("blue"): _ansi("bright_white"),
    _ansi("magenta"): _ansi("bright_white"),
    _ansi("bright_magenta"): _ansi("black"),
}
"""What can be read on a ground that is coloured."""


class TwoHundred(Palette):
    """The 256 colours of terminals without true colour. They have no faint tints but greys, so grounds are grey."""

    def shown(self, colour: Colour) -> Colour:
        return _of_256(colour)

    def tint(self, look: Look) -> Colour:
        return self.ground.blend(self.ink, self.tones.tint / 2)

    def name_ground(self, look: Look) -> Colour:
        return self.ground.blend(self.ink, self.tones.name * 0.75)

    def title_ground(self, look: Look | None) -> Colour:
        return self.ground.blend(self.ink, self.tones.title * 0.75)


@lru_cache(1024)
def _of_256(colour: Colour) -> Colour:
    return Colour(*colour.rich.downgrade(ColorSystem.EIGHT_BIT).get_truecolor())


class Sixteen(Palette):
    """The sixteen colours that a terminal names. Only the bar and the name have the speaker's: there are no tints.

    A theme of Textual's that leaves ground and ink to the terminal has its way; else the ground is black or white.
    """

    def __init__(self, scheme: Scheme) -> None:
        super().__init__(scheme)
        self.dark = scheme.dark
        own = scheme.ansi
        self.ground = _ansi("default" if own else "black" if self.dark else "bright_white")
        self.ink = _ansi("default" if own else "bright_white" if self.dark else "black")
        self.muted = self.soft = _ansi("default" if own else "white" if self.dark else "black")
        self.line = _ansi("bright_black")
        self.pane = self.ground
        self.bar = _ansi("white")
        self.accent = _ansi("bright_yellow" if self.dark else "blue")
        self.cursor = _ansi("blue" if self.dark else "cyan")
        self.selection = _ansi("cyan" if self.dark else "blue")
        self.hit, self.found = (_ansi(name) for name in HITS[self.dark])

    def _chosen_hue(self, hue: int | None) -> Colour:
        return self.muted if hue is None or hue < 0 else _ansi(HUES[self.dark][hue])

    def tint(self, look: Look) -> Colour:
        return self.ground

    def name_ground(self, look: Look) -> Colour:
        return self.ground

    def title_ground(self, look: Look | None) -> Colour:
        return self.bar

    def strip_ground(self, here: bool) -> Colour:
        return self.ground

    def overview(self, look: Look | None, here: bool) -> Style:
        return self.paint(self.hue(look) if look else self.ground, self.ground)

    def legible(self, colour: Colour, ground: Colour) -> Colour:
        return INKS.get(ground, colour)


class Plain(Palette):
    """No colours at all: what is selected is reversed, the sentence at the cursor is bold, what is kept underlined.

    What was found is bold and underlined, the hit gone to reversed as well.
    """

    def _style(self, colour: Colour, ground: Colour, bold: bool, italic: bool, underline: bool) -> Style:
        return Style(
            bold=bold or ground in (self.cursor, self.hit, self.found) or None,
            italic=italic or None,
            underline=underline or ground in (self.hit, self.found) or None,
            reverse=ground in (self.selection, self.bar, self.found) or None,
        )

    def paint(self, colour: Colour, ground: Colour) -> Style:
        return Style.null()
