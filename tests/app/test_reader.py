"""The reader's keys, as a reporter would press them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pullquote.app.screens.help import Help
from pullquote.app.screens.reader import ReaderScreen
from pullquote.clipboard import Attempt, Outcome, Route
from pullquote.paths import notebook_path
from pullquote.reading.commands import COMMANDS
from pullquote.store.errors import StoreError
from pullquote.store.notebook import Notebook
from tests.app.conftest import PRESS, Opener

SECOND = "But a gate is only as good as the people who look after it, and those people we are teaching now."
OCCASION = "Press conference at the harbour, 12 March 2031"


async def test_the_shortest_way_from_file_to_pasted_quote(open_reader: Opener, copied: list[str]) -> None:
    async with open_reader() as reader:
        await reader.press("}", "}", "}")
        assert reader.speaker == "Tobias Renn"
        await reader.press("]", "enter")
        await reader.until("Copied (checked)")
    assert copied == [
        "“The barrier will be able to close before the autumn tides.” — "
        f"Ingrid Vasholm, Straits Council Secretary General, {OCCASION}"
    ]


async def test_the_second_sentence_of_an_answer_is_one_key_away(
    open_reader: Opener, copied: list[str]
) -> None:
    async with open_reader() as reader:
        await reader.press("}", "}", "}", "]", "j", "y")
        await reader.until("Copied (checked)")
    assert copied == [SECOND]


async def test_the_cursor_starts_on_the_first_sentence_and_not_on_the_header(open_reader: Opener) -> None:
    async with open_reader() as reader:
        assert reader.picked.startswith("President Dolevan,")
        assert "inferred, line 3" in reader.status
        await reader.press("k")
        assert "the beginning of the transcript" in reader.status


async def test_lines_of_verse_are_one_stop_and_pasted_joined(open_reader: Opener, copied: list[str]) -> None:
    async with open_reader() as reader:
        while not reader.picked.startswith("The people of this bay"):
            await reader.press("j")
        await reader.press("y")
        await reader.until("Copied (checked)")
    assert copied == [
        "The people of this bay are building for Their boats; Their streets; Their grandchildren."
    ]


async def test_speech_that_was_not_transcribed_is_not_copied_and_says_why(
    open_reader: Opener, copied: list[str]
) -> None:
    async with open_reader() as reader:
        await reader.press("}", "enter")
        assert "not transcribed" in reader.status
        await reader.press("m")
        assert "not transcribed" in reader.status
    assert copied == []


async def test_a_selection_grows_and_shrinks_by_sentences_and_stops_at_the_next_speaker(
    open_reader: Opener,
) -> None:
    async with open_reader() as reader:
        await reader.press("}", "}", "}")
        first = reader.picked
        await reader.press("J")
        assert reader.picked.startswith(first)
        assert len(reader.picked) > len(first)
        await reader.press("K")
        assert reader.picked == first
        for _ in range(40):
            await reader.press("J")
        assert "the selection stops at the next speaker" in reader.status
        assert reader.speaker == "Tobias Renn"
        await reader.press("escape")
        assert reader.picked == first


async def test_the_ends_of_a_selection_move_by_words_and_never_leave_the_turn(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("}", "}", "}", "]", "h")
        assert reader.picked == "The barrier will be able to close before the autumn"
        await reader.press("L", "L")
        assert reader.picked == "will be able to close before the autumn"
        await reader.press("H", "l", "l")
        assert reader.picked == "barrier will be able to close before the autumn tides. But"
        await reader.press("H", "H", "H")
        assert reader.picked.startswith("The barrier will")
        assert "where the speaker begins" in reader.status
        for _ in range(12):
            await reader.press("h")
        assert reader.picked == "The"
        assert "one word is the least" in reader.status


async def test_moving_drops_the_selection(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("J", "j")
        assert reader.reader.reading.selection is None


async def test_numbers_go_to_the_next_turn_of_a_speaker(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("2")
        assert reader.speaker == "Marek Dolevan"
        await reader.press("1")
        assert reader.speaker == "Ingrid Vasholm"
        await reader.press("9")
        assert "there is no speaker 9" in reader.status


@pytest.mark.parametrize(
    ("typed", "begins"), [("124", "The barrier will"), ("q3", "Tobias Renn, Coastal Radio.")]
)
async def test_a_colon_goes_to_a_line_or_a_question(open_reader: Opener, typed: str, begins: str) -> None:
    async with open_reader() as reader:
        line = next(
            number
            for number, text in enumerate(PRESS.read_text("utf-8").split("\n"), 1)
            if "The barrier will be able" in text
        )
        await reader.press("colon", *typed.replace("124", str(line)), "enter")
        assert reader.picked.startswith(begins)


async def test_a_wrong_place_is_told_and_changes_nothing(open_reader: Opener) -> None:
    async with open_reader() as reader:
        before = reader.picked
        await reader.press("colon", "q", "9", "enter")
        assert "there is no question 9" in reader.status
        await reader.press("colon", "x", "enter")
        assert "a line is a number" in reader.status
        assert reader.picked == before


async def test_a_mark_is_kept_shown_undone_and_kept_once(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("m")
        await reader.until("kept")
        assert reader.reader.status.quotes == 1
        await reader.press("m")
        assert "kept already" in reader.status
        await reader.press("u")
        await reader.until("taken back")
        assert reader.reader.marks == {}
        await reader.press("u")
        assert "nothing to undo" in reader.status


async def test_marks_and_the_place_are_there_again_when_the_file_is_opened_again(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("}", "}", "}", "]", "m")
        await reader.until("kept")
        before = reader.picked
        await reader.press("q")
    async with open_reader() as reader:
        assert reader.picked == before
        assert [reader.reader.transcript.text[slice(*span)] for span in reader.reader.marks] == [before]


async def test_reading_goes_on_where_nothing_can_be_kept(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch, copied: list[str]
) -> None:
    monkeypatch.setenv("PULLQUOTE_DATA", str(PRESS))
    async with open_reader() as reader:
        assert "nothing will be kept" in reader.status
        await reader.press("m")
        await reader.until("not kept")
        assert reader.reader.marks == {}
        await reader.press("y")
        await reader.until("Copied (checked)")
    assert len(copied) == 1


async def test_a_notebook_that_cannot_be_begun_is_told(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_nothing(path: Path) -> Notebook:
        raise StoreError("the disk is full")

    monkeypatch.setattr(Notebook, "open", open_nothing)
    async with open_reader() as reader:
        await reader.until("not kept: the disk is full")


async def test_enter_in_the_outline_jumps_and_returns_to_the_text(open_reader: Opener) -> None:
    async with open_reader(size=(120, 40)) as reader:
        await reader.press("tab", "G", "enter")
        assert reader.reader.view.has_focus
        assert reader.reader.reading.turn == len(reader.reader.transcript.turns) - 2


async def test_reader_keys_do_nothing_in_the_outline(open_reader: Opener, copied: list[str]) -> None:
    async with open_reader(size=(120, 40)) as reader:
        await reader.press("tab")
        before = reader.picked
        await reader.press("y", "m", "}", "]", "l")
        assert reader.picked == before
        assert copied == []
        assert reader.reader.marks == {}


async def test_the_outline_lies_over_the_text_where_there_is_little_room(open_reader: Opener) -> None:
    async with open_reader(size=(80, 24)) as reader:
        width = reader.reader.view.size.width
        assert width >= 76
        await reader.press("o")
        assert reader.reader.outline.has_focus
        assert reader.reader.view.size.width == width
        await reader.press("escape")
        assert not reader.reader.outline.display


async def test_escape_never_quits(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("escape", "escape", "escape", "j")
        assert reader.app.is_running


async def test_the_name_line_stays_while_a_long_turn_is_read(open_reader: Opener) -> None:
    async with open_reader() as reader:
        for _ in range(12):
            await reader.press("j")
        assert "Ingrid Vasholm" in reader.screen()[1]


async def test_pages_lead_through_the_whole_text_and_back(open_reader: Opener) -> None:
    async with open_reader() as reader:
        seen: list[int] = []
        for _ in range(40):
            await reader.press("space")
            assert reader.reader.reading.stop is not None
            seen.append(reader.reader.reading.stop.start)
        assert seen == sorted(seen)
        assert seen[-1] == seen[-2]
        for _ in range(40):
            await reader.press("b")
        assert reader.picked.startswith("President Dolevan,")
        await reader.press("G")
        assert reader.reader.reading.turn == len(reader.reader.transcript.turns) - 1
        await reader.press("g")
        assert "Press conference at the harbour" in reader.screen()[1]


async def test_resizing_keeps_the_cursor_in_sight(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("}", "}", "}", "]")
        before = reader.picked
        for size in ((60, 20), (200, 60), (20, 5), (3, 2), (80, 24)):
            await reader.pilot.resize_terminal(*size)
            await reader.pilot.pause()
            assert reader.picked == before
        assert any("The barrier will be able to close" in row for row in reader.screen())


async def test_the_mouse_picks_what_it_shows(open_reader: Opener) -> None:
    async with open_reader(size=(120, 40)) as reader:
        await reader.press("}", "}", "}", "]")
        rows = reader.screen()
        y = next(number for number, row in enumerate(rows) if "The barrier will be able" in row)
        x = rows[y].index("barrier") - reader.reader.view.region.x
        await reader.pilot.click(reader.reader.view, offset=(x, y))
        assert reader.picked == "The barrier will be able to close before the autumn tides."
        await reader.pilot.click(reader.reader.view, offset=(x, y), times=2)
        assert reader.reader.reading.selection is not None
        await reader.pilot.click(reader.reader.view, offset=(x, y), times=3)
        number = reader.reader.reading.turn
        assert number is not None
        assert reader.reader.reading.selection == reader.reader.transcript.turns[number].body


async def test_the_line_between_the_panes_is_dragged(open_reader: Opener) -> None:
    async with open_reader(size=(120, 30)) as reader:
        outline, text = reader.reader.outline, reader.reader.view
        before = outline.size.width
        picked = reader.picked
        await reader.pilot.mouse_down("Divider", offset=(0, 5))
        await reader.pilot.hover(offset=(50, 6))
        await reader.pilot.mouse_up(offset=(50, 6))
        await reader.pilot.pause()
        assert outline.size.width == 50 != before
        assert outline.size.width + text.size.width + 3 == 120
        assert reader.picked == picked
        await reader.pilot.mouse_down("Divider", offset=(0, 5))
        await reader.pilot.hover(offset=(119, 6))
        await reader.pilot.mouse_up(offset=(119, 6))
        await reader.pilot.pause()
        assert text.size.width >= 47
        await reader.pilot.resize_terminal(80, 24)
        await reader.press("o")
        assert outline.size.width == 80


async def test_a_drag_selects_to_the_character_and_stops_at_the_next_speaker(open_reader: Opener) -> None:
    async with open_reader(size=(120, 40)) as reader:
        await reader.press("}", "}", "}", "]")
        rows = reader.screen()
        view = reader.reader.view
        y = next(number for number, row in enumerate(rows) if "The barrier will be able" in row)
        x = rows[y].index("barrier") - view.region.x
        await reader.pilot.mouse_down(view, offset=(x, y))
        await reader.pilot.hover(view, offset=(x + 6, y))
        assert reader.picked == "barrier"
        await reader.pilot.hover(view, offset=(x, y - 4))
        assert "the selection stops at the next speaker" in reader.status
        assert reader.speaker == "Ingrid Vasholm"
        await reader.pilot.mouse_up(view, offset=(x, y - 4))


def test_every_command_has_an_action_and_stands_in_the_help_once() -> None:
    assert all(hasattr(ReaderScreen, f"action_{command.id}") for command in COMMANDS)
    for where in ("text", "quotes"):
        keys = [key for command in COMMANDS if command.where in (where, "everywhere") for key in command.keys]
        assert len(keys) == len(set(keys))
        assert not {"ctrl+b", "ctrl+j", "ctrl+o", "ctrl+s"} & set(keys)


async def test_help_opens_and_closes(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("question_mark")
        assert isinstance(reader.app.screen, Help)
        await reader.press("escape")
        assert isinstance(reader.app.screen, ReaderScreen)


async def test_a_text_without_labels_can_be_read_and_copied_without_a_name(
    open_reader: Opener, copied: list[str]
) -> None:
    async with open_reader(
        b"The tide came in at four. It went out at ten.\n\nNobody saw it go. We all slept.\n"
    ) as reader:
        await reader.press("j", "enter")
        await reader.until("Copied (checked)")
    assert copied == ["“It went out at ten.”"]


async def test_escape_sequences_and_bidi_controls_reach_neither_screen_nor_clipboard(
    open_reader: Opener, copied: list[str]
) -> None:
    tricks = "Ada Lind: We \x1b[31msail\x1b]52;c;AAAA\x07 on \u202eMonday\u202c and\u200b so on."
    text = f"{tricks}\n\nBo Varga: Do we?\n\nAda Lind: Yes we do.\n\nBo Varga: When?\n"
    async with open_reader(text.encode()) as reader:
        await reader.press("y")
        await reader.until("Copied (checked)")
        everything = "\n".join(reader.screen()) + "".join(copied)
    assert not set(everything) & set("\x1b\x07\u202e\u202c\u200b")
    assert "Monday and so on." in copied[0]


def long_talk(turns: int) -> bytes:
    """An interview that is longer than what is read before the first paint."""
    answer = "The ferry sails when the tide allows it, and the tide is late this year. " * 12
    parts = [f"Bo Varga: Does ferry number {number} sail?\n\nAda Lind: {answer}" for number in range(turns)]
    return "\n\n".join(parts).encode()


async def test_a_long_transcript_is_shown_at_once_and_read_whole_behind_it(
    open_reader: Opener, copied: list[str]
) -> None:
    async with open_reader(long_talk(600)) as reader:
        assert "Does ferry number 0 sail?" in "\n".join(reader.screen())
        await reader.press("j", "J")
        picked, row = (
            reader.picked,
            reader.screen().index(next(r for r in reader.screen() if "The ferry" in r)),
        )
        for _ in range(500):
            if reader.reader.settled:
                break
            await reader.pilot.pause(0.02)
        assert reader.picked == picked
        assert "The ferry" in reader.screen()[row]
        assert len(reader.reader.transcript.turns) == 1200
        await reader.press("G", "y")
        await reader.until("Copied (checked)")
    assert copied[0].startswith("The ferry sails when")


async def test_the_end_and_a_copy_wait_for_the_whole_text(open_reader: Opener, copied: list[str]) -> None:
    async with open_reader(long_talk(600)) as reader:
        reader.reader.settled = False
        await reader.press("y", "j", "j")
        assert copied == []
        reader.reader.do_what_waited()
        await reader.until("Copied (checked)")
    assert copied == ["Does ferry number 0 sail?"]


async def test_a_mark_can_be_taken_back_before_it_is_called_kept(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.pilot.press("m", "u")
        await reader.until("taken back")
        assert reader.reader.marks == {}
    async with open_reader() as reader:
        assert reader.reader.marks == {}


@pytest.mark.parametrize(
    "text", [b"-----\n", b"Ada Lind:\n\nBo Varga:\n\nAda Lind:\n\nBo Varga:\n", b"\xe2\x80\x8b.\n"]
)
async def test_every_key_is_harmless_where_nothing_is_said(open_reader: Opener, text: bytes) -> None:
    async with open_reader(text) as reader:
        for key in (*"jkJKlH]}Gg1ymuonN", "space", "b", "ctrl+d", "ctrl+u", "tab"):
            await reader.press(key)
        assert reader.app.is_running


async def test_keeping_taking_back_and_keeping_again_at_once_keeps(open_reader: Opener) -> None:
    async with open_reader() as reader:
        for act in (reader.reader.action_keep, reader.reader.action_undo, reader.reader.action_keep):
            act()
        await reader.until("\nkept")
        assert len(reader.reader.marks) == 1
    async with open_reader() as reader:
        assert len(reader.reader.marks) == 1


async def test_an_undo_of_what_could_not_be_kept_is_harmless(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULLQUOTE_DATA", str(PRESS))
    async with open_reader() as reader:
        reader.reader.action_keep()
        reader.reader.action_undo()
        await reader.until("not kept")
        assert reader.app.is_running
        assert reader.reader.marks == {}


async def test_a_very_long_number_goes_nowhere(open_reader: Opener) -> None:
    async with open_reader() as reader:
        await reader.press("colon", *"9" * 40, "enter")
        assert "there is no line" in reader.status


async def test_what_the_guard_says_of_one_sentence_is_not_said_beside_the_next(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pullquote.app.screens.reader.REST", 0.02)
    async with open_reader() as open_:
        reader = open_.reader
        monkeypatch.setattr(reader, "cautions", lambda quote: "with care")
        note = next(turn for turn in reader.transcript.turns if turn.untranscribed)
        for position in (reader.transcript.turns[0].body.start, note.body.start):
            reader.reading.go(position)
            reader.show_place()
        await open_.pilot.pause(0.1)
        assert reader.status.care == ""


async def test_rich_text_is_copied_from_the_palette_and_kept_as_html(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[tuple[str, str]] = []

    def copy_rich(html: str, text: str) -> Outcome:
        held.append((html, text))
        return Outcome((Attempt(Route("rich", "", checked=True, fallback=False), "checked"),), Path())

    monkeypatch.setattr("pullquote.clipboard.rich.copy_rich", copy_rich)
    async with open_reader() as open_:
        await open_.press("j")
        await open_.app.run_action("screen.copy_rich")
        await open_.until("Copied as rich text alone (checked)")
        ((html, text),) = held
        assert html.startswith("<blockquote")
        assert text.startswith("“")
    with Notebook.open(notebook_path()) as notebook:
        (copy,) = notebook.copies()
    assert (copy.style, copy.pasted.startswith("<figure>")) == ("html", True)
