from __future__ import annotations

import json
from pathlib import Path

import pytest

from pullquote.transcript.model import Segment
from pullquote.transcript.serialise import as_json
from tests.transcript.simple import transcribe

FIXTURES = Path(__file__).parent / "fixtures" / "exchanges"
CONFERENCE = (FIXTURES / "joint_press_conference.txt").read_text("utf-8")


def test_the_transcript_as_json_has_the_keys_of_the_schema() -> None:
    whole = json.loads(json.dumps(as_json(transcribe(CONFERENCE))))
    assert {key: whole[key] for key in ("schema", "source", "title", "date", "language")} == {
        "schema": "pullquote/transcript/1",
        "source": {"path": "/talks/ferry.txt", "url": None, "format": "text", "sha256": "a" * 64},
        "title": "Joint press conference",
        "date": None,
        "language": "en",
    }
    assert whole["speakers"][-1] == {
        "id": "mina-rask",
        "name": "Mina Rask",
        "role": None,
        "affiliation": "Channel Nine",
        "anonymous": False,
        "labels": ["Mina Rask (Channel Nine)"],
        "evidence": [{"kind": "label", "text": "Mina Rask (Channel Nine)", "line": 18}],
    }
    assert set(whole["turns"][0]) == {
        "speaker", "label", "kind", "text", "spans", "notes", "line", "page", "start", "end", "certainty"
    }  # fmt: skip
    assert set(whole["exchanges"][0]) == {"question", "answers", "follows", "asks"}


@pytest.mark.parametrize("name", sorted(path.stem for path in FIXTURES.glob("*.txt")))
def test_spans_hold_the_words_of_the_text_and_nothing_else(name: str) -> None:
    text = (FIXTURES / f"{name}.txt").read_text("utf-8")
    for turn in as_json(transcribe(text))["turns"]:
        assert " ".join(text[start:end] for start, end in turn["spans"]).split() == turn["text"].split()


def test_asks_and_notes_are_places_in_the_turns_own_text() -> None:
    question = "Question: Good   morning.\n\nIt rained. (Laughter.) Will it\u00a0 rain\nagain?"
    text = f"{question}\n\nAnna Berg: (Applause.) Yes.\n"
    whole = as_json(transcribe(text))
    asked, answer = whole["turns"]
    (ask,) = whole["exchanges"][0]["asks"]
    assert asked["text"][ask["start"] : ask["end"]] == "Will it rain\nagain?"
    assert [asked["text"][slice(*note)] for note in asked["notes"]] == ["(Laughter.)"]
    assert [answer["text"][slice(*note)] for note in answer["notes"]] == ["(Applause.)"]


def test_times_inside_a_turn_are_in_neither_its_text_nor_its_spans() -> None:
    text = "Anna Berg: It rained [00:10] all day.\n"
    transcript = transcribe(text)
    at = text.index("[")
    timed = transcript._replace(apart=(Segment("time", at, at + 7),), apart_ends=(at + 7,))
    (turn,) = as_json(timed)["turns"]
    assert turn["text"] == "It rained all day."
    assert [text[start:end] for start, end in turn["spans"]] == ["It rained", "all day."]


def test_a_turn_without_words_has_no_spans() -> None:
    (turn, _) = as_json(transcribe("Anna Berg: \n\nCarl Moe: Yes.\n"))["turns"]
    assert (turn["text"], turn["spans"], turn["notes"]) == ("", [], [])
