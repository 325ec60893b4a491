"""What a check of a draft says to people: on the command line, and in the reader finding by finding."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from typing import NamedTuple

from pullquote.quotes.check import Finding, against
from pullquote.quotes.stream import Stream, words
from pullquote.transcript.common import opcodes
from pullquote.transcript.model import Transcript

SAYS = {
    "exact": "word for word",
    "folded": "but for case or punctuation",
    "fair": "fair: what is left out or put in is marked",
    "unfair": "UNFAIR: what is left out denies or limits it",
    "differs": "DIFFERS from what was said",
    "spliced": "SPLICED from several places",
    "not found": "NOT FOUND",
    "passed over": "passed over: a title, or too few words to tell",
}
"""What each verdict says to people; capitals where the draft must be looked at."""


class Draft(NamedTuple):
    """A draft that is to be checked."""

    name: str
    text: str


def checked(draft: Draft, transcript: Transcript) -> Generator[None, None, list[Finding]]:
    """The findings of a draft in one transcript, as work in steps; without those that are passed over."""
    stream = yield from Stream.steps(transcript)
    findings = []
    for finding in against(draft.text, [stream]):
        if finding.verdict != "passed over":
            findings.append(finding)
        yield
    return findings


def remarks(finding: Finding) -> Iterator[str]:
    """What is to be said of a finding beside its verdict and its words."""
    if finding.credit == "wrong":
        yield f"WRONG MOUTH: the draft gives it to {finding.named}, {finding.speaker or 'nobody known'} said it"
    for drafted, said in finding.differences:
        if not drafted:
            yield f"the draft leaves out “{said}”"
        elif not said:
            yield f"the draft adds “{drafted}”"
        else:
            yield f"the draft has “{drafted}”, said was “{said}”"
    if finding.elsewhere:
        several = "s" if len(finding.elsewhere) > 1 else ""
        yield f"the draft's number stands on line{several} {', '.join(map(str, finding.elsewhere))}"
    if finding.limits:
        yield f"hidden: {', '.join(f'“{word}”' for word in finding.limits)}"
    if finding.cautions:
        yield f"take care: {'; '.join(finding.cautions)}"


Run = tuple[str, bool]
"""Some words, and whether the other wording has others in their place."""


def compared(finding: Finding) -> tuple[list[Run], list[Run]]:
    """The words of the draft and those of the source, in runs; what is no difference to the check is none here.

    Where words are left out in the open, those of the source are there with them.
    """
    drafted, said = finding.drafted.words.split(), finding.said.split()
    if finding.source and finding.verdict in ("fair", "unfair"):
        said = finding.source.text[finding.spans[0].start : finding.spans[-1].end].split()
    ours, theirs = (
        [" ".join(word.same for word in words(each)) for each in side] for side in (drafted, said)
    )
    left: list[Run] = []
    right: list[Run] = []
    for tag, a, b, c, d in opcodes(ours, theirs):
        for runs, row in ((left, drafted[a:b]), (right, said[c:d])):
            if row:
                runs.append((" ".join(row), tag != "equal" and any(map(str.isalnum, "".join(row)))))
    return left, right


def counted(findings: Sequence[Finding]) -> str:
    """How many quotations there are, and how many of them need a look."""
    wrong = sum(not finding.is_fair for finding in findings)
    return f"{len(findings)} quotation{'' if len(findings) == 1 else 's'} · {wrong or 'none'} to look at"
