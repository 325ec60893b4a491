"""CSL-JSON, the items of citation processors and of Zotero (CSL 1.0.2, appendices III and IV; schema csl-data).

An array of items. `event-date` goes with `issued`, since several styles print only that of what was spoken. The words
themselves stand in `annote`, which no style prints in an entry; the user's tags and note in `keyword` and `note`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pullquote.quotes.model import Quote
from pullquote.transcript.hidden import plain_json
from pullquote.writers import Written
from pullquote.writers.citation import address, author
from pullquote.writers.key import key, keys
from pullquote.writers.kinds import capital, description, kind
from pullquote.writers.locators import page_lines
from pullquote.writers.names import PersonName, parted
from pullquote.writers.noted import my_note
from pullquote.writers.typography import joined

_TAG = re.compile(r"<(?=/?(?:i|b|sc|sup|sub|span)\b)")
_SPOKEN = ("speech", "interview", "hearing", "broadcast")


def write(quote: Quote) -> str:
    return write_all([quote], [Written()])


def write_all(quotes: Sequence[Quote], written: Sequence[Written]) -> str:
    ids = keys(quotes)
    items = [
        item(quote) | {"id": id_} | _written(one)
        for quote, id_, one in zip(quotes, ids, written, strict=True)
    ]
    return plain_json(items, indent=2)


def item(quote: Quote) -> dict[str, Any]:
    """The item, with only what is known."""
    said_by, type_ = author(quote), kind(quote).csl
    date = {"date-parts": [[int(part) for part in quote.date.split("-")]]} if quote.date else None
    fields = {
        "id": key(quote),
        "type": type_,
        "author": [_name(said_by)] if said_by else None,
        "interviewer": [_name(parted(quote.interviewer, quote.language))] if quote.interviewer else None,
        "title": quote.title,
        "genre": capital(description(quote)),
        "issued": date,
        "event-date": date if type_ in _SPOKEN else None,
        "event-place": quote.place,
        "publisher": quote.publisher,
        "page": page_lines(quote),
        "language": quote.language,
        "URL": address(quote),
        "annote": joined(quote.words),
    }
    return {name: _plain(value) for name, value in fields.items() if value}


def _written(written: Written) -> dict[str, Any]:
    """What the user wrote. The note says what it is; so no processor takes one like "page: 3" for a variable."""
    fields = {"keyword": ", ".join(written.tags), "note": my_note(written)}
    return {name: _plain(value) for name, value in fields.items() if value}


def _plain(value: Any) -> Any:
    """A value whose text no processor takes for markup: CSL-JSON has tags (`<i>`), and no escape for them."""
    return _TAG.sub("<\u2060", value) if isinstance(value, str) else value


def _name(person: PersonName) -> dict[str, str]:
    fields = {
        "literal": person.literal,
        "family": person.family,
        "given": person.given,
        "non-dropping-particle": person.particle,
        "suffix": person.suffix,
    }
    return {name: _plain(value) for name, value in fields.items() if value}
