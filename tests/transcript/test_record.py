"""What the record tells in its own words among the turns: a list that anybody can extend, in the fixtures."""

from __future__ import annotations

from pathlib import Path

import pytest

from pullquote.readers import read
from pullquote.transcript.build import build, segments
from pullquote.transcript.model import Matter, Transcript

_FIXTURES = Path(__file__).parent / "fixtures" / "record.txt"
CASES = [
    (title.rstrip("."), lines)
    for title, *lines in (
        case.strip().splitlines() for case in _FIXTURES.read_text(encoding="utf-8").split("# --- ")[1:]
    )
]
OPENING = "The Speaker: The sitting is open.\n\nMr. BERG: I rise.\n\nThe Speaker: Please.\n\nMr. BERG: Thank you.\n\n"


def _matter(transcript: Transcript, words: str) -> set[Matter]:
    at = transcript.text.index(words)
    return {one.matter for one in segments(transcript) if one.start < at + len(words) and one.end > at}


@pytest.mark.parametrize(("title", "lines"), CASES, ids=[title for title, _ in CASES])
def test_the_record_and_the_speaker_are_told_apart(title: str, lines: list[str]) -> None:
    printed = [line.removeprefix("| ").removeprefix("= ") for line in lines]
    text = OPENING + "The Speaker: " + "\n\n".join(printed)
    transcript = build(read("a.txt", text.encode()))
    for line, words in zip(lines, printed, strict=True):
        if not line.startswith("= "):
            expected = {"furniture" if line.startswith("| ") else "speech"}
            assert _matter(transcript, words) - {"note"} in (expected, set()), words


def test_numbers_alone_that_count_on_are_those_of_pages() -> None:
    pages = "\n\n".join(f"Mr. BERG: We walked on.\n\n{page}\n\nMs. OLM: And on." for page in (2, 3, 7))
    transcript = build(read("a.txt", pages.encode()))
    assert {transcript.words_of(turn) for turn in transcript.turns} == {"We walked on.", "And on."}


def test_numbers_alone_that_do_not_count_on_are_said() -> None:
    answers = "\n\n".join(f"Mr. BERG: How many?\n\n{number}\n\nMs. OLM: Good." for number in (7, 3, 12))
    transcript = build(read("a.txt", answers.encode()))
    assert [transcript.words_of(turn) for turn in transcript.turns[::2]] == [
        "How many?\n\n7",
        "How many?\n\n3",
        "How many?\n\n12",
    ]
