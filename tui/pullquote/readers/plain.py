"""Plain text: it states nothing, so all is left to the label grammars."""

from __future__ import annotations

from pullquote.readers.decode import decode
from pullquote.readers.reading import Reader, Reading


def _read(data: bytes, encoding: str | None) -> Reading:
    return Reading(*decode(data, encoding))


PLAIN = Reader("text", 1, recognises=lambda head, suffix: True, read=_read)
