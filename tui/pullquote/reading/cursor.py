"""Where the reader stands and what is selected: the cursor and its movements, without a screen.

The cursor is a *stop*: a sentence, because a sentence is what people quote, or a stage note that is its whole turn.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from itertools import chain

from pullquote.reading.shown import Shown
from pullquote.transcript.model import Exchange, Span, Transcript, Turn
from pullquote.transcript.sentences import sentence_spans, word_spans

Standing = tuple[Span | None, Span | None, Span | None]
KEPT = 256
"""Paragraphs whose sentences are remembered."""


class Edge(Exception):  # noqa: N818 - not an error, the end of a road
    """A movement that leads nowhere; the message says why, for the status line."""


class Reading:
    """A transcript being read. Movements change `stop` and `selection`, or raise `Edge` and change nothing.

    With `speaker` only what that one says is there: movements pass over everything else.
    """

    def __init__(self, transcript: Transcript, position: int = 0, speaker: str | None = None) -> None:
        self.transcript = transcript
        self.shown = Shown(transcript, speaker)
        self._sentences: OrderedDict[int, tuple[Span, ...]] = OrderedDict()
        self.stop: Span | None = None
        self.selection: Span | None = None
        self._anchor: Span | None = None
        self.go(position)

    def anew(self, transcript: Transcript, speaker: str | None) -> Reading:
        """Another reading of the same text from where this one stands; what lies in one turn stays selected."""
        reading = Reading(transcript, self.stop.start if self.stop else 0, speaker)
        if self.selection and reading.turn is not None:
            body = transcript.turns[reading.turn].body
            if body.start <= self.selection.start and self.selection.end <= body.end:
                reading.select(self.selection)
        return reading

    # Stops

    def stops_in(self, paragraph: int) -> tuple[Span, ...]:
        """The stops that begin in a paragraph, in order."""
        stops = self._sentences.get(paragraph)
        if stops is None:
            stops = self._sentences[paragraph] = tuple(self._find_stops(paragraph))
            if len(self._sentences) > KEPT:
                self._sentences.popitem(last=False)
        return stops

    def _find_stops(self, paragraph: int) -> Iterator[Span]:
        span = self.transcript.paragraph(paragraph)
        number = self.transcript.turn_at(span.start)
        if number is None:
            return
        turn = self.transcript.turns[number]
        if turn.untranscribed:
            if span.start <= turn.body.start < span.end:
                yield turn.body
            return
        start, end = max(span.start, turn.body.start), min(span.end, turn.body.end)
        if start >= end:
            return
        folded = self.transcript.fold(Span(start, end))
        notes = self.transcript.notes_in(Span(start, end))
        for first, last in sentence_spans(folded.text, self.transcript.header.language):
            sentence = Span(*folded.span(first, last))
            if not any(note.start <= sentence.start and sentence.end <= note.end for note in notes):
                yield sentence

    def _following(self, position: int, last: int | None = None) -> Span | None:
        """The first stop that begins at or after a position, in paragraphs up to `last`."""
        last = len(self.transcript.paragraphs) - 1 if last is None else last
        for paragraph in self.shown.onward(self.transcript.paragraph_at(position), last):
            for stop in self.stops_in(paragraph):
                if stop.start >= position:
                    return stop
        return None

    def _before(self, position: int, first: int = 0) -> Span | None:
        """The last stop that begins before a position, in paragraphs from `first` on."""
        for paragraph in self.shown.backward(self.transcript.paragraph_at(position), first):
            for stop in reversed(self.stops_in(paragraph)):
                if stop.start < position:
                    return stop
        return None

    # What is picked

    @property
    def picked(self) -> Span | None:
        """What a copy takes: the selection, or where there is none the sentence at the cursor."""
        return self.selection or self.stop

    @property
    def turn(self) -> int | None:
        """The turn at the cursor."""
        return None if self.stop is None else self.transcript.turn_at(self.stop.start)

    def words(self) -> int:
        """How many words are picked."""
        if self.picked is None:
            return 0
        return len(self.transcript.text[slice(*self.picked)].split())

    @property
    def standing(self) -> Standing:
        """Where the reader stands and what is selected, to come back to."""
        return self.stop, self.selection, self._anchor

    def stand_again(self, standing: Standing) -> None:
        """Come back to where the reader stood."""
        self.stop, self.selection, self._anchor = standing

    # Moving the cursor

    def go(self, position: int) -> None:
        """Stand on the stop that holds a position, else on the next one, else on the one before."""
        before = self._before(position + 1)
        found = before if before and position < before.end else self._following(position) or before
        self.stop, self.selection, self._anchor = found, None, None

    def next_stop(self) -> None:
        self._stand(self.stop and self._following(self.stop.end), "the end of the transcript")

    def previous_stop(self) -> None:
        self._stand(self.stop and self._before(self.stop.start), "the beginning of the transcript")

    def first_stop(self) -> None:
        self._stand(self._following(0), "nothing is said in this text")

    def last_stop(self) -> None:
        self._stand(self._before(len(self.transcript.text)), "nothing is said in this text")

    def next_turn(self) -> None:
        self._stand_on_turn((self.turn or 0) + 1, +1, "the last turn")

    def previous_turn(self) -> None:
        self._stand_on_turn((self.turn or 0) - 1, -1, "the first turn")

    def next_turn_of(self, speaker: str) -> int:
        """Where the next turn of a speaker begins; after the last one, the first."""
        turns, here = self.transcript.turns, self.turn or 0
        for number in chain(range(here + 1, len(turns)), range(here)):
            if turns[number].speaker == speaker:
                return turns[number].body.start
        raise Edge("no other turn of this speaker")

    def next_question(self) -> None:
        self._stand_on_question(+1)

    def previous_question(self) -> None:
        self._stand_on_question(-1)

    def position_of_line(self, line: int) -> int:
        """Where a line begins, from 1."""
        text, position = self.transcript.text, 0
        for _ in range(line - 1):
            following = text.find("\n", position) + 1
            if not following:
                raise Edge(f"there is no line {line}")
            position = following
        return position

    def position_of_question(self, number: int) -> int:
        """Where a question begins, by its number from 1."""
        if not 1 <= number <= len(self.transcript.exchanges):
            count = len(self.transcript.exchanges)
            raise Edge(f"there is no question {number}" + (f" of {count}" if count else ": none was found"))
        return self.transcript.turns[self.transcript.exchanges[number - 1].question[0]].body.start

    def _stand(self, stop: Span | None, otherwise: str) -> None:
        if stop is None:
            raise Edge(otherwise)
        self.stop, self.selection, self._anchor = stop, None, None

    def _first_of(self, turn: int) -> Span | None:
        body = self.transcript.turns[turn].body
        return self._following(body.start, self.transcript.paragraph_at(max(body.start, body.end - 1)))

    def _stand_on_turn(self, number: int, step: int, otherwise: str) -> None:
        while 0 <= number < len(self.transcript.turns):
            if self.shown.has_turn(number) and (stop := self._first_of(number)):
                self._stand(stop, "")
                return
            number += step
        raise Edge(otherwise)

    def _stand_on_question(self, step: int) -> None:
        exchanges = self.transcript.exchanges
        if not exchanges:
            raise Edge("no questions were found in this transcript")
        here = -1 if self.turn is None else self.turn
        bisect = bisect_right if step > 0 else bisect_left
        number = bisect(exchanges, here, key=lambda exchange: exchange.question[0]) - (step < 0)
        while 0 <= number < len(exchanges):
            first = self._first_shown(exchanges[number])
            if first is not None and (first - here) * step > 0 and (stop := self._first_of(first)):
                self._stand(stop, "")
                return
            number += step
        raise Edge("the last question" if step > 0 else "the first question")

    def _first_shown(self, exchange: Exchange) -> int | None:
        """The turn that a question is gone to by: its first, or where one speaker is read the first of theirs."""
        if self.shown.speaker is None:
            return exchange.question[0]
        turns = sorted((*exchange.question, *exchange.answers))
        return next((turn for turn in turns if self.shown.has_turn(turn)), None)

    def position_named(self, where: str) -> int:
        """Where a line ("124") or a question ("q3") begins."""
        digits = where.removeprefix("q")
        if not digits.isdecimal():
            raise Edge("a line is a number (:124), a question a q and a number (:q3)")
        return (
            self.position_of_line(int(digits)) if digits == where else self.position_of_question(int(digits))
        )

    # Selecting

    def select(self, span: Span) -> None:
        """Select a stretch of one turn, as the mouse gives it."""
        self.go(span.start)
        self.selection = span
        self._anchor = self.stop

    def whole_words(self, start: int, end: int) -> Span:
        """A stretch of one turn, widened to the ends of its words."""
        words = [word for word in self._words(start, end) if word.end > start and word.start < end]
        return Span(words[0].start, words[-1].end) if words else Span(start, end)

    def select_turn(self) -> None:
        """Select all that is said in the turn at the cursor."""
        turn = self._turn()
        if turn.untranscribed:
            raise Edge("this was not transcribed: there are no words to select")
        self.selection, self._anchor = turn.body, self.stop

    def clear(self) -> None:
        """Drop the selection."""
        self.selection = self._anchor = None

    def grow(self) -> None:
        """Take in the next sentence of the turn, or let go of the first where the selection grew upward."""
        picked, anchor, body = self._selecting()
        if picked.start < anchor.start:
            following = self._following(picked.start + 1)
            self._take(
                Span(min(following.start if following else anchor.start, anchor.start), picked.end), anchor
            )
            return
        following = self._following(picked.start)
        while following and following.end <= picked.end:
            following = self._following(following.end)
        if following is None or following.start >= body.end:
            raise Edge("the selection stops at the next speaker")
        self._take(Span(picked.start, following.end), anchor)

    def shrink(self) -> None:
        """Let go of the last sentence; from a single one, take in the sentence above it."""
        picked, anchor, body = self._selecting()
        last = self._before(picked.end)
        if last and last.start > anchor.start:
            before = self._before(last.start)
            self._take(Span(picked.start, max(before.end if before else anchor.end, anchor.end)), anchor)
            return
        if picked.end > anchor.end:
            self._take(Span(picked.start, anchor.end), anchor)
            return
        above = self._before(picked.start)
        if above is None or above.start < body.start:
            raise Edge("the selection stops where the speaker begins")
        self._take(Span(above.start, picked.end), anchor)

    def end_right(self) -> None:
        picked, anchor, body = self._selecting()
        ends = (word.end for word in self._words(picked.end, body.end))
        end = next((end for end in ends if end > picked.end), None)
        if end is None:
            raise Edge("the selection stops at the next speaker")
        self._take(Span(picked.start, end), anchor)

    def end_left(self) -> None:
        picked, anchor, _ = self._selecting()
        ends = [word.end for word in self._words(picked.start, picked.end)]
        shorter = [end for end in ends if picked.start < end < picked.end]
        if not shorter:
            raise Edge("one word is the least")
        self._take(Span(picked.start, shorter[-1]), anchor)

    def start_right(self) -> None:
        picked, anchor, _ = self._selecting()
        starts = (word.start for word in self._words(picked.start, picked.end))
        start = next((start for start in starts if picked.start < start < picked.end), None)
        if start is None:
            raise Edge("one word is the least")
        self._take(Span(start, picked.end), anchor)

    def start_left(self) -> None:
        picked, anchor, body = self._selecting()
        starts = [word.start for word in self._words(body.start, picked.start)]
        earlier = [start for start in starts if start < picked.start]
        if not earlier:
            raise Edge("the selection stops where the speaker begins")
        self._take(Span(earlier[-1], picked.end), anchor)

    def _turn(self) -> Turn:
        if self.turn is None:
            raise Edge("nothing is said in this text")
        return self.transcript.turns[self.turn]

    def _selecting(self) -> tuple[Span, Span, Span]:
        """What is picked, the sentence it grew from, and the body of its turn."""
        turn = self._turn()
        if turn.untranscribed:
            raise Edge("this was not transcribed: there are no words to select")
        assert self.stop is not None
        return self.selection or self.stop, self._anchor or self.stop, turn.body

    def _take(self, span: Span, anchor: Span) -> None:
        self.selection, self._anchor = span, anchor

    def _words(self, start: int, end: int) -> Iterator[Span]:
        """The words of a turn from the paragraph that holds `start` to the one that holds `end`."""
        body = self._turn().body
        first = self.transcript.paragraph_at(max(body.start, start - 1))
        for index in range(first, self.transcript.paragraph_at(max(start, end - 1)) + 1):
            paragraph = self.transcript.paragraph(index)
            span = Span(max(paragraph.start, body.start), min(paragraph.end, body.end))
            if span.start >= span.end:
                continue
            folded = self.transcript.fold(span)
            for first_index, last_index in word_spans(folded.text):
                yield Span(*folded.span(first_index, last_index))
