"""Label grammars: how a document marks its speakers. A new one is one object here and one fixture in the tests."""

from __future__ import annotations

from pullquote.transcript.labels.bold import BOLD, BOLD_TIMED
from pullquote.transcript.labels.bracket import BRACKET, BRACKET_BARE
from pullquote.transcript.labels.colon import COLON
from pullquote.transcript.labels.letters import LETTER, LETTER_STOP
from pullquote.transcript.labels.stop import STOP
from pullquote.transcript.labels.timed import TIME_FIRST, TIMED

GRAMMARS = (BOLD, BOLD_TIMED, BRACKET, TIMED, TIME_FIRST, BRACKET_BARE, LETTER, LETTER_STOP, STOP, COLON)
"""A line is offered to them in this order, those that ask for most first."""
