"""How a document arrives: bytes → `Document`. One format a file; the first reader that recognises the file reads it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from pullquote.readers.decode import SAMPLE, Unreadable
from pullquote.readers.markdown import MARKDOWN
from pullquote.readers.plain import PLAIN
from pullquote.readers.reading import Reader
from pullquote.transcript.model import Document, Source

__all__ = ["Unreadable", "read", "readers"]

_OTHERS = (
    ("pdf", "PDF", b"%PDF-", ""),
    ("docx", "DOCX", b"PK\x03\x04", ""),
    ("captions", "WEBVTT", b"-->", ".vtt"),
    ("captions", "SUBRIP", b"-->", ".srt"),
    ("recognised", "RECOGNISED", b'"', ".json"),
    ("xml", "XML", b"<", ".xml"),
    ("html", "HTML", b"<", ".html"),
)
"""Module, reader, what such a file holds somewhere at its beginning, and a suffix that will do without it."""
LONG_LINE = 1_000_000


def read(path: str | Path | None, data: bytes | None = None, *, encoding: str | None = None) -> Document:
    """Read a file, or the bytes of one (of standard input: without a path).

    Raises `Unreadable` with one line that says what is wrong and what to do.
    """
    name = str(path) if path is not None else "standard input"
    if data is None:
        if path is None:
            raise TypeError("neither a path nor bytes")
        data = _bytes(Path(path))
    suffix = Path(path).suffix.lower() if path is not None else ""
    head = data[:SAMPLE]
    reader = next(reader for reader in readers(head, suffix) if reader.recognises(head, suffix))
    try:
        reading = reader.read(data, encoding)
    except Unreadable as error:
        raise Unreadable(f"{name} {error}") from None
    notices = reading.notices
    if len(reading.text) > LONG_LINE and len(reading.text) // (reading.text.count("\n") + 1) > LONG_LINE:
        notices += ("hardly any line breaks: shown in pieces",)
    source = Source(
        format=reader.name,
        sha256=hashlib.sha256(data).hexdigest(),
        reader=f"{reader.name}/{reader.version}",
        path=str(path) if path is not None else None,
        encoding=reading.encoding,
        notices=notices,
    )
    return Document(reading.text, source, reading.hints, reading.metadata)


def readers(head: bytes = b"", suffix: str = "") -> Iterator[Reader]:
    """The readers that may know a file by its first bytes, in the order in which they are asked.

    Loading a reader takes time: one for another format is loaded only where the file might be in it.
    """
    plain = head.replace(b"\0", b"")
    for module, name, mark, its_suffix in _OTHERS:
        if mark in plain or suffix == its_suffix:
            reader: Reader = getattr(import_module(f"pullquote.readers.{module}"), name)
            yield reader
    yield MARKDOWN
    yield PLAIN


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise Unreadable(f"{path} does not exist: check the name") from None
    except IsADirectoryError:
        raise Unreadable(f"{path} is a folder: name a file in it") from None
    except PermissionError:
        # Windows says this of folders too.
        why = "is a folder: name a file in it" if path.is_dir() else "may not be read: no permission"
        raise Unreadable(f"{path} {why}") from None
    except (OSError, ValueError) as error:
        raise Unreadable(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from None
