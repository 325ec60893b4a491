"""Whose words they are: quotation marks, and what the speaker reports of others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pullquote.quotes.guard.around import Around, first_words, last_words
from pullquote.quotes.guard.clauses import claims, governing, second_verb, sentences
from pullquote.quotes.guard.language import Language, last_of, matcher
from pullquote.quotes.guard.rules import Found

_CLOSERS = {'""': ('""',), "“": "”", "„": "“”", "«": "»", "»": "«", "``": ("''",), '"': '"'}
_MARK = re.compile(r"``|''|\"\"|[“”„«»\"]")
_SCARE = 3
"""Up to so many words in quotation marks are a title or a word held at arm's length."""
_BEFORE = 60
"""How many characters before "that" say what it is that is claimed."""
_REACH = 8
"""How many words before a quotation may say who is quoted."""
_OWN_WORDS = 5
"""How many words before a mark may say that the speaker quotes himself."""
_NAMED = 6
"""Up to so many words between commas say who speaks: "says the old mayor"."""
_ANNOUNCED = 16
"""How many words before a colon may say who speaks after it."""
_PHRASE = 5
"""Up to so many words after the name of a source are no claim of it."""
_FAIR = 2
"""Up to so many words before "to say" name nobody: "needless to say"."""
_OBJECT = 3
"""How many words may stand between "told" and what was told: "told the people here"."""
_PLACE = 6
"""How many may before a comma, where a clause with its subject follows: "says here in the first letter, | we"."""
_ENDS = (".", "!", "?", ",")
"""Marks after which a speech may go on."""


def quoted(around: Around, words: Language) -> Iterator[Found]:
    """Signs that somebody else is quoted."""
    said = (
        opened(around.opening, around.first + around.closing, words)
        or saying(governing(around.before, around.first, words), around.first, words)
        or _told_with(around.before, around.first, words)
        or (_said_after(around.after, words) if claims(around.last, words) else "")
        or _sourced(around.before, around.first, words)
        or _announced(f"{around.heading} ", words)
    )
    if said:
        yield "quoted", said


def opened(opening: str, rest: str, words: Language) -> str:
    """The quotation mark that is open after a text, with the words that follow it; empty where none is.

    What is closed within a few words is a title or a scare quote, and "I said, “" opens the speaker's own words.
    """
    at = -1
    closers: Sequence[str] = ""
    for mark in _MARK.finditer(opening):
        if at >= 0 and mark[0] in closers:
            at = -1
        elif at < 0 and mark[0] in _CLOSERS:
            at, closers = mark.start(), _CLOSERS[mark[0]]
    close = next((mark.start() for mark in _MARK.finditer(rest) if mark[0] in closers), None)
    if at < 0 or close is None or len((opening[at:] + rest[:close]).split()) <= _SCARE:
        return ""
    verb = last_of(words.says, tail := " ".join(opening[:at].split()[-_OWN_WORDS:]))
    own = verb and not re.search(r"\w", tail[verb.end() :]) and _says_it(_clause(tail[: verb.start()]), words)
    return "" if own else first_words(opening[at:] + rest)


def opened_in(before: str, gone: str, rest: str, words: Language) -> str:
    """The mark that is opened in words left out; empty where what stays says who speaks: "they say …"."""
    named = matcher(words.says).search(" ".join(before.split()[-_REACH:]))
    return "" if named else opened(f"{gone} ", rest, words)


def saying(before: str, picked: str, words: Language, lead: str = "") -> str:
    """Who is said to have said, thought or asked what follows: "she said,"; empty where the speaker is.

    `lead` is what is printed before words that are left out: "I do | think, | that".
    """
    tail = " ".join(matcher(words.filler).sub("", before).split()[-_REACH:])
    tail = re.sub(r"(?:\s*,)+", ",", tail)
    if claim := _claimed(before, picked, words) or _announced(before, words) or _far(before, picked, words):
        return claim
    if heard := _hearsay(tail, picked, words) or (goes_on(before, picked, words) if _runs_on(before) else ""):
        return heard
    verb = last_of(words.says, tail)
    if verb is None or (verb.start() and verb[0][0].isupper()):  # a noun: "the Report, …"
        return ""
    clause, rest = _clause(tail[: verb.start()]), tail[verb.end() :].strip(" –—-")
    that = matcher(words.that)
    clausal = matcher(words.reports).fullmatch(verb[0]) and matcher(words.subject).match(picked)
    between = _PLACE if clausal and rest.endswith(",") else _OBJECT
    if _says_it(_clause(f"{lead} {tail[: verb.start()]}"), words) or (
        len(rest.split()) > between and not that.fullmatch(rest.split()[-1])
    ):
        return ""
    named = clause.strip() or rest.strip(",:") or " " in verb[0]  # "the old mayor says", "they're like"
    if not named and not matcher(words.reports).fullmatch(verb[0]):
        return ""  # "stop, think, | act": nobody is named
    if matcher(words.joins).match(picked) and not that.match(picked):
        return ""  # "the report, | which was long"
    introduces = rest.endswith((",", ":")) or (
        that.fullmatch(rest.split()[-1])
        if rest
        else that.match(picked) or matcher(words.reports).fullmatch(verb[0])
    )
    return last_words(f"{clause} {verb[0]}") if introduces else ""


