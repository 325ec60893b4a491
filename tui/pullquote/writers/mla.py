"""The quotation, cited, and its entry in the list of works cited, after the MLA Handbook, 9th ed.

Chapter 6: a quotation of more than four lines is set off; pages and times are cited without a word, paragraphs only
if the work numbers them itself; a work without an author goes by its title. Chapter 5: the entry has author, title,
what contained it, and the medium as its last element; a work without a title is described.
"""

from __future__ import annotations

from pullquote.quotes.model import Quote
from pullquote.writers import locators
from pullquote.writers.citation import address, author, block, called, run_in, sentences, short_date, titled
from pullquote.writers.kinds import capital, description

_FOUR_LINES = 320
"""In characters."""


def write(quote: Quote) -> str:
    cited = " ".join(filter(None, (called(quote), locators.mla(quote))))
    long = len(quote.words) > _FOUR_LINES or "\n\n" in quote.words
    return f"{block(quote, cited) if long else run_in(quote, cited)}\n\n{reference(quote)}"


def reference(quote: Quote) -> str:
    """The entry in the list of works cited."""
    said_by, medium = author(quote), capital(description(quote))
    asked_by = f"Interview by {quote.interviewer}" if quote.interviewer else ""
    date = " ".join(short_date(quote.date)) if quote.date else ""
    container = ", ".join(filter(None, (quote.publisher, date, quote.place, address(quote))))
    return sentences(
        said_by.inverted() if said_by else "",
        titled(quote) or medium,
        asked_by,
        container,
        medium if quote.title else "",
    )
