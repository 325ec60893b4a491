"""Out of what a style writes, the words marked can be read back, whatever stands in them."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape

import pytest
from hypothesis import given

from pullquote.quotes.model import Quote
from pullquote.writers import STYLES, style
from pullquote.writers.latex import is_nested
from tests.writers.hostile import quotes

MARKS = str.maketrans("", "", "“”‘’„‚«»‹›\"'\u00a0")


def bare(text: str) -> str:
    """A text without space and without quotation marks, which styles turn."""
    return "".join(text.translate(MARKS).split())


@pytest.mark.parametrize("name", ["words", "attributed", "qa", "text"])
@given(quote=quotes())
def test_plain_styles_hold_the_words_as_they_are(name: str, quote: Quote) -> None:
    assert bare(quote.words) in bare(style(name)(quote))


@pytest.mark.parametrize("name", ["news", "apa", "mla", "chicago", "chicago-author-date", "deposition"])
@given(quote=quotes())
def test_styles_of_prose_move_no_more_than_the_last_stop(name: str, quote: Quote) -> None:
    assert bare(quote.words).rstrip(".,;:") in bare(style(name)(quote))


@given(quotes())
def test_markdown_holds_the_words_escaped(quote: Quote) -> None:
    block = re.sub(r"^> ?", "", style("markdown")(quote), flags=re.MULTILINE)
    assert bare(quote.words) in bare(re.sub(r"\\([^a-zA-Z\d\s])", r"\1", block))


@given(quotes())
def test_a_cell_holds_the_words_and_is_no_formula(quote: Quote) -> None:
    rows = list(csv.reader(io.StringIO(style("csv")(quote))))
    assert len(rows) == 2
    cells = dict(zip(*rows, strict=True))
    assert not [cell for cell in rows[1] if cell.lstrip()[:1] in tuple("=+-@＝＋－＠")]
    assert cells["quote"].removeprefix("'").split() == quote.words.removeprefix("'").split()


@pytest.mark.parametrize("name", ["json", "jsonld", "csl-json"])
@given(quote=quotes())
def test_json_is_json_and_holds_the_words(name: str, quote: Quote) -> None:
    written = json.loads(style(name)(quote))
    if name == "json":
        assert written["words"] == quote.words
    elif name == "csl-json":
        assert written[0]["annote"].replace("\u2060", "").split() == quote.words.split()
    else:
        assert written["target"]["selector"][0]["exact"] == quote.receipt.selectors[0].exact


@given(quotes())
def test_a_template_of_a_wiki_has_only_our_own_marks(quote: Quote) -> None:
    written = style("wiki")(quote)
    text = written[written.index("|text=") + 6 : written.index("<ref>")]
    assert not set(text.replace("<br />", "")) & set("{}[]|<>")
    assert "''" not in text
    assert bare(unescape(text.replace("<br />", ""))) == bare(quote.words)
    assert written.count("{{") == written.count("}}") == 2
    rows = re.findall(r"^\|(\w+)=", written, re.MULTILINE)
    assert rows == [row for row in ("text", "author", "source") if row in rows]


@given(quotes())
def test_latex_has_no_command_that_is_not_ours(quote: Quote) -> None:
    """A grammar of what csquotes is given: text, escapes, and braces that nest."""
    written = style("latex")(quote)
    plain = re.sub(r"\\[{}$&#%_]", "", written.replace("\\\\{}\n", ""))
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
