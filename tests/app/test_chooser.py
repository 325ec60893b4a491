"""Choosing a style: what is shown is what is pasted, and the choice can stay."""

from __future__ import annotations

import pytest

from pullquote.app.screens.chooser import Chooser
from pullquote.app.screens.reader import ReaderScreen
from pullquote.config import load
from pullquote.configfile import parse
from pullquote.paths import settings_path
from pullquote.quotes.pick import pick
from pullquote.writers import DEFAULT, STYLES, style
from tests.app.conftest import Open, Opener

ANSWER = ("}", "}", "}", "]")
NAMES = list(STYLES)


def chooser(reader: Open) -> Chooser:
    assert isinstance(reader.app.screen, Chooser)
    return reader.app.screen


def previewed(reader: Open) -> str:
    return str(chooser(reader).preview.content)


def expected(reader: Open, name: str) -> str:
    picked = reader.reader.reading.picked
    assert picked is not None
    return style(name)(pick(reader.reader.transcript, *picked, question=True))


async def settings_written(reader: Open) -> None:
    """Wait until the choice is in the file."""
    for _ in range(500):
        if settings_path().exists():
            return
        await reader.pilot.pause(0.01)
    raise AssertionError("the choice was never written")


async def test_every_style_is_shown_as_it_would_be_pasted(open_reader: Opener) -> None:
    async with open_reader(size=(120, 40)) as reader:
        await reader.press(*ANSWER, "C", "g")
        for name in NAMES:
            assert chooser(reader).chosen == name
            assert previewed(reader).endswith(expected(reader, name))
            assert STYLES[name] in previewed(reader)
            await reader.press("j")


@pytest.mark.parametrize("name", NAMES)
async def test_enter_copies_in_the_style_chosen_and_changes_no_default(
    open_reader: Opener, copied: list[str], name: str
) -> None:
    async with open_reader() as reader:
        await reader.press(*ANSWER, "C", "g", *["down"] * NAMES.index(name))
        shown = previewed(reader)
        await reader.press("enter")
        await reader.until("Copied (checked)")
        assert shown.endswith(copied[0])
        assert reader.app.settings.style == DEFAULT
        await reader.press("enter")
        await reader.pilot.pause()
    assert copied == [expected(reader, name), expected(reader, DEFAULT)]


async def test_a_style_made_the_default_is_what_enter_pastes_also_in_the_next_sitting(
    open_reader: Opener, copied: list[str]
) -> None:
    async with open_reader() as reader:
        await reader.press(*ANSWER, "C")
        await reader.press("g", *["j"] * NAMES.index("markdown"), "D")
        assert "markdown · default" in "\n".join(reader.screen())
        await settings_written(reader)
        await reader.press("escape")
        assert isinstance(reader.app.screen, ReaderScreen)
        assert "default style: markdown" in reader.status
        await reader.press("j", "k")
        assert "Enter pastes as markdown · Ingrid Vasholm, " in reader.status
        await reader.press("enter")
        await reader.until("Copied (checked)")
        assert copied == [expected(reader, "markdown")]
    assert load().style == "markdown"


async def test_where_words_alone_are_the_default_no_name_is_promised(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press(*ANSWER, "C", "g", "D", "escape", "j")
        await settings_written(reader)
        assert "Enter pastes the words alone" in reader.status


async def test_a_click_selects_and_a_double_click_copies(open_reader: Opener, copied: list[str]) -> None:
    async with open_reader(size=(120, 40)) as reader:
        await reader.press(*ANSWER, "C")
        row = next(y for y, text in enumerate(reader.screen()) if "words" in text)
        await reader.pilot.click(offset=(12, row))
        assert chooser(reader).chosen == "words"
        assert copied == []
        await reader.pilot.click(offset=(12, row), times=2)
        await reader.until("Copied (checked)")
    assert copied == [expected(reader, "words")]


@pytest.mark.parametrize("key", ["escape", "q", "C"])
async def test_the_chooser_closes_and_copies_nothing(
    open_reader: Opener, copied: list[str], key: str
) -> None:
    async with open_reader() as reader:
        await reader.press("C", key)
        assert isinstance(reader.app.screen, ReaderScreen)
    assert copied == []


async def test_a_long_passage_scrolls_in_the_preview(open_reader: Opener) -> None:
    talk = "Ada Lind: " + "\n\n".join(f"The ferry number {number} sails." for number in range(60)) + "\n"
    async with open_reader(f"{talk}\nBo Varga: When?\n".encode(), size=(80, 24)) as reader:
        reader.reader.action_select_turn()
        await reader.press("C")
        assert "number 59" not in "\n".join(reader.screen())
        for _ in range(60):
            await reader.press("J")
        assert "number 59" in "\n".join(reader.screen())
        await reader.press(*"K" * 60)
        assert "number 0 " in "\n".join(reader.screen())


async def test_what_cannot_be_quoted_has_no_styles(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("}", "C")
        assert isinstance(reader.app.screen, ReaderScreen)
        assert "not transcribed" in reader.status


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 60), (20, 6)])
async def test_the_chooser_fits_and_follows_the_size_of_the_terminal(
    open_reader: Opener, size: tuple[int, int]
) -> None:
    async with open_reader() as reader:
        await reader.press(*ANSWER, "C")
        await reader.pilot.resize_terminal(*size)
        await reader.press("j")
        assert chooser(reader).has_class("-narrow") == (size[0] < 100)
        assert all(len(row) <= size[0] for row in reader.screen())


@pytest.mark.parametrize("opens", ["C", "s", "exclamation_mark"])
async def test_page_keys_in_a_list_without_room_for_a_row_do_no_harm(open_reader: Opener, opens: str) -> None:
    async with open_reader(size=(31, 2)) as reader:
        await reader.press("]", opens, "space", "b", "pagedown", "pageup", "j", "escape")
        assert isinstance(reader.app.screen, ReaderScreen)


async def test_styles_of_ones_own_are_chosen_and_pasted_like_ours(
    open_reader: Opener, copied: list[str]
) -> None:
    settings = parse("[styles.letter]\ntemplate = '{words}!'\nabout = 'for the letter'")
    async with open_reader(settings=settings) as reader:
        await reader.press("C", "G")
        assert "for the letter" in previewed(reader)
        await reader.press("enter")
        assert copied == [f"{' '.join(reader.picked.split())}!"]
        await reader.press("C", "G", "D", "escape", "enter")
        assert "as letter" in reader.reader.status.paste
        assert copied[-1] == copied[0]
        await reader.press("e", "enter")
        assert copied[2:] == copied[:1]
