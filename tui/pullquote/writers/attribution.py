"""Who said it, where and when, in the words that every style shares."""

from __future__ import annotations

import re

from pullquote.quotes.model import Quote
from pullquote.writers.shape import remarked
from pullquote.writers.typography import long_date

ONE_VOICE = ("moderator", "operator", "interviewer", "host", "narrator", "interpreter", "presenter")
"""Labels that stand for one unnamed person, who is called by what they do."""


def who(quote: Quote) -> str | None:
    """The speaker for print: the name, "a reporter", "a questioner", "the moderator"; None if unknown."""
    if quote.name is None or not quote.anonymous:
        return quote.name
    label = quote.name.casefold().strip(" .:")
    if label in ONE_VOICE:
        return f"the {label}"
    if label == "unnamed speaker" and not quote.asks:  # a name that the user took away
        return f"an {label}"
    if quote.press:
        return "a reporter"
    return "a questioner" if quote.asks else quote.name


def speaker(quote: Quote) -> str | None:
    """The speaker with the office held or, where there is none, the outlet or body spoken for."""
    name = who(quote)
    beside = quote.role or quote.affiliation
    named = f"{name}, {beside}" if name and beside and not quote.anonymous else name
    return f"{named}, through an interpreter" if named and is_interpreted(quote) else named


def is_interpreted(quote: Quote) -> bool:
    """The document says that these are an interpreter's words: "SMITH (through translator):", "As interpreted"."""
    told = f"{quote.receipt.label} {quote.receipt.status}".casefold()
    return not quote.anonymous and ("interpret" in told or "translat" in told)


def occasion(quote: Quote) -> str:
    """Title, place and date, as far as the document states them; what the title says is not said again."""
    title = quote.title or ""
    place = quote.place if quote.place and quote.place.casefold() not in title.casefold() else None
    date = quote.date and long_date(quote.date, quote.language)
    if date and set(re.findall(r"\w+", date)) <= set(re.findall(r"\w+", title)):
        date = None
    return ", ".join(part for part in (title, place, date) if part)


def attribution(quote: Quote) -> str:
    """Speaker and occasion in one line, and what must be told of the words; what is not known is left out."""
    said_by = ", ".join(part for part in (speaker(quote), occasion(quote)) if part)
    return remarked(said_by, quote).lstrip()