def left_out(before: str, gone: str, rest: str, words: Language) -> str:
    """Who is said in words left out to say what follows them."""
    ends = gone.rstrip().endswith(_ENDS)
    return (
        saying(gone, rest, words, before)
        or _that_stays(before, gone, rest, words)
        or (goes_on(sentences(gone)[-1], rest, words) if ends else "")
    )


def _that_stays(before: str, gone: str, rest: str, words: Language) -> str:
    """Who says what "that" begins further on: "| you say | in your letter, I think, that the wall fell"."""
    verb, that = last_of(words.says, gone), matcher(words.that).search(rest)
    if verb is None or that is None or gone[verb.end() :].strip() or not matcher(words.phrase).match(rest):
        return ""
    near = len(rest[: that.start()].split()) <= _REACH and verb[0][0].islower()
    own = _says_it(_clause(f"{before} {gone[: verb.start()]}"), words)
    return last_words(gone.lstrip(" ,")) if near and not own else ""


def _told_with(before: str, picked: str, words: Language) -> str:
    """Who says or thinks two things of which the second is picked: "They think you must row | or stay"."""
    if not second_verb(before, picked, words.also, words):
        return ""
    clause = _clause(before)
    verb = last_of(words.says, clause)
    if verb is None:
        return ""
    lead, said = clause[: verb.start()], clause[verb.end() :].lstrip()
    if not lead.strip() or _says_it(_last_clause(lead, words), words):
        return ""
    that = matcher(words.that).match(said)
    said = said[that.end() :] if that else said
    clausal = (that or matcher(words.subject).match(said)) and not matcher(words.joins).search(said)
    return last_words(clause[: verb.end()]) if clausal else ""


def _runs_on(before: str) -> bool:
    """Whether a clause is over before the words: "He said, I was wrong, | I am sorry"."""
    return before.count(",") > 1 and before.rstrip().endswith(",")


def _sourced(before: str, picked: str, words: Language) -> str:
    """Who is named as the source at the head of a sentence: "According to the keeper, who is old, |"."""
    source = matcher(words.sources).match(before)
    claims = len(picked.split()) > _PHRASE and not matcher(words.joins).match(picked)
    return first_words(before) if source and claims and before.rstrip().endswith(",") else ""


def _far(before: str, picked: str, words: Language) -> str:
    """Who is said to say what "that" begins, over asides: "His argument is, after all those years, | that"."""
    verb = (
        last_of(words.says, before)
        if matcher(words.that).match(picked) and before.rstrip().endswith(",")
        else None
    )
    if verb is None or _says_it(_clause(before[: verb.start()]), words):
        return ""
    between = before[verb.end() :]
    if between.lstrip().startswith(",") and not matcher(words.that).search(between):
        return last_words(before[: verb.end()])  # "My neighbour thinks, and she is old, | that"
    phrase = matcher(words.phrase).match(between.lstrip())  # "after all that noise": no other clause
    clause = (words.subject, words.finite) if phrase else (words.that, words.subject, words.finite)
    finite = any(matcher(listed).search(between) for listed in clause)
    return "" if finite or not before[: verb.start()].strip() else last_words(before[: verb.end()])


def _announced(before: str, words: Language) -> str:
    """Who is said, before a colon, to speak after it, however far the words are from it.

    "As the keeper wrote: In a wet year, | the wall will fall", "I quote the report: | The wall will fall".
    """
    lead, colon, _ = before.rpartition(": ")
    if not colon or "(" in lead.rpartition(")")[2]:  # what is opened in brackets is told by itself
        return ""
    tail = " ".join(lead.split()[-_ANNOUNCED:])
    if matcher(words.cites).search(tail):
        return last_words(lead)
    verb = last_of(words.says, tail)
    if verb is None or _says_it(_clause(tail[: verb.start()]), words):
        return ""
    named = tail[: verb.start()].strip() and len(tail[verb.end() :].split()) <= _OBJECT
    return last_words(lead) if named else ""


def _claimed(before: str, picked: str, words: Language) -> str:
    """What says that others hold what follows, or that it may be so: "the idea | that", "a danger that | it"."""
    that, before = matcher(words.that), before.rstrip(" ,")
    if not that.match(picked):
        last = last_of(words.that, before)
        if last is None or len(before[last.end() :].split()) > 1 or "," in before[last.end() :]:
            return ""
        before = before[: last.start()].rstrip(" ,")
    found = last_of(words.claims, before[-_BEFORE:])
    if found is None or before[-_BEFORE:][found.end() :].strip():
        return ""
    if _own(_clause(before), words):
        return ""  # "I have an idea | that"
    return last_words(before)


