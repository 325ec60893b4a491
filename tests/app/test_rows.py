"""Rows that are kept until something changes them: they are those that would be painted now."""

from __future__ import annotations

import random

import pytest

from pullquote.app.widgets.lines import Lines
from tests.app.conftest import Open, Opener

KEYS = (
    "j k J K ] [ } { G g space b m u tab enter escape f 1 2 s n N o t slash t h e a l h L H ctrl+d ctrl+u "
    "question_mark exclamation_mark + -"
).split()
SIZES = [(80, 24), (120, 40), (60, 20)]


def cells(reader: Open) -> list[list[tuple[str, object]]]:
    """The characters of the screen with their styles."""
    rows = reader.app.screen._compositor.render_strips()
    return [[(sign, segment.style) for segment in row for sign in segment.text] for row in rows]


@pytest.mark.parametrize("seed", range(6))
async def test_no_row_that_is_kept_is_stale(open_reader: Opener, seed: int) -> None:
    chance = random.Random(seed)
    async with open_reader(size=chance.choice(SIZES)) as reader:
        for _ in range(12):
            await reader.press(*chance.choices(KEYS, k=5))
            if chance.random() < 0.3:
                await reader.pilot.resize_terminal(*chance.choice(SIZES))
                await reader.pilot.pause()
            kept = cells(reader)
            for widget in reader.app.screen.query(Lines):
                widget.forget()
                widget.refresh()
            await reader.pilot.pause()
            assert cells(reader) == kept
