"""Every command, by each of the ways to it: its keys, the palette, and the mouse."""

from __future__ import annotations

from functools import partial

import pytest

from pullquote.app.screens.help import Help
from pullquote.reading.commands import COMMANDS
from tests.app.conftest import Open, Opener

WITH_ARGUMENT = {"speaker"}
"""Commands that need to be told more; the list of speakers and the number keys tell it."""
CLICKED = [one for one in COMMANDS if one.id not in {*WITH_ARGUMENT, "help"}]
PARTS = 6
"""The clicks are shared out among so many tests, which run side by side; a test a click starts too many readers."""


async def test_the_palette_lists_every_command(open_reader: Opener) -> None:
    async with open_reader() as open_:
        listed = {command.title for command in open_.app.get_system_commands(open_.app.screen)}
        assert {command.title for command in COMMANDS if command.id not in WITH_ARGUMENT} <= listed


async def test_the_help_lists_every_command(open_reader: Opener) -> None:
    async with open_reader(size=(100, 140)) as open_:
        await open_.press("f1")
        page = "\n".join(open_.screen())
        assert [command.title for command in COMMANDS if command.title not in page] == []


@pytest.mark.parametrize("part", range(PARTS))
async def test_a_click_in_the_help_does_the_command(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    async with open_reader(size=(100, 140)) as open_:
        for command in CLICKED[part::PARTS]:
            done: list[str] = []
            monkeypatch.setattr(open_.reader, f"action_{command.id}", partial(done.append, command.id))
            await click(open_, "? help")
            assert isinstance(open_.app.screen, Help)
            await click(open_, command.title)
            assert done == [command.id]
            assert not isinstance(open_.app.screen, Help)


async def test_the_status_line_is_clicked_for_the_quotes_and_for_a_copy(
    open_reader: Opener, copied: list[str]
) -> None:
    async with open_reader() as open_:
        await open_.press("m")
        await open_.until("kept")
        await click(open_, "1 quote")
        assert "1 kept" in open_.screen()[0]
        await open_.press("escape", "j")
        await click(open_, "Enter pastes")
        await open_.until("Copied")
        assert len(copied) == 1


async def click(open_: Open, words: str) -> None:
    """Click on some words of the screen."""
    for y, row in enumerate(open_.screen()):
        if (x := row.find(words)) >= 0:
            await open_.pilot.click(offset=(x + 1, y))
            await open_.pilot.pause()
            return
    raise AssertionError(f"{words!r} is not on the screen")


EVERY_KEYBOARD = {
    "up",
    "down",
    "left",
    "right",
    "enter",
    "escape",
    "tab",
    "home",
    "end",
    "pageup",
    "pagedown",
}
EVERY_KEYBOARD |= {f"{held}+{way}" for held in ("shift", "ctrl") for way in ("up", "down", "left", "right")}
EVERY_KEYBOARD |= {f"{held}f{number}" for held in ("", "shift+") for number in range(1, 13)}
"""Keys that need no letters and no AltGr, which many layouts and hands do not have."""
UP_TO_COPYING = """
    next_stop previous_stop next_turn previous_turn next_question previous_question page_down page_up first_stop
    last_stop grow shrink end_right end_left start_right start_left copy_attributed find_next find_previous
    next_pane back help
""".split()


@pytest.mark.parametrize("command", UP_TO_COPYING)
def test_everything_up_to_copying_has_a_key_that_every_keyboard_has(command: str) -> None:
    (found,) = (one for one in COMMANDS if one.id == command)
    assert EVERY_KEYBOARD & set(found.keys)
