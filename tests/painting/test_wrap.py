"""Rows of cells: nothing lost, nothing too wide, nothing cut inside a grapheme."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from pullquote.painting.wrap import clip, grapheme_end, index_at, is_even, width_of, wrap

PIECES = st.lists(
    st.sampled_from(
        [
            "the ",
            "ferry ",
            "sails, ",
            "港口",
            "渡し ",
            "e\u0301",
            "👩‍👩‍👧 ",
            "🇳🇴",
            "❤️ ",
            "\n",
            "nonbreakingword" * 6,
            "— ",
            "’",
            "हिन्दी ",
        ]
    ),
    max_size=60,
).map("".join)


@given(PIECES, st.integers(min_value=2, max_value=40))
def test_every_character_but_the_breaks_stands_in_exactly_one_row(text: str, width: int) -> None:
    rows = wrap(text, width)
    covered = "".join(text[start:end] for start, end in rows)
    assert covered.replace(" ", "") == text.replace(" ", "").replace("\n", "")
    assert all(one[1] <= two[0] for one, two in pairwise(rows))


@given(PIECES, st.integers(min_value=2, max_value=40))
def test_no_row_is_wider_than_the_measure(text: str, width: int) -> None:
    assert all(cell_len(text[start:end]) <= width for start, end in wrap(text, width))


@given(PIECES, st.integers(min_value=2, max_value=40))
def test_rows_begin_where_graphemes_begin(text: str, width: int) -> None:
    begins = {0}
    start = 0
    for line in text.split("\n"):
        begins |= {start + first for first, _, _ in split_graphemes(line)[0]} | {start, start + len(line)}
        start += len(line) + 1
    assert all(start in begins for start, _ in wrap(text, width))


@given(PIECES)
def test_the_fast_path_is_taken_only_where_every_character_is_one_cell(text: str) -> None:
    line = text.replace("\n", "")
    if is_even(line):
        assert all(cell_len(char) == 1 for char in line)
    assert width_of(line) == cell_len(line)


@pytest.mark.parametrize(
    ("text", "column", "index"),
    [
        ("abc", 1, 1),
        ("abc", 9, 3),
        ("港口a", 1, 0),
        ("港口a", 2, 1),
        ("港口a", 4, 2),
        ("👩‍👩‍👧x", 2, 5),
        ("abc", -4, 0),
    ],
)
def test_a_cell_leads_back_to_its_grapheme(text: str, column: int, index: int) -> None:
    assert index_at(text, column) == index


def test_a_grapheme_ends_after_all_of_its_parts() -> None:
    assert grapheme_end("a👩‍👩‍👧b", 1) == 6
    assert grapheme_end("ab", 1) == 2


@given(PIECES, st.integers(min_value=1, max_value=30))
def test_clipped_text_fits(text: str, width: int) -> None:
    assert cell_len(clip(text.replace("\n", " "), width)) <= width


def test_clipped_text_says_that_it_was_cut() -> None:
    assert clip("Harbour Master of Norrvik", 12) == "Harbour Mas…"
    assert clip("Harbour", 12) == "Harbour"
