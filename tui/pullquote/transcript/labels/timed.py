"""A name and a time on a line of their own: `Name  0:34`, `Name (00:34)`, `[00:00:34] Name`."""

from __future__ import annotations

from pullquote.transcript.labels.grammar import ASIDES, CLOCK, DATE, HOUR, INDENT, SPACE, STAMP, Grammar

_PART = r"[\w.,'’&/-]"


def _name(part: str, given: str = "") -> str:
    return rf"(?P<name>[^\W\d_]{part}*+(?:[ \xa0](?!\d{{1,3}}:\d){part}++){{0,7}}+{given})(?:(?<![.,])|(?<=[JS]r\.))"


_NAME = _name(_PART)
_SPEECH_FOLLOWS = rf"{SPACE}*+$(?=\s*+\S)(?!\s*+\W?{CLOCK})"

_LONGEST = 90
"""Code points of a line that is a name and a time."""


def _holds_a_clock(line: str) -> bool:
    """Whether a colon stands between digits near the beginning; sooner known so than by a pattern."""
    at = line.find(":", 1, _LONGEST + 2)
    while at > 0 and not (line[at - 1].isdecimal() and line[at + 1 : at + 2].isdecimal()):
        at = line.find(":", at + 1, _LONGEST + 2)
    return at > 0


TIMED = Grammar(
    "timed",
    rf"(?=[^\n]{{3,{_LONGEST}}}+$){INDENT}{_NAME}{ASIDES}{SPACE}*+[-–—|,]?+{SPACE}*+(?P<time>{STAMP}):?+{_SPEECH_FOLLOWS}",
    leads="a",
    fits=lambda line: len(line) <= _LONGEST and _holds_a_clock(line),
)


def _tells_the_hour(line: str) -> bool:
    if len(line) > _LONGEST:
        return False
    tail = line[-26:].rstrip(" ])")
    return tail[-2:].lower() in ("am", "pm") or any(tail.count(mark) == 2 for mark in "/.-") or " at " in tail


_WITHOUT_COMMA = _PART.replace(",", "")
_GIVEN = rf"(?:,{SPACE}[^\W\d_]{_WITHOUT_COMMA}*+(?={SPACE}{{2}}|{SPACE}*+[\[(]))?+"
"""A given name after the comma: what stands so far from the hour is no place."""
HOURLY = Grammar(
    "hourly",
    rf"(?=[^\n]{{3,{_LONGEST}}}+$){INDENT}{_name(_WITHOUT_COMMA, _GIVEN)}{ASIDES}{SPACE}*+[-–—|,]?+{SPACE}*+"
    rf"(?P<time>[\[(]?(?:(?:{DATE}|Today|Yesterday)(?:,|{SPACE}at)?{SPACE}?)?{HOUR}[\])]?){_SPEECH_FOLLOWS}",
    leads="a",
    fits=_tells_the_hour,
    hours=True,
)
"""Chats: `Name  10:15 AM`, `Name — 12/03/2024 10:15`, `Name, [12.03.2024 10:15]`."""
HOUR_BELOW = Grammar(
    "hour-below",
    rf"{INDENT}(?=[^\n]{{2,60}}+$){_name(_WITHOUT_COMMA)}{ASIDES}(?:{SPACE}++(?:APP|BOT))?+{SPACE}*+\n"
    rf"(?:{SPACE}*+\n)?+{INDENT}(?P<time>\[?+(?:(?:Today|Yesterday){SPACE}at{SPACE})?+{HOUR}\]?+){_SPEECH_FOLLOWS}",
    leads="a",
    colon=False,
    fits=lambda line: len(line) <= 60,
    hours=True,
    traits=("needs many", "mark"),
)
"""What is copied out of a chat's window: `Name`, and the hour on the line below."""
DATED_FIRST = Grammar(
    "dated-first",
    rf"{INDENT}(?=[^\n]{{3,{_LONGEST}}}+$)\[?(?P<time>{DATE}[ T]{HOUR})\]?{SPACE}++"
    rf"(?P<name>[^\W_][^\n:<>\[\]]{{0,40}}+){_SPEECH_FOLLOWS}",
    leads="[0",
    fits=lambda line: len(line) <= _LONGEST and _holds_a_clock(line),
    hours=True,
    traits=("needs many", "mark"),
)
"""Chats, as they are exported: `[2031-05-03 10:15] Name`, the words below."""
STAMPED = Grammar(
    "stamped",
    rf"{INDENT}{_NAME}{SPACE}++(?P<time>[\[(]{CLOCK}[\])]|{CLOCK}){SPACE}++(?=\S)",
    leads="a",
    fits=_holds_a_clock,
    traits=("needs many", "takes turns"),
)
"""`Name [00:01:02] text`, `Speaker 1 0:34 text`."""
CALL_SIGN = Grammar(
    "call-sign",
    rf"{INDENT}(?P<time>\d\d(?:[ :]\d\d){{2,3}}){SPACE}++(?P<name>[A-Z][A-Z0-9/-]{{1,8}}+){SPACE}++(?=\S)",
    leads="0",
    colon=False,
    traits=("mark",),
)
"""`00 01 04 12 CDR  text`, `14:02:11 CAM-1 text`: space flights, cockpit recorders."""
TIME_FIRST = Grammar(
    "time-first",
    rf"{INDENT}(?=[\\\[(\d])(?P<time>{STAMP}){SPACE}++[-–—|]?+{SPACE}*+(?![AaPp]\.?[Mm]\b){_NAME}:?+{_SPEECH_FOLLOWS}",
    leads="\\[(0",
)
