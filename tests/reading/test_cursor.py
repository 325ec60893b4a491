"""The cursor and the selection, without anything that shows them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import read
from pullquote.reading.cursor import Edge, Reading
from pullquote.transcript.build import build
from pullquote.transcript.model import Span

PRESS = Path(__file__).parents[2] / "sample_data" / "harbour_press_conference.txt"
TRANSCRIPT = build(read(PRESS))


@given(st.data())
def test_a_stretch_of_a_turn_is_widened_to_whole_words(data: st.DataObject) -> None:
    turn = data.draw(st.sampled_from([turn for turn in TRANSCRIPT.turns if not turn.untranscribed]))
    start = data.draw(st.integers(turn.body.start, turn.body.end - 1))
    end = data.draw(st.integers(start + 1, turn.body.end))
    reading, text = Reading(TRANSCRIPT, turn.body.start), TRANSCRIPT.text
    wide = reading.whole_words(start, end)
    assert reading.whole_words(*wide) == wide
    assert turn.body.start <= wide.start < wide.end <= turn.body.end
    for position in (wide.start, wide.end):
        assert not (text[position - 1].isalnum() and text[position : position + 1].isalnum())
    assert text[start:end].strip() in text[slice(*wide)] or wide == Span(start, end)


@pytest.mark.parametrize(("where", "words"), [("q3", "Tobias Renn"), ("121", "Tobias Renn"), ("1", "Press")])
def test_lines_and_questions_are_places(where: str, words: str) -> None:
    position = Reading(TRANSCRIPT).position_named(where)
    assert TRANSCRIPT.text[position:].startswith(words)


@pytest.mark.parametrize("where", ["", "x", "q", "q0", "q4", "q-1", "-1", "1.5", "²", "9999"])
def test_what_is_no_place_is_told(where: str) -> None:
    with pytest.raises(Edge):
        Reading(TRANSCRIPT).position_named(where)


def test_another_reading_stands_on_the_same_words_and_keeps_what_is_selected() -> None:
    reading = Reading(TRANSCRIPT)
    reading.go(reading.position_named("q3"))
    reading.grow()
    speaker = TRANSCRIPT.turns[reading.turn or 0].speaker
    only = reading.anew(TRANSCRIPT, speaker)
    assert (only.stop, only.selection, only.shown.speaker) == (reading.stop, reading.selection, speaker)
