"""Document + Corrections → Transcript: segmenting the text into turns and asking the other modules what they are."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from pullquote.transcript.apart import find_apart
from pullquote.transcript.examination import examined
from pullquote.transcript.exchanges import arrange
from pullquote.transcript.header import read_header
from pullquote.transcript.labels.choose import Choice, find
from pullquote.transcript.labels.faces import by_face
from pullquote.transcript.labels.grammar import seconds
from pullquote.transcript.labels.label import Label, Opening, Start
from pullquote.transcript.layout import paragraph_starts, wrap_column
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import (
    NO_CORRECTIONS,
    Corrections,
    Document,
    Hint,
    Matter,
    Segment,
    Span,
    Transcript,
    Turn,
)
from pullquote.transcript.slices import OFTEN, finished
from pullquote.transcript.speakers import identify

T = TypeVar("T")


def build(document: Document, corrections: Corrections = NO_CORRECTIONS) -> Transcript:
    """Read who says what in a document."""
    return finished(steps(document, corrections))


def steps(
    document: Document, corrections: Corrections = NO_CORRECTIONS
) -> Generator[float, None, Transcript]:
    """The same in slices of a few milliseconds; yields how much is done, from 0 to 1."""
    text = document.text
    choice = yield from _share(0.0, 0.4, _choose(document))
    yield 0.4
    header = read_header(document, choice.labels[0].start if choice.labels else None)
    yield 0.4
    read = _starts(text, header.end, choice.labels, _unclaimed(document, choice.labels))
    header = header._replace(end=read[0].at)
    yield 0.4
    starts = read
    if corrections != NO_CORRECTIONS:
        from pullquote.transcript.corrected import corrected_people, corrected_starts

        starts = corrected_starts(text, read, corrections)
    labels = [start.label for start in starts if start.label]
    headings = [edge for hint in document.hints if hint.kind == "heading" for edge in (hint.start, hint.end)]
    also = [_skip_space(text, at) for at in headings] + [start.at for start in starts]
    paragraphs = yield from _share(0.4, 0.45, paragraph_starts(text, (at for at in also if at < len(text))))
    apart = yield from _share(0.45, 0.65, find_apart(document, labels, paragraphs, header.end, choice.breaks))
    openings = yield from _share(0.65, 0.75, _openings(text, starts, apart))
    people = as_read = yield from _share(0.75, 0.8, identify(document, header, read))
    header_as_read = header
    if corrections != NO_CORRECTIONS:
        from pullquote.transcript.details import completed

        header = completed(header, corrections.given)
        people = corrected_people(as_read, read, starts, text, corrections)
    arranged = yield from _share(0.8, 0.95, arrange(document, openings, people))
    yield 0.95

    turns: list[Turn] = []
    line, counted = 1, 0
    times = [piece for piece in apart if piece.matter == "time"]
    stated = [hint for hint in document.hints if hint.kind == "time" and hint.start == hint.end]
    pages = [hint for hint in document.hints if hint.kind == "page"]
    numbered = document.metadata.get("layout") == "numbered lines"
    for start, opening, speaker, certainty, kind in zip(
        starts, openings, people.of, people.certainty, arranged.kinds, strict=True
    ):
        line, counted = line + text.count("\n", counted, start.at), start.at
        begins = _begins(text, start, opening.body, times, stated)
        if turns and begins is not None and (above := turns[-1].begins) is not None and above <= begins:
            turns[-1] = turns[-1]._replace(ends=begins)
        turns.append(
            Turn(
                speaker=speaker,
                label=start.label.printed if start.label and start.label.is_printed else None,
                start=start.at,
                body=opening.body,
                kind=kind,
                line=line,
                certainty=certainty,
                untranscribed=opening.untranscribed,
                begins=begins,
                page=_page(pages, start.at),
            )
        )
        if len(turns) % OFTEN == 0:
            yield 0.95
    return Transcript(
        document=document,
        header=header,
        speakers=arranged.speakers,
        turns=tuple(turns),
        exchanges=tuple(arranged.exchanges),
        paragraphs=paragraphs,
        apart=apart,
        wrap=0 if numbered else wrap_column(text, [opening.body for opening in openings]),
        grammar=choice.grammar,
        starts=array("Q", (turn.start for turn in turns)),
        corrections=corrections,
        as_read=as_read.speakers,
        apart_ends=array("Q", (piece.end for piece in apart)),
        stated=header_as_read,
    )


def segments(transcript: Transcript) -> Iterator[Segment]:
    """The text from end to end, each stretch with what it is; white space goes with what stands beside it."""
    edges: list[tuple[int, Matter]] = [(0, "header")]
    for turn in transcript.turns:
        edges += [(turn.start, "label"), (turn.body.start, "speech")]
    at = 0
    for (_, matter), (end, _) in pairwise((*edges, (len(transcript.text), "header"))):
        for piece in transcript.apart_in(at, end):
            if piece.start > at:
                yield Segment(matter, at, piece.start)
                at = piece.start
            if at < min(piece.end, end):
                yield Segment(piece.matter, at, min(piece.end, end))
                at = min(piece.end, end)
        if at < end:
            yield Segment(matter, at, end)
            at = end


def _share(low: float, high: float, work: Generator[float, None, T]) -> Generator[float, None, T]:
    """A part of the work, its progress told as a part of the whole."""
    while True:
        try:
            done = next(work)
        except StopIteration as finished:
            result: T = finished.value
            return result
        yield low + (high - low) * done


def _choose(document: Document) -> Generator[float, None, Choice]:
    """The labels that the format states; where it states none, those that the grammars find."""
    text = document.text
    stated = [_stated(text, hint) for hint in document.hints if hint.kind == "label"]
    if stated:
        return Choice(tuple(stated), "stated by the format")
    top = max((hint.end for hint in document.hints if hint.kind == "header"), default=0)
    choice = yield from find(text, top, _lines_open(document))
    yield 1.0
    if faces := by_face(text, document.hints, len(choice.labels)):
        return Choice(faces, "questions in bold")
    return examined(text, choice)


def _lines_open(document: Document) -> dict[int, int]:
    """By the start of a line, where its words begin after its number, a mark of a quotation, or tags one by one."""
    found: dict[int, int] = {}
    line = 0
    quoted = _is_quoted(document)
    for hint in document.hints:
        if hint.kind == "furniture" and _opens_a_line(document.text, hint, quoted):
            line = line if found.get(line) == hint.start else hint.start
            found[line] = hint.end
    return found


def _is_quoted(document: Document) -> bool:
    """Whether most lines have the mark of a quotation, so that it parts nothing from the rest."""
    marks = sum(hint.kind == "furniture" and document.text[hint.start] == ">" for hint in document.hints)
    return marks > 0 and 2 * marks > sum(map(bool, map(str.strip, document.text.split("\n"))))


def _opens_a_line(text: str, hint: Hint, quoted: bool) -> bool:
    """Whether furniture is the number of a line, a mark or a tag before its words, or the whole of it."""
    printed = text[hint.start : hint.end].strip()
    before = printed[:1] == "<" or (quoted and printed == ">")
    return before or printed.isdecimal() or text[hint.end : hint.end + 1] == "\n"


_APART = lazy(
    r"(?:Anf\. \d{1,4} )?(?P<name>[^\W\d_][^()]{1,100}?) ?"
    r"\((?P<aside>[^()]{1,80})\)(?: ?\((?P<other>[^()]{1,80})\))?(?: replik)?"
)
"""A label with a party, an office, or who holds it, as `labels.colon` takes it apart where it is printed."""


def _stated(text: str, hint: Hint) -> Label:
    printed = text[hint.start : hint.end].rstrip(" :：")
    label = Label(hint.start, Span(hint.start, hint.start + len(printed)), hint.end, hint.value or printed)
    apart = _APART.fullmatch(label.name) if label.name.startswith(printed) else None
    if apart is None:
        return label
    return label._replace(name=apart["name"], asides=tuple(filter(None, apart.group("aside", "other"))))


def _unclaimed(document: Document, labels: Sequence[Label]) -> list[int]:
    """Where words stand under a heading before its first label, in a document whose headings part conversations.

    There nobody knows whether the speaker above goes on. Where most headings have such words, he does.
    """
    text = document.text
    begins = [label.start for label in labels]
    headings = [hint for hint in document.hints if hint.kind == "heading"] if labels else []
    found: list[int] = []
    for hint in headings:
        at = _skip_space(text, hint.end)
        following = bisect_left(begins, at)
        if hint.start > begins[0] and at < len(text) and begins[following : following + 1] != [at]:
            found.append(at)
    return found if 3 * len(found) <= len(headings) else []


def _starts(text: str, speech: int, labels: Sequence[Label], unclaimed: Sequence[int]) -> list[Start]:
    """Where turns start: at labels, at what is said above the first, and under a heading that no label follows."""
    starts = [Start(label.start, label) for label in labels]
    if unclaimed:
        starts = sorted([*starts, *(Start(at, None) for at in unclaimed)], key=lambda start: start.at)
    speech = _skip_space(text, speech)
    return starts if starts and starts[0].at <= speech else [Start(speech, None), *starts]


def _openings(
    text: str, starts: Sequence[Start], apart: Sequence[Segment]
) -> Generator[float, None, list[Opening]]:
    """What is said under each start: no space, furniture or time at its ends."""
    openings: list[Opening] = []
    ends = [piece.end for piece in apart]
    for index, start in enumerate(starts):
        end = starts[index + 1].at if index + 1 < len(starts) else len(text)
        pieces = apart[bisect_left(ends, start.body + 1) : bisect_left(ends, end + 1)]
        body = _trimmed(text, Span(min(start.body, end), end), pieces)
        openings.append(Opening(start.label, body, _untranscribed(text, body, pieces)))
        if index % OFTEN == 0:
            yield index / len(starts)
    return openings


def _trimmed(text: str, span: Span, pieces: Sequence[Segment]) -> Span:
    """A span without the white space, furniture and times at its ends; empty where nothing else stands in it."""
    start, end = span
    for piece in pieces:
        if piece.matter == "note" or _skip_space(text, start) < piece.start:
            break
        start = piece.end
    start = min(_skip_space(text, start), end)
    for piece in reversed(pieces):
        if piece.matter == "note" or piece.start < start or _skip_space(text, piece.end) < end:
            break
        end = piece.start
    return Span(start, max(start, start + len(text[start:end].rstrip())))


def _untranscribed(text: str, body: Span, pieces: Sequence[Segment]) -> bool:
    """Whether stage notes are all that stands in a body."""
    if not any(piece.matter == "note" for piece in pieces):
        return False
    at = body.start
    for piece in pieces:
        if piece.start < body.end and text[at : max(at, piece.start)].strip():
            return False
        at = max(at, piece.end)
    return not text[at : body.end].strip()


def _begins(
    text: str, start: Start, body: Span, times: Sequence[Segment], stated: Sequence[Hint]
) -> float | None:
    """When a turn begins, in seconds: as the format states, by its label, or by the stamp above its first word."""
    if said := bisect_right(stated, start.at, key=lambda hint: hint.start):
        return float(stated[said - 1].value)
    if start.label and start.label.seconds is not None:
        return start.label.seconds
    if not times or not text[start.body : body.start].strip():
        return None
    index = bisect_left(times, start.body, key=lambda piece: piece.start)
    if index < len(times) and times[index].start < body.start:
        return seconds(text[times[index].start : times[index].end])
    return None


def _page(pages: Sequence[Hint], at: int) -> str | None:
    """The page on which a position stands."""
    begun = bisect_right(pages, at, key=lambda hint: hint.start)
    return pages[begun - 1].value if begun else None


_SPACES = lazy(r"\s*+")


def _skip_space(text: str, at: int) -> int:
    return _SPACES.match(text, at).end()  # type: ignore[union-attr]
