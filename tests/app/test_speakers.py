"""Reading one speaker only, the list of speakers, and going back to where one was."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import read
from pullquote.reading.shown import Shown
from pullquote.reading.visited import Visited
from pullquote.transcript.build import build
from pullquote.transcript.model import Transcript
from pullquote.transcript.shares import Share, shares
from pullquote.transcript.slices import finished
from tests.app.conftest import PRESS, SAMPLES, Open, Opener

TRANSCRIPT = build(read(PRESS))


def names(open_: Open) -> set[str]:
    """The speakers on the screen."""
    reader = open_.reader
    turns = {reader.view.window.setting.block(place.paragraph).turn for place in reader.view.window.places}
    found = [
        reader.transcript.speaker_of(reader.transcript.turns[turn]) for turn in turns if turn is not None
    ]
    return {speaker.name for speaker in found if speaker}


async def test_f_shows_one_speaker_only_and_f_again_shows_all(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("]", "f")
        only = open_.speaker
        assert names(open_) == {only}
        assert f"only {only}" in open_.screen()[0]
        picked = open_.picked
        await open_.press("f")
        assert open_.picked == picked
        assert len(names(open_)) > 1


async def test_movements_see_only_the_speaker_who_is_read(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("1", "f")
        only = open_.speaker
        for key in ("j", "]", "}", "space", "G", "k", "[", "{", "b", "g", "ctrl+d"):
            await open_.press(key)
            assert open_.speaker == only, key
            assert names(open_) == {only}, key


async def test_a_question_is_gone_to_by_what_the_one_who_is_read_says_in_it(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("1", "f", "g", "}")
        reading = open_.reader.reading
        first = reading.turn
        assert first is not None
        assert open_.reader.transcript.exchange_of(first) is not None
        await open_.press("}")
        assert (reading.turn or 0) > first
        await open_.press("{")
        assert open_.reader.reading.turn == first


async def test_going_to_what_is_hidden_shows_all_again(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("1", "f")
        only = open_.speaker
        await open_.press("2")
        assert open_.speaker != only
        assert open_.reader.reading.shown.speaker is None
        assert "all speakers are shown again" in open_.status


async def test_escape_drops_the_selection_after_the_filter(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("1", "f", "J")
        await open_.press("escape")
        assert open_.reader.reading.shown.speaker is None
        assert open_.reader.reading.selection is not None
        await open_.press("escape")
        assert open_.reader.reading.selection is None


async def test_the_list_says_how_much_each_speaks_and_leads_to_them(open_reader: Opener) -> None:
    async with open_reader(size=(100, 30)) as open_:
        await open_.press("s")
        await open_.app.workers.wait_for_complete()
        await open_.pilot.pause()
        rows = "\n".join(open_.screen())
        assert all(part in rows for part in ("turns", "words", "█"))
        await open_.press("j", "enter")
        second = _shares()[1].speaker
        assert open_.speaker == open_.reader.transcript.speakers[second].name


async def test_f_in_the_list_reads_one_speaker_only(open_reader: Opener) -> None:
    async with open_reader() as open_:
        await open_.press("s")
        await open_.app.workers.wait_for_complete()
        await open_.press("j", "f")
        assert open_.reader.reading.shown.speaker == _shares()[1].speaker
        assert names(open_) == {open_.speaker}


async def test_a_speaker_is_clicked_in_the_list(open_reader: Opener) -> None:
    async with open_reader(size=(100, 30)) as open_:
        await open_.press("s")
        await open_.app.workers.wait_for_complete()
        await open_.pilot.click("OptionList", offset=(10, 1))
        await open_.pilot.pause()
        assert open_.speaker == open_.reader.transcript.speakers[_shares()[1].speaker].name


async def test_one_goes_back_to_where_one_jumped_from_and_forward_again(open_reader: Opener) -> None:
    async with open_reader() as open_:
        start = open_.picked
        await open_.press("G")
        end = open_.picked
        await open_.press("1")
        third = open_.picked
        await open_.press("backspace")
        assert open_.picked == end
        await open_.press("alt+left")
        assert open_.picked == start
        await open_.press("backspace")
        assert "no place to go back to" in open_.status
        await open_.press("alt+right", "alt+right")
        assert open_.picked == third


def test_everybody_has_a_share_and_the_shares_are_the_whole() -> None:
    found = _shares()
    assert abs(sum(share.share for share in found) - 1) < 1e-9
    assert {share.speaker for share in found} == {turn.speaker for turn in TRANSCRIPT.turns}
    assert sum(share.turns for share in found) == len(TRANSCRIPT.turns)
    assert [share.words for share in found] == sorted((share.words for share in found), reverse=True)


def test_stage_notes_are_not_counted_as_words() -> None:
    transcript = build(read(None, b"Ada Lind: One two three. (Applause.) Four.\n\nBo Ek: [inaudible]\n"))
    assert {transcript.speakers[one.speaker].name: one.words for one in _shares(transcript)} == {
        "Ada Lind": 4,
        "Bo Ek": 0,
    }


@given(st.sampled_from(sorted(SAMPLES.glob("*.txt"))), st.data())
def test_what_is_shown_is_walked_the_same_in_both_directions(path: Path, data: st.DataObject) -> None:
    transcript = build(read(path))
    speaker = data.draw(st.sampled_from([None, *transcript.speakers]))
    shown = Shown(transcript, speaker)
    onward = list(shown.onward(0, len(transcript.paragraphs)))
    assert onward == list(shown.backward(len(transcript.paragraphs), 0))[::-1]
    assert [shown.after(one) for one in onward] == [*onward[1:], None]
    assert [shown.before(one) for one in onward] == [None, *onward[:-1]]
    assert (shown.first, shown.last) == (onward[0], onward[-1])
    for one in onward:
        turn = transcript.turn_at(transcript.paragraphs[one])
        assert speaker is None or (turn is not None and shown.has_turn(turn))


def test_a_new_jump_forgets_what_one_could_go_forward_to() -> None:
    visited = Visited()
    visited.leave(1)
    visited.leave(2)
    assert visited.back(3) == 2
    visited.leave(2)
    assert visited.forward(9) is None
    assert visited.back(9) == 2
    assert visited.back(2) == 1


def _shares(transcript: Transcript = TRANSCRIPT) -> list[Share]:
    return finished(shares(transcript))
