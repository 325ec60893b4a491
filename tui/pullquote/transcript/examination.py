"""Who examines and who testifies: what a court reporter prints above a run of `Q.` and `A.`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pullquote.transcript.labels.choose import Choice
from pullquote.transcript.labels.label import Label
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Span
from pullquote.transcript.voices import voice

_START = r"^[^\S\n]*+(?:\d{1,2}[^\S\n]++)?+"
_KIND = (
    r"(?:(?:further |re-?)?(?:direct|cross|redirect|recross|voir dire)?[\s-]?examination(?:[\s-]in[\s-]chief)?"
    r"|questions)"
)
_PERSON = r"(?:mr|mrs|ms|miss|dr)\.? [^\n:()]{2,40}+"
_HEADING = lazy(
    rf"{_START}(?P<all>(?:{_KIND}(?:[^\S\n]+|$))?(?:\((?:continued|cont'd|resumed)\)[^\S\n]*)?"
    rf"(?:\(?by (?P<by>{_PERSON})[:)]*)?)[^\S\n]*$"
    rf"|{_START}(?P<on>(?P<still>{_PERSON}):[.]?[^\S\n]*\((?:continuing|resuming)[.]?\)[.]?)[^\S\n]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""`DIRECT EXAMINATION`, `BY MR. BERG:`, `CROSS-EXAMINATION BY MS. LUND:`, `MR. BERG: (Continuing)`."""
_INLINE = lazy(rf"\s*\(by (?P<by>{_PERSON})\)", re.IGNORECASE)
"""`Q.  (By Mr. Berg)  When?`"""
_SWORN = lazy(
    rf"{_START}(?P<all>(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){{1,4}}),\s*+(?:\d{{1,2}}[^\S\n]++)?+"
    r"[^\n:]{0,60}?(?i:\bsworn\b|\bwitness\b|having been|\bcalled\b)[^\n]*"
    r"(?:\n[^\S\n]*+(?:\d{1,2}[^\S\n]++)?+having been [^\n]{0,80}+)?+)"
    rf"|{_START}[*_]{{0,3}}+(?P<line>(?![A-Z -]+EXAMINATION)(?P<witness>[A-Z][A-Z.'’ -]{{4,60}}+)"
    r"\((?:sworn|affirmed|recalled|continued)\)[.]?)[*_]{0,3}+[^\S\n]*$"
    rf"|{_START}(?P<field>WITNESS:[^\S\n]+(?P<called>[^\n]{{2,60}}))",
    re.MULTILINE,
)
"""`ADA LUND, PLAINTIFF'S WITNESS, SWORN`, `MS ADA LUND (sworn)`, `WITNESS:  ADA LUND`,
`ADA LUND, having been first duly sworn, testified as follows:`."""
_OATHS = ("(sworn)", "(affirmed)")
_SOON = 1 << 17
"""Where the first witness is sworn, in code points."""
_SIGNS = ("by m", "examination", "sworn", "witness,", "questions by")


class _Told(NamedTuple):
    """A line that says who asks from there on, or who answers."""

    name: str
    asks: bool
    span: Span


def examined(text: str, choice: Choice) -> Choice:
    """Give the letters `Q` and `A` to the one who examines and to the witness, where the transcript names them."""
    letters = {label.name[:1] for label in choice.labels if _is_letter(label)}
    by_name = not letters and _tells_who_swore(text) and any(map(_answers, choice.labels))
    if not by_name and (
        letters != {"Q", "A"} or not any(sign in text[:1_000_000].lower() for sign in _SIGNS)
    ):
        return choice
    told = sorted(_told(text), key=lambda each: each.span)
    lines = [each.span for each in told]
    labels = tuple(_named(text, choice.labels, [each for each in told if each.name]))
    inside = {span.start for span in lines}
    return choice._replace(
        labels=tuple(label for label in labels if label.printed.start not in inside),
        breaks=tuple(sorted({*choice.breaks, *lines})),
    )


def _tells_who_swore(text: str) -> bool:
    return any(text.find(sign, 0, _SOON) >= 0 for sign in _OATHS)


def witnesses(text: str) -> list[frozenset[str]]:
    """The words of the name of each who was sworn, casefolded, where a line of its own says so in brackets."""
    if not _tells_who_swore(text):
        return []
    return [
        frozenset(match["witness"].casefold().split()) for match in _SWORN.finditer(text) if match["witness"]
    ]


def _told(text: str) -> Iterator[_Told]:
    for match in _HEADING.finditer(text):
        if match["all"] or match["on"]:
            name = match["by"] or match["still"] or ""
            yield _Told(name.strip(), True, Span(*match.span("all" if match["all"] else "on")))
    for match in _SWORN.finditer(text):
        name = match["name"] or match["witness"] or match["called"]
        line = next(group for group in ("all", "line", "field") if match[group])
        yield _Told(name.strip(), False, Span(*match.span(line)))


def _named(text: str, labels: tuple[Label, ...], told: list[_Told]) -> Iterator[Label]:
    asking: _Told | None = None
    answering: _Told | None = None
    ahead = iter([*told, None])
    following = next(ahead)
    for label in labels:
        while following and following.span.start < label.start:
            if following.asks:
                asking = following
            else:
                answering, asking = following, None
            following = next(ahead)
        if _is_letter(label) and label.name.startswith("Q") and (inline := _INLINE.match(text, label.body)):
            asking = _Told(inline["by"].strip(), True, Span(*inline.span("by")))
        teller = (
            asking
            if _is_letter(label) and label.name.startswith("Q")
            else answering
            if _answers(label)
            else None
        )
        yield label._replace(name=teller.name, told=teller.span) if teller else label


def _is_letter(label: Label) -> bool:
    return label.grammar.startswith("letter") or label.name in ("Q", "A")


def _answers(label: Label) -> bool:
    heard = voice(label.name)
    return heard is not None and heard.part == "answers"
