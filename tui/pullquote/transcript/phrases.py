"""Lists of words and phrases to be found in a text; as one pattern they would take long to compile."""

from __future__ import annotations

import re
from itertools import chain

_WORD = re.compile(r"\w+")


class Phrases:
    """Whole words or phrases, parted by commas, in any case; `*` stands for any ending."""

    def __init__(self, listed: str) -> None:
        self._begin: dict[str, list[str]] = {}
        """By their first words: few are looked for in a text."""
        self._open: list[str] = []
        """Those that are the beginning of a word."""
        for phrase in (" ".join(each.lower().split()) for each in listed.split(",")):
            first = _WORD.match(phrase)
            if first and first[0] + "*" != phrase:
                self._begin.setdefault(first[0], []).append(phrase)
            else:
                self._open.append(phrase)

    def find(self, text: str) -> str | None:
        """The first phrase in a text, the longest of several, as the text words it; white space is folded."""
        plain = " ".join(text.split())
        low = plain.replace("İ", "I").lower()  # of no other letter does lower() make two
        words = self._begin.keys() & _WORD.findall(low)
        phrases = chain(self._open, *(self._begin[word] for word in words))
        found = [span for phrase in phrases if (span := _span(low, phrase))]
        start, end = min(found, key=lambda span: (span[0], -span[1]), default=(0, 0))
        return plain[start:end] or None


def _span(text: str, phrase: str) -> tuple[int, int] | None:
    """Where a phrase stands in a text as whole words."""
    words = phrase.rstrip("*")
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        while words != phrase and _is_wordy(text[end : end + 1]):
            end += 1
        if not _is_wordy(text[at - 1 : at]) and not _is_wordy(text[end : end + 1]):
            return at, end
        at = text.find(words, at + 1)
    return None


def _is_wordy(char: str) -> bool:
    return char.isalnum() or char == "_"


def alternatives(listed: str) -> str:
    """Words, parted by commas, as the inside of a pattern's group, the longest first."""
    return "|".join(
        sorted((re.escape(word.strip()) for word in listed.split(",")), key=lambda word: (-len(word), word))
    )
