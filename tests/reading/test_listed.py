"""What the pane of quotes says of one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from pullquote.reading.listed import Listed, details, when
from pullquote.store.records import Copy, Mark
from pullquote.transcript.model import Evidence, Span
from tests.support import make_quote, make_receipt

NOON = datetime(2031, 3, 12, 12, tzinfo=UTC)
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
    assert list(details(listed, NOON)) == [
        "kept · 12 Mar 12:00 · lines 3–5",
        "speaker inferred, line 2 · SHA-256 aaaaaaaaaaaa · text/1",
        "Ada Lindqvist, Harbour Master, Harbour briefing, Norrvik, 4 March 2021",
    ]


def test_a_copy_is_told_with_its_style_and_what_was_pasted() -> None:
    listed = Listed(
        Copy("c1", make_quote(), NOON, "words", "It sails."), None, "from another version of this file"
    )
    assert list(details(listed, NOON)) == [
        "from another version of this file: not found in this version",
        "copied as words · 12 Mar 12:00 · line 1",
        "speaker stated · SHA-256 aaaaaaaaaaaa · text/1",
        "It sails.",
    ]
