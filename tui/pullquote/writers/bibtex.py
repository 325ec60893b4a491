"""An entry for BibTeX (BibTeXing, Oren Patashnik 1988, 3.1 and 3.2): `@misc`, which every style knows.

The words stand in `annote`, and the user's note after them; no standard style prints it, or `keywords`.
"""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.quotes.model import Quote
from pullquote.writers import Written
from pullquote.writers.bib import braced, entry, keywords, names, whole
from pullquote.writers.citation import address, author, year
from pullquote.writers.key import key, keys
from pullquote.writers.kinds import capital, description
from pullquote.writers.locators import page_lines
from pullquote.writers.noted import annotation
from pullquote.writers.typography import MONTHS


def write(quote: Quote) -> str:
    return _entry(quote, key(quote), Written())


def write_all(quotes: Sequence[Quote], written: Sequence[Written]) -> str:
    return "\n\n".join(map(_entry, quotes, keys(quotes), written))


def _entry(quote: Quote, key: str, written: Written) -> str:
    said_by = author(quote)
    held = ", ".join(filter(None, (capital(description(quote)), quote.place, quote.publisher)))
    asked_by = f"Interview by {quote.interviewer}" if quote.interviewer else ""
    return entry(
        "misc",
        key,
        {
            "author": names(said_by) if said_by else "",
            "title": whole(quote.title or ""),
            "howpublished": braced(held),
            "year": year(quote),
            "note": braced(asked_by),
            "pages": braced(page_lines(quote)),
            "url": address(quote),
            "keywords": keywords(written.tags),
            "annote": braced(annotation(quote, written)),
        },
        month=_month(quote.date) if quote.date else "",
    )


def _month(date: str) -> str:
    """The month by its macro, with the day as BibTeXing joins it: `mar # {~4}`."""
    _, month, day = date.split("-")
    return f"{MONTHS[int(month) - 1][:3].casefold()} # {{~{int(day)}}}"
