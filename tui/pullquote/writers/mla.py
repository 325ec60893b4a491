"""The quotation, cited, and its entry in the list of works cited, after the MLA Handbook, 9th ed.

Chapter 6: a quotation of more than four lines is set off; pages and times are cited without a word, paragraphs only if
the work numbers them itself; a work without an author goes by its title. Chapter 5: the entry has author, title, what
contained it, and the medium as its last element; a work without a title is described.
"""

from __future__ import annotations

from pullquote.quotes.model import Quote
from pullquote.writers import locators
from pullquote.writers.citation import address, author, block, run_in, sentences, short_date, title
from pullquote.writers.kinds import capital, description
from pullquote.writers.typography import quoted

_FOUR_LINES = 320
"""In characters."""


def write(quote: Quote) -> str:
    cited = " ".join(filter(None, (_called(quote), locators.mla(quote))))
    long = len(quote.words) > _FOUR_LINES or "\n\n" in quote.words
    return f"{block(quote, cited) if long else run_in(quote, cited)}\n\n{reference(quote)}"


def reference(quote: Quote) -> str:
    """The entry in the list of works cited."""
    said_by, work, medium = author(quote), title(quote), capital(description(quote))
    asked_by = f"Interview by {quote.interviewer}" if quote.interviewer else ""
    date = " ".join(short_date(quote.date)) if quote.date else ""
    container = ", ".join(filter(None, (quote.publisher, date, quote.place, address(quote))))
    return sentences(
        said_by.inverted() if said_by else "",
        quoted(f"{work}." if work[-1] not in "?!" else work, "en-US") if work else medium,
        asked_by,
        f"{container}." if container else "",
        medium if work else "",
    )


def _called(quote: Quote) -> str:
    if said_by := author(quote):
        return said_by.surname
    return quoted(title(quote), "en-US") if quote.title else capital(description(quote))
