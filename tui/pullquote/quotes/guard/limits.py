"""Negations and conditions that what is left out takes from what is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pullquote.quotes.guard.around import first_words
from pullquote.quotes.guard.language import Language, last_of, matcher

_CLAUSE_END = re.compile(r"(?<!\d)[.,]|[.,](?!\d)|[!?…;:—–]|\s--?\s|--")
_SENTENCE_END = re.compile(r"(?<!\d)\.|\.(?!\d)|[!?…]")
_BREAK = re.compile(r"[;:—–]|\s--?\s|--")
"""What a condition does not reach over."""
_COMPOUND = re.compile(r"^\W*\w+\s-\w+")
"""The second half of what a hyphen joins, in German: "Hafenmeisterinnen | und -meister"."""
_NEAR = 60
"""How many characters after the words quoted a condition may stand and still be theirs."""
_ASIDES = 2
"""How many commas may stand before it."""
_FRAGMENT = 9
"""Up to so many words are a condition that stands alone; more hold what it is a condition of."""
_LEAD = 3
"""How many words of a quotation may belong to one phrase with the word after it."""
_SUBJECT = 8
"""Up to so many words are a subject, with what is said of it right there: "no one at least in my opinion"."""
_DENIED = 3
"""Among how many of its first words one denies it."""
_ASKED = 2
"""How many words may stand between "wonder" and the "if" that it brings with it."""


def limits(text: str, words: Language, rest: str = "") -> tuple[str, ...]:
    """Negations left out of a clause that is printed, and conditions left out of a sentence that is.

    `text` is all that stands between the word printed before an omission and the word printed after it, with which
    `rest` begins.
    """
    clause, sentence = _apart(text, _CLAUSE_END), _apart(text, _SENTENCE_END)
    if clause[1] < len(text) and matcher(words.joins).match(text.lstrip()):
        clause = 0, clause[1]  # "and will not, |": the clause begins with what is left out
    if matcher(words.reason).match(rest) or matcher(words.contrary).match(rest):
        clause = clause[0], len(text)  # "…, it never was, | because …": nothing of the clause is printed
    found = [
        *((at, word) for at, word in _negations_of(text, words) if not clause[0] <= at < clause[1]),
        *((at, word) for at, word in _conditions(text, words) if not sentence[0] <= at < sentence[1]),
    ]
    return tuple(word for _, word in sorted(found))


def _negations_of(text: str, words: Language) -> Iterator[tuple[int, str]]:
    """The negations that are left out, but for those whose object is left out with them: "rather than wait"."""
    for at, word in _negations(text, words):
        alone = matcher(words.beside).fullmatch(word) and re.search(r"\w", text[at + len(word) :])
        if not alone:
            yield at, word


def negates(text: str, words: Language) -> bool:
    """Whether a text holds a negation."""
    return any(_negations(text, words))


def _apart(text: str, end: re.Pattern[str]) -> tuple[int, int]:
    """The stretch that belongs to neither side: from the first of some marks to the last; none without a mark."""
    places = [mark.start() for mark in end.finditer(text)]
    return (places[0], places[-1]) if places else (len(text), len(text))


def negation_before(before: str, picked: str, words: Language) -> str:
    """The negation of the clause whose end alone is picked: "I do not | support it"; empty where there is none."""
    if phrase := _torn(before, picked, words):
        return phrase
    taken = matcher(words.taken)
    that = matcher(words.that).match(picked) or taken.match(picked)
    clauses = _CLAUSE_END.split(before.rstrip(" ,") if that else before)
    clause = clauses[-1]
    if not clause.strip() and matcher(words.finite).match(picked):
        subjects = reversed(clauses[-3:-1])  # "No one, in my view, | is", "No one in my view, | is"
        clause = next((one for one in subjects if _denies_subject(one, words)), "")
    *_, (at, word) = [(0, ""), *_negations(clause, words)]
    if not word:
        return ""
    if matcher(words.joins).match(picked) or that:
        return word if that and _thinks(clause, words) else ""
    if join := last_of(words.joins, clause[at + len(word) :]):
        that = matcher(words.that).fullmatch(join[0])
        return word if that and _thinks(clause[: at + len(word) + join.start()], words) else ""
    return word


def _thinks(clause: str, words: Language) -> bool:
    """Whether what "that" begins after a clause is thought or said in it: "I do not think | that"."""
    verb = last_of(words.thinks, clause)
    return bool(verb and not matcher(words.joins).search(clause, verb.end()))


def _denies_subject(clause: str, words: Language) -> bool:
    """Whether a clause is but a subject that is denied: "And no one", "Not one of them"."""
    if len(clause.split()) > _SUBJECT or matcher(words.subject).search(clause):
        return False
    return negates(" ".join(clause.split()[:_DENIED]), words)


def negation_after(picked: str, after: str, words: Language) -> str:
    """The negation of the clause whose beginning alone is picked: "He asked them | not to go"."""
    if phrase := _torn(picked, after, words):
        return phrase
    if _begins_another(picked, words) or _CLAUSE_END.search(picked.rstrip()[-1:]):
        return ""
    after = _COMPOUND.sub("", after)
    at, word = next(_negations(after, words), (0, ""))
    between = after[:at]
    return "" if _CLAUSE_END.search(between) or matcher(words.joins).search(between) else word


def _torn(before: str, after: str, words: Language) -> str:
    """The harmless phrase that an edge tears in two, so that "not | only" says "not", or "only"."""
    lead = f"{' '.join(before.split()[-_LEAD:])} "
    for phrase in matcher(words.not_negation).finditer(f"{lead}{' '.join(after.split()[:_LEAD])}"):
        head = lead[phrase.start() :]
        if len(lead) < phrase.end() and matcher(words.negation).search(head):
            return phrase[0]
    return ""


def _begins_another(picked: str, words: Language) -> bool:
    """Whether words end with the first of another clause, so that what is denied is not theirs: "… and I | don't"."""
    *before, last = picked.split() or [""]
    return bool(before and (matcher(words.subject).fullmatch(last) or matcher(words.joins).fullmatch(last)))


def condition_before(before: str, picked: str, words: Language) -> str:
    """The condition in a sentence whose end alone is picked: "If it rains, | we stay"."""
    found = list(_conditions_of(picked, before, words))
    if not found or matcher(words.contrary).match(picked) or _conditional(picked, words):
        return ""
    at, word = found[-1]
    between = before[at + len(word) :]
    if _BREAK.search(between) or matcher(words.contrary).search(between):
        return ""
    if matcher(words.reason).search(between):
        return ""  # The condition is that of a clause before.
    if any(matcher(words.subject).match(clause.lstrip()) for clause in between.split(",")[1:-1]):
        return ""  # "If it rains, we stay, | and": so is it here.
    if "," not in between + picked and matcher(words.joins).match(picked):
        return ""  # A clause of its own inside the condition: "if you use tools | that are blunt".
    return first_words(before[at:])


def _conditional(picked: str, words: Language) -> bool:
    """Whether words begin with a condition of their own: "or if it rains"."""
    join = matcher(words.joins).match(picked)
    return bool(join and matcher(words.condition).match(picked[join.end() :].lstrip()))


def condition_apart(previous: str, picked: str, words: Language) -> str:
    """The condition that is printed as a sentence of its own before the words: "As long as it holds. | It will do"."""
    join = matcher(words.joins).match(previous)
    clauses = previous, previous[join.end() :].lstrip() if join else ""  # "And if it holds."
    clause = next((clause for clause in clauses if matcher(words.condition).match(clause)), "")
    harmless = matcher(words.not_condition).match(clause)
    if not clause or harmless or re.search(r"[,;:?!–—]", clause) or not matcher(words.pronoun).match(picked):
        return ""
    return first_words(clause)


def condition_after_all(following: str, words: Language) -> str:
    """The condition that is printed as a sentence of its own after the words: "We sail. | If it is calm", say."""
    condition = matcher(words.condition).match(following)
    if not condition or matcher(words.not_condition).match(following):
        return ""
    alone = not re.search(r"[,;:?!–—…]", following) and len(following.split()) <= _FRAGMENT
    return first_words(following) if alone and following.rstrip().endswith(".") else ""


def condition_after(picked: str, after: str, words: Language) -> str:
    """The condition in a sentence whose beginning alone is picked: "We sail | if it is calm"."""
    lead = f"{' '.join(picked.split()[-_LEAD:])} "  # "especially | if" is one phrase
    text = lead + after.lstrip()
    at = next((at for at, _ in _conditions_of(picked, text, words)), -1)
    if at < len(lead) or matcher(words.condition).match(picked):
        return ""  # There is none, or one is picked, if not to its end.
    if matcher(words.joins).fullmatch(lead.split()[-1]):
        return ""  # "I thought that | if": it is that of the clause after.
    between = text[len(lead) : at]
    far = len(between) > _NEAR or between.count(",") > _ASIDES
    if far or _BREAK.search(between) or matcher(words.joins).search(between):
        return ""
    return first_words(text[at:])


def _negations(text: str, words: Language) -> Iterator[tuple[int, str]]:
    return _found(text, words.negation, words.not_negation)


def _conditions(text: str, words: Language) -> Iterator[tuple[int, str]]:
    for at, word in _found(text, words.condition, words.not_condition):
        asked = last_of(words.whether, text[:at])
        if asked is None or len(text[asked.end() : at].split()) > _ASKED:
            yield at, word


def _conditions_of(picked: str, text: str, words: Language) -> Iterator[tuple[int, str]]:
    """The conditions in a text that can be those of the words picked: "until" limits what is denied only."""
    for at, word in _conditions(text, words):
        if negates(picked, words) or not matcher(words.until).fullmatch(word):
            yield at, word


def _found(text: str, wanted: str, harmless: str) -> Iterator[tuple[int, str]]:
    """The words of a list with their places, but for those that are part of a harmless phrase."""
    phrases = [match.span() for match in matcher(harmless).finditer(text)]
    for match in matcher(wanted).finditer(text):
        if not any(start <= match.start() and match.end() <= end for start, end in phrases):
            yield match.start(), match[0]
