"""Quotes and corrections as JSON, in ASCII so that any character fits, and back without a difference."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from types import NoneType
from typing import Any

from pullquote.quotes.model import Edit, PageLine, Part, Quote, Receipt, Selector
from pullquote.store.fitting import fits
from pullquote.transcript.model import Corrections, Evidence, Span

_POSITION = re.compile(r"-?[0-9]{1,40}")
BROKEN = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""What `quote_from_json` raises for a text that is not of a whole quote."""


def quote_to_json(quote: Quote) -> str:
    return json.dumps(quote.as_json())


def quote_from_json(text: str) -> Quote:
    """Raises one of `BROKEN`."""
    quote = _quote(json.loads(text))
    if not fits(quote, Quote):
        raise ValueError("something in it is lacking or of another type")
    return quote


def tags_from_json(text: str) -> tuple[str, ...]:
    """The tags of a quote; none where the text is none of ours, for the quote itself is whole."""
    try:
        tags = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    return tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else ()


def _quote(data: dict[str, Any]) -> Quote:
    question = data["question"]
    return Quote(
        **data
        | {
            "spans": tuple(Span(*span) for span in data["spans"]),
            "notes": tuple(data["notes"]),
            "receipt": _receipt(data["receipt"]),
            "question": question and _quote(question),
            "pages": tuple(PageLine(*place) for place in data.get("pages", ())),
            "edits": tuple(Edit(**edit) for edit in data.get("edits", ())),
            "parts": tuple(Part(**part) for part in data.get("parts", ())),
            "struck": tuple(data.get("struck", ())),
        }
    )


def _receipt(data: dict[str, Any]) -> Receipt:
    return Receipt(
        **data
        | {
            "lines": tuple(data["lines"]),
            "selectors": tuple(Selector(**selector) for selector in data["selectors"]),
            "evidence": tuple(Evidence(*evidence) for evidence in data["evidence"]),
            "given": tuple(data.get("given", ())),
        }
    )


def corrections_to_json(corrections: Corrections, reader: str, stored: str = "{}") -> str:
    """`stored` with the corrections made on the text of one reader; positions in another's text mean other words."""
    return json.dumps(_by_reader(stored) | {reader: corrections._asdict()}, default=_plain)


def corrections_from_json(text: str, reader: str) -> Corrections:
    """The corrections made on the text of a reader; those of another count as far as they hold no positions.

    What is not understood (another version may have written it) is left out, and no reason to fail.
    """
    stored = _by_reader(text)
    if reader in stored:
        return _corrections(stored[reader])
    latest = _corrections(next(reversed(stored.values()), {}))
    return latest._replace(assigned={}, joined=frozenset(), cut=frozenset())


def _plain(value: Any) -> dict[Any, Any] | list[int]:
    """JSON's own type for a mapping that is no dict, or for a set of positions."""
    return dict(value) if isinstance(value, Mapping) else sorted(value)


def _by_reader(text: str) -> dict[str, Any]:
    try:
        stored = json.loads(text)
    except ValueError:
        return {}
    return stored if isinstance(stored, dict) else {}


def _corrections(data: Any) -> Corrections:
    def entries(name: str, *kinds: type) -> dict[str, Any]:
        found = data.get(name) if isinstance(data, dict) else None
        known = found.items() if isinstance(found, dict) else ()
        return {key: value for key, value in known if isinstance(value, kinds)}

    def positions(name: str) -> frozenset[int]:
        found = data.get(name) if isinstance(data, dict) else None
        return frozenset(at for at in found if type(at) is int) if isinstance(found, list) else frozenset()

    return Corrections(
        names=entries("names", str),
        roles=entries("roles", str, NoneType),
        affiliations=entries("affiliations", str, NoneType),
        anonymous=entries("anonymous", bool),
        merged=entries("merged", str),
        labels=entries("labels", str),
        assigned={int(at): who for at, who in entries("assigned", str).items() if _POSITION.fullmatch(at)},
        joined=positions("joined"),
        cut=positions("cut"),
        given=entries("given", str),
    )
