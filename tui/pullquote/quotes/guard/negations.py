"""Negations that what is cut off takes from the words that stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pullquote.quotes.guard.clauses import CLAUSE_END, found_in, second_verb
from pullquote.quotes.guard.language import Language, last_of, matcher

_INTRODUCES = re.compile(r"\s*[,:][\s,:?]*")
"""Marks between a verb of saying and what is said."""
_COLONS = (",", ":", "?")
_COMPOUND = re.compile(r"^\W*\w+\s-\w+")
"""The second half of what a hyphen joins, in German: "Hafenmeisterinnen | und -meister"."""
_LEAD = 3
"""How many words of a quotation may belong to one phrase with the word after it."""
_SUBJECT = 8
"""Up to so many words are a subject, with what is said of it right there: "no one at least in my opinion"."""
_DENIED = 3
"""Among how many of its first words one denies it."""
_SAYING = 12
"""How many words before a speech may say that it was never made."""
_ASKED = 2
"""Up to so many words after "that" are the subject of its clause."""


def negates(text: str, words: Language) -> bool:
    """Whether a text holds a negation."""
    return any(negations(text, words))


def negation_before(before: str, picked: str, words: Language) -> str:
    """The negation of the clause whose end alone is picked: "I do not | support it"; empty where there is none."""
    if phrase := _torn(before, picked, words) or _denied(before, picked, words):
        return phrase
    if word := unsaid(before, picked, words) or _shared(before, picked, words):
        return word
    if before.rstrip().endswith(",") and (aside := _aside(picked, words)):
        before, picked = before.rstrip(" ,"), picked[aside:]  # "no house for, | if you like, cowards"
    taken = matcher(words.taken)
    that = matcher(words.that).match(picked) or taken.match(picked)
    clauses = CLAUSE_END.split(before.rstrip(" ,") if that else before)
    clause = clauses[-1]
    if not clause.strip() and matcher(words.finite).match(picked):
        subjects = reversed(clauses[-3:-1])  # "No one, in my view, | is", "No one in my view, | is"
        clause = next((one for one in subjects if _denies_subject(one, words)), "")
    *_, (at, word) = [(0, ""), *negations(clause, words)]
    if not word:
        return ""
    if matcher(words.joins).match(picked) or that:
        return word if that and _thinks(clause, words) else ""
    if _subject_after(clause[at + len(word) :], words):
        return ""  # "if you don't sail we are going | to stay"
    if join := last_of(words.joins, clause[at + len(word) :]):
        that = matcher(words.that).fullmatch(join[0])
        return word if that and _thinks(clause[: at + len(word) + join.start()], words) else ""
    return word


def unsaid(before: str, picked: str, words: Language) -> str:
    """What denies that the words after a text were ever said: "I did not say, |"; empty where they were."""
    if not before.rstrip().endswith(_COLONS):
        return ""
    tail = matcher(words.filler).sub("", " ".join(before.split()[-_SAYING:]))
    verb = last_of(words.says, tail)
    if verb is None or not _INTRODUCES.fullmatch(tail, verb.end()) or matcher(words.joins).match(picked):
        return ""
    *_, clause = CLAUSE_END.split(tail[: verb.start()])
    *_, (_, word) = [(0, ""), *negations(clause, words)]
    return word


def _shared(before: str, picked: str, words: Language) -> str:
    """The negation of two verbs of which the second is picked: "We cannot stop | or rest"."""
    verb = second_verb(before, picked, words.either, words)
    if not verb or matcher(words.negation).match(verb):
        return ""
    *_, clause = CLAUSE_END.split(before)
    *_, (at, word) = [(0, ""), *negations(clause, words)]
    apart = matcher(words.joins).search(clause, at + len(word)) or matcher(words.beside).fullmatch(word)
    return "" if apart else word


def _subject_after(text: str, words: Language) -> bool:
    """Whether another clause begins after a negation, but for one that is denied with it: "I don't think he is"."""
    subject = next(
        (one for one in matcher(words.subject).finditer(text) if text[: one.start()].strip()), None
    )
    if subject is None or matcher(words.thinks).search(text, 0, subject.start()):
        return False
    return bool(matcher(words.finite).match(text[subject.end() :].lstrip()) or re.search(r"['’]", subject[0]))


def _aside(picked: str, words: Language) -> int:
    """How long an aside is with which words begin: "if you like, "; 0 for none."""
    aside = matcher(words.not_condition).match(picked)
    comma = re.match(r"\s*,\s*", picked[aside.end() :]) if aside else None
    return aside.end() + comma.end() if aside and comma else 0


def _thinks(clause: str, words: Language) -> bool:
    """Whether what "that" begins after a clause is thought or said in it: "I do not think | that"."""
    verb = last_of(words.thinks, clause)
    return bool(verb and not matcher(words.joins).search(clause, verb.end()))


def _denied(before: str, picked: str, words: Language) -> str:
    """What denies a clause that "that" begins: "It is wrong to say that | it rains", "I deny | that"."""
    if not matcher(words.that).match(picked):
        that = last_of(words.that, before)
        if that is None or "," in before[that.end() :] or len(before[that.end() :].split()) > _ASKED:
            return ""
        before = before[: that.start()]
    *_, clause = CLAUSE_END.split(before.rstrip(" ,"))
    denies = last_of(words.denies, clause)
    if denies is None or len(clause[denies.end() :].split()) > _DENIED or negates(clause, words):
        return ""
    return denies[0]


def _denies_subject(clause: str, words: Language) -> bool:
    """Whether a clause is but a subject that is denied: "And no one", "Not one of them"."""
    if len(clause.split()) > _SUBJECT or matcher(words.subject).search(clause):
        return False
    return negates(" ".join(clause.split()[:_DENIED]), words)


def negation_after(picked: str, after: str, words: Language) -> str:
    """The negation of the clause whose beginning alone is picked: "He asked them | not to go"."""
    if phrase := _torn(picked, after, words):
        return phrase
    if _begins_another(picked, words) or CLAUSE_END.search(picked.rstrip()[-1:]):
        return ""
    after = _COMPOUND.sub("", after)
    at, word = next(negations(after, words), (0, ""))
    between = after[:at]
    if matcher(words.infinitive).fullmatch(between.strip()):
        return ""  # "we use a lamp | to not be seen"
    return "" if CLAUSE_END.search(between) or matcher(words.joins).search(between) else word


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


def negations(text: str, words: Language) -> Iterator[tuple[int, str]]:
    return found_in(text, words.negation, words.not_negation)
