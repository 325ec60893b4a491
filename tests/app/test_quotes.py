"""The pane of quotes: what it lists, and what keys and the mouse do in it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.events import MouseScrollDown
from textual.strip import Strip

from pullquote.app.widgets.quotes import Quotes
from pullquote.clipboard import Attempt, Outcome, Route
from pullquote.paths import notebook_path
from pullquote.quotes.pick import pick
from pullquote.readers import read
from pullquote.store.notebook import Notebook
from pullquote.transcript.build import build
from pullquote.transcript.search import find
from pullquote.writers import style
from tests.app.conftest import Open, Opener
from tests.support import make_quote, make_receipt

TALK = """Ada Lind: The ferry sails on Monday. It is late this year.

Bo Varga: And who pays for it?

Ada Lind: The towns do. The sea does not.
"""
FIRST, QUESTION, ANSWER = "The ferry sails on Monday.", "And who pays for it?", "The sea does not."


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.txt"
    path.write_text(TALK, "utf-8")
    return path


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept was kept on a certain day, and it is noon on it."""
    noon = datetime(2031, 3, 12, 12, tzinfo=UTC)
    monkeypatch.setattr("pullquote.store.clock.now", noon.isoformat)
    monkeypatch.setattr("pullquote.app.widgets.quotes.now", lambda: noon)


def keep(path: Path, *passages: str, copied: tuple[str, ...] = ()) -> None:
    """Mark passages of a file, and copy some, as in an earlier sitting."""
    document = read(path)
    transcript = build(document)
    with Notebook.open(notebook_path()) as notebook:
        notebook.opened(document, transcript.header.title)
        for passage in passages:
            notebook.mark(pick(transcript, *next(find(transcript, passage))))
        for passage in copied:
            quote = pick(transcript, *next(find(transcript, passage)))
            notebook.record_copy(quote, "attributed", style("attributed")(quote))


def kept() -> list[str]:
    """The words of the marks in the notebook, in order."""
    with Notebook.open(notebook_path()) as notebook:
        return [mark.quote.words for mark in notebook.marks()]


def pane(reader: Open) -> Quotes:
    assert reader.reader.quotes is not None
    return reader.reader.quotes


def listed(reader: Open) -> list[str]:
    return [one.quote.words for one in pane(reader).quotes or ()]


async def open_pane(reader: Open) -> None:
    await reader.press("t")
    await list_again(reader)


async def list_again(reader: Open) -> None:
    """Wait until the pane lists what the notebook holds after all that was asked of it."""
    await reader.pilot.pause()
    for _ in range(3):
        reader.app.keeper.submit(lambda notebook: None).result()
        await reader.pilot.pause()
    for _ in range(500):
        if pane(reader).quotes is not None:
            return
        await reader.pilot.pause(0.01)
    raise AssertionError("the notebook never answered")


async def wheel_down(reader: Open) -> None:
    """Turn the mouse wheel over the pane."""
    spot = pane(reader).region
    turn = MouseScrollDown(None, spot.x + 5, spot.y + 3, 0, 0, 0, False, False, False)
    pane(reader).post_message(turn)
    await reader.pilot.pause()


async def test_the_pane_lists_marks_in_order_and_then_copies(open_reader: Opener, talk: Path) -> None:
    keep(talk, ANSWER, FIRST, copied=(QUESTION, FIRST))
    async with open_reader(talk, size=(160, 30)) as reader:
        await open_pane(reader)
        assert listed(reader) == [ANSWER, FIRST, FIRST, QUESTION]
        rows = [row[reader.reader.view.region.right :] for row in reader.screen()]
        assert "2 kept · 2 copied" in rows[0]
        assert "● Ada Lind" in rows[1]
        assert "line 5 · 12:00" in rows[1]
        assert f"“{ANSWER}”" in rows[2]
        assert "○ Ada Lind" in rows[5]
        assert "○ Bo Varga" in rows[7]


async def test_the_receipt_of_the_quote_at_the_cursor_is_shown(open_reader: Opener, talk: Path) -> None:
    keep(talk, QUESTION, copied=(FIRST,))
    async with open_reader(talk) as reader:
        await open_pane(reader)
        screen = "\n".join(reader.screen())
        source = reader.reader.transcript.document.source
        assert "kept · 12 Mar 12:00 · line 3" in screen
        assert f"speaker stated · SHA-256 {source.sha256[:12]} · {source.reader}" in screen
        await reader.press("j")
        screen = "\n".join(reader.screen())
        assert "copied as attributed · 12 Mar 12:00 · line 1" in screen
        assert f"“{FIRST}” — Ada Lind" in screen


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (160, 40)])
async def test_the_pane_stands_beside_the_text_or_lies_over_it(
    open_reader: Opener, talk: Path, size: tuple[int, int]
) -> None:
    keep(talk, FIRST)
    async with open_reader(talk, size=size) as reader:
        width = reader.reader.view.size.width
        await open_pane(reader)
        assert pane(reader).has_focus
        assert (reader.reader.view.size.width == width) == (size[0] < 140)
        await reader.press("escape")
        assert reader.reader.quotes is None
        assert reader.reader.view.has_focus
        assert reader.reader.view.size.width == width


