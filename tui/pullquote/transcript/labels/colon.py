"""`NAME:`, `Name (Outlet):`, `Name, Office:`, `Name 1 (00:00):`, `>> NAME:`, `00:12 Name:`, `1. Name:`, `记者：`."""

from __future__ import annotations

from pullquote.transcript.labels.grammar import ASIDES, INDENT, SPACE, STAMP, Grammar

_ITEM = r"(?:(?:Anf\. |Q)\d{1,4}|\d{1,3}\.\d*)"
"""What is numbered: a question to a minister or a witness, a speech in Stockholm or Brussels."""

COLON = Grammar(
    "colon",
    rf"{INDENT}(?:>>++|[*_]{{1,3}}+|{_ITEM}(?={SPACE}))?+{SPACE}*+"
    rf"(?:(?P<time>{STAMP}){SPACE}*+[-–—]?+{SPACE}*+)?+"
    r"(?P<name>[^\W\d_][^\n:：()（）\[\]*<>|]{0,100}+)"
    rf"{ASIDES}(?:{SPACE}*+(?P<late>{STAMP}))?+"
    rf"(?:{SPACE}to{SPACE}[^\n:]{{3,90}}+)?+(?:{SPACE}*+：|{SPACE}{{0,2}}+:(?!//|\d))(?:{SPACE}?[–—](?={SPACE}))?+",
    leads="a>*_\\[(0",
)
