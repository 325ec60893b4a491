"""Quotation marks, dates and joined lines: what several styles share."""

from __future__ import annotations

from typing import NamedTuple

MONTHS = """
    January February March April May June July August September October November December
""".split()


Marks = tuple[str, str]
"""What opens and what closes a quotation."""


class Convention(NamedTuple):
    """How a language quotes and dates."""

    marks: tuple[Marks, Marks]
    """Of a quotation, and of one inside it; deeper ones take turns."""
    months: list[str]
    date: str
    """With `{day}`, `{month}` and `{year}`."""
    first: str = "1"
    """How the first day of a month is written."""


ENGLISH = Convention((("“", "”"), ("‘", "’")), MONTHS, "{day} {month} {year}")
"""Double marks outside, and dates that cannot be misread on either side of an ocean."""


def convention(language: str | None) -> Convention:
    """How a language (ISO 639-1, perhaps with a region: "en-GB") quotes and dates; as English where it is not known."""
    if language is None or language == "en":
        return ENGLISH
    from pullquote.writers.languages import CONVENTIONS

    return CONVENTIONS.get(language) or CONVENTIONS.get(language.partition("-")[0]) or ENGLISH


def joined(words: str) -> str:
    """The words with lines of verse run on; paragraphs stay parted by a blank line."""
    return "\n\n".join(paragraph.replace("\n", " ") for paragraph in words.split("\n\n"))


def long_date(date: str, language: str | None = None) -> str:
    """`2023-09-28` as "28 September 2023", or as the language writes it."""
    year, month, day = date.split("-")
    known = convention(language)
    shown = str(int(day)) if int(day) > 1 else known.first
    return known.date.format(day=shown, month=known.months[int(month) - 1], year=year)


def quoted(words: str, language: str | None = None) -> str:
    """The words in the quotation marks of a language; quotation marks inside them turned.

    Each further paragraph opens again and only the last one closes (Chicago Manual of Style, 17th ed., 13.30).
    """
    opening, closing = convention(language).marks[0]
    paragraphs = [turned(paragraph, language) for paragraph in joined(words).split("\n\n")]
    return "\n\n".join(f"{opening}{paragraph}" for paragraph in paragraphs) + closing


def turned(words: str, language: str | None = None) -> str:
    """Quotation marks as they stand inside a quotation: outer ones as inner ones, and back (Chicago 17, 13.30).

    Apostrophes and inch marks are left alone, and so are single marks that no double ones enclose, unless the language
    has single ones outside.
    """
    outer, inner = convention(language).marks
    return marked(words, inner, outer, single=outer[0] in _SINGLE)


def marked(words: str, *marks: Marks, single: bool = False) -> str:
    """The words with their quotation marks replaced by `marks`: the first pair for the outermost, then in turn.

    With `single`, single marks may be the outermost, as in Britain.
    """
    out: list[str] = []
    opened = ""
    for index, char in enumerate(words):
        before = words[index - 1] if index else " "
        after = words[index + 1] if index + 1 < len(words) else " "
        if char in _SPACES and before == "«" and opened.endswith("«"):
            continue  # French sets guillemets off; other marks stand close
        if (closed := _closed(char, after, opened)) is not None:
            opened = opened[:closed]
            if char == "»" and out[-1] in _SPACES:
                out.pop()
            char = marks[len(opened) % len(marks)][1]
        elif _opens(char, before, opened, single):
            char, opened = marks[len(opened) % len(marks)][0], opened + char
        out.append(char)
    return "".join(out)


_SPACES = " \u00a0\u202f"
_DOUBLE = {"“": '”"', '"': '”"', "„": '“”"', "«": "»", "»": "«"}
_SINGLE = {"‘": "’", "‚": "‘’", "‹": "›"}
"""What opens a quotation, and what may close it."""


def _closed(char: str, after: str, opened: str) -> int | None:
    """Which of the open marks a character closes, with all that opened after it."""
    for index in range(len(opened) - 1, -1, -1):
        if char in _DOUBLE.get(opened[index], ""):
            return index
    last = opened[-1:]
    return len(opened) - 1 if char in _SINGLE.get(last, "") and not after.isalnum() else None


def _opens(char: str, before: str, opened: str, single: bool) -> bool:
    if char in "“„«":
        return True
    at_start = before.isspace() or before in "([{—–-/“‘„‚«"
    return at_start and ((char in '"»' and not opened) or (char in _SINGLE and (single or bool(opened))))
