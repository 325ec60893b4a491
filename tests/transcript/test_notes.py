"""Stage notes and times against brackets that were said: a list that anybody can extend, in the fixtures."""

from __future__ import annotations

from pathlib import Path

import pytest

from pullquote.readers import read
from pullquote.transcript.build import build, segments

LINES = [
    tuple(line.split(maxsplit=1))
    for line in (Path(__file__).parent / "fixtures" / "notes.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("matter", "words"), LINES)
def test_a_bracket_is(matter: str, words: str) -> None:
    alone = words.startswith("alone ")
    text = f"We waited long.\n\n{words.removeprefix('alone ')}\n" if alone else words
    transcript = build(read("a.txt", text.encode()))
    bracket = min(text.index(mark) for mark in "([（" if mark in text)
    found = [segment for segment in segments(transcript) if segment.start <= bracket < segment.end]
    assert [segment.matter for segment in found] == [matter]


def test_lines_that_begin_with_a_time_are_timed_and_the_turn_begins_there() -> None:
    text = "00:00:00 You have heard of it.\n\n00:00:03 We have.\n\n00:00:07 At 10:30 we left.\n"
    transcript = build(read("a.txt", text.encode()))
    [turn] = transcript.turns
    assert transcript.words_of(turn) == "You have heard of it.\n\nWe have.\n\nAt 10:30 we left."
    assert turn.begins == 0


def test_a_single_hour_is_speech() -> None:
    [turn] = (transcript := build(read("a.txt", b"2:17 was when the water came.\n\nWe ran.\n"))).turns
    assert transcript.words_of(turn) == "2:17 was when the water came.\n\nWe ran."


def test_nothing_but_notes_is_not_transcribed() -> None:
    text = "Anna: [speaks in Estuarine]\n\nBen: [speaks in Estuarine] Yes.\n\nAnna: (Laughter.) [laughs]\n\nBen:\n"
    transcript = build(read("a.txt", text.encode()))
    assert [turn.untranscribed for turn in transcript.turns] == [True, False, True, False]


def test_what_cannot_be_seen_is_not_said() -> None:
    text = "Anna: We\u200b wait \x1b[31mby\u202e the lo\xadck. 👩\u200d👧\n\nBen: Yes.\n\nAnna: So.\n"
    transcript = build(read("a.txt", text.encode()))
    assert transcript.words_of(transcript.turns[0]) == "We wait [31mby the lock. 👩\u200d👧"


@pytest.mark.parametrize(
    "closing",
    ["1:23 P.M. EDT", "END  2:12 P.M. EDT", "(END)", "Transcribed by https://example.org", "###", "* * *"],
)
def test_the_lines_under_the_last_words_are_not_said(closing: str) -> None:
    transcript = build(read("a.txt", f"ANNA: Yes.\n\nBEN: No.\n\nANNA: Goodbye.\n\n{closing}\n".encode()))
    assert transcript.words_of(transcript.turns[-1]) == "Goodbye."
