"""What a quotation hides: quiet warnings before it is copied. They never stop anybody.

Each rule (`rules.py`) has its reason; the words that set it off stand in one file a language. `Rule.level` says what
is worth interrupting for. The guard reads words and marks, not meaning: what it does not warn of may still mislead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from pullquote.quotes.guard import edges, notes, voices
from pullquote.quotes.guard.around import around
from pullquote.quotes.guard.language import Language, language_of
from pullquote.quotes.guard.omissions import omissions
from pullquote.quotes.guard.rules import RULES, Found, Level
from pullquote.quotes.model import Edit, Quote
from pullquote.transcript.model import Transcript


class Caution(NamedTuple):
    """One thing to know before a quotation is printed."""

    rule: str
    """The id of a rule in `RULES`."""
    words: str
    """As the transcript has them, white space folded."""
    message: str
    """Short and plain: "leaves out “not”"."""

    @property
    def level(self) -> Level:
        return RULES[self.rule].level

    def as_json(self) -> dict[str, Any]:
        return {"rule": self.rule, "level": self.level, "words": self.words, "message": self.message}


def guard(transcript: Transcript, quote: Quote, edits: Sequence[Edit] = ()) -> tuple[Caution, ...]:
    """What a quotation may hide, by its own edits or by others, the warnings before the notes, each thing once."""
    found = dict.fromkeys(_found(transcript, quote, edits or quote.edits, language_of(transcript)))
    cautions = [_caution(rule, said) for rule, said in found]
    return tuple(sorted(cautions, key=lambda caution: caution.level == "note"))


def said_of(cautions: Iterable[Caution]) -> str:
    """The warnings in one line, for a status line: "take care: leaves out “not”"; empty where there is none."""
    messages = [caution.message for caution in cautions if caution.level == "warning"]
    return f"take care: {'; '.join(messages)}" if messages else ""


def _found(transcript: Transcript, quote: Quote, edits: Sequence[Edit], words: Language) -> Iterator[Found]:
    turn = transcript.turns[quote.turn]
    places = [around(transcript, turn, span) for span in quote.spans]
    yield from edges.beginning(places[0], words)
    yield from edges.end(places[-1], words)
    yield from voices.quoted(places[0], words)
    yield from notes.heckled(quote.words if quote.said is None else quote.said)
    yield from notes.torn(places[0].opening, transcript.text[slice(*quote.spans[0])])
    yield from omissions(transcript, quote, edits, words)
    yield from notes.interrupted(transcript, quote, words)
    yield from notes.unclear(transcript, quote, words)
    yield from notes.interpreted(transcript, turn, words)
    if turn.certainty == "unknown":
        yield "unknown speaker", ""


def _caution(rule: str, words: str) -> Caution:
    words = " ".join(words.split())
    return Caution(rule, words, RULES[rule].message.format(f"“{words}”"))
