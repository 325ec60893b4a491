"""Who speaks in captions without voice tags: by labels in their cues, and by the marks for another voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from pullquote.readers.said import Said, voice_name
from pullquote.transcript.labels.choose import choose
from pullquote.transcript.labels.label import Label
from pullquote.transcript.labels.likeness import is_voice, likeness
from pullquote.transcript.labels.propose import Proposal, proposals
from pullquote.transcript.lazy import lazy
from pullquote.transcript.slices import finished

_MARK = r">{2,3}\s*(?=\S)"
"""`>>` opens what another voice says, in captions made for television (CEA-608)."""
_DASH = r"[-–—‐]\s*(?=\S)"
"""A dash does so where two stand in one cue."""
_MARK_ONLY, _DASH_ONLY, _MARK_OR_DASH = lazy(_MARK), lazy(_DASH), lazy(f"{_MARK}|{_DASH}")
_WITHIN = lazy(r"\s+(?=>>\s)")
_NEARLY = 0.9
_MOST = 0.6
"""Of the cues, at least so many say who speaks where a name in brackets, or alone on a line, is to say it."""
_BRACKETED = lazy(r"\(([^()\n]{2,60})\)\s*")
_LONGEST = 60
_CAPITALS = 20_000
"""So much is looked at to see whether all is in capitals."""


class Cue(NamedTuple):
    begins: float
    ends: float
    lines: tuple[str, ...]


def by_label(cues: Sequence[Cue]) -> list[Said]:
    """What is said, by the labels that stand in the cues, and by the marks for another voice."""
    if opened := _by_opening(cues):
        return opened
    dashed = any(sum(1 for line in cue.lines if _DASH_ONLY.match(line)) > 1 for cue in cues)
    mark = _MARK_OR_DASH if dashed else _MARK_ONLY
    lines = [(cue, first == 0, line) for cue in cues for first, line in enumerate(_lines(cue))]
    marks = [match[0].strip() if (match := mark.match(line)) else "" for *_, line in lines]
    texts = [line.removeprefix(mark).lstrip() for mark, (*_, line) in zip(marks, lines, strict=True)]
    printed = ["\n" * first + text for (_, first, _), text in zip(lines, texts, strict=True)]
    ends = accumulate(len(line) + 1 for line in printed)
    starts = [end - len(text) - 1 for end, text in zip(ends, texts, strict=True)]
    labels = {label.start: label for label in _labels("\n".join(printed), len(cues))}
    return [
        _piece(text, start, labels.get(start), cue, first, mark)
        for (cue, first, _), text, start, mark in zip(lines, texts, starts, marks, strict=True)
    ]


def _lines(cue: Cue) -> Iterator[str]:
    """The lines of a cue, each parted where another voice is marked within."""
    for line in cue.lines:
        yield from _WITHIN.split(line) if ">>" in line else (line,)


def _by_opening(cues: Sequence[Cue]) -> list[Said]:
    """What is said where nearly every cue opens with a name in brackets, or alone on its first line; else nothing."""
    opened = [_opening(cue) for cue in cues]
    names = Counter(name for name, _ in opened if name)
    if names.total() < max(3, _MOST * len(cues)) or 2 * len(names) > names.total():
        return []
    if not all(is_voice(name) or likeness(name) >= 0.5 for name in names):
        return []
    return [
        Said(voice_name(name), " ".join(lines), cue.begins, cue.ends)
        for cue, (name, lines) in zip(cues, opened, strict=True)
    ]


def _opening(cue: Cue) -> tuple[str, Sequence[str]]:
    """The name that a cue may open with, and what is said in it."""
    first, *rest = cue.lines
    if bracketed := _BRACKETED.match(first):
        return bracketed[1], (first[bracketed.end() :], *rest)
    if rest and len(first) <= _LONGEST and first.rstrip(" :")[-1:].isalnum():
        return first.rstrip(" :"), rest
    return "", cue.lines


def _labels(text: str, cues: int) -> list[Label]:
    """The labels that stand in cues. Where nearly every cue has one, as meetings are exported, all that look it are."""
    proposed = _tellable(text, finished(proposals(text)))
    labels = finished(choose(text, proposed, has_top=False)).labels
    opening = [
        proposal.label for proposal in proposed if proposal.opens and proposal.label.grammar == "colon"
    ]
    names = {label.name for label in opening}
    if len(opening) < max(5, cues * _NEARLY) or 2 * len(names) > len(opening):
        return list(labels)
    known = {label.start for label in labels}
    return [*labels, *(label for label in opening if label.start not in known)]


def _tellable(text: str, proposed: list[Proposal]) -> list[Proposal]:
    """Where all is in capitals, nothing tells "ADA FENN." from the end of a sentence."""
    sample = text[:_CAPITALS]
    if sum(map(str.islower, sample)) * 10 > sum(map(str.isupper, sample)):
        return proposed
    return [proposal for proposal in proposed if proposal.label.grammar != "stop"]


def _piece(text: str, start: int, label: Label | None, cue: Cue, first: bool, mark: str) -> Said:
    if label is None:
        return Said(None, text, cue.begins if first or mark else None, cue.ends, mark=mark)
    printed = text[label.printed.start - start : label.printed.end - start]
    return Said(voice_name(printed), text[label.body - start :], cue.begins, cue.ends, breaks=bool(mark))
