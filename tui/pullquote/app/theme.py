"""Textual's themes of our schemes, and the scheme of any theme."""

from __future__ import annotations

from typing import Any

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from pullquote.painting import schemes
from pullquote.painting.colour import Colour
from pullquote.painting.schemes import Scheme


def _theme(scheme: Scheme, *, bar: str, picked: str, **colours: Any) -> Theme:
    """A theme of a scheme. What Textual's own widgets take from it: scrollbars without colour but `bar`, and `picked`
    behind what is picked.
    """
    ground = scheme.ground
    bars = {f"scrollbar{state}": bar for state in ("", "-hover", "-active")}
    grounds = {f"scrollbar-background{state}": ground for state in ("", "-hover", "-active")}
    lists = {"block-cursor-blurred-background": picked, "input-selection-background": picked}
    return Theme(
        name=scheme.name,
        dark=scheme.dark,
        background=ground,
        foreground=scheme.ink,
        accent=scheme.accent,
        secondary=scheme.found,
        variables={**bars, **grounds, **lists, "scrollbar-corner-color": ground},
        **colours,
    )


DARK = _theme(
    schemes.DARK,
    primary="#7fb4ff",
    surface="#1b1e25",
    panel="#242832",
    warning="#ffb454",
    error="#ff7a7a",
    success="#7fd88f",
    bar="#4a505e",
    picked="#4e4532",
)
LIGHT = _theme(
    schemes.LIGHT,
    primary="#1f5fbf",
    surface="#f0eee8",
    panel="#e4e1d8",
    warning="#8a5200",
    error="#b3261e",
    success="#1c6b34",
    bar="#b3aea3",
    picked="#ebe2cf",
)
CONTRAST_DARK = _theme(
    schemes.CONTRAST_DARK,
    primary="#9cc8ff",
    surface="#000000",
    panel="#1c1c1c",
    warning="#ffc266",
    error="#ff9a9a",
    success="#8ff09f",
    bar="#8a8a8a",
    picked="#524711",
)
CONTRAST_LIGHT = _theme(
    schemes.CONTRAST_LIGHT,
    primary="#003f9e",
    surface="#ffffff",
    panel="#ececec",
    warning="#6b3a00",
    error="#8f0d08",
    success="#0b4a1e",
    bar="#6f6f6f",
    picked="#c3cee4",
)
THEMES = (DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT)
"""Our own."""
BY_NAME = {theme.name: theme for theme in THEMES} | BUILTIN_THEMES
"""All themes: ours, then Textual's."""


def scheme_of(theme: Theme) -> Scheme:
    """What a palette needs of a theme; what the theme does not say is as in ours."""
    spare = schemes.DARK if theme.dark else schemes.LIGHT
    return Scheme(
        theme.name,
        theme.dark,
        theme.background or spare.ground,
        theme.foreground or spare.ink,
        theme.accent or theme.primary,
        theme.secondary or theme.primary,
        theme.ansi,
    )


def for_textual(colour: Colour) -> Color:
    """A colour of a palette for Textual's own widgets."""
    return Color(*colour[:3], ansi=colour.number)
