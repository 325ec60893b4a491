"""What stands about the words of a quote: names, offices, titles, places, each in one line."""

from __future__ import annotations

from typing import Any

from pullquote.quotes.model import Quote, Receipt
from pullquote.transcript.hidden import clean

_OF_QUOTE = (
    *("name", "role", "affiliation", "interviewer"),
    *("title", "place", "publisher", "language", "genre"),
)
_OF_RECEIPT = ("label", "status")


def in_one_line(quote: Quote) -> Quote:
    """A quote from outside with its facts cleaned, and those of its question; one that was only space is unknown."""
    return quote._replace(
        **_cleaned(quote, _OF_QUOTE),
        receipt=quote.receipt._replace(**_cleaned(quote.receipt, _OF_RECEIPT)),
        question=quote.question and in_one_line(quote.question),
    )


def _cleaned(of: Quote | Receipt, names: tuple[str, ...]) -> dict[str, Any]:
    facts = ((name, getattr(of, name)) for name in names)
    return {name: fact and (clean(fact) or None) for name, fact in facts}
