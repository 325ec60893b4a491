"""RIS, the tags of reference managers (RIS format specifications, 2011; types as Zotero pairs them).

A tag, two spaces, a hyphen, a space and the value on one line. The words are a note, a paragraph each.
"""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.quotes.model import Quote
from pullquote.writers.citation import address, author
from pullquote.writers.kinds import capital, description, kind
from pullquote.writers.locators import page_lines
from pullquote.writers.names import parted
from pullquote.writers.typography import joined


def write(quote: Quote) -> str:
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in _tags(quote) if value]
    return "\n".join([*lines, "ER  - "])


def _tags(quote: Quote) -> Iterator[tuple[str, str | None]]:
    said_by = author(quote)
    yield "TY", kind(quote).ris
    yield "AU", said_by and said_by.inverted()
    yield "A2", quote.interviewer and parted(quote.interviewer, quote.language).inverted()
    yield "TI", quote.title
    yield "M3", capital(description(quote))
    yield "PY", quote.date and quote.date[:4]
    yield "DA", quote.date and quote.date.replace("-", "/")
    yield "CY", quote.place
    yield "PB", quote.publisher
    yield "SP", page_lines(quote)
    yield "LA", quote.language
    yield "UR", address(quote)
    for paragraph in joined(quote.words).split("\n\n"):
        yield "N1", paragraph
