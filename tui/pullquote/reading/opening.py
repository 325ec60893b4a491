"""A document on being opened: what the notebook holds of it, and as much of it as is read at once."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import NamedTuple

from pullquote.reading.state import Opened, opened
from pullquote.store.errors import RecoveredError, StoreError
from pullquote.store.keeper import Keeper
from pullquote.transcript.build import build
from pullquote.transcript.model import Document, Span, Transcript

AT_ONCE = 256 * 1024
"""Code points up to which a document is read whole before the first paint."""
PATIENCE = 1.0
"""Seconds that the notebook is waited for."""


class Fingerprint(NamedTuple):
    """What changes when a file changes."""

    nanoseconds: int
    """When it was written, since 1970."""
    size: int
    number: int
    """The file system's own for it (inode)."""


class Opening(NamedTuple):
    """What is shown first."""

    document: Document
    transcript: Transcript
    """Of the whole document, or of its first part."""
    whole: bool
    kept: Opened
    place: int
    """Where to stand first."""
    further: int | None
    """Where the user stood the last time, if that is not read yet."""
    file: Fingerprint | None
    """The state of its file; None where there is no such file."""
    notice: str
    """What the user must be told of the notebook; or ""."""


def begin(document: Document, keeper: Keeper) -> Opening:
    """Open a document."""
    file = fingerprint(document)
    found, notice = _kept(document, keeper, keeper.look(opened(document.source), Opened()))
    found = found._replace(marks=fitting(found.marks, document))
    whole = is_short(document)
    transcript = build(document if whole else _first_part(document), found.corrections)
    place = found.place or 0
    if whole or place < len(transcript.text):
        return Opening(document, transcript, whole, found, place, None, file, notice)
    return Opening(document, transcript, whole, found, 0, place, file, notice)


def fingerprint(document: Document) -> Fingerprint | None:
    """The state of a document's file now; None where there is no such file."""
    path = document.source.path
    try:
        found = Path(path).stat() if path else None
    except OSError:
        return None
    return Fingerprint(found.st_mtime_ns, found.st_size, found.st_ino) if found else None


def fitting(marks: Mapping[Span, str], document: Document) -> dict[Span, str]:
    """The marks that lie within a document's text."""
    return {span: key for span, key in marks.items() if span.end <= len(document.text)}


def is_short(document: Document) -> bool:
    """Whether a document is read whole before anything of it is shown."""
    return len(document.text) <= AT_ONCE


def _kept(document: Document, keeper: Keeper, looking: Future[Opened]) -> tuple[Opened, str]:
    try:
        return looking.result(timeout=PATIENCE), ""
    except RecoveredError as error:
        found, notice = _kept(document, keeper, keeper.submit(opened(document.source)))
        return found, " · ".join(filter(None, (str(error), notice)))
    except StoreError as error:
        return Opened(), f"nothing will be kept: {error}"
    except TimeoutError:
        return Opened(), "the notebook does not answer: nothing will be kept"


def _first_part(document: Document) -> Document:
    """The first part of a document, as a document: what is shown until the whole is read."""
    end = document.text.rfind("\n", 0, AT_ONCE // 4) + 1 or AT_ONCE // 4
    hints = tuple(hint for hint in document.hints if hint.end <= end)
    return document._replace(text=document.text[:end], hints=hints)
