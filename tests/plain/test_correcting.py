"""Putting names right in lines."""

from __future__ import annotations

import pytest

from pullquote.paths import notebook_path
from pullquote.store.notebook import Notebook
from pullquote.transcript.model import NO_CORRECTIONS
from tests.plain.conftest import Sit, Sitting


@pytest.fixture
def press(sit: Sit) -> Sitting:
    sitting = sit()
    sitting("g")
    return sitting


def test_the_reasons_for_a_name_are_said_with_their_lines(press: Sitting) -> None:
    answer = press("!")
    assert answer[1] == "Inferred, line 3."
    assert answer[2].startswith("line 3: the title names who speaks: “by Straits Council")


def test_a_name_is_put_right_kept_and_taken_back(press: Sitting) -> None:
    assert press("!r Inga Holm") == ["Ingrid Vasholm is now Inga Holm."]
    assert press("p")[0].startswith("Inga Holm, ")
    assert "speaker corrected by you" in press("w")[1]
    with Notebook.open(notebook_path()) as notebook:
        source = press.session.transcript.document.source
        assert notebook.corrections(source).names == {"ingrid-vasholm": "Inga Holm"}
        assert press("u") == ["Taken back."]
        assert notebook.corrections(source) == NO_CORRECTIONS
    assert press("p")[0].startswith("Ingrid Vasholm, ")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("!o Harbour Master", "Ingrid Vasholm is now Harbour Master."),
        ("!a", "refused: there is no outlet"),
        ("!x", "Ingrid Vasholm is now anonymous."),
        ("!m dolevan", "Ingrid Vasholm and Marek Dolevan are now one."),
        ("!m", "refused: say who: s lists the speakers"),
        ("!m Nobody", "refused: no one speaker here is called Nobody: s lists the speakers"),
        (
            "!s straits council secretary general",
            "“Straits Council Secretary General” is now apart from Ingrid Vasholm.",
        ),
        ("!p renn", "This turn is now by Tobias Renn."),
        ("!p Lea Sund", "This turn is now by Lea Sund."),
        ("!l renn", "refused: no label stands over this turn"),
        ("!j", "refused: there is no turn above the first"),
        ("!c", "refused: a turn begins here already"),
        ("!z", "refused: there is no correction z: !? lists them"),
    ],
)
def test_each_correction_is_a_letter_and_its_words(press: Sitting, line: str, answer: str) -> None:
    assert press(line) == [answer]


def test_a_turn_is_cut_at_the_sentence_and_joined_again(press: Sitting) -> None:
    assert press("j", "!c tobias") == ["A turn begins here, by Tobias Renn."]
    assert press("p")[0].startswith("Tobias Renn")
    assert press("!j") == ["Joined with the turn above."]
    assert press("p")[0].startswith("Ingrid Vasholm")


def test_what_was_kept_and_what_was_put_right_are_taken_back_in_turn(press: Sitting) -> None:
    press("m", "!r Inga", "j", "m")
    assert press("u") == ["Taken back."]
    assert press("u", "g")[0].startswith("Ingrid Vasholm")
    assert press("u") == ["Taken back."]
    assert press("u") == ["refused: nothing to undo"]


def test_details_are_said_given_refused_and_taken_back(press: Sitting) -> None:
    assert "Place: not known." in press("i")
    assert press("i place=Norrvik") == ["Place: Norrvik."]
    assert "Place: Norrvik, given by you." in press("details")
    assert press("i date=3/4/2031") == [
        "refused: 3/4/2031 is no date that can be read for certain: say it as 2031-03-12"
    ]
    assert press("u") == ["Taken back."]
    assert "Place: not known." in press("i")
