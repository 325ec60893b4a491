"""`pullquote diff`: what differs between two versions of a transcript, turn by turn."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from pullquote.cli.opening import open_transcript
from pullquote.cli.output import FINE, NO, print_json, print_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from pullquote.transcript.diff import Change
    from pullquote.transcript.model import Transcript


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD", help="the version before")
    parser.add_argument("new", metavar="NEW", help="the version after; one of the two may be -")
    parser.add_argument("--json", action="store_true", help="every change as JSON")
    parser.set_defaults(as_read=True)  # what was published is compared, not what was put right since


def run(args: Namespace) -> int:
    from pullquote.transcript.diff import diff

    old, new = open_transcript(args, args.old), open_transcript(args, args.new)
    changes = list(diff(old, new))
    if args.json:
        print_json({"schema": "pullquote/diff/1", "changes": [_as_json(old, new, one) for one in changes]})
    else:
        print_lines(line for change in changes for line in _lines(old, new, change))
    return NO if changes else FINE


def _lines(old: Transcript, new: Transcript, change: Change) -> Iterator[str]:
    """Where, who and what."""
    from pullquote.transcript.diff import marked

    before, after = _place(old, change.old), _place(new, change.new, _first_change(change))
    match change.kind:
        case "added":
            yield f"{after}: added"
        case "removed":
            yield f"{before}: removed"
        case "another speaker":
            yield f"{after}: was {_speaker(old, change.old)}'s"
        case _:
            yield after
    yield f"    {marked(change.pieces)}"
    yield ""


def _place(transcript: Transcript, turn: int | None, word: int = 0) -> str:
    from pullquote.transcript.diff import position_of_word

    if turn is None:
        return ""
    line = transcript.line_at(position_of_word(transcript, transcript.turns[turn], word))
    return f"line {line}, {_speaker(transcript, turn)}"


def _first_change(change: Change) -> int:
    """How many words of the new version stand before what is new in the turn."""
    unchanged = takewhile(lambda piece: piece.where == "both", change.pieces)
    return sum(len(piece.text.split()) for piece in unchanged) if change.kind == "reworded" else 0


def _speaker(transcript: Transcript, turn: int | None) -> str:
    from pullquote.transcript.model import name_of

    return name_of(transcript.speaker_of(transcript.turns[turn]) if turn is not None else None)


def _as_json(old: Transcript, new: Transcript, change: Change) -> dict[str, object]:
    def side(transcript: Transcript, turn: int | None) -> dict[str, object] | None:
        if turn is None:
            return None
        return {"turn": turn, "line": transcript.turns[turn].line, "speaker": _speaker(transcript, turn)}

    return {
        "kind": change.kind,
        "old": side(old, change.old),
        "new": side(new, change.new),
        "pieces": [piece._asdict() for piece in change.pieces],
    }
