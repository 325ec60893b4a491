from __future__ import annotations

from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.model import Quote, Receipt
from pullquote.store import codec
from pullquote.transcript.model import NO_CORRECTIONS, Corrections

receipts = st.from_type(Receipt)
questions = st.builds(Quote, receipt=receipts, question=st.none())
quotes = st.builds(Quote, receipt=receipts, question=st.none() | questions)


@given(quotes)
def test_a_quote_comes_back_from_json_as_it_was(quote: Quote) -> None:
    text = codec.quote_to_json(quote)
    assert codec.quote_from_json(text) == quote
    assert text.isascii()


@given(st.from_type(Corrections))
def test_corrections_come_back_from_json_as_they_were(corrections: Corrections) -> None:
    assert codec.corrections_from_json(codec.corrections_to_json(corrections)) == corrections


def test_corrections_may_be_held_in_any_mapping() -> None:
    corrections = Corrections(names=MappingProxyType({"s1": "Ada Lindqvist"}))
    assert codec.corrections_from_json(codec.corrections_to_json(corrections)) == corrections
    assert corrections != NO_CORRECTIONS
