"""Text saved from pages: heads and feet go, what is said again and again does not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import read
from pullquote.readers.running import running_lines
from pullquote.transcript.build import build


def said(text: str) -> list[str]:
    transcript = build(read("a.txt", text.encode()))
    return [transcript.words_of(turn) for turn in transcript.turns]


def test_a_head_under_every_gap_is_nobody_s() -> None:
    pages = [
        f"MR. BERG: The lock is {depth} feet\n\n\n\nX{page}MILL{page} Quill - Direct\ndeep.\nMS. LUND: And dry.\n"
        for page, depth in enumerate(("ten", "nine", "four", "six"))
    ]
    assert said("".join(pages)) == [
        words
        for depth in ("ten", "nine", "four", "six")
        for words in (f"The lock is {depth} feet\n\ndeep.", "And dry.")
    ]


def test_a_foot_above_every_form_feed_is_nobody_s() -> None:
    pages = [f"MR. BERG: It is {word}.\n\nThe Mill Inquiry  {n}\n\f" for n, word in enumerate("abcde")]
    assert said("".join(pages)) == [f"It is {word}." for word in "abcde"]


def test_what_is_said_after_every_gap_stays() -> None:
    assert not running_lines("ANNA: Well?\n\n\n\nBEN: Yes.\n\n\n\n" * 8)
    assert not running_lines("".join(f"line {word}\n\n\n\nother {word * 2}\n\n\n\n" for word in "abcdefgh"))


@given(st.lists(st.sampled_from(["\f", "\n\n\n\n", "head 1", "Yes.", " ", "\n", "MR. BERG: "]), max_size=40))
def test_running_lines_lie_inside_the_text_and_part_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    at = 0
    for hint in running_lines(text):
        assert at <= hint.start < hint.end <= len(text)
        assert "\n" not in text[hint.start : hint.end]
        at = hint.end


def test_a_line_alone_between_two_gaps_is_told_once() -> None:
    text = "It was said\n\n\n\n" + "   Page 3 of 9\n\n\n\n" * 8
    hints = running_lines(text)
    assert {text[hint.start : hint.end] for hint in hints} == {"Page 3 of 9"}
    assert len(hints) == 8
