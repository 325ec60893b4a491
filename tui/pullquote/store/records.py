"""What the notebook gives back."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from pullquote.quotes.model import Quote


class Kept(NamedTuple):
    """What became of a mark."""

    id: str
    new: bool
    """False when the same words of the same document were marked already."""


class Mark(NamedTuple):
    """A quote that the user keeps."""

    id: str
    quote: Quote
    created: datetime
    tags: tuple[str, ...] = ()
    note: str = ""


class Copy(NamedTuple):
    """A quote that was copied."""

    id: str
    quote: Quote
    created: datetime
    style: str
    pasted: str
    """The text that went to the clipboard."""
    tags: tuple[str, ...] = ()
    note: str = ""


class Trashed(NamedTuple):
    """A mark or a copy that was taken away."""

    record: Mark | Copy
    when: datetime


class Recent(NamedTuple):
    """A place that transcripts were opened from."""

    path: str
    """Absolute, or the address it was fetched from."""
    title: str | None
    when: datetime
    marks: int
    """In every version of the transcript that was opened from there."""
