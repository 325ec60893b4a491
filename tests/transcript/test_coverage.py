"""What must hold of any text whatever: nothing is lost, nothing is counted twice, nothing fails."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import Unreadable, read
from pullquote.transcript.build import build, segments, steps
from pullquote.transcript.model import Corrections, Transcript

PIECES = (
    "JANE DOE:", "Jane Doe (Harbour Post):", "Q  ", "A  ", "Q.", "A.", "**Jane:** ", "**Ivo**  0:15", "Jane  0:34",
    "[SPEAKER_00]:", "CHAIR OKORO.  ", ">> TEO:", "記者：", "Third:", "Date: 3 May 2019", "https://example.org",
    "(Laughter.)", "[speaks in Estuarine]", "[an]", "(or not)", "[04:13]", "00:00:03 ", "\\[laughs\\]", "* * *",
    "# Transcript", "---", "1:23 P.M.", "END", "Thank you.", "we went", "Hello, ", "President Okoro,", " ", "  ",
    "\xa0", "\t", "\n", "\n\n", "\r\n", "\r", "\u200b", "\u202e", "\x1b[31m", "\ufeff", "\u200d", "👩\u200d👧", "é",
    "word " * 400, "x" * 9000, "",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40).map("".join)


def check(transcript: Transcript) -> None:
    text = transcript.text
    at = 0
    for segment in segments(transcript):
        assert segment.start == at < segment.end
        at = segment.end
    assert at == len(text) or not text[at:].strip()

    starts = [turn.start for turn in transcript.turns]
    assert starts == sorted(set(starts)) == list(transcript.starts)
    assert list(transcript.paragraphs) == sorted(set(transcript.paragraphs))
    assert set(starts) <= set(transcript.paragraphs)
    ends = 0
    for piece in transcript.apart:
        assert ends <= piece.start < piece.end <= len(text)
        ends = piece.end
    for index, turn in enumerate(transcript.turns):
        limit = starts[index + 1] if index + 1 < len(starts) else len(text)
        assert turn.start <= turn.body.start <= turn.body.end <= limit
        assert turn.line == text.count("\n", 0, turn.start) + 1
        said = text[turn.body.start : turn.body.end]
        for piece in reversed(transcript.apart_in(*turn.body)):
            if piece.matter != "note":
                said = (
                    said[: max(0, piece.start - turn.body.start)]
                    + said[max(0, piece.end - turn.body.start) :]
                )
        assert "".join(transcript.words_of(turn).split()) == "".join(said.split())


@given(TEXTS, st.sampled_from(["a.txt", "a.md"]))
def test_every_character_of_any_text_is_exactly_one_thing(text: str, name: str) -> None:
    try:
        document = read(name, text.encode())
    except Unreadable:
        return
    check(build(document))


@given(TEXTS, st.data())
def test_corrections_move_boundaries_and_lose_nothing(text: str, data: st.DataObject) -> None:
    try:
        document = read("a.txt", text.encode())
    except Unreadable:
        return
    plain = build(document)
    positions = st.integers(0, len(document.text))
    corrections = Corrections(
        joined=frozenset(data.draw(st.sets(st.sampled_from(plain.starts), max_size=3))),
        cut=frozenset(data.draw(st.sets(positions, max_size=3))),
    )
    check(build(document, corrections))


def test_a_joined_turn_goes_on_in_the_one_above_and_a_cut_one_begins_without_a_label() -> None:
    text = "Anna: We wait. It rains.\n\nBen: Yes.\n\nAnna: Third.\n"
    document = read("a.txt", text.encode())
    second = text.index("Ben")
    cut = text.index("It rains")
    transcript = build(document, Corrections(joined=frozenset({second}), cut=frozenset({cut})))
    assert [transcript.words_of(turn) for turn in transcript.turns] == [
        "We wait.",
        "It rains.\n\nBen: Yes.",
        "Third.",
    ]
    assert transcript.turns[1].label is None


def test_progress_grows_and_comes_in_small_steps() -> None:
    turn = "Anna: " + "We wait by the river. " * 40 + "\n\nBen: " + "It rains on the lock. " * 40 + "\n\n"
    document = read("a.txt", (turn * 1200).encode())
    told = list(steps(document))
    assert told == sorted(told)
    assert told[0] >= 0
    assert told[-1] <= 1
    assert len(told) > len(document.text) / (1 << 18)


def test_a_text_in_one_line_is_cut_into_paragraphs_at_sentences() -> None:
    text = "We wait by the river. " * 5000
    transcript = build(read("a.txt", text.encode()))
    assert (
        max(len(text[slice(*transcript.paragraph(i))]) for i in range(len(transcript.paragraphs))) <= 10_000
    )
    assert all(text[start:].startswith("We wait") for start in transcript.paragraphs)


CORPUS = os.environ.get("PULLQUOTE_CORPUS")


@pytest.mark.skipif(not CORPUS, reason="PULLQUOTE_CORPUS does not name a folder of transcripts")
def test_the_same_holds_of_every_real_transcript() -> None:
    read_any = False
    for path in sorted(Path(CORPUS or "").rglob("*")):
        if path.suffix in (".txt", ".md"):
            check(build(read(path)))
            read_any = True
    assert read_any
