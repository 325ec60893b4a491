"""Text as the notebook holds it."""

from __future__ import annotations


def to_utf8(text: str) -> bytes:
    """Text for `CAST(? AS TEXT)`; bytes of a file name that are not UTF-8 arrive as lone surrogates."""
    return text.encode("utf-8", "surrogatepass")


def from_utf8(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogatepass")
