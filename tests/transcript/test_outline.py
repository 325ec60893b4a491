from __future__ import annotations

from itertools import islice, pairwise
from pathlib import Path

import pytest

from pullquote.transcript.model import Hint
from pullquote.transcript.outline import entries, outline_lines
from tests.transcript.simple import transcribe

FIXTURES = Path(__file__).parent / "fixtures" / "exchanges"


def outline_of(name: str) -> list[str]:
    return list(outline_lines(transcribe((FIXTURES / f"{name}.txt").read_text("utf-8"))))


def test_the_outline_of_a_press_conference_shows_who_asks_what_and_who_answers() -> None:
    assert outline_of("joint_press_conference") == [
        "     4  Opening",
        "     4      ▸ Astrid Holm",
        "     8  Questions",
        "     8    1 Question (not transcribed)",
        "    10      → Oskar Brandt (not transcribed)",
        "    12    2 Question (not transcribed)",
        "    14      → Astrid Holm",
        "    18    3 Channel Nine · Mina Rask",
        "    18      Will there be enough?",
        "    18      And Mr. President, can I ask you about Captain Orr.",
        "    18      Is he in charge or not?",
        "    20      → Astrid Holm",
        "    22      → Oskar Brandt (not transcribed)",
    ]


def test_what_was_not_answered_is_flagged() -> None:
    assert "    17      not answered: Secretary, who chose it?" in outline_of("briefing")


def test_a_dialogue_without_questions_is_outlined_by_turns() -> None:
    assert outline_of("panel_without_questions")[:2] == [
        "     2      ▸ Jonah Peel · Good evening. Your word is shelf.",
        "     4      ▸ Ines Marr · A shelf is an odd place for something alive, and yet we keep everything there.",
    ]


def test_what_is_said_between_exchanges_is_an_entry_too() -> None:
    assert outline_of("panel_with_a_moderator_who_asks")[-1] == "    20      ▸ Ines Marr"


def test_a_question_that_asks_nothing_is_shown_by_its_first_words() -> None:
    text = "Question: Why?\n\nAnna Berg: So.\n\nQuestion: About the ferry, and the long winter.\n\nAnna Berg: Yes.\n"
    assert "     5      About the ferry, and the long winter." in outline_lines(transcribe(text))


def test_headings_stand_among_the_entries() -> None:
    text = "Anna Berg: One.\n\nThe rain\n\nCarl Moe: Two.\n\nThe end\n"
    transcript = transcribe(text)
    hints = tuple(
        Hint("heading", text.index(words), text.index(words) + len(words))
        for words in ("The rain", "The end")
    )
    marked = transcript._replace(document=transcript.document._replace(hints=hints))
    assert [(entry.kind, entry.text[:8]) for entry in entries(marked)] == [
        ("turn", "Anna Ber"),
        ("heading", "The rain"),
        ("turn", "Carl Moe"),
        ("heading", "The end"),
    ]


def test_the_head_of_each_page_is_no_entry() -> None:
    heads = ("Council of Harrow", "3 May 2031", "The rain", "3 May 2031, afternoon")
    text = "Anna Berg: One.\n\n" + "\n\n".join(heads) + "\n\nCarl Moe: Two.\n"
    transcript = transcribe(text)
    header = transcript.header._replace(title="COUNCIL OF HARROW", date="2031-05-03")
    hints = tuple(Hint("heading", at := text.index(words + "\n"), at + len(words)) for words in heads)
    marked = transcript._replace(document=transcript.document._replace(hints=hints), header=header)
    assert [entry.text for entry in entries(marked) if entry.kind == "heading"] == [
        "The rain",
        "3 May 2031, afternoon",
    ]


@pytest.mark.parametrize("name", sorted(path.stem for path in FIXTURES.glob("*.txt")))
def test_entries_lead_down_the_document(name: str) -> None:
    transcript = transcribe((FIXTURES / f"{name}.txt").read_text("utf-8"))
    positions = [entry.position for entry in entries(transcript)]
    assert all(one <= two for one, two in pairwise(positions))


def test_a_long_outline_is_built_only_as_far_as_it_is_taken() -> None:
    transcript = transcribe("Question: Why?\n\nAnna Berg: So it is.\n\n" * 2000)
    taken = entries(transcript)
    assert [entry.kind for entry in islice(taken, 4)] == ["heading", "question", "ask", "answer"]
    assert sum(1 for _ in taken) == 3 * 1999
