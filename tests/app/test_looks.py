"""What the screen shows, as text; and that colours say who speaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.color import Color
from syrupy.assertion import SnapshotAssertion
from textual.containers import VerticalScroll

from pullquote.app.screens.help import Help
from pullquote.app.theme import BY_NAME
from pullquote.config import load
from pullquote.configfile import parse
from pullquote.painting.colour import Colour
from pullquote.paths import settings_path
from tests.app.conftest import SAMPLES, Open, Opener

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


def colours_of_names(reader: Open) -> dict[str, Color | None]:
    """The colour of each name line on the screen, by name."""
    found = {}
    for line in reader.app.screen._compositor.render_strips():
        for segment in line:
            for name in ("Tobias Renn", "Ingrid Vasholm"):
                if name in segment.text and segment.style and segment.style.bold and "  " in segment.text:
                    found[name] = segment.style.color
    return found


@pytest.mark.parametrize("theme", BY_NAME)
async def test_two_speakers_have_two_colours_on_the_bar_and_on_the_name(
    open_reader: Opener, theme: str
) -> None:
    async with open_reader(size=(120, 40)) as reader:
        reader.app.theme = theme
        await reader.press(*WALK)
        names = colours_of_names(reader)
        assert len(set(names.values())) == 2
        bars = {
            segment.style.color
            for line in reader.app.screen._compositor.render_strips()
            for segment in line
            if "▌" in segment.text and segment.style
        }
        assert set(names.values()) <= bars


@pytest.mark.parametrize("term", ["xterm-16color", "linux", "xterm-256color"])
async def test_two_speakers_have_two_colours_on_a_terminal_of_few(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch, term: str
) -> None:
    monkeypatch.setenv("COLORTERM", "")
    monkeypatch.setenv("TERM", term)
    async with open_reader(size=(120, 40)) as reader:
        await reader.press(*WALK)
        assert len(set(colours_of_names(reader).values())) == 2


async def test_a_theme_is_chosen_in_the_palette_and_kept(open_reader: Opener) -> None:
    async with open_reader(size=(120, 40)) as reader:
        await reader.press("ctrl+p", *"colours", "enter")
        await reader.press(*"contrast-light", "enter")
        await reader.pilot.pause()
        assert reader.app.theme == "pullquote-contrast-light"
        assert reader.reader.view.palette.ground == Colour.parse("#ffffff")
        await reader.press("q")
    assert load().theme == "pullquote-contrast-light"
    async with open_reader(settings=load()) as reader:
        assert reader.app.theme == "pullquote-contrast-light"
        assert reader.reader.view.palette.ground == Colour.parse("#ffffff")
        assert reader.app.theme_variables["background"] == "#FFFFFF"


async def test_a_theme_that_cannot_be_kept_is_told(open_reader: Opener) -> None:
    settings_path().parent.mkdir()
    settings_path().write_text("theme = ")
    async with open_reader() as reader:
        reader.app.theme = "nord"
        await reader.until("not kept: config.toml, line 1")


async def test_enter_copies_in_the_style_of_the_settings_and_the_status_line_says_so(
    open_reader: Opener, copied: list[str]
) -> None:
    async with open_reader(settings=parse('style = "words"')) as reader:
        assert "Enter pastes the words alone" in reader.status
        await reader.press("enter")
        await reader.until("Copied (checked)")
    async with open_reader(settings=parse('style = "markdown"')) as reader:
        assert "Enter pastes as markdown · " in reader.status
        await reader.press("enter")
        await reader.until("Copied (checked)")
    assert copied[0].startswith("President Dolevan")
    assert copied[1].startswith("> ")


@pytest.mark.parametrize(
    ("keys", "first", "size"),
    [
        (("f1",), "Move", (80, 24)),
        (("tab", "f1"), "Outline", (120, 40)),
        ((":", "f1"), "Go to", (60, 20)),
        (("s", "f1"), "List", (80, 24)),
        (("m", "t", "f1"), "In the list of quotes", (80, 24)),
        (("!", "f1"), "Why this name", (80, 24)),
        (("!", "r", "f1"), "Put a name right", (80, 24)),
        (("/", "f1"), "Find", (80, 24)),
    ],
    ids=["text", "outline", "prompt", "list", "quotes", "why", "naming", "find"],
)
async def test_help_begins_with_what_the_keys_do_here(
    open_reader: Opener, keys: tuple[str, ...], first: str, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as reader:
        await reader.press(*keys)
        page = reader.app.screen.query_one(VerticalScroll)
        top = page.region.y
        rows = [row[page.region.x + 1 : page.region.right - 1].strip() for row in reader.screen()]
        assert rows[top + 2].split("  ")[0] == first
        await reader.press("escape")
        assert not isinstance(reader.app.screen, Help)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)], ids=str)
async def test_help_can_be_read_to_its_end_at_any_size(open_reader: Opener, size: tuple[int, int]) -> None:
    async with open_reader(size=size) as reader:
        await reader.press("?", "G")
        assert "Quit" in "\n".join(reader.screen())
        await reader.press("g")
        assert "Move" in "\n".join(reader.screen())


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


async def test_what_a_publisher_struck_is_shown_struck(open_reader: Opener, tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text(
        "# Talk\n\nAda Lind: We met ~~Helena~~ [Helene] here.\n\nBo Ek: Yes, we did.\n\nAda Lind: We did.\n",
        "utf-8",
    )

    def struck(reader: Open) -> list[str]:
        rows = reader.app.screen._compositor.render_strips()
        return [one.text for row in rows for one in row if one.style and one.style.strike]

    async with open_reader(path) as reader:
        assert struck(reader) == ["Helena"]
        await reader.press("e")
        assert struck(reader) == ["Helena"] * 2
