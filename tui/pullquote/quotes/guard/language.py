"""What the guard knows of a language: words, as data. Each language has a file of its own."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import NamedTuple

from pullquote.transcript.model import Transcript
from pullquote.transcript.phrases import alternatives


class Language(NamedTuple):
    """The words of one language that set the rules off: words or phrases parted by commas.

    `*` stands for any letters; an apostrophe for either kind. Names of fields are those of the rules they serve.
    """

    negation: str = ""
    beside: str = ""
    """Those of them that deny only what stands right after them: "without"."""
    not_negation: str = ""
    """Phrases in which a negation denies nothing: "not only"."""
    finite: str = ""
    """Verbs whose subject may stand before an aside: "No one, in my view, | is"."""
    taken: str = ""
    """What begins that for which something is taken: "as"."""
    condition: str = ""
    inverted: str = ""
    """What begins a condition at the beginning of a sentence only: "Had we known, |", "Without the ferry, |"."""
    until: str = ""
    """Those of them that limit only what is denied: "not until"."""
    not_condition: str = ""
    """Phrases in which a condition limits nothing: "even if"."""
    whether: str = ""
    """Words after which "if" begins what is asked: "I wonder if"."""
    when: str = ""
    """What begins a clause that tells when another holds: "once"."""
    also: str = ""
    """What joins a clause to one before it that is governed by the same word: "if it rains and | it is dark"."""
    only: str = ""
    """Words that bound what they stand by: "only", "at most", "almost"."""
    articles: str = ""
    """Words after which those are adjectives: "the only"."""
    degree: str = ""
    """Words after a negation that are all it denies: "not entirely"."""
    infinitive: str = ""
    """What begins a verb that nobody is said to do yet: "to go"."""
    contrary: str = ""
    """What inside a sentence sets the words after it against those before."""
    particle: str = ""
    """Those of them that do so only after a comma: the German "aber"."""
    concedes: str = ""
    """What in a sentence grants something that the next one takes back with "but"."""
    however: str = ""
    """What in the beginning of a sentence limits the one before, whatever follows."""
    but: str = ""
    """What in the beginning of a sentence limits the one before if one of the words `limiting` is near."""
    limiting: str = ""
    granted: str = ""
    """What the next sentence says of this one before it goes on with "but": "That is true, but"."""
    not_contrary: str = ""
    """Phrases in which "but" adds, or only goes on: "but also"."""
    correction: str = ""
    emphasis: str = ""
    """Words that may stand within those: "That is | simply | not true"."""
    jest: str = ""
    """What says, a sentence or two later, that the words were not meant: "I'm joking"."""
    scorn: str = ""
    """A sentence by which the speaker laughs at the one before: "Come on!"."""
    supposition: str = ""
    unreal: str = ""
    """What begins that which only seems to be so: "as if"."""
    wish: str = ""
    """Words after which "that" begins what is wished or asked for."""
    purpose: str = ""
    """What begins that for which something is done: "so that"."""
    should: str = ""
    """Verbs without which what ought to be, might be or is tried is said to be."""
    imagined: str = ""
    """What makes of the whole next sentence a supposition, where it begins one: "Suppose"."""
    asks: str = ""
    """What a question begins with that can be told without its mark."""
    tag: str = ""
    """What asks for assent at the end of a claim: "right?"."""
    answer: str = ""
    """What begins an answer: "because", "yes"."""
    says: str = ""
    """Words by which somebody is quoted, right before what was said."""
    claims: str = ""
    """What is said of that which others hold, or which may be so: "the idea that", "a danger that"."""
    lets: str = ""
    """Verbs by which the speaker has others say something: "we have people say"."""
    cites: str = ""
    """Words by which the speaker says to read out what somebody else has written: "I quote"."""
    sources: str = ""
    """What names in the beginning of a sentence who says so: "according to"."""
    alleged: str = ""
    """Words that say that others say so: "allegedly"."""
    hearsay: str = ""
    """What begins a sentence that puts the one before in other mouths: "Or so | they say"."""
    inquires: str = ""
    """What says that the speaker asked others, whose answer follows: "I asked them"."""
    hears: str = ""
    """What says that the speaker has something from others: "I am told"."""
    reports: str = ""
    """Those of them after which what was said follows without a mark between: "he said"."""
    filler: str = ""
    """What is said before the words somebody quotes, and means nothing: "well, you know"."""
    own: str = ""
    """Who is meant where the speaker is: "I say"."""
    first_person: str = ""
    unclear: str = ""
    interpreted: str = ""
    interruption: str = ""
    """Notes of voices over each other."""
    heckle: str = ""
    """Notes of a voice from the floor, which interrupts only where it finds a sentence unfinished."""
    hedge: str = ""
    reason: str = ""
    pronoun: str = ""
    subject: str = ""
    """Words of which one at the end of a quotation begins another clause: "and I"."""
    joins: str = ""
    """Words that begin a clause where no mark does."""
    phrase: str = ""
    """What begins a phrase without a verb of its own: "of", "after"."""
    relative: str = ""
    """Those of them that tell more of the thing named right before: "a tool | which"."""
    that: str = ""
    """Those of them that begin what is thought or said: "that"."""
    whether_or_not: str = ""
    """Those of these that leave open whether it is so: "whether", and "if" after a word of `whether`."""
    denies: str = ""
    """Words that deny what follows "that": "it is wrong to say that"."""
    thinks: str = ""
    """Words that deny what follows "that" if they are denied themselves: "I don't think that"."""
    pairs: str = ""
    """Two words with a "…" between them, of which each begins half of what is said: "either … or"."""
    choices: str = ""
    """The first words of those pairs that need no figures: "either"."""
    ranges: str = ""
    """Pairs of which only the first half cannot be left out: "from … to"."""
    either: str = ""
    """What joins two verbs that are denied together: "we cannot stop or rest"."""
    obliged: str = ""
    """What says before a verb that it has to be done: "we have | to row"."""
    than: str = ""
    """What begins that with which something is compared."""
    under: str = ""
    """What begins a sentence with that by which it holds: "Under the old law"."""
    would: str = ""
    """What says that a case is only imagined: "would"."""


_FILES = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "uk": "ukrainian"}
LANGUAGES = tuple(_FILES)
"""ISO 639-1 codes of the languages that have a file."""
_THREE = {"eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ukr": "uk"}
"""Their ISO 639-2 codes."""
_MARKS = Language(unclear="inaudible, unintelligible, indiscernible, indistinct, garbled")


@cache
def language(code: str | None) -> Language:
    """The words of a language; of one without a file only what transcribers write in any."""
    short = re.split("[-_]", (code or "").casefold())[0]
    name = _FILES.get(_THREE.get(short, short))
    if name is None:
        return _MARKS
    words: Language = import_module(f"pullquote.quotes.guard.{name}").WORDS
    return words._replace(unclear=f"{words.unclear}, {_MARKS.unclear}")


@cache
def any_language() -> Language:
    """The negations and conditions of all languages together, for a text whose language is not known."""
    every = [language(code) for code in LANGUAGES]
    return Language(
        **{
            name: ", ".join(getattr(one, name) for one in every)
            for name in ("negation", "not_negation", "condition", "not_condition")
        }
    )


def language_of(transcript: Transcript) -> Language:
    """The words to judge a transcript by."""
    code = transcript.header.language
    return language(code) if code else any_language()


@cache
def matcher(listed: str) -> re.Pattern[str]:
    """A pattern for whole words and phrases of a list, in any case; for an empty list one that is never found."""
    if not listed.strip():
        return re.compile(r"(?!)")
    inside = alternatives(" ".join(listed.split()))
    inside = inside.replace(r"\*", r"\w*").replace("'", "['’ʼ]").replace(r"\ ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{inside})(?!\w)", re.IGNORECASE)


def last_of(listed: str, text: str) -> re.Match[str] | None:
    """The last place in a text of a word of a list."""
    return max(matcher(listed).finditer(text), key=lambda match: match.start(), default=None)
