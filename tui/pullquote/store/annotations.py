"""W3C Web Annotations on their way into the notebook: those that Pullquote wrote, and other programs'.

What comes in may have been written by anybody: it is taken where it is whole, and told apart where it is not.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from pullquote.quotes.facts import in_one_line
from pullquote.quotes.model import Quote, Selector
from pullquote.store import codec
from pullquote.store.fitting import fits
from pullquote.transcript.hidden import clean

_SHA256 = re.compile(r"[0-9a-f]{64}")


class Annotated(NamedTuple):
    """A quote as it was kept, or copied, in the notebook that it comes from."""

    id: str
    quote: Quote
    created: str
    """ISO 8601, in UTC."""
    style: str | None
    """Of a copy, with what was pasted; None for a mark."""
    pasted: str | None
    tags: tuple[str, ...] = ()
    note: str = ""


class Foreign(NamedTuple):
    """Another program's annotation, by the words that it is of."""

    selectors: tuple[Selector, ...]


def annotated(text: str) -> list[Annotated | Foreign | None]:
    """The annotations of a file in their order, None for one that is not whole; `ValueError` where it is not JSON."""
    try:
        data = json.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    return [_annotated(item["pullquote"]) if "pullquote" in item else _foreign(item) for item in _items(data)]


def _items(data: Any) -> Iterator[dict[str, Any]]:
    """The annotations of a graph, of Hypothesis' export or its interface, of a list, or the one that stands alone."""
    if isinstance(data, dict):
        data = next((data[name] for name in ("@graph", "annotations", "rows") if name in data), [data])
    for item in data if isinstance(data, list) else []:
        if isinstance(item, dict) and ("target" in item or "Annotation" in _listed(item.get("type"))):
            yield item


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _foreign(item: dict[str, Any]) -> Foreign | None:
    """The words that an annotation is of, by its TextQuoteSelectors; None where it has none."""
    targets = [target for target in _listed(item.get("target")) if isinstance(target, dict)]
    selectors = [
        one for target in targets for one in _listed(target.get("selector")) if isinstance(one, dict)
    ]
    quotes = [
        [one.get("exact"), one.get("prefix", ""), one.get("suffix", "")]
        for one in selectors
        if one.get("type") == "TextQuoteSelector"
    ]
    if not quotes or not all(isinstance(text, str) for quote in quotes for text in quote):
        return None
    return Foreign(tuple(Selector(exact, prefix, suffix, 0, 0) for exact, prefix, suffix in quotes))


def _annotated(kept: Any) -> Annotated | None:
    try:
        quote = in_one_line(codec.quote_from_json(json.dumps(kept["quote"])))
        created = datetime.fromisoformat(kept["created"]).astimezone(UTC)
        is_copy = {"mark": False, "copy": True}[kept["kind"]]
        style, pasted = (kept["style"], kept["pasted"]) if is_copy else (None, None)
        one = Annotated(
            str(UUID(kept["id"])),
            quote,
            created.isoformat(timespec="microseconds"),
            style,
            pasted,
            tuple(map(clean, kept.get("tags", ()))),
            clean(kept.get("note", "")),
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError):
        return None
    whole = fits(one, Annotated) and _is_sound(quote) and (style is None) is not is_copy
    return one if whole and (pasted is None) is not is_copy else None


def _is_sound(quote: Quote) -> bool:
    """Whether a quote says where it is from, by spans that can be ones, and when by a day that can be one."""
    receipt = quote.receipt
    places = [*quote.spans, *((one.start, one.end) for one in receipt.selectors)]
    return (
        _is_day(quote.date)
        and (quote.question is None or _is_day(quote.question.date))
        and bool(quote.spans and receipt.selectors and _SHA256.fullmatch(receipt.sha256))
        and all(0 <= start < end < 2**63 for start, end in places)
        and 1 <= receipt.lines[0] <= receipt.lines[1]
    )


def _is_day(text: str | None) -> bool:
    """Whether a date is not known, or YYYY-MM-DD."""
    if text is None:
        return True
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
