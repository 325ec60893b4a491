"""Quotation marks inside quotation marks, dates, joined lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.writers.markdown import escaped
from pullquote.writers.typography import joined, long_date, quoted, turned


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("He said “no” twice.", "He said ‘no’ twice."),
        ('He said "no" twice.', "He said ‘no’ twice."),
        ("He said “she said ‘no’ to me” twice.", "He said ‘she said “no” to me’ twice."),
        ("“They’ve said ‘it’s fine’”, he said.", "‘They’ve said “it’s fine”’, he said."),
        ("They say ‘we are trying’.", "They say ‘we are trying’."),
        ("It’s the boys’ ferry.", "It’s the boys’ ferry."),
        ('A 5" pipe and nothing else.', 'A 5" pipe and nothing else.'),
        ("a (“harbour”) b", "a (‘harbour’) b"),
        ("“unclosed", "‘unclosed"),
    ],
)
def test_inner_quotation_marks_are_turned(said: str, expected: str) -> None:
    assert turned(said) == expected


@given(st.text())
def test_turning_changes_nothing_but_quotation_marks(words: str) -> None:
    def bare(text: str) -> str:
        return "".join(char for char in text if char not in '“”‘’"')

    assert bare(turned(words)) == bare(words)
    assert len(turned(words)) == len(words)


def test_each_paragraph_opens_and_only_the_last_one_closes() -> None:
    assert quoted("One.\n\nTwo.") == "“One.\n\n“Two.”"


def test_lines_of_verse_are_run_on() -> None:
    assert (
        joined("We fight for\nOur harbour;\nOur ferries.\n\nSo be it.")
        == "We fight for Our harbour; Our ferries.\n\nSo be it."
    )


def test_a_date_is_written_out() -> None:
    assert long_date("2031-03-04") == "4 March 2031"


@given(st.text(alphabet=st.characters(codec="ascii", exclude_categories=["Cc"]), min_size=1))
def test_escaping_for_markdown_only_adds_backslashes(text: str) -> None:
    kept = iter(escaped(text))
    assert all(char in kept for char in text)
    assert escaped(text).replace("\\", "") == text.replace("\\", "")
