"""A transcript that was revised: its quotes found again, changed words taken over, the file read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from pullquote.app.widgets.quotes import Quotes
from pullquote.paths import notebook_path
from pullquote.quotes.pick import pick
from pullquote.readers import read
from pullquote.store.notebook import Notebook
from pullquote.transcript.build import build
from tests.app.conftest import Open, Opener

TALK = """Ada Lind: The ferry sails on Monday. It is late this year.

Bo Varga: And who pays for it? Nobody told us in the village.

Ada Lind: The towns do, with 2.4 million a year. The sea does not.
"""
REVISED = TALK.replace("2.4 million", "2.5 million").replace("Nobody told us in the village.", "")
ASKED, PAID, TOLD = (
    "And who pays for it?",
    "The towns do, with 2.4 million a year.",
    "Nobody told us in the village.",
)
PAID_NOW = PAID.replace("2.4", "2.5")


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.txt"
    path.write_text(TALK, "utf-8")
    return path


@pytest.fixture(autouse=True)
def _watches_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pullquote.app.app.WATCH", 0.02)


def keep(path: Path, *passages: str) -> None:
    """Mark passages of a file, as in an earlier sitting."""
    document = read(path)
    with Notebook.open(notebook_path()) as notebook:
        notebook.opened(document, None)
        for passage in passages:
            at = document.text.index(passage)
            notebook.mark(pick(build(document), at, at + len(passage)))


def kept() -> list[str]:
    with Notebook.open(notebook_path()) as notebook:
        return sorted(mark.quote.words for mark in notebook.marks())


def painted(reader: Open) -> list[str]:
    """The words that are shown as kept."""
    return [reader.reader.transcript.text[slice(*span)] for span in reader.reader.view.marks]


async def open_pane(reader: Open) -> Quotes:
    await reader.press("t")
    pane = reader.reader.quotes
    assert pane is not None
    for _ in range(200):
        if pane.quotes is not None:
            break
        await reader.pilot.pause(0.01)
    await reader.pilot.pause()
    return pane


async def test_a_revised_transcript_says_on_opening_what_became_of_its_quotes(
    open_reader: Opener, talk: Path
) -> None:
    keep(talk, ASKED, PAID, TOLD)
    talk.write_text(REVISED, "utf-8")
    async with open_reader(talk) as reader:
        await reader.until("1 gone, 1 wording changed, 1 unchanged · t shows them")
        assert painted(reader) == [ASKED]
        assert reader.reader.overview.marks == reader.reader.view.marks
    assert kept() == sorted([ASKED, PAID, TOLD])


async def test_the_pane_shows_the_state_of_each_and_what_changed(open_reader: Opener, talk: Path) -> None:
    keep(talk, ASKED, PAID, TOLD)
    talk.write_text(REVISED, "utf-8")
    async with open_reader(talk, size=(160, 40)) as reader:
        pane = await open_pane(reader)
        assert [one.state for one in pane.quotes or ()] == ["unchanged", "wording changed", "gone"]
        await reader.press("j")
        screen = "\n".join(reader.screen())
        assert "a number is another" in screen
        assert "[-2.4-] {+2.5+}" in screen
        await reader.press("j")
        assert f"“{TOLD}”" in "\n".join(reader.screen())


async def test_changed_words_are_taken_over_with_a_new_receipt_and_given_back(
    open_reader: Opener, talk: Path
) -> None:
    keep(talk, PAID)
    talk.write_text(REVISED, "utf-8")
    async with open_reader(talk) as reader:
        pane = await open_pane(reader)
        await reader.press("a")
        await reader.until("kept in the words of this version")
        await reader.pilot.pause(0.1)
        assert kept() == [PAID_NOW]
        assert painted(reader) == [PAID_NOW]
        assert [(one.quote.words, one.state) for one in pane.quotes or ()] == [(PAID_NOW, "")]
        assert pane.quotes
        assert pane.quotes[0].quote.receipt.sha256 == read(talk).source.sha256
        await reader.press("u")
        await reader.until("as it was kept before")
        await reader.pilot.pause(0.1)
        assert kept() == [PAID]
        assert painted(reader) == []
        assert [one.state for one in pane.quotes or ()] == ["wording changed"]


async def test_nothing_is_taken_over_that_is_not_surely_here(open_reader: Opener, talk: Path) -> None:
    keep(talk, TOLD)
    talk.write_text(REVISED, "utf-8")
    async with open_reader(talk) as reader:
        await open_pane(reader)
        await reader.press("a")
        assert "it is not surely here" in reader.status
    assert kept() == [TOLD]


async def test_a_quote_of_this_version_needs_no_taking_over(open_reader: Opener, talk: Path) -> None:
    keep(talk, ASKED)
    async with open_reader(talk) as reader:
        await open_pane(reader)
        await reader.press("a")
        assert "only what was kept of another version" in reader.status


async def test_a_changed_file_is_offered_and_read_again_at_the_same_sentence(
    open_reader: Opener, talk: Path
) -> None:
    async with open_reader(talk) as reader:
        await reader.press("G", "k", "m")
        await reader.until("kept")
        await reader.press("[", "m")
        await reader.until("kept")
        assert reader.picked == ASKED
        talk.write_text("Cai Dahl: Good morning.\n\n" + REVISED, "utf-8")
        await reader.until("the file has changed on disk: R reads it again")
        await reader.press("R")
        await reader.until("1 wording changed, 1 moved")
        assert reader.picked == ASKED
        assert "Good morning." in reader.reader.transcript.text
        assert painted(reader) == [ASKED]
        await reader.press("u")
        assert "nothing to undo" in reader.status
        await reader.press("q")
    assert kept() == sorted([ASKED, PAID])


async def test_the_list_of_quotes_follows_when_the_file_is_read_again(
    open_reader: Opener, talk: Path
) -> None:
    keep(talk, PAID)
    async with open_reader(talk) as reader:
        pane = await open_pane(reader)
        talk.write_text(REVISED, "utf-8")
        await reader.press("R")
        await reader.until("1 wording changed")
        await reader.pilot.pause(0.1)
        assert [one.state for one in pane.quotes or ()] == ["wording changed"]


async def test_a_file_that_is_as_it_was_read_is_left_as_it_is(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk) as reader:
        before = reader.reader.transcript
        await reader.press("R")
        await reader.until("the file holds what was read")
        assert reader.reader.transcript is before


async def test_a_file_that_cannot_be_read_again_leaves_what_was_read(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk) as reader:
        talk.unlink()
        await reader.until("the file is gone from disk: what was read stays here")
        await reader.press("R")
        await reader.until("talk.txt")
        assert reader.reader.transcript.text == TALK
        talk.write_text(REVISED, "utf-8")
        await reader.until("R reads it again")


async def test_a_file_is_read_again_in_the_encoding_that_was_said(open_reader: Opener, talk: Path) -> None:
    talk.write_text(f"Čai Dahl: Good morning.\n\n{TALK}", "iso8859-2")
    async with open_reader(talk, encoding="iso8859-2") as reader:
        talk.write_text(f"Čai Dahl: Good evening.\n\n{TALK}", "iso8859-2")
        await reader.press("R")
        await reader.until("read again")
        assert "Čai Dahl: Good evening." in reader.reader.transcript.text


async def test_a_file_is_not_read_again_under_an_open_dialog(open_reader: Opener, talk: Path) -> None:
    async with open_reader(talk) as reader:
        talk.write_text(REVISED, "utf-8")
        await reader.press("/")
        reader.reader.action_reload()
        await reader.until("the file has changed: R reads it again")
        assert reader.reader.transcript.text == TALK


async def test_what_came_from_standard_input_is_not_read_again(open_reader: Opener) -> None:
    async with open_reader(TALK.encode()) as reader:
        await reader.press("R")
        assert "this was not read from a file" in reader.status
