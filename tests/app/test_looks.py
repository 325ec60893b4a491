"""What the screen shows, as text; and that colours say who speaks."""

from __future__ import annotations

import pytest
from rich.color import Color
from syrupy.assertion import SnapshotAssertion

from tests.app.conftest import SAMPLES, Opener

BRIEFING = SAMPLES / "transit_briefing.md"
WALK = ("}", "}", "}", "]")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_an_answer_with_its_question_looks_like_this(
    open_reader: Opener, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as reader:
        await reader.press(*WALK)
        assert "\n".join(reader.screen()) == snapshot


async def test_the_first_screen_shows_the_header_and_who_speaks(
    open_reader: Opener, snapshot: SnapshotAssertion
) -> None:
    async with open_reader(BRIEFING) as reader:
        assert "\n".join(reader.screen()) == snapshot


async def test_the_outline_over_the_text_looks_like_this(
    open_reader: Opener, snapshot: SnapshotAssertion
) -> None:
    async with open_reader() as reader:
        await reader.press(*WALK, "o")
        assert "\n".join(reader.screen()) == snapshot


async def test_the_help_lists_the_commands(open_reader: Opener, snapshot: SnapshotAssertion) -> None:
    async with open_reader(size=(100, 60)) as reader:
        await reader.press("f1")
        assert "\n".join(reader.screen()) == snapshot


@pytest.mark.parametrize("theme", ["pullquote-dark", "pullquote-light"])
async def test_two_speakers_have_two_colours_on_the_bar_and_on_the_name(
    open_reader: Opener, theme: str
) -> None:
    async with open_reader(size=(120, 40)) as reader:
        reader.app.theme = theme
        await reader.press(*WALK)
        colours = {}
        for line in reader.app.screen._compositor.render_strips():
            for segment in line:
                for name in ("Tobias Renn", "Ingrid Vasholm"):
                    if name in segment.text and segment.style and segment.style.bold and "  " in segment.text:
                        colours[name] = segment.style.color
        assert len(colours) == 2
        assert colours["Tobias Renn"] != colours["Ingrid Vasholm"]


async def test_without_colours_nothing_but_plain_text_is_painted(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_reader(size=(120, 40)) as reader:
        await reader.press(*WALK)
        styles = [segment.style for line in reader.app.screen._compositor.render_strips() for segment in line]
        assert "TR  Tobias Renn" in "\n".join(reader.screen())
        assert "IV  Ingrid Vasholm" in "\n".join(reader.screen())
    plain = (None, Color.default())
    assert all(style is None or (style.color in plain and style.bgcolor in plain) for style in styles)
    assert any(style is not None and style.reverse for style in styles), "the cursor is seen"
