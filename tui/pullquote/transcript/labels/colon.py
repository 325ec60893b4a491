"""`NAME:`, `Name (Outlet):`, `Name, Office:`, `Speaker 1 (00:00):`, `>> NAME:`, `00:12 Name:`, `记者：`."""

from __future__ import annotations

from pullquote.transcript.labels.grammar import ASIDES, INDENT, SPACE, STAMP, Grammar

COLON = Grammar(
    "colon",
    rf"{INDENT}(?:>>++|[*_]{{1,3}}+)?+{SPACE}*+"
    rf"(?:(?P<time>{STAMP}){SPACE}*+[-–—]?+{SPACE}*+)?+"
    r"(?P<name>[^\W\d_][^\n:：()（）\[\]*<>|]{0,100}+)"
    rf"{ASIDES}(?:{SPACE}*+(?P<late>{STAMP}))?+"
    rf"(?:{SPACE}*+：|{SPACE}{{0,2}}+:(?!//|\d))",
    leads="a>*_\\[(0",
)
