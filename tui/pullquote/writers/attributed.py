"""The words in quotation marks, then who said them, where and when."""

from __future__ import annotations

from pullquote.quotes.model import Quote
from pullquote.writers.attribution import attribution
from pullquote.writers.typography import quoted


def write(quote: Quote) -> str:
    words = quoted(quote.words, quote.language)
    said_by = attribution(quote)
    return f"{words} — {said_by}" if said_by else words
