"""Interviews without labels, as magazines print them: each question in bold, the answer below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pullquote.transcript.labels.label import Label
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Hint, Span

_LEAST = 3
"""Fewer questions in bold are emphasis."""
_WORDS = lazy(r"\s*+(?=\S)")


def by_face(text: str, hints: Sequence[Hint], labels: int) -> tuple[Label, ...]:
    """Labels of no width before each question that the format prints in bold, and before the answer under it.

    None where too few paragraphs are such questions, or no more than there are printed `labels`.
    """
    asked = [Span(hint.start, hint.start + int(hint.value)) for hint in hints if hint.kind == "question"]
    if len(asked) < max(_LEAST, labels):
        return ()
    return tuple(_labels(text, asked))


def _labels(text: str, asked: Sequence[Span]) -> Iterator[Label]:
    for question, following in pairwise([*asked, Span(len(text), len(text))]):
        yield _label("Question", question.start, question)
        words = _WORDS.match(text, question.end)
        if words and words.end() < following.start:
            yield _label("Answer", words.end(), asked[0])  # all answers are one speaker's


def _label(name: str, at: int, question: Span) -> Label:
    return Label(at, Span(at, at), at, name, grammar="face", told=question)
