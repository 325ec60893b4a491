"""The notebook: what the user keeps, in one SQLite file.

Importing this loads SQLite, so it is imported where a notebook is opened.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from pullquote.quotes.model import Quote
from pullquote.store import codec
from pullquote.store.database import Database, to_utf8
from pullquote.store.records import Copy, Kept, Mark, Recent
from pullquote.transcript.model import Corrections, Document, Source

if TYPE_CHECKING:
    from pullquote.store.annotations import Annotated


class Notebook:
    """An open notebook, for the thread that opened it; documents are named by the SHA-256 of their bytes.

    Every method raises `StoreError`. What a writing method has returned from is on the disk.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the notebook in a file, or begin one. A damaged file is moved aside, and the error says so."""
        return cls(Database(path))

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

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
        """Keep a quote of another text in place of a mark, which `restore` can bring back; both or neither are done."""
        with self._database.writing() as database:
            kept = _mark(database, quote)
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

    def unmark(self, key: str) -> bool:
        """Take a mark or a copy away, so that `restore` can bring it back; False when it is not there."""
        with self._database.writing() as database:
            return _unmark(database, key)

    def restore(self, key: str) -> bool:
        """Bring back, in its old place, what was taken away; False when it was not."""
        with self._database.writing() as database:
            sql = "UPDATE quotes SET deleted = NULL WHERE id = ? AND deleted IS NOT NULL"
            return database.write(sql, key) > 0

    def marks(self, sha256: str | None = None) -> list[Mark]:
        """A document's marks in order; without one all of them, document by document as they were first opened.

        Their spans count in the text of the reader that the receipt names.
        """
        return [Mark(*row[:3]) for row in self._quotes("mark", sha256)]

    def copies(self, sha256: str | None = None) -> list[Copy]:
        """What was copied from a document, or from all as in `marks`; of each the oldest first."""
        return [Copy(*row) for row in self._quotes("copy", sha256)]

    def _quotes(self, kind: str, sha256: str | None) -> Iterator[tuple[str, Quote, datetime, str, str]]:
        rows = self._database.read(
            f"""
            SELECT id, quote, created, style, pasted
            FROM quotes LEFT JOIN documents ON sha256 = document
            WHERE kind = ? AND deleted IS NULL {"" if sha256 is None else "AND document = ?"}
            ORDER BY first_opened IS NULL, first_opened, document, rank
            """,
            kind,
            *([] if sha256 is None else [sha256]),
        )
        for key, quote, created, style, pasted in rows:
            yield key, codec.quote_from_json(quote), datetime.fromisoformat(created), style, pasted

    def count(self, sha256: str) -> int:
        """How many marks a document has."""
        sql = "SELECT COUNT(*) FROM quotes WHERE kind = 'mark' AND document = ? AND deleted IS NULL"
        return int(self._database.read(sql, sha256)[0][0])

    def versions(self, origin: str) -> list[str]:
        """The SHA-256 of each document that was opened from an `origin`, the first one first."""
        rows = self._database.read(
            "SELECT sha256 FROM documents WHERE path = CAST(? AS TEXT) ORDER BY first_opened, sha256",
            to_utf8(origin),
        )
        return [sha256 for (sha256,) in rows]

    def opened(self, document: Document, title: str | None) -> None:
        """Note that a document was opened now; one from standard input keeps the path it was known by."""
        source, now = document.source, _now()
        path = origin(source)
        with self._database.writing() as database:
            database.write(
                """
                INSERT INTO documents (sha256, path, title, first_opened, last_opened)
                VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?)
                ON CONFLICT (sha256) DO UPDATE SET
                    path = COALESCE(excluded.path, path),
                    title = excluded.title,
                    first_opened = COALESCE(first_opened, excluded.first_opened),
                    last_opened = excluded.last_opened
                """,
                source.sha256,
                to_utf8(path) if path else None,
                to_utf8(title) if title else None,
                now,
                now,
            )

    def recent(self, limit: int) -> list[Recent]:
        """Where transcripts were opened from, each place once, the latest first; all of them by a limit of -1."""
        # Beside a single MAX, SQLite takes the bare columns from the row that holds the maximum.
        rows = self._database.read(
            """
            SELECT path, title, MAX(last_opened) AS latest, COUNT(quotes.id)
            FROM documents
            LEFT JOIN quotes ON document = sha256 AND kind = 'mark' AND deleted IS NULL
            WHERE path IS NOT NULL
            GROUP BY path ORDER BY latest DESC LIMIT ?
            """,
            limit,
        )
        return [Recent(path, title, datetime.fromisoformat(when), marks) for path, title, when, marks in rows]

    def place(self, sha256: str) -> int | None:
        """Where in a document the cursor last stood, in code points of its text."""
        rows = self._database.read("SELECT place FROM documents WHERE sha256 = ?", sha256)
        return rows[0][0] if rows else None

    def set_place(self, sha256: str, place: int) -> None:
        with self._database.writing() as database:
            database.write(
                """
                INSERT INTO documents (sha256, place, placed) VALUES (?, ?, ?)
                ON CONFLICT (sha256) DO UPDATE SET place = excluded.place, placed = excluded.placed
                """,
                sha256,
                place,
                _now(),
            )

    def corrections(self, source: Source) -> Corrections:
        """What the user put right in a document, as its present reader reads it."""
        return codec.corrections_from_json(self._corrections(source), source.reader)

    def correct(
        self,
        source: Source,
        before: Corrections,
        after: Corrections,
        attributed: Callable[[Quote], Quote] | None = None,
    ) -> None:
        """Keep what changed in a document's corrections; what another window put right meanwhile stays.

        `attributed` gives each quote of the same text the name that it bears after the correction; what was pasted
        stays as it was.
        """
        from pullquote.transcript.corrections import carried

        with self._database.writing() as database:
            stored = self._corrections(source)
            known = codec.corrections_from_json(stored, source.reader)
            database.write(
                "INSERT OR REPLACE INTO corrections (document, corrections, changed) VALUES (?, ?, ?)",
                source.sha256,
                codec.corrections_to_json(carried(known, before, after), source.reader, stored),
                _now(),
            )
            if attributed:
                _attribute(database, source, attributed)

    def _corrections(self, source: Source) -> str:
        sql = "SELECT corrections FROM corrections WHERE document = ?"
        rows = self._database.read(sql, source.sha256)
        return str(rows[0][0]) if rows else "{}"


def _attribute(database: Database, source: Source, attributed: Callable[[Quote], Quote]) -> None:
    """Write the quotes of a text anew whose attribution changed, those that can come back too."""
    sql = "SELECT id, quote FROM quotes WHERE document = ? AND reader = ?"
    for key, text in database.read(sql, source.sha256, source.reader):
        quote = codec.quote_from_json(text)
        if (now := attributed(quote)) != quote:
            database.write("UPDATE quotes SET quote = ? WHERE id = ?", codec.quote_to_json(now), key)


def origin(source: Source) -> str | None:
    """Where a document can be opened again from: an absolute path or an address; None for standard input."""
    return os.path.abspath(source.path) if source.path else source.url


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
            _now(),
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
    return True


def _unmark(database: Database, key: str) -> bool:
    sql = "UPDATE quotes SET deleted = ? WHERE id = ? AND deleted IS NULL"
    return database.write(sql, _now(), key) > 0


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
        created or _now(),
    )
    return key


def _next_rank(database: Database, kind: str, sha256: str) -> int:
    sql = "SELECT COALESCE(MAX(rank), 0) + 1 FROM quotes WHERE kind = ? AND document = ?"
    return int(database.read(sql, kind, sha256)[0][0])


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
