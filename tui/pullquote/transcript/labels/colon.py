"""`NAME:`, `Name (Outlet):`, `Name, Office:`, `Name (Party), for it:`, `### Name:`, `00:12 Name:`, `记者：`."""

from __future__ import annotations

from pullquote.transcript.labels.grammar import ASIDES, INDENT, SPACE, STAMP, Grammar
from pullquote.transcript.labels.label import Label

_ITEM = r"(?:(?:Anf\. |Q)\d{1,4}|\d{1,3}\.\d*)"
"""What is numbered: a question to a minister or a witness, a speech in Stockholm or Brussels."""

_PARTIES = frozenset("kesk kok sd ps vihr vas r kd liik liike wr".split())
"""How Helsinki prints them, after the name: `Liisa Rantanen kesk:`."""


class _Colon(Grammar):
    """A party after the name is told apart like what stands in parentheses; from whom to whom a chat was, left out."""

    def propose(self, text: str, start: int) -> Label | None:
        label = super().propose(text, start)
        if label is None:
            return None
        if label.time and label.name.startswith("From "):
            return label._replace(name=label.name[5:].partition(" to ")[0])
        name, _, last = label.name.rpartition(" ")
        return (
            label._replace(name=name, asides=(last, *label.asides))
            if " " in name and last in _PARTIES
            else label
        )


COLON = _Colon(
    "colon",
    rf"{INDENT}(?:>>++|[*_]{{1,3}}+|#{{2,6}}+(?={SPACE})|(?:\[\*\d*\]|{_ITEM})(?={SPACE}))?+{SPACE}*+"
    rf"(?:(?P<time>{STAMP}){SPACE}*+[-–—]?+{SPACE}*+)?+"
    r"(?P<name>《?+[^\W\d_][^\n:：()（）\[\]*<>|]{0,100}+)"
    rf"{ASIDES}(?:(?<=\))(?:, [^\n:()]++| replik))?(?:{SPACE}*+(?P<late>{STAMP}))?+"
    rf"(?:{SPACE}to{SPACE}[^\n:]{{3,90}}+)?+(?:{SPACE}*+：|{SPACE}{{0,2}}+::?+(?!//|\d))(?:{SPACE}?[–—](?={SPACE}))?+",
    leads="a>*_#\\[(0《",
)
ITEM = Grammar(
    "item",
    rf"{INDENT}[-•–]{SPACE}++(?P<name>[^\W\d_][^\n:：()（）\[\]*<>|]{{0,60}}+){ASIDES}{SPACE}*+[:：](?!//|\d)",
    leads="-•–",
    traits=("needs many", "takes turns", "item"),
)
"""`- Name: text`, where a list is a talk: the names recur."""
