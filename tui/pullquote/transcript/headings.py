"""Headings in capitals between turns: they stand under the last words said, and are nobody's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pullquote.transcript.labels.label import Label
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Span

_SAMPLE = 1 << 17
_ENOUGH = 2
_BETWEEN = lazy(r"\n[^\S\n]*\n(?:[^\S\na-zß-ÿ]*+[^\na-zß-ÿ]{6,160}+\n){1,4}[^\S\n]*\n")
"""A paragraph that has no small letters; a long heading is broken over lines."""
_LONGEST = 240
_MOST = 6
"""Headings one above the other."""


def in_capitals(text: str, labels: Sequence[Label]) -> Iterator[Span]:
    """The headings right above labels, in a document that has several.

    Above each stand words in small letters under the same label, so that no voice that is printed in capitals is one.
    """
    if len(_BETWEEN.findall(text, 0, _SAMPLE)) < _ENOUGH:
        return
    for label, following in pairwise(labels):
        end = start = _rstripped(text, label.body, following.start)
        for _ in range(_MOST):
            above = text.rfind("\n\n", label.body, start) + 2
            if above <= label.body + 2 or not _is_heading(text[above:start]):
                break
            begins, start = above, _rstripped(text, label.body, above)
        if start < end and not text[label.body : start].isupper():
            yield Span(begins, end)


def _rstripped(text: str, start: int, end: int) -> int:
    """Where the words of a stretch of text end."""
    return start + len(text[start:end].rstrip())


def _is_heading(paragraph: str) -> bool:
    """Whether a paragraph is in capitals, of several words or a long one, and no sentence."""
    printed = " ".join(paragraph.split())
    return (
        5 < len(printed) <= _LONGEST
        and printed.isupper()
        and printed[0].isalnum()
        and printed[-1] not in ".?!…:;,—–-"
    )
