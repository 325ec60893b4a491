"""How a document uses words elsewhere than in its labels."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from pullquote.transcript.labels.label import Label
from pullquote.transcript.labels.likeness import words

_LOOK_UP = 1 << 18
"""How much of the text is searched for other uses of a label's words."""

_QUESTIONS = 2000
"""How many names are searched for: a document of more distinct names than this is a list."""


_REST = 100
"""Code points of what stands after a label on its line."""
_FEW_WORDS = 12
"""Code points that somebody may shout."""


class Usage:
    """What the words of a label mean in this document."""

    def __init__(self, text: str) -> None:
        self._head = text[:_LOOK_UP]
        self._questions = 0

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(words(self._head))

    @cached_property
    def _things(self) -> frozenset[str]:
        articles = r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Dd]er|[Dd]ie|[Dd]as|[Ll][ea]|[Ee]l|[Ii]l)"
        return frozenset(re.findall(rf"{articles}\s([^\W\d_a-z]{{2,3}})\b", self._head))

    @cached_property
    def _legend(self) -> frozenset[str]:
        return frozenset(re.findall(r"\(([^\W\d_a-z]{2,3})\)", self._head))

    def is_common(self, name: str) -> bool:
        """Whether every word of a label occurs in small letters too: then it is no name."""
        capitalised = [word for word in words(name) if word[0].isupper()]
        return bool(capitalised) and all(word.lower() in self._words for word in capitalised)

    def is_thing(self, initials: str) -> bool:
        """Whether the text says "the API"."""
        return initials in self._things

    def is_mentioned(self, name: str, times: int) -> bool:
        """Whether a name stands in the text more often than that; after many such questions, no."""
        self._questions += 1
        return self._questions < _QUESTIONS and self._head.count(name) > times

    def is_titled(self, label: Label) -> bool:
        """Whether a label and what stands after it are in capitals, where the document has small letters: a title."""
        rest = self._head[label.body : label.body + _REST].partition("\n")[0].strip()
        return len(rest) > _FEW_WORDS and rest.isupper() and not self._shouts

    @cached_property
    def _shouts(self) -> bool:
        """Whether the document is in capitals, as captions are."""
        return not any(map(str.islower, self._head[: _REST * _REST]))

    def asking(self, labels: Iterable[Label]) -> int:
        """How many of these labels' paragraphs end by asking."""
        return sum(self._paragraph(label.body).rstrip().endswith(("?", "？")) for label in labels)

    def paragraphs(self, start: int) -> int:
        """How many paragraphs there are from a position on."""
        return self._head.count("\n\n", start) + 1

    def _paragraph(self, start: int) -> str:
        end = self._head.find("\n\n", start)
        return self._head[start : end if end >= 0 else len(self._head)]

    def is_tag(self, name: str) -> bool:
        """Whether the text holds what closes it: `</speech>`."""
        return f"</{name}>" in self._head

    def is_explained(self, initials: str) -> bool:
        """Whether a legend stands in the text: "Orla Fenn (OF)"."""
        return initials in self._legend
