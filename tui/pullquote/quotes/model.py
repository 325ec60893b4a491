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


class PageLine(NamedTuple):
    """A place by the numbers that the document itself prints, as in "14:5"; without a line where it numbers none."""

    page: str
    line: int | None = None


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
    fragment: str | None = None
    """On a web page: the directive of an address that leads to the words, `text=…` (URL Fragment Text Directives)."""

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
    publisher: str | None = None
    language: str | None = None
    """Of the transcript: ISO 639-1, as in "de", or with a region, as in "en-GB"."""
    genre: str | None = None
    """What the document calls the occasion: "press conference", "hearing", "interview" (`quotes.genre.GENRES`)."""
    interviewer: str | None = None
    """In an interview: who asks, where one named person does and these words are another's."""
    paragraph: int | None = None
    """The number of the paragraph of speech in which the words begin, from 1."""
    begins: float | None = None
    """The last time stamp before the words, in seconds."""
    ends: float | None = None
    """The first one after them."""
    pages: tuple[PageLine, ...] = ()
    """Where the words begin and where they end, if the document numbers its pages; else empty."""

    def as_json(self) -> dict[str, Any]:
        """The quote with its receipt as JSON's own types."""
        question = self.question.as_json() if self.question else None
        return self._asdict() | {"receipt": self.receipt.as_json(), "question": question}
