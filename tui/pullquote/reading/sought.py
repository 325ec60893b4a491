"""Quotes that are looked for among all that the notebook holds: by words, by tags, by who says them."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from pullquote.quotes.tags import same
from pullquote.store.records import Copy, Mark
from pullquote.transcript.alike import LOOSE


class Sought(NamedTuple):
    """What a quote must have. Case, accents and kinds of quotation marks do not matter."""

    words: Sequence[str] = ()
    """Each in the words, the names, the title, the tags or the note."""
    tags: Sequence[str] = ()
    """All of them."""
    speaker: str | None = None
    """In the name, the office or the outlet."""

    def fits(self, record: Mark | Copy) -> bool:
        """Whether a quote has all that."""
        if self.speaker is not None and not _in(self.speaker, _people(record)):
            return False
        if not all(any(same(tag, own) for own in record.tags) for tag in self.tags):
            return False
        if not self.words:
            return True
        told = _told(*_texts(record))
        return all(_loose(word.removeprefix("#")) in told for word in self.words)


def folded(records: Iterable[Mark | Copy]) -> Generator[None, None, None]:
    """The work that quotes are looked through quickly after, in steps: one each."""
    for record in records:
        _told(*_texts(record))
        yield


def _people(record: Mark | Copy) -> tuple[str | None, ...]:
    quote = record.quote
    return quote.name, quote.role, quote.affiliation


def _texts(record: Mark | Copy) -> tuple[str | None, ...]:
    return record.quote.words, *_people(record), record.quote.title, *record.tags, record.note


def _in(wanted: str, texts: Sequence[str | None]) -> bool:
    return _loose(wanted) in _told(*texts)


@lru_cache(maxsize=20_000)
def _told(*texts: str | None) -> str:
    """Texts, folded once for all letters that are typed to look for something in them: a line each."""
    return "\n".join(_loose(text) for text in texts if text)


def _loose(text: str) -> str:
    return LOOSE.of(" ".join(text.split()))
