"""A name and a time on a line of their own: `Name  0:34`, `Name (00:34)`, `[00:00:34] Name`."""

from __future__ import annotations

from pullquote.transcript.labels.grammar import CLOCK, INDENT, SPACE, STAMP, Grammar

_NAME = (
    r"(?P<name>[^\W\d_][\w.,'’&/-]*+(?:[ \xa0](?!\d{1,3}:\d)[\w.,'’&/-]++){0,7}+)(?:(?<![.,])|(?<=[JS]r\.))"
)
_SPEECH_FOLLOWS = rf"{SPACE}*+$(?=\s*+\S)(?!\s*+\W?{CLOCK})"

TIMED = Grammar(
    "timed",
    rf"(?=[^\n]{{3,90}}+$){INDENT}{_NAME}{SPACE}*+[-–—|]?+{SPACE}*+(?P<time>{STAMP}):?+{_SPEECH_FOLLOWS}",
    leads="a",
    like=r".{0,90}?\d:\d",
)
TIME_FIRST = Grammar(
    "time-first",
    rf"{INDENT}(?=[\\\[(\d])(?P<time>{STAMP}){SPACE}++[-–—|]?+{SPACE}*+{_NAME}:?+{_SPEECH_FOLLOWS}",
    leads="\\[(0",
)
