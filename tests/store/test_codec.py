from __future__ import annotations

import json
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.model import Quote, Receipt
from pullquote.store import codec
from pullquote.transcript.model import NO_CORRECTIONS, Corrections
from tests.support import make_quote

receipts = st.from_type(Receipt)
times = st.none() | st.floats(0, 1e9)
questions = st.builds(Quote, receipt=receipts, question=st.none(), begins=times, ends=times)
quotes = st.builds(Quote, receipt=receipts, question=st.none() | questions, begins=times, ends=times)


@given(quotes)
def test_a_quote_comes_back_from_json_as_it_was(quote: Quote) -> None:
    text = codec.quote_to_json(quote)
    assert codec.quote_from_json(text) == quote
    assert text.isascii()


def test_a_quote_that_an_older_version_kept_is_still_read() -> None:
    kept = json.loads(codec.quote_to_json(make_quote()))
    for name in "publisher language genre interviewer paragraph begins ends pages".split():
        del kept[name]
    del kept["receipt"]["fragment"], kept["receipt"]["given"]
    assert codec.quote_from_json(json.dumps(kept)) == make_quote()


@given(st.from_type(Corrections))
def test_corrections_come_back_from_json_as_they_were(corrections: Corrections) -> None:
    stored = codec.corrections_to_json(corrections, "text/1")
    assert codec.corrections_from_json(stored, "text/1") == corrections


def test_corrections_may_be_held_in_any_mapping() -> None:
    corrections = Corrections(names=MappingProxyType({"s1": "Ada Lindqvist"}))
    stored = codec.corrections_to_json(corrections, "text/1")
    assert codec.corrections_from_json(stored, "text/1") == corrections
    assert corrections != NO_CORRECTIONS


def test_positions_in_the_text_of_another_reader_do_not_count_and_are_not_lost() -> None:
    old = Corrections(names={"s1": "Ada"}, assigned={7: "s1"}, joined=frozenset({9}), cut=frozenset({11}))
    stored = codec.corrections_to_json(old, "html/1")
    assert codec.corrections_from_json(stored, "html/2") == Corrections(names={"s1": "Ada"})
    stored = codec.corrections_to_json(Corrections(names={"s2": "Bo"}), "html/2", stored)
    assert codec.corrections_from_json(stored, "html/1") == old


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "{",
        "[1]",
        "null",
        '{"text/1": 3}',
        '{"text/1": {"names": [], "joined": 3, "later": {"a": 1}}}',
        '{"text/1": {"names": {"s1": 3}, "assigned": {"here": "s1", "7": null}, "cut": ["a", true, 1.5]}}',
    ],
)
def test_corrections_that_are_not_understood_are_left_out(stored: str) -> None:
    assert codec.corrections_from_json(stored, "text/1") == NO_CORRECTIONS


def test_what_is_understood_beside_them_counts() -> None:
    stored = '{"text/1": {"names": {"s1": "Ada"}, "assigned": {"7": "s1"}, "later": 1}}'
    assert codec.corrections_from_json(stored, "text/1") == Corrections(
        names={"s1": "Ada"}, assigned={7: "s1"}
    )
