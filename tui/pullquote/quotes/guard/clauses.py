"""What an edge of a quotation does to a clause: what governs it, and whether it still claims anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pullquote.quotes.guard.language import Language, last_of, matcher

CLAUSE_END = re.compile(r"(?<!\d)[.,]|[.,](?!\d)|[!?…;:—–]|\s--?\s|--")
"""Marks that end a clause, but not those of a number."""
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_CLAIM = 7
"""More words than so many are taken for a claim, verb or no verb."""


def governing(before: str, picked: str, words: Language) -> str:
    """What governs a clause that begins with "that": for the second of two, what does the first.

    "They ask that the gate is shut and | that the lamp is lit".
    """
    that = matcher(words.that).match(picked)
    if that and not matcher(words.finite).match(picked[that.end() :].lstrip()) and joined(before, words):
        *_, that = [None, *matcher(words.that).finditer(before)]
        return before[: that.start()] if that else before
    return before


def joined(before: str, words: Language) -> bool:
    """Whether a text ends with what joins the next clause to its last: "and"."""
    last = last_of(words.also, before)
    return bool(last and not before[last.end() :].strip(" ,"))


def claims(picked: str, words: Language) -> bool:
    """Whether the end of a sentence claims something by itself: not "and the old gate", "of the old gate"."""
    opens = any(matcher(listed).match(picked) for listed in (words.also, words.phrase, words.that))
    if not opens or len(picked.split()) > _CLAIM or "," in picked:
        return True
    return any(matcher(listed).search(picked) for listed in (words.finite, words.subject))


def phrase_of(before: str, picked: str, words: Language) -> bool:
    """Whether words only go on with the clause before them, and claim nothing: "if it sails | after dark"."""
    return bool(re.search(r"\w\s*$", before) and "," not in picked and matcher(words.phrase).match(picked))


def says_anything(picked: str, words: Language) -> bool:
    """Whether words are more than what leads to others: "And so, you know"."""
    said = matcher(words.joins).sub("", matcher(words.filler).sub("", picked))
    return bool(re.search(r"\w", said))


def found_in(text: str, wanted: str, harmless: str) -> Iterator[tuple[int, str]]:
    """The words of a list with their places, but for those that are part of a harmless phrase."""
    phrases = [match.span() for match in matcher(harmless).finditer(text)]
    for match in matcher(wanted).finditer(text):
        if not any(start <= match.start() and match.end() <= end for start, end in phrases):
            yield match.start(), match[0]


def is_act(text: str, words: Language) -> bool:
    """Whether a text begins with a verb that nobody is said to do yet: "to sail", not "to the lake"."""
    return bool(matcher(words.infinitive).match(text) and not matcher(words.phrase).match(text))


def second_verb(before: str, picked: str, listed: str, words: Language) -> str:
    """What begins with the second of two verbs of one subject: "stay" in "We row | or stay", not in "| or we stay"."""
    joins = matcher(listed).match(picked)
    verb = picked[joins.end() :].lstrip() if joins and before.rstrip()[-1:].isalnum() else ""
    another = words.subject, words.pronoun, words.joins, words.condition
    return "" if any(matcher(listed).match(verb) for listed in another) else verb


def sentences(text: str) -> list[str]:
    """The sentences of a few words, told by their marks."""
    return _SENTENCE_END.split(text.strip())
