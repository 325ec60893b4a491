"""How a document arrives: bytes → `Document`. One format a file; the first reader that recognises the file reads it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pullquote.readers.decode import SAMPLE, Unreadable

if TYPE_CHECKING:
    from pullquote.readers.reading import Reader, Reading
    from pullquote.transcript.model import Document

__all__ = ["FORMATS", "Arrived", "Unreadable", "arrive", "read", "readers"]

_READERS = {
    "pdf": ("pdf", "PDF", b"%PDF-", ""),
    "docx": ("docx", "DOCX", b"PK\x03\x04", ""),
    "vtt": ("captions", "WEBVTT", b"-->", ".vtt"),
    "srt": ("captions", "SUBRIP", b"-->", ".srt"),
    "sbv": ("captions", "SUBVIEWER", b"0:00:", ".sbv"),
    "json": ("recognised", "RECOGNISED", b'"', ".json"),
    "xml": ("xml", "XML", b"<", ".xml"),
    "html": ("html", "HTML", b"<", ".html"),
    "markdown": ("markdown", "MARKDOWN", b"", ""),
    "text": ("plain", "PLAIN", b"", ""),
}
"""By format: module, reader, what such a file holds somewhere at its beginning, a suffix that will do without it."""
FORMATS = tuple(_READERS)
"""What a user may say that a file is."""
LONG_LINE = 1_000_000
"""Code points."""


def read(
    path: str | Path | None,
    data: bytes | None = None,
    *,
    encoding: str | None = None,
    form: str | None = None,
) -> Document:
    """Read a file, what an address (`https://…`) holds, or the bytes of a file (of standard input: without a path).

    `form` is one of `FORMATS`; it and the encoding are seen from the bytes where the user does not say them. Raises
    `Unreadable` with one line that says what is wrong and what to do.
    """
    import hashlib

    from pullquote.transcript.model import Document, Source

    here = arrive(path, data)
    reader, reading = here.read(encoding, form)
    notices = reading.notices
    if _has_hardly_any_breaks(reading.text):
        notices += ("hardly any line breaks: shown in pieces",)
    source = Source(
        format=reader.name,
        sha256=hashlib.sha256(here.data).hexdigest(),
        reader=f"{reader.name}/{reader.version}",
        path=here.name if path is not None and here.url is None else None,
        url=here.url,
        encoding=reading.encoding,
        notices=notices,
    )
    return Document(reading.text, source, reading.hints, reading.metadata)


def _has_hardly_any_breaks(text: str) -> bool:
    """Whether lines are longer than `LONG_LINE` on the average; as many are looked for as that takes."""
    at = -1
    for _ in range(len(text) // LONG_LINE):
        at = text.find("\n", at + 1)
        if at < 0:
            return True
    return False


class Arrived(NamedTuple):
    """The bytes of a document, and what is known of them before they are read."""

    name: str
    data: bytes
    suffix: str
    url: str | None = None
    encoding: str | None = None
    """That the server stated."""

    def reader(self, form: str | None = None) -> Reader:
        """The reader of a format, else the first that recognises the bytes."""
        if form is not None:
            return _reader(form)
        head = self.data[:SAMPLE]
        return next(one for one in readers(head, self.suffix) if one.recognises(head, self.suffix))

    def read(self, encoding: str | None = None, form: str | None = None) -> tuple[Reader, Reading]:
        """What the bytes hold, and the reader that knows them; raises `Unreadable` under their name."""
        try:
            reader = self.reader(form)
            return reader, reader.read(self.data, encoding or self.encoding)
        except Unreadable as error:
            raise Unreadable(f"{self.name} {error}") from None


def arrive(path: str | Path | None, data: bytes | None = None) -> Arrived:
    """The bytes of a file or of what an address holds, or those given; raises `Unreadable`."""
    name = str(path) if path is not None else "standard input"
    suffix = Path(path).suffix.lower() if path is not None else ""
    if data is not None:
        return Arrived(name, data, suffix)
    if path is None:
        raise TypeError("neither a path nor bytes")
    if isinstance(path, str) and "://" in path:
        from pullquote.readers.fetch import fetch

        data, url, suffix, stated = fetch(name)
        return Arrived(name, data, suffix, url, stated)
    return Arrived(name, _bytes(Path(name)), suffix)


def readers(head: bytes = b"", suffix: str = "") -> Iterator[Reader]:
    """The readers that may know a file by its first bytes, in the order in which they are asked.

    Loading a reader takes time: one for another format is loaded only where the file might be in it.
    """
    plain = head.replace(b"\0", b"")
    for form, (_, _, mark, its_suffix) in _READERS.items():
        if mark in plain or suffix == its_suffix:
            yield _reader(form)


def _reader(form: str) -> Reader:
    """The reader of a format."""
    if form not in FORMATS:
        raise Unreadable(f"there is no format {form}: say one of {', '.join(FORMATS)}")
    module, name, *_ = _READERS[form]
    reader: Reader = getattr(import_module(f"pullquote.readers.{module}"), name)
    return reader


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
