"""Random marks, shaped at random, over all transcripts at hand: none is lost, and none is found where it is not.

The corpus that PULLQUOTE_CORPUS names, else the samples. PULLQUOTE_MARKS says how many marks: 10,000 take minutes.
"""

from __future__ import annotations

import os
import random
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from pullquote.quotes.anchor import Finder
from pullquote.quotes.edits import EditError
from pullquote.quotes.model import Edit, NotQuotableError, Quote
from pullquote.quotes.pick import pick
from pullquote.quotes.stream import Stream
from pullquote.readers import Unreadable, read
from pullquote.store.annotations import Annotated, annotated
from pullquote.store.notebook import Notebook
from pullquote.transcript.build import build
from pullquote.transcript.model import Document, Span, Transcript
from pullquote.writers import style
from pullquote.writers.export import Exported, write

CORPUS = os.environ.get("PULLQUOTE_CORPUS")
SAMPLES = Path(__file__).parents[2] / "sample_data"
MANY = int(os.environ.get("PULLQUOTE_MARKS", "300"))
AT_ONCE = 40
"""Marks that are looked for in one changed version."""
RATE = 0.05
"""The share of words that are changed."""
WORD = re.compile(r"[^\W\d_]+")


def transcripts() -> list[Transcript]:
    """Those in which somebody says enough to mark."""
    found = []
    for path in sorted(Path(CORPUS, "real").rglob("*") if CORPUS else SAMPLES.iterdir()):
        if path.is_file():
            try:
                transcript = build(read(path))
            except Unreadable:
                continue
            if sum(turn.body.end - turn.body.start for turn in transcript.turns) > 2000:
                found.append(transcript)
    return found


# Marking


def marked(transcript: Transcript, many: int, chance: random.Random) -> list[Quote]:
    """Random passages of whole words, half of them shaped; a turn is drawn as often as it is long."""
    turns = [turn for turn in transcript.turns if not turn.untranscribed]
    weights = [turn.body.end - turn.body.start for turn in turns]
    quotes: dict[Span, Quote] = {}  # the same words marked twice are one mark
    for turn in chance.choices(turns, weights, k=3 * many):
        words = [match.span() for match in re.finditer(r"\S+", transcript.text[slice(*turn.body)])]
        first = chance.randrange(len(words))
        last = min(len(words) - 1, first + chance.randrange(60))
        start, end = turn.body.start + words[first][0], turn.body.start + words[last][1]
        try:
            quote = pick(transcript, start, end)
        except NotQuotableError:
            continue
        if any(char.isalnum() for char in quote.words):
            quotes[quote.whole] = shaped(transcript, quote, chance) if chance.random() < 0.5 else quote
        if len(quotes) == many:
            break
    return list(quotes.values())


def shaped(transcript: Transcript, quote: Quote, chance: random.Random) -> Quote:
    """A quote with one to three random edits, those that make sense."""
    start, end = quote.whole
    words = [match.span() for match in WORD.finditer(transcript.text, start, end)]
    edits = []
    for _ in range(chance.randint(1, 3)):
        if words:
            first = chance.randrange(len(words))
            low, high = words[first][0], words[min(len(words) - 1, first + chance.randrange(4))][1]
            kind = chance.choice(("omit", "insert", "replace", "recase", "sic", "emphasis"))
            high = {"insert": low, "recase": low + 1}.get(kind, high)
            edits.append(Edit(kind, low, high, "the tide" if kind in ("insert", "replace") else ""))  # type: ignore[arg-type]
    try:
        return pick(transcript, start, end, edits=edits)
    except EditError:
        return quote


# Changing a document


class Changed(NamedTuple):
    """A document in which words are others, and where its positions went."""

    transcript: Transcript
    places: list[tuple[int, int]]
    """The end of each change in the old text, ascending, and by how much what follows it has moved."""

    def now(self, position: int) -> int:
        at = bisect_left(self.places, (position, 1 << 60))
        return position + (self.places[at - 1][1] if at else 0)


def changed(transcript: Transcript, words: Sequence[Span], chance: random.Random) -> Changed:
    """The document with some of its words taken out, put twice or made others; what its format states goes along."""
    text, pieces, places, at, moved = transcript.text, [], [], 0, 0
    for start, end in words:
        instead = chance.choice(
            ("", "zzyx" + text[start:end], "".join(chance.sample("bdfgklmnprstv", 6)), "not")
        )
        if instead == text[start:end]:
            instead += "zzyx"
        pieces += [text[at:start], instead]
        moved += len(instead) - (end - start)
        places.append((end, moved))
        at = end
    new = Changed(transcript, places)
    document = transcript.document
    hints = tuple(hint._replace(start=new.now(hint.start), end=new.now(hint.end)) for hint in document.hints)
    text = "".join([*pieces, text[at:]])
    source = document.source._replace(sha256="b" * 64)
    return new._replace(transcript=build(Document(text, source, hints, document.metadata)))


def every_word(transcript: Transcript) -> Iterator[Span]:
    """The words of the whole document, those of its labels and times too, but for what its format states."""
    stated = [hint for hint in transcript.document.hints if hint.start < hint.end]
    ends = [hint.end for hint in stated]
    for match in WORD.finditer(transcript.text):
        at = bisect_right(ends, match.start())
        if at == len(stated) or stated[at].start >= match.end():
            yield Span(*match.span())


