"""Label grammars: how a document marks its speakers. A new one is one object here and one fixture in the tests."""

from __future__ import annotations

from pullquote.transcript.labels.alone import ALONE, HEADING, HEADING_ONE, OFFICE_ALONE
from pullquote.transcript.labels.bold import (
    BOLD,
    BOLD_ALONE,
    BOLD_BARE,
    BOLD_CLOCK,
    BOLD_STAMPED,
    BOLD_TIMED,
    TIMED_BOLD,
)
from pullquote.transcript.labels.bracket import BRACKET, BRACKET_BARE, BRACKET_WIDE
from pullquote.transcript.labels.chat import CHAT, NICK
from pullquote.transcript.labels.colon import COLON, ITEM
from pullquote.transcript.labels.dash import DASH, NAME_DASH, STOP_DASH, TITLED_DASH
from pullquote.transcript.labels.grammar import Grammar
from pullquote.transcript.labels.letters import LETTER, LETTER_STOP, TABBED
from pullquote.transcript.labels.mark import CHEVRON, CIRCLE, DIAMOND, HASHED, INTERVIEWER, VOICES
from pullquote.transcript.labels.stop import STOP, SURNAME_FIRST
from pullquote.transcript.labels.timed import (
    CALL_SIGN,
    DATED_FIRST,
    HOUR_BELOW,
    HOURLY,
    STAMPED,
    TIME_FIRST,
    TIMED,
)

COMMON: tuple[Grammar, ...] = (
    BOLD,
    BOLD_CLOCK,
    BOLD_TIMED,
    TIMED_BOLD,
    BOLD_STAMPED,
    BRACKET,
    CHAT,
    NICK,
    HOURLY,
    TIMED,
    TIME_FIRST,
    BRACKET_BARE,
    CIRCLE,
    LETTER,
    LETTER_STOP,
    CHEVRON,
    INTERVIEWER,
    STOP,
    COLON,
)
"""A line is offered to them in this order, those that ask for most first."""
RARE: tuple[Grammar, ...] = (
    ITEM,
    VOICES,
    DIAMOND,
    BRACKET_WIDE,
    TABBED,
    STOP_DASH,
    TITLED_DASH,
    DASH,
    NAME_DASH,
    BOLD_BARE,
    BOLD_ALONE,
    ALONE,
    OFFICE_ALONE,
    HEADING,
    HEADING_ONE,
    CALL_SIGN,
    HOUR_BELOW,
    DATED_FIRST,
    HASHED,
    STAMPED,
    SURNAME_FIRST,
)
"""Tried only where the others explain nothing: much that is no label looks like these."""
TRAITS = {grammar.name: grammar.traits for grammar in COMMON + RARE}
"""What is known of the labels of each grammar, by its name."""
