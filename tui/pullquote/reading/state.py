"""What the notebook holds of a document when it is opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from pullquote.transcript.model import NO_CORRECTIONS, Corrections, Source, Span

if TYPE_CHECKING:
    from pullquote.store.notebook import Notebook


GONE = "another window took it away in the meantime"
"""What is told where a quote is acted on that the notebook holds no more."""


class Opened(NamedTuple):
    """Where the reader stood, what is marked (each span with its id) and what was put right."""

    place: int | None = None
    marks: Mapping[Span, str] = {}
    corrections: Corrections = NO_CORRECTIONS


def opened(source: Source) -> Callable[[Notebook], Opened]:
    """The work that fetches it. Marks of another reader's text have other positions and are left where they are."""

    def work(notebook: Notebook) -> Opened:
        marks = {
            mark.quote.whole: mark.id
            for mark in notebook.marks(source.sha256)
            if mark.quote.receipt.reader == source.reader
        }
        return Opened(notebook.place(source.sha256), marks, notebook.corrections(source))

    return work
