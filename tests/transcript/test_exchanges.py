from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pullquote.readers import read
from pullquote.transcript.asks import Asks
from pullquote.transcript.build import build
from tests.transcript.simple import transcribe

FIXTURES = Path(__file__).parent / "fixtures" / "exchanges"


def told(text: str) -> dict[str, Any]:
    """The kinds of the turns, and the exchanges with what is asked of whom."""
    transcript = transcribe(text)
    asks = Asks(transcript)
    return {
        "kinds": [turn.kind for turn in transcript.turns],
        "exchanges": [
            [
                list(exchange.question),
                list(exchange.answers),
                exchange.follows,
                [
                    [ask.turn, transcript.fold(ask.span).text, ask.to, ask.answered]
                    for ask in asks.of(exchange)
                ],
            ]
            for exchange in transcript.exchanges
        ],
    }


def asked(question: str, *answers: str) -> list[tuple[str, str | None, str]]:
    """What is asked in a question put to two ministers and a mayor, who are known from elsewhere."""
    known = "\n\n".join(
        ["Question: Well?", "Prime Minister Ada Lund: Well.", "Mayor Carl Moe: Well.", "Question: So?"]
    )
    text = "\n\n".join([known, "Minister of Ports Ines Orr: So.", f"Question: {question}", *answers])
    transcript = transcribe(text)
    exchange = transcript.exchanges[2]
    return [(transcript.fold(ask.span).text, ask.to, ask.answered) for ask in Asks(transcript).of(exchange)]


@pytest.mark.parametrize("name", sorted(path.stem for path in FIXTURES.glob("*.txt")))
def test_exchanges_are_those_of_the_fixture(name: str) -> None:
    expected = json.loads((FIXTURES / f"{name}.json").read_text("utf-8"))
    assert told((FIXTURES / f"{name}.txt").read_text("utf-8")) == expected


def test_what_leads_into_a_question_is_no_part_of_it() -> None:
    asks = asked("I have two questions. It rained. Will it rain again? Thank you.", "Mayor Moe: Yes.")
    assert asks == [("Will it rain again?", "carl-moe", "yes")]


def test_an_announced_question_counts_only_where_none_comes() -> None:
    assert asked("My question is about the rain.", "Mayor Moe: Yes.") == [
        ("My question is about the rain.", "carl-moe", "yes")
    ]


@pytest.mark.parametrize(
    ("question", "to"),
    [
        ("Prime Minister, why?", "ada-lund"),
        ("Why, Prime Minister?", "ada-lund"),
        ("Madam Prime Minister: why?", "ada-lund"),
        ("And for the mayor, why?", "carl-moe"),
        ("Mr. Moe, why?", "carl-moe"),
        ("Ines, why?", "ines-orr"),
        ("Thank you, Ms. Orr. It rained. Why?", "ines-orr"),
        ("Why does the Prime Minister swim?", "carl-moe"),
    ],
)
def test_a_question_goes_to_who_is_spoken_to_and_else_to_who_answers(question: str, to: str) -> None:
    assert [ask[1] for ask in asked(question, "Mayor Moe: Because.")] == [to]


def test_a_question_is_answered_by_the_one_it_is_put_to() -> None:
    asks = asked(
        "Mayor, why? Prime Minister, when? Ines, where?",
        "Mayor Moe: So.",
        "Prime Minister: [speaks Norn aloud]",
    )
    assert [ask[2] for ask in asks] == ["yes", "untranscribed", "no"]


def test_a_question_that_nobody_answers_is_put_to_nobody() -> None:
    assert asked("Why?") == [("Why?", None, "no")]


def test_a_title_that_two_of_them_bear_addresses_neither() -> None:
    text = (
        "Question: Well?\n\nPresident Ada Lund: Well.\n\nPresident Carl Moe: Well.\n\n"
        "Question: Mr. President, why?\n\nPresident Ada Lund: So.\n"
    )
    transcript = transcribe(text)
    assert [ask.to for ask in Asks(transcript).of(transcript.exchanges[1])] == ["ada-lund"]


def test_speakers_learn_what_they_do() -> None:
    transcript = transcribe((FIXTURES / "joint_press_conference.txt").read_text("utf-8"))
    assert {speaker.name: speaker.part for speaker in transcript.speakers.values()} == {
        "Astrid Holm": "answers",
        "Moderator": "moderates",
        "Question": "asks",
        "Oskar Brandt": "answers",
        "Mina Rask": "asks",
    }


def test_every_question_and_answer_is_in_exactly_one_exchange() -> None:
    for path in FIXTURES.glob("*.txt"):
        transcript = transcribe(path.read_text("utf-8"))
        placed = sorted(turn for one in transcript.exchanges for turn in (*one.question, *one.answers))
        assert placed == [
            index for index, turn in enumerate(transcript.turns) if turn.kind in ("question", "answer")
        ]


def test_a_text_without_labels_has_no_exchange() -> None:
    transcript = transcribe("Is it raining? Nobody knows. Is anybody there?\n")
    assert ([turn.kind for turn in transcript.turns], transcript.exchanges) == (["statement"], ())


def test_a_reporter_who_wonders_and_puts_no_question_mark_asks() -> None:
    secretary = (
        "JORDAN VALE: " + "The tunnel will be dug as planned, and nobody will have to move out for it. " * 6
    )
    reporter = "TEO LIND: Teo Lind of the Harbour Post. "
    turns = [
        secretary,
        "ADA BROOK: Thank you. When does it open?",
        secretary + "But what was the other question? And who asked it?",
        reporter + "I wonder if you could tell us what it costs. Last year that was a secret. " * 3,
        secretary,
        "MIRA OLM: And who pays for it?",
        secretary,
    ]
    kinds = told("\n\n".join(turns))["kinds"]
    assert kinds == ["statement", "question", "answer", "question", "answer", "question", "answer"]


def test_counsel_asks_a_sworn_witness_though_counsel_says_more() -> None:
    told = "And that is what you say in your statement, which we have all read with great care."
    text = "MS ADA BROOK (affirmed)\n\nLady Vale: Mr Lund.\n\n" + "".join(
        f"Mr Lund: {told}{asked}\n\nMs Ada Brook: It is.\n\n" for asked in ("", " Is it?", "", "")
    )
    kinds = [turn.kind for turn in build(read("a.txt", text.encode())).turns]
    assert kinds == ["statement", *["question", "answer"] * 4]
    unsworn = text.replace("(affirmed)", "(Chair)")
    assert "question" not in [turn.kind for turn in build(read("a.txt", unsworn.encode())).turns]


def test_beside_a_guest_the_other_of_two_asks() -> None:
    talk = [
        "Ada Fenn (host): We talk about weirs.",
        "Jon Weir (guest): I like them.",
        "Ada Fenn (host): So do I.",
        "Jon Weir (guest): They are deep.",
    ]
    kinds = [turn.kind for turn in transcribe("\n\n".join(talk)).turns]
    assert kinds == ["question", "answer", "question", "answer"]
