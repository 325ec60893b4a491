"""The quotation, cited, and its entry in the list of works cited, after the MLA Handbook, 9th ed.

Quotations: 6.32-6.35 (more than four lines are set off); locators: 6.16-6.25; a work without an author: 6.9; the entry:
5.3-5.105, with the medium as its last element (5.105); a work without a title is described (5.28).
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
