"""What a transcript is made of: a document, and the claims we make about who says what in it.

Positions everywhere count code points of `Document.text`; spans exclude their end; lines count from 1; times
are seconds. Everything here is immutable: learning more means building another `Transcript`.
"""

# Annotations are evaluated here: a named tuple compiles each of those that are strings, one by one.

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from pullquote.transcript.fold import Folded, fold

HintKind = Literal[
    "label",
    "time",
    "heading",
    "note",
    "furniture",
    "header",
    "page",
    "line",
    "question",
    "struck",
    "asks",
    "answers",
]
Matter = Literal["header", "label", "time", "note", "speech", "furniture"]
"""What every non-space character of a document is exactly one of."""
Kind = Literal["statement", "question", "answer", "moderator"]
Certainty = Literal["stated", "inferred", "unknown"]
Part = Literal["asks", "answers", "moderates", "speaks"]
Answered = Literal["yes", "untranscribed", "no"]

_NOTHING: Mapping[Any, Any] = MappingProxyType({})


class Span(NamedTuple):
    """A stretch of the document's text."""

    start: int
    end: int


class Hint(NamedTuple):
    """Something the format itself states about a stretch of text; `value` is, say, the speaker's name.

    A time of no width is not printed: its value, in seconds, is when the words from there on are said. A page or a line
    has no width either: its value is the number, as printed, of the page or the line of it that begins there. Nor has
    a question that the format sets apart by its face: its value is its length. Struck words are speech that its
    publisher corrected. `asks` and `answers`, of no width at a label, say what the format calls the turn that it opens.
    """

    kind: HintKind
    start: int
    end: int
    value: str = ""


class Segment(NamedTuple):
    """A stretch of text and what it is."""

    matter: Matter
    start: int
    end: int


class Evidence(NamedTuple):
    """Why we say so: what kind of reason, the words of the document, and the line they stand on.

    A reason of the kind "correction" is the user's own: its text says what was put right, and it stands on no line.
    """

    kind: str
    text: str
    line: int | None


class Source(NamedTuple):
    """Where a document came from, and who turned its bytes into text."""

    format: str
    sha256: str
    """Of the bytes, in hexadecimal."""
    reader: str
    """Name and version of the reader, as in `text/1`: a better reader is not a revised transcript."""
    path: str | None = None
    url: str | None = None
    encoding: str | None = None
    notices: tuple[str, ...] = ()
    """What the user should know of the reading, a line each ("not UTF-8: read as windows-1252")."""


class Document(NamedTuple):
    """One immutable text with what its format states about it."""

    text: str
    source: Source
    hints: tuple[Hint, ...] = ()
    """In order of `start`, none overlapping another."""
    metadata: Mapping[str, str] = _NOTHING
    """What the format states of the whole: title, date (YYYY-MM-DD), place, publisher, status, language, layout."""

    def line_at(self, position: int) -> int:
        """The line that holds a position, from 1."""
        return self.text.count("\n", 0, position) + 1

    def top(self, end: int) -> str:
        """The text up to a position, with spaces for the furniture in it."""
        out, at = [], 0
        for hint in self.hints:
            if hint.start >= end:
                break
            if hint.kind == "furniture":
                stop = min(hint.end, end)
                out += [self.text[at : hint.start], " " * (stop - hint.start)]
                at = stop
        return "".join([*out, self.text[at:end]])


class Header(NamedTuple):
    """What the top matter says of the occasion. What it does not say is None, never guessed."""

    title: str | None = None
    date: str | None = None
    place: str | None = None
    publisher: str | None = None
    status: str | None = None
    language: str | None = None
    end: int = 0
    """Where the top matter ends in the document's text."""


class Speaker(NamedTuple):
    """A person, or a voice that nobody named."""

    id: str
    name: str
    """As a reader would write it; for a voice without a name the label as printed."""
    role: str | None = None
    """The office held, as the document words it: "NATO Secretary General"."""
    affiliation: str | None = None
    """The outlet, party or body named beside the name: "BBC News"."""
    anonymous: bool = False
    press: bool = False
    """For an anonymous asker: the label itself says that it is the press that asks."""
    part: Part = "speaks"
    labels: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def name_of(speaker: Speaker | None) -> str:
    """The name of a speaker, for a line about somebody."""
    return speaker.name if speaker else "unknown speaker"


class Turn(NamedTuple):
    """What one speaker says until another label or another voice. Every printed label opens one."""

    speaker: str | None
    label: Span | None
    """The words of the label as printed, without markup and without its colon."""
    start: int
    """Where the turn's paragraph begins: the label's first character, markup included, or the body's."""
    body: Span
    """From the first to the last non-space character said; labels, times and furniture may lie inside."""
    kind: Kind
    line: int
    """The line of `start`."""
    certainty: Certainty
    untranscribed: bool = False
    """Nothing but stage notes stands here: "[speaks in Ukrainian]"."""
    begins: float | None = None
    """In seconds, as the document states or prints it."""
    ends: float | None = None
    """When the next turn begins: by then this one is over."""
    page: str | None = None
    """The number, as printed, of the page on which it begins."""


