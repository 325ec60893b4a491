"""Details that the user gives for quotes that are picked already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pullquote.quotes.genre import genre_of
from pullquote.quotes.model import Quote
from pullquote.transcript.details import DETAILS
from pullquote.transcript.model import Transcript


def with_details(quote: Quote, told: Mapping[str, str]) -> Quote:
    """A quote with details in place of what it lacks or says (`transcript.details`); its receipt names them."""
    receipt, facts = quote.receipt, dict[str, Any](told)
    facts.pop("url", None)
    given = {*receipt.given, *told}
    return quote._replace(
        **facts,
        receipt=receipt._replace(
            url=told.get("url", receipt.url), given=tuple(name for name in DETAILS if name in given)
        ),
        question=quote.question and with_details(quote.question, told),
    )


def detailed(transcript: Transcript, quote: Quote) -> Quote:
    """A quote of this transcript with the details that the user gives by now, and without those given no longer."""
    receipt, told = quote.receipt, transcript.corrections.given
    changed = {*receipt.given, *told}
    known = transcript.header._asdict() | {"genre": genre_of(transcript), "url": transcript.url}
    now = {name: known[name] for name in changed}
    url = now.pop("url", receipt.url)
    return quote._replace(**now, receipt=receipt._replace(url=url, given=tuple(told)))
