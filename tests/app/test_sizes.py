"""The reader at any size, in any measure: nothing is lost when the window or the lines change."""

from __future__ import annotations

from random import Random

import pytest

from pullquote.config import load
from pullquote.configfile import parse
from tests.app.conftest import SAMPLES, Open, Opener

KEYS = (
    *"jkJKhlHL][}{gGmusf+-",
    *(
        "down",
        "up",
        "space",
        "b",
        "pagedown",
        "home",
        "end",
        "tab",
        "o",
        "escape",
        "enter",
        "shift+down",
        "ctrl+d",
    ),
)
"""Keys that move, select, mark, open and close; none that leaves or asks for text."""
SIZES = ((60, 20), (80, 24), (99, 30), (100, 30), (120, 40), (240, 70))


def shown(reader: Open) -> bool:
    """Whether the beginning or the end of what is picked is on the screen."""
    view = reader.reader.view
    picked = reader.reader.reading.picked
    assert picked is not None
    rows = [view.window.setting.place_of(picked.start), view.window.setting.place_of(picked.end - 1)]
    return any(row in view.window.places for row in rows)


def place(reader: Open) -> tuple[object, object]:
    return reader.reader.reading.stop, reader.reader.reading.selection


@pytest.mark.parametrize("seed", range(4))
async def test_two_hundred_resizes_among_keys_lose_nothing(open_reader: Opener, seed: int) -> None:
    chance = Random(seed)
    async with open_reader(size=(80, 24)) as reader:
        for _ in range(50):
            for key in chance.choices(KEYS, k=chance.randrange(3)):
                await reader.press(key)
            before = place(reader)
            width, height = chance.randint(60, 240), chance.randint(20, 70)
            if chance.random() < 0.1:
                width, height = chance.randint(1, 60), chance.randint(1, 20)
            await reader.pilot.resize_terminal(width, height)
            assert place(reader) == before
            assert shown(reader), (width, height)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_there_is_room_for_the_text_at_every_size(open_reader: Opener, size: tuple[int, int]) -> None:
    async with open_reader(size=size) as reader:
        painter, view = reader.reader.view.painter, reader.reader.view
        assert painter.measure >= 50
        assert painter.measure <= 72
        assert view.window.height >= size[1] - 3
        assert reader.reader.outline.region.width == (0 if size[0] < 100 else 34)
        await reader.press("o")
        over = reader.reader.outline.region.width
        assert over == (size[0] if size[0] < 100 else 0), "under 100 columns it lies over the text"


async def test_keys_make_lines_wider_and_narrower_and_the_sentence_stays_where_it_is(
    open_reader: Opener,
) -> None:
    async with open_reader(SAMPLES / "harbour_press_conference.txt", size=(160, 40)) as reader:
        await reader.press("}", "}", "}", "]")
        before, row = reader.picked, reader.reader.view.window.cursor_row()
        await reader.press("-", "-")
        assert reader.reader.view.painter.measure == 64
        assert "lines of 64 columns" in reader.status
        await reader.press("+", "=", "+")
        assert reader.reader.view.painter.measure == 76
        assert reader.picked == before
        assert reader.reader.view.window.cursor_row() == row


async def test_lines_are_no_wider_than_the_window_and_no_narrower_than_can_be_read(
    open_reader: Opener,
) -> None:
    async with open_reader(size=(70, 24)) as reader:
        await reader.press("+")
        assert "lines cannot be wider here: 64 columns" in reader.status
        assert reader.reader.view.measure == 72, "in a wider window they will be"
        for _ in range(12):
            await reader.press("-")
        assert "lines cannot be narrower here: 30 columns" in reader.status


async def test_the_measure_is_kept_for_the_next_time(open_reader: Opener) -> None:
    async with open_reader(size=(120, 40)) as reader:
        await reader.press("-", "q")
    assert load().measure == 68


async def test_a_measure_from_the_settings_is_in_force_at_once(open_reader: Opener) -> None:
    async with open_reader(size=(160, 40), settings=parse("measure = 100")) as reader:
        assert reader.reader.view.painter.measure == 100
