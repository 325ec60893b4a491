"""Shaping a quotation in the reader: by keys and by the mouse, kept, copied and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, Static

from pullquote.app.screens.shaping import Shaper, Words
from pullquote.app.widgets.quotes import Quotes
from pullquote.paths import notebook_path
from pullquote.quotes.model import Quote
from pullquote.store.notebook import Notebook
from tests.app.conftest import Open, Opener

TALK = """Ada Lind: It does not sail on Monday, and the post goes with it. Nobody knows when.

Bo Varga: And who pays for it?
"""


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.txt"
    path.write_text(TALK, "utf-8")
    return path


def shaper(reader: Open) -> Shaper:
    assert isinstance(reader.app.screen, Shaper)
    return reader.app.screen


def quote(reader: Open) -> Quote:
    return shaper(reader).shaping.quote


def told(reader: Open) -> str:
    return str(shaper(reader).query_one("#told", Static).content)


def kept() -> list[Quote]:
    with Notebook.open(notebook_path()) as notebook:
        return [mark.quote for mark in notebook.marks()]


async def test_each_key_does_its_edit_and_the_print_shows_it(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk) as reader:
        await reader.press("e", *"r", *"Ferry", "enter")
        assert quote(reader).words.startswith("[Ferry] does not")
        await reader.press("l", "s", "l", "l", "x", "l", "l", "c", "l", "i", *"too", "enter")
        assert quote(reader).words.startswith("[Ferry] does [sic] not sail on [m]onday")
        assert "and [too] the" in quote(reader).words
        printed = str(shaper(reader).query_one("#preview", Static).content)
        assert printed.startswith("“[Ferry] does [sic] not")
        assert printed.endswith("(emphasis added)")


async def test_words_are_taken_in_and_left_out_and_the_guard_warns(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk) as reader:
        await reader.press("e", "l", "J", "o")
        assert quote(reader).words.startswith("It … sail on Monday")
        assert "take care: leaves out “not”" in told(reader)
        await reader.press("u")
        assert quote(reader).edits == ()
        await reader.press("u")
        assert told(reader) == "nothing to undo"


async def test_a_refusal_is_told_and_can_be_mended(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk) as reader:
        await reader.press("e", "o")
        assert "select less" in told(reader)
        await reader.press("i", "[", "enter")
        assert "brackets hold" in told(reader)
        assert isinstance(reader.app.focused, Input)
        await reader.press("backspace", *"hl", "enter")
        assert quote(reader).words.startswith("It [hl] does")


async def test_escape_closes_the_question_first_and_then_the_screen(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk) as reader:
        await reader.press("e", "r", "escape")
        assert isinstance(reader.app.focused, Words)
        await reader.press("escape")
        assert reader.app.screen is reader.reader


async def test_enter_copies_the_shaped_words_attributed(
    open_reader: Opener, talk: Path, copied: list[str]
) -> None:
    async with open_reader(talk) as reader:
        await reader.press("e", "s", "enter")
        await reader.until("Copied")
        assert copied == ["“It [sic] does not sail on Monday, and the post goes with it.” — Ada Lind"]
        assert kept() == []


async def test_a_shaped_quote_is_kept_shaped_again_and_undone(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk) as reader:
        await reader.press("e", "s", "m")
        await reader.until("kept")
        await reader.press("e")
        await reader.pilot.pause(0.1)
        assert quote(reader).words.startswith("It [sic] does")
        await reader.press("l", "x", "escape")
        await reader.until("kept as shaped")
        assert [edit.kind for one in kept() for edit in one.edits] == ["sic", "emphasis"]
        await reader.press("u")
        await reader.until("taken back")
        assert [edit.kind for one in kept() for edit in one.edits] == ["sic"]
        await reader.press("u")
        await reader.until("taken back")


async def test_what_was_left_unkept_is_found_again_in_this_window(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk) as reader:
        await reader.press("e", "s", "escape", "e")
        assert quote(reader).words.startswith("It [sic] does")
        assert kept() == []


async def test_the_quotes_pane_shapes_what_is_kept(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk, size=(120, 40)) as reader:
        await reader.press("m")
        await reader.until("kept")
        await reader.press("t")
        pane = reader.reader.quotes
        assert isinstance(pane, Quotes)
        for _ in range(200):
            if pane.quotes:
                break
            await reader.pilot.pause(0.01)
        await reader.press("e", "s", "escape")
        await reader.until("kept as shaped")
        assert [one.words for one in kept()] == [
            "It [sic] does not sail on Monday, and the post goes with it."
        ]


async def test_a_click_takes_a_word(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk) as reader:
        await reader.press("e")
        words = shaper(reader).words
        await reader.pilot.click(words, offset=(words.text.index("sail") + 1, 0))
        await reader.press("s")
        assert quote(reader).words.startswith("It does not sail [sic] on")


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 40)])
async def test_the_word_at_the_cursor_is_seen_at_every_size(
    open_reader: Opener, tmp_path: Path, size: tuple[int, int]
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("Ada Lind: It sails" + ", and sails" * 300 + " to Norrvik.\n", "utf-8")
    async with open_reader(long, size=size) as reader:
        await reader.press("e", "end")
        await reader.pilot.pause()
        assert any("Norrvik" in row for row in reader.screen()[: size[1] // 2 + 4])
        await reader.press("up", "home", "down")
        assert shaper(reader).shaping.at > 0


async def test_the_help_says_what_the_keys_do(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk, size=(100, 60)) as reader:
        await reader.press("e", "f1")
        assert any("[sic]" in row for row in reader.screen())
