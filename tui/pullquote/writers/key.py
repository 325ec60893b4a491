"""The key by which a paper cites an entry: "lindqvist2021harbour"."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from pullquote.quotes.model import Quote
from pullquote.writers.citation import author, year

_ARTICLES = frozenset("a an the der die das le la les un une el los las".split())


def key(quote: Quote) -> str:
    """Family name, year and a word of the title, in letters and digits of ASCII; without these, the file's digest."""
    said_by = author(quote)
    name = _first(said_by.family or said_by.literal) if said_by else ""
    title = _first(quote.title or "")
    return f"{name}{year(quote)}{title}" if name or title else f"transcript{quote.receipt.sha256[:8]}"


def keys(quotes: Sequence[Quote]) -> list[str]:
    """A key for each quote, with a letter behind those that others have before them: "lindqvist2021harbourb"."""
    seen: Counter[str] = Counter()
    found: list[str] = []
    for plain in map(key, quotes):
        seen[plain] += 1
        found.append(plain + _letters(seen[plain]) if seen[plain] > 1 else plain)
    return found


def _letters(number: int) -> str:
    """2 is "b", 26 "z", 27 "aa"."""
    number, last = divmod(number - 1, 26)
    return (_letters(number) if number else "") + "abcdefghijklmnopqrstuvwxyz"[last]


def _first(words: str) -> str:
    """The first word that is no article and has a letter or a digit of ASCII."""
    found = (_plain(word) for word in re.findall(r"\w+", words) if word.casefold() not in _ARTICLES)
    return next(filter(None, found), "")


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[^a-z0-9]", "", folded)
