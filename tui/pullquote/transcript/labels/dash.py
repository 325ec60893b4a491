"""`NAME (Place) – text`, and as the European Parliament prints it: `Name, on behalf of the Group. – text`."""

from __future__ import annotations

from pullquote.transcript.labels.grammar import INDENT, SPACE, Grammar

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
)
DASH = Grammar(
    "dash",
    rf"{INDENT}(?P<name>[^\W\d_](?:[^\Wa-zß-öø-ÿ\d_]|[ ](?![–—-])|[.'’ªº-]){{2,60}}+)"
    rf"(?P<aside>(?:{SPACE}?\([^()\n]{{1,120}}+\)){{0,2}}+){SPACE}++[-–—]{{1,2}}+(?={SPACE})",
    leads="a",
    colon=False,
    fits=_holds_a_dash,
)
