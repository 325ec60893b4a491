"""What the notebook gives back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pullquote.quotes.model import Quote


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a mark."""

    id: str
    new: bool
    """False when the same words of the same document were marked already."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A quote that the user keeps."""

    id: str
    quote: Quote
    created: datetime


@dataclass(frozen=True, slots=True)
class Copy:
    """A quote that was copied."""

    id: str
    quote: Quote
    created: datetime
    style: str
    pasted: str
    """The text that went to the clipboard."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A place that transcripts were opened from."""

    path: str
    """Absolute, or the address it was fetched from."""
    title: str | None
    when: datetime
    marks: int
    """In every version of the transcript that was opened from there."""
