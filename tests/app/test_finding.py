"""Find as you type, and from hit to hit."""

from __future__ import annotations

import asyncio
import signal

import pytest
from syrupy.assertion import SnapshotAssertion

from pullquote.app.app import PullquoteApp
from pullquote.app.widgets.overview import Overview
from tests.app.conftest import Open, Opener
from tests.app.test_reader import long_talk


async def type_in(reader: Open, words: str) -> None:
    await reader.press(*("space" if char == " " else char for char in words))


async def counted(reader: Open) -> None:
    """Wait until all hits are counted."""
    for _ in range(500):
        if reader.reader.view.hits is None or (reader.reader.view.hits.complete and reader.reader.settled):
            await reader.pilot.pause()
            return
        await reader.pilot.pause(0.01)
    raise AssertionError("the search never ended")


def prompt(reader: Open) -> str:
    """The two lines of the prompt."""
    return "\n".join(reader.screen()[-2:])


def highlighted(reader: Open) -> list[str]:
    """What is highlighted on the screen as found, from the top."""
    grounds = {colour.rich for colour in (reader.reader.palette.hit, reader.reader.palette.found)}
    lines = reader.app.screen._compositor.render_strips()[1:-2]
    return [
        segment.text
        for line in lines
        for segment in line
        if segment.style and segment.style.bgcolor in grounds
    ]


