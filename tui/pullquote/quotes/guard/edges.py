"""What the beginning and the end of a quotation cut off, and what the sentences beside it do to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pullquote.quotes.guard import clauses, conditions, negations, pairs, voices
from pullquote.quotes.guard.around import Around, first_words, last_words
from pullquote.quotes.guard.language import Language, last_of, matcher
from pullquote.quotes.guard.rules import Found

_OPENERS = " \n\"'“‘„«»”¿¡([-–—…"
_MARKS = " \n,;:-–—"
_SENTENCE = re.compile(r"[.!?…]\s")
_QUESTION = re.compile(r"[?？؟;]\W*$")
_FULL_STOP = re.compile(r"\s*[.!]\s")
_HEAD = 7
"""Among how many words of a sentence that begins with "but" one is looked for that says what it limits."""
_GOVERNS = 4
"""How many words before a quotation may hold an "I think" that is its own."""
_LEAD = 3
"""Up to so many words before a comma lead to a question: "And then, is it"."""
_SHORT = 5
"""Up to so many words of a sentence only say something of the one before: "And even there not really"."""
_ADVERB = 1
"""Up to so many words may stand between a wish and its "that": "I hope now that"."""
_SUBJECT = 2
"""Up to so many words after "that" are the subject of its clause."""
_SOON = 160
"""How many characters after the words they are taken back for a joke."""
_TAG = 3
"""Up to so many words after the last comma of a question are a tag: "isn't it?"."""


def beginning(around: Around, words: Language) -> Iterator[Found]:
    """What is cut off before the words."""
    picked = around.first.lstrip(_OPENERS)
    if not around.begins_inside:
        if supposed := matcher(words.imagined).match(around.previous.lstrip(_OPENERS)):
            yield "supposition", supposed[0]
        if condition := conditions.condition_apart(around.previous.lstrip(_OPENERS), picked, words):
            yield "condition", condition
        if case := conditions.still_imagined(around.previous.lstrip(_OPENERS), picked, words):
            yield "supposition", case
        if denied := negations.unsaid(around.previous, picked, words):
            yield "negation", denied
        if said := voices.left_open(around.previous, words) or voices.goes_on(around.previous, picked, words):
            yield "quoted", said
        if pronoun := matcher(words.pronoun).match(picked):
            yield "pronoun", pronoun[0]
        return
    before = clauses.governing(around.before, picked, words)
    if negation := negations.negation_before(before, picked, words):
        yield "negation", negation
    condition = conditions.condition_before(around.before, picked, words)
    if condition := condition or conditions.condition_shared(around.before, picked, words):
        yield "condition", condition
    if only := conditions.only_before(before, words):
        yield "condition", only
    if asked := conditions.asked_before(around.before, picked, words):
        yield "question", asked
    if (imagined := _supposed(around.before, words)) and not clauses.phrase_of(around.before, picked, words):
        yield "supposition", imagined
    if wish := _wished(before, picked, words):
        yield "wish", wish
    half = pairs.half_picked(around.before, picked, words)
    if half and not matcher(words.either).match(picked):  # "or we stay" says itself that it is one of two
        yield "half", half
    if hedge := _at_end(words.hedge, around.before):
        yield "hedge", hedge
    yield "begins inside", last_words(around.before)


def end(around: Around, words: Language) -> Iterator[Found]:
    """What is cut off after the words, and what the next sentence says of them."""
    picked = around.last.lstrip(_OPENERS)
    whole = around.last != around.first or not around.begins_inside
    apart = whole or around.before.rstrip().endswith((":", "…"))
    asks = _asks(picked, words) and (apart or not matcher(words.joins).match(picked))
    if around.ends_inside:
        yield from _rest(around, words, asks=asks)
    else:
        claims = whole or clauses.claims(picked, words)  # not "…, | and the old gate"
        yield from _next_sentence(picked, around.following.lstrip(_OPENERS), words, claims=claims)
    if (jest := _in_jest(around, words)) and not asks:
        yield "correction", jest
    *before, last = picked.split() or [""]
    last = last.strip(",…-–—")
    if before and matcher(words.but).fullmatch(last) and not matcher(words.particle).fullmatch(last):
        yield "contrary", last
    if (
        words.asks
        and _QUESTION.search(around.after)
        and not asks
        and not _claims_nothing(picked, words)
        and not clauses.phrase_of(around.before, picked, words)
        and not _asks_apart(picked, around.after, words)
    ):
        yield "question", last_words(around.last)


def _rest(around: Around, words: Language, *, asks: bool) -> Iterator[Found]:
    """What the rest of the last sentence says of the words; `asks` if these are a question."""
    rest = around.after.lstrip(_MARKS)
    picked = around.last.lstrip(_OPENERS)
    if negation := negations.negation_after(picked, around.after, words):
        yield "negation", negation
    condition = conditions.condition_after(around.last, around.after, words) or conditions.asked_after(
        picked, rest, words
    )
    if condition and not asks:
        yield "condition", condition
    marked = rest != around.after.lstrip() or around.last.rstrip().endswith(tuple(_MARKS.split()[0]))
    correction = matcher(words.correction).match(rest)
    if correction and (
        marked or not negations.negates(correction[0], words)
    ):  # not "they say | that is not true"
        yield "correction", correction[0]
    elif not asks and _claims(around, words) and _is_contrary(rest, words, marked=marked):
        yield "contrary", first_words(rest)
    elif not asks and (correction_after := _taken_back(around.following.lstrip(_OPENERS), words)):
        yield "correction", correction_after
    if half := pairs.half_picked(around.last, rest, words):
        yield "half", half
    if matcher(words.reason).match(rest):
        yield "reason", first_words(rest)
    yield "ends inside", first_words(rest)


def left_out(before: str, text: str, rest: str, words: Language) -> Iterator[Found]:
    """What an omission takes away besides negations and conditions, between what is printed `before` and the `rest`."""
    gone = text.lstrip(_OPENERS + ".,;:!?")
    if _is_contrary(gone, words) and not matcher(words.contrary).fullmatch(gone.rstrip(_MARKS)):
        said = _SENTENCE.split(before.rstrip(" .!"))[-1].lstrip(_OPENERS)
        granted = matcher(words.concedes).search(said) and not matcher(words.but).match(said)
        limits_it = _limits("", gone, words) or not gone[:1].isupper() or granted
        yield "contrary" if limits_it else "contrast", first_words(gone)
    if _FULL_STOP.match(text) and not _QUESTION.search(text):
        yield from _sentence_left_out(gone, words)
    if _QUESTION.search(text) and (answer := matcher(words.answer).match(rest.lstrip(_OPENERS + ".,;:!"))):
        yield "answer", answer[0]
    if only := matcher(words.only).fullmatch(gone.rstrip(_MARKS)):
        yield "condition", only[0]
    if alleged := matcher(words.alleged).fullmatch(gone.rstrip(_MARKS)):
        yield "quoted", alleged[0]
    if should := matcher(words.should).fullmatch(gone.rstrip(_MARKS)):
        yield "wish", should[0]
    if hedge := matcher(words.hedge).match(gone):
        yield "hedge", hedge[0]


def _sentence_left_out(gone: str, words: Language) -> Iterator[Found]:
    """What a sentence that is left out says of the one before it, which stays."""
    if correction := _taken_back(gone, words):
        yield "correction", correction
    elif matcher(words.however).match(gone) and not matcher(words.however).fullmatch(gone.rstrip(_MARKS)):
        yield "contrary", first_words(gone)
    elif condition := conditions.condition_after_all(gone, words):
        yield "condition", condition


def _next_sentence(picked: str, following: str, words: Language, *, claims: bool) -> Iterator[Found]:
    """What the next sentence says of the words; it limits only what `claims` something."""
    correction = _taken_back(following, words)
    if correction and not _QUESTION.search(picked):  # what follows a question answers it
        yield "correction", correction
    elif hearsay := voices.hearsay_after(following, words):
        yield "quoted", hearsay
    elif condition := conditions.condition_after_all(following, words):
        yield "condition", condition
    elif not claims or matcher(words.not_contrary).match(following) or _QUESTION.search(following):
        return
    elif _limits(picked, following, words):
        yield "contrary", first_words(following)
    elif matcher(words.but).match(following):
        granted = matcher(words.concedes).search(" ".join(picked.split()[:_HEAD]))
        yield "contrary" if granted else "contrast", first_words(following)


def _taken_back(following: str, words: Language) -> str:
    """What takes a sentence back at the beginning of the next, or anywhere in a short one: "Even there not really"."""
    following = matcher(words.emphasis).sub("", following)
    found = matcher(words.correction).match(following)
    short = len(following.split()) <= _SHORT and not matcher(words.first_person).search(following)
    if not found and short:
        last = last_of(words.correction, following)
        found = last if last and not following[last.end() :].strip(" .!…") else None
    return found[0] if found else ""


def _in_jest(around: Around, words: Language) -> str:
    """What says soon after the words that they were not meant, or laughs at them: "I'm joking", "Come on!"."""
    if jest := matcher(words.jest).search(around.closing[:_SOON]):
        return jest[0]
    scorn = matcher(words.scorn).fullmatch(around.following.strip(" .!?…"))
    return scorn[0] if scorn else ""


def _limits(picked: str, following: str, words: Language) -> bool:
    """Whether a sentence limits the one before it.

    "However" does. "But" does where a word near it says in what way: "But not in winter", "But sometimes"; or where
    it has but little more to say of the same thing: "It cost a lot. | But it was beautiful."
    """
    if matcher(words.however).match(following):
        return True
    aside = re.match(r"[\w’']+,\s+([\w’' ]+),", following)
    if aside and matcher(words.however).fullmatch(aside[1]):  # "Strictly, however, …"
        return True
    if (granted := matcher(words.granted).search(following)) and _is_contrary(
        following[granted.end() :].lstrip(_MARKS), words
    ):
        return True
    head = " ".join(following.split()[:_HEAD])
    but = matcher(words.but).match(head)
    if not but:
        return False
    return bool(matcher(words.limiting).search(head, but.end())) or _adds_of_it(
        picked, following[but.end() :], words
    )


def _adds_of_it(picked: str, more: str, words: Language) -> bool:
    """Whether a few words only say something more of what the words picked begin with: "It is", "but it was"."""
    pronoun, again = matcher(words.pronoun).match(picked), matcher(words.pronoun).match(more.lstrip())
    short = len(more.split()) < _SHORT
    return bool(short and pronoun and again and pronoun[0].casefold() == again[0].casefold())


def _is_contrary(rest: str, words: Language, *, marked: bool = True) -> bool:
    """Whether words begin with a "but"; `marked` says whether a comma or a dash stands before it."""
    found = matcher(words.contrary).match(rest)
    if not found or matcher(words.not_contrary).match(rest):
        return False
    return marked or not matcher(words.particle).fullmatch(found[0])


def _asks(picked: str, words: Language) -> bool:
    """Whether words can be told to be a question, mark or no mark: "Is it", "And then, is it"."""
    if matcher(words.asks).match(picked):
        return True
    if (join := matcher(words.joins).match(picked)) and picked[join.end() :].strip():
        return _asks(picked[join.end() :].lstrip(_MARKS), words)
    lead, _, clause = picked.partition(",")
    if clause and len(lead.split()) <= _LEAD:
        return _asks(clause.lstrip(), words)
    return bool(matcher(words.asks).match(re.split(r": |… ?", picked)[-1]))


def _claims(around: Around, words: Language) -> bool:
    """Whether words claim something that "but" could limit."""
    picked = around.last.lstrip(_OPENERS)
    whole = around.last != around.first or not around.begins_inside
    return not _claims_nothing(picked, words) and (whole or clauses.claims(picked, words))


def _claims_nothing(picked: str, words: Language) -> bool:
    """Whether words are but a lead to what follows: "If you wonder, | but", "I don't know if you saw, | but"."""
    alone = "," not in picked.rstrip(_MARKS)
    if alone and matcher(words.condition).match(picked):
        return True
    asked = matcher(words.whether).search(picked)
    return bool(alone and asked and matcher(words.that).search(picked, asked.end()))


def _asks_apart(picked: str, after: str, words: Language) -> bool:
    """Whether it is not the words picked that are asked, but a clause after them, or a tag: "isn't it?"."""
    rest = after.lstrip(_MARKS)
    if rest.startswith(tuple('“„«"')):
        return True  # "Somebody said, | “Do you agree?”"
    if f"{picked}{after[:1]}".rstrip().endswith(",") and (
        _asks(rest, words) or matcher(words.subject).match(rest)
    ):
        return True  # "Mr Ek, | do you agree?"
    if (assent := last_of(words.tag, after)) and not after[assent.end() :].strip(" ?"):
        return True
    tag = re.split(r"[,;:–—]|\s-", after)[-1]
    if tag != after and (len(tag.split()) <= _TAG or _asks(tag.strip(), words)):
        return True
    return bool(matcher(words.joins).match(after.lstrip(_MARKS)))


def _supposed(before: str, words: Language) -> str:
    """What begins a supposition, in the beginning of a clause: "Let's say | it rains", not "I suppose | it does".

    "As if" does so wherever it stands: "He acts as if | it rained".
    """
    unreal = last_of(words.unreal, before)
    if unreal and len(before[unreal.end() :].split()) <= _SUBJECT and "," not in before[unreal.end() :]:
        return unreal[0]
    for found in matcher(words.supposition).finditer(before):
        lead = re.split(r"[.!?;:,—–]", before[: found.start()])[-1]
        if len(lead.split()) <= _LEAD and not matcher(words.subject).search(lead):
            return found[0]
    return ""


def _wished(before: str, picked: str, words: Language) -> str:
    """What makes the words a wish or a purpose: "I hope | that", "so that | he could", "they wish that he | would"."""
    if matcher(words.that).match(picked):
        return _wish(before, words, _ADVERB)
    if purpose := last_of(words.purpose, before):
        begins = " " in purpose[0] or before[: purpose.start()].rstrip().endswith(",")  # not "he has damit"
        return purpose[0] if begins and not before[purpose.end() :].strip() else ""
    that = last_of(words.that, before)
    if that is None or "," in before[that.end() :] or len(before[that.end() :].split()) > _SUBJECT:
        return ""
    return _wish(before[: that.start()], words)


def _wish(before: str, words: Language, adverbs: int = 0) -> str:
    """The word of wishing with which a text ends, but for a few words; not "no doubt"."""
    wish = last_of(words.wish, before)
    if wish is None or len(before[wish.end() :].strip(" ,").split()) > adverbs:
        return ""
    denied = negations.negates(" ".join(before[: wish.start()].split()[-1:]), words)
    return "" if denied else wish[0]


def _at_end(listed: str, before: str) -> str:
    """A word of a list among the last ones before a quotation."""
    found = matcher(listed).search(" ".join(before.split()[-_GOVERNS:]))
    return found[0] if found else ""
