"""Tags as they are typed and shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.quotes.tags import listed, parsed, same, shown


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("harbour, the lead", ("harbour", "the lead")),
        ("#harbour,  # the   lead ,", ("harbour", "the lead")),
        ("lead, Lead, LEAD, the-lead, The lead", ("lead", "the-lead")),
        ("", ()),
        (" , #, ", ()),
    ],
)
def test_tags_stand_between_commas_each_once(typed: str, tags: tuple[str, ...]) -> None:
    assert parsed(typed) == tags


@given(st.text())
def test_what_is_listed_is_read_back(text: str) -> None:
    assert parsed(listed(parsed(text))) == parsed(text)


def test_tags_are_one_however_they_are_typed() -> None:
    assert shown(("harbour", "the lead")) == "#harbour #the-lead"
    assert same("The Lead", "#the-lead")
    assert not same("lead", "leader")
