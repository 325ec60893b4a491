"""What an editor does to a quotation, and how it is printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.edits import EditError, put, shaped
from pullquote.quotes.model import Edit, EditKind
from pullquote.transcript.fold import Folded

SAID = "It sails on Monday, and the post goes with it. Nobody knows when it comes back."
FOLDED = Folded(SAID, range(100, 100 + len(SAID)))


def edit(kind: EditKind, words: str, text: str = "", *, after: bool = False) -> Edit:
    start = 100 + SAID.index(words)
    end = start + len(words)
    return Edit(kind, end if after else start, end, text)


def printed(*edits: Edit) -> str:
    done: tuple[Edit, ...] = ()
    for one in edits:
        done = put(done, one)
    return "".join(part.text for part in shaped(FOLDED, done))


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        (
            [edit("omit", "and the post goes with it")],
            "It sails on Monday, …. Nobody knows when it comes back.",
        ),
        (
            [edit("omit", ", and the post goes with it")],
            "It sails on Monday …. Nobody knows when it comes back.",
        ),
        (
            [edit("omit", " on Monday, and the post goes")],
            "It sails … with it. Nobody knows when it comes back.",
        ),
        ([edit("replace", "It", "The ferry")], f"[The ferry]{SAID[2:]}"),
        ([edit("insert", "post", "and the bread", after=True)], SAID.replace("post", "post [and the bread]")),
        ([edit("recase", "I")], f"[i]{SAID[1:]}"),
        ([edit("sic", "goes")], SAID.replace("goes", "goes [sic]")),
        ([edit("emphasis", "Nobody")], SAID),
        (
            [edit("replace", "It", "The ferry"), edit("omit", ", and the post goes with it. Nobody")],
            "[The ferry] sails on Monday … knows when it comes back.",
        ),
    ],
)
def test_an_edit_is_printed_with_its_mark(edits: list[Edit], expected: str) -> None:
    assert printed(*edits) == expected


def test_edits_are_printed_the_same_in_whatever_order_they_were_made() -> None:
    edits = [edit("omit", "on Monday"), edit("sic", "goes"), edit("replace", "it. ", "the boat")]
    assert printed(*edits) == printed(*reversed(edits))


def test_two_edits_do_not_meet() -> None:
    with pytest.raises(EditError, match="changed there already"):
        printed(edit("omit", "the post"), edit("sic", "post goes"))


def test_nothing_is_put_into_what_is_left_out() -> None:
    with pytest.raises(EditError, match="changed there already"):
        printed(edit("omit", "on Monday"), edit("insert", "on", "early", after=True))


def test_a_capital_is_changed_only_where_there_is_one() -> None:
    with pytest.raises(EditError, match="no capital"):
        printed(Edit("recase", 102, 103))


@pytest.mark.parametrize("text", ["", "  ", "a [b]", "a\nb"])
def test_brackets_hold_words_on_one_line(text: str) -> None:
    with pytest.raises(EditError, match="brackets hold"):
        printed(edit("insert", "post", text))


def test_words_at_the_edge_are_not_left_out_but_not_selected() -> None:
    with pytest.raises(EditError, match="select less"):
        printed(edit("omit", "It sails"))


def test_something_that_was_said_is_left() -> None:
    with pytest.raises(EditError, match="nothing that was said"):
        printed(Edit("replace", 100, 100 + len(SAID), "She spoke of ferries"))


def test_an_edit_outside_of_the_quotation_is_refused() -> None:
    with pytest.raises(EditError, match="outside"):
        printed(Edit("sic", 0, 9))


@given(st.lists(st.tuples(st.integers(1, 15), st.integers(1, 15)), max_size=4))
def test_what_is_printed_without_its_marks_is_what_was_said_in_order(cuts: list[tuple[int, int]]) -> None:
    words = SAID.split()
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    done: tuple[Edit, ...] = ()
    for a, b in cuts:
        low, high = sorted((a, b))
        if low == high or high >= len(words):
            continue
        try:
            done = put(done, Edit("omit", 100 + starts[low], 100 + starts[high] - 1))
        except EditError:
            continue
    text = "".join(part.text for part in shaped(FOLDED, done))
    rest = iter(words)
    assert all(word in rest for word in text.split() if word != "…")
    assert text.count("…") == len(done)
    assert "  " not in text
