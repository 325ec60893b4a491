"""Every style on quotes of every kind: what would be pasted stands in `expected`, a file a style."""

from __future__ import annotations

import csv
import json
import re

import pytest

from pullquote.writers import STYLES, WITH_QUESTION, style, together
from pullquote.writers.key import keys
from pullquote.writers.showing import as_json, lines
from tests.support import make_quote, make_receipt
from tests.writers.invented import QUOTES
from tests.writers.paired import EXPECTED, expected, shown


@pytest.mark.parametrize("name", STYLES)
def test_a_style_writes_what_its_place_expects(name: str) -> None:
    assert {quote: style(name)(QUOTES[quote]) for quote in shown(name)} == expected(name)


@pytest.mark.parametrize("name", STYLES)
def test_a_style_is_shown_for_what_is_hard_to_cite(name: str) -> None:
    hard = {
        *("anonymous questioner", "office without a name", "two-part name", "interpreted"),
        *("inner quotes", "ellipsis", "question with answer", "no date"),
    }
    assert hard <= set(expected(name))


def test_nothing_is_expected_of_a_style_that_is_gone() -> None:
    assert {path.stem for path in EXPECTED.iterdir()} == set(STYLES)


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(KeyError):
        style("os.system")


@pytest.mark.parametrize("name", STYLES)
def test_a_style_writes_the_same_twice_and_something_of_nothing(name: str) -> None:
    bare = QUOTES["nothing known"]
    assert style(name)(bare) == style(name)(bare) != ""


def test_styles_that_print_no_question_do_not_care_for_one() -> None:
    quote = make_quote(question=make_quote(words="When?", asks=True))
    others = set(STYLES) - WITH_QUESTION - {"json"}
    assert all(style(name)(quote) == style(name)(make_quote()) for name in others)


WORDS = "text=We%20sail"


@pytest.mark.parametrize(
    ("source", "link"),
    [
        ({"url": "https://x.example/talk"}, "https://x.example/talk#:~:text=We%20sail"),
        ({"url": "https://x.example/talk#two"}, "https://x.example/talk#two:~:text=We%20sail"),
        ({"url": "https://x.example/talk", "fragment": None}, "https://x.example/talk"),
        ({"url": "HTTP://x.example/a b", "fragment": None}, "HTTP://x.example/a%20b"),
        ({"url": "javascript:alert(1)", "fragment": None}, "file:///talks/ferry.txt"),
        ({"path": "/talks/a b.html"}, "file:///talks/a%20b.html#:~:text=We%20sail"),
        ({"path": "C:\\talks\\ferry.txt", "fragment": None}, "file:///C:/talks/ferry.txt"),
        ({"path": "talks/née: 1.txt", "fragment": None}, "talks/n%C3%A9e%3A%201.txt"),
        ({"path": None}, "ni:///sha-256;qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo"),
    ],
)
def test_a_link_is_the_best_address_that_is_known(source: dict[str, str | None], link: str) -> None:
    assert style("link")(make_quote(receipt=make_receipt(**{"fragment": WORDS, **source}))) == link


@pytest.mark.parametrize("name", STYLES)
def test_one_quote_together_is_that_quote(name: str) -> None:
    one = together(name, [make_quote()])
    assert style(name)(make_quote()) == one or name in ("json", "jsonld")


def test_quotes_together_are_one_array_one_table_and_have_keys_of_their_own() -> None:
    quotes = [make_quote(), make_quote(words="It does."), QUOTES["podcast"], make_quote(words="It will.")]
    ids = ["lindqvist2021harbour", "lindqvist2021harbourb", "lindqvist2021low", "lindqvist2021harbourc"]
    assert [item["id"] for item in json.loads(together("csl-json", quotes))] == ids
    for name in ("bibtex", "biblatex"):
        assert re.findall(r"^@\w+\{(\w+),", together(name, quotes), re.MULTILINE) == ids
    assert len(list(csv.reader(together("csv", quotes).splitlines()))) == 5
    assert (
        len(json.loads(together("json", quotes)))
        == len(json.loads(together("jsonld", quotes))["@graph"])
        == 4
    )
    assert together("ris", quotes).count("\nER  - ") == 4
    assert together("words", quotes[:2]) == "The ferry sails on Monday.\n\nIt does."


def test_keys_do_not_run_out_of_letters() -> None:
    found = keys([make_quote()] * 60)
    assert len(set(found)) == 60
    assert (found[25][-1], found[26][-2:], found[52][-2:]) == ("z", "aa", "ba")


def test_every_style_is_shown_with_an_example() -> None:
    assert [one["name"] for one in as_json()] == list(STYLES)
    printed = "\n".join(lines())
    assert all(f"{name}: {about}" in printed for name, about in STYLES.items())
