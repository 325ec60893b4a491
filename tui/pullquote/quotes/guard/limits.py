"""Negations and conditions that what is left out takes from what is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pullquote.quotes.guard.clauses import CLAUSE_END
from pullquote.quotes.guard.conditions import conditions
from pullquote.quotes.guard.language import Language, matcher
from pullquote.quotes.guard.negations import negates, negations

_SENTENCE_END = re.compile(r"(?<!\d)\.|\.(?!\d)|[!?…]")
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
    return tuple(word for _, word in sorted(found))


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
    apart = any(
        matcher(listed).match(text)
        for text in (rest, begun)
        for listed in (words.subject, words.joins, words.that)
    )
    return "" if apart else word


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
