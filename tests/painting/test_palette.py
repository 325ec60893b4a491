"""Colours that can be read, and told apart, whoever looks and on whatever terminal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from math import dist

import pytest
from rich.style import Style

from pullquote.app.theme import BY_NAME, scheme_of
from pullquote.config import Settings
from pullquote.painting.colour import Colour
from pullquote.painting.few import Plain, Sixteen, TwoHundred
from pullquote.painting.palette import BARS, HUES, UNKNOWN, Look, Palette, looks
from pullquote.painting.schemes import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, SCHEMES, Scheme
from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.model import Speaker
from pullquote.writers.colours import initials

NEUTRAL, MODERATOR = Look(None, BARS[0], "Q"), Look(-1, BARS[0], "M")
NAMED = [Look(hue, BARS[0], "AL") for hue in range(HUES)]
EVERY_LOOK = [NEUTRAL, MODERATOR, *NAMED]
EVERY_SCHEME = [scheme_of(theme) for theme in BY_NAME.values()]
IN_COLOURS = [scheme for scheme in EVERY_SCHEME if not scheme.ansi]


def name(scheme: Scheme) -> str:
    return scheme.name


OURS = pytest.mark.parametrize("scheme", SCHEMES.values(), ids=name)
ALL = pytest.mark.parametrize("scheme", IN_COLOURS, ids=name)
MANY_COLOURS = pytest.mark.parametrize("kind", [Palette, TwoHundred])


def contrast(one: Colour, other: Colour) -> float:
    """WCAG 2.2's contrast ratio, by its own words and not by our code."""

    def luminance(color: Colour) -> float:
        parts = [part / 255 for part in color[:3]]
        linear: list[float] = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return float((light + 0.05) / (dark + 0.05))


def deuteranopic(color: Colour) -> tuple[float, float, float]:
    """The colour as CIE L*a*b* under full deuteranopia (Machado, Oliveira & Fernandes 2009)."""
    red, green, blue = (((part / 255 + 0.055) / 1.055) ** 2.4 for part in color[:3])
    r = 0.367322 * red + 0.860646 * green - 0.227968 * blue
    g = 0.280085 * red + 0.672501 * green + 0.047413 * blue
    b = -0.011820 * red + 0.042940 * green + 0.968881 * blue
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (max(0.0, part) ** (1 / 3) for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: Colour, other: Colour) -> float:
    """How far apart two colours are under deuteranopia."""
    return dist(deuteranopic(one), deuteranopic(other))


def asked_for(palette: Palette, look: Look) -> Iterator[tuple[Colour, Colour]]:
    """Every pair of text and ground that the screen is painted with, as (colour, ground)."""
    hue, ink = palette.hue(look), palette.ink
    grounds = {
        palette.ground: (ink, palette.muted, palette.accent),
        palette.tint(look): (ink, palette.muted),
        palette.name_ground(look): (hue, palette.soft),
        palette.title_ground(look): (ink,),
        palette.title_ground(None): (ink,),
        palette.pane: (hue, ink, palette.muted),
        palette.bar: (ink, palette.muted, palette.accent),
        palette.cursor: (hue, ink, palette.muted),
        palette.selection: (hue, ink, palette.muted),
        palette.hit: (ink, palette.muted),
        palette.found: (palette.ground,),
    }
    for ground, colours in grounds.items():
        yield from ((colour, ground) for colour in colours)


def painted(style: Style) -> tuple[Colour, Colour]:
    assert style.color
    assert style.bgcolor
    return Colour(*style.color.get_truecolor()), Colour(*style.bgcolor.get_truecolor())


@ALL
@MANY_COLOURS
def test_all_text_can_be_read_on_every_ground_in_every_theme(kind: type[Palette], scheme: Scheme) -> None:
    palette = kind(scheme)
    least = 7 if scheme in (CONTRAST_DARK, CONTRAST_LIGHT) else 4.5
    for look in EVERY_LOOK:
        for colour, ground in asked_for(palette, look):
            ink, behind = painted(palette.style(colour, ground))
            assert contrast(ink, palette.shown(behind)) >= least, (ink, behind)