async def test_each_letter_goes_to_the_first_hit_from_where_one_stood(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("j", "j", "/")
        await type_in(reader, "barr")
        assert reader.picked.endswith("work on the Hallmere barrier.")
        await counted(reader)
        assert "hit 1 of 4 · Ingrid Vasholm" in prompt(reader)
        await type_in(reader, "ier will")
        await counted(reader)
        assert reader.picked.startswith("The barrier will be able to close")
        assert "hit 1 of 1 · Ingrid Vasholm" in prompt(reader)
        await reader.press(*["backspace"] * 5)
        assert reader.picked.endswith("work on the Hallmere barrier.")


async def test_enter_stays_at_the_sentence_and_enter_again_pastes_it(
    open_reader: Opener, copied: list[str]
) -> None:
    async with open_reader() as reader:
        await reader.press("/")
        await type_in(reader, "will be able to close")
        await reader.press("enter", "enter")
        await reader.until("Copied (checked)")
    assert copied[0].startswith(
        "“The barrier will be able to close before the autumn tides.” — Ingrid Vasholm"
    )


async def test_keys_that_outrun_the_prompt_are_typed_into_it(open_reader: Opener, copied: list[str]) -> None:
    async with open_reader() as reader:
        keys = ["space" if char == " " else char for char in "will be able to close"]
        await reader.pilot.press("/", *keys, "enter", "enter")
        await reader.until("Copied (checked)")
    assert copied[0].startswith("“The barrier will be able to close")


async def test_every_printable_key_types(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("/")
        await type_in(reader, "q?nN/o")
        assert "/ q?nN/o" in prompt(reader)
        assert reader.app.is_running


async def test_esc_goes_back_to_where_one_was_with_what_was_selected(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("}", "}", "]", "J")
        picked, screen = reader.picked, reader.screen()[:-2]
        await reader.press("/")
        await type_in(reader, "harbour")
        assert reader.picked != picked
        await reader.press("escape")
        assert (reader.picked, reader.screen()[:-2]) == (picked, screen)
        assert highlighted(reader) == []


async def test_steps_go_from_hit_to_hit_and_on_from_the_other_end(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("/")
        await type_in(reader, "barrier")
        await reader.press("enter")
        await counted(reader)
        lines = []
        for key in ("n", "n", "n", "n", "N", "f3", "f15"):
            await reader.press(key)
            position = reader.reader.view.hit
            assert position is not None
            lines.append(reader.reader.transcript.line_at(position.start))
            if len(lines) in (4, 6):
                assert "hit 1 of 4 · Ingrid Vasholm · on from the top" in reader.status
            if len(lines) in (5, 7):
                assert "hit 4 of 4 · Ingrid Vasholm · on from the end" in reader.status
        assert lines == [56, 121, 123, 42, 123, 42, 123]


async def test_a_step_goes_on_from_where_the_cursor_was_moved_to(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("/")
        await type_in(reader, "barrier")
        await reader.press("enter")
        await counted(reader)
        await reader.press("G", "N")
        assert "hit 4 of 4" in reader.status
        await reader.press("g", "n")
        assert "hit 1 of 4" in reader.status


async def test_two_hits_in_one_sentence_are_two_steps(open_reader: Opener) -> None:
    talk = b"Ada Lind: We row and we sail. Then we rest.\n\nBo Varga: Why?\n\nAda Lind: Well.\n"
    async with open_reader(talk) as reader:
        await reader.press("/")
        await type_in(reader, "we ")
        await reader.press("enter")
        await counted(reader)
        for hit, sentence in ((2, "We row and we sail."), (3, "Then we rest."), (4, "Well.")):
            await reader.press("n")
            assert f"hit {hit} of 4" in reader.status
            assert reader.picked == sentence


async def test_up_and_down_step_in_the_prompt(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("/")
        await type_in(reader, "barrier")
        await counted(reader)
        await reader.press("down", "down", "up")
        assert "hit 2 of 4" in prompt(reader)
        await reader.press("enter")
        assert "opening the barrier fund" in reader.picked


async def test_what_is_in_view_is_highlighted_until_esc(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("/")
        await type_in(reader, "barrier")
        assert set(highlighted(reader)) == {"barrier"}
        await reader.press("enter", "J")
        assert "barrier" in highlighted(reader)
        await reader.press("escape")
        assert reader.reader.reading.selection is None
        assert "barrier" in highlighted(reader)
        await reader.press("escape")
        assert highlighted(reader) == []
        assert reader.app.is_running


async def test_the_overview_tells_hits_from_marks(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("m", "/")
        await type_in(reader, "barrier")
        await counted(reader)
        signs = "".join(
            line[-2:-1] for line in reader.screen()[: reader.reader.query_one(Overview).size.height]
        )
        assert signs.count("●") == 1
        assert 2 <= signs.count("▸") <= 4
        await reader.press("enter", "m", "/", "x", "x", "escape", "n")
        await counted(reader)
        assert "◆" in "".join(line[-2:-1] for line in reader.screen())


async def test_an_empty_prompt_repeats_the_last_search(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("/", "enter")
        assert reader.reader.view.hits is None
        await reader.press("/")
        await type_in(reader, "tide barrier")
        await reader.press("enter", "escape", "g", "/")
        assert "Enter: tide barrier" in prompt(reader)
        await reader.press("enter")
        assert reader.picked == "My question is about the tide barrier."


async def test_a_step_without_a_search_repeats_the_last_or_says_how_to(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("n")
        assert "nothing was looked for yet" in reader.status
        await reader.press("/")
        await type_in(reader, "tide barrier")
        await reader.press("enter", "escape", "g", "n")
        assert reader.picked == "My question is about the tide barrier."


async def test_words_that_nobody_says_leave_one_where_one_was(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("j", "/")
        picked = reader.picked
        await type_in(reader, "volcano")
        await counted(reader)
        assert "not found" in prompt(reader)
        await reader.press("down", "enter")
        assert "not found" in reader.status
        assert reader.picked == picked


async def test_options_are_switched_in_the_prompt(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("/")
        await type_in(reader, "barri")
        assert "alt+w ○ whole words  alt+r ○ pattern" in prompt(reader)
        await reader.press("alt+w")
        await counted(reader)
        assert "alt+w ● whole words" in prompt(reader)
        assert "not found" in prompt(reader)
        await reader.press("alt+w", "alt+r")
        await type_in(reader, r".r\w")
        await counted(reader)
        assert "/ barri.r\\w" in prompt(reader)
        assert "not found" in prompt(reader)
        await reader.press(*["backspace"] * 4)
        await type_in(reader, "er|ti[d]e")
        await counted(reader)
        assert "hit 1 of 8" in prompt(reader)


async def test_a_bad_pattern_is_told_in_the_prompt(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("/", "alt+r")
        await type_in(reader, "tide(")
        await reader.press("enter")
        assert "not a regular expression: missing )" in prompt(reader)
        await type_in(reader, "s)")
        await counted(reader)
        assert "alt+r ● pattern" in prompt(reader)
        assert "hit 1 of 1" in prompt(reader)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no signal can stop a match here")
async def test_a_pattern_that_takes_for_ever_is_told(open_reader: Opener) -> None:
    talk = f"Ada Lind: {'a' * 60}.\n\nBo Varga: What?\n\nAda Lind: No.\n".encode()
    async with open_reader(talk) as reader:
        await reader.press("/", "alt+r")
        await type_in(reader, "(a|a)+$")
        assert "takes too long" in prompt(reader)
        await reader.press("enter", "j")
        assert reader.app.is_running


async def test_a_click_in_the_text_leaves_the_prompt(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("/")
        await type_in(reader, "barrier")
        await reader.pilot.click(reader.reader.view, offset=(6, 8))
        await reader.pilot.pause()
        assert not reader.reader.asking
        assert reader.reader.view.has_focus
        assert "barrier" in highlighted(reader)


async def test_going_back_after_a_search_leads_to_where_it_began(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("j", "j")
        picked = reader.picked
        await reader.press("/")
        await type_in(reader, "tide barrier")
        await reader.press("enter", "backspace")
        assert reader.picked == picked


async def test_only_what_is_shown_is_searched(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("f", "/")
        await type_in(reader, "barrier")
        await counted(reader)
        assert "of 3 · Ingrid Vasholm" in prompt(reader)
        await reader.press("enter", "f")
        await counted(reader)
        await reader.press("n")
        assert "hit 2 of 4" in reader.status
        await reader.press("g", "f", "/")
        await type_in(reader, "my question is")
        await counted(reader)
        assert "not found in what Ingrid" in prompt(reader)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """What is not read before the first paint waits for this."""
    event = asyncio.Event()
    read_on = PullquoteApp._read_on

    async def later(app: PullquoteApp) -> None:
        await event.wait()
        await read_on(app)

    monkeypatch.setattr(PullquoteApp, "_read_on", later)
    return event


async def test_a_search_goes_on_into_what_is_read_later(open_reader: Opener, held: asyncio.Event) -> None:
    async with open_reader(long_talk(600)) as reader:
        await reader.press("j", "/")
        await type_in(reader, "number 599 sail")
        assert "looking…" in prompt(reader)
        await reader.press("enter")
        assert "looking…" in reader.status
        held.set()
        await reader.until("hit 1 of 1 · Bo Varga")
        assert reader.picked == "Does ferry number 599 sail?"


async def test_what_is_found_before_all_is_read_stays_found(open_reader: Opener, held: asyncio.Event) -> None:
    async with open_reader(long_talk(600)) as reader:
        await reader.press("/")
        await type_in(reader, "number 7 sail")
        assert "1+ hits · Bo Varga" in prompt(reader)
        held.set()
        await counted(reader)
        assert "hit 1 of 1 · Bo Varga" in prompt(reader)
        assert reader.picked == "Does ferry number 7 sail?"


async def test_a_hit_found_late_does_not_take_the_cursor_away(
    open_reader: Opener, held: asyncio.Event
) -> None:
    async with open_reader(long_talk(600)) as reader:
        await reader.press("/", *"599", "enter", "j")
        picked = reader.picked
        held.set()
        await counted(reader)
        assert reader.reader.view.hits is not None
        assert len(reader.reader.view.hits) == 1
        assert reader.picked == picked


async def test_the_prompt_takes_the_colours_of_the_theme(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("/", "escape")
        reader.app.theme = "pullquote-light"
        await reader.press("/")
        style = reader.app.screen._compositor.render_strips()[-1]._segments[0].style
        assert style
        assert style.bgcolor
        assert min(style.bgcolor.get_truecolor()) > 200


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_prompt_looks_like_this(
    open_reader: Opener, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as reader:
        await reader.press("j", "m")
        await reader.until("kept")
        await reader.press("/")
        await type_in(reader, "barrier")
        await counted(reader)
        assert "\n".join(reader.screen()) == snapshot


async def test_the_palette_opens_the_prompt(open_reader: Opener) -> None:
    async with open_reader() as reader:
        commands = reader.app.get_system_commands(reader.reader)
        reader.app.call_later(next(command.callback for command in commands if command.title == "Find"))
        await reader.pilot.pause()
        await type_in(reader, "barrier")
        assert "/ barrier" in prompt(reader)
