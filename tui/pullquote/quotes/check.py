"""Checking a draft: is each quotation what was said, and does it stand in the right mouth?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from pullquote.quotes.drafts import Drafted, quotations
from pullquote.quotes.guard import guard
from pullquote.quotes.guard.language import any_language, language_of
from pullquote.quotes.guard.limits import limits
from pullquote.quotes.guard.negations import negates
from pullquote.quotes.model import NotQuotableError
from pullquote.quotes.mouths import Mouth, Mouths
from pullquote.quotes.nearest import nearest
from pullquote.quotes.pick import pick, spoken
from pullquote.quotes.stream import Place, Stream, compared, same, words
from pullquote.transcript.common import opcodes
from pullquote.transcript.model import Span, Transcript

Verdict = Literal["exact", "folded", "fair", "unfair", "differs", "spliced", "not found", "passed over"]
"""`folded`: but for case and punctuation. `fair`: what is left out or put in is marked; `unfair`: and it limits.

`passed over`: not found, but so short, or so like a title, that it may be no quotation of anybody.
"""
Credit = Literal["right", "wrong", "not stated"]

_SCARE = 3
"""Up to so many words in quotation marks may be a title or a word held at arm's length."""
_NEAR = 8
"""Words of the draft before a quotation that may deny what it says."""
_DENIES = ("negation", "condition")
"""Rules of the guard for words at the edge of a quotation without which it says something else."""
_PATCH = 8
"""Up to so many words of the source may stand behind a bracket."""

_SHOWN = 5
"""Places at most that are named for a number."""

_PARTS = re.compile(
    r"(?P<gap>\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.(?:\s?\.){2,3})"
    r"|(?P<aside>\[(?:sic|emphasis added|emphasis mine|italics mine|brackets in original)\.?\])"
    r"|(?P<patch>\[[^\[\]]*\])",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.!?…])\s+|\[?…\]?|\.\.\.")
_RECASED = re.compile(r"\[(\w)\](?=\w)")


class Difference(NamedTuple):
    """Where a draft and what was said part: the words of either; both in order."""

    drafted: str
    said: str

    @property
    def is_number(self) -> bool:
        return bool(re.search(r"\d", self.drafted) and re.search(r"\d", self.said))


class Finding(NamedTuple):
    """What became of a quotation."""

    drafted: Drafted
    verdict: Verdict
    credit: Credit
    named: str | None
    """Whom the draft names."""
    source: Transcript | None
    """The transcript that holds it, or the nearest passage."""
    spans: tuple[Span, ...] = ()
    """The passages of that transcript, in the order of the draft."""
    turn: int | None = None
    differences: tuple[Difference, ...] = ()
    limits: tuple[str, ...] = ()
    """The limiting words that an omission, a bracket, or the edge of the quotation hides."""
    cautions: tuple[str, ...] = ()
    """What the guard warns of in words that are as they were said."""
    elsewhere: tuple[int, ...] = ()
    """Lines where the draft's number, which is not said here, is said."""

    @property
    def is_fair(self) -> bool:
        """Whether it may be printed as it stands."""
        return self.verdict in ("exact", "folded", "fair", "passed over") and self.credit != "wrong"

    @property
    def said(self) -> str:
        """The words of the source."""
        if self.source is None:
            return ""
        return " … ".join(" ".join(self.source.text[slice(*span)].split()) for span in self.spans)

    @property
    def speaker(self) -> str | None:
        """The name of the one who said them."""
        if self.source is None or self.turn is None:
            return None
        speaker = self.source.speaker_of(self.source.turns[self.turn])
        return speaker.name if speaker else None

    def as_json(self) -> dict[str, Any]:
        """The finding as JSON's own types; lines count from 1, positions are code points."""
        source = self.source
        return {
            "words": self.drafted.words,
            "line": self.drafted.line,
            "start": self.drafted.start,
            "end": self.drafted.end,
            "verdict": self.verdict,
            "fair": self.is_fair,
            "attribution": {"verdict": self.credit, "named": self.named, "speaker": self.speaker},
            "source": source
            and {
                "path": source.document.source.path,
                "turn": self.turn,
                "lines": [source.line_at(span.start) for span in self.spans],
                "spans": [list(span) for span in self.spans],
                "said": self.said,
            },
            "differences": [difference._asdict() for difference in self.differences],
            "limits": list(self.limits),
            "cautions": list(self.cautions),
            "elsewhere": list(self.elsewhere),
        }


class Match(NamedTuple):
    """Where the fragments of a quotation stand in one transcript."""

    stream: Stream
    places: tuple[Place, ...]

    @property
    def turn(self) -> int:
        return self.places[0].turn


class Fragment(NamedTuple):
    """Words of a quotation that stand in a row, and what parts them from those before."""

    words: tuple[str, ...]
    after: Literal["", "gap", "patch"]


