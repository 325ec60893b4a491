"""Two versions of a transcript."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.transcript.build import build
from pullquote.transcript.common import opcodes
from pullquote.transcript.diff import Change, Piece, diff, position_of_word
from pullquote.transcript.model import Transcript
from tests.support import lines_run, make_document

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


def unlike(turns: int, seed: int, longest: int = 20) -> Transcript:
    """A talk of invented words, few of which another one shares in their order."""
    chance = random.Random(seed)
    words = ["".join(chance.choices("abdegiklmnoprstu", k=1 + n % 7)) for n in range(400)]
    said = (" ".join(chance.choices(words[: 40 + seed], k=chance.randint(2, longest))) for _ in range(turns))
    return read(
        "\n\n".join(f"{('Ada Lind', 'Bo Ek')[n % 2]}: {one.capitalize()}." for n, one in enumerate(said))
    )


@pytest.mark.parametrize(("turns", "longest"), [(60, 20), (2, 1500)], ids=["many turns", "long turns"])
def test_versions_with_little_in_common_are_compared_in_time_that_grows_with_them(
    turns: int, longest: int
) -> None:
    def cost(times: int) -> int:
        few = turns > 2
        old, new = (
            unlike(turns * times if few else turns, seed, longest if few else longest * times)
            for seed in (1, 2)
        )
        return lines_run(lambda: list(diff(old, new)))

    assert cost(8) <= 2.6 * cost(4)


@given(st.lists(st.integers(0, 6), max_size=40), st.lists(st.integers(0, 6), max_size=40), st.integers(0, 9))
def test_opcodes_make_one_sequence_of_the_other(left: list[int], right: list[int], times: int) -> None:
    left, right = left * times, right * times
    at = 0
    made: list[int] = []
    for tag, a, b, c, d in opcodes(left, right):
        assert (a, c) == (at, len(made))
        assert (left[a:b] == right[c:d]) is (tag == "equal")
        at = b
        made += right[c:d]
    assert (at, made) == (len(left), right)


def test_a_word_of_a_turn_is_found_in_the_document() -> None:
    transcript = read(TALK)
    for turn in transcript.turns:
        for number, word in enumerate(transcript.words_of(turn).split()):
            assert transcript.text.startswith(word, position_of_word(transcript, turn, number))
