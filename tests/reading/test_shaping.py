"""Shaping without a screen: the cursor on the words, what each deed takes, and taking it back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.edits import EditError
from pullquote.quotes.pick import pick, pick_several
from pullquote.readers import read
from pullquote.reading.shaping import Shaping
from pullquote.transcript.build import build
from pullquote.transcript.model import Span

TALK = """Ada Lind: It sails on Monday, and the “winter boat” goes too. Who pays?

The towns do, and gladly. The sea does not.
"""
TRANSCRIPT = build(read("talk.txt", TALK.encode()))
WORDS = TALK.replace("Ada Lind: ", "").split()


def shaping() -> Shaping:
    start = TALK.index("It sails")
    return Shaping(TRANSCRIPT, pick(TRANSCRIPT, start, len(TALK.rstrip())))


def on(first: str, last: str = "") -> Shaping:
    """The cursor holds the words from one to another."""
    one = shaping()
    one.go(WORDS.index(first))
    one.go(WORDS.index(last or first), extend=True)
    return one


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (("sails", "on"), "It … Monday, and"),
        (("sails", "Monday,"), "It … and the"),
        (("goes", "too."), "boat” …. Who pays?"),
        (("and", "too."), "It sails on Monday, …. Who pays?"),
        (("Who", "pays?"), "goes too. … The towns do"),
        (("“winter", "boat”"), "and the … goes too."),
        (("“winter", "“winter"), "and the “… boat” goes"),
        (("boat”", "boat”"), "the “winter …” goes"),
    ],
)
def test_leaving_out_takes_no_stop_of_what_stays_and_no_half_of_a_pair(
    words: tuple[str, str], printed: str
) -> None:
    one = on(*words)
    one.omit()
    assert printed in one.quote.words


def test_brackets_leave_the_marks_around_a_word_outside() -> None:
    one = on("“winter", "boat”")
    one.replace("ferry")
    one.go(WORDS.index("Monday,"))
    one.insert("3 March")
    one.go(WORDS.index("gladly."))
    one.sic()
    assert "Monday [3 March], and the “[ferry]” goes" in one.quote.words
    assert "gladly [sic]. The sea" in one.quote.words


def test_the_first_letter_changes() -> None:
    one = on("It")
    one.recase()
    assert one.quote.words.startswith("[i]t sails")


def test_what_makes_no_sense_is_refused_and_changes_nothing() -> None:
    one = on("It")
    before = one.quote
    with pytest.raises(EditError, match="select less"):
        one.omit()
    assert one.quote == before
    assert not one.take_back()


def test_edits_of_an_earlier_day_are_taken_back_too() -> None:
    one = on("sails")
    one.sic()
    again = Shaping(TRANSCRIPT, one.quote)
    assert again.take_back()
    assert again.quote == shaping().quote
    assert not again.take_back()


def test_what_is_shown_is_all_that_was_said_with_what_was_put_in() -> None:
    one = on("sails", "on")
    one.omit()
    one.go(0)
    one.replace("The ferry")
    pieces = list(one.pieces())
    assert "".join(piece.text for piece in pieces if piece.look != "in") == one.said.text
    assert [piece.text for piece in pieces if piece.look == "in"] == ["[The ferry]", " …"]
    assert [piece.text for piece in pieces if piece.look == "out"] == ["It", "sails", " ", "on"]


def test_what_lies_between_two_spans_is_shown_as_left_out() -> None:
    spans = [Span(TALK.index(words), TALK.index(words) + len(words)) for words in ("It sails", "goes too.")]
    one = Shaping(TRANSCRIPT, pick_several(TRANSCRIPT, spans))
    out = "".join(piece.text for piece in one.pieces() if piece.look == "out")
    assert out.strip() == "on Monday, and the “winter boat”"


DEEDS = ("omit", "recase", "sic", "emphasis")


@given(st.lists(st.tuples(st.integers(-3, 30), st.integers(-3, 30), st.sampled_from(DEEDS)), max_size=5))
def test_whatever_was_done_can_be_taken_back(deeds: list[tuple[int, int, str]]) -> None:
    one, before = shaping(), []
    for word, other, deed in deeds:
        one.go(word)
        one.go(other, extend=True)
        earlier = one.quote
        try:
            getattr(one, deed)()
        except EditError:
            assert one.quote == earlier
        else:
            before.append(earlier)
        assert "".join(piece.text for piece in one.pieces() if piece.look != "in") == one.said.text
    while before:
        assert one.take_back()
        assert one.quote == before.pop()
    assert not one.take_back()
