"""What looks like a label, line by line, whatever it may be worth."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from pullquote.transcript.labels import COMMON
from pullquote.transcript.labels.alone import looks_alone
from pullquote.transcript.labels.grammar import Grammar
from pullquote.transcript.labels.label import Label
from pullquote.transcript.labels.likeness import is_field, is_voice, likeness
from pullquote.transcript.lazy import lazy

SLICE = 1 << 17
"""How much is looked at before giving way, in code points."""
_LISTS = 200
"""Among so many labels the heads of lists are looked for."""
_LONGEST_ITEM = 120
"""Code points; longer lines without a mark at their ends are speech that nobody punctuated."""
_NOTHING: Mapping[int, int] = {}


class Proposal(NamedTuple):
    """What looks like a label, and how it stands in the text."""

    label: Label
    opens: bool
    """It opens a paragraph: the line above is blank."""
    free: bool
    """It opens one, or the line above ends where its words do: no hard wrap runs over into this line."""
    alone: bool
    """Nothing else stands on its line."""
    indent: int = 0
    """How far from the margin it stands."""


def proposals(
    text: str, grammars: tuple[Grammar, ...] = COMMON, begins: Mapping[int, int] = _NOTHING
) -> Generator[float, None, list[Proposal]]:
    """Whatever looks like a label at the start of a line to any grammar; yields what part is done.

    `begins` says of lines that have a number or the like before their words where these begin.
    """
    found: list[Proposal] = []
    able: dict[tuple[str, bool], list[Grammar]] = {}
    at = given = 0
    while True:
        end = text.find("\n", at)
        start = begins.get(at, at)
        line = text[start : end if end >= 0 else len(text)].lstrip()
        kind = line[:1], ":" in line or "：" in line
        if kind not in able:
            able[kind] = [grammar for grammar in grammars if line and grammar.may_stand(*kind)]
        for grammar in able[kind]:
            if grammar.fits(line) and (label := grammar.propose(text, start)):
                found.append(_placed(text, label))
        if end < 0:
            return found
        at = end + 1
        if at - given > SLICE:
            given = at
            yield at / len(text)


_FINISHED = frozenset(".!?…:;—–-\"”’'»)]}。！？」』*")


def _placed(text: str, label: Label) -> Proposal:
    end = text.rfind("\n", 0, label.start)
    above = text[text.rfind("\n", 0, max(0, end)) + 1 : max(0, end)].strip()
    finished = not above or above[-1] in _FINISHED or not 50 <= len(above) <= 160
    return Proposal(label, not above, finished, not _rest_of_line(text, label), label.start - end - 1)


def _rest_of_line(text: str, label: Label) -> str:
    end = text.find("\n", label.body)
    return text[label.body : end if end >= 0 else len(text)].strip()


def below_fields(text: str, proposed: Sequence[Proposal]) -> Sequence[Proposal]:
    """Leave out the fields of the top matter: "Date: …", "Location: …", and "Host: Jane Doe" among them."""
    last = -1
    for index, (label, *_) in enumerate(proposed):
        said = _rest_of_line(text, label)
        if label.grammar in ("alone", "heading", "heading-one") or (not said and not likeness(label.name)):
            continue
        if not said or len(said) > 160 or (said[-1] in ".!?…" and not is_field(label.name)):
            break
        if is_field(label.name) or (is_voice(label.name) and likeness(said) >= 0.8):
            last = index
    return proposed[last + 1 :]


_SAID = lazy(r"[.!?…。！？][\"”’'»)\]]*[^\S\n]*$", re.MULTILINE)


def below_lists(text: str, labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """Leave out the heads of lists in the top matter: "Members:", "Guests:", "Agenda:", alone on their lines.

    There are several, they do not recur, and what stands under them are no sentences.
    """
    counts = Counter(label.name for label in labels[:_LISTS])
    last = 0
    for label, following in pairwise(labels[:_LISTS]):
        listed = text[label.body : following.start]
        alone = listed.lstrip(" \t\xa0").startswith("\n")
        if counts[label.name] > 1 or not alone or _SAID.search(listed):
            break
        if max(map(len, listed.split("\n"))) > _LONGEST_ITEM:
            break
        last += 1
    return labels[last:] if last > 1 else labels


def with_words(text: str, proposed: Sequence[Proposal]) -> Iterator[Proposal]:
    """Leave out names alone on a line with no words under them: a list of those present, a title above another.

    Where the same title stands under a name again and again, it is told apart from the words, which follow it.
    """
    titled = _titled(text, proposed)
    past = -1
    for proposal in proposed:
        label = proposal.label
        if label.start < past:
            continue
        if label.grammar == "alone":
            below, end = _line_below(text, label.body)
            if titled and _is_title(below):
                past = end
                if _is_title(_line_below(text, end)[0]):
                    continue  # a list of those present
                proposal = proposal._replace(label=label._replace(body=end, asides=(below, *label.asides)))
            elif looks_alone(below) or (below.istitle() and below[-1].isalnum()):
                continue
        yield proposal


def _titled(text: str, proposed: Sequence[Proposal]) -> bool:
    """Whether several names have titles under them, always the same, as in the calls of companies."""
    pairs = Counter(
        (proposal.label.name, _line_below(text, proposal.label.body)[0])
        for proposal in proposed
        if proposal.label.grammar == "alone"
    )
    again = [title for (_, title), count in pairs.items() if count > 1 and _is_title(title)]
    return len(again) > 1


def _line_below(text: str, at: int) -> tuple[str, int]:
    """The next line that is not blank, and where it ends."""
    start = at + len(text[at : at + 400]) - len(text[at : at + 400].lstrip())
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    return text[start:end].strip(), end


_TITLE_WORD = lazy(r"[^\W\d_][\w.'’&/-]*")
_TITLE_END = lazy(r"(?:[^\W_]|\b(?:Inc|Co|Corp|Ltd|LLC|L\.P|N\.A|Jr)\.|\))\Z")


def _is_title(line: str) -> bool:
    """Whether a line could say what office somebody holds, and for whom: capitals, and no sentence."""
    if not 3 <= len(line) <= 120 or not _TITLE_END.search(line):
        return False
    words = _TITLE_WORD.findall(line)
    return bool(words) and all(word[0].isupper() or word in _SMALL for word in words)


_SMALL = frozenset("of and for the in at to on de du van von et y e la le des".split())
