"""Chat and meeting logs: `[12/03/2024, 10:15] Name: text`, `10:15 <nick> text`, `12.3.24, 10:15 - Name: text`."""

from __future__ import annotations

from pullquote.transcript.labels.grammar import DATE, HOUR, INDENT, SPACE, Grammar
from pullquote.transcript.lazy import lazy

_DATED = rf"(?:{DATE}[, T]{SPACE}?{HOUR}|{HOUR},{SPACE}?{DATE})"
_INSTANT = rf"{HOUR}(?:\.\d{{1,6}})?+(?:Z|[+-]\d\d:?\d\d)?+"
"""The hour as machines write it (ISO 8601): `17:05:12.762Z`."""
_NICK = r"(?:[^\S\n]*+<{1,2}[ @+%~&]?|\t[@+%~&]?(?=[\w\[\\^{|`]))(?P<name>[^\s<>]{1,40}+)(?:>{1,2}(?=\s)|(?<!:)(?=\t))"
"""Between brackets, or between tabs, as WeeChat keeps its logs."""

CHAT = Grammar(
    "chat",
    rf"{INDENT}\u200e?\[?(?P<time>{_DATED})\]?{SPACE}*+(?:[-–]{SPACE}*+)?+"
    rf"(?P<name>[^\W_][^\n:<>\[\]]{{0,60}}+):(?=\s)",
    leads="[0\u200e",
    hours=True,
    traits=("mark",),
)
NICK = Grammar(
    "nick",
    rf"{INDENT}\[?(?P<time>(?:{DATE}[, T])?{_INSTANT})\]?{_NICK}",
    leads="[0",
    hours=True,
    traits=("mark",),
)
OTHER = lazy(rf"^{SPACE}*+[\u200e\[]{{0,2}}+(?:{_DATED}|{HOUR})\]?[^\n]*", 8)
"""A line of a log, be it said or told: who came, who left."""