def check(draft: str, transcripts: Sequence[Transcript]) -> Iterator[Finding]:
    """What became of each quotation of a draft, in order."""
    return against(draft, [Stream(transcript) for transcript in transcripts])


def against(draft: str, streams: Sequence[Stream]) -> Iterator[Finding]:
    """As `check`, for transcripts whose words are laid out already."""
    speakers = [stream.transcript.speakers for stream in streams]
    mouths = Mouths({f"{n} {key}": one for n, known in enumerate(speakers) for key, one in known.items()})
    for drafted in quotations(draft):
        named = mouths.of(drafted)
        finding = _check(drafted, named, streams)
        if finding is not None:
            yield finding


def _check(drafted: Drafted, named: Mouth | None, streams: Sequence[Stream]) -> Finding | None:
    wanted = compared(drafted.words)
    if not wanted:
        return None
    found = _best([match for stream in streams for match in _literal(stream, wanted)], named, streams)
    if found:
        verdict: Verdict = "exact" if _is_verbatim(drafted.words, found) else "folded"
        if len(wanted) < _SCARE and not (named and _credit(found, named, streams) == "right"):
            return Finding(drafted, "passed over", "not stated", named.name if named else None, None)
        return _guarded(_finding(drafted, verdict, found, named, streams))
    fragments = list(_fragments(drafted.words))
    if (
        fragments
        and _is_shaped(drafted.words)
        and (found := _best([m for stream in streams for m in _in_order(stream, fragments)], named, streams))
    ):
        limits = _limits_hidden(found) if not _negated_in_brackets(drafted.words) else ()
        finding = _finding(drafted, "unfair" if limits else "fair", found, named, streams)
        return _guarded(finding._replace(limits=limits))
    for stream in streams:
        if spliced := _spliced(stream, drafted.words):
            return _finding(drafted, "spliced", spliced, None, streams)
    plain = [word for fragment in fragments for word in fragment.words]
    if alike := nearest(streams, plain):
        return _differing(drafted, alike, named, streams)
    passed_over = len(wanted) <= _SCARE or _is_title(drafted.words)
    verdict = "passed over" if passed_over else "not found"
    return Finding(drafted, verdict, "not stated", named.name if named else None, None)


# Finding


def _literal(stream: Stream, wanted: Sequence[str]) -> Iterator[Match]:
    for place in stream.find(wanted):
        yield Match(stream, (place,))


def _fragments(quotation: str) -> Iterator[Fragment]:
    """The words between marks of omission and brackets; "[t]he" is a word in another case."""
    quotation = _RECASED.sub(r"\1", quotation)
    at, after = 0, ""
    for part in [*_PARTS.finditer(quotation), None]:
        row = tuple(compared(quotation[at : part.start() if part else None]))
        if row:
            yield Fragment(row, after)  # type: ignore[arg-type]
            after = ""
        if part is None:
            return
        at = part.end()
        if part["gap"] or (part["patch"] and not after):
            after = "gap" if part["gap"] else "patch"


def _is_shaped(quotation: str) -> bool:
    """Whether something is marked as left out, put in or changed."""
    return bool(_PARTS.search(quotation) or _RECASED.search(quotation))


def _negated_in_brackets(quotation: str) -> bool:
    """Whether a bracket says the negation that its words replace: "[has no] choice"."""
    return any(negates(part[0], any_language()) for part in _PARTS.finditer(quotation) if part["patch"])


def _in_order(stream: Stream, fragments: Sequence[Fragment]) -> Iterator[Match]:
    """Where fragments follow one another within one turn."""
    for first in stream.find(fragments[0].words):
        places = [first]
        for fragment in fragments[1:]:
            following = stream.in_turn(fragment.words, first.turn, places[-1].end)
            if following is None or (fragment.after == "patch" and following.first - places[-1].end > _PATCH):
                break
            places.append(following)
        else:
            yield Match(stream, tuple(places))


def _spliced(stream: Stream, quotation: str) -> Match | None:
    """Where the sentences of a quotation stand, each by itself; None where one of them is not said."""
    sentences = [tuple(compared(part)) for part in _SENTENCES.split(quotation)]
    sentences = [sentence for sentence in sentences if sentence]
    if len(sentences) < 2 or min(map(len, sentences)) < _SCARE:
        return None
    places = [next(stream.find(sentence), None) for sentence in sentences]
    return Match(stream, tuple(place for place in places if place)) if all(places) else None


def _best(matches: Sequence[Match], named: Mouth | None, streams: Sequence[Stream]) -> Match | None:
    """The first match, or the first one that is in the mouth named."""
    right = (match for match in matches if named and _credit(match, named, streams) == "right")
    return next(right, matches[0] if matches else None)


# Judging


def _finding(
    drafted: Drafted, verdict: Verdict, found: Match, named: Mouth | None, streams: Sequence[Stream]
) -> Finding:
    spans = []
    for place in found.places:
        said = found.stream.words_in(place.turn)
        spans.append(Span(said[place.first][1].start, said[place.end - 1][1].end))
    credit = _credit(found, named, streams) if named else "not stated"
    name = named.name if named else None
    return Finding(drafted, verdict, credit, name, found.stream.transcript, tuple(spans), found.turn)


