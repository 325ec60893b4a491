"""Where the cursor stood, in another version of the text."""

from __future__ import annotations

from collections.abc import Generator

from pullquote.quotes.anchor import Finder
from pullquote.quotes.model import NotQuotableError
from pullquote.quotes.pick import pick
from pullquote.reading.cursor import Reading
from pullquote.transcript.model import Span, Transcript

AROUND = 10
"""Paragraphs that are looked for, from the cursor's upwards."""


def standing_again(reading: Reading, new: Transcript) -> Generator[None, None, int]:
    """The position in a new version at which the cursor's sentence stands, or the nearest one before it that is left.

    Where there is none of them it is as far down in the text.
    """
    finder = yield from Finder.steps(new)
    old, position = reading.transcript, reading.stop.start if reading.stop else 0
    last = old.paragraph_at(position)
    for paragraph in range(last, max(-1, last - AROUND), -1):
        for stop in reversed(reading.stops_in(paragraph)):
            if stop.start <= position and (place := _again(old, stop, finder)):
                return place.start
            yield
    return position * len(new.text) // max(1, len(old.text))


def _again(old: Transcript, stop: Span, finder: Finder) -> Span | None:
    try:
        return finder.find(pick(old, *stop)).place
    except NotQuotableError:
        return None
