"""The quotation, cited, and its entry in the list of references, after the Publication Manual of the APA, 7th ed.

Quotations: 8.26 (fewer than 40 words, in the text) and 8.27 (longer, set off); locators: 8.28; authors: 9.7-9.12;
dates: 9.13-9.17; works without a title: 9.22; bracketed descriptions: 9.21; interviews and speeches: 10.13. Plain
text has no italics. A title keeps the capitals that the document prints: which of them are names is not for a program
to say. Hearings are cited as speeches are, since the legal forms of chapter 11 ask for what a transcript does not
state.
"""

from __future__ import annotations

from pullquote.quotes.model import Quote
from pullquote.writers import locators
from pullquote.writers.citation import address, author, block, day_of, run_in, sentences, title, year
from pullquote.writers.kinds import capital, description
from pullquote.writers.names import parted

_SET_OFF = 40
"""From so many words on."""


def write(quote: Quote) -> str:
    cited = ", ".join(filter(None, (_called(quote), year(quote) or "n.d.", locators.apa(quote))))
    long = len(quote.words.split()) >= _SET_OFF or "\n\n" in quote.words
    return f"{block(quote, cited) if long else run_in(quote, cited)}\n\n{reference(quote)}"


def reference(quote: Quote) -> str:
    """The entry in the list of references."""
    said_by, when, work = author(quote), f"({_date(quote)})", _work(quote)
    head = (said_by.initialled(), when, work) if said_by else (work, when)
    return f"{sentences(*head, _source(quote))} {address(quote)}".rstrip()  # no stop after an address (9.35)


def _called(quote: Quote) -> str:
    """Whom or what the parenthesis names; a title, with capitals, is in italics there (8.14)."""
    if said_by := author(quote):
        return said_by.surname
    return title(quote) or f"[{capital(description(quote))}]"


def _date(quote: Quote) -> str:
    return f"{year(quote)}, {day_of(quote.date)}" if quote.date else "n.d."


def _source(quote: Quote) -> str:
    return ", ".join(filter(None, (quote.publisher, quote.place)))


def _work(quote: Quote) -> str:
    asked_by = f"({_forward(quote.interviewer)}, Interviewer)" if quote.interviewer else ""
    return " ".join(
        filter(None, (title(quote, headlined=False), asked_by, f"[{capital(description(quote))}]"))
    )


def _forward(name: str) -> str:
    """ "O. Marsh": names inside an entry are not inverted (9.8 and 9.28)."""
    person = parted(name)
    initials = person.initialled().removeprefix(person.surname).strip(", ")
    return f"{initials} {person.surname}".strip()