def _hearsay(tail: str, picked: str, words: Language) -> str:
    """What says that the speaker has from others what follows: "I was told | that"."""
    heard = last_of(words.hears, tail)
    if heard is None:
        return ""
    rest, that = tail[heard.end() :].strip(" ,"), matcher(words.that)
    *before, last = rest.split() or [""]
    named = len(before) <= _OBJECT and (that.match(picked) or that.fullmatch(last))
    return heard[0] if named and _clause(rest) == rest else ""


def _clause(text: str) -> str:
    """What stands in the last clause of a text."""
    return re.split(r"[.!?;:,—–]", text)[-1]


def _said_after(after: str, words: Language) -> str:
    """Who is named as the speaker right after the words: ", the critics say"; empty for nobody else."""
    if not after.lstrip("\"'”’»“ ").startswith((",", "–", "—")):
        return ""
    clause = re.split(r"[.!?;:,—–]", after.lstrip("\"'”’»“ ,–—"))[0].strip()
    if heard := matcher(words.hears).fullmatch(clause):
        return heard[0]
    apart = any(matcher(of).match(clause) for of in (words.joins, words.that, words.condition))
    if len(clause.split()) > _NAMED or matcher(words.own).search(clause) or apart:
        return ""  # ", as the mayor said", ", which they say"
    return clause if matcher(words.says).search(clause) else ""


def hearsay_after(following: str, words: Language) -> str:
    """What in a short sentence puts the one before in other mouths: "Or so they say", "That's what he told us"."""
    found = matcher(words.hearsay).match(following)
    if not found or len(following.split()) > _REACH or following.rstrip().endswith("?"):
        return ""
    verb = last_of(words.says, following)
    own = verb and matcher(words.own).search(following, found.end(), verb.start())
    return following.strip(" .!") if verb and not own else ""


def left_open(previous: str, words: Language) -> str:
    """Who is said to speak at the very end of the sentence before: "The mayor says … | We are poor"; or nobody."""
    verb = last_of(words.says, previous)
    if verb is None or verb[0][0].isupper() or not re.fullmatch(r"\s*[,:…—–-]+\s*", previous[verb.end() :]):
        return ""
    own = _says_it(_clause(previous[: verb.start()]), words)
    return last_words(previous) if previous[: verb.start()].strip() and not own else ""


def goes_on(previous: str, picked: str, words: Language) -> str:
    """Who is quoted in the sentence before, without marks, where the same "I" seems to go on: empty for nobody.

    "Then he said, I was wrong. | I am sorry." So does an answer: "I asked him, why? | Well, it rained."
    """
    join = matcher(words.joins).match(picked)
    first = re.match(r"[\w’']+", picked[join.end() :].lstrip() if join else picked)  # "because I"
    answers = matcher(words.answer).match(picked) or matcher(words.filler).match(picked)
    if previous.rstrip("\"'”’»“ ").endswith("?") and answers:
        asked = matcher(words.inquires).search(previous)
        return last_words(previous[: asked.end()]) if asked else ""
    for verb in matcher(words.says).finditer(previous) if first else ():
        speech = re.match(r"\s*[,:]\s*([\w’']+)", previous[verb.end() :])
        if not speech or not first or not matcher(words.first_person).match(speech[1]):
            continue
        own = _says_it(_last_clause(previous[: verb.start()], words), words)
        if not own and _stem(speech[1]) == _stem(first[0]):
            return last_words(previous[: verb.end()])
    return ""


def _says_it(clause: str, words: Language) -> bool:
    """Whether it is the speaker who says what follows a clause: "I said", not "we have people say"."""
    own = _own(clause, words)
    lets = matcher(words.lets).search(clause, own.end()) if own else None
    return bool(own and not (lets and clause[lets.end() :].strip()))


def _own(clause: str, words: Language) -> re.Match[str] | None:
    """The last words in a clause that name the speaker; "to" does in "it is fair to", not in "the mayor tries to"."""
    own = last_of(words.own, clause)
    lead = clause[: own.start()].strip() if own else ""
    if own is None or not matcher(words.infinitive).fullmatch(own[0]) or len(lead.split()) <= _FAIR:
        return own
    return own if matcher(words.own).search(lead) or matcher(words.pronoun).match(lead) else None


def _last_clause(text: str, words: Language) -> str:
    """The last clause of a text, mark or no mark: "I know a place where | people"."""
    clause = _clause(text)
    join = last_of(words.joins, clause)
    return clause[join.end() :] if join and clause[join.end() :].strip() else clause


def _stem(word: str) -> str:
    """A word without what is joined to it: "i" for "I’m"."""
    return re.split(r"[’']", word)[0].casefold()
