"""Every style on quotes of every kind: what would be pasted stands in `expected`, a file a style."""

from __future__ import annotations

import pytest

from pullquote.writers import STYLES, WITH_QUESTION, style
from pullquote.writers.showing import as_json, lines
from tests.support import make_quote
from tests.writers.invented import QUOTES
from tests.writers.paired import EXPECTED, expected, pairs


@pytest.mark.parametrize(("name", "quote"), pairs())
def test_a_style_writes_what_its_place_expects(name: str, quote: str) -> None:
    assert style(name)(QUOTES[quote]).rstrip() == expected(name)[quote].rstrip()


def test_nothing_is_expected_of_a_style_or_a_quote_that_is_gone() -> None:
    assert {path.stem for path in EXPECTED.iterdir()} == set(STYLES)
    assert {(name, quote) for name in STYLES for quote in expected(name)} == set(pairs())


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


def test_every_style_is_shown_with_an_example() -> None:
    assert [one["name"] for one in as_json()] == list(STYLES)
    printed = "\n".join(lines())
    assert all(f"{name}: {about}" in printed for name, about in STYLES.items())
