"""Whose words they are: quotation marks, what is reported, interruptions, interpreters, and what nobody heard."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pullquote.quotes.guard.around import Around, first_words, last_words
from pullquote.quotes.guard.clauses import claims, governing
from pullquote.quotes.guard.language import Language, last_of, matcher
from pullquote.quotes.guard.rules import Found
from pullquote.quotes.model import Quote
from pullquote.transcript.model import Transcript, Turn

_CLOSERS = {'""': ('""',), "“": "”", "„": "“”", "«": "»", "»": "«", "``": ("''",), '"': '"'}
_MARK = re.compile(r"``|''|\"\"|[“”„«»\"]")
_SCARE = 3
"""Up to so many words in quotation marks are a title or a word held at arm's length."""
_BRACKETS = re.compile(r"[(\[][^()\[\]]*(?:[(\[][^()\[\]]*[)\]][^()\[\]]*)*[)\]]")
_HECKLED = re.compile(r"(?:^.|[–—-]\s)(\w+\.?(?:[ -]\w+\.?){0,4})(?:\s*[(\[][^()\[\]]*[)\]])*\s*:\s")
"""Who is said to have called something out: "(Ada Lind [Harbour Party]: Nonsense!)"."""
_PRINTED = re.compile(r"[12]\d{3}\)$")
"""Where and when a book was printed."""
_UNSURE = re.compile(r"\[\?+\]|\(\?+\)|\[[^\[\]\n]{1,40}\?\]|\[(?:ph|sp)\]|_{4,}")
_BROKEN = re.compile(r"(?:--+|[—–]|\s-|…|\.\.\.)\s*$")
_NOTE = 160
"""Up to so many characters in brackets are a note; more are a parenthesis of the speaker's."""
_BESIDE = 60
"""How far beside the words a note is looked for."""
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


def quoted(around: Around, words: Language) -> Iterator[Found]:
    """Signs that somebody else is quoted."""
    said = (
        opened(around.opening, around.first + around.closing, words)
        or saying(governing(around.before, around.first, words), around.first, words)
        or (_said_after(around.after, words) if claims(around.last, words) else "")
        or _sourced(around.before, around.first, words)
        or _announced(f"{around.heading} ", words)
    )
    if said:
        yield "quoted", said


def heckled(said: str) -> Iterator[Found]:
    """Calls from the floor that stand in brackets among the words."""
    for bracket in _BRACKETS.finditer(said):
        if _is_call(bracket[0]):
            yield "quoted", bracket[0]


def torn(opening: str, said: str) -> Iterator[Found]:
    """A bracket that opens before the words and closes among them: what stands in it may be another's."""
    start, end = re.search(r"[(\[][^()\[\]]*$", opening), re.match(r"[^()\[\]]*[)\]]", said)
    if start and end and len(start[0] + end[0]) <= _NOTE:
        yield "quoted", first_words(start[0] + end[0])


def _is_call(bracket: str) -> bool:
    named = _HECKLED.search(bracket)
    printed = _PRINTED.search(bracket)  # "(Norrvik: Harbour Press, 1998)"
    return bool(named and not printed and all(word[:1].isupper() for word in named[1].split()))


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
    if _says_it(_clause(f"{lead} {tail[: verb.start()]}"), words) or (
        len(rest.split()) > _OBJECT and not that.fullmatch(rest.split()[-1])
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
    finite = any(matcher(listed).search(between) for listed in (words.that, words.subject, words.finite))
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
    found = last_of(words.claims, before[-_BESIDE:])
    if found is None or before[-_BESIDE:][found.end() :].strip():
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
    first = re.match(r"[\w’']+", picked)
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


def interrupted(transcript: Transcript, quote: Quote, words: Language) -> Iterator[Found]:
    """What comes in between the words, or breaks them off: another's turn, or a note of one.

    "(Applause.)" is none. A note of a voice is one where it finds a sentence unfinished.
    """
    for left, right in pairwise(quote.spans):
        low, high = transcript.turn_at(left.start), transcript.turn_at(right.start)
        if low is not None and high is not None and high - low > 1:
            yield "interruption", first_words(transcript.words_of(transcript.turns[low + 1]))
    for span in quote.spans:
        for mark in _BRACKETS.finditer(transcript.text, span.start + 1, span.end - 1):
            before = transcript.text[max(span.start, mark.start() - _BESIDE) : mark.start()]
            if _interrupts(mark[0], before, words):
                yield "interruption", mark[0]
    last = quote.spans[-1]
    said = transcript.text[slice(*last)]
    if last.end >= transcript.turns[quote.turn].body.end and _BROKEN.search(said[-_BESIDE:]):
        yield "broken off", last_words(said)


def _interrupts(bracket: str, before: str, words: Language) -> bool:
    if matcher(words.interruption).search(bracket):
        return True
    return bool(_BROKEN.search(before)) and (_is_call(bracket) or bool(matcher(words.heckle).search(bracket)))


def unclear(transcript: Transcript, quote: Quote, words: Language) -> Iterator[Found]:
    """Marks of what was not heard, in the words and right beside them."""
    for span in quote.spans:
        start, end = max(0, span.start - _BESIDE), span.end + _BESIDE
        for mark in _BRACKETS.finditer(transcript.text, start, end):
            between = (
                transcript.text[mark.end() : span.start],
                transcript.text[span.end : mark.start()],
            )
            whole = (mark.end() <= span.start and transcript.text[span.start].isupper()) or (
                mark.start() >= span.end and transcript.text[span.end - 1] in ".!?"
            )
            if whole or "".join(between).strip():
                continue
            if matcher(words.unclear).search(mark[0]):
                yield "unclear", mark[0]
        for mark in _UNSURE.finditer(transcript.text, span.start, span.end):
            yield "unclear", mark[0]


def interpreted(transcript: Transcript, turn: Turn, words: Language) -> Iterator[Found]:
    """What says that an interpreter spoke: the label, a note at the head of the turn, or the document of itself."""
    head = transcript.text[turn.start : turn.body.start]
    note = _BRACKETS.match(transcript.text, turn.body.start, min(turn.body.end, turn.body.start + _BESIDE))
    for text in (head, note[0] if note else "", transcript.header.status or ""):
        if found := matcher(words.interpreted).search(text):
            yield "interpreted", found[0]
            return
