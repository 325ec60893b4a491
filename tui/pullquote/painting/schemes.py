"""The colours that a palette is made from, and those of our own themes."""

from __future__ import annotations

from typing import NamedTuple

from pullquote.writers import colours


class Scheme(NamedTuple):
    """What a palette needs of a theme. Colours are written as `Colour.parse` reads them."""

    name: str
    dark: bool
    ground: str
    ink: str
    accent: str
    """Of the sentence at the cursor, of what is selected and kept."""
    found: str
    """Of what was found."""
    ansi: bool = False
    """Whether the theme leaves ground and ink to the terminal."""


DARK = Scheme("pullquote-dark", True, colours.DARK.ground, colours.DARK.ink, "#ffd479", "#b9a7ff")
LIGHT = Scheme("pullquote-light", False, colours.LIGHT.ground, colours.LIGHT.ink, "#8a5a00", "#5b3fb0")
CONTRAST_DARK = Scheme("pullquote-contrast-dark", True, "#000000", "#ffffff", "#ffdd33", "#d0c4ff")
CONTRAST_LIGHT = Scheme("pullquote-contrast-light", False, "#ffffff", "#000000", "#0a3d91", "#3d1f8f")
SCHEMES = {scheme.name: scheme for scheme in (DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT)}
"""Our own, by name."""
