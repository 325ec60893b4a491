"""The form of details: filled by key, checked, kept, pasted, taken back."""

from __future__ import annotations

import pytest
from textual.widgets import Static

from pullquote.app.screens.details import Details
from pullquote.app.screens.reader import ReaderScreen
from pullquote.cli import main
from pullquote.paths import notebook_path
from pullquote.store.notebook import Notebook
from pullquote.transcript.build import build
from tests.app.conftest import PRESS, Open, Opener
from tests.app.test_correcting import write

ANSWER = ("}", "}", "}", "]")


async def fill(open_: Open, field: str, words: str) -> None:
    """Type words in a field of the form, over what stands there."""
    form = open_.app.screen
    assert isinstance(form, Details)
    next(one for one in form.fields if one.detail.name == field).focus()
    await open_.press("home", "ctrl+k")
    await write(open_, words)


async def test_the_first_detail_that_is_lacking_is_asked_for_and_enter_keeps_it(
    open_reader: Opener, copied: list[str]
) -> None:
    async with open_reader() as open_:
        await open_.press(*ANSWER, "i")
        await write(open_, "Norrvik")
        await open_.press("enter")
        await open_.until("place: Norrvik · u takes it back")
        await open_.press("enter")
        assert copied[-1].endswith("Press conference at the harbour, Norrvik, 12 March 2031")
        await open_.press("u")
        await open_.until("taken back")
        await open_.press("enter")
        assert "Norrvik" not in copied[-1]


async def test_the_form_says_what_is_stated_and_what_is_given(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("i")
        await fill(open_, "title", "Harbour talk")
        form = open_.app.screen
        names = [str(label.render()) for label in form.query(".name").results(Static)]
        whence = [str(label.render()) for label in form.query(".whence").results(Static)]
        said = [f"{name} {who}" for name, who in zip(names, whence, strict=True) if who]
        assert said == ["title given", "date stated", "genre stated", "language stated"]


async def test_a_detail_that_is_pasted_is_kept_in_one_line(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("i")
        form = open_.app.screen
        assert isinstance(form, Details)
        place = next(one for one in form.fields if one.detail.name == "place")
        place.value = "Norrvik,\n\tthe\u2028quay\x07"
        await open_.press("enter")
        await open_.until("place: Norrvik, the quay · u takes it back")


async def test_details_survive_a_restart_and_what_is_given_can_be_emptied(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("i")
        await fill(open_, "date", "13 March 2031")
        await fill(open_, "url", "https://norrvik.example/press")
        await open_.press("enter")
        await open_.until("date: 2031-03-13; url: https://norrvik.example/press")
    async with open_reader() as open_:
        assert open_.reader.transcript.header.date == "2031-03-13"
        await open_.press("i")
        await fill(open_, "date", "")
        await open_.press("enter")
        await open_.until("date: as the document has it")
        assert open_.reader.transcript.corrections.given == {"url": "https://norrvik.example/press"}


async def test_what_was_kept_before_has_what_is_given_after(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("m")
        await open_.until("kept")
        await open_.press("i")
        await write(open_, "Norrvik")
        await open_.press("enter")
    with Notebook.open(notebook_path()) as notebook:
        (mark,) = notebook.marks()
        assert (mark.quote.place, mark.quote.receipt.given) == ("Norrvik", ("place",))


async def test_nonsense_is_refused_in_its_field_and_can_be_mended(open_reader: Opener) -> None:
    async with open_reader(size=(60, 20)) as open_:
        await open_.press("i")
        await fill(open_, "date", "3/4/2031")
        await fill(open_, "place", "Norrvik")
        await open_.press("enter")
        assert "3/4/2031 is no date" in "\n".join(open_.screen())
        await open_.press("home", "ctrl+k")
        await write(open_, "3 April 2031")
        await open_.press("enter")
        assert open_.reader.transcript.header.date == "2031-04-03"


@pytest.mark.parametrize("key", ["escape", "enter"])
async def test_without_a_change_nothing_is_given(open_reader: Opener, key: str) -> None:
    async with open_reader() as open_:
        await open_.press("i")
        await write(open_, "Q" if key == "escape" else "")
        await open_.press(key)
        assert isinstance(open_.app.screen, ReaderScreen) == (key == "escape")
        assert open_.reader.transcript.corrections == build(open_.app.document).corrections


async def test_arrows_move_between_the_fields(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("i", "down")
        await write(open_, "Radio")
        await open_.press("up")
        await write(open_, "Norrvik")
        await open_.press("enter")
        given = open_.reader.transcript.corrections.given
        assert given == {"place": "Norrvik", "publisher": "Radio"}


async def test_a_citation_that_lacks_something_says_what_and_which_key_gives_it(
    open_reader: Opener, copied: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    async with open_reader() as open_:
        open_.app.settings = open_.app.settings._replace(style="apa")
        await open_.press("enter")
        await open_.until("no publisher is known: i gives it")
    assert main(["meta", str(PRESS), "publisher=Norrvik Radio"]) == 0
    async with open_reader() as open_:
        open_.app.settings = open_.app.settings._replace(style="apa")
        await open_.press("enter")
        await open_.until("Copied")
        assert "known" not in open_.status
        assert "Norrvik Radio" in copied[-1]
