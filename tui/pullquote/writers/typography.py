"""Quotation marks, dates and joined lines: what several styles share."""

from __future__ import annotations

MONTHS = """
    January February March April May June July August September October November December
""".split()


def joined(words: str) -> str:
    """The words with lines of verse run on; paragraphs stay parted by a blank line."""
    return "\n\n".join(paragraph.replace("\n", " ") for paragraph in words.split("\n\n"))


def long_date(date: str) -> str:
    """`2023-09-28` as "28 September 2023"."""
    year, month, day = date.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def quoted(words: str) -> str:
    """The words in double quotation marks; quotation marks inside them turned.

    Each further paragraph opens again and only the last one closes (Chicago Manual of Style, 17th ed., 13.30).
    """
    paragraphs = [turned(paragraph) for paragraph in joined(words).split("\n\n")]
    return "\n\n".join(f"“{paragraph}" for paragraph in paragraphs) + "”"


def turned(words: str) -> str:
    """Double quotation marks as single ones, and single ones inside those as double (Chicago 17, 13.30).

    Apostrophes and inch marks are left alone, and so are single marks that no double ones enclose.
    """
    out: list[str] = []
    opened: list[str] = []
    for index, char in enumerate(words):
        before = words[index - 1] if index else " "
        after = words[index + 1] if index + 1 < len(words) else " "
        if char == "“" or (char == '"' and "double" not in opened and _opens(before)):
            opened.append("double")
            char = "‘"
        elif char in '”"' and "double" in opened:
            del opened[opened.index("double") :]
            char = "’"
        elif char == "‘" and "double" in opened and _opens(before):
            opened.append("single")
            char = "“"
        elif char == "’" and opened[-1:] == ["single"] and not after.isalnum():
            opened.pop()
            char = "”"
        out.append(char)
    return "".join(out)


def _opens(before: str) -> bool:
    return before.isspace() or before in "([{—–-/“‘"
