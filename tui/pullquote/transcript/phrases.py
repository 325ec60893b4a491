"""Lists of words and phrases made into patterns."""

from __future__ import annotations

import re


def phrases(listed: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """A pattern of whole words or phrases, parted by commas; `*` stands for any ending."""
    return re.compile(rf"\b(?:{alternatives(listed)})(?!\w)", flags)


def alternatives(listed: str) -> str:
    """The same as the inside of a pattern's group, the longest first."""
    found = {" ".join(phrase.split()) for phrase in listed.split(",")} - {""}
    ordered = sorted(found, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\*", r"\w*") for phrase in ordered)
