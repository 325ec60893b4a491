"""Makers of values that many tests need. Everybody and everything in them is invented."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from pullquote.quotes.model import Quote, Receipt, Selector
from pullquote.readers import Unreadable, read
from pullquote.transcript.build import build
from pullquote.transcript.model import Document, Evidence, Source, Span


def read_or_refused(name: str, data: bytes) -> Document | None:
    """What bytes are read as; None where they are refused.

    What is read is sound: its hints lie in order within the text, and a transcript can be made of it.
    """
    try:
        document = read(name, data)
    except Unreadable:
        return None
    at = 0
    for hint in document.hints:
        assert at <= hint.start <= hint.end <= len(document.text)
        at = hint.end
    document.text.encode()
    build(document)
    return document


def make_document(text: str = "Ada Lindqvist: The ferry sails on Monday.\n", **source: Any) -> Document:
    """A plain-text document; keywords are fields of its source."""
    given: dict[str, Any] = {
        "format": "text",
        "sha256": "a" * 64,
        "reader": "text/1",
        "path": "/talks/ferry.txt",
    }
    return Document(text, Source(**given | source))


def make_receipt(**fields: Any) -> Receipt:
    """The receipt of `make_quote`, with some fields changed."""
    given: dict[str, Any] = {
        "path": "/talks/ferry.txt",
        "url": None,
        "sha256": "a" * 64,
        "reader": "text/1",
        "format": "text",
        "version": "0.1.0",
        "lines": (1, 1),
        "selectors": (Selector("The ferry sails on Monday.", "Ada Lindqvist: ", "\n", 15, 41),),
        "label": "Ada Lindqvist",
        "evidence": (Evidence("label", "Ada Lindqvist", 1),),
        "certainty": "stated",
        "status": "As delivered",
    }
    return Receipt(**given | fields)


def make_quote(**fields: Any) -> Quote:
    """One sentence of a harbour master, with some fields changed."""
    given: dict[str, Any] = {
        "spans": (Span(15, 41),),
        "words": "The ferry sails on Monday.",
        "turn": 0,
        "name": "Ada Lindqvist",
        "role": "Harbour Master",
        "affiliation": None,
        "anonymous": False,
        "press": False,
        "asks": False,
        "title": "Harbour briefing",
        "place": "Norrvik",
        "date": "2021-03-04",
        "receipt": make_receipt(),
    }
    return Quote(**given | fields)


def lines_run(work: Callable[[], object]) -> int:
    """How many lines of Python some work runs through: what it costs, the same on every machine."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count