async def test_enter_goes_to_the_words_and_picks_them(open_reader: Opener, talk: Path) -> None:
    keep(talk, "sails on Monday. It is late", QUESTION)
    async with open_reader(talk, size=(160, 30)) as reader:
        await open_pane(reader)
        await reader.press("G", "enter")
        assert (reader.picked, reader.speaker) == (QUESTION, "Bo Varga")
        assert reader.reader.reading.selection is None
        assert reader.reader.view.has_focus
        await reader.press("tab", "tab", "g", "enter")
        assert reader.picked == "sails on Monday. It is late"


async def test_reader_keys_do_nothing_in_the_pane(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST)
    async with open_reader(talk, size=(160, 30)) as reader:
        await open_pane(reader)
        before = reader.picked
        await reader.press("m", "}", "]", "l", "f")
        assert reader.picked == before
        assert len(reader.reader.marks) == 1


async def test_one_quote_is_copied_in_words_or_attributed(
    open_reader: Opener, talk: Path, copied: list[str]
) -> None:
    keep(talk, FIRST, QUESTION)
    async with open_reader(talk) as reader:
        await open_pane(reader)
        await reader.press("j", "y")
        await reader.until("Copied (checked)")
        await reader.press("Y")
        await list_again(reader)
        assert listed(reader) == [FIRST, QUESTION, QUESTION, QUESTION]
    assert copied == [QUESTION, f"“{QUESTION}” — Bo Varga"]


async def test_all_marks_are_copied_in_order_and_each_is_kept_as_a_copy(
    open_reader: Opener, talk: Path, copied: list[str]
) -> None:
    keep(talk, QUESTION, FIRST, copied=(ANSWER,))
    async with open_reader(talk) as reader:
        await open_pane(reader)
        await reader.press("A")
        await reader.until("Copied (checked) · 2 quotes")
        await list_again(reader)
        assert listed(reader) == [QUESTION, FIRST, FIRST, QUESTION, ANSWER]
    assert copied == [f"“{QUESTION}” — Bo Varga\n\n“{FIRST}” — Ada Lind"]


