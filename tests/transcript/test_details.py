"""Details that the user gives: checked, told apart from what is stated, and no evidence of who speaks."""

from __future__ import annotations

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.corrections import CannotCorrectError
from pullquote.transcript.details import checked, given, parsed
from pullquote.transcript.model import NO_CORRECTIONS, Corrections, Document
from pullquote.transcript.serialise import as_json

TALK = b"Harbour talk\n\nBo Varga: When does the ferry sail?\n\nAda Lind: It sails on Monday.\n"


def talk() -> Document:
    return read(None, TALK)


@pytest.mark.parametrize(
    ("pair", "kept"),
    [
        ("date=2031-03-12", {"date": "2031-03-12"}),
        ("date= 12 March 2031", {"date": "2031-03-12"}),
        ("date=13.3.2031", {"date": "2031-03-13"}),
        ("language=EN_gb", {"language": "en-GB"}),
        ("url=https://norrvik.example/a?b=c#d", {"url": "https://norrvik.example/a?b=c#d"}),
        ("address=http://norrvik.example", {"url": "http://norrvik.example"}),
        ("Event=Press Conference", {"genre": "press conference"}),
        ("place=  Norrvik \n Old\tTown\x1b[31m", {"place": "Norrvik Old Town[31m"}),
        ("title=a = b", {"title": "a = b"}),
        ("publisher=", {"publisher": ""}),
    ],
)
def test_a_detail_is_kept_in_the_form_that_styles_expect(pair: str, kept: dict[str, str]) -> None:
    assert parsed([pair]) == kept


@pytest.mark.parametrize(
    ("pair", "why"),
    [
        ("date=3/4/2031", "3/4/2031 is no date that can be read for certain"),
        ("date=2031", "2031 is no date"),
        ("date=12 March 2031 in Norrvik", "is no date"),
        ("date=2031-02-30", "is no date"),
        ("language=German", "German is no code of a language"),
        ("url=norrvik.example", "norrvik.example is no address"),
        ("url=file:///etc/hosts", "is no address"),
        ("url=javascript:alert(1)", "is no address"),
        ("url=https://", "is no address"),
        ("url=https://norrvik.example/a b", "is no address"),
        ("colour=red", "'colour=red' is no detail: NAME=VALUE, of title, date"),
        ("place", "'place' is no detail"),
        ("", "'' is no detail"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(pair: str, why: str) -> None:
    with pytest.raises(CannotCorrectError) as refused:
        parsed([pair])
    assert why in str(refused.value)


@drawn(st.sampled_from(["title", "date", "place", "language", "url"]), st.text(max_size=30))
def test_what_was_checked_once_is_checked_again_without_a_change(name: str, value: str) -> None:
    try:
        kept = checked(name, value)
    except CannotCorrectError:
        return
    assert checked(name, kept) == kept


def test_given_details_stand_in_the_header_and_the_stated_ones_are_known_still() -> None:
    corrections = given(NO_CORRECTIONS, {"title": "By Cleo Dahl", "place": "Norrvik", "date": ""})
    assert corrections == Corrections(given={"title": "By Cleo Dahl", "place": "Norrvik"})
    transcript = build(talk(), corrections)
    assert (transcript.header.title, transcript.header.place) == ("By Cleo Dahl", "Norrvik")
    assert transcript.stated == build(talk()).header
    assert as_json(transcript)["given"] == {"title": "By Cleo Dahl", "place": "Norrvik"}


def test_given_details_say_nothing_of_who_speaks() -> None:
    plain, told = build(talk()), build(talk(), given(NO_CORRECTIONS, {"title": "By Cleo Dahl and Ada Lind"}))
    assert told.speakers == plain.speakers
    assert told.turns == plain.turns


def test_an_address_that_is_given_is_the_documents() -> None:
    transcript = build(talk(), given(NO_CORRECTIONS, {"url": "https://norrvik.example"}))
    assert transcript.url == as_json(transcript)["source"]["url"] == "https://norrvik.example"
    assert transcript.document.source.url is None
    assert build(talk()).url is None


def test_an_empty_detail_is_given_no_longer() -> None:
    once = given(NO_CORRECTIONS, {"place": "Norrvik"})
    assert given(once, {"place": ""}) == NO_CORRECTIONS
