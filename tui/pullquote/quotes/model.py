"""A quote: words somebody said, whose they are, and the receipt that leads back to them."""

# Annotations are evaluated here: a named tuple compiles each of those that are strings, one by one.

from typing import Any, Literal, NamedTuple

from pullquote.transcript.model import Certainty, Evidence, Span

EditKind = Literal["omit", "insert", "replace", "recase", "sic", "emphasis"]
PartKind = Literal["said", "omission", "bracket", "emphasis"]


class NotQuotableError(ValueError):
    """These positions cannot be quoted; the message says why, for the user."""


class Edit(NamedTuple):
    """One deed of an editor's at a place of the document."""

    kind: EditKind
    start: int
    end: int
    """In code points of the document's text; the same as `start` for what is put in between two words."""
    text: str = ""
    """What stands in the brackets of `insert` and `replace`."""


class Part(NamedTuple):
    """A stretch of a quotation as it is printed: what is no "said" or "emphasis" is the editor's own."""

    kind: PartKind
    text: str


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
    given: tuple[str, ...] = ()
    """Which details of the occasion the user gave, since the document lacks them: "place", "url"."""

    def as_json(self) -> dict[str, Any]:
        """The receipt as JSON's own types."""
        return self._asdict() | {"selectors": [selector._asdict() for selector in self.selectors]}


class Quote(NamedTuple):
    """Spans of one speaker's turn, rendered to words once, with all that a style may want to say of them."""

    spans: tuple[Span, ...]
    words: str
    """As printed: paragraphs parted by a blank line, lines of verse by a line feed; stage notes are cut.

    That is what was said, unless it is shaped: then `said` holds that.
    """
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
    edits: tuple[Edit, ...] = ()
    """What an editor did to the words in the open, in order (`quotes.edits`)."""
    said: str | None = None
    """The words before they were shaped; None where they are as they were said."""
    parts: tuple[Part, ...] = ()
    """`words` part by part, where they are shaped; else empty."""
    struck: tuple[str, ...] = ()
    """Those of the words said that the publisher struck, as where a bracketed correction follows."""

    @property
    def whole(self) -> Span:
        """From the first of its words to the last, with what is left out between."""
        return Span(self.spans[0].start, self.spans[-1].end)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a reader must be told beside a shaped quotation (Chicago Manual of Style, 17th ed., 13.59, 13.62)."""
        found = ["emphasis added"] if any(part.kind == "emphasis" for part in self.parts) else []
        if any(part.kind == "bracket" for part in self.parts) and "[" in self._printed:
            found.append("other brackets in original")
        struck = [words for words in dict.fromkeys(self.struck) if words in self._printed]
        if struck:
            found.append(f"{', '.join(f'“{words}”' for words in struck)} struck in original")
        return tuple(found)

    @property
    def _printed(self) -> str:
        """Those of the words that are the source's."""
        said = [part.text for part in self.parts if part.kind in ("said", "emphasis")]
        return "".join(said) if self.parts else self.words

    def as_json(self) -> dict[str, Any]:
        """The quote with its receipt as JSON's own types; what a shaped or a struck one has more, only there."""
        question = self.question.as_json() if self.question else None
        data = self._asdict() | {"receipt": self.receipt.as_json(), "question": question}
        shape = {
            "edits": [edit._asdict() for edit in self.edits],
            "said": data.pop("said"),
            "parts": [part._asdict() for part in self.parts],
            "struck": list(data.pop("struck")),
        }
        del data["edits"], data["parts"]
        return data | {name: value for name, value in shape.items() if value not in (None, [])}
