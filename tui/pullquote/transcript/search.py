"""Search over what was said, blind to what typing changes: case, kinds of quotation marks, dashes and spaces."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.transcript.model import Span, Transcript

_ALIKE = str.maketrans("‘’‚‛′`“”„‟″«»‐‑‒–—―−", "''''''" + '"' * 7 + "-" * 7, "")


def folded(text: str) -> str:
    """The text as it is compared: as long as it was, so that places in it are places in the original."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text).translate(_ALIKE)


def find(transcript: Transcript, words: str) -> Iterator[Span]:
    """Where the words are said, in order: spans of the document, each within one turn and one paragraph."""
    wanted = folded(" ".join(words.split()))
    if not wanted:
        return
    for turn in transcript.turns:
        for paragraph in transcript.paragraphs_of(turn):
            said = transcript.fold(paragraph)
            line = folded(said.text.replace("\n", " "))
            at = line.find(wanted)
            while at >= 0:
                yield Span(*said.span(at, at + len(wanted)))
                at = line.find(wanted, at + len(wanted))
