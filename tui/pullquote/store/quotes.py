"""The quotes of the notebook: marks and copies in their order, with tags and notes, and the trash."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from pullquote.quotes.model import Quote
from pullquote.store import clock, codec
from pullquote.store.database import Database
from pullquote.store.errors import StoreError
from pullquote.store.records import Copy, Kept, Mark, Trashed
from pullquote.store.utf8 import to_utf8
from pullquote.transcript.model import Source

if TYPE_CHECKING:
    from pullquote.store.annotations import Annotated

_RECORD = "id, quote, created, tags, note, style, pasted"
"""The columns that a record is made of."""


class Quotes:
    """The part of a notebook that holds quotes. Every method raises `StoreError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # Keeping

    def mark(self, quote: Quote) -> Kept:
        """Keep a quote. The same spans of the same text are the same mark, also after an `unmark`."""
        with self._database.writing() as database:
            return _mark(database, quote)

    def update(self, key: str, quote: Quote) -> bool:
        """Keep a mark's quote in place of the one before, from the same document.

        False, and nothing changed, when the mark is not there or its new spans are another mark already.
        """
        with self._database.writing() as database:
            changed = database.write(
                "UPDATE OR IGNORE quotes SET reader = ?, spans = ?, quote = ?"
                " WHERE id = ? AND kind = 'mark' AND document = ? AND deleted IS NULL",
                quote.receipt.reader,
                json.dumps(quote.spans),
                codec.quote_to_json(quote),
                key,
                quote.receipt.sha256,
            )
            return changed > 0

    def replace(self, key: str, quote: Quote) -> Kept:
        """Keep a quote of another text in place of a mark, with its tags and note; both or neither are done.

        The mark goes into the trash.
        """
        with self._database.writing() as database:
            kept = _mark(database, quote)
            if kept.new:
                old = "(SELECT tags, note FROM quotes WHERE id = ?)"
                database.write(f"UPDATE quotes SET (tags, note) = {old} WHERE id = ?", key, kept.id)
            _unmark(database, key)
            return kept

    def adopt(self, quotes: Iterable[Annotated]) -> int:
        """Keep quotes of another notebook, with their ids and times, where they are not kept yet; how many were new.

        What was taken away here stays away.
        """
        with self._database.writing() as database:
            return sum(_adopt(database, one) for one in quotes)

    def record_copy(self, quote: Quote, style: str, pasted: str) -> str:
        """Keep what was copied, each time anew; returns its id."""
        return self.record_copies([(quote, pasted)], style)[0]

    def record_copies(self, copied: Iterable[tuple[Quote, str]], style: str) -> list[str]:
        """Keep quotes that were copied together, each with its own part of what was pasted; returns their ids."""
        with self._database.writing() as database:
            return [_insert(database, "copy", quote, style, pasted) for quote, pasted in copied]

    # Ordering, tagging and noting

    def swap(self, one: str, other: str) -> bool:
        """Exchange the places of two marks, or of two copies, of a document; False when they are not both there."""
        with self._database.writing() as database:
            rows = database.read(
                "SELECT kind, document, rank FROM quotes WHERE id IN (?, ?) AND deleted IS NULL", one, other
            )
            if len(rows) < 2 or rows[0][:2] != rows[1][:2]:
                return False
            total = rows[0][2] + rows[1][2]
            return (
                database.write("UPDATE quotes SET rank = ? - rank WHERE id IN (?, ?)", total, one, other) > 0
            )

    def tag(self, key: str, tags: Sequence[str]) -> tuple[str, ...] | None:
        """Give a quote tags in place of those that it had, which are returned; None where it is not there."""
        before = self._exchange("tags", key, json.dumps(tags))
        return None if before is None else codec.tags_from_json(before)

    def note(self, key: str, note: str) -> str | None:
        """Give a quote a note in place of the one that it had, which is returned; None where it is not there."""
        return self._exchange("note", key, note)

    def _exchange(self, column: str, key: str, value: str) -> str | None:
        with self._database.writing() as database:
            here = "WHERE id = ? AND deleted IS NULL"
            before = database.read(f"SELECT {column} FROM quotes {here}", key)
            database.write(f"UPDATE quotes SET {column} = CAST(? AS TEXT) {here}", to_utf8(value), key)
            return str(before[0][0]) if before else None

    # The trash

    def unmark(self, key: str) -> bool:
        """Put a mark or a copy into the trash, from where `restore` brings it back; False when it is not there."""
        with self._database.writing() as database:
            return _unmark(database, key)

    def restore(self, key: str) -> bool:
        """Bring back, in its old place, what is in the trash; False when it is not."""
        with self._database.writing() as database:
            sql = "UPDATE quotes SET deleted = NULL WHERE id = ? AND deleted IS NOT NULL"
            return database.write(sql, key) > 0

    def trash(self) -> list[Trashed]:
        """What was taken away, the latest first."""
        sql = f"SELECT {_RECORD}, deleted FROM quotes WHERE deleted IS NOT NULL ORDER BY deleted DESC, rank"
        return [
            Trashed(_record(*row), datetime.fromisoformat(deleted))
            for *row, deleted in self._database.read(sql)
        ]

    def empty_trash(self, keys: Iterable[str] | None = None) -> int:
        """Forget for good what is in the trash, or of it these; how many they were."""
        with self._database.writing() as database:
            if keys is None:
                return database.write("DELETE FROM quotes WHERE deleted IS NOT NULL")
            sql = "DELETE FROM quotes WHERE deleted IS NOT NULL AND id = ?"
            return sum(database.write(sql, key) for key in keys)

    # Reading

    def marks(self, sha256: str | None = None) -> list[Mark]:
        """A document's marks in order; without one all of them, document by document as they were first opened.

        Their spans count in the text of the reader that the receipt names.
        """
        return [record for record in self._quotes("mark", sha256) if isinstance(record, Mark)]

    def copies(self, sha256: str | None = None) -> list[Copy]:
        """What was copied from a document, or from all as in `marks`; of each the oldest first."""
        return [record for record in self._quotes("copy", sha256) if isinstance(record, Copy)]

    def _quotes(self, kind: str, sha256: str | None) -> Iterator[Mark | Copy]:
        rows = self._database.read(
            f"""
            SELECT {_RECORD}
            FROM quotes LEFT JOIN documents ON sha256 = document
            WHERE kind = ? AND deleted IS NULL {"" if sha256 is None else "AND document = ?"}
            ORDER BY first_opened IS NULL, first_opened, document, rank
            """,
            kind,
            *([] if sha256 is None else [sha256]),
        )
        return (_record(*row) for row in rows)

    def named(self, start: str) -> list[tuple[str, bool]]:
        """The ids that begin so, and whether each is in the trash."""
        sql = "SELECT id, deleted IS NOT NULL FROM quotes WHERE substr(id, 1, ?) = ?"
        return [(key, bool(deleted)) for key, deleted in self._database.read(sql, len(start), start)]

    def count(self, sha256: str) -> int:
        """How many marks a document has."""
        sql = "SELECT COUNT(*) FROM quotes WHERE kind = 'mark' AND document = ? AND deleted IS NULL"
        return int(self._database.read(sql, sha256)[0][0])


def _record(
    key: str, quote: str, created: str, tags: str, note: str, style: str | None, pasted: str | None
) -> Mark | Copy:
    """A row as a record."""
    known = quote_of(key, quote), _time(key, created)
    annotated = codec.tags_from_json(tags), note
    if style is None or pasted is None:
        return Mark(key, *known, *annotated)
    return Copy(key, *known, style, pasted, *annotated)


def quote_of(key: str, text: str) -> Quote:
    """The quote of a row; `StoreError` where the row does not hold a whole one, which says how to be rid of it."""
    try:
        quote = codec.quote_from_json(text)
    except codec.BROKEN:
        raise _broken(key) from None
    if not quote.spans:
        raise _broken(key)
    return quote


def _time(key: str, text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise _broken(key) from None


def _broken(key: str) -> StoreError:
    return StoreError(
        f"a quote in the notebook is broken: `pullquote quotes --remove {key}` puts it into the trash, "
        f"and --forget {key} out of it"
    )


def attribute(database: Database, source: Source, attributed: Callable[[Quote], Quote]) -> None:
    """Write the quotes of a text anew whose attribution changed, those in the trash too."""
    sql = "SELECT id, quote FROM quotes WHERE document = ? AND reader = ?"
    for key, text in database.read(sql, source.sha256, source.reader):
        quote = quote_of(key, text)
        if (now := attributed(quote)) != quote:
            database.write("UPDATE quotes SET quote = ? WHERE id = ?", codec.quote_to_json(now), key)


def _mark(database: Database, quote: Quote) -> Kept:
    receipt = quote.receipt
    known = database.read(
        "SELECT id, deleted FROM quotes WHERE kind = 'mark' AND document = ? AND reader = ? AND spans = ?",
        receipt.sha256,
        receipt.reader,
        json.dumps(quote.spans),
    )
    if not known:
        return Kept(_insert(database, "mark", quote), new=True)
    key, deleted = known[0]
    if deleted:
        database.write(
            "UPDATE quotes SET quote = ?, rank = ?, created = ?, deleted = NULL WHERE id = ?",
            codec.quote_to_json(quote),
            _next_rank(database, "mark", receipt.sha256),
            clock.now(),
            key,
        )
    return Kept(key, new=bool(deleted))


def _adopt(database: Database, one: Annotated) -> bool:
    """Whether it was new; its transcript counts as opened when it was kept."""
    receipt, kind = one.quote.receipt, "mark" if one.style is None else "copy"
    known = database.read(
        "SELECT 1 FROM quotes WHERE id = ?"
        " OR (kind = 'mark' AND kind = ? AND document = ? AND reader = ? AND spans = ?)",
        one.id,
        kind,
        receipt.sha256,
        receipt.reader,
        json.dumps(one.quote.spans),
    )
    if known:
        return False
    path = os.path.abspath(receipt.path) if receipt.path else receipt.url
    database.write(
        """
        INSERT OR IGNORE INTO documents (sha256, path, title, first_opened, last_opened)
        VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?)
        """,
        receipt.sha256,
        to_utf8(path) if path else None,
        to_utf8(one.quote.title) if one.quote.title else None,
        one.created,
        one.created,
    )
    _insert(database, kind, one.quote, one.style, one.pasted, key=one.id, created=one.created)
    database.write(
        "UPDATE quotes SET tags = ?, note = CAST(? AS TEXT) WHERE id = ?",
        json.dumps(one.tags),
        to_utf8(one.note),
        one.id,
    )
    return True


def _unmark(database: Database, key: str) -> bool:
    sql = "UPDATE quotes SET deleted = ? WHERE id = ? AND deleted IS NULL"
    return database.write(sql, clock.now(), key) > 0


def _insert(
    database: Database,
    kind: str,
    quote: Quote,
    style: str | None = None,
    pasted: str | None = None,
    *,
    key: str = "",
    created: str = "",
) -> str:
    """A new row, under a new id and of now where none are given; its id."""
    key, receipt = key or str(uuid4()), quote.receipt
    database.write(
        """
        INSERT INTO quotes (id, kind, document, reader, spans, quote, style, pasted, rank, created)
        VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?)
        """,
        key,
        kind,
        receipt.sha256,
        receipt.reader,
        json.dumps(quote.spans),
        codec.quote_to_json(quote),
        style,
        None if pasted is None else to_utf8(pasted),
        _next_rank(database, kind, receipt.sha256),
        created or clock.now(),
    )
    return key


def _next_rank(database: Database, kind: str, sha256: str) -> int:
    sql = "SELECT COALESCE(MAX(rank), 0) + 1 FROM quotes WHERE kind = ? AND document = ?"
    return int(database.read(sql, kind, sha256)[0][0])