class Ask(NamedTuple):
    """One thing asked inside a question turn."""

    turn: int
    span: Span
    to: str | None
    answered: Answered


class Exchange(NamedTuple):
    """A question, by one or more turns in a row, and the turns that answer it.

    What is asked in it, ask by ask, is found when it is wanted: `Asks(transcript).of(exchange)`.
    """

    question: tuple[int, ...]
    """An asker's short word between the answers ("Wow.") stands here too, out of a row."""
    answers: tuple[int, ...]
    follows: int | None = None
    """The exchange that this one follows up."""


class Corrections(NamedTuple):
    """What the user knows better. It always outranks a guess. Keys are speaker ids and starts of turns.

    The ids are those of the document as it is read without any correction, so that no correction changes what
    another one means; a person whom only the user knows has an id of its own. `transcript.corrections` makes these.
    """

    names: Mapping[str, str] = _NOTHING
    roles: Mapping[str, str | None] = _NOTHING
    affiliations: Mapping[str, str | None] = _NOTHING
    anonymous: Mapping[str, bool] = _NOTHING
    merged: Mapping[str, str] = _NOTHING
    """Speaker id → the id of the person it is after all."""
    labels: Mapping[str, str] = _NOTHING
    """Label as printed → the id of the person who speaks under it, though we joined it to another."""
    assigned: Mapping[int, str] = _NOTHING
    """Start of a turn → the id of its speaker. This outranks `labels`, and these outrank the reading."""
    joined: frozenset[int] = frozenset()
    """Starts of turns that are none: the words go on in the turn above, and what looked like a label is said."""
    cut: frozenset[int] = frozenset()
    """Positions at which a turn begins that no label opens; whose it is, only `assigned` can tell."""
    given: Mapping[str, str] = _NOTHING
    """Details of the occasion that the document lacks, by name (`transcript.details.DETAILS`)."""


NO_CORRECTIONS = Corrections()


