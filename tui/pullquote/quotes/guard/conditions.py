"""Conditions that what is cut off takes from the words that stay, and questions that it makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pullquote.quotes.guard.around import first_words, last_words
from pullquote.quotes.guard.clauses import CLAUSE_END, found_in, joined, phrase_of, says_anything
from pullquote.quotes.guard.language import Language, last_of, matcher
from pullquote.quotes.guard.negations import negates

_BREAK = re.compile(r"[;:—–]|\s--?\s|--")
"""What a condition does not reach over."""
_NEAR = 60
"""How many characters after the words quoted a condition may stand and still be theirs."""
_ASIDES = 2
"""How many commas may stand before it."""
_FRAGMENT = 9
"""Up to so many words are a condition that stands alone; more hold what it is a condition of."""
_PHRASE = 5
"""Up to so many words after "to" claim nothing."""
_LEAD = 3
"""How many words of a quotation may belong to one phrase with the word after it."""
_MOOD = 4
"""Among how many of its first words a sentence says that it is imagined."""
_ASKED = 2
"""How many words may stand between "wonder" and the "if" that it brings with it."""


def condition_before(before: str, picked: str, words: Language) -> str:
    """The condition in a sentence whose end alone is picked: "If it rains, | we stay"."""
    apart = matcher(words.contrary).match(picked) or phrase_of(before, picked, words)
    if apart or matcher(words.supposition).match(picked):
        return ""  # "if you, | let's say, sail": it is printed that this is supposed
    if matcher(words.inverted).match(before) and re.fullmatch(r"[^,]*,\s*", before):
        return "" if matcher(words.joins).match(picked) else first_words(before)
    found = list(_conditions_of(picked, before, words))
    if not found or _conditional(picked, words):
        return ""
    at, word = found[-1]
    between = re.sub(r",\s*,", ",", matcher(words.filler).sub("", before[at + len(word) :]))
    return first_words(before[at:]) if _reaches(between, picked, words) else ""


def _reaches(between: str, picked: str, words: Language) -> bool:
    """Whether a condition limits the words, with what stands between; not where they still belong to it."""
    if _BREAK.search(between) or matcher(words.contrary).search(between):
        return False
    if matcher(words.reason).search(between):
        return False  # The condition is that of a clause before.
    if any(matcher(words.subject).match(clause.lstrip()) for clause in between.split(",")[1:-1]):
        return False  # "If it rains, we stay, | and": so is it here.
    if "," not in between and matcher(words.relative).match(picked):
        return False  # "if you use a tool | that is blunt, but sharp enough"
    if "," in picked:
        return True
    if "," not in between and matcher(words.joins).match(picked):
        return False  # A clause of its own inside the condition: "if you use tools | that are blunt".
    if matcher(words.also).match(picked) and re.fullmatch(r"[^,]*,\s*", between):
        return False  # A second one: "if it rains, | and the road is wet".
    short = "," not in between or len(picked.split()) <= _PHRASE
    return not (short and matcher(words.infinitive).match(picked))  # "If you wish | to sail"


def _conditional(picked: str, words: Language) -> bool:
    """Whether words begin with a condition of their own: "or if it rains"."""
    join = matcher(words.joins).match(picked)
    return bool(join and matcher(words.condition).match(picked[join.end() :].lstrip()))


def condition_shared(before: str, picked: str, words: Language) -> str:
    """The "when" of two clauses of which the second is picked: "Once it is dark and | the wind drops, we sail"."""
    if not joined(before, words) or "," not in picked or matcher(words.joins).match(picked):
        return ""
    clause = CLAUSE_END.split(before.rstrip())[-1].strip()
    join = matcher(words.joins).match(clause)
    found = matcher(words.when).match(clause) or (
        join and matcher(words.when).match(clause[join.end() :].lstrip())
    )
    return first_words(clause) if found else ""


def only_before(before: str, words: Language) -> str:
    """What before the words bounds them: "Only | the ferry", "At best, I think, | a week"; not "the only | ferry"."""
    only = last_of(words.only, before)
    if only is None or matcher(words.hedge).sub("", before[only.end() :]).strip(" ,"):
        return ""
    lead = before[: only.start()].split()
    return "" if lead and matcher(words.articles).fullmatch(lead[-1]) else only[0]


def condition_apart(previous: str, picked: str, words: Language) -> str:
    """The condition that is printed as a sentence of its own before the words: "As long as it holds. | It will do"."""
    clause = next(
        (clause for clause in _after_and(previous, words) if matcher(words.condition).match(clause)), ""
    )
    harmless = matcher(words.not_condition).match(clause)
    if not clause or harmless or re.search(r"[,;:?!–—]", clause) or not matcher(words.pronoun).match(picked):
        return ""
    return first_words(clause)


def still_imagined(previous: str, picked: str, words: Language) -> str:
    """The condition of a sentence that is imagined, and so is the next: "If I sailed, I would win. | You would row"."""
    would, head = matcher(words.would), " ".join(picked.split()[:_MOOD])
    if not would.search(head) or not would.search(previous) or matcher(words.but).match(picked):
        return ""
    clauses = _after_and(previous, words)
    begun = any(matcher(of).match(one) for of in (words.condition, words.inverted) for one in clauses)
    return first_words(previous) if begun else ""


def _after_and(sentence: str, words: Language) -> tuple[str, str]:
    """A sentence, and what stands in it after an "and" with which it begins: "And if it holds."."""
    join = matcher(words.joins).match(sentence)
    return sentence, sentence[join.end() :].lstrip() if join else ""


def condition_after_all(following: str, words: Language) -> str:
    """The condition that is printed as a sentence of its own after the words: "We sail. | If it is calm", say."""
    condition = matcher(words.condition).match(following)
    if not condition or matcher(words.not_condition).match(following):
        return ""
    alone = not re.search(r"[,;:?!–—…]", following) and len(following.split()) <= _FRAGMENT
    more = matcher(words.subject).findall(following)  # "Once you row you can stay": it holds what it limits
    return first_words(following) if alone and len(more) <= 1 and following.rstrip().endswith(".") else ""


def condition_after(picked: str, after: str, words: Language) -> str:
    """The condition in a sentence whose beginning alone is picked: "We sail | if it is calm"."""
    lead = f"{' '.join(picked.split()[-_LEAD:])} "  # "especially | if" is one phrase
    text = lead + after.lstrip()
    at = next((at for at, _ in _conditions_of(picked, text, words)), -1)
    if at < len(lead) or matcher(words.condition).match(picked) or not says_anything(picked, words):
        return ""  # There is none, or one is picked, if not to its end.
    if matcher(words.joins).fullmatch(lead.split()[-1]):
        return ""  # "I thought that | if": it is that of the clause after.
    between = text[len(lead) : at]
    far = len(between) > _NEAR or between.count(",") > _ASIDES
    if far or _BREAK.search(between) or any(matcher(of).search(between) for of in (words.joins, words.that)):
        return ""
    return first_words(text[at:])


def asked_before(before: str, picked: str, words: Language) -> str:
    """What makes a question of the words, or leaves them open: "I wonder if | it rains", "Whether we | go"."""
    open_ = last_of(words.whether_or_not, before)
    if open_ is None or matcher(words.joins).match(picked):
        return ""
    tail, lead = before[open_.end() :], before[: open_.start()]
    if "," in tail or len(tail.split()) > _ASKED or matcher(words.also).search(tail):
        return ""  # "whether or not | to sail"
    asked = last_of(words.whether, lead)
    near = asked and len(lead[asked.end() :].split()) <= _ASKED
    return last_words(before) if near or not matcher(words.condition).fullmatch(open_[0]) else ""


def asked_after(picked: str, rest: str, words: Language) -> str:
    """What it is that the speaker does not know, where only that is picked: "I do not know | if it rains"."""
    verb = last_of(words.whether, picked)
    alone = (
        verb
        and negates(picked, words)
        and len(picked.split()) <= _PHRASE
        and verb.end() == len(picked.rstrip())
    )
    return first_words(rest) if alone and matcher(words.whether_or_not).match(rest) else ""


def conditions(text: str, words: Language) -> Iterator[tuple[int, str]]:
    for at, word in found_in(text, words.condition, words.not_condition):
        asked = last_of(words.whether, text[:at]) if matcher(words.whether_or_not).fullmatch(word) else None
        if asked is None or len(text[asked.end() : at].split()) > _ASKED:
            yield at, word


def _conditions_of(picked: str, text: str, words: Language) -> Iterator[tuple[int, str]]:
    """The conditions in a text that can be those of the words picked: "until" limits what is denied only."""
    for at, word in conditions(text, words):
        if negates(picked, words) or not matcher(words.until).fullmatch(word):
            yield at, word
