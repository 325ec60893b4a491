"""Details of an occasion that a document lacks, as the user gives them: checked, and told apart from what is stated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pullquote.transcript.corrections import CannotCorrectError
from pullquote.transcript.dates import find_dates
from pullquote.transcript.hidden import clean
from pullquote.transcript.model import Corrections, Header

DETAILS: Mapping[str, str] = {
    "title": "what the occasion is called",
    "date": "when it was: 2031-03-12 or 12 March 2031",
    "place": "where it was",
    "publisher": "who publishes the transcript",
    "genre": "what it is: press conference, hearing, interview …",
    "language": "its language: de, en-GB",
    "url": "its address: https://…",
}
"""What can be given, with a line about each."""
OTHER_NAMES = {"address": "url", "event": "genre"}


def checked(name: str, value: str) -> str:
    """A detail as it is kept: a date as YYYY-MM-DD, the rest in one line; raises `CannotCorrectError`."""
    value = clean(value)
    check = {"date": _date, "language": _language, "url": _url, "genre": str.casefold}.get(name)
    return check(value) if check and value else value


def parsed(pairs: Iterable[str]) -> dict[str, str]:
    """Details written as `name=value`, the last of a name; an empty value takes one away. As `checked` raises."""
    told: dict[str, str] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        name = OTHER_NAMES.get(name.strip().casefold(), name.strip().casefold())
        if name not in DETAILS or not sign:
            raise CannotCorrectError(f"{clean(pair)!r} is no detail: NAME=VALUE, of {', '.join(DETAILS)}")
        told[name] = checked(name, value)
    return told


def given(corrections: Corrections, told: Mapping[str, str]) -> Corrections:
    """The corrections with other details; those that are empty are given no longer."""
    found = {**corrections.given, **told}
    return corrections._replace(given={name: found[name] for name in DETAILS if found.get(name)})


def completed(header: Header, told: Mapping[str, str]) -> Header:
    """A header with what the user gives in place of what was read, or not."""
    facts: dict[str, Any] = {name: value for name, value in told.items() if name in Header._fields}
    return header._replace(**facts)


def _date(value: str) -> str:
    found = [day for start, end, day in find_dates(value) if (start, end) == (0, len(value))]
    if not found:
        raise CannotCorrectError(f"{value} is no date that can be read for certain: say it as 2031-03-12")
    return found[0]


def _language(value: str) -> str:
    code = re.fullmatch(r"([a-z]{2,3})(?:[-_]([a-z]{2}))?", value, re.IGNORECASE)
    if code is None:
        raise CannotCorrectError(f"{value} is no code of a language: say de, or en-GB")
    return code[1].lower() + (f"-{code[2].upper()}" if code[2] else "")


def _url(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#@]+(?:[/?#]\S*)?", value, re.IGNORECASE):
        raise CannotCorrectError(f"{value} is no address: it begins with https:// or http://")
    return value