class Transcript(NamedTuple):
    """A document read: who says what, what asks and what answers.

    `paragraphs` holds the start of every paragraph, ascending: of each run of lines without a blank line, of
    each turn, and of each piece of a paragraph too long to be laid out at once. It is flat (an array of
    integers), so that nothing but turns grows as objects with the size of the file.
    """

    document: Document
    header: Header
    speakers: Mapping[str, Speaker]
    turns: tuple[Turn, ...]
    exchanges: tuple[Exchange, ...]
    paragraphs: Sequence[int]
    apart: tuple[Segment, ...]
    """What stands inside turns and is not speech: notes, times, furniture, headings; in order, not overlapping."""
    wrap: int | None
    """The column at which the document's lines were wrapped by hand, None where they were not, 0 where all are."""
    grammar: str = ""
    """Which label grammars explain the document, with their scores: "colon 41.0, bare-q 66.0"."""
    starts: Sequence[int] = ()
    """The start of every turn, for bisection."""
    corrections: Corrections = NO_CORRECTIONS
    """What the user put right in it."""
    as_read: Mapping[str, Speaker] = _NOTHING
    """The speakers by id as they would be without a correction."""
    apart_ends: Sequence[int] = ()
    """The end of every piece of `apart`, for bisection."""
    stated: Header = Header()
    """The header as it would be without what the user gave."""

    @property
    def text(self) -> str:
        return self.document.text

    @property
    def url(self) -> str | None:
        """The address of the document: what the user gave, or where it was fetched from."""
        return self.corrections.given.get("url") or self.document.source.url

    def turn_at(self, position: int) -> int | None:
        """The index of the turn that holds a position; None in the header."""
        index = bisect_right(self.starts, position) - 1
        return index if index >= 0 else None

    def paragraph_at(self, position: int) -> int:
        """The index of the paragraph that holds a position."""
        return max(0, bisect_right(self.paragraphs, position) - 1)

    def paragraph(self, index: int) -> Span:
        """The span of paragraph `index`, from its start to the next one's: labels and white space included."""
        last = index + 1 == len(self.paragraphs)
        return Span(self.paragraphs[index], len(self.text) if last else self.paragraphs[index + 1])

    def paragraphs_of(self, turn: Turn) -> Iterator[Span]:
        """What is said in a turn, paragraph by paragraph, without the white space around."""
        for index in range(self.paragraph_at(turn.body.start), self.paragraph_at(max(turn.body)) + 1):
            start, end = self.paragraph(index)
            start, end = max(start, turn.body.start), min(end, turn.body.end)
            if start < end and (said := self.text[start:end].rstrip()):
                yield Span(start + len(said) - len(said.lstrip()), start + len(said))

    def apart_in(self, start: int, end: int) -> Sequence[Segment]:
        """What stands apart within a span; a piece that reaches over its edge is included whole."""
        low = bisect_right(self.apart_ends, start)
        high = low
        while high < len(self.apart) and self.apart[high].start < end:
            high += 1
        return self.apart[low:high]

    def fold(self, span: Span) -> Folded:
        """The words of a span (within one paragraph) as a reader reads them: stage notes stay, furniture goes."""
        cuts = [piece for piece in self.apart_in(*span) if piece.matter != "note"]
        return fold(self.text, span.start, span.end, cuts, self.wrap)

    def notes_in(self, span: Span) -> list[Span]:
        """The stage notes within a span; one that a markup's escapes stand in is one note."""
        notes: list[Span] = []
        joins = -1
        for piece in self.apart_in(*span):
            if piece.matter == "furniture":
                joins = piece.end if notes and piece.start == max(joins, notes[-1].end) else -1
            elif piece.matter == "note" and piece.start == joins:
                notes[-1] = Span(notes[-1].start, piece.end)
            elif piece.matter == "note":
                notes.append(Span(piece.start, piece.end))
        return notes

    def struck_in(self, span: Span) -> Iterator[Span]:
        """The words in a span that the publisher struck; what reaches over its edge is cut there."""
        hints = self.document.hints
        at = bisect_left(hints, span.start, key=lambda hint: hint.start)
        while at and hints[at - 1].end > span.start:
            at -= 1
        while at < len(hints) and hints[at].start < span.end:
            if hints[at].kind == "struck":
                yield Span(max(span.start, hints[at].start), min(span.end, hints[at].end))
            at += 1

    def words_of(self, turn: Turn) -> str:
        """What a turn says, as printed: no label, time or furniture; paragraphs parted by a blank line."""
        pieces = (self.fold(span).text for span in self.paragraphs_of(turn))
        return "\n\n".join(piece for piece in pieces if piece)

    def speaker_of(self, turn: Turn) -> Speaker | None:
        return self.speakers[turn.speaker] if turn.speaker is not None else None

    def label_of(self, turn: Turn) -> str | None:
        """The label over a turn as printed, white space folded."""
        return " ".join(self.text[turn.label.start : turn.label.end].split()) if turn.label else None

    def evidence_of(self, turn: Turn) -> tuple[Evidence, ...]:
        """Why a turn is its speaker's; first of all that the user says so of this very turn, or of its label."""
        speaker, label = self.speaker_of(turn), self.label_of(turn)
        if speaker is None:
            return ()
        if not self.is_corrected(turn):
            return tuple(evidence for evidence in speaker.evidence if evidence.kind != "correction")
        told: tuple[Evidence, ...] = ()
        if turn.start in self.corrections.assigned:
            told = (Evidence("correction", f"this turn is by {speaker.name}", None),)
        elif label in self.corrections.labels:
            told = (Evidence("correction", f"“{label}” is {speaker.name}", None),)
        return told + speaker.evidence

    def is_corrected(self, turn: Turn) -> bool:
        """Whether the user put right whose a turn is, or who that person is."""
        told, label = self.corrections, self.label_of(turn)
        if turn.start in told.assigned or label in told.labels:
            return True
        if any(
            turn.speaker in facts for facts in (told.names, told.roles, told.affiliations, told.anonymous)
        ):
            return True
        read = self.as_read.get(turn.speaker or "")
        return turn.speaker in told.merged.values() and not (read and label in read.labels)

    def speaker_at(self, position: int) -> Speaker | None:
        """The speaker of the turn that holds a position."""
        number = self.turn_at(position)
        return self.speaker_of(self.turns[number]) if number is not None else None

    def exchange_of(self, turn: int) -> int | None:
        """The index of the exchange in which a turn asks or answers."""
        index = bisect_right(self.exchanges, turn, key=lambda exchange: exchange.question[0]) - 1
        if index < 0:
            return None
        exchange = self.exchanges[index]
        return index if turn in exchange.question or turn in exchange.answers else None

    def role_of(self, turn: int) -> str:
        """Which question or answer a turn is, as in "answer 3"; empty where it is neither."""
        exchange, kind = self.exchange_of(turn), self.turns[turn].kind
        return f"{kind} {exchange + 1}" if exchange is not None and kind in ("question", "answer") else ""

    def line_at(self, position: int) -> int:
        """The line that holds a position, from 1; counted from the turn's own line, not from the top."""
        index = self.turn_at(position)
        if index is None:
            return self.document.line_at(position)
        turn = self.turns[index]
        return turn.line + self.text.count("\n", turn.start, position)
