"""Why a name stands there, and putting it right: by key and by mouse, everywhere at once, kept, and taken back."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from pullquote.app.screens.why import MENU
from pullquote.cli import main
from pullquote.painting.palette import looks
from pullquote.paths import notebook_path
from pullquote.store.notebook import Notebook
from pullquote.transcript.corrections import rename as correct
from pullquote.transcript.model import NO_CORRECTIONS
from tests.app.conftest import PRESS, Open, Opener

VASHOLM = "Ingrid Vasholm"


async def write(open_: Open, words: str) -> None:
    """Type into the field that has the focus."""
    await open_.press(*("space" if letter == " " else letter for letter in words))


async def wait(open_: Open, until: Callable[[], bool]) -> None:
    for _ in range(500):
        if until():
            return
        await open_.pilot.pause(0.01)
    raise AssertionError("it never came")


def said_by(open_: Open) -> list[str]:
    """The name over each turn."""
    transcript = open_.reader.transcript
    speakers = [transcript.speaker_of(turn) for turn in transcript.turns]
    return [speaker.name if speaker else "?" for speaker in speakers]


def outlined(open_: Open) -> str:
    return "\n".join(row.text for row in open_.reader.outline.rows)


def dialog(open_: Open) -> str:
    return "\n".join(open_.screen())


async def rename(open_: Open, name: str) -> None:
    await open_.press("!", "r")
    await write(open_, name)
    await open_.press("enter")


async def test_the_reason_for_a_name_is_shown_with_its_line(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("!")
        shown = dialog(open_)
        assert VASHOLM in shown
        assert "inferred, line 3" in shown
        assert "line 3    the title names who speaks: “by Straits Council" in shown
        await open_.press("escape")
        assert open_.app.screen is open_.reader


async def test_a_name_is_put_right_everywhere_at_once_and_u_takes_it_back(open_reader: Opener) -> None:
    async with open_reader(size=(120, 40)) as open_:
        await wait(open_, lambda: VASHOLM in outlined(open_))
        before = said_by(open_)
        await rename(open_, "Inga Holm")
        assert said_by(open_) == [name.replace(VASHOLM, "Inga Holm") for name in before]
        assert "Ingrid Vasholm is now Inga Holm · u takes it back" in open_.status
        assert "Inga Holm" in open_.reader.status.paste
        assert "corrected by you" in open_.reader.status.where
        await wait(open_, lambda: "Inga Holm" in outlined(open_) and VASHOLM not in outlined(open_))
        await open_.press("u")
        assert said_by(open_) == before
        await open_.until("taken back")
        await wait(open_, lambda: VASHOLM in outlined(open_))
    with Notebook.open(notebook_path()) as notebook:
        assert notebook.corrections(open_.app.document.source) == NO_CORRECTIONS


async def test_a_correction_survives_a_restart_and_counts_on_the_command_line(
    open_reader: Opener, capsys: pytest.CaptureFixture[str]
) -> None:
    async with open_reader() as open_:
        await rename(open_, "Inga Holm")
        await open_.press("q")
    async with open_reader() as open_:
        assert open_.speaker == "Inga Holm"
        await open_.press("!")
        assert "you" in dialog(open_)
        assert "the name is Inga Holm" in dialog(open_)
    assert main(["parse", str(PRESS)]) == 0
    speakers = json.loads(capsys.readouterr().out)["speakers"]
    assert speakers[0]["name"] == "Inga Holm"
    assert speakers[0]["evidence"][0] == {"kind": "correction", "text": "the name is Inga Holm", "line": None}


async def test_what_is_copied_and_what_was_kept_bear_the_new_name(
    open_reader: Opener, copied: list[str]
) -> None:
    async with open_reader() as open_:
        await open_.press("m")
        await open_.until("kept")
        await rename(open_, "Inga Holm")
        await open_.press("enter")
        await open_.until("speaker corrected by you")
        assert "— Inga Holm, Straits Council Secretary General" in copied[0]
        await open_.press("q")
    with Notebook.open(notebook_path()) as notebook:
        (mark,) = notebook.marks(open_.app.document.source.sha256)
    assert mark.quote.name == "Inga Holm"
    assert mark.quote.receipt.certainty == "stated"


async def test_the_list_of_quotes_shows_the_new_name(open_reader: Opener) -> None:
    def listed() -> list[str | None]:
        return [one.quote.name for one in (open_.reader.quotes.quotes or ())] if open_.reader.quotes else []

    async with open_reader(size=(160, 40)) as open_:
        await open_.press("m", "enter", "t")
        await wait(open_, lambda: listed() == [VASHOLM, VASHOLM])
        open_.reader.view.focus()
        await rename(open_, "Inga Holm")
        await wait(open_, lambda: listed() == ["Inga Holm", "Inga Holm"])
        await open_.press("u")
        await wait(open_, lambda: listed() == [VASHOLM, VASHOLM])


async def test_cursor_selection_marks_and_place_stay(open_reader: Opener) -> None:
    async with open_reader() as open_:
        reader = open_.reader
        await open_.press(*"}}}]", "m", "h")
        before = (reader.reading.stop, reader.reading.selection, reader.view.window.top, list(reader.marks))
        assert reader.reading.selection
        await rename(open_, "Ole")
        assert (
            reader.reading.stop,
            reader.reading.selection,
            reader.view.window.top,
            list(reader.marks),
        ) == before


async def test_colours_stay_with_their_people(open_reader: Opener) -> None:
    async with open_reader() as open_:
        before = looks(open_.reader.transcript)
        await open_.press("}")
        await rename(open_, "Lea Sund")
        after = looks(open_.reader.transcript)
        named = [key for key, one in open_.reader.transcript.as_read.items() if not one.anonymous]
        assert {key: after[key].hue for key in named} == {key: before[key].hue for key in named}
        assert after["question-109"].hue not in {before[key].hue for key in named}


async def test_two_speakers_are_merged_and_split_again(open_reader: Opener) -> None:
    async with open_reader() as open_:
        before = said_by(open_)
        await open_.press("!", "m", "enter")
        assert VASHOLM not in said_by(open_)
        assert len(set(said_by(open_))) == len(set(before)) - 1
        await open_.press("!", "s", "enter")
        assert said_by(open_) == before
        assert open_.reader.transcript.corrections == NO_CORRECTIONS


async def test_a_label_that_was_joined_wrongly_is_split_off(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("!", "s", "down", "enter")
        assert said_by(open_)[8] == "Straits Council Secretary General"
        assert said_by(open_)[0] == VASHOLM


async def test_one_turn_is_given_to_another_or_to_somebody_new(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("}")
        await open_.press("!", "p", "down", "enter")
        assert said_by(open_)[2] == "Moderator"
        await open_.press("!", "p")
        await write(open_, "Lea Sund")
        await open_.press("enter")
        assert said_by(open_)[2] == "Lea Sund"
        assert "this turn is now by Lea Sund" in open_.status


async def test_all_turns_under_a_label_are_given_to_one(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("}", "!", "l")
        await write(open_, "Lea Sund")
        await open_.press("enter")
        assert said_by(open_).count("Lea Sund") == 2
        assert "all turns under “Question” are now by Lea Sund" in open_.status
        await open_.press("u", "g", "!", "l")
        assert "no label stands over this turn" in dialog(open_)


async def test_a_turn_is_cut_at_the_sentence_and_joined_again(open_reader: Opener) -> None:
    async with open_reader() as open_:
        before = said_by(open_)
        await open_.press("j", "j")
        picked = open_.picked
        await open_.press("!", "c")
        await write(open_, "marek")
        await open_.press("enter")
        assert said_by(open_) == [VASHOLM, "Marek Dolevan", *before[1:]]
        assert open_.picked == picked
        assert open_.speaker == "Marek Dolevan"
        await open_.press("!", "j")
        assert said_by(open_) == before
        assert open_.picked == picked
        await open_.press("u", "u")
        assert said_by(open_) == before


async def test_a_cut_turn_may_be_nobodys(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("j", "!", "c", "up", "enter")
        assert said_by(open_)[1] == "?"
        await rename(open_, "Lea Sund")
        assert said_by(open_)[1] == "Lea Sund"


async def test_office_outlet_and_anonymity_are_set(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("!", "o")
        await write(open_, "Harbour Master")
        await open_.press("enter", "!", "a")
        await write(open_, "Hallmere")
        await open_.press("enter")
        speaker = open_.reader.transcript.speakers["ingrid-vasholm"]
        assert (speaker.role, speaker.affiliation) == ("Harbour Master", "Hallmere")
        await open_.press("!", "x")
        assert open_.speaker == "Unnamed speaker"
        assert "— an unnamed speaker, " in open_.reader.status.paste
        await open_.press("!")
        assert "named: this is a name" in dialog(open_)
        await open_.press("x")
        assert open_.speaker == VASHOLM


async def test_escape_closes_one_layer_at_a_time(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("!", "r")
        assert type(open_.app.screen).__name__ == "Naming"
        await open_.press("escape")
        assert type(open_.app.screen).__name__ == "Why"
        await open_.press("p", "escape", "escape")
        assert open_.app.screen is open_.reader
        assert open_.reader.transcript.corrections == NO_CORRECTIONS
        await open_.press("u")
        assert "nothing to undo" in open_.status


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_nonsense_is_refused_where_it_was_asked(open_reader: Opener, size: tuple[int, int]) -> None:
    async with open_reader(size=size) as open_:
        await open_.press("!", "j")
        assert "there is no turn above the first" in dialog(open_)
        await open_.press("c")
        assert "a turn begins here already" in dialog(open_)
        await open_.press("r")
        await write(open_, "marek dolevan")
        await open_.press("enter")
        assert "speaks here already: merge the two" in dialog(open_)


async def test_the_whole_menu_is_seen_in_a_small_terminal(open_reader: Opener) -> None:
    async with open_reader(size=(60, 20)) as open_:
        await open_.press("!")
        shown = dialog(open_)
        assert all(item.words in shown for item in MENU)
        assert "line 3" in shown


async def test_the_menu_is_chosen_from_by_arrows_and_by_mouse(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("!", "down", "down", "down", "enter")
        assert open_.speaker == "Unnamed speaker"
        await open_.press("u", "!")
        row = next(y for y, line in enumerate(open_.screen()) if "merge: the same person" in line)
        await open_.pilot.click(offset=(20, row))
        await open_.pilot.pause()
        assert type(open_.app.screen).__name__ == "Choosing"
        row = next(y for y, line in enumerate(open_.screen()) if "Tobias Renn" in line)
        await open_.pilot.click(offset=(20, row))
        await open_.pilot.pause()
        await open_.pilot.pause()
        assert open_.app.screen is open_.reader
        assert VASHOLM not in said_by(open_)


async def test_a_correction_that_cannot_be_kept_is_told_and_holds_here(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await wait(open_, lambda: notebook_path().exists())
        open_.app.keeper.submit(lambda notebook: notebook.close())
        notebook_path().unlink()
        notebook_path().mkdir()
        await rename(open_, "Inga Holm")
        await open_.until("the correction holds in this window only")
        assert open_.speaker == "Inga Holm"


async def test_a_long_text_is_read_again_in_slices(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pullquote.reading.opening.AT_ONCE", 4000)
    async with open_reader() as open_:
        await wait(open_, lambda: open_.reader.settled)
        before = said_by(open_)
        await rename(open_, "Inga Holm")
        await open_.until("is now Inga Holm")
        assert said_by(open_) == [name.replace(VASHOLM, "Inga Holm") for name in before]
        await open_.press("u")
        await open_.until("taken back")
        assert said_by(open_) == before


async def test_a_copy_behind_two_undone_corrections_waits_for_both(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch, copied: list[str]
) -> None:
    monkeypatch.setattr("pullquote.reading.opening.AT_ONCE", 4000)
    async with open_reader() as open_:
        await wait(open_, lambda: open_.reader.settled)
        for name in ("Inga Holm", "Ina Holt"):
            await rename(open_, name)
            await open_.until(f"is now {name}")
        reader = open_.reader
        reader.action_undo()
        reader.action_undo()
        reader.action_copy_attributed()
        await wait(open_, lambda: bool(copied))
        assert f"— {VASHOLM}," in copied[0]


async def test_a_quote_of_the_list_is_copied_under_the_name_that_a_correction_gives_it(
    open_reader: Opener, monkeypatch: pytest.MonkeyPatch, copied: list[str]
) -> None:
    monkeypatch.setattr("pullquote.reading.opening.AT_ONCE", 4000)
    async with open_reader() as open_:
        await wait(open_, lambda: open_.reader.settled)
        await open_.press("m", "t")
        reader = open_.reader
        await wait(open_, lambda: bool(reader.quotes and reader.quotes.current))
        after = correct(reader.transcript, str(reader.transcript.turns[0].speaker), "Inga Holm")
        reader._correct(after, "")
        reader.action_copy_quote()
        await wait(open_, lambda: bool(copied))
        assert "— Inga Holm," in copied[0]


async def test_where_one_speaker_is_read_giving_the_turn_away_shows_all(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("f", "!", "p")
        await write(open_, "tobias")
        picked = open_.picked
        await open_.press("enter")
        assert open_.picked == picked
        assert open_.reader.reading.shown.speaker is None
