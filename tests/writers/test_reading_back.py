"""Out of what a style writes, the words marked can be read back, whatever stands in them."""

from __future__ import annotations

import csv
import io
import re
from urllib.parse import quote as percent

import pytest
from hypothesis import given

from pullquote.quotes.model import Quote
from pullquote.writers import STYLES, style
from pullquote.writers.latex import is_nested
from tests.support import make_quote
from tests.writers.hostile import quotes
from tests.writers.read_back import holds


@pytest.mark.parametrize("name", STYLES)
@given(quote=quotes())
def test_the_words_are_read_back_out_of_every_style(name: str, quote: Quote) -> None:
    quote = _found(quote) if name in ("link", "jsonld") else quote
    assert holds(name, style(name)(quote), quote)


def _found(quote: Quote) -> Quote:
    """The quote with a receipt that is of its own words."""
    selector = quote.receipt.selectors[0]._replace(exact=quote.words)
    fragment = f"text={percent(' '.join(quote.words.split()), safe='').replace('-', '%2D')}"
    return quote._replace(receipt=quote.receipt._replace(selectors=(selector,), fragment=fragment))


@pytest.mark.parametrize("name", sorted(set(STYLES) - {"link"}))
def test_other_words_are_not_read_back(name: str) -> None:
    written = style(name)(_found(make_quote()))
    other = _found(make_quote(words="The ferry sails on Sunday."))
    assert not holds(name, written, other)


@given(quotes())
def test_no_cell_is_a_formula(quote: Quote) -> None:
    rows = list(csv.reader(io.StringIO(style("csv")(quote))))
    assert len(rows) == 2
    assert not [cell for cell in rows[1] if cell.lstrip()[:1] in tuple("=+-@＝＋－＠")]


@given(quotes())
def test_a_template_of_a_wiki_has_only_our_own_marks(quote: Quote) -> None:
    written = style("wiki")(quote)
    text = written[written.index("|text=") + 6 : written.index("<ref>")]
    assert not set(text.replace("<br />", "")) & set("{}[]|<>")
    assert "''" not in text
    assert written.count("{{") == written.count("}}") == 2
    rows = re.findall(r"^\|(\w+)=", written, re.MULTILINE)
    assert rows == [row for row in ("text", "author", "source") if row in rows]


@given(quotes())
def test_latex_has_no_command_that_is_not_ours(quote: Quote) -> None:
    """A grammar of what csquotes is given: text, escapes, and braces that nest."""
    written = style("latex")(quote)
    plain = re.sub(r"\\[{}$&#%_/]", "", written.replace("\\\\{}\n", ""))
    commands = set(re.findall(r"\\([a-zA-Z]+)", plain))
    assert commands <= {"blockquote", "begin", "end", "enquote"} | {
        *("textbackslash", "textasciicircum", "textasciitilde", "textquotedbl", "textasciigrave"),
        *("textless", "textgreater"),
    }
    assert is_nested(plain, "{", "}")
    assert not re.search(r"\\enquote\{[^}]*\\enquote", plain.replace("{}", "")), "csquotes goes no deeper"
    assert not set(plain) & set("$&#%_^~")


@given(quotes())
def test_org_has_no_markup_that_is_not_ours(quote: Quote) -> None:
    written = style("org")(quote)
    inner = written.removeprefix("#+begin_quote\n").removesuffix("\n#+end_quote")
    assert not re.search(r"^(?:\*+ |#\+|# |\||[-+] |\d+[.)] |:)", inner, re.MULTILINE)
    assert not re.search(r"\[\[|<<|\{\{\{|(?<=\w)[_^]|(?:^|[\s({])([*/=~+])\S", inner)


@pytest.mark.parametrize("name", STYLES)
@given(quote=quotes())
def test_no_style_writes_half_a_line(name: str, quote: Quote) -> None:
    """No line ends but by a line feed: a paste keeps its shape."""
    written = style(name)(quote)
    assert written
    assert not set(written) & set("\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
