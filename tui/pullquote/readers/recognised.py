"""JSON of speech recognisers and transcript archives: recognised, parsed, and handed to the adapter that knows it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pullquote.readers.decode import Unreadable, decode
from pullquote.readers.reading import Reader, Reading
from pullquote.readers.rows import string, table
from pullquote.readers.said import Said, compose, plain
from pullquote.readers.services import ADAPTERS
from pullquote.transcript.dates import find_dates
from pullquote.transcript.lazy import lazy

_LIKE_JSON = lazy(r'\A(?:\ufeff|\s)*+(?:\{\s*["}]|\[\s*(?:[\[{]\s*["{\]}]|\]))')
_LANGUAGES = "language_code languageCode language lang".split()
_DATES = "date recorded_at recordedAt recording_date".split()


def _recognises(head: bytes, suffix: str) -> bool:
    text = head.replace(b"\0", b"").decode("utf-8", "replace").lstrip("\ufeff\ufffd")
    return bool(_LIKE_JSON.match(text)) or suffix in (".json", ".jsonl")


def _read(data: bytes, encoding: str | None) -> Reading:
    text, found, notices = decode(data, encoding)
    whole = _parsed(text)
    if not isinstance(whole, dict | list):
        raise Unreadable("is JSON of a single value: nothing to read")
    pieces: Iterable[Said] = ()
    for adapter in ADAPTERS:
        if pieces := [piece for piece in adapter(whole) if piece.text.strip()]:
            break
    else:
        raise Unreadable(
            "is JSON, but holds no transcript of a form that is known: save it as plain text first"
        )
    top, metadata = _occasion(whole)
    said, hints = compose(top, pieces)
    return Reading(said, found, notices, hints, metadata)


RECOGNISED = Reader("json", 2, _recognises, _read)


def _parsed(text: str) -> Any:
    import json

    try:
        return json.loads(text)
    except RecursionError:
        raise Unreadable("is nested too deep to be a transcript") from None
    except ValueError as error:
        if text.lstrip().startswith("{") and "Extra data" in str(error):
            return _lines(text)
        raise Unreadable(f"is broken JSON: {error}") from None


def _lines(text: str) -> list[Any]:
    """JSON Lines: a value a line."""
    import json

    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"is broken JSON: {error}") from None


def _occasion(whole: Any) -> tuple[list[str], dict[str, str]]:
    """The lines of the top matter, and the metadata: of the transcript first, then of what holds it."""
    holders = [
        table(whole, "transcript"),
        table(whole),
        table(whole, "metadata"),
        table(whole, "results"),
    ]
    titles = [plain(title) for holder in holders if (title := string(holder, "title"))]
    metadata = {"title": titles[0]} if titles else {}
    dates = [string(holder, *_DATES) for holder in holders] + titles
    if day := next((day for printed in dates for _, _, day in find_dates(printed[:200])), None):
        metadata["date"] = day
    for holder in holders:
        code = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_]\w+)*", string(holder, *_LANGUAGES))
        if code:
            metadata.setdefault("language", code[1].lower())
    return list(dict.fromkeys(titles)), metadata
