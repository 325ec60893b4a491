"""What is known of the occasion: what the document states, what the user gives, and giving more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pullquote.quotes.genre import genre_of
from pullquote.reading.correcting import Done
from pullquote.transcript import details
from pullquote.transcript.corrections import CannotCorrectError
from pullquote.transcript.details import DETAILS
from pullquote.transcript.model import NO_CORRECTIONS, Transcript


class Detail(NamedTuple):
    """One detail of the occasion."""

    name: str
    about: str
    stated: str
    """By the document; empty where it says nothing."""
    given: str
    """By the user, which counts in place of it; else empty."""

    @property
    def value(self) -> str:
        return self.given or self.stated


def known(transcript: Transcript) -> list[Detail]:
    """Every detail of a transcript's occasion, known or not."""
    read, told = transcript.stated, transcript.corrections.given
    stated = read._asdict() | {
        "genre": genre_of(transcript._replace(header=read, corrections=NO_CORRECTIONS)),
        "url": transcript.document.source.url,
    }
    return [Detail(name, about, stated[name] or "", told.get(name, "")) for name, about in DETAILS.items()]


def give(transcript: Transcript, told: Mapping[str, str]) -> Done:
    """Give details, by name; one that is empty, or what the document states, is given no longer.

    Raises `CannotCorrectError` where one makes no sense, or nothing changes.
    """
    before = {one.name: one for one in known(transcript)}
    values = {name: details.checked(name, value) for name, value in told.items()}
    news = {name: "" if value == before[name].stated else value for name, value in values.items()}
    after = details.given(transcript.corrections, news)
    if after.given == transcript.corrections.given:
        raise CannotCorrectError("nothing is changed")
    changed = [name for name, value in news.items() if value != before[name].given]
    return Done(after, "; ".join(_told(name, news[name]) for name in changed))


def _told(name: str, value: str) -> str:
    return f"{name}: {value}" if value else f"{name}: as the document has it"
