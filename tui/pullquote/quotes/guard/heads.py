"""What an omission joins to other words than those it belonged to."""

from __future__ import annotations

from pullquote.quotes.guard.around import first_words
from pullquote.quotes.guard.clauses import CLAUSE_END, is_act
from pullquote.quotes.guard.language import Language, last_of, matcher

_THING = 3
"""Fewer words after "than" name nothing that another could be joined to."""
_ACT = 6
"""Up to so many words say what has to be done for another thing: "to ask the whole old crew"."""


def joined_elsewhere(before: str, gone: str, rest: str, words: Language) -> str:
    """The words after a gap that are read with those before it, and belonged to those left out; empty for none."""
    return first_words(rest) if _purpose(before, gone, rest, words) or _second(gone, rest, words) else ""


def _purpose(before: str, gone: str, rest: str, words: Language) -> bool:
    """Whether what something is done for takes the place of that: "You have {to ask them} to help"."""
    must = last_of(words.obliged, before)
    if must is None or before[must.end() :].strip() or CLAUSE_END.search(gone) or len(gone.split()) > _ACT:
        return False
    return is_act(gone.lstrip(), words) and is_act(rest, words)


def _second(gone: str, rest: str, words: Language) -> bool:
    """Whether the first of two is left out with the word both hang on: "more {than a hut} and a shed"."""
    first, also = gone.lstrip(" ,"), matcher(words.also).match(rest)
    governs = any(matcher(listed).match(first) for listed in (words.beside, words.than))
    if not governs or not also or CLAUSE_END.search(first) or len(first.split()) < _THING:
        return False  # "fewer men | than before | and more women"
    return not matcher(words.that).match(rest[also.end() :].lstrip())
