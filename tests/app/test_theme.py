"""Colours that can be read, and told apart, whoever looks."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from textual.color import Color
from textual.theme import Theme

from pullquote.app.theme import BARS, DARK, HUES, LIGHT, MODERATOR, NEUTRAL, Look, Palette, initials, looks
from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.model import Speaker

THEMES = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
EVERY_LOOK = [Look(hue, BARS[0], "AL") for hue in (None, -1, *range(len(HUES[True])))]


def contrast(one: Color, other: Color) -> float:
    """WCAG 2.2's contrast ratio."""

    def luminance(color: Color) -> float:
        parts = [part / 255 for part in color.rgb]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def deuteranopic(color: Color) -> tuple[float, float, float]:
    """The colour as CIE L*a*b* under full deuteranopia (Machado, Oliveira & Fernandes 2009)."""
    red, green, blue = (((part / 255 + 0.055) / 1.055) ** 2.4 for part in color.rgb)
    r = 0.367322 * red + 0.860646 * green - 0.227968 * blue
    g = 0.280085 * red + 0.672501 * green + 0.047413 * blue
    b = -0.011820 * red + 0.042940 * green + 0.968881 * blue
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (max(0.0, part) ** (1 / 3) for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@THEMES
@pytest.mark.parametrize("look", EVERY_LOOK)
def test_text_reaches_4_5_to_1_on_every_ground_it_stands_on(theme: Theme, look: Look) -> None:
    palette = Palette(theme)
    hue, ground = palette.hue(look), palette.ground
    for colour, behind in (
        (palette.ink, palette.tint(look)),
        (palette.muted, palette.tint(look)),
        (palette.ink, palette.cursor),
        (palette.ink, palette.selection),
        (palette.ink, palette.title_ground(look)),
        (hue, palette.name_ground(look)),
        (hue, ground.blend(palette.ink, 0.04)),
        (hue, palette.cursor),
    ):
        assert contrast(colour, behind) >= 4.5, (colour.hex, behind.hex)


@THEMES
def test_neighbouring_hues_stay_apart_under_deuteranopia(theme: Theme) -> None:
    hues = [deuteranopic(Color.parse(hue)) for hue in HUES[theme.dark]]
    for one, other in pairwise([*hues, hues[0]]):
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 >= 25


@THEMES
def test_all_hues_differ(theme: Theme) -> None:
    colours = [*HUES[theme.dark], NEUTRAL[theme.dark], MODERATOR[theme.dark]]
    assert all(one != other for one, other in combinations(colours, 2))


def test_tints_are_faint() -> None:
    for theme in (DARK, LIGHT):
        palette = Palette(theme)
        assert all(contrast(palette.ground, palette.tint(look)) < 1.25 for look in EVERY_LOOK)


def test_named_speakers_take_hues_in_order_and_then_another_bar() -> None:
    said = "\n\n".join(
        f"Person{chr(65 + n)} Family{chr(65 + n)}: Yes, I say so here." for n in range(12) for _ in "ab"
    )
    transcript = build(read(None, said.encode()))
    found = list(looks(transcript).values())
    assert [look.hue for look in found] == [*range(8), *range(4)]
    assert {look.bar for look in found[:8]} != {look.bar for look in found[8:]}


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        (Speaker("a", "Ingrid Vasholm"), "IV"),
        (Speaker("a", "Anna-Maria de Groot"), "AG"),
        (Speaker("a", "Question", anonymous=True), "Q"),
        (Speaker("a", "主席"), "主"),
        (Speaker("a", "…"), "?"),
    ],
)
def test_initials_tell_speakers_apart_without_colour(speaker: Speaker, expected: str) -> None:
    assert initials(speaker) == expected
