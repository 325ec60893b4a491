"""Tags and notes in the list of quotes, and looking for quotes in it."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock

import pytest
from textual.widgets import Input

from pullquote.paths import notebook_path
from pullquote.reading import sought
from pullquote.store.notebook import Notebook
from pullquote.transcript import alike
from tests.app.conftest import Open, Opener
from tests.app.test_quotes import ANSWER, FIRST, QUESTION, TALK, keep, list_again, listed, open_pane, pane


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.txt"
    path.write_text(TALK, "utf-8")
    return path


def written() -> list[tuple[tuple[str, ...], str]]:
    """The tags and notes of the marks in the notebook, in order."""
    with Notebook.open(notebook_path()) as notebook:
        return [(mark.tags, mark.note) for mark in notebook.marks()]


async def write(reader: Open, key: str, text: str) -> None:
    """Open a prompt by a key, and write in it in place of what stands there."""
    await reader.press(key)
    field = reader.app.screen.query_one(Input)
    field.value = text
    await reader.press("enter")


async def test_a_quote_is_tagged_and_the_tags_stand_beside_it(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST, QUESTION)
    async with open_reader(talk, size=(160, 30)) as reader:
        await open_pane(reader)
        await reader.press("j", "T", *"lead", "comma", *"tug", "enter")
        await reader.until("tags kept · u takes it back")
        rows = [row[reader.reader.view.region.right :] for row in reader.screen()]
        assert f"“{QUESTION}”" in rows[4]
        assert rows[4].endswith("#lead #tug")
        assert "tags: #lead #tug" in "\n".join(rows)
        assert written() == [((), ""), (("lead", "tug"), "")]
        await reader.press("T", "end", "comma", *"pier", "enter")
        await reader.until("tags kept")
        await list_again(reader)
        assert written()[1] == (("lead", "tug", "pier"), "")
        await reader.press("u", "u")
        await list_again(reader)
        assert written()[1] == ((), "")
        assert "#lead" not in "\n".join(reader.screen())


async def test_a_note_is_written_shown_and_taken_back(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST)
    async with open_reader(talk, size=(160, 30)) as reader:
        await open_pane(reader)
        await write(reader, "c", "call her, [bold]now")
        await reader.until("note kept · u takes it back")
        screen = "\n".join(reader.screen())
        assert "note: call her, [bold]now" in screen
        await write(reader, "c", "")
        await list_again(reader)
        assert written() == [((), "")]
        await reader.press("u")
        await list_again(reader)
        assert written() == [((), "call her, [bold]now")]
        assert "taken back" in reader.status


async def test_escape_leaves_tags_and_notes_as_they_were(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST)
    async with open_reader(talk) as reader:
        await open_pane(reader)
        for key in ("T", "c", "/"):
            await reader.press(key, *"tug", "escape")
        assert listed(reader) == [FIRST]
        assert pane(reader).has_focus
        await reader.press("u")
        assert "nothing to undo" in reader.status
    assert written() == [((), "")]


async def test_what_another_window_took_away_is_not_tagged(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST, QUESTION)
    async with open_reader(talk) as reader:
        await open_pane(reader)
        with Notebook.open(notebook_path()) as notebook:
            notebook.unmark(notebook.marks()[0].id)
        await write(reader, "T", "lead")
        await reader.until("another window took it away in the meantime")
        await list_again(reader)
        assert listed(reader) == [QUESTION]
        await reader.press("u")
        assert "nothing to undo" in reader.status


async def test_undo_gives_back_the_tags_that_another_window_wrote(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST)
    async with open_reader(talk) as reader:
        await open_pane(reader)
        with Notebook.open(notebook_path()) as notebook:
            notebook.tag(notebook.marks()[0].id, ["theirs"])
        await write(reader, "T", "mine")
        await list_again(reader)
        assert written() == [(("mine",), "")]
        await reader.press("u")
        await list_again(reader)
    assert written() == [(("theirs",), "")]


async def test_the_list_holds_what_is_looked_for_while_it_is_typed(open_reader: Opener, talk: Path) -> None:
    keep(talk, FIRST, QUESTION, ANSWER, copied=(QUESTION,))
    with Notebook.open(notebook_path()) as notebook:
        notebook.tag(notebook.marks()[2].id, ["tug"])
    async with open_reader(talk, size=(160, 30)) as reader:
        await open_pane(reader)
        await reader.press("/", *"VARGA")
        assert listed(reader) == [QUESTION, QUESTION]
        await reader.press("enter")
        assert "1 kept · 1 copied · with “VARGA”" in "\n".join(reader.screen())
        await write(reader, "/", "#tug")
        assert listed(reader) == [ANSWER]
        await write(reader, "/", "nothing like that")
        assert listed(reader) == []
        assert "None of the quotes has these words." in "\n".join(reader.screen())
        await reader.press("escape")
        assert listed(reader) == [FIRST, QUESTION, ANSWER, QUESTION]
        await reader.press("escape")
        assert reader.reader.quotes is None


async def test_quotes_are_ordered_and_taken_away_among_those_looked_for(
    open_reader: Opener, talk: Path
) -> None:
    keep(talk, FIRST, QUESTION, ANSWER)
    async with open_reader(talk) as reader:
        await open_pane(reader)
        await write(reader, "/", "lind")
        assert listed(reader) == [FIRST, ANSWER]
        await reader.press("J")
        assert listed(reader) == [ANSWER, FIRST]
        assert pane(reader).at == 1
        await reader.press("d")
        assert listed(reader) == [ANSWER]
        await list_again(reader)
        await reader.press("escape")
        assert listed(reader) == [ANSWER, QUESTION]


async def test_a_damaged_notebook_is_told_and_what_was_recovered_is_shown(
    open_reader: Opener, talk: Path
) -> None:
    keep(talk, FIRST)
    sound = notebook_path().read_bytes()
    notebook_path().write_bytes(sound[:-4096])
    async with open_reader(talk) as reader:
        await reader.until("is damaged: it is kept as notebook-damaged-")
        assert len(reader.reader.marks) == 1
        await reader.press("j", "m")
        await reader.until("kept")
        assert len(written()) == 2


async def test_quotes_are_folded_before_a_letter_is_typed_to_look_for_one(
    open_reader: Opener, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fold = Mock(wraps=alike.LOOSE)
    monkeypatch.setattr(sought, "LOOSE", fold)
    sought._told.cache_clear()
    keep(talk, FIRST, QUESTION, ANSWER)
    async with open_reader(talk, size=(160, 30)) as reader:
        await open_pane(reader)
        await reader.app.workers.wait_for_complete()
        fold.reset_mock()
        await reader.press("/", *"va")
        assert listed(reader) == [QUESTION]
        assert {call.args[0] for call in fold.of.mock_calls} == {"v", "va"}
