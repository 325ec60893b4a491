"""`NAME (Place) – text`, `Name—text`, and as in Strasbourg: `Name, on behalf of the Group. – text`."""

from __future__ import annotations

from pullquote.transcript.labels.alone import looks_alone
from pullquote.transcript.labels.grammar import INDENT, SPACE, Grammar

_CAPITALS = r"[^\Wa-zß-öø-ÿ\d_](?:[^\Wa-zß-öø-ÿ\d_]|[.'’]|-(?=[^\Wa-zß-öø-ÿ\d_]{2})){1,30}+"
_DASHES = ("–", "—", "-")


def _holds_a_dash(line: str) -> bool:
    return any(f" {dash}" in line for dash in _DASHES)


STOP_DASH = Grammar(
    "stop-dash",
    rf"{INDENT}(?P<name>[^\W\d_][^\n:!?()–—]{{1,140}}?)"
    rf"(?P<aside>(?:{SPACE}?\([^()\n]{{1,60}}+\))?+)\.{SPACE}?[-–—]{{1,2}}+(?={SPACE})",
    leads="a",
    colon=False,
    fits=lambda line: any(f".{dash}" in line or f". {dash}" in line for dash in _DASHES),
    traits=("needs many", "dash"),
)
DASH = Grammar(
    "dash",
    rf"{INDENT}(?P<name>[^\W\d_](?:[^\Wa-zß-öø-ÿ\d_]|[ ](?![–—-])|[.'’ªº-]){{2,60}}+)"
    rf"(?P<aside>(?:{SPACE}?\([^()\n]{{1,120}}+\)){{0,2}}+){SPACE}++[-–—]{{1,2}}+(?={SPACE})",
    leads="a",
    colon=False,
    fits=_holds_a_dash,
    traits=("needs many", "dash"),
)

TITLED_DASH = Grammar(
    "titled-dash",
    rf"{INDENT}(?P<name>(?:M(?:rs?|s|iss|adam)|Dr|Sir|Hon|The)\b\.?(?:{SPACE}{_CAPITALS}){{1,8}})"
    rf"(?P<aside>(?:{SPACE}?\([^()\n]{{1,120}}+\))?+){SPACE}*+"
    r"[-–—]{1,2}+(?=[\s\"“‘']|[^\W\d_][a-z\s])",
    leads="a",
    colon=False,
    like=r"(?:M(?:rs?|s|iss|adam)|Dr|Sir|Hon|The)\b",
)
"""`Mr ACTING SPEAKER- text`, `Mr BERG (Tarn - Minister for Fish) -Text`: with a title and capitals any dash will do."""


def _holds_a_name_and_a_dash(line: str) -> bool:
    """Whether a dash stands after a few words that begin with a capital, and no title after it."""
    if line[1:4] in (" – ", " - "):
        return line[0].isupper()
    ends = [at for mark in ("—", "--", " – ", " - ") if (at := line.find(mark, 2, 64)) > 0]
    return bool(ends) and line[0].isupper() and line.count(" ", 0, min(ends)) < 6 and not looks_alone(line)


NAME_DASH = Grammar(
    "name-dash",
    rf"{INDENT}(?P<name>[^\W\d_a-z](?=[ ][-–][ ])|[^\W\d_](?:[^\n:;!?()\[\]—–-]|(?<=\w)-(?=\w)){{1,60}}+)"
    rf"{SPACE}?+(?P<aside>(?:\([^()\n]{{1,60}}+\){SPACE}*+)?+)(?:(?<=\s)[-–](?=\s)|—|--)-?+{SPACE}*+(?=\S)",
    leads="a",
    colon=False,
    fits=_holds_a_name_and_a_dash,
    traits=("needs many", "takes turns", "dash"),
)
"""`Name—text`, `Name – text`, `I – text`: what has no capitals throughout must recur, as it does not in lists."""
