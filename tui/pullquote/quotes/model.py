"""A quote: words somebody said, whose they are, and the receipt that leads back to them."""

# Annotations are evaluated here: a named tuple compiles each of those that are strings, one by one.

from typing import Any, NamedTuple

from pullquote.transcript.model import Certainty, Evidence, Span


class NotQuotableError(ValueError):
    """These positions cannot be quoted; the message says why, for the user."""


class Selector(NamedTuple):
    """One span of the source by its words and by its position: W3C Web Annotation Data Model, 4.2.4 and 4.2.5.

    `start` and `end` count code points of the document's text, from 0, the end excluded.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


class Receipt(NamedTuple):
    """What ties a quote to its source, so that it can be checked and found again."""

    path: str | None
    url: str | None
    sha256: str
    reader: str
    format: str
    version: str
    """Of Pullquote."""
    lines: tuple[int, int]
    """The first and the last line of the words, from 1."""
    selectors: tuple[Selector, ...]
    label: str | None
    """The label as printed over the words."""
    evidence: tuple[Evidence, ...]
    certainty: Certainty
    status: str | None
    """What the document says of itself: "As delivered"."""

    def as_json(self) -> dict[str, Any]:
        """The receipt as JSON's own types."""
        return self._asdict() | {"selectors": [selector._asdict() for selector in self.selectors]}


class Quote(NamedTuple):
    """Spans of one speaker's turn, rendered to words once, with all that a style may want to say of them."""

    spans: tuple[Span, ...]
    words: str
    """What was said: paragraphs parted by a blank line, lines of verse by a line feed; stage notes are cut."""
    turn: int
    name: str | None
    role: str | None
    affiliation: str | None
    anonymous: bool
    press: bool
    asks: bool
    """The speaker is one who asks here."""
    title: str | None
    place: str | None
    date: str | None
    """YYYY-MM-DD."""
    receipt: Receipt
    notes: tuple[str, ...] = ()
    """The stage notes that stood inside the words and were cut."""
    question: "Quote | None" = None
    """The question that these words answer, for the styles that print it."""

    def as_json(self) -> dict[str, Any]:
        """The quote with its receipt as JSON's own types."""
        question = self.question.as_json() if self.question else None
        return self._asdict() | {"receipt": self.receipt.as_json(), "question": question}
