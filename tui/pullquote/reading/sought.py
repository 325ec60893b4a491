"""Quotes that are looked for among all that the notebook holds: by words, by tags, by who says them."""

from __future__ import annotations

from collections.abc import Sequence
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
        quote = record.quote
        people = (quote.name, quote.role, quote.affiliation)
        if self.speaker is not None and not _in(self.speaker, people):
            return False
        if not all(any(same(tag, own) for own in record.tags) for tag in self.tags):
            return False
        places = (quote.words, *people, quote.title, *record.tags, record.note)
        return all(_in(word.removeprefix("#"), places) for word in self.words)


def _in(wanted: str, texts: Sequence[str | None]) -> bool:
    loose = LOOSE.of(" ".join(wanted.split()))
    return any(loose in LOOSE.of(" ".join(text.split())) for text in texts if text)
