"""What a cut may hide: each rule with its reason, how much it matters, and how it is said.

The reasons are those of the style guides: a quotation is not to distort by what it leaves out (Chicago Manual of Style,
17th ed., 13.50; AP Stylebook, "quotations in the news"). The words that set a rule off are in the languages' files.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Level = Literal["warning", "note"]
"""A warning is worth interrupting for; a note is there for who asks."""
Found = tuple[str, str]
"""The id of a rule, and the words in question."""


class Rule(NamedTuple):
    """One way in which a quotation can mislead."""

    id: str
    level: Level
    message: str
    """`{}` stands for the words in question."""
    reason: str


RULES = {
    rule.id: rule
    for rule in (
        Rule(
            "negation",
            "warning",
            "leaves out {}",
            "without the negation of its clause a quotation says the opposite",
        ),
        Rule(
            "condition",
            "warning",
            "leaves out {}",
            "what was said to hold under a condition is quoted as if it held always",
        ),
        Rule(
            "contrary",
            "warning",
            "stops before {}",
            "the words after “but” say what the speaker means; those before are what is granted",
        ),
        Rule(
            "contrast",
            "note",
            "the next sentence goes on {}",
            "the next sentence sets something against this one, and may limit it",
        ),
        Rule(
            "correction",
            "warning",
            "stops before the correction {}",
            "the speaker took these words back or put them right",
        ),
        Rule(
            "supposition",
            "warning",
            "is a supposition: {}",
            "what is said of a case that is imagined is quoted as if it were so",
        ),
        Rule(
            "wish",
            "warning",
            "is wished or asked for: {}",
            "what somebody wants to be so is quoted as if it were so",
        ),
        Rule(
            "question",
            "warning",
            "is part of a question: {}",
            "without its question mark a question is a claim",
        ),
        Rule(
            "answer",
            "warning",
            "leaves out the question that {} answers",
            "an answer next to other words answers those",
        ),
        Rule(
            "answered",
            "warning",
            "leaves out what answers the question: {}",
            "what is printed after a question answers it",
        ),
        Rule(
            "denied",
            "warning",
            "lets {} deny what stands after the gap",
            "a gap runs what was affirmed into a clause that denies something else",
        ),
        Rule(
            "half",
            "warning",
            "keeps one half of {}",
            "one end of a range, or one of two things that were named together, is quoted as if it were all",
        ),
        Rule(
            "head",
            "warning",
            "joins {} to other words",
            "what comes after a gap is read with what stands before it, and says of that what was said of another",
        ),
        Rule(
            "quoted",
            "warning",
            "may be another's words: {}",
            "what the speaker reports of others is quoted as the speaker's own",
        ),
        Rule(
            "interruption",
            "warning",
            "goes on over an interruption: {}",
            "what was said after somebody came in may answer that voice",
        ),
        Rule(
            "broken off",
            "note",
            "breaks off at {}",
            "somebody else came in before the sentence was finished",
        ),
        Rule(
            "unclear",
            "warning",
            "was not heard well: {}",
            "nobody knows what was said where the transcript has a gap",
        ),
        Rule(
            "interpreted",
            "warning",
            "was interpreted: {}",
            "the speaker said it in another language",
        ),
        Rule(
            "unknown speaker",
            "note",
            "nobody is named who says this",
            "words without a name can be put in any mouth",
        ),
        Rule(
            "hedge",
            "note",
            "leaves out {}",
            "an opinion or a guess is quoted as a fact",
        ),
        Rule(
            "reason",
            "note",
            "stops before {}",
            "the reason given may be the point",
        ),
        Rule(
            "pronoun",
            "note",
            "{} is said of something before",
            "who reads the quotation alone cannot tell who or what is meant",
        ),
        Rule(
            "begins inside",
            "note",
            "begins inside a sentence, after {}",
            "half a sentence may say something else than the whole",
        ),
        Rule(
            "ends inside",
            "note",
            "ends inside a sentence, before {}",
            "half a sentence may say something else than the whole",
        ),
    )
}
