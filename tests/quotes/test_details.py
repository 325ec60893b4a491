"""Quotes with details that the user gave: said in the receipt, put into what was kept, taken out again."""

from __future__ import annotations

from pullquote.quotes.details import with_details
from pullquote.quotes.model import Quote
from pullquote.quotes.pick import attributed, pick
from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.model import Corrections, Transcript
from pullquote.writers import style
from pullquote.writers.wants import lacking, told
from tests.support import make_quote, make_receipt

TALK = b"Harbour talk\n\nBo Varga: When does the ferry sail?\n\nAda Lind: It sails on Monday.\n"
GIVEN = {
    "date": "2031-03-12",
    "place": "Norrvik",
    "publisher": "Norrvik Radio",
    "genre": "interview",
    "url": "https://norrvik.example/talk",
}


def talk(**given: str) -> Transcript:
    return build(read(None, TALK), Corrections(given=given))


def picked(transcript: Transcript) -> Quote:
    start = transcript.text.index("It sails")
    return pick(transcript, start, start + len("It sails on Monday."))


def test_given_details_are_cited_and_the_receipt_says_which() -> None:
    quote = picked(talk(**GIVEN))
    assert style("apa")(quote).splitlines()[-1] == (
        "Lind, A. (2031, March 12). Harbour talk [Interview transcript]. "
        "Norrvik Radio, Norrvik. https://norrvik.example/talk"
    )
    assert set(quote.receipt.given) == set(GIVEN)
    assert style("link")(quote) == "https://norrvik.example/talk#:~:text=It%20sails%20on%20Monday."
    assert picked(talk()).receipt.given == ()


def test_what_was_kept_before_has_the_details_too_and_loses_them_with_them() -> None:
    before, after = picked(talk()), picked(talk(**GIVEN))
    assert attributed(talk(**GIVEN), before) == after
    assert attributed(talk(), after) == before


def test_the_address_that_a_quote_was_read_from_stays() -> None:
    fetched = picked(talk())
    fetched = fetched._replace(receipt=fetched.receipt._replace(url="https://norrvik.example/read"))
    now = attributed(talk(place="Norrvik"), fetched)
    assert (now.place, now.receipt.url) == ("Norrvik", "https://norrvik.example/read")


def test_details_for_once_are_put_into_a_quote_and_its_question() -> None:
    quote = with_details(make_quote(question=make_quote()), {"place": "Hallmere", "url": "https://x.example"})
    for one in (quote, quote.question):
        assert one is not None
        assert (one.place, one.receipt.url) == ("Hallmere", "https://x.example")
        assert one.receipt.given == ("place", "url")
    assert quote.title == make_quote().title


def test_a_citation_says_what_it_lacks_and_an_address_is_a_source() -> None:
    bare = make_quote(date=None)
    assert lacking("apa", bare) == ["date", "publisher"]
    assert told(lacking("apa", bare)) == "no date and no publisher is known"
    assert lacking("mla", make_quote(receipt=make_receipt(url="https://x.example"))) == []
    assert told(lacking("link", bare)) == "no address is known"
    assert lacking("words", bare) == lacking("attributed", bare) == []
