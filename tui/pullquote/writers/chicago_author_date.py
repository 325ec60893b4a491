"""The quotation, cited, and its entry in the list of references, by author and date (Chicago 17, 15.5-15.9 and 15.22).

A comma parts "n.d." from the name (15.44). The entry has what that of the bibliography has, the year behind the name:
see `chicago`.
"""

from __future__ import annotations

from pullquote.quotes.model import Quote
from pullquote.writers import locators
from pullquote.writers.chicago import is_long, occasion
from pullquote.writers.citation import address, author, block, called, run_in, sentences, titled, year
from pullquote.writers.kinds import capital


def write(quote: Quote) -> str:
    dated = f"{called(quote)} {year(quote)}" if quote.date else f"{called(quote)}, n.d."
    cited = ", ".join(filter(None, (dated, locators.chicago(quote))))
    cited_words = block(quote, cited) if is_long(quote) else run_in(quote, cited)
    return f"{cited_words}\n\n{reference(quote)}"


def reference(quote: Quote) -> str:
    """The entry in the list of references."""
    said_by, when = author(quote), year(quote) or "n.d."
    work = [titled(quote), capital(occasion(quote))] if quote.title else [capital(occasion(quote))]
    head = (said_by.inverted(), when, *work) if said_by else (work[0], when, *work[1:])
    return sentences(*head, quote.publisher, address(quote))
