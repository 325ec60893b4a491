"""A directive leads a browser to the quoted words: it is followed here as the specification says that browsers do."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pullquote.quotes.fragment import LONGEST, fragment
from pullquote.quotes.pick import pick
from pullquote.readers import read
from pullquote.transcript.build import build
from pullquote.transcript.model import Span

PAGE = """Harbour talk

Ada Lind: We sail on Monday, and we sail at noon - or not at all.
We always have.

Bo Varga: We sail?

Ada Lind: We sail. “Never” & nowhere else; we\u00a0sail at noon.

Ada Lind: 渡轮星期一开。

Bo Varga: We sail?
"""


def led_to(page: str, directive: str) -> tuple[int, int] | None:
    """What a browser highlights: the first place where the terms match, each within a line, at the bounds of words.

    Blind to case, as in "find a range from a text directive" of the specification.
    """
    terms = directive.removeprefix("text=").split(",")
    prefix = _pattern(terms.pop(0)[:-1]) + r"\s*" if terms[0].endswith("-") else ""
    between = r"[\s\S]*?".join(map(_pattern, terms))
    match = re.search(f"{prefix}(?P<found>{between})", page, re.IGNORECASE)
    return match.span("found") if match else None


def _pattern(term: str) -> str:
    words = r"[^\S\n]+".join(map(re.escape, unquote(term).split()))
    return rf"(?:(?<!\w)|(?!\w)){words}(?:(?!\w)|(?<!\w))"


def place(page: str, words: str, which: int = 0) -> Span:
    at = [match.start() for match in re.finditer(re.escape(words), page)][which]
    return Span(at, at + len(words))


@pytest.mark.parametrize(
    ("words", "which", "directive"),
    [
        ("We sail on Monday", 0, "text=We%20sail%20on%20Monday"),
        ("we sail at noon - or not", 0, "text=we%20sail%20at%20noon%20%2D%20or%20not"),
        ("“Never” & nowhere else;", 0, "text=%E2%80%9CNever%E2%80%9D%20%26%20nowhere%20else%3B"),
        ("We sail?", 0, "text=Bo%20Varga%3A-,We%20sail%3F"),
        ("We sail?", 1, None),
        ("ail on Monday", 0, None),
        ("We sail on Mon", 0, None),
        (
            "渡轮星期一开。",
            0,
            "text=Ada%20Lind%3A-,%E6%B8%A1%E8%BD%AE%E6%98%9F%E6%9C%9F%E4%B8%80%E5%BC%80%E3%80%82",
        ),
        ("or not at all.\nWe always have.", 0, "text=or%20not%20at%20all.,We%20always%20have."),
    ],
)
def test_a_directive_names_each_term_encoded(words: str, which: int, directive: str | None) -> None:
    assert fragment(PAGE, place(PAGE, words, which)) == directive


def test_words_that_stand_elsewhere_before_are_told_by_what_stands_before_them() -> None:
    span = place(PAGE, "we\u00a0sail at noon.")
    directive = fragment(PAGE, span)
    assert directive == "text=we%20sail%20at%20noon."
    assert led_to(PAGE, directive or "") == span


def test_long_words_are_given_by_their_ends() -> None:
    words = " ".join(f"word{number}" for number in range(100))
    page = f"Ada: {words}\n"
    assert fragment(page, place(page, words)) == (
        "text=word0%20word1%20word2%20word3%20word4%20word5,word94%20word95%20word96%20word97%20word98%20word99"
    )


LINES = st.lists(
    st.sampled_from(("we", "sail", "We", "on", "Monday", "now,", "-", "“no”", "a&b")), min_size=1, max_size=9
)
PAGES = st.lists(LINES.map(" ".join), min_size=1, max_size=8).map("\n".join)


@given(PAGES, st.data())
def test_every_directive_leads_to_its_words(page: str, data: st.DataObject) -> None:
    words = [match.span() for match in re.finditer(r"\S+", page)]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    span = Span(words[first][0], words[last][1])
    directive = fragment(page, span)
    assume(directive is not None)
    assert led_to(page, directive or "") == span


@given(PAGES, st.data())
def test_words_said_once_always_have_a_directive(page: str, data: st.DataObject) -> None:
    said = "Only here is it said that the ferry sails"
    at = data.draw(st.sampled_from([match.start() for match in re.finditer("^", page, re.MULTILINE)]))
    page = f"{page[:at]}{said}\n{page[at:]}"
    assert led_to(page, fragment(page, Span(at, at + len(said))) or "") == (at, at + len(said))


def test_no_term_is_longer_than_it_may_be() -> None:
    page = "Ada: " + "sail " * 500 + "home"
    directive = fragment(page, Span(5, len(page)))
    assert directive is None or all(len(unquote(term)) <= LONGEST for term in directive.split(","))


def test_a_web_page_gives_its_quotes_a_directive_and_a_text_file_none() -> None:
    html = (
        "<title>Harbour talk</title><p><b>Ada Lind:</b> We sail on Monday.</p><p><b>Bo Varga:</b> Do you?</p>"
    )
    for name, directive in (("talk.html", "text=We%20sail%20on%20Monday."), ("talk.txt", None)):
        text = html if name.endswith("html") else "Ada Lind: We sail on Monday.\n\nBo Varga: Do you?\n"
        talk = build(read(None, text.encode()))
        at = talk.text.index("We sail")
        assert pick(talk, at, at + len("We sail on Monday.")).receipt.fragment == directive
