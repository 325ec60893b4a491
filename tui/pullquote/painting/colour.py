"""Colours: how they mix, and how well one is read on another."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rich.color import ANSI_COLOR_NAMES
from rich.color import Color as RichColor


class Colour(NamedTuple):
    """Red, green and blue from 0 to 255; or one of the colours that the terminal names, by its number."""

    red: int
    green: int
    blue: int
    number: int | None = None
    """Of a colour of the terminal's: 0 to 15, or -1 for its default."""

    @classmethod
    def parse(cls, text: str) -> Colour:
        """`#rrggbb`, or `ansi_red` and its like. Raises `ValueError`, `KeyError`."""
        if text == "ansi_default":
            return cls(0, 0, 0, -1)
        if text.startswith("ansi_"):
            number = ANSI_COLOR_NAMES[text[5:]]
            return cls(*RichColor.from_ansi(number).get_truecolor(), number)
        red, green, blue = bytes.fromhex(text.removeprefix("#"))
        return cls(red, green, blue)

    @property
    def rich(self) -> RichColor:
        """The same for a `rich.style.Style`."""
        if self.number is None:
            return RichColor.from_rgb(self.red, self.green, self.blue)
        return RichColor.default() if self.number < 0 else RichColor.from_ansi(self.number)

    def blend(self, other: Colour, share: float) -> Colour:
        """This colour with a share of another in it; one of the terminal's cannot be mixed in, and takes its place."""
        if other.number is not None or share >= 1:
            return other
        mixed = (int(here + (there - here) * share) for here, there in zip(self[:3], other[:3], strict=True))
        return Colour(*mixed)


BLACK, WHITE = Colour(0, 0, 0), Colour(255, 255, 255)


@lru_cache(1024)
def luminance(colour: Colour) -> float:
    """How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    red, green, blue = (
        part / 3294.6 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
