"""A reader of labels for tests that take them for granted: `Label (aside): words`, one paragraph a turn.

What stands above a line of dashes is the top matter. A paragraph without a label right below it is an unlabelled
opening; any other belongs to the turn above.
"""

from __future__ import annotations

import re
from itertools import pairwise

from pullquote.transcript.corrected import corrected_people
from pullquote.transcript.exchanges import arrange
from pullquote.transcript.labels.label import Label, Opening, Start
from pullquote.transcript.model import (
    NO_CORRECTIONS,
    Corrections,
    Document,
    Header,
    Segment,
    Span,
    Transcript,
    Turn,
)
from pullquote.transcript.slices import finished
from pullquote.transcript.speakers import identify
from tests.support import make_document

_LABEL = re.compile(r"^(?P<name>[^\n:(,]{1,60}?)(?P<asides>(?:, [^\n:(]+| \([^\n:)]+\))*): ", re.MULTILINE)
_ASIDE = re.compile(r", ([^(]+?)(?= \(|$)| \(([^)]+)\)")
_RULE = re.compile(r"^---\n", re.MULTILINE)
_NOTE = re.compile(r"\[[^\]\n]{9,}\]|\([A-Z][^)\n]+\.\)")


def read(text: str) -> tuple[Document, Header, list[Start]]:
    """The document, its header and where its turns start."""
    document, header, openings = opened(text)
    return (
        document,
        header,
        [Start(one.label.start if one.label else one.body.start, one.label) for one in openings],
    )


def opened(text: str) -> tuple[Document, Header, list[Opening]]:
    """The document, its header and its turns."""
    document = make_document(text)
    rule = _RULE.search(text)
    top = rule.end() if rule else 0
    labels = [_label(match) for match in _LABEL.finditer(text, top)]
    starts = [(label.start, label.body, label) for label in labels]
    first = starts[0][0] if starts else len(text)
    bare = [(top, top, None)] if text[top:first].strip() else []
    openings = []
    for (_, body, label), (end, _, _) in pairwise([*bare, *starts, (len(text), 0, None)]):
        said = text[body:end]
        span = Span(body + len(said) - len(said.lstrip()), body + len(said.rstrip()))
        openings.append(Opening(label, span, not _NOTE.sub("", said).strip()))
    title = text.split("\n", 1)[0] if rule and rule.start() else None
    return document, Header(title=title, language="en", end=top), openings


def _label(match: re.Match[str]) -> Label:
    asides = tuple((one or two).strip() for one, two in _ASIDE.findall(match["asides"]))
    return Label(
        match.start(), Span(match.start(), match.end() - 2), match.end(), match["name"], asides, "simple"
    )


def transcribe(text: str, corrections: Corrections = NO_CORRECTIONS) -> Transcript:
    """The whole way from a text to its transcript."""
    document, header, openings = opened(text)
    _, _, starts = read(text)
    as_read = finished(identify(document, header, starts))
    people = corrected_people(as_read, starts, starts, text, corrections)
    arrangement = finished(arrange(document, openings, people))
    turns = tuple(
        Turn(
            speaker=speaker,
            label=opening.label.printed if opening.label else None,
            start=start.at,
            body=opening.body,
            kind=kind,
            line=document.line_at(start.at),
            certainty=certainty,
            untranscribed=opening.untranscribed,
        )
        for start, opening, speaker, certainty, kind in zip(
            starts, openings, people.of, people.certainty, arrangement.kinds, strict=True
        )
    )
    breaks = [match.end() for match in re.finditer(r"\n\n+", text)]
    apart = tuple(Segment("note", *match.span()) for match in _NOTE.finditer(text, header.end))
    return Transcript(
        document=document,
        header=header,
        speakers=arrangement.speakers,
        turns=turns,
        exchanges=tuple(arrangement.exchanges),
        paragraphs=sorted({*(start.at for start in starts), *breaks}),
        apart=apart,
        wrap=None,
        starts=[start.at for start in starts],
        corrections=corrections,
        as_read=as_read.speakers,
        apart_ends=[piece.end for piece in apart],
    )
