"""Characters that cannot be seen, or that steer a terminal or the order of text: never speech."""

from __future__ import annotations

from typing import Any

from pullquote.transcript.lazy import lazy

SUSPECT = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls, but for white space (C0, C1: ISO 6429)
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"  # bidi, zero width
    "\U000e0000-\U000e007f"  # tags
)
"""The inside of a regular expression's set: all that is hidden, and the joiners, of which only some are."""

HIDDEN = lazy(
    f"[{SUSPECT}]"
    # Of the joiners only those that join nothing. One set at the front keeps the search eight times as fast.
    r"(?:(?<![\s\S][\u200c\u200d])|(?<=[\x00-\x7f][\u200c\u200d])|(?![^\x00-\x7f]))"
)


def unhidden(text: str) -> str:
    """A text without hidden characters."""
    return HIDDEN.sub("", text)


def clean(text: str) -> str:
    """A name or another fact in one line: white space of every kind is one space, what cannot be seen is left out.

    What is typed, pasted, given on the command line or taken in from a file passes through here.
    """
    encodable = text.encode("utf-8", "ignore").decode()  # without lone surrogates
    return " ".join(unhidden(encodable.replace("\n", " ").replace("\t", " ")).split())


def plain_json(value: Any, indent: int | None = None) -> str:
    """A value as JSON in which every hidden character is an escape."""
    import json

    # Indented, it would not be written by json's C code, which takes half the time.
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    if not text.isprintable():
        text = HIDDEN.sub(lambda char: json.dumps(char[0])[1:-1], text)
    return text
