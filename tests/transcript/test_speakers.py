from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from pullquote.transcript.model import Evidence, Header
from pullquote.transcript.slices import finished
from pullquote.transcript.speakers import People, identify
from tests.support import make_document
from tests.transcript.simple import read

FIXTURES = Path(__file__).parent / "fixtures" / "people"

CONFERENCE = (FIXTURES / "joint_press_conference.txt").read_text("utf-8")


def people_of(text: str) -> People:
    return finished(identify(*read(text)))


def told(text: str) -> list[list[object]]:
    """For each turn: its label, and who it is by which certainty."""
    document, header, starts = read(text)
    people = finished(identify(document, header, starts))
    rows: list[list[object]] = []
    for start, identity, certainty in zip(starts, people.of, people.certainty, strict=True):
        label = start.label and document.text[slice(*start.label.printed)]
        speaker = people.speakers[identity] if identity is not None else None
        rows.append(
            [label, identity, speaker and [speaker.name, speaker.role, speaker.affiliation], certainty]
        )
    return rows


@pytest.mark.parametrize("name", sorted(path.stem for path in FIXTURES.glob("*.txt")))
def test_people_are_those_of_the_fixture(name: str) -> None:
    expected = json.loads((FIXTURES / f"{name}.json").read_text("utf-8"))
    assert told((FIXTURES / f"{name}.txt").read_text("utf-8")) == expected


def test_every_join_says_which_words_on_which_line_are_the_reason() -> None:
    holm = people_of(CONFERENCE).speakers["astrid-holm"]
    label = "Lake Union Secretary General Astrid Holm"
    assert holm.evidence == (
        Evidence("label", label, 11),
        Evidence("office", label, 11),
        Evidence(
            "title",
            "by Lake Union Secretary General Astrid Holm with the President of Velmark Oskar Brandt",
            2,
        ),
    )
    assert holm.labels == (label, "Lake Union Secretary General")


def test_speakers_stand_in_order_of_first_appearance() -> None:
    assert list(people_of(CONFERENCE).speakers) == [
        "astrid-holm",
        "moderator",
        "question-9",
        "question-13",
        "oskar-brandt",
        "mina-rask",
    ]


@pytest.mark.parametrize(
    ("label", "press"),
    [("Question", False), ("Q", False), ("Reporter", True), ("Journalist", True), ("Voice", False)],
)
def test_two_anonymous_askers_are_never_one_person(label: str, press: bool) -> None:
    people = people_of(f"{label}: Why?\n\nAnna Berg: Because.\n\n{label}: And when?\n")
    assert people.of[0] != people.of[2]
    assert [people.speakers[str(people.of[turn])].press for turn in (0, 2)] == [press, press]
    assert all(people.speakers[str(people.of[turn])].anonymous for turn in (0, 2))


@pytest.mark.parametrize(
    "label", ["Moderator", "Operator", "Host", "Interviewer", "Speaker 1", "SPEAKER_00", "spk_1"]
)
def test_a_voice_with_a_part_or_a_number_is_one_voice(label: str) -> None:
    people = people_of(f"{label}: Hello.\n\nAnna Berg: Hello.\n\n{label}: Goodbye.\n")
    assert people.of[0] == people.of[2]
    assert people.speakers[str(people.of[0])].anonymous


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Remarks by President Ada Lund on the ferries", "Ada Lund"),
        ("Statement of Ada Lund, Director of Ports", "Ada Lund"),
        ("President Ada Lund's remarks to the crews", "Ada Lund"),
        ("Discours de la ministre Ada Lund", "Ada Lund"),
        ("Remarks by President Ada Lund and Premier Carl Moe", None),
        ("Transcribed by Ada Lund", None),
        ("A conversation about ferries", None),
        ("Ada Lund is asked about ferries", None),
    ],
)
def test_an_unlabelled_opening_is_whose_the_title_says_or_nobodys(title: str, name: str | None) -> None:
    people = people_of(f"{title}\n---\nFriends, it is raining.\n\nModerator: It is.\n")
    speaker = people.speakers[people.of[0]] if people.of[0] is not None else None
    assert (speaker and speaker.name, people.certainty[0]) == (name, "inferred" if name else "unknown")


def test_an_answer_without_a_name_is_the_guests_whom_the_title_names() -> None:
    people = people_of("Interview with Ada Lund, lighthouse keeper\n---\nQ: Is it wet?\n\nA: It is.\n")
    assert people.speakers[str(people.of[1])].name == "Ada Lund"
    assert people.certainty[1] == "inferred"


def test_a_title_that_only_metadata_hold_is_evidence_too() -> None:
    _, _, starts = read("MS. LUND: Good morning.\n")
    document = make_document("MS. LUND: Good morning.\n")
    people = finished(identify(document, Header(title="Briefing by Press Secretary Ada Lund"), starts))
    assert [(one.name, one.role) for one in people.speakers.values()] == [("Ada Lund", "Press Secretary")]


@pytest.mark.parametrize(
    ("label", "text", "name"),
    [
        ("ADA DELUNA", "Mr. DeLuna spoke.", "Ada DeLuna"),
        ("ADA DELUNA", "Nobody spoke.", "Ada Deluna"),
        ("ADA MCBRIDE", "Nobody spoke.", "Ada McBride"),
        ("ADA O'DOWD", "Nobody spoke.", "Ada O'Dowd"),
        ("ADA VAN DER MEER", "Nobody spoke.", "Ada van der Meer"),
        ("JD LUND-ORR", "Nobody spoke.", "JD Lund-Orr"),
        ("Ada Lund", "ADA LUND.", "Ada Lund"),
    ],
)
def test_capitals_become_what_the_text_itself_writes_or_else_go_by_rule(
    label: str, text: str, name: str
) -> None:
    people = people_of(f"{label}: Hello. {text}\n")
    assert [speaker.name for speaker in people.speakers.values()] == [name]


def test_voices_on_one_line_have_ids_of_their_own() -> None:
    document, header, starts = read("Q: Why?\n\nQ: When?\n")
    flat = make_document(document.text.replace("\n", " "))
    assert list(finished(identify(flat, header, starts)).speakers) == ["q-1", "q-1-2"]


def test_a_shuffled_document_has_the_same_people() -> None:
    document, header, starts = read(CONFERENCE)
    said: Sequence[str] = document.text[header.end :].strip().split("\n\n")
    turned = document.text[: header.end] + "\n\n".join([said[0], *reversed(said[1:])])
    one, two = finished(identify(document, header, starts)), finished(identify(*read(turned)))
    assert {s._replace(evidence=(), labels=()) for s in one.speakers.values() if not s.anonymous} == {
        s._replace(evidence=(), labels=()) for s in two.speakers.values() if not s.anonymous
    }
