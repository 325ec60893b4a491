"""The yardstick itself: it must be 1 for what is right and less for each thing that is wrong."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.corpus.score import b_cubed, is_anonymous, nothing, same_name, score

GOLD: dict[str, Any] = {
    "title": "The great debate on puddles",
    "date": "2031-02-03",
    "turns_complete": True,
    "turns": [
        {"speaker": "Ada Brook", "role": "statement", "start": "Welcome to", "end": "this hall."},
        {"speaker": "Question", "role": "question", "start": "How deep", "end": "is deep?"},
        {"speaker": "Dr. Ida Pool", "role": "answer", "start": "Ankle deep.", "end": "Ankle deep."},
        {"speaker": "Ada Brook", "role": "statement", "start": "Thank you.", "end": "Good night."},
    ],
}
RIGHT: dict[str, Any] = {
    "title": "The Great Debate on Puddles",
    "date": "2031-02-03",
    "speakers": [
        {"id": "a", "name": "Ada Brook", "anonymous": False},
        {"id": "q", "name": "Question", "anonymous": True},
        {"id": "i", "name": "Ida Pool", "anonymous": False},
    ],
    "turns": [
        {"speaker": "a", "kind": "statement", "text": "Welcome to all of you in this hall."},
        {"speaker": "q", "kind": "question", "text": "How deep is deep?"},
        {"speaker": "i", "kind": "answer", "text": "Ankle deep. (Laughter.)"},
        {"speaker": "a", "kind": "statement", "text": "Thank you. Good night."},
    ],
}
FIGURES = {"title", "date", "turns", "ends", "people", "names", "kinds"}


def lowered(**changes: Any) -> set[str]:
    """The figures below 1 once a turn (`turn0=…`), a person (`person2=…`) or a field is another."""
    said = copy.deepcopy(RIGHT)
    for key, value in changes.items():
        if key.startswith("turn") and key[4:].isdigit():
            said["turns"][int(key[4:])].update(value)
        elif key.startswith("person"):
            said["speakers"][int(key[6:])].update(value)
        else:
            said[key] = value
    return {name for name, figure in score(GOLD, said).items() if figure < 1}


def test_what_is_right_scores_one_in_every_figure() -> None:
    assert score(GOLD, RIGHT) == dict.fromkeys(FIGURES, 1.0)


@pytest.mark.parametrize(
    ("changes", "figures"),
    [
        ({"title": "Puddles"}, {"title"}),
        ({"date": None}, {"date"}),
        ({"turn0": {"text": "Welcome to all of you"}}, {"ends"}),
        ({"turn1": {"text": "Page 2 How deep is deep?"}}, {"turns", "ends", "kinds"}),
        ({"turn1": {"kind": "statement"}}, {"kinds"}),
        ({"turn2": {"speaker": None}}, {"names"}),
        ({"turn3": {"speaker": "i"}}, {"people", "names"}),
        ({"person2": {"name": "Ada Brook"}}, {"names"}),
        (
            {"turns": [*RIGHT["turns"], {"speaker": "a", "kind": "statement", "text": "Last updated"}]},
            {"turns"},
        ),
    ],
)
def test_each_mistake_lowers_its_figure_and_no_other(changes: dict[str, Any], figures: set[str]) -> None:
    assert lowered(**changes) == figures


def test_a_turn_taken_into_the_one_before_is_missed() -> None:
    first, second, third, last = RIGHT["turns"]
    merged = {**second, "text": f"{second['text']} {third['text']}"}
    assert lowered(turns=[first, merged, last]) == {"turns", "ends", "people", "names", "kinds"}


def test_a_document_that_cannot_be_read_scores_nothing_in_every_figure() -> None:
    assert nothing(GOLD) == dict.fromkeys(FIGURES, 0.0)


def test_beyond_an_incomplete_gold_file_other_turns_are_allowed() -> None:
    more = [*RIGHT["turns"], {"speaker": "a", "kind": "statement", "text": "And now the weather."}]
    assert score(GOLD | {"turns_complete": False}, RIGHT | {"turns": more})["turns"] == 1.0


def test_a_text_without_speakers_may_name_nobody() -> None:
    gold: dict[str, Any] = {"title": None, "date": None, "turns": []}
    nobody = [{"speaker": None, "kind": "statement", "text": "Hm."}]
    assert score(gold, RIGHT | {"turns": nobody}) == {"silent": 1.0}
    assert score(gold, RIGHT) == {"silent": 0.0}
    assert score(gold | {"sole_speaker": "Ada Brook"}, RIGHT | {"turns": RIGHT["turns"][:1]}) == {
        "silent": 1.0
    }


@pytest.mark.parametrize(
    ("gold", "said", "same"),
    [
        ("President Marek Dolevan", "Marek Dolevan", True),
        ("Marek Dolevan", "Dolevan", True),
        ("José Núñez", "JOSE NUNEZ", True),
        ("MS. LEE", "Ms. Lee", True),
        ("Marek Dolevan", "Marek Orsolan", False),
        ("Marek Dolevan", None, False),
        ("M. Dolevan", "M", False),
    ],
)
def test_names_agree_whatever_their_form(gold: str, said: str | None, same: bool) -> None:
    assert same_name(gold, said) is same


@pytest.mark.parametrize(
    "name", ["Q", "Question", "UNIDENTIFIED MALE", "Speaker 2", "記者", "An hon. Member"]
)
def test_voices_without_a_name_are_known(name: str) -> None:
    assert is_anonymous(name)
    assert not is_anonymous("Ada Brook")


def test_b_cubed_is_one_for_the_right_clusters_under_any_names() -> None:
    assert b_cubed([("a", "x"), ("b", "y"), ("a", "x")]) == 1.0
    assert b_cubed([("a", "x"), ("b", "x")]) == pytest.approx(2 * 0.5 * 1 / 1.5)
