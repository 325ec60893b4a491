"""Which paragraphs are shown: all of them, or those of one speaker."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from pullquote.transcript.model import Transcript


class Shown:
    """The paragraphs of a transcript that are shown, by their indices; with `speaker` only what that one says."""

    def __init__(self, transcript: Transcript, speaker: str | None = None) -> None:
        self.transcript = transcript
        self.speaker = speaker
        self._indices: Sequence[int] = range(len(transcript.paragraphs))
        if speaker is not None:
            self._indices = array("Q", _paragraphs(transcript, speaker)) or self._indices

    @property
    def first(self) -> int:
        return self._indices[0]

    @property
    def last(self) -> int:
        return self._indices[-1]

    def onward(self, first: int, last: int) -> Iterator[int]:
        """Those from one paragraph to another."""
        for at in range(bisect_left(self._indices, first), len(self._indices)):
            if self._indices[at] > last:
                return
            yield self._indices[at]

    def backward(self, last: int, first: int) -> Iterator[int]:
        """The same from the last to the first."""
        for at in range(bisect_right(self._indices, last) - 1, -1, -1):
            if self._indices[at] < first:
                return
            yield self._indices[at]

    def after(self, paragraph: int) -> int | None:
        """The next one; None after the last."""
        at = bisect_right(self._indices, paragraph)
        return self._indices[at] if at < len(self._indices) else None

    def before(self, paragraph: int) -> int | None:
        """The one before; None before the first."""
        at = bisect_left(self._indices, paragraph) - 1
        return self._indices[at] if at >= 0 else None

    def nearest(self, paragraph: int) -> int:
        """A paragraph itself, else the next that is shown, else the last."""
        at = bisect_left(self._indices, paragraph)
        return self._indices[min(at, len(self._indices) - 1)]

    def holds(self, position: int) -> bool:
        """Whether a position of the document is shown."""
        paragraph = self.transcript.paragraph_at(position)
        return self.nearest(paragraph) == paragraph

    def has_turn(self, number: int) -> bool:
        """Whether a turn is shown."""
        return self.speaker is None or self.transcript.turns[number].speaker == self.speaker


def _paragraphs(transcript: Transcript, speaker: str) -> Iterator[int]:
    for number, turn in enumerate(transcript.turns):
        if turn.speaker == speaker:
            first, following = transcript.paragraph_at(turn.start), len(transcript.paragraphs)
            if number + 1 < len(transcript.turns):
                following = transcript.paragraph_at(transcript.turns[number + 1].start)
            yield from range(first, following)
