"""The mouse in a real terminal: what it sends, and what is then copied."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.system.conftest import Pane, wait_for

pytestmark = pytest.mark.system

WRAPPED = (
    "The dredging begins at the northern mole and goes on, tide by tide, until the channel is as deep as the "
    "pilots have asked for, and the buoys are moved after it by night so that no ship waits for us."
)
LONG = " ".join(f"Sentence number {number} of the long answer ends here." for number in range(1, 120))
TALK = f"""Talk at the mole

Ada Lindqvist: {WRAPPED} Then we rest.

Bo Ekdal: 家族 is 👨‍👩‍👧‍👦 here, and the word after it. 漢字 too.

Ada Lindqvist: {LONG}

Bo Ekdal: Thank you.
"""


@pytest.fixture
def talk(pane: Pane, tmp_path: Path) -> Pane:
    path = tmp_path / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    pane.start(str(path)).until("? help")
    return pane


def cell(pane: Pane, words: str) -> tuple[int, int]:
    """The column and row of the first cell of some words (of one cell a character) on the screen."""
    for row, line in enumerate(pane.screen().split("\n")):
        if (column := line.find(words)) >= 0:
            return column, row
    raise AssertionError(f"{words!r} is not on the screen:\n{pane.screen()}")


def drag(pane: Pane, start: tuple[int, int], end: tuple[int, int]) -> None:
    pane.mouse(0, *start)
    pane.mouse(32, *end)
    pane.mouse(0, *end, up=True)


def copied(pane: Pane) -> str:
    """What `y` then puts in the paste buffer."""
    pane.press("y")
    pane.until("Copied")
    return pane.tmux.run("show-buffer").decode()


def test_a_drag_over_three_wrapped_rows_takes_the_words_it_shows(talk: Pane) -> None:
    start, end = cell(talk, "northern"), cell(talk, "waits")
    assert end[1] - start[1] == 2
    drag(talk, start, end)
    words = WRAPPED[WRAPPED.index("northern") : WRAPPED.index("waits") + len("waits")]
    talk.until(f"{len(words.split())} words")
    assert copied(talk) == words


def test_a_drag_past_the_bottom_edge_scrolls_on_and_selects_further(talk: Pane) -> None:
    column, row = cell(talk, "Sentence number 1 ")
    talk.mouse(0, column, row)
    talk.mouse(32, column, row + 1)
    talk.mouse(32, column + 20, 23)
    talk.until("Sentence number 40 ")
    talk.mouse(0, column + 20, 23, up=True)
    words = copied(talk)
    assert words.startswith("Sentence number 1 of")
    assert "Sentence number 39 " in words
    assert words in LONG
    assert "Sentence number 119 " not in words


def test_a_drag_past_the_edge_stops_at_the_next_speaker(talk: Pane) -> None:
    column, row = cell(talk, "Then we rest")
    drag(talk, (column, row), (column, row + 4))
    talk.until("the selection stops at the next speaker")
    assert copied(talk) == "Then we rest."


def test_a_double_click_takes_the_sentence_and_a_triple_click_the_turn(talk: Pane) -> None:
    x, y = cell(talk, "northern")
    for _ in range(2):
        talk.mouse(0, x, y)
        talk.mouse(0, x, y, up=True)
    assert copied(talk) == WRAPPED
    time.sleep(1)  # another click soon after would be the third
    for _ in range(3):
        talk.mouse(0, x, y)
        talk.mouse(0, x, y, up=True)
    talk.until(f"{len(WRAPPED.split()) + 3} words")
    assert copied(talk) == f"{WRAPPED} Then we rest."


def test_wide_characters_before_the_pointer_do_not_shift_it(talk: Pane) -> None:
    talk.press("]")
    column, row = cell(talk, "家族 is")
    # Two ideographs of two cells each, " is ", a family of two cells, a space.
    before = 4 + len(" is ") + 2 + 1
    drag(talk, (column + before, row), (column + before + 3, row))
    talk.until("1 word ")
    assert copied(talk) == "here,"


def test_the_outline_the_strip_and_the_wheel_go_where_they_are_pointed(talk: Pane) -> None:
    talk.mouse(0, 79, 18)
    talk.mouse(0, 79, 18, up=True)
    wait_for(talk.screen, lambda shown: "Ada Lindqvist · line 7" in shown, "the long answer")
    talk.press("g")
    talk.until("Ada Lindqvist · line 3")
    for _ in range(5):
        talk.mouse(65, 20, 10)
    talk.until("line 7")
    talk.press("o")
    talk.until("Speakers")
    x, y = cell(talk, "Bo Ekdal")
    talk.mouse(0, x, y)
    talk.mouse(0, x, y, up=True)
    talk.until("Bo Ekdal · line")
