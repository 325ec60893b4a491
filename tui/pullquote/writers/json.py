"""All that is known of a quote, with its receipt, as one JSON object: the schema "pullquote/quote/1"."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pullquote.quotes.model import Quote
from pullquote.transcript.hidden import HIDDEN

SCHEMA = "pullquote/quote/1"


def write(quote: Quote) -> str:
    return printed({"schema": SCHEMA} | quote.as_json())


def write_all(quotes: Sequence[Quote]) -> str:
    return printed([{"schema": SCHEMA} | quote.as_json() for quote in quotes])


def printed(value: object) -> str:
    """JSON to read and to paste: characters that cannot be seen, or steer a terminal, stand as escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return HIDDEN.sub(lambda char: json.dumps(char[0])[1:-1], text)
