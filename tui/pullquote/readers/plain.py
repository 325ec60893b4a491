"""Plain text: it states nothing but the numbers of its lines, so all else is left to the label grammars."""

from __future__ import annotations

from pullquote.readers.decode import decode
from pullquote.readers.numbered import numbered_lines
from pullquote.readers.reading import Reader, Reading


def _read(data: bytes, encoding: str | None) -> Reading:
    decoded = decode(data, encoding)
    hints = numbered_lines(decoded.text)
    return Reading(*decoded, hints=hints, metadata={"layout": "numbered lines"} if hints else {})


PLAIN = Reader("text", 1, recognises=lambda head, suffix: True, read=_read)
