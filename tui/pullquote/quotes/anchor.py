"""Finding a quote again in another text: another version of its transcript, or another reader's text of it.

A quote's words are looked for letter for letter, then without case and punctuation, then as the passage most like them;
what stood before and after them (the TextQuoteSelector of the W3C Web Annotation Data Model, 4.2.4) decides between
places, and against one. Where two places are as good as one another, none is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import islice, pairwise, takewhile
from typing import Literal, NamedTuple

from pullquote.quotes.context import AT_MOST, DISTINCT, Context, occurrences
from pullquote.quotes.guard.language import any_language
from pullquote.quotes.guard.negations import negates
from pullquote.quotes.model import Quote, Selector
from pullquote.quotes.nearest import ALIKE, candidates, likenesses
from pullquote.quotes.pick import spoken
from pullquote.quotes.stream import Place, Stream, compared
from pullquote.transcript.alike import STRICT
from pullquote.transcript.diff import Piece, pieces
from pullquote.transcript.model import Span, Transcript

State = Literal["unchanged", "moved", "reworded", "unsure", "gone"]
"""`moved`: the same words on another line. `unsure`: several places, or one in other company, may be meant."""
_ORDER: tuple[State, ...] = ("unchanged", "moved", "reworded", "unsure", "gone")

_CLEARLY = 0.25
"""The share of the context by which a place must be better than the next one."""
_FAR = 0.4
"""The share by which it must be better in what is near, where more of the context is to be compared yet."""
_ORDERLY = 2
"""So many words more of the context stand in their order at the place that is meant."""
_MUCH = 8
"""How many times closer to its old position a place must be for that to tell anything."""
_HALF = 0.5
"""The share of the context from which a place stands in its old company."""
_MOST = 0.65
"""The share of it from which words that recur do: chance, or a refrain, brings more of it about."""
_NEARLY_ALL = 0.8
"""The share of it that leaves no doubt where the words next to a place are the same too."""
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_BESIDE = 12
"""Code points of the context with which words are looked for that recur more often."""
_CHUNKS = 4
"""Pieces of the context of that length on either side."""
_NEXT = 3
"""Words next to the quote by which its place is looked for."""
_CLOSE = 6
"""Words by which a passage is made longer or shorter, so that it ends at its context."""
_STARTS = 10
"""Places that are compared of those."""


class Found(NamedTuple):
    """What became of a quote."""

    state: State
    spans: tuple[Span, ...] = ()
    """Where its words stand, those that it has now where they changed; all that may be meant where that is not sure."""
    pieces: tuple[Piece, ...] = ()
    """Of changed words: those of both wordings in order."""

    @property
    def place(self) -> Span | None:
        """From the first to the last of its words, where they surely are."""
        if self.state in ("unsure", "gone"):
            return None
        return Span(self.spans[0].start, self.spans[-1].end)

    @property
    def is_whole(self) -> bool:
        """Whether it has the words that it had."""
        return self.state in ("unchanged", "moved")

    @property
    def alarms(self) -> tuple[str, ...]:
        """What of the change may turn the meaning."""
        changed = [
            " ".join(piece.text for piece in self.pieces if piece.where == side) for side in ("old", "new")
        ]
        numbers = [_NUMBER.findall(text) for text in changed]
        alarms = ["a number is another"] if numbers[0] != numbers[1] else []
        if any(negates(text, any_language()) for text in changed):
            alarms.append("a negation came or went")
        return tuple(alarms)


class _Candidate(NamedTuple):
    """Where a quote may stand."""

    span: Span
    share: float
    """Of words in common."""
    company: float
    """The share of its context that stands around it."""


class Finder:
    """Finds quotes in one transcript."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._transcript = stream.transcript

    @classmethod
    def steps(cls, transcript: Transcript) -> Generator[None, None, Finder]:
        """The work of making one, in steps."""
        return cls((yield from Stream.steps(transcript)))

    def find(self, quote: Quote) -> Found:
        """What became of a quote that was picked from another text."""
        selectors = quote.receipt.selectors
        wording = quote.words if quote.said is None else quote.said
        found = self.find_words(selectors, wording if len(selectors) == 1 else None)
        line = self._transcript.line_at(found.spans[0].start) if found.spans else None
        if found.state == "unchanged" and line != quote.receipt.lines[0]:
            return found._replace(state="moved")
        return found

    def find_words(self, selectors: Sequence[Selector], wording: str | None = None) -> Found:
        """What became of the words of selectors, or of the one selector whose words are said to be others."""
        found = [self._find(selector, wording or selector.exact) for selector in selectors]
        state: State = max((one.state for one in found), key=_ORDER.index, default="gone")
        spans = tuple(span for one in found for span in one.spans)
        if state == "unsure":
            return Found(state, spans)
        if state == "gone" or not self._is_in_order(spans):
            return Found("gone")
        changes = tuple(piece for one in found for piece in one.pieces) if state == "reworded" else ()
        return Found(state, spans, changes)

    def _is_in_order(self, spans: Sequence[Span]) -> bool:
        """Whether spans follow one another within one turn."""
        turns = {self._transcript.turn_at(span.start) for span in spans}
        return len(turns) == 1 and all(one.end <= other.start for one, other in pairwise(spans))

    # Deciding

    def _find(self, selector: Selector, wording: str) -> Found:
        wanted = compared(wording)
        context = Context(selector)
        same = [
            one
            for span in self._same(selector, wanted)
            if (one := _Candidate(span, 1.0, context.around(self._transcript.text, span))).company >= _HALF
            or self._is_said(span)
        ]
        if same:
            return self._among_same(same, context, selector, wording)
        near = [one for one in self._near(context, wording, wanted) if _is_likely(one, len(wanted))]
        near.sort(key=lambda one: one.share + one.company, reverse=True)
        if not near:
            return Found("gone")
        best = near[0]
        rivals = [
            one
            for one in near[1:]
            if _are_apart(one, best) and best.share + best.company - one.share - one.company < _CLEARLY
        ]
        if rivals:
            return Found("unsure", _spans([best, *rivals]))
        return self._sure(best.span, wording)

    def _among_same(
        self, same: list[_Candidate], context: Context, selector: Selector, wording: str
    ) -> Found:
        """Which of the places that have all of the words is meant, if that is sure."""
        best, *rivals = self._in_company(same, context)
        if rivals:
            best, rivals = _closest(selector, [best, *rivals])
        if len(context.radii) == 1:  # so little is kept of the context that a place may say more
            others = [one for one in same if one != best and one not in rivals]
            rivals += [one for one in others if one.company >= _HALF and _is_closer(selector, one, best)]
        wanted = compared(wording)
        telling = len(wanted) >= DISTINCT and not context.recurs
        enough = _MOST if context.recurs else _HALF
        if not rivals and best.company < enough and context.words and not telling:
            return Found("unsure", (best.span,))
        if not rivals and context.recurs and self._is_not_it(best, context, wanted):
            return Found("unsure", (best.span,))
        rivals += [
            one
            for one in self._near(context, wording, wanted)
            if _is_rather(one, best, selector) and not (telling and one.share < ALIKE / 2)
        ]
        return Found("unsure", _spans([best, *rivals])) if rivals else self._sure(best.span, wording)

    def _in_company(self, same: list[_Candidate], context: Context) -> list[_Candidate]:
        """The places that stand as much in the company of the words as any; those of the nearest lead, then further."""
        left = same
        for radius in context.radii:
            text, clearly = self._transcript.text, _CLEARLY if radius == context.radii[-1] else _FAR
            company = [context.around(text, one.span, radius) for one in left]
            best = max(company)
            told = best == 1 and len(context.radii) == 1
            left = [
                one
                for one, share in zip(left, company, strict=True)
                if best - share < clearly and not (told and share < 1)
            ]
            if len(left) == 1:
                return left
        order = [context.in_order(self._transcript.text, one.span) for one in left]
        return [one for one, much in zip(left, order, strict=True) if max(order) - much < _ORDERLY]

    def _sure(self, span: Span, wording: str) -> Found:
        """What the words are at the place where they stand: the same but for white space and typography, or others."""
        said = self._said(span)
        if STRICT.of(said) == STRICT.of(wording):
            return Found("unchanged", (span,))
        return Found("reworded", (span,), tuple(pieces(wording.split(), said.split())))

    def _said(self, span: Span) -> str:
        number = self._transcript.turn_at(span.start)
        if number is None or not self._is_said(span):
            return self._transcript.text[slice(*span)]
        said = spoken(self._transcript, self._transcript.turns[number], span)
        return "\n\n".join(piece.text for piece in said)

    # Looking

    def _same(self, selector: Selector, wanted: Sequence[str]) -> list[Span]:
        """Where the words stand: letter for letter if they do so anywhere, else without case and punctuation."""
        text, here = self._transcript.text, Span(selector.start, selector.end)
        places = list(islice(occurrences(text, selector.exact), AT_MOST))
        if len(places) == AT_MOST:  # they recur so often that their own place may not be among these
            for chunk in range(0, _CHUNKS * _BESIDE, _BESIDE):
                places += islice(self._beside(selector, chunk), AT_MOST)
            places += [here] * (text[slice(*here)] == selector.exact)
        exact = list(dict.fromkeys(places))
        if any(map(self._is_said, exact)) or not wanted:
            return exact
        found = [self._span(place, selector.exact) for place in self._stream.find(wanted)]
        return list(dict.fromkeys([*exact, *found]))

    def _beside(self, selector: Selector, away: int) -> Iterator[Span]:
        """Where the words stand close to a piece of their context, from so many code points away of them."""
        text, exact = self._transcript.text, selector.exact
        before = selector.prefix[: len(selector.prefix) - away][-_BESIDE:]
        after = selector.suffix[away : away + _BESIDE]
        for piece, back in ((before, 0), (after, len(exact) + away + _BESIDE)):
            for one in islice(_found(text, piece), _STARTS):
                low = max(0, one - back)
                yield from occurrences(text, exact, low, one + len(piece) + away + len(exact) + _BESIDE)

    def _near(self, context: Context, wording: str, wanted: Sequence[str]) -> list[_Candidate]:
        """Where something like the words stands: where their context does, or else where the rarest of them do."""
        if not wanted:
            return []
        near = self._compared(context, wording, wanted, self._starts(context, len(wanted)))
        if any(one.share >= ALIKE and one.company >= _HALF for one in near):
            return near
        return near + self._compared(context, wording, wanted, candidates(self._stream, wanted))

    def _compared(
        self, context: Context, wording: str, wanted: Sequence[str], starts: Iterable[tuple[int, int]]
    ) -> list[_Candidate]:
        """The passages that may begin at some places, each once."""
        found = {
            self._span(self._bounded(place, context), wording): share
            for share, place in likenesses(self._stream, wanted, starts)
        }
        text = self._transcript.text
        return [_Candidate(span, share, context.around(text, span)) for span, share in found.items()]

    def _is_not_it(self, one: _Candidate, context: Context, wanted: Sequence[str]) -> bool:
        """Whether the words at a place, which stand elsewhere too, may be others than those meant."""
        return context.is_of_another(self._transcript.text, one.span) or self._is_replaced(
            one, context, wanted
        )

    def _is_replaced(self, one: _Candidate, context: Context, wanted: Sequence[str]) -> bool:
        """Whether few words at a place may be others than those meant: in their stead, other ones stand elsewhere."""
        beside = context.beside(self._transcript.text, one.span)
        if beside == 0 or (beside == 1 and one.company >= _NEARLY_ALL):
            return beside == 0
        before, after = context.before[-_NEXT:], context.after[:_NEXT]
        for place in islice(self._stream.find(before), _STARTS) if before and after else ():
            found = self._stream.in_turn(after, place.turn, place.end)
            if not found or found.first - place.end > len(wanted) + _CLOSE:
                continue
            printed = self._stream.words_in(place.turn)
            here = printed[place.end - 1][1].end <= one.span.start < printed[found.first][1].start
            if not here and self._stream.said(place.turn)[place.end : found.first] != list(wanted):
                return True
        return False

    def _bounded(self, place: Place, context: Context) -> Place:
        """A passage from where the context before it ends to where the one after it begins, if these stand close by."""
        first, end = place.first, place.end
        before, after = context.before[-_NEXT:], context.after[:_NEXT]
        if len(before) == _NEXT:
            found = self._stream.in_turn(before, place.turn, max(0, first - _NEXT - _CLOSE))
            if found and abs(found.end - first) <= _CLOSE:
                first = found.end
        if len(after) == _NEXT:
            found = self._stream.in_turn(after, place.turn, max(first, end - _CLOSE))
            if found and abs(found.first - end) <= _CLOSE:
                end = found.first
        return Place(place.turn, first, end) if first < end else place

    def _starts(self, context: Context, length: int) -> Iterator[tuple[int, int]]:
        """Turns and words in them at which so many words begin where the context stands."""
        if context.before:
            for place in islice(self._stream.find(context.before[-_NEXT:]), _STARTS):
                yield place.turn, place.end
        if context.after:
            for place in islice(self._stream.find(context.after[:_NEXT]), _STARTS):
                yield place.turn, max(0, place.first - length)

    def _is_said(self, span: Span) -> bool:
        number = self._transcript.turn_at(span.start)
        if number is None:
            return False
        body = self._transcript.turns[number].body
        return body.start <= span.start and span.end <= body.end

    def _span(self, place: Place, wording: str) -> Span:
        """Where words stand, with the marks before and after them if the wording has such."""
        printed, text = self._stream.words_in(place.turn), self._transcript.text
        body = self._transcript.turns[place.turn].body
        start, end = printed[place.first][1].start, printed[place.end - 1][1].end
        for _ in takewhile(_is_mark, wording):
            start -= start > body.start and _is_mark(text[start - 1])
        for _ in takewhile(_is_mark, reversed(wording)):
            end += end < body.end and _is_mark(text[end])
        return Span(start, end)