def said_words(transcript: Transcript) -> Iterator[Span]:
    """The words of speech, without what stands apart in it."""
    for turn in transcript.turns:
        for paragraph in transcript.paragraphs_of(turn):
            start, end = max(paragraph.start, turn.body.start), min(paragraph.end, turn.body.end)
            apart = [(one.start, one.end) for one in transcript.apart_in(start, end)]
            for match in WORD.finditer(transcript.text, start, end):
                if not any(a < match.end() and match.start() < b for a, b in apart):
                    yield Span(*match.span())


# What must hold


def check_words(transcript: Transcript, quote: Quote) -> None:
    """As it was said, it is the document's text: letter by letter, but for white space, marks and what stands apart."""
    plain = quote._replace(words=quote.said or quote.words, said=None, edits=(), parts=())
    assert fold(style("words")(plain)) in fold(spoken(transcript, transcript.turns[quote.turn].body))
    assert fold(style("words")(plain)) == fold(spoken(transcript, quote.whole))


def spoken(transcript: Transcript, span: Span) -> str:
    text, at = [], span.start
    for piece in transcript.apart_in(*span):
        text.append(transcript.text[at : max(at, piece.start)])
        at = max(at, piece.end)
    return "".join([*text, transcript.text[at : span.end]])


def fold(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def check_round_trip(
    transcript: Transcript, quotes: Sequence[Quote], path: Path
) -> Iterator[tuple[str, Quote]]:
    """Exported, imported into an empty notebook, and found again, each is what it was and where it was."""
    now = datetime(2031, 5, 4, 12, tzinfo=UTC)
    exported = [Exported(str(UUID(int=at + 1)), "mark", quote, now) for at, quote in enumerate(quotes)]
    read_back = annotated(write(exported, "jsonld"))
    assert [one.quote if isinstance(one, Annotated) else None for one in read_back] == list(quotes)
    path.unlink(missing_ok=True)
    with Notebook.open(path) as notebook:
        assert notebook.adopt([one for one in read_back if isinstance(one, Annotated)]) == len(quotes)
        kept = {mark.id: mark.quote for mark in notebook.marks()}
    finder = Finder(Stream(transcript))
    for one in exported:
        quote = kept[one.id]
        assert quote == one.quote
        found = finder.find(quote)
        here = (found.state, found.spans) == ("unchanged", quote.spans)
        yield "found" if here else found.state.upper(), quote


def check_elsewhere(
    transcript: Transcript, quotes: Sequence[Quote], chance: random.Random
) -> Iterator[tuple[str, Quote]]:
    """What becomes of marks when words elsewhere are others."""
    kept = sorted(quote.whole for quote in quotes)
    words = [
        word
        for word in every_word(transcript)
        if chance.random() < RATE and not any(a <= word.end and word.start <= b for a, b in kept)
    ]
    new = changed(transcript, words, chance)
    finder = Finder(Stream(new.transcript))
    for quote in quotes:
        place = tuple(Span(new.now(span.start), new.now(span.end)) for span in quote.spans)
        found = finder.find(quote)
        if found.is_whole:
            yield "found" if found.spans == place else "ELSEWHERE", quote
        else:
            yield found.state if found.state == "unsure" else found.state.upper(), quote


def check_inside(
    transcript: Transcript, quotes: Sequence[Quote], chance: random.Random
) -> Iterator[tuple[str, Quote]]:
    """What becomes of marks when a word in each is another."""
    every = list(said_words(transcript))
    inside = {}
    for quote in quotes:
        low, high = (bisect_left(every, (at, 0)) for at in quote.whole)
        if low < high:
            inside[quote] = chance.choice(every[low:high])
    new = changed(transcript, sorted(set(inside.values())), chance)
    finder = Finder(Stream(new.transcript))
    for quote in inside:
        state = finder.find(quote).state
        yield state.upper() if state in ("unchanged", "moved") else state, quote


def test_no_mark_is_lost_and_none_is_found_where_it_is_not(tmp_path: Path) -> None:
    chance = random.Random(11)
    found = transcripts()
    length = sum(len(transcript.text) for transcript in found)
    imported: Counter[str] = Counter()
    elsewhere: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    odd: list[str] = []
    for transcript in found:
        left = max(4, round(MANY * len(transcript.text) / length))
        while left > 0:
            quotes = marked(transcript, min(left, AT_ONCE), chance)
            left -= AT_ONCE
            for quote in quotes:
                check_words(transcript, quote)
            for name, counted, told in (
                ("imported", imported, list(check_round_trip(transcript, quotes, tmp_path / "notebook.db"))),
                ("elsewhere", elsewhere, list(check_elsewhere(transcript, quotes, chance))),
                ("inside", inside, list(check_inside(transcript, quotes, chance))),
            ):
                counted.update(state for state, _ in told)
                where = transcript.document.source.path
                odd += [
                    f"{name}: {state} {where}:{quote.receipt.lines[0]} {quote.words!r}"
                    for state, quote in told
                    if state.isupper()
                ]
    for name, counted in (("imported", imported), ("words elsewhere others", elsewhere), ("inside", inside)):
        print(f"{name}: {dict(counted)}")
    assert elsewhere["found"] >= 0.998 * elsewhere.total()  # not to be sure is better than to be wrong
    assert not odd, "\n".join(odd)
