"""What the user wrote on a quote, where it stands beside the words of somebody else."""

from __future__ import annotations

from pullquote.quotes.model import Quote
from pullquote.writers import Written
from pullquote.writers.typography import joined, quoted


def my_note(written: Written) -> str:
    """The note in one line that says what it is; empty where there is none."""
    note = " ".join(written.note.split())
    return f"Note: {note}" if note else ""


def annotation(quote: Quote, written: Written) -> str:
    """The words and, if there is one, the note after them: then the words are in quotation marks, and it is not."""
    note = my_note(written)
    return f"{quoted(quote.words, quote.language)} {note}" if note else joined(quote.words)
