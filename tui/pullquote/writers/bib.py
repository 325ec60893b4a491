"""What BibTeX and biblatex share: how an entry is written and how what stands in it is escaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pullquote.writers.latex import escaped, is_nested
from pullquote.writers.names import PersonName


def entry(type_: str, key: str, fields: Mapping[str, str], month: str = "") -> str:
    """An entry with the fields that are not empty, their text escaped by now; `month` is a macro or some joined."""
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    lines += [f"  month = {month},"] if month else []
    return "\n".join([f"@{type_}{{{key},", *lines, "}"])


def braced(text: str) -> str:
    """Text of a field: on one line, escaped for LaTeX; braces by their names where one lacks its pair."""
    written = escaped(" ".join(text.split()))
    if is_nested(text, "{", "}"):
        return written
    return written.replace(r"\{", r"\textbraceleft{}").replace(r"\}", r"\textbraceright{}")


def whole(text: str) -> str:
    """Text in braces of its own, so that no style changes its capitals: some of them are names."""
    return f"{{{braced(text)}}}" if text else ""


def keywords(tags: Sequence[str]) -> str:
    """The user's tags as a list of keywords, which commas part (biblatex manual, 2.2.2 `keywords`)."""
    return ", ".join(braced(tag.replace(",", " ")) for tag in tags)


def names(person: PersonName) -> str:
    """A name as BibTeX reads it: "van der Berg, Jr., Ada"; one that has no parts in braces of its own."""
    if person.literal:
        return whole(person.literal)
    parts = filter(None, (person.surname, person.suffix, person.given))
    return ", ".join(map(_kept_whole, parts))


def _kept_whole(part: str) -> str:
    """A part of a name that BibTeX would take apart at an "and" or a comma stands in braces."""
    return whole(part) if "," in part or " and " in f" {part.casefold()} " else braced(part)
