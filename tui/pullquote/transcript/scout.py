"""Passing over the parts of a text in which a word cannot stand, ten times as fast as comparing them."""

from __future__ import annotations

import re

from pullquote.transcript.alike import LOOSE
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Transcript

LOOK = 1 << 16
"""Code points that one look takes in: about a millisecond."""
_RARE = LOOK // 64
"""With more odd words than that in a look, comparing everything is the faster way."""
_ODD = lazy("[^\x00-\x7f\xa0‘’“”–—…]")
"""What may be compared as a letter of ASCII ("é"), or as nothing (a soft hyphen)."""


class Scout:
    """Looks ahead for a word of ASCII letters and digits, as `LOOSE` compares texts; never misses one."""

    def __init__(self, transcript: Transcript, word: str) -> None:
        self._transcript = transcript
        self._word = word.encode()
        self._passed: set[str] = set()
        """Words that are not written in ASCII, and are not compared as ours."""
        self._start = self._end = 0
        self._bytes: bytes | None = None
        """What lies between the two, or None where the word may stand anywhere in it."""

    def clear(self, position: int) -> int:
        """Up to where it does not stand from a position on, which is no place within a word; as far as a look goes."""
        if not self._start <= position < self._end:
            self._look(position)
        if self._bytes is None:
            return position
        at = self._bytes.find(self._word, position - self._start)
        return self._start + at if at >= 0 else self._end

    def _look(self, start: int) -> None:
        text = self._transcript.text
        end = min(start + LOOK, len(text))
        self._start, self._end = start, end
        plain = not self._glued(start, end) and not self._odd(start, end)
        self._bytes = text[start:end].encode("ascii", "replace").lower() if plain else None

    def _odd(self, start: int, end: int) -> bool:
        """Whether a word that is not written in ASCII may be compared as ours. Each is compared once."""
        words = {word for word in set(self._transcript.text[start:end].split()) if not word.isascii()}
        new = words - self._passed
        odd = [word for word in new if _ODD.search(word)]
        if len(odd) > _RARE or self._word.decode() in LOOSE.of(" ".join(odd)):
            return True
        self._passed |= new
        return False

    def _glued(self, start: int, end: int) -> bool:
        """Whether something stands inside a word that is not said: the escapes of a markup."""
        text = self._transcript.text
        return any(
            not text[piece.start - 1].isspace() and text[piece.end : piece.end + 1].strip()
            for piece in self._transcript.apart_in(start, end)
        )


def rarest(words: str) -> str:
    """The longest word of ASCII letters and digits in words as they are compared: most likely the rarest."""
    return max(re.findall("[a-z0-9]+", words), key=len, default="")
