"""What is said of a transcript in lines: nothing drawn, nothing that a voice stumbles over."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pullquote.plain import spoken
from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.model import Transcript
from tests.plain.conftest import PRESS, SAMPLES

FILES = sorted(path for path in SAMPLES.iterdir() if path.suffix != ".md")
HARBOUR = build(read(PRESS))


def test_all_of_it_begins_with_the_occasion_and_names_who_speaks_before_every_turn() -> None:
    lines = list(spoken.whole(HARBOUR))
    assert lines[:3] == ["Press conference at the harbour", "12 March 2031, As delivered", ""]
    headings = [spoken.heading(HARBOUR, number) + ":" for number in range(len(HARBOUR.turns))]
    assert [line for line in lines if line in headings] == headings
    assert "Tobias Renn, Coastal Radio, question 3:" in headings


def test_long_paragraphs_stay_in_one_line() -> None:
    assert max(map(len, spoken.whole(HARBOUR))) > 800


def test_a_name_that_no_label_states_is_told() -> None:
    assert spoken.heading(HARBOUR, 0) == "Ingrid Vasholm, Straits Council Secretary General, name inferred"


def test_a_label_that_names_nobody_is_not_said_beside_the_question() -> None:
    assert spoken.heading(HARBOUR, 2) == "Question 1"


def test_who_is_unknown_is_called_so() -> None:
    nobody = build(read(None, b"It rained all day, and the harbour was closed.\n"))
    assert next(spoken.whole(nobody)) == "Unknown speaker:"


def test_the_outline_says_in_words_what_each_entry_is() -> None:
    lines = list(spoken.outline(HARBOUR))
    assert "question 3: Tobias Renn, Coastal Radio, line 121" in lines
    assert "asks: When will it be able to close?" in lines
    assert "answer: Marek Dolevan, Tarvian President, not transcribed, line 127" in lines


def test_speakers_are_listed_with_their_number_and_how_much_they_say() -> None:
    assert next(spoken.speakers(HARBOUR)) == (
        "1: Ingrid Vasholm, Straits Council Secretary General, 3 turns, 1,241 words, 89%"
    )


def test_those_without_a_name_are_counted_together() -> None:
    briefing = build(read(SAMPLES / "transit_briefing.md"))
    assert list(spoken.speakers(briefing))[-1] == "without a name, 17 turns, 286 words, 22%"


def test_a_label_stays_as_it_is_printed() -> None:
    recognised = build(read(SAMPLES / "tarn_lock_recognised.json"))
    assert spoken.heading(recognised, 0) == "spk_0, question 1"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("told", [spoken.whole, spoken.outline, spoken.speakers])
def test_nothing_is_drawn(path: Path, told: Callable[[Transcript], Iterator[str]]) -> None:
    text = path.read_bytes().decode("utf-8", "replace")
    for line in told(build(read(path))):
        assert "\n" not in line
        odd = {char for char in line if unicodedata.category(char) in ("Cc", "So", "Sm") and char not in text}
        assert not odd, line
