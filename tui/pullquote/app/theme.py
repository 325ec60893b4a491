"""Colours: whose words these are, in hues that stay apart for colour-blind eyes, on calm ground.

Hues come in an order in which neighbours differ in lightness as well as in hue, so that they stay apart under
deuteranopia; every one reaches 4.5:1 against the grounds that text stands on (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from rich.style import Style
from textual.color import Color
from textual.theme import Theme

from pullquote.transcript.model import Speaker, Transcript

DARK = Theme(
    name="pullquote-dark",
    primary="#7fb4ff",
    secondary="#b9a7ff",
    accent="#ffd479",
    foreground="#dcdfe4",
    background="#14161b",
    surface="#1b1e25",
    panel="#242832",
    warning="#ffb454",
    error="#ff7a7a",
    success="#7fd88f",
    dark=True,
)
LIGHT = Theme(
    name="pullquote-light",
    primary="#1f5fbf",
    secondary="#5b3fb0",
    accent="#8a5a00",
    foreground="#1d2026",
    background="#faf9f6",
    surface="#f0eee8",
    panel="#e4e1d8",
    warning="#8a5200",
    error="#b3261e",
    success="#1c6b34",
    dark=False,
)
HUES = {
    True: ("#62b0ff", "#f2a0c9", "#ffb347", "#c79bff", "#4fc79a", "#f7e36b", "#9be7f2", "#ff8a65"),
    False: ("#0a58ca", "#00664a", "#b23a10", "#5b32b3", "#00606e", "#8f4e00", "#a02a6b", "#615c00"),
}
"""Speakers' colours by first named appearance, on dark and on light ground."""
NEUTRAL = {True: "#a9b0bb", False: "#555c66"}
MODERATOR = {True: "#9db0c4", False: "#4a5b6e"}
BARS = "▌▐▋"
"""The glyph of the bar: beyond the last hue, hues repeat with another glyph."""
TINT = 0.075


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
        if speaker.anonymous:
            hue = -1 if speaker.part == "moderates" else None
            result[key] = Look(hue, BARS[0], initials(speaker))
        else:
            bar = BARS[places[key] // len(HUES[True]) % len(BARS)]
            result[key] = Look(places[key] % len(HUES[True]), bar, initials(speaker))
    return result


def initials(speaker: Speaker) -> str:
    """The first letters of the first and the last name; the first letter of a label."""
    words = [word for word in speaker.name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    if speaker.anonymous or len(words) == 1:
        return words[0][0].upper()
    return (words[0][0] + words[-1][0]).upper()


class Palette:
    """The styles of one theme, made when they are first asked for."""

    def __init__(self, theme: Theme, *, plain: bool = False) -> None:
        self.plain = plain
        """No colours are shown: what is picked is reversed instead."""
        self.dark = theme.dark
        self.ground = Color.parse(theme.background or ("#14161b" if theme.dark else "#faf9f6"))
        self.ink = Color.parse(theme.foreground or ("#dcdfe4" if theme.dark else "#1d2026"))
        self.accent = Color.parse(theme.accent or theme.primary)
        self._colours: dict[int | None, Color] = {}
        self._styles: dict[object, Style] = {}

    def hue(self, look: Look) -> Color:
        """The colour of a speaker."""
        if look.hue is None:
            return Color.parse(NEUTRAL[self.dark])
        return Color.parse(MODERATOR[self.dark] if look.hue < 0 else HUES[self.dark][look.hue])

    def tint(self, look: Look) -> Color:
        """The ground behind a speaker's words."""
        return self.ground.blend(self.hue(look), TINT)

    def name_ground(self, look: Look) -> Color:
        """The ground of a speaker's name line."""
        return self.ground.blend(self.hue(look), 0.14)

    def title_ground(self, look: Look) -> Color:
        """The ground of the title bar while a speaker is at the cursor."""
        return self.ground.blend(self.hue(look), 0.28)

    @cached_property
    def cursor(self) -> Color:
        """The ground of the sentence at the cursor."""
        return self.ground.blend(self.accent, 0.20 if self.dark else 0.16)

    @cached_property
    def selection(self) -> Color:
        """The ground of what is selected."""
        return self.ground.blend(self.accent, 0.38 if self.dark else 0.30)

    @cached_property
    def muted(self) -> Color:
        return self.ground.blend(self.ink, 0.68)

    def style(
        self,
        colour: Color,
        ground: Color,
        *,
        bold: bool = False,
        italic: bool = False,
        underline: bool = False,
    ) -> Style:
        """A Rich style, the same object for the same arguments."""
        key = (colour, ground, bold, italic, underline)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = Style(
                color=colour.rich_color,
                bgcolor=ground.rich_color,
                bold=bold or None,
                italic=italic or None,
                underline=underline or None,
                reverse=(self.plain and ground in (self.cursor, self.selection)) or None,
            )
        return style
