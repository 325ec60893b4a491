"""Bytes → text: the encoding found, or a refusal in one clear line."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from pullquote.transcript.lazy import lazy

SAMPLE = 1 << 16


class Unreadable(ValueError):  # noqa: N818 - an answer about the file, not a fault
    """This cannot be read as a transcript; the message says what it is and what to do, in one line."""


class Decoded(NamedTuple):
    text: str
    encoding: str
    notices: tuple[str, ...] = ()


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins the same way
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KNOWN = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or another archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a rich text document"),
)
_CONTROL = lazy(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_TOO_MANY_CONTROLS = 0.02
_LONE_RETURN = lazy(r"\r(?!\n)")


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode a file: by its byte order mark, as UTF-8, by a guess, or as `encoding` says.

    The mark is no part of the text, and a carriage return that ends a line by itself becomes a line feed.
    Raises `Unreadable` for what is empty or no text.
    """
    if not data or data.isspace():
        raise Unreadable("is empty: nothing to read")
    for magic, kind in _KNOWN:
        if data.startswith(magic):
            raise Unreadable(f"is {kind}, which is not read yet: save it as plain text first")
    text, found, notices = _decode(data, encoding)
    if not text or text.isspace():
        raise Unreadable("is empty: nothing to read")
    head = text[:SAMPLE]
    nul = b"\0" in data if found == "utf-8" else "\0" in text  # bytes are looked through ten times as fast
    if nul or len(_CONTROL.findall(head)) > max(4, _TOO_MANY_CONTROLS * len(head)):
        raise Unreadable("is not text: if it is a transcript, save it as plain text first")
    if b"\r" in data and text.count("\r") != text.count("\r\n"):
        text = _LONE_RETURN.sub("\n", text)
    return Decoded(text, found, notices)


def _decode(data: bytes, encoding: str | None) -> Decoded:
    if encoding is not None:
        return _as_asked(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _leniently(data[len(mark) :], name)
    if wide := _wide(data[:SAMPLE]):
        return _leniently(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    damaged = _leniently(data, "utf-8")
    strange = len(damaged.text) - len(damaged.text.encode("ascii", "ignore"))
    if damaged.text.count("\ufffd") <= strange * 0.02:
        return damaged
    name = _guess(data)
    return _leniently(data, name, f"not UTF-8: read as {name}")


def _as_asked(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except (LookupError, UnicodeDecodeError) as error:
        what = "no such encoding" if isinstance(error, LookupError) else "the bytes are not in that encoding"
        raise Unreadable(f"cannot be read as {encoding}: {what}") from None
    return Decoded(text.removeprefix("\ufeff"), codecs.lookup(encoding).name)


def _leniently(data: bytes, encoding: str, *notices: str) -> Decoded:
    """Decode with U+FFFD for what the encoding does not know, and say how often that was needed."""
    text = data.decode(encoding, "replace")
    damaged = text.count("\ufffd")
    if damaged:
        notices += (f"{damaged} damaged character{'s' * (damaged > 1)} shown as \ufffd",)
    return Decoded(text, encoding, notices)


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of most European text is zero."""
    pairs = len(head) // 2
    low, high = head[0::2].count(0), head[1::2].count(0)
    if pairs and high > pairs * 0.4 and low < pairs * 0.05:
        return "utf-16-le"
    if pairs and low > pairs * 0.4 and high < pairs * 0.05:
        return "utf-16-be"
    return None


_FIRST_ODD = re.compile(rb"[\x80-\xff]")


def _guess(data: bytes) -> str:
    import chardet

    odd = _FIRST_ODD.search(data)
    start = max(0, (odd.start() if odd else 0) - 1024)
    found = chardet.detect(data[start : start + SAMPLE])["encoding"]
    try:
        name = codecs.lookup(found or "").name
        data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return "windows-1252"
    # DOS code pages know every byte, and so win where little is known.
    return "windows-1252" if re.fullmatch(r"ascii|iso8859-1|cp1252|cp[478]\d\d", name) else name