async def test_all_marks_are_copied_as_rich_text_and_each_is_kept_as_html(
    open_reader: Opener, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(talk, QUESTION, FIRST)
    held: list[tuple[str, str]] = []

    def copy_rich(html: str, text: str) -> Outcome:
        held.append((html, text))
        return Outcome((Attempt(Route("rich", "", checked=True, fallback=False), "checked"),), Path())

    monkeypatch.setattr("pullquote.clipboard.rich.copy_rich", copy_rich)
    async with open_reader(talk) as reader:
        await open_pane(reader)
        await reader.app.run_action("screen.copy_all_rich")
        await reader.until("Copied as rich text alone (checked) · 2 quotes")
        await list_again(reader)
        assert listed(reader) == [QUESTION, FIRST, FIRST, QUESTION]
    ((html, text),) = held
    assert html.count("<blockquote") == 2
    assert html.index(QUESTION) < html.index(FIRST)
    assert text == f"“{QUESTION}” — Bo Varga\n\n“{FIRST}” — Ada Lind"
    with Notebook.open(notebook_path()) as notebook:
        assert {copy.style for copy in notebook.copies()} == {"html"}


async def test_all_marks_can_be_copied_without_the_pane(
    open_reader: Opener, talk: Path, copied: list[str]
) -> None:
    keep(talk, QUESTION, FIRST)
    async with open_reader(talk) as reader:
        reader.reader.action_copy_all()
        await reader.until("Copied (checked) · 2 quotes")
        reader.reader.action_copy_quote()
        assert "t shows the quotes" in reader.status
    assert len(copied) == 1


async def test_marks_are_reordered_for_good_and_back(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST, QUESTION, ANSWER, copied=(FIRST,))
    async with open_reader(talk) as reader:
        await open_pane(reader)
        await reader.press("J")
        assert listed(reader)[:3] == [QUESTION, FIRST, ANSWER]
        assert pane(reader).at == 1
        await reader.press("J", "J")
        assert listed(reader)[:3] == [QUESTION, ANSWER, FIRST]
        assert "it is the last one" in reader.status
        await reader.press("u")
        assert listed(reader)[:3] == [QUESTION, FIRST, ANSWER]
        assert "moved back" in reader.status
        await reader.press("g", "K")
        assert "it is the first one" in reader.status
        await reader.press("G", "K")
        assert "copies stand in the order" in reader.status
    assert kept() == [QUESTION, FIRST, ANSWER]


async def test_a_quote_is_taken_away_and_brought_back_to_its_place(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST, QUESTION, copied=(ANSWER,))
    async with open_reader(talk) as reader:
        await open_pane(reader)
        await reader.press("d")
        assert listed(reader) == [QUESTION, ANSWER]
        assert len(reader.reader.marks) == 1
        await reader.press("G", "d")
        assert listed(reader) == [QUESTION]
        await list_again(reader)
        assert kept() == [QUESTION]
        await reader.press("u")
        await list_again(reader)
        assert listed(reader) == [QUESTION, ANSWER]
        await reader.press("u")
        await list_again(reader)
        assert listed(reader) == [FIRST, QUESTION, ANSWER]
        assert pane(reader).at == 0
        assert len(reader.reader.marks) == 2
    assert kept() == [FIRST, QUESTION]


async def test_what_was_taken_away_comes_back_from_the_text_too(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST)
    async with open_reader(talk) as reader:
        await open_pane(reader)
        await reader.press("d", "t", "u")
        await reader.until("brought back")
        assert len(reader.reader.marks) == 1


async def test_the_pane_follows_what_is_kept_copied_and_taken_back(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk, size=(160, 30)) as reader:
        await open_pane(reader)
        assert "Nothing is kept or copied yet." in "\n".join(reader.screen())
        await reader.press("tab", "m")
        await reader.until("\nkept")
        await list_again(reader)
        assert listed(reader) == [FIRST]
        await reader.press("y")
        await list_again(reader)
        assert listed(reader) == [FIRST, FIRST]
        await reader.press("u")
        await reader.until("taken back")
        await list_again(reader)
        assert [one.is_mark for one in pane(reader).quotes or ()] == [False]


async def test_what_another_version_holds_is_told_and_pointed_at_where_it_stands_here_too(
    open_reader: Opener, talk: Path, copied: list[str]
) -> None:
    keep(talk, FIRST, ANSWER)
    talk.write_text(TALK.replace("on Monday", "on Tuesday"), "utf-8")
    keep(talk, QUESTION)
    async with open_reader(talk) as reader:
        await open_pane(reader)
        assert listed(reader) == [QUESTION, FIRST, ANSWER]
        await reader.press("j")
        screen = "\n".join(reader.screen())
        assert "wording changed, line 1" in screen
        assert "The ferry sails on [-Monday.-]" in screen
        assert f"“{FIRST}”" in screen
        await reader.press("enter")
        assert reader.picked == "The ferry sails on Tuesday."
        await open_pane(reader)
        await reader.press("j")
        await reader.press("A")
        await reader.until("2 quotes · 1 left out: not found in this version")
        await reader.press("j")
        assert "unchanged, line 5" in "\n".join(reader.screen())
        await reader.press("K", "K")
        assert "it is the first one" in reader.status
        await reader.press("enter")
        assert reader.picked == ANSWER
    assert copied == [f"“{QUESTION}” — Bo Varga\n\n“{ANSWER}” — Ada Lind"]


async def test_what_another_reader_of_the_same_bytes_read_is_told(open_reader: Opener, talk: Path) -> None:
    source = read(talk).source
    receipt = make_receipt(sha256=source.sha256, reader="text/0", path=str(talk))
    with Notebook.open(notebook_path()) as notebook:
        notebook.mark(make_quote(receipt=receipt))
    async with open_reader(talk) as reader:
        await open_pane(reader)
        assert "from another reading" in "\n".join(reader.screen())


async def test_nothing_in_the_pane_steers_the_terminal(open_reader: Opener, talk: Path) -> None:
    trick = "\x1b[31m\u202e"
    source = read(talk).source
    receipt = make_receipt(sha256=source.sha256, reader=source.reader)
    quote = make_quote(name=f"Ada{trick}", title=trick, receipt=receipt)
    with Notebook.open(notebook_path()) as notebook:
        notebook.mark(quote)
        notebook.record_copy(quote, "words", f"It sails.{trick}")
    async with open_reader(talk) as reader:
        await open_pane(reader)
        screens = reader.screen()
        await reader.press("j")
        screens += reader.screen()
        assert "It sails." in "\n".join(screens)
        assert not set("".join(screens)) & set("\x1b\u202e")


async def test_the_pane_follows_the_size_of_the_terminal(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST, QUESTION)
    async with open_reader(talk, size=(160, 40)) as reader:
        await open_pane(reader)
        for size in ((60, 20), (20, 5), (3, 2), (139, 20), (200, 60)):
            await reader.pilot.resize_terminal(*size)
            await reader.press("j", "k")
            assert pane(reader).has_focus
        assert f"“{QUESTION}”" in "\n".join(reader.screen())


async def test_the_mouse_selects_jumps_and_scrolls(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST, QUESTION, ANSWER)
    async with open_reader(talk, size=(160, 9)) as reader:
        await open_pane(reader)
        await reader.pilot.click(Quotes, offset=(5, 4))
        assert pane(reader).at == 1
        assert pane(reader).has_focus
        await wheel_down(reader)
        assert pane(reader).top > 0
        row = next(
            y for y, text in enumerate(reader.screen()) if ANSWER in text[reader.reader.view.region.right :]
        )
        await reader.pilot.click(Quotes, offset=(5, row), times=2)
        assert reader.picked == ANSWER
        assert reader.reader.view.has_focus


async def test_the_pane_and_the_outline_never_lie_over_each_other(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk) as reader:
        await reader.press("o", "t")
        assert not reader.reader.outline.display
        assert pane(reader).has_focus
        await reader.press("o")
        assert reader.reader.quotes is None
        assert reader.reader.outline.has_focus
        await reader.press("t", "tab")
        assert reader.reader.view.has_focus
        assert not reader.reader.outline.display


async def test_a_quote_that_another_window_took_away_is_not_moved(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST, QUESTION)
    async with open_reader(talk) as reader:
        await open_pane(reader)
        with Notebook.open(notebook_path()) as notebook:
            notebook.unmark(notebook.marks()[1].id)
        await reader.press("J")
        await reader.until("another window took one of them away")
        await list_again(reader)
        assert listed(reader) == [FIRST]


async def test_what_another_window_took_away_is_told_when_it_is_taken_away_here(
    open_reader: Opener, talk: Path
) -> None:
    keep(talk, FIRST, QUESTION)
    async with open_reader(talk) as reader:
        await open_pane(reader)
        with Notebook.open(notebook_path()) as notebook:
            notebook.unmark(notebook.marks()[0].id)
        await reader.press("d")
        await reader.until("another window took it away in the meantime")
        await list_again(reader)
        assert listed(reader) == [QUESTION]
        await reader.press("u")
        assert "nothing to undo" in reader.status
    assert kept() == [QUESTION]


async def test_what_was_deleted_from_the_trash_meanwhile_is_told(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST)
    async with open_reader(talk) as reader:
        await open_pane(reader)
        await reader.press("d")
        await reader.until("in the trash: u brings it back")
        await list_again(reader)
        with Notebook.open(notebook_path()) as notebook:
            assert notebook.empty_trash() == 1
        await reader.press("u")
        await reader.until("it is no longer in the trash")
        assert len(reader.reader.marks) == 0


async def test_every_key_is_harmless_in_an_empty_pane(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk) as reader:
        await open_pane(reader)
        for key in (*"jkgGyYAJKdu", "enter", "space", "b"):
            await reader.press(key)
        assert reader.app.is_running
        await reader.press("t")
        assert reader.reader.quotes is None


async def test_a_notebook_that_cannot_be_read_is_told_in_the_pane(
    open_reader: Opener, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULLQUOTE_DATA", str(talk))
    async with open_reader(talk) as reader:
        await reader.press("t")
        await reader.until("cannot keep anything in")
        assert "the notebook cannot be read" in reader.screen()[0]


async def test_of_a_thousand_quotes_only_those_seen_are_painted(
    open_reader: Opener, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(talk, FIRST)
    with Notebook.open(notebook_path()) as notebook:
        quote = notebook.marks()[0].quote
        notebook.record_copies([(quote, str(number)) for number in range(999)], "words")
    async with open_reader(talk, size=(160, 40)) as reader:
        await open_pane(reader)
        painted: set[int] = set()
        entry = Quotes.entry

        def counted(pane: Quotes, index: int, row: int) -> Strip:
            painted.add(index)
            return entry(pane, index, row)

        monkeypatch.setattr(Quotes, "entry", counted)
        await reader.press("G")
        assert pane(reader).at == 999
        assert 999 in painted
        assert len(painted) <= 20
        assert not pane(reader).children


async def test_what_a_cut_hides_is_said_before_the_copy_and_after_it(open_reader: Opener) -> None:
    text = b"Ada Lind: We will not pay for the dredging.\n\nBo Ek: Who does?\n\nAda Lind: The towns do.\n"
    async with open_reader(text) as reader:
        await reader.press("L", "L", "L")
        assert reader.picked == "pay for the dredging."
        for _ in range(300):
            if reader.reader.status.care:
                break
            await reader.pilot.pause(0.01)
        assert "take care: leaves out “not” · Enter pastes" in reader.screen()[-1]
        await reader.press("enter")
        await reader.until("take care: leaves out “not”")
        assert "Copied" in reader.status
