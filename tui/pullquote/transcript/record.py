"""Where the record of a sitting goes on in its own words: a text read in, a vote by names, the hour of closing.

Such words stand under the last label without being its speaker's, and no bracket tells them apart. What gives them
away is how records word them, the same for many years: the rules are data, each with a word that is cheap to look for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Span

_AT = r"(?:,? at)?[ ,]+(?:approximately )?\d{1,2}\b"
_ALONE = r"[^\n]{0,60}$"


class Rule(NamedTuple):
    """Words with which a record takes over, at the beginning of a line."""

    cue: str
    """In the line, before the pattern is made: in small letters among `RULES`, as it is printed in `CLOSING`."""
    opens: re.Pattern[str]
    reach: str = "label"
    """How far it goes: to the next "label", to the end of its "paragraph", or from an "agenda" over its title."""


def _rule(cue: str, opens: str, reach: str = "label") -> Rule:
    return Rule(cue, lazy(rf"[^\S\n]*+{opens}", re.MULTILINE | re.IGNORECASE), reach)


_FIRST = lazy(
    r"\n[^\S\n]*+(?=The |There being|A rec|A REC|Moved |Seconded |WHEREAS|AND|NOW|THEREFORE|BE IT|Tages|Zusatz|Agenda"
    r"|[IVX]{1,6}\. [-–])"
)
"""How the lines begin that `RULES` may hold of; few lines of other documents do."""
RULES = (
    # A text that is read in, or printed as if it were: Congressional Record, journals of legislatures.
    _rule("clerk re", r"the (?:\w+ ){0,3}clerk re(?:ad|ported)\b[^:]{0,300}as follows:\s*?$"),
    _rule("there being no objection", r"there being no objection,[^:]{0,300}as follows:\s*?$"),
    # A vote by names: the lists go on to the next speaker.
    _rule("divided", r"the \w+(?: having)? divided(?:[:.]?[^\S\n]*$|: [^\n]{0,80}$|[^\S\n]*\()"),
    _rule("recorded vote was", rf"a recorded vote was (?:taken|held|requested)\b{_ALONE}"),
    # A motion or a resolution in its own words.
    _rule("moved by ", rf"moved by (?:\w+\.? ){{0,3}}\w+,?{_ALONE}", "paragraph"),
    _rule("seconded by ", rf"seconded by (?:\w+\.? ){{0,3}}\w+,?{_ALONE}", "paragraph"),
    _rule("whereas", r"(?-i:(?:AND )?WHEREAS)\b", "paragraph"),
    _rule("resolved", r"(?-i:(?:NOW,? )?(?:AND |THEREFORE,? )*BE IT (?:FURTHER )?RESOLVED)\b", "paragraph"),
    # What is dealt with next.
    _rule("punkt", r"(?:tagesordnungs|zusatz)punkte? \d+[^\n]{0,30}:[^\S\n]*$", "agenda"),
    _rule("agenda item", r"agenda item \d+\b[^\n.?!]{0,80}$", "agenda"),
    _rule(". -", r"(?-i:[IVX]{1,6}\. -(?: [^\na-zß-ÿ]{3,100})?)$", "agenda"),
    _rule(". –", r"(?-i:[IVX]{1,6}\. –(?: [^\na-zß-ÿ]{3,100})?)$", "agenda"),
)
CLOSING = (
    _rule("adjourned", rf"(?:the )?(?:[\w’'-]+ ){{1,6}}(?:was |stood )?adjourned{_AT}{_ALONE}"),
    _rule("hereupon, ", rf"[(\[]?whereupon{_AT}[^\n]{{0,90}}$"),
    _rule("rose at", rf"the \w+ rose{_AT}{_ALONE}"),
    _rule("Schlu", rf"\(?schlu(?:ss|ß)(?: der \w+)?:{_AT}{_ALONE}"),
    _rule("levée à", rf"\(?la (?:séance|réunion) est levée à \d{_ALONE}"),
    _rule("sesión a las", rf"se levanta la sesión a las \w{_ALONE}"),
    _rule("Eran las ", r"eran las [^\n.,;]{3,50} (?:mañana|mediodía|tarde|noche|madrugada)\.?[^\S\n]*$"),
    _rule("הישיבה ננעלה", rf"הישיבה ננעלה בשעה \d{_ALONE}"),
    _rule("seduta ", rf"la seduta (?:termina|è tolta) alle (?:ore )?\d{_ALONE}"),
)
"""The hour of closing, under the last words; what follows it are annexes."""
_HEAD = 60
"""In how much of a line its cue is looked for, in code points."""
_LONGEST_AGENDA = 600
"""In code points, with the title under the number of the item."""
_PARAGRAPH = lazy(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")


def recorded(text: str, start: int, end: int, labels: Sequence[int]) -> Iterator[Span]:
    """What the record says itself of what begins in `text[start:end]`; `labels`: where labels begin, ascending."""
    past = start
    for line in _FIRST.finditer(text, start, end):
        begins = line.end()
        head = text[begins : begins + _HEAD].lower()
        for rule in RULES if begins >= past else ():
            if rule.cue in head and (opened := rule.opens.match(text, begins)):
                past = _reach(text, rule, begins, opened.end(), labels)
                yield Span(begins, begins + len(text[begins:past].rstrip()))
                break


def _reach(text: str, rule: Rule, start: int, end: int, labels: Sequence[int]) -> int:
    """How far goes what the record begins to say at `start`; the words that give it away end at `end`."""
    following = bisect_right(labels, start)
    label = labels[following] if following < len(labels) else len(text)
    if rule.reach == "agenda":
        return label if label - start <= _LONGEST_AGENDA and following < len(labels) else end
    paragraph = _PARAGRAPH.match(text, start) if rule.reach == "paragraph" else None
    return min(paragraph.end(), label) if paragraph else label


def closed(text: str, start: int) -> int | None:
    """Where, under the last words, which begin at `start`, the record tells when the sitting was closed."""
    found = []
    for rule in CLOSING:
        at = text.find(rule.cue, start)
        while at >= 0:
            line = text.rfind("\n", 0, at) + 1
            if line >= start and rule.opens.match(text, line):
                found.append(line)
                break
            at = text.find(rule.cue, at + 1)
    return min(found, default=None)
