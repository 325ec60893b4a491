"""One whom the top matter of a document names."""

from __future__ import annotations

from typing import NamedTuple

from pullquote.transcript import names
from pullquote.transcript.lazy import lazy

CAPITALISED = r"(?:[^\W\d_a-z][\w'’.-]*|(?:de|van|von|der|da|di|del|la|le|bin|al))"
"""A word of a name, for patterns."""
_PLURALS = ("Representatives", "Senators", "Messrs", "Mesdames")
_SEVERAL = lazy(rf"(?:{'|'.join(_PLURALS)})\.? (?=[A-Z])")
"""What is said of all the names that follow."""


class Mention(NamedTuple):
    """A person named in the top matter, with the words that do it and their line."""

    name: str
    office: str
    text: str
    line: int


def person(words: str, line: str, number: int) -> Mention | None:
    """The person whom some words of a line name, with the office before the name; None for anything else."""
    if any(plural in words for plural in _PLURALS):
        words = _SEVERAL.sub("", words)
    _, office, name, _ = names.split(words)
    if names.in_capitals(name):
        office, name = names.recase_office(office, line), names.recase(name, line)
    if not names.is_person(name) or (len(name.split()) < 2 and words == name):
        return None
    return Mention(name, office, line.strip(), number)
