"""The key by which a paper cites an entry: "lindqvist2021harbour"."""

from __future__ import annotations

import re
import unicodedata

from pullquote.quotes.model import Quote
from pullquote.writers.citation import author, year

_ARTICLES = frozenset("a an the der die das le la les un une el los las".split())


def key(quote: Quote) -> str:
    """Family name, year and a word of the title, in letters and digits of ASCII; without these, the file's digest."""
    said_by = author(quote)
    name = _first(said_by.family or said_by.literal) if said_by else ""
    title = _first(quote.title or "")
    return f"{name}{year(quote)}{title}" if name or title else f"transcript{quote.receipt.sha256[:8]}"


def _first(words: str) -> str:
    """The first word that is no article and has a letter or a digit of ASCII."""
    found = (_plain(word) for word in re.findall(r"\w+", words) if word.casefold() not in _ARTICLES)
    return next(filter(None, found), "")


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[^a-z0-9]", "", folded)
