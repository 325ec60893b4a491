"""A Kindle's "My Clippings.txt": highlights as their words alone, since what stood around them is not kept there.

A clipping is a line with the title, one that begins with "-" and says in the reader's language what it is and where,
an empty one, and the words; a line of ten "=" ends it. A note is the user's own words, a bookmark has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pullquote.quotes.model import Selector
from pullquote.store.annotations import Foreign

_END = re.compile(r"^={10}\s*$", re.MULTILINE)
_OWN = re.compile(
    r"\b(note|notiz|nota|notitie|bookmark|lesezeichen|signet|marcador|segnalibro|bladwijzer)\b"
    r"|заметка|закладка|нотатка|メモ|ブックマーク|笔记|书签",
    re.IGNORECASE,
)
"""What the second line calls what is not the book's: notes and bookmarks, in the languages of the device."""


def is_clippings(text: str) -> bool:
    """Whether a text is such a file, by how its first clipping begins."""
    lines = text.lstrip("\ufeff").splitlines()
    return len(lines) > 1 and lines[1].startswith("-") and bool(_END.search(text))


def clippings(text: str) -> Iterator[Foreign | None]:
    """The highlights of a file in their order, None for one that is cut off; without notes and bookmarks."""
    *whole, rest = _END.split(text.replace("\ufeff", ""))
    for clipping in whole:
        head, _, said = clipping.strip().partition("\n\n")
        about = head.split("\n")[-1]
        if not about.startswith("-"):
            yield None
        elif not _is_own(about):
            words = said.strip()
            yield Foreign((Selector(words, "", "", 0, 0),)) if words else None
    if rest.strip():
        yield None


def _is_own(about: str) -> bool:
    """Whether a clipping is a note or a bookmark; what follows the first bar is a place and a date."""
    return bool(_OWN.search(about.split("|")[0]))
