"""Fetching an address: http and https alone, within limits of time, size and redirects, whatever a server does."""

from __future__ import annotations

import codecs
import zlib
from collections.abc import Callable
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from pullquote.readers.decode import Unreadable

if TYPE_CHECKING:
    from email.message import Message
    from http.client import HTTPResponse

SECONDS = 30.0
"""For all of it: a time-out of the library's is for each read, and a server that drips never reaches it."""
LARGEST = 5 << 20
"""Of what comes, and of what it unpacks to, in bytes."""
REDIRECTS = 5
_PIECE = 1 << 16
_SCHEMES = frozenset({"http", "https"})
_NOT_WORDS = frozenset({"image", "audio", "video", "font", "model"})
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/vtt": ".vtt",
    "application/x-subrip": ".srt",
    "application/json": ".json",
    "text/xml": ".xml",
    "application/xml": ".xml",
}

T = TypeVar("T")


class Fetched(NamedTuple):
    """What an address holds."""

    data: bytes
    url: str
    """The address that had it, after all redirects."""
    suffix: str
    """That of a file of its kind, by what the server says it is, or by the address; empty where neither tells."""
    encoding: str | None
    """As the server states it; None where it does not, or where the bytes are not in it, or are UTF-8 as well."""


def fetch(url: str, *, seconds: float = SECONDS, largest: int = LARGEST) -> Fetched:
    """Fetch an address. Raises `Unreadable` with one line that says what is wrong."""
    try:
        return _within(seconds, lambda: _fetch(url, seconds, largest))
    except _RefusedError as error:
        raise Unreadable(f"{url} {error}") from None


class _RefusedError(Exception):
    """Why it was not fetched, as the end of a sentence that begins with the address."""


def _within(seconds: float, work: Callable[[], T]) -> T:
    """The result of work in a thread that is left to itself when the time is over."""
    done: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()

    def run() -> None:
        try:
            done.put((work(), None))
        except BaseException as error:
            done.put((None, error))

    Thread(target=run, daemon=True).start()
    try:
        result, error = done.get(timeout=seconds)
    except Empty:
        raise _RefusedError(f"cannot be fetched: it takes longer than {seconds:g} seconds") from None
    if error is not None:
        raise error
    assert result is not None
    return result


def _fetch(url: str, seconds: float, largest: int) -> Fetched:
    parts = _checked(url)
    is_public = _is_public(parts)
    for _ in range(REDIRECTS + 1):
        with _opened(parts, seconds) as response:
            target = response.headers.get("Location")
            if response.status in (301, 302, 303, 307, 308) and target:
                parts = _checked(target, urlunsplit(parts))
                if is_public and not _is_public(parts):
                    raise _RefusedError(f"leads into a private network ({parts.hostname}): not followed")
                continue
            if response.status != 200:
                raise _RefusedError(
                    f"cannot be fetched: the server answers {response.status} {response.reason}".rstrip()
                )
            data = _data(response, largest)
            return Fetched(
                data,
                urlunsplit(parts),
                _suffix(response.headers, parts),
                _encoding(response.headers, data),
            )
    raise _RefusedError(f"leads from address to address more than {REDIRECTS} times: not followed")


def _checked(url: str, base: str = "") -> SplitResult:
    """An address in ASCII, of a host that may be asked; what it leaves out is as in `base`."""
    try:
        parts = urlsplit(urljoin(base, url.strip()))
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        raise _RefusedError("is no address: check it") from None
    if parts.scheme.lower() not in _SCHEMES:
        raise _RefusedError(
            f"leads to {parts.scheme or 'an unknown'} address: only http and https are fetched"
        )
    if not host or "@" in parts.netloc:
        raise _RefusedError("is no address that can be fetched: check it")
    host = f"[{host}]" if ":" in host else host
    path, query = (
        quote(parts.path or "/", safe="/%:@!$&'()*+,;=~"),
        quote(parts.query, safe="/%:@!$&'()*+,;=~?[]"),
    )
    return SplitResult(parts.scheme.lower(), host + port, path, query, "")


def _is_public(parts: SplitResult) -> bool:
    """Whether an address is on the open internet: the user may name a private one, a public page may not."""
    from socket import getaddrinfo

    try:
        found = getaddrinfo(parts.hostname, parts.port or 80)
        return all(ip_address(str(entry[4][0]).partition("%")[0]).is_global for entry in found)
    except (OSError, ValueError, UnicodeError):
        return True  # a proxy may know it; if not, opening it says so


def _opened(parts: SplitResult, seconds: float) -> HTTPResponse:
    from http.client import HTTPException
    from urllib.error import URLError
    from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler, Request

    from pullquote import __version__

    opener = OpenerDirector()  # without handlers for files, for ftp, and for redirects
    for handler in (ProxyHandler(), HTTPHandler(), HTTPSHandler()):
        opener.add_handler(handler)
    headers = {"User-Agent": f"pullquote/{__version__}", "Accept": "*/*", "Accept-Encoding": "identity"}
    try:
        response: HTTPResponse | None = opener.open(
            Request(urlunsplit(parts), headers=headers), timeout=seconds
        )
    except (URLError, HTTPException, OSError, ValueError) as error:
        raise _RefusedError(f"cannot be fetched: {_reason(error)}") from None
    if response is None:
        raise _RefusedError("cannot be fetched: nothing here opens it")
    return response


def _reason(error: Exception) -> str:
    """What went wrong, in a few words on one line."""
    cause = getattr(error, "reason", error)
    if isinstance(cause, TimeoutError):
        return "the server does not answer"
    told = getattr(cause, "verify_message", "") or getattr(cause, "strerror", "") or str(cause)
    return " ".join(told.split())[:200] or type(cause).__name__


def _data(response: HTTPResponse, largest: int) -> bytes:
    """The body, unpacked where the server packs it unasked; `_RefusedError` for what is too large or no words."""
    from http.client import HTTPException

    kind = response.headers.get_content_type()
    if kind.partition("/")[0] in _NOT_WORDS:
        raise _RefusedError(f"holds no words: it is {kind}")
    packed = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if packed not in ("identity", "gzip", "x-gzip", "deflate"):
        raise _RefusedError(f"comes packed as {packed[:20]}, which is not read: save the page first")
    out = bytearray()
    unpack = zlib.decompressobj(wbits=47) if packed != "identity" else None
    try:
        while piece := response.read1(_PIECE):
            out += unpack.decompress(piece, largest + 1 - len(out)) if unpack else piece
            if len(out) > largest:
                raise _RefusedError(f"is too large: more than {largest >> 20} MB")
    except (HTTPException, OSError, ValueError) as error:
        raise _RefusedError(f"cannot be fetched whole: {_reason(error)}") from None
    except zlib.error:
        raise _RefusedError("cannot be fetched: what comes is not packed as the server says") from None
    if response.length:
        raise _RefusedError("cannot be fetched whole: the server breaks off")
    return bytes(out)


def _suffix(headers: Message, parts: SplitResult) -> str:
    """The suffix of a file of this kind; that of the address where the server says no more than that it is text."""
    name = parts.path.rpartition("/")[2]
    printed = "." + name.rpartition(".")[2].lower() if "." in name else ""
    return _SUFFIXES.get(headers.get_content_type(), printed)


def _encoding(headers: Message, data: bytes) -> str | None:
    stated = headers.get_content_charset()
    try:
        data.decode("utf-8")
        return None
    except UnicodeDecodeError:
        pass
    try:
        data.decode(stated or "")
        return codecs.lookup(stated or "").name
    except (LookupError, UnicodeDecodeError):
        return None
