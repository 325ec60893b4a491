"""A label found in the text: what a grammar proposes and what the scoring accepts."""

# Annotations are evaluated here: a named tuple compiles each of those that are strings, one by one.

from typing import NamedTuple

from pullquote.transcript.model import Span


class Label(NamedTuple):
    """One printed label, taken apart as far as its shape alone allows."""

    start: int
    """The first character of the labelled paragraph, markup included."""
    printed: Span
    """The words of the label, without markup, colon and time."""
    body: int
    """Where what is said begins (white space before it included)."""
    name: str
    """Its core, white space folded: "NATO Secretary General Jens Stoltenberg", "MS. PSAKI", "Q"."""
    asides: tuple[str, ...] = ()
    """What it holds in parentheses or after a comma: an outlet, an office, "off mic"."""
    grammar: str = ""
    time: Span | None = None
    """A time stamp inside the label or beside it, as printed."""
    seconds: float | None = None
    """The same in seconds from the beginning."""
    told: Span | None = None
    """Words elsewhere that say who this is: `BY MR. BERG:` above a `Q.`; the name is theirs."""

    @property
    def is_printed(self) -> bool:
        """False where only the face of the words says that another speaks."""
        return self.printed.start < self.printed.end


class Start(NamedTuple):
    """Where a turn starts, with the label that opens it."""

    at: int
    label: Label | None

    @property
    def body(self) -> int:
        """Where what is said may begin."""
        return self.label.body if self.label else self.at


class Opening(NamedTuple):
    """Where a turn begins, and what is said in it."""

    label: Label | None
    """None where words stand without a label: an opening speech, or a turn that the user cut."""
    body: Span
    """From the first to the last non-space character said; empty where a label stands alone."""
    untranscribed: bool = False
    """Nothing but stage notes stands here."""
