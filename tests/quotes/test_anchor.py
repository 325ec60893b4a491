"""Quotes found again in a text that is not the one they were picked from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.anchor import find_again
from pullquote.quotes.model import Selector

TEXT = "Ada: The ferry sails. It does.\nBo: It does? Then the ferry waits.\n"


def select(text: str, start: int, end: int, context: int = 8) -> Selector:
    return Selector(
        text[start:end], text[max(0, start - context) : start], text[end : end + context], start, end
    )


def of(words: str, prefix: str = "", suffix: str = "") -> list[Selector]:
    return [Selector(words, prefix, suffix, 0, len(words))]


ONCE, FIRST, SECOND = TEXT.index("The ferry sails."), TEXT.index("It does"), TEXT.rindex("It does")


@pytest.mark.parametrize(
    ("selectors", "start", "end"),
    [
        (of("The ferry sails."), ONCE, FIRST - 1),
        (of("The ferry sails.", prefix="before a revision "), ONCE, FIRST - 1),
        (of("It does", "sails. ", ".\nBo"), FIRST, FIRST + 7),
        (of("It does", "Bo: ", "? Then"), SECOND, SECOND + 7),
        (of("The ferry") + of("waits."), ONCE, len(TEXT) - 1),
    ],
    ids=["once", "once, in other company", "the first of two", "the second of two", "in two pieces"],
)
def test_words_are_found_where_they_stand(selectors: list[Selector], start: int, end: int) -> None:
    assert find_again(TEXT, selectors) == (start, end)


@pytest.mark.parametrize(
    "selectors",
    [
        of("The ferry sank."),
        of("It does"),
        of("It does", "a revision ", " and more"),
        of("rry sails"),
        of("waits.") + of("The ferry"),
        of("The ferry") + of("sank."),
        [],
    ],
    ids=[
        "not there",
        "twice",
        "twice, in other company",
        "inside a word",
        "in another order",
        "one piece of two",
        "nothing",
    ],
)
def test_what_is_not_surely_there_is_not_found(selectors: list[Selector]) -> None:
    assert find_again(TEXT, selectors) is None


@given(st.text("ab ", min_size=1, max_size=12), st.data())
def test_whatever_is_found_are_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    selector = select(text, start, end, context=data.draw(st.integers(0, 3)))
    revised = text + data.draw(st.text("ab ", max_size=12))
    span = find_again(revised, [selector])
    assert span is None or revised[slice(*span)] == selector.exact
