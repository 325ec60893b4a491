"""An entry for biblatex and Biber in UTF-8 (biblatex manual, 2.1 to 2.3).

The words stand in `annotation`, which no style prints unless it is asked to, and the user's note after them.
"""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.quotes.model import Quote
from pullquote.writers import Written
from pullquote.writers.bib import braced, entry, keywords, names, whole
from pullquote.writers.citation import address, author
from pullquote.writers.key import key, keys
from pullquote.writers.kinds import capital, description, kind
from pullquote.writers.locators import page_lines
from pullquote.writers.noted import annotation

_LANGUAGES = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "uk": "ukrainian"}
"""Names of babel's, as the manual asks (3.9)."""


def write(quote: Quote) -> str:
    return _entry(quote, key(quote), Written())


def write_all(quotes: Sequence[Quote], written: Sequence[Written]) -> str:
    return "\n\n".join(map(_entry, quotes, keys(quotes), written))


def _entry(quote: Quote, key: str, written: Written) -> str:
    said_by = author(quote)
    language = (quote.language or "").partition("-")[0]
    return entry(
        kind(quote).biblatex,
        key,
        {
            "author": names(said_by) if said_by else "",
            "title": whole(quote.title or ""),
            "type": braced(capital(description(quote))),
            "date": quote.date or "",
            "venue": braced(quote.place or ""),
            "publisher": braced(quote.publisher or ""),
            "note": braced(f"Interview by {quote.interviewer}" if quote.interviewer else ""),
            "pages": braced(page_lines(quote)),
            "langid": _LANGUAGES.get(language, ""),
            "url": address(quote),
            "keywords": keywords(written.tags),
            "annotation": braced(annotation(quote, written)),
        },
    )
