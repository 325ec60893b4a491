"""The document's address; that of a web page leads right to the words (URL Fragment Text Directives, WICG, 2023).

Which directive fits is found when the words are picked, since it takes the whole document to know
(`quotes.fragment`). Where no address is known, the file's stands in for it (RFC 8089), or the name that its bytes
give it (RFC 6920). A path that was given relative to a folder stays so.
"""

from __future__ import annotations

from pullquote.quotes.model import Quote, Receipt
from pullquote.writers.citation import address


def write(quote: Quote) -> str:
    return location(quote, fragment=True)


def location(quote: Quote, *, fragment: bool = False) -> str:
    """An address for the document, with `fragment` for the words in it."""
    url = address(quote) or _file(quote.receipt)
    if not fragment or not quote.receipt.fragment or url.startswith("ni:"):
        return url
    page, _, anchor = url.partition("#")
    return f"{page}#{anchor}:~:{quote.receipt.fragment}"


def _file(receipt: Receipt) -> str:
    from urllib.parse import quote

    if receipt.path is None:
        return name_of(receipt)
    drive = receipt.path[1:3] in (":\\", ":/")  # of Windows
    path = receipt.path.replace("\\", "/") if drive else receipt.path
    encoded = quote(path, safe="/:" if drive else "/", errors="surrogateescape")
    return f"file:///{encoded}" if drive else f"file://{encoded}" if path.startswith("/") else encoded


def name_of(receipt: Receipt) -> str:
    """What names the file by its bytes alone: `ni:///sha-256;…`."""
    from base64 import urlsafe_b64encode

    digest = urlsafe_b64encode(bytes.fromhex(receipt.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"
