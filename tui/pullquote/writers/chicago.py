"""The quotation with a note and its entry in the bibliography, after the Chicago Manual of Style, 17th ed.

Quotations: 13.10 (a hundred words or several paragraphs are set off) and 13.30; notes and bibliography: 14.19-14.22;
locators: 14.158-14.160; a work without an author: 14.79; interviews: 14.211-14.213; what is given orally: 14.217;
recordings: 14.261.
"""

from __future__ import annotations

from pullquote.quotes.model import Quote
from pullquote.writers import locators
from pullquote.writers.citation import address, american_date, author, sentences, title, titled
from pullquote.writers.kinds import capital, description
from pullquote.writers.typography import joined, quoted

_SET_OFF = 100
"""From so many words on."""


def write(quote: Quote) -> str:
    return f"{words(quote)}¹\n\n1. {note(quote)}\n\n{reference(quote)}"


def words(quote: Quote) -> str:
    """What was said, in quotation marks or, where it is long, set off without."""
    return joined(quote.words) if is_long(quote) else quoted(quote.words, "en-US")


def is_long(quote: Quote) -> bool:
    """Whether the words are set off from the text."""
    return len(quote.words.split()) >= _SET_OFF or "\n\n" in quote.words


def note(quote: Quote) -> str:
    """The note, without its number."""
    name = quote.name if author(quote) else ""
    work, held = quoted(title(quote), "en-US") if quote.title else "", occasion(quote, undated="n.d.")
    head = f"{work} ({held})" if work else held
    parts = (name, head, quote.publisher, locators.chicago(quote), address(quote), *quote.remarks)
    return sentences(capital(", ".join(part for part in parts if part)))


def reference(quote: Quote) -> str:
    """The entry in the bibliography."""
    said_by = author(quote)
    name = said_by.inverted() if said_by else ""
    return sentences(
        name, titled(quote), capital(occasion(quote, undated="n.d.")), quote.publisher, address(quote)
    )


def occasion(quote: Quote, undated: str = "") -> str:
    """What was held (an interview by whom), where and when: "press conference transcript, Norrvik, March 4, 2021"."""
    held = f"interview by {quote.interviewer}, transcript" if quote.interviewer else description(quote)
    date = american_date(quote.date) if quote.date else undated
    return ", ".join(part for part in (held, quote.place, date) if part)
