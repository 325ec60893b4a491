"""Quotes and corrections as JSON, in ASCII so that any character fits, and back without a difference."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from pullquote.quotes.model import Quote, Receipt, Selector
from pullquote.transcript.model import Corrections, Evidence, Span


def quote_to_json(quote: Quote) -> str:
    return json.dumps(quote.as_json())


def quote_from_json(text: str) -> Quote:
    return _quote(json.loads(text))


def _quote(data: dict[str, Any]) -> Quote:
    question = data["question"]
    return Quote(
        **data
        | {
            "spans": tuple(Span(*span) for span in data["spans"]),
            "notes": tuple(data["notes"]),
            "receipt": _receipt(data["receipt"]),
            "question": question and _quote(question),
        }
    )


def _receipt(data: dict[str, Any]) -> Receipt:
    return Receipt(
        **data
        | {
            "lines": tuple(data["lines"]),
            "selectors": tuple(Selector(**selector) for selector in data["selectors"]),
            "evidence": tuple(Evidence(*evidence) for evidence in data["evidence"]),
        }
    )


def corrections_to_json(corrections: Corrections) -> str:
    data = {field.name: getattr(corrections, field.name) for field in fields(corrections)}
    return json.dumps(data, default=_plain)


def _plain(value: Any) -> dict[Any, Any] | list[int]:
    """JSON's own type for a mapping that is no dict, or for a set of positions."""
    return dict(value) if isinstance(value, Mapping) else sorted(value)


def corrections_from_json(text: str) -> Corrections:
    data = json.loads(text)
    return Corrections(
        **data
        | {
            "assigned": {int(start): speaker for start, speaker in data["assigned"].items()},
            "joined": frozenset(data["joined"]),
            "cut": frozenset(data["cut"]),
        }
    )
