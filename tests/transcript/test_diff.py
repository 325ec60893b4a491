"""Two versions of a transcript."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pullquote.transcript.build import build
from pullquote.transcript.diff import Change, Piece, diff, position_of_word
from pullquote.transcript.model import Transcript
from tests.support import make_document

SAMPLE = Path(__file__).parents[2] / "sample_data" / "lighthouse_interview.txt"
TALK = """Ada Lind: The ferry sails on Monday, and the post goes with it.

Bo Ek: When does it come back?

Ada Lind: On Friday, if the ice lets it. Nobody can promise more than that.
"""


def read(text: str) -> Transcript:
    return build(make_document(text))


def changes(old: str, new: str) -> list[Change]:
    return list(diff(read(old), read(new)))


def test_a_transcript_is_no_different_from_itself() -> None:
    assert changes(TALK, TALK) == []


def test_line_ends_and_spaces_are_no_difference() -> None:
    assert changes(TALK, TALK.replace(" and ", "\nand  ").replace("\n\n", "\n\n\n")) == []


def test_a_reworded_turn_is_told_word_by_word() -> None:
    (change,) = changes(TALK, TALK.replace("on Monday", "on a Tuesday"))
    assert (change.kind, change.old, change.new) == ("reworded", 0, 0)
    assert change.pieces == (
        Piece("both", "The ferry sails on"),
        Piece("old", "Monday,"),
        Piece("new", "a Tuesday,"),
        Piece("both", "and the post goes with it."),
    )


def test_turns_that_came_and_went_are_told_in_their_order() -> None:
    longer = TALK.replace("Bo Ek: When", "Cy Dahl: May I?\n\nBo Ek: When")
    assert [(change.kind, change.old, change.new) for change in changes(TALK, longer)] == [("added", None, 1)]
    assert [(change.kind, change.old, change.new) for change in changes(longer, TALK)] == [
        ("removed", 1, None)
    ]


def test_words_given_to_another_speaker_are_told() -> None:
    (change,) = changes(TALK, TALK.replace("Bo Ek: When", "Cy Dahl: When"))
    assert (change.kind, change.old, change.new) == ("another speaker", 1, 1)


WORDS = SAMPLE.read_text(encoding="utf-8").split(" ")


@given(
    st.lists(
        st.tuples(st.integers(0, len(WORDS) - 1), st.sampled_from(["", "heron", "and then"])), max_size=6
    )
)
def test_each_version_is_all_that_a_change_says_of_it(edits: list[tuple[int, str]]) -> None:
    words = list(WORDS)
    for at, word in edits:
        words[at] = word
    old, new = read(" ".join(WORDS)), read(" ".join(words))
    for change in diff(old, new):
        for where, version, turn in (("old", old, change.old), ("new", new, change.new)):
            if turn is not None:
                said = " ".join(piece.text for piece in change.pieces if piece.where in ("both", where))
                assert said.split() == version.words_of(version.turns[turn]).split()


def test_a_word_of_a_turn_is_found_in_the_document() -> None:
    transcript = read(TALK)
    for turn in transcript.turns:
        for number, word in enumerate(transcript.words_of(turn).split()):
            assert transcript.text.startswith(word, position_of_word(transcript, turn, number))
