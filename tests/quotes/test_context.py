"""What stands around a quote's words: how much of it is kept, and how it tells their place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.context import FURTHER, NEAR, Context, occurrences, selector
from pullquote.quotes.model import Selector
from pullquote.transcript.model import Span

LINES = [f"Buoy {n} lies off {name}, where boat {n + 40} found it." for n, name in enumerate("ABCDEFGHIJKL")]
TEXT = " ".join(LINES)
REFRAIN = "Nobody asked the towns."
SUNG = f"One pays for the ferry here. {REFRAIN} Two waits in the rain. {'The sea is calm. ' * 30}{REFRAIN} Three."


def span_of(words: str, text: str = TEXT, nth: int = 0) -> Span:
    return list(occurrences(text, words))[nth]


# How much is kept


@given(st.text("ab ,\n", min_size=1, max_size=400), st.data())
def test_a_selector_is_cut_from_its_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    kept = selector(text, Span(start, end))
    before, after = start - len(kept.prefix), end + len(kept.suffix)
    assert text[before:after] == kept.prefix + kept.exact + kept.suffix
    assert (kept.exact, kept.start, kept.end) == (text[start:end], start, end)


def test_words_that_stand_but_once_need_the_least() -> None:
    kept = selector(TEXT, span_of("off F, where boat 45 found"))
    assert (len(kept.prefix), len(kept.suffix)) == (NEAR, NEAR)
    assert not Context(kept).recurs


@pytest.mark.parametrize("words", ["found it", "boat 45"], ids=["recurring", "few"])
def test_words_that_recur_or_are_few_are_kept_with_more(words: str) -> None:
    kept = selector(TEXT, span_of(words, nth=len(list(occurrences(TEXT, words))) // 2))
    assert len(kept.prefix) >= FURTHER[0]
    assert Context(kept).recurs


def test_it_reaches_as_far_as_tells_the_places_apart() -> None:
    calm = "The sea is calm. "
    text = f"Before. {calm * 40}{REFRAIN} {calm * 80}{REFRAIN} {calm * 40}After."
    kept = selector(text, span_of(REFRAIN, text))
    assert len(kept.suffix) in FURTHER[1:]


def test_what_is_only_shown_costs_no_search() -> None:
    kept = selector(TEXT, span_of("found it", nth=5), telling=False)
    assert (len(kept.prefix), len(kept.suffix)) == (NEAR, NEAR)


# What it tells


def test_a_place_is_told_by_the_words_around_it() -> None:
    first, second = span_of(REFRAIN, SUNG), span_of(REFRAIN, SUNG, 1)
    context = Context(selector(SUNG, first))
    assert context.around(SUNG, first) == 1
    assert context.around(SUNG, second) < 0.5


def test_the_words_at_its_edges_may_be_cut_and_do_not_count() -> None:
    context = Context(Selector("sails", "erry from Ness now", "at nine on Mon", 0, 5))
    assert (context.before, context.after, context.words) == (
        ["from", "ness", "now"],
        ["at", "nine", "on"],
        6,
    )


def test_without_any_around_it_every_place_is_as_good() -> None:
    assert Context(Selector("sails", "", "", 0, 5)).around("It sails.", Span(3, 8)) == 1


def test_of_places_in_one_company_that_is_meant_where_it_stands_in_its_order() -> None:
    text = "and so we say that yes it is yes it was yes and so we go on to what comes next"
    meant, beside = span_of("yes", text), span_of("yes", text, 1)
    context = Context(Selector("yes", text[: meant.start], text[meant.end :], *meant))
    assert context.in_order(text, meant) > context.in_order(text, beside)


@pytest.mark.parametrize(
    ("wanted", "starts"), [("ferry", [4, 11]), ("the ferry", [0]), ("erry", []), ("ferr", []), ("", [])]
)
def test_words_do_not_stand_inside_of_longer_ones(wanted: str, starts: list[int]) -> None:
    assert [one.start for one in occurrences("the ferry, ferry or ferryman", wanted)] == starts


def test_words_are_looked_for_within_a_stretch() -> None:
    text = "the ferry, ferry or ferryman"
    assert list(occurrences(text, "ferry", 5)) == [Span(11, 16)]
    assert list(occurrences(text, "ferry", 0, 12)) == [Span(4, 9)]


def test_a_place_at_which_the_words_of_the_context_stand_is_told_from_the_one_that_is_meant() -> None:
    text = (
        "The eye of the office has not been on the harbour of this town; it has been on the talk of the day."
    )
    first, second = (Span(at, at + 2) for at in (text.index("on the harbour"), text.index("on the talk")))
    context = Context(selector(text, first))
    assert not context.is_of_another(text, first)
    assert context.is_of_another(text, second)
    altered = text.replace("office has not", "office had not").replace("of this town", "of that town")
    assert not context.is_of_another(altered, first)
    assert context.is_of_another(altered, second)