@pytest.mark.parametrize("scheme", [DARK, LIGHT], ids=name)
def test_our_own_colours_are_chosen_so_that_names_need_no_change(scheme: Scheme) -> None:
    palette = Palette(scheme)
    for look in EVERY_LOOK:
        for ground in (palette.ground, palette.pane, palette.name_ground(look)):
            assert painted(palette.style(palette.hue(look), ground))[0] == palette.hue(look)


@ALL
@MANY_COLOURS
def test_the_cursor_and_the_selection_stand_out_from_the_words_around_them(
    kind: type[Palette], scheme: Scheme
) -> None:
    palette = kind(scheme)
    for look in EVERY_LOOK:
        tint = palette.shown(palette.tint(look))
        assert contrast(palette.shown(palette.cursor), tint) >= 1.18
        assert contrast(palette.shown(palette.selection), tint) >= 1.35
        assert contrast(palette.shown(palette.hit), tint) >= 1.35
        assert contrast(palette.shown(palette.found), tint) >= 3


@ALL
def test_neighbouring_hues_stay_apart_under_deuteranopia(scheme: Scheme) -> None:
    hues = [Palette(scheme).hue(look) for look in NAMED]
    least = 25 if scheme.name in SCHEMES else 20
    for one, other in pairwise([*hues, hues[0]]):
        assert distance(one, other) >= least, (one, other)


@ALL
def test_all_hues_differ(scheme: Scheme) -> None:
    colours = [Palette(scheme).hue(look) for look in (NEUTRAL, *NAMED)]
    assert all(one != other for one, other in combinations(colours, 2))


@ALL
def test_of_256_colours_neighbours_have_two(scheme: Scheme) -> None:
    palette = TwoHundred(scheme)
    colours = [palette.shown(palette.hue(look)) for look in NAMED]
    assert all(one != other for one, other in pairwise([*colours, colours[0]]))


@OURS
def test_tints_are_faint(scheme: Scheme) -> None:
    palette = Palette(scheme)
    assert all(contrast(palette.ground, palette.tint(look)) < 1.25 for look in EVERY_LOOK)


@pytest.mark.parametrize("scheme", EVERY_SCHEME, ids=name)
def test_of_sixteen_colours_neighbours_have_two_and_text_is_black_or_white_on_what_is_picked(
    scheme: Scheme,
) -> None:
    palette = Sixteen(scheme)
    hues = [palette.hue(look) for look in NAMED]
    assert all(one != other for one, other in pairwise([*hues, hues[0]]))
    for look in EVERY_LOOK:
        for colour, ground in asked_for(palette, look):
            style = palette.style(colour, ground)
            assert style.color
            assert style.bgcolor
            assert style.color.is_system_defined or style.color.is_default
            assert style.bgcolor.is_system_defined or style.bgcolor.is_default
            assert style.color != style.bgcolor or style.color.is_default
            if ground in (palette.cursor, palette.selection, palette.bar):
                assert style.color.number in (0, 15), "black or white"


def test_without_colours_attributes_say_what_is_picked() -> None:
    palette = Plain(DARK)
    assert palette.style(palette.ink, palette.selection) == Style(reverse=True)
    assert palette.style(palette.ink, palette.cursor) == Style(bold=True)
    assert palette.style(palette.ink, palette.ground, underline=True) == Style(underline=True)
    assert palette.paint(palette.hue(NAMED[0]), palette.ground) == Style.null()


def test_the_theme_that_settings_start_with_is_one_of_ours() -> None:
    assert Settings().theme == DARK.name


def test_named_speakers_take_hues_in_order_and_then_another_bar() -> None:
    said = "\n\n".join(
        f"Person{chr(65 + n)} Family{chr(65 + n)}: Yes, I say so here." for n in range(12) for _ in "ab"
    )
    transcript = build(read(None, said.encode()))
    found = list(looks(transcript).values())
    assert [look.hue for look in found] == [*range(8), *range(4)]
    assert {look.bar for look in found[:8]} != {look.bar for look in found[8:]}


def test_who_is_not_known_looks_like_nobody_named() -> None:
    assert Palette(DARK).hue(UNKNOWN) == Palette(DARK).hue(NEUTRAL)


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
    assert initials(speaker.name, anonymous=speaker.anonymous) == expected
