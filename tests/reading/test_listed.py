"""What the pane of quotes says of one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from pullquote.quotes.anchor import Found
from pullquote.quotes.pick import pick
from pullquote.reading.listed import Listed, Places, counted, details, when
from pullquote.store.records import Copy, Mark
from pullquote.transcript.build import build
from pullquote.transcript.diff import Piece
from pullquote.transcript.model import Evidence, Span
from pullquote.transcript.slices import finished
from tests.support import make_document, make_quote, make_receipt

NOON = datetime(2031, 3, 12, 12, tzinfo=UTC)
TALK = build(
    make_document("Ada Lindqvist: The ferry sails on Monday.\n\nBo Varga:      The ferry sails on Monday.\n")
)
HOME = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    ("then", "short", "whole"),
    [
        (NOON, "12:00", "12 Mar 12:00"),
        (NOON - timedelta(days=1), "11 Mar", "11 Mar 12:00"),
        (NOON.replace(year=2030), "12 Mar 2030", "12 Mar 2030 12:00"),
    ],
)
def test_a_time_is_told_as_shortly_as_is_clear(then: datetime, short: str, whole: str) -> None:
    assert when(then, NOON) == short
    assert when(then, NOON, short=False) == whole


def test_a_time_is_told_where_the_user_is() -> None:
    assert when(NOON, NOON.astimezone(HOME)) == "21:00"


def test_a_mark_is_told_with_its_receipt_and_whose_words_they_are() -> None:
    receipt = make_receipt(lines=(3, 5), certainty="inferred", evidence=(Evidence("title", "by Ada", 2),))
    listed = Listed(Mark("m1", make_quote(receipt=receipt), NOON), Span(15, 41))
    assert list(details(listed, NOON, TALK)) == [
        "kept · 12 Mar 12:00 · lines 3–5",
        "speaker inferred, line 2 · SHA-256 aaaaaaaaaaaa · text/1",
        "Ada Lindqvist, Harbour Master, Harbour briefing, Norrvik, 4 March 2021",
    ]


def test_a_copy_is_told_with_its_style_and_what_was_pasted() -> None:
    listed = Listed(Copy("c1", make_quote(), NOON, "words", "It sails."), Span(15, 41))
    assert list(details(listed, NOON, TALK)) == [
        "copied as words · 12 Mar 12:00 · line 1",
        "speaker stated · SHA-256 aaaaaaaaaaaa · text/1",
        "It sails.",
    ]


OTHER = "from another version"


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Found("unchanged", (Span(15, 41),)), ["unchanged, line 1"]),
        (Found("moved", (Span(58, 84),)), ["moved, line 3 (was 1); said by Bo Varga here"]),
        (
            Found("reworded", (Span(15, 41),), (Piece("both", "The"), Piece("old", "2"), Piece("new", "3"))),
            ["wording changed, line 1; a number is another", "The [-2-] {+3+}"],
        ),
        (
            Found("unsure", (Span(15, 41), Span(58, 84))),
            ["not sure where: perhaps line 1 or 3 (was 1)", "“The ferry sails on Monday.”"],
        ),
        (
            Found("gone"),
            ["gone: its words are not in this text (was line 1)", "“The ferry sails on Monday.”"],
        ),
    ],
)
def test_what_became_of_a_quote_of_another_version_is_told_first(found: Found, told: list[str]) -> None:
    listed = Listed(Mark("m1", make_quote(), NOON), found.place, OTHER, found)
    lines = list(details(listed, NOON, TALK))
    assert lines[: len(told)] == [f"{told[0]} · {OTHER}", *told[1:]]
    assert listed.is_here == found.is_whole


def test_quotes_are_counted_by_what_became_of_them() -> None:
    mark = Mark("m1", make_quote(), NOON)
    states = (Found("gone"), Found("unchanged", (Span(15, 41),)), Found("gone"))
    assert counted([Listed(mark, found.place, OTHER, found) for found in states]) == "2 gone, 1 unchanged"


def test_many_quotes_of_another_version_are_found_in_many_steps() -> None:
    """Each step is short, so that keys come in between; what was found once is not looked for again."""
    words = [f"Sentence {number} is about the ferry." for number in range(200)]
    text = "".join(f"Ada Lindqvist: {one}\n\n" for one in words)
    old = build(make_document(text))
    starts = [text.index(one) for one in words]
    marks = [
        Mark(str(start), pick(old, start, start + len(one)), NOON)
        for one, start in zip(words, starts, strict=True)
    ]
    places = Places(build(make_document(f"Bo Varga: Good morning.\n\n{text}", sha256="b" * 64)))
    work = places.of(marks)
    steps = sum(1 for _ in iter(lambda: next(work, "done"), "done"))
    assert steps >= 400  # one for each turn, and one for each mark
    listed = finished(places.of(marks))
    assert {one.state for one in listed} == {"moved"}
    assert sum(1 for _ in places.of(marks)) == 200
