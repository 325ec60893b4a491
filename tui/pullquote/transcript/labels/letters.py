"""`Q   text` and `A   text` without a colon (no-break spaces too), `Q. text`, `Q) text`, `Q - text`, `EF    text`."""

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
TABBED = Grammar(
    "tabbed",
    rf"{INDENT}(?P<name>[^\W\d_a-zß-öø-ÿ]{{2,3}}(?=\t|[ ]{{3}})|[^\W\d_][^\n\t:.!?]{{1,40}}+(?=\t))[ \t]++(?=\S)",
    leads="a",
    colon=False,
    fits=lambda line: ("\t" in line[1:45] or "   " in line[2:6]) and line.count("\t") < 2,
    traits=("needs many", "takes turns"),
)
"""Initials, or a name and a tab, before each paragraph, as oral historians type."""
