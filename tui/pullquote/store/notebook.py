"""The notebook: what the user keeps, in one SQLite file.

Importing this loads SQLite, so it is imported where a notebook is opened.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from pullquote.quotes.model import Quote
from pullquote.store import clock, codec
from pullquote.store.database import Database
from pullquote.store.quotes import Quotes, attribute
from pullquote.store.records import Recent
from pullquote.store.utf8 import to_utf8
from pullquote.transcript.model import Corrections, Document, Source


class Notebook(Quotes):
    """An open notebook, for the thread that opened it; documents are named by the SHA-256 of their bytes.

    Every method raises `StoreError`. What a writing method has returned from is on the disk.
    """

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the notebook in a file, or begin one.

        A damaged file is kept aside, what is readable of it becomes the notebook, and a `RecoveredError` says so.
        """
        return cls(Database(path))

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def versions(self, origin: str) -> list[str]:
        """The SHA-256 of each document that was opened from an `origin`, the first one first."""
        rows = self._database.read(
            "SELECT sha256 FROM documents WHERE path = CAST(? AS TEXT) ORDER BY first_opened, sha256",
            to_utf8(origin),
        )
        return [sha256 for (sha256,) in rows]

    def opened(self, document: Document, title: str | None) -> None:
        """Note that a document was opened now; one from standard input keeps the path it was known by."""
        source, now = document.source, clock.now()
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
                clock.now(),
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
                clock.now(),
            )
            if attributed:
                attribute(database, source, attributed)

    def _corrections(self, source: Source) -> str:
        sql = "SELECT corrections FROM corrections WHERE document = ?"
        rows = self._database.read(sql, source.sha256)
        return str(rows[0][0]) if rows else "{}"


def origin(source: Source) -> str | None:
    """Where a document can be opened again from: an absolute path or an address; None for standard input."""
    return os.path.abspath(source.path) if source.path else source.url