def _guarded(finding: Finding) -> Finding:
    """The finding with what the guard says of the edges: what denies the words, or limits them, makes them unfair.

    A draft that says so before its quotation ("it would not “mean safety”") hides nothing.
    """
    source = finding.source
    assert source is not None
    if negates(" ".join(finding.drafted.before.split()[-_NEAR:]), any_language()):
        return finding
    try:
        quote = pick(source, finding.spans[0].start, finding.spans[-1].end, passing=True)
    except NotQuotableError:
        return finding
    warned = [caution for caution in guard(source, quote) if caution.level == "warning"]
    hidden = tuple(caution.words for caution in warned if caution.rule in _DENIES)
    return finding._replace(
        verdict="unfair" if hidden else finding.verdict,
        limits=finding.limits + hidden,
        cautions=tuple(caution.message for caution in warned if caution.rule not in _DENIES),
    )


def _credit(found: Match, named: Mouth, streams: Sequence[Stream]) -> Credit:
    speaker = found.stream.transcript.turns[found.turn].speaker
    key = f"{streams.index(found.stream)} {speaker}"
    if key in named.speakers:
        return "right"
    return "wrong" if named.is_sure else "not stated"


def _is_verbatim(quotation: str, found: Match) -> bool:
    """Whether a quotation is letter for letter what was said, but for white space, quotation marks and its end."""
    said = found.stream.words_in(found.turn)
    place = found.places[0]
    transcript = found.stream.transcript
    span = Span(said[place.first][1].start, said[place.end - 1][1].end)
    pieces = spoken(transcript, transcript.turns[found.turn], span)
    return _even(quotation) == _even(" ".join(piece.text for piece in pieces))


def _even(text: str) -> str:
    text = re.sub(r"[“”„«»\"‘’‚'ʼ]", "'", " ".join(text.split()))
    return text.strip("' .,;:!?—–-…")


def _limits_hidden(found: Match) -> tuple[str, ...]:
    """Negations left out of a clause that is printed, and conditions left out of a sentence that is."""
    said = found.stream.words_in(found.turn)
    transcript = found.stream.transcript
    language = language_of(transcript)
    hidden: list[str] = []
    for before, after in pairwise(found.places):
        between = "".join(
            _marks(transcript.text[said[n - 1][1].end : said[n][1].start]) + said[n][0] * (n < after.first)
            for n in range(before.end, after.first + 1)
        )
        hidden += limits(between, language)
    return tuple(hidden)


def _marks(gap: str) -> str:
    """What parts two words: the marks between them, without the words of a stage note."""
    return f" {''.join(char for char in gap if not char.isalnum())} "


def _differing(
    drafted: Drafted, alike: tuple[Stream, Place], named: Mouth | None, streams: Sequence[Stream]
) -> Finding:
    stream, place = alike
    finding = _finding(drafted, "differs", Match(stream, (place,)), named, streams)
    said = [word for word, _ in stream.words_in(place.turn)][place.first : place.end]
    quotation = _PARTS.sub(" … ", _RECASED.sub(r"\1", drafted.words))
    mine = [quotation[word.start : word.end] for word in words(quotation)]
    differences = tuple(
        Difference(" ".join(mine[a:b]), " ".join(said[c:d]))
        for tag, a, b, c, d in opcodes(list(map(same, mine)), list(map(same, said)))
        if tag != "equal"
    )
    lines = [
        stream.transcript.line_at(stream.words_in(other.turn)[other.first][1].start)
        for difference in differences
        if difference.is_number
        for other in _said_elsewhere(stream, mine, difference.drafted)
    ]
    return finding._replace(differences=differences, elsewhere=tuple(dict.fromkeys(lines))[:_SHOWN])


def _said_elsewhere(stream: Stream, mine: Sequence[str], number: str) -> list[Place]:
    """Where a draft's number is said with the word after it; else where it is said at all, if it has more digits."""
    alone = compared(number)
    found = list(stream.find(_with_next(mine, number)))
    return found or (list(stream.find(alone)) if len(alone[-1]) > 1 else [])


def _with_next(mine: Sequence[str], number: str) -> list[str]:
    """A number of a draft with the word after it: "2.5 billion"."""
    wanted = compared(number)
    row = list(map(same, mine))
    at = next((n for n in range(len(row)) if row[n : n + len(wanted)] == wanted), None)
    return wanted if at is None else row[at : at + len(wanted) + 1]


def _is_title(quotation: str) -> bool:
    """Whether every longer word begins with a capital, as in the title of a book."""
    longer = [word for word in quotation.split() if len(word) > 3]
    return len(quotation.split()) <= 8 and all(word[:1].isupper() for word in longer)
