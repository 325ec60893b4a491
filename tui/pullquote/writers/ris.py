"""RIS, the tags of reference managers (RIS format specifications, 2011; types as Zotero pairs them).

A tag, two spaces, a hyphen, a space and the value on one line. The words are a note, a paragraph each; what the user
wrote are keywords and a note of its own that says whose it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from pullquote.quotes.model import Quote
from pullquote.writers import Written
from pullquote.writers.citation import address, author
from pullquote.writers.kinds import capital, description, kind
from pullquote.writers.locators import page_lines
from pullquote.writers.names import parted
from pullquote.writers.noted import my_note
from pullquote.writers.typography import joined


def write(quote: Quote) -> str:
    return write_all([quote], [Written()])


def write_all(quotes: Sequence[Quote], written: Sequence[Written]) -> str:
    return "\n\n".join(map(_entry, quotes, written))


def _entry(quote: Quote, written: Written) -> str:
    tags = chain(_tags(quote), _written(written))
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value]
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


def _written(written: Written) -> Iterator[tuple[str, str]]:
    for tag in written.tags:
        yield "KW", tag
    yield "N1", my_note(written)
