"""The question with the answer, without quotation marks, as the AP Stylebook prints Q and A."""

from __future__ import annotations

from pullquote.quotes.model import Quote
from pullquote.writers.attribution import occasion, speaker
from pullquote.writers.shape import remarked
from pullquote.writers.typography import joined

NOT_TRANSCRIBED = "[not transcribed]"


def write(quote: Quote) -> str:
    parts = [_said(quote)]
    if quote.question:
        parts.insert(0, _said(quote.question))
    if where := remarked(occasion(quote), quote).lstrip():
        parts.append(f"— {where}")
    return "\n\n".join(parts)


def _said(quote: Quote) -> str:
    name = speaker(quote)
    words = joined(quote.words) or NOT_TRANSCRIBED
    return f"{name[0].upper()}{name[1:]}: {words}" if name else words
