"""Search over what was said, blind to what typing changes: case, kinds of quotation marks, dashes and spaces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pullquote.transcript.fold import fold
from pullquote.transcript.model import Segment, Span, Transcript, Turn

ALIKE = str.maketrans("‘’‚‛′`“”„‟″«»‐‑‒–—―−", "'" * 6 + '"' * 7 + "-" * 7)


def folded(text: str) -> str:
    """The text as it is compared: as long as it was, so that places in it are places in the original."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text).translate(ALIKE)


def find(transcript: Transcript, words: str) -> Iterator[Span]:
    """Where the words are said, in order: spans of the document, each within one turn.

    Whole words only. Stage notes between the words may be given or left out; alone they are not words said.
    """
    wanted = folded(" ".join(words.split()))
    if not wanted:
        return
    for turn in transcript.turns:
        if turn.untranscribed:
            continue
        apart = transcript.apart_in(*turn.body)
        notes = [Span(piece.start, piece.end) for piece in apart if piece.matter == "note"]
        found = set(_find(transcript, turn, apart, wanted))
        if notes:
            found |= set(
                _find(transcript, turn, [piece for piece in apart if piece.matter != "note"], wanted)
            )
        for hit in sorted(found):
            if not any(note.start <= hit.start and hit.end <= note.end for note in notes):
                yield hit


def _find(transcript: Transcript, turn: Turn, cuts: Sequence[Segment], wanted: str) -> Iterator[Span]:
    said, at = _run_on(transcript, turn, cuts)
    line = folded(said)
    first = line.find(wanted)
    while first >= 0:
        last = first + len(wanted)
        if not (_inside_word(line, first) or _inside_word(line, last)):
            yield Span(at[first], at[last - 1] + 1)
        first = line.find(wanted, first + 1)


def _run_on(transcript: Transcript, turn: Turn, cuts: Sequence[Segment]) -> tuple[str, list[int]]:
    """All that is said in a turn as one line, with the position in the document of each of its characters."""
    text, at = "", list[int]()
    for paragraph in transcript.paragraphs_of(turn):
        within = [cut for cut in cuts if cut.end > paragraph.start and cut.start < paragraph.end]
        piece = fold(transcript.text, *paragraph, within, transcript.wrap)
        if not piece.text:
            continue
        if text:
            text += " "
            at.append(at[-1] + 1)
        text += piece.text.replace("\n", " ")
        at.extend(piece.at)
    return text, at


def _inside_word(line: str, at: int) -> bool:
    return 0 < at < len(line) and line[at - 1].isalnum() and line[at].isalnum()
