"""Negations, conditions and questions that what is left out takes from what is quoted, or that it makes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pullquote.quotes.guard.around import first_words
from pullquote.quotes.guard.clauses import CLAUSE_END, is_act, sentences
from pullquote.quotes.guard.conditions import conditions, still_imagined
from pullquote.quotes.guard.language import Language, last_of, matcher
from pullquote.quotes.guard.negations import negates, negations, unsaid

_SENTENCE_END = re.compile(r"(?<!\d)\.|\.(?!\d)|[!?…]")
_OPENS = re.compile(r"\s*[.:;!?]\W*")
_ENDS = (".", "!", "?")
_LEAD = 3
"""How many words of a quotation may belong to one phrase with the word after it."""


def limits(text: str, words: Language, rest: str = "") -> tuple[str, ...]:
    """Negations left out of a clause that is printed, and conditions left out of a sentence that is.

    `text` is all that stands between the word printed before an omission and the word printed after it, with which
    `rest` begins.
    """
    clause, sentence = _apart(text, CLAUSE_END), _apart(text, _SENTENCE_END)
    if clause[1] < len(text) and matcher(words.joins).match(text.lstrip()):
        clause = 0, clause[1]  # "and will not, |": the clause begins with what is left out
    also = matcher(words.also).match(rest)
    another = also and matcher(words.subject).match(
        rest[also.end() :].lstrip()
    )  # "…, and nobody saw it, | and he"
    if another or matcher(words.reason).match(rest) or matcher(words.contrary).match(rest):
        clause = clause[0], len(text)  # "…, it never was, | because …": nothing of the clause is printed
    found = [
        *((at, word) for at, word in _negations_of(text, words) if not clause[0] <= at < clause[1]),
        *((at, word) for at, word in conditions(text, words) if not sentence[0] <= at < sentence[1]),
    ]
    return (*(word for _, word in sorted(found)), *filter(None, [unsaid(text, rest, words)]))


def degree(before: str, gone: str, words: Language) -> str:
    """What alone is denied, where it is left out after its negation: "It is not | entirely | true"."""
    *_, clause = CLAUSE_END.split(before)
    degree = matcher(words.degree).match(gone.lstrip())
    return degree[0] if degree and negates(clause, words) else ""


def denied_by_gap(before: str, gone: str, rest: str, words: Language) -> str:
    """The negation printed before a gap that comes to deny what is printed after it.

    "Our task is not to complain, | our task is | to help": what is left out begins another clause, and does not end it.
    """
    *_, clause = CLAUSE_END.split(before)
    *_, (_, word) = [(0, ""), *negations(clause, words)]
    another = CLAUSE_END.match(gone.lstrip()) and gone.rstrip(" \"'”’»“")[-1:].isalnum()
    if not word or matcher(words.beside).fullmatch(word) or matcher(words.condition).search(clause):
        return ""
    if not another or negates(gone, words) or len(gone.split()) < _LEAD:
        return ""
    begun = gone.lstrip(" ,.;:—–-")
    if is_act(rest, words) and not matcher(words.relative).match(begun):
        return word  # "It is not easy, | and they meant | to help"
    apart = any(
        matcher(listed).match(text)
        for text in (rest, begun)
        for listed in (words.subject, words.joins, words.that)
    )
    return "" if apart else word


def condition_by_gap(before: str, gone: str, rest: str, words: Language) -> str:
    """What limits the words after a gap and is left out: the second of two conditions, or by whose rule it holds.

    "If it rains | and the wind turns, | we stay", "One thing is sure: | under the old law, | you paid".
    """
    *_, clause = CLAUSE_END.split(before)
    first, more = clause.lstrip(), gone.lstrip(" ,")
    conditional = matcher(words.condition).match(first) and not matcher(words.not_condition).match(first)
    if conditional and matcher(words.also).match(more) and not matcher(words.either).match(more):
        return first_words(more) if more.rstrip().endswith(",") and len(more.split()) >= _LEAD else ""
    opens = _OPENS.match(gone)
    under = gone[opens.end() :].rstrip(" ,") if opens else ""
    return first_words(under) if matcher(words.under).match(under) and not CLAUSE_END.search(under) else ""


def imagined_by_gap(_before: str, gone: str, rest: str, words: Language) -> str:
    """The imagined case left out that goes on after it: "| If I sailed, I would win. | You would row"."""
    return still_imagined(sentences(gone)[-1], rest, words) if rest and gone.rstrip().endswith(_ENDS) else ""


def asked_by_gap(_before: str, gone: str, rest: str, words: Language) -> str:
    """The question that becomes a condition without the word that asks it: "| it is hard to see | if it holds"."""
    asks = last_of(words.whether, gone)
    alone = asks and not gone[asks.end() :].strip()
    return first_words(rest) if alone and matcher(words.whether_or_not).match(rest) else ""


def _negations_of(text: str, words: Language) -> Iterator[tuple[int, str]]:
    """The negations that are left out, but for those whose object is left out with them: "rather than wait"."""
    for at, word in negations(text, words):
        alone = matcher(words.beside).fullmatch(word) and re.search(r"\w", text[at + len(word) :])
        if not alone:
            yield at, word


def _apart(text: str, end: re.Pattern[str]) -> tuple[int, int]:
    """The stretch that belongs to neither side: from the first of some marks to the last; none without a mark."""
    places = [mark.start() for mark in end.finditer(text)]
    return (places[0], places[-1]) if places else (len(text), len(text))