def _is_mark(char: str) -> bool:
    return not char.isalnum() and not char.isspace()


def _is_likely(candidate: _Candidate, length: int) -> bool:
    """Whether other words may be the quote's: by themselves, or by the company in which they stand."""
    share, company = candidate.share, candidate.company
    if share >= ALIKE:
        return company >= _CLEARLY or (length > DISTINCT and share >= (1 + ALIKE) / 2)
    return share >= ALIKE / 2 and company >= (1 + _HALF) / 2


def _is_rather(reworded: _Candidate, same: _Candidate, selector: Selector) -> bool:
    """Whether other words, in a quote's company and at its place, may be what became of it though its own are said."""
    if not _are_apart(reworded, same) or reworded.company < _HALF:
        return False
    if same.company < _HALF or reworded.company - same.company >= _CLEARLY:
        return True
    return reworded.company >= same.company and _is_closer(selector, reworded, same)


def _is_closer(selector: Selector, one: _Candidate, other: _Candidate) -> bool:
    """Whether a place is much closer than another one to where the words stood."""
    away, further = (abs(each.span.start - selector.start) for each in (one, other))
    return away * _MUCH < further


def _closest(selector: Selector, alike: Sequence[_Candidate]) -> tuple[_Candidate, list[_Candidate]]:
    """Of places as good as one another, the one that is much closer to where the words stood; else all are rivals."""
    if selector.start == selector.end:  # another program's: it does not say where they stood
        return alike[0], list(alike[1:])
    first, second, *rest = sorted(alike, key=lambda one: abs(one.span.start - selector.start))
    return first, [] if _is_closer(selector, first, second) else [second, *rest]


def _are_apart(one: _Candidate, other: _Candidate) -> bool:
    return one.span.end <= other.span.start or other.span.end <= one.span.start


def _spans(candidates: Sequence[_Candidate]) -> tuple[Span, ...]:
    return tuple(sorted({one.span for one in candidates}))


def _found(text: str, piece: str) -> Iterator[int]:
    at = -1
    while piece and (at := text.find(piece, at + 1)) >= 0:
        yield at
