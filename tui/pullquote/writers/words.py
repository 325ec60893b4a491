"""The words alone."""

from __future__ import annotations

from pullquote.quotes.model import Quote
from pullquote.writers.typography import joined


def write(quote: Quote) -> str:
    return joined(quote.words)
