"""Every style on quotes of every kind: what would be pasted."""

from __future__ import annotations

import pytest

from pullquote.quotes.model import Quote
from pullquote.writers import STYLES, style
from tests.support import make_quote

QUESTION = make_quote(
    words="When does it sail?", name="Bo Varga", role=None, affiliation="Radio Norrvik", asks=True, turn=0
)
OCCASION = "Harbour briefing, Norrvik, 4 March 2021"
BY = f"Ada Lindqvist, Harbour Master, {OCCASION}"

TABLE: list[tuple[str, Quote, str]] = [
    ("words", make_quote(), "The ferry sails on Monday."),
    ("words", make_quote(words="We sail\nOn Monday."), "We sail On Monday."),
    ("words", make_quote(words="We sail.\n\nWe always do."), "We sail.\n\nWe always do."),
    ("attributed", make_quote(), f"“The ferry sails on Monday.” — {BY}"),
    (
        "attributed",
        make_quote(role=None, affiliation="Ferry Board"),
        f"“The ferry sails on Monday.” — Ada Lindqvist, Ferry Board, {OCCASION}",
    ),
    (
        "attributed",
        make_quote(date=None, place=None, title=None),
        "“The ferry sails on Monday.” — Ada Lindqvist, Harbour Master",
    ),
    (
        "attributed",
        make_quote(name=None, role=None, date=None, place=None, title=None),
        "“The ferry sails on Monday.”",
    ),
    (
        "attributed",
        make_quote(name=None, role=None, anonymous=True),
        f"“The ferry sails on Monday.” — {OCCASION}",
    ),
    (
        "attributed",
        make_quote(name="Question", role=None, anonymous=True, asks=True),
        f"“The ferry sails on Monday.” — a questioner, {OCCASION}",
    ),
    (
        "attributed",
        make_quote(name="REPORTER", role=None, anonymous=True, asks=True, press=True),
        f"“The ferry sails on Monday.” — a reporter, {OCCASION}",
    ),
    (
        "attributed",
        make_quote(name="Moderator", role=None, anonymous=True),
        f"“The ferry sails on Monday.” — the moderator, {OCCASION}",
    ),
    ("attributed", make_quote(words="He said “no” twice."), f"“He said ‘no’ twice.” — {BY}"),
    ("attributed", make_quote(words="We sail.\n\nWe always do."), f"“We sail.\n\n“We always do.” — {BY}"),
    (
        "attributed",
        make_quote(title="Briefing in Norrvik, March 4, 2021"),
        "“The ferry sails on Monday.” — Ada Lindqvist, Harbour Master, Briefing in Norrvik, March 4, 2021",
    ),
    ("markdown", make_quote(), f"> The ferry sails on Monday.\n>\n> — {BY}"),
    (
        "markdown",
        make_quote(words="It costs *5* [francs] <net>.\n\n1. Pay."),
        f"> It costs \\*5\\* \\[francs\\] \\<net\\>.\n>\n> 1\\. Pay.\n>\n> — {BY}",
    ),
    ("qa", make_quote(), f"Ada Lindqvist, Harbour Master: The ferry sails on Monday.\n\n— {OCCASION}"),
    (
        "qa",
        make_quote(question=QUESTION),
        "Bo Varga, Radio Norrvik: When does it sail?\n\n"
        f"Ada Lindqvist, Harbour Master: The ferry sails on Monday.\n\n— {OCCASION}",
    ),
    (
        "qa",
        make_quote(question=QUESTION._replace(words="", name="Question", affiliation=None, anonymous=True)),
        "A questioner: [not transcribed]\n\n"
        f"Ada Lindqvist, Harbour Master: The ferry sails on Monday.\n\n— {OCCASION}",
    ),
]


@pytest.mark.parametrize(("name", "quote", "expected"), TABLE)
def test_a_style_writes_what_its_place_expects(name: str, quote: Quote, expected: str) -> None:
    assert style(name)(quote) == expected


def test_every_style_that_is_offered_can_be_written() -> None:
    assert all(style(name)(make_quote()) for name in STYLES)


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(KeyError):
        style("os.system")
