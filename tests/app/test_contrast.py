"""Every letter on the screen can be read, whatever lies open: measured on what is painted."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from textual.geometry import Region

from pullquote.app.theme import BY_NAME, THEMES
from pullquote.painting.colour import Colour
from pullquote.painting.palette import HIGH
from tests.app.conftest import Open, Opener
from tests.painting.test_palette import contrast

PANES: dict[str, tuple[str, ...]] = {
    "selection and mark": ("m", "]", "J"),
    "outline": ("tab",),
    "quotes": ("m", "t"),
    "one speaker": ("f",),
    "find": ("/", "t", "h", "e"),
}
DIALOGS: dict[str, tuple[str, ...]] = {
    "help": ("f1",),
    "speakers": ("s", "j"),
    "styles": ("C", "j"),
    "why": ("!", "down"),
    "naming": ("!", "r"),
    "merging": ("!", "m"),
    "prompt": (":",),
    "prompt, typed": (":", "q", "3"),
}


def faint(reader: Open, region: Region, least: float) -> list[tuple[str, float]]:
    """The texts in a region whose contrast with their ground is less than it must be."""
    found = []
    lines = reader.app.screen._compositor.render_strips()
    for line in lines[region.y : region.bottom]:
        for segment in line.crop(region.x, region.right):
            if has_letters(segment):
                style = segment.style
                assert style is not None
                assert style.color is not None
                assert style.bgcolor is not None
                ratio = contrast(Colour(*style.color.get_truecolor()), Colour(*style.bgcolor.get_truecolor()))
                if ratio < least and not style.dim:
                    found.append((segment.text.strip(), round(ratio, 2)))
    return found


def has_letters(segment: Segment) -> bool:
    return any(character.isalnum() for character in segment.text)


@pytest.mark.parametrize("theme", [name for name, theme in BY_NAME.items() if not theme.ansi])
async def test_every_letter_of_the_panes_can_be_read(open_reader: Opener, theme: str) -> None:
    async with open_reader(size=(150, 40)) as reader:
        reader.app.theme = theme
        await reader.press("}", "}", "}")
        for keys in PANES.values():
            await reader.press(*keys)
            assert faint(reader, reader.app.screen.region, 7 if theme in HIGH else 4.5) == []
            await reader.press("escape", "escape")


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_letter_of_the_dialogs_can_be_read(open_reader: Opener, theme: str) -> None:
    async with open_reader(size=(120, 40)) as reader:
        reader.app.theme = theme
        await reader.press("}", "}", "}", "]")
        for dialog, keys in DIALOGS.items():
            await reader.press(*keys)
            assert reader.app.screen is not reader.reader, dialog
            region = reader.app.screen.children[0].region
            assert region.area, dialog
            assert faint(reader, region, 4.5) == [], dialog
            while reader.app.screen is not reader.reader:
                await reader.press("escape")
