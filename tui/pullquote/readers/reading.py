"""What a reader is, and what it makes of a file's bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from pullquote.transcript.model import Hint


class Reading(NamedTuple):
    """A file's text with what its format states about it."""

    text: str
    encoding: str | None = None
    notices: tuple[str, ...] = ()
    hints: tuple[Hint, ...] = ()
    metadata: Mapping[str, str] = MappingProxyType({})


class Reader(NamedTuple):
    """One format. `version` grows when the same bytes would give another text or other hints."""

    name: str
    version: int
    recognises: Callable[[bytes, str], bool]
    """Takes the first bytes of the file and its suffix (".md", lower case; "" where there is none)."""
    read: Callable[[bytes, str | None], Reading]
    """Takes all bytes and the encoding that the user asks for; raises `Unreadable`."""
