"""Words that come in pairs, of which a cut may keep one half: "between 10 and 14", "either we sail or we stay"."""

from __future__ import annotations

import re
from functools import cache

from pullquote.quotes.guard.clauses import CLAUSE_END
from pullquote.quotes.guard.language import Language, last_of, matcher

_HALF = 6
"""Up to so many words are the first half of a pair."""
_BESIDE = 1
"""Up to so many words may stand between the second word of a pair and what it begins: "to under | 20"."""
_WORD = re.compile(r"\w[^\s\w]*\w*")
_FIGURE = re.compile(r"\W*(?:[^\W\d]+\W+)?\d")


def half_kept(before: str, gone: str, rest: str, words: Language) -> str:
    """The pair of which words left out take a half: "{between 10} and 14", "from {10 to} 14"; empty for none."""
    for first, second in _pairs(words.pairs):
        if _tears(first, second, gone, rest, words):
            return f"{first} … {second}"
    for first, second in (*_pairs(words.pairs), *_pairs(words.ranges)):
        begun, joins = last_of(first, before), last_of(second, gone)
        if not begun or not joins or _length(before[begun.end() :]):
            continue
        whole = _length(gone[joins.end() :]) <= _BESIDE and 0 < _length(gone[: joins.start()]) <= _HALF
        if whole and (matcher(words.choices).fullmatch(first) or _FIGURE.match(rest)):
            return f"{first} … {second}"
    return ""


def half_picked(before: str, after: str, words: Language) -> str:
    """The pair that an edge tears between its halves: "between 10 | and 14"; empty for none."""
    torn = (pair for pair in _pairs(words.pairs) if _tears(*pair, before, after.lstrip(), words))
    return " … ".join(next(torn, ()))


def _tears(first: str, second: str, before: str, after: str, words: Language) -> bool:
    """Whether a place lies between the halves of a pair; all but a choice are only told by figures."""
    if not matcher(second).match(after):
        return False
    *_, clause = CLAUSE_END.split(before)
    begun = last_of(first, clause)
    if begun is None or not 0 < _length(clause[begun.end() :]) <= _HALF:
        return False
    return bool(matcher(words.choices).fullmatch(first) or _FIGURE.match(clause, begun.end()))


def _length(text: str) -> int:
    return len(_WORD.findall(text))


@cache
def _pairs(listed: str) -> tuple[tuple[str, str], ...]:
    """Both words of each pair of a list."""
    pairs = (" ".join(pair.split()).partition(" … ") for pair in listed.split(","))
    return tuple((first, second) for first, _, second in pairs if second)
