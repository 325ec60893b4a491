"""Quotation marks inside quotation marks, dates, joined lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.writers.markdown import escaped
from pullquote.writers.typography import joined, long_date, quoted, turned

LANGUAGES = (None, "en-US", "en-GB", "de", "fr", "es", "uk")


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


MARKED = st.text(st.sampled_from("ab “”‘’„‚«»‹›\"'()—\u00a0")) | st.text()


@given(MARKED, st.sampled_from(LANGUAGES))
def test_turning_changes_nothing_but_quotation_marks_and_the_spaces_inside_guillemets(
    words: str, language: str | None
) -> None:
    def bare(text: str) -> str:
        return "".join(char for char in text if char not in "“”‘’„‚«»‹›\"'\u00a0\u202f ")

    assert bare(turned(words, language)) == bare(words)


@pytest.mark.parametrize(
    ("language", "said", "expected"),
    [
        (None, "Er sagte „nein“ und »ja«.", "“Er sagte ‘nein’ und ‘ja’.”"),
        ("en-US", "He said “no”.", "“He said ‘no’.”"),
        ("en-GB", "He said ‘no’, the boys’ ‘no’.", "‘He said “no”, the boys’ “no”.’"),
        ("de", "Er sagte „nein, ‚nie‘“.", "„Er sagte ‚nein, „nie“‘.“"),
        ("de-AT", "Er sagte »nein«.", "„Er sagte ‚nein‘.“"),
        ("fr", "Il a dit « non » hier.", "«\u00a0Il a dit “non” hier.\u00a0»"),
        ("es", "Dijo «no» ayer.", "«Dijo “no” ayer.»"),
        ("uk", "Сказав «ні» вчора.", "«Сказав „ні“ вчора.»"),
        ("xx", "He said “no”.", "“He said ‘no’.”"),
    ],
)
def test_quotation_marks_are_those_of_the_language(language: str | None, said: str, expected: str) -> None:
    assert quoted(said, language) == expected


def test_each_paragraph_opens_and_only_the_last_one_closes() -> None:
    assert quoted("One.\n\nTwo.") == "“One.\n\n“Two.”"


def test_lines_of_verse_are_run_on() -> None:
    assert (
        joined("We fight for\nOur harbour;\nOur ferries.\n\nSo be it.")
        == "We fight for Our harbour; Our ferries.\n\nSo be it."
    )


def test_a_date_is_written_out() -> None:
    assert long_date("2031-03-04") == "4 March 2031"
    assert [long_date("2031-03-04", language) for language in LANGUAGES] == [
        "4 March 2031",
        "March 4, 2031",
        "4 March 2031",
        "4. März 2031",
        "4 mars 2031",
        "4 de marzo de 2031",
        "4 березня 2031 р.",
    ]
    assert long_date("2031-03-01", "fr") == "1er mars 2031"


@given(st.text(alphabet=st.characters(codec="ascii", exclude_categories=["Cc"]), min_size=1))
def test_escaping_for_markdown_only_adds_backslashes(text: str) -> None:
    kept = iter(escaped(text))
    assert all(char in kept for char in text)
    assert escaped(text).replace("\\", "") == text.replace("\\", "")
