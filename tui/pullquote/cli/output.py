"""How the command line answers: exit codes, one-line refusals, lines and JSON that a terminal does not obey."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

FINE, NO, UNUSABLE = 0, 1, 2


class Refusal(Exception):  # noqa: N818 - an answer, not a fault
    """One line for the user, and the exit code."""

    def __init__(self, message: str, code: int = UNUSABLE) -> None:
        super().__init__(message)
        self.code = code


def print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(visible(line))
    sys.stdout.flush()


def print_json(value: Any) -> None:
    from pullquote.transcript.hidden import plain_json

    print(plain_json(value, indent=1 if sys.stdout.isatty() else None))
    sys.stdout.flush()


def tell(message: str) -> None:
    """One line on standard error, also where a file's name holds line ends."""
    print(f"pullquote: {' '.join(visible(message).splitlines())}", file=sys.stderr)


def visible(line: str) -> str:
    """A line without characters that a terminal would obey."""
    from pullquote.transcript.hidden import unhidden

    return unhidden(line).replace("\r", " ")  # which would write over what stands before it
