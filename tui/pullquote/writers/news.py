"""A sentence as news agencies write it, after the AP Stylebook ("quotation marks", "quotations in the news", "titles").

The stop inside the marks becomes a comma, but a question mark or an exclamation mark stays; "said" and no finer verb;
a short formal title goes before the name and a long one after it; months of six letters and more are abbreviated
before a day. Several paragraphs are led in by a sentence; each opens again and only the last one closes. The year
stays: which one is this year, the words do not know.
"""

from __future__ import annotations

import re

from pullquote.quotes.model import Quote
from pullquote.writers.attribution import is_interpreted, who
from pullquote.writers.typography import quoted

_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
_SHORT_TITLE = 4
"""In words."""


def write(quote: Quote) -> str:
    words = quoted(quote.words, "en-US")
    said = _said(quote)
    if "\n\n" in words:
        return f"{said[:1].upper()}{said[1:]}:\n\n{words}"
    return f"{_with_comma(words)} {said}."


def _with_comma(words: str) -> str:
    """The words in their marks, a comma inside these for what ended the sentence; three dots stay."""
    said = words.rstrip("’”")
    if said.endswith(tuple("?!。！？")):
        return words
    if said.endswith((".", ",", ";", ":")) and not said.endswith(".."):
        said = said[:-1]
    return f"{said},{words[len(words.rstrip('’”')) :]}"


def _said(quote: Quote) -> str:
    """Who said it, and when: "Harbour Master Ada Lindqvist said on March 4, 2021"."""
    when = f" on {_date(quote.date)}" if quote.date else ""
    name = _named(quote)
    if name is None:
        of = f" of “{quote.title}”" if quote.title else ""
        return f"according to a transcript{of}{when.replace(' on', ' from')}"
    verb = "asked" if quote.asks and re.search(r"\?\W*\Z", quote.words) else "said"
    through = " through an interpreter" if is_interpreted(quote) else ""
    return f"{name} {verb}{through}{when}"


def _named(quote: Quote) -> str | None:
    name = who(quote)
    if not name or quote.anonymous:
        return name
    if quote.role and "," not in quote.role and len(quote.role.split()) <= _SHORT_TITLE:
        return f"{quote.role} {name}"
    if quote.role:
        return f"{name}, {quote.role},"
    return f"{name} of {quote.affiliation}" if quote.affiliation else name


def _date(date: str) -> str:
    year, month, day = date.split("-")
    return f"{_MONTHS[int(month) - 1]} {int(day)}, {year}"
