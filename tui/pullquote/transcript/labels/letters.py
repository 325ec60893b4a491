"""`Q   text` and `A   text` without a colon (no-break spaces too), `Q. text`, `Q) text`, `Q1. text`, `Q - text`."""

from __future__ import annotations

from pullquote.transcript.labels.grammar import INDENT, Grammar

LETTER = Grammar(
    "letter",
    rf"{INDENT}(?P<name>[QA])(?:[\t\xa0]|(?=[\u2002-\u200a\u3000])\s|  |(?<=Q) (?=[^\Wa-z]|[\"“‘'—–…(\[-]))",
    leads="QA",
    colon=False,
    fits=lambda line: line[1:2].isspace() and (line[0] == "Q" or line[1] != " " or line[2:3] == " "),
)

LETTER_STOP = Grammar(
    "letter-stop",
    rf"{INDENT}(?P<name>[QAPRDF]\d{{0,3}}+)(?:\.[-–—]?+|\)| ?[-–—])(?=\s)"
    r"(?:(?<=[QA]..)|(?<=[QA].)|(?!\s+[^\W\d_a-z]{3}))",
    leads="QAPRDF",
    colon=False,
    fits=lambda line: line[1:2].isdecimal() or line[1:2] in ".)-–—" or line[2:3] in "-–—",
)
