"""A transcript as a stream of comparable words, to find a draft's words in whatever their case and punctuation are."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Generator, Iterator, Sequence
from typing import NamedTuple

from pullquote.quotes.pick import spoken
from pullquote.transcript.model import Span, Transcript

_LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*"
_WORD = re.compile(rf"\d+(?:[.,:]\d+)*|{_LETTERS}(?:['’ʼ]{_LETTERS})*|[%$€£¥]")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?")
"""Thousands set apart. With one dot "1.200" may as well be a decimal, so it is left alone."""
_KEPT = 16
"""Turns whose printed words are remembered: what is asked of one turn is asked of it several times."""
_AT_MOST = 200
"""Places that are looked at where words recur."""


class Word(NamedTuple):
    """A word of a text: as compared, and where it stands."""

    same: str
    """Without case, accents, the kind of its apostrophe, and the marks between the thousands of a number."""
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """The words of a text in order; a number, and a sign of currency or per cent, is a word."""
    for match in _WORD.finditer(text):
        yield Word(same(match[0]), match.start(), match.end())


def compared(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return [word.same for word in words(text)]


def same(word: str) -> str:
    """A word as it is compared; one word stays one, though its letters be taken apart ("½", "ﷺ")."""
    word = word.replace("’", "'").replace("ʼ", "'")
    if "," in word and _GROUPED.fullmatch(word):
        return word.replace(",", "")
    if "." in word and _DOTTED.fullmatch(word):
        return word.replace(".", "")
    if not word.isascii():
        apart = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in apart if not unicodedata.combining(c) and not c.isspace())
    return word.casefold()


class Place(NamedTuple):
    """A stretch of one turn, in words of that turn from 0."""

    turn: int
    first: int
    end: int


class Stream:
    """All that is said in a transcript: the words of each turn parted by spaces, the turns by line feeds."""

    def __init__(self, transcript: Transcript) -> None:
        for _ in self._read(transcript):
            pass

    @classmethod
    def steps(cls, transcript: Transcript) -> Generator[None, None, Stream]:
        """The work of making one, in steps: a turn each."""
        stream = cls.__new__(cls)
        yield from stream._read(transcript)
        return stream

    def _read(self, transcript: Transcript) -> Iterator[None]:
        self.transcript = transcript
        self._printed: dict[int, list[tuple[str, Span]]] = {}
        lines: list[str] = []
        self._starts = array("Q")
        at = 0
        for turn in transcript.turns:
            said = " ".join(piece.text for piece in spoken(transcript, turn, turn.body))
            line = f" {' '.join(map(same, _WORD.findall(said)))} \n"
            lines.append(line)
            self._starts.append(at)
            at += len(line)
            yield
        self.text = "".join(lines)

    def find(self, wanted: Sequence[str]) -> Iterator[Place]:
        """Where some words stand in a row, in one turn."""
        phrase, at = f" {' '.join(wanted)} ", -1
        for _ in range(_AT_MOST):
            at = self.text.find(phrase, at + 1)
            if at < 0:
                return
            turn, first = self._place(at)
            yield Place(turn, first, first + len(wanted))

    def in_turn(self, wanted: Sequence[str], turn: int, first: int) -> Place | None:
        """Where some words stand in a turn, from its word `first` on."""
        said = self.said(turn)
        phrase = f" {' '.join(wanted)} "
        line = f" {' '.join(said[first:])} "
        at = line.find(phrase)
        if at < 0:
            return None
        start = first + line.count(" ", 0, at)
        return Place(turn, start, start + len(wanted))

    def said(self, turn: int) -> list[str]:
        """The words of a turn."""
        start = self._starts[turn]
        end = self._starts[turn + 1] if turn + 1 < len(self._starts) else len(self.text)
        return self.text[start:end].split()

    def _place(self, at: int) -> tuple[int, int]:
        turn = bisect_right(self._starts, at) - 1
        return turn, self.text.count(" ", self._starts[turn], at)

    def words_in(self, turn: int) -> list[tuple[str, Span]]:
        """The words of a turn as printed, each with its span in the document."""
        if turn not in self._printed:
            if len(self._printed) >= _KEPT:
                self._printed.clear()
            self._printed[turn] = self._print(turn)
        return self._printed[turn]

    def _print(self, turn: int) -> list[tuple[str, Span]]:
        transcript = self.transcript
        body = transcript.turns[turn].body
        return [
            (piece.text[word.start : word.end], Span(*piece.span(word.start, word.end)))
            for piece in spoken(transcript, transcript.turns[turn], body)
            for word in words(piece.text)
        ]
