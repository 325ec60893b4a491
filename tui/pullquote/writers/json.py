"""All that is known of a quote, with its receipt, as one JSON object: the schema "pullquote/quote/1"."""

from __future__ import annotations

from collections.abc import Sequence

from pullquote.quotes.model import Quote
from pullquote.transcript.hidden import plain_json

SCHEMA = "pullquote/quote/1"


def write(quote: Quote) -> str:
    return plain_json({"schema": SCHEMA} | quote.as_json(), indent=2)


def write_all(quotes: Sequence[Quote]) -> str:
    return plain_json([{"schema": SCHEMA} | quote.as_json() for quote in quotes], indent=2)
