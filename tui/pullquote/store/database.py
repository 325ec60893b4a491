"""The SQLite file under the notebook: opened, checked, written in transactions, its errors in plain words.

A rollback journal and not WAL, which loses data when the file alone is copied and fails when two windows
start at once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from pullquote.store import schema
from pullquote.store.errors import StoreError

BUSY_SECONDS = 10.0
"""How long to wait for another window's write."""

_REASONS = {
    sqlite3.SQLITE_CANTOPEN: "no permission there, or something else has the notebook's name",
    sqlite3.SQLITE_READONLY: "no permission to write, or the notebook was moved away while open",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk is full or failing",
    sqlite3.SQLITE_BUSY: "another program is writing there and does not end",
}


class DamagedError(StoreError):
    """This is not, or no longer, a sound SQLite file."""


class Database:
    """An open file, for the thread that opened it. What left `writing` without an error is on the disk."""

    def __init__(self, path: Path) -> None:
        """Raises `StoreError`; a damaged file is moved aside first, and the next to open begins a new one."""
        self._path = path
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"cannot keep anything in {path.parent}: {error.strerror}") from error
        with self._explained():
            self._connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            self._prepare()
        except DamagedError as error:
            self.close()
            raise self._set_aside() from error
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        self._connection.close()

    def read(self, sql: str, *values: str | bytes | int) -> list[Any]:
        """The rows that a query finds."""
        with self._explained():
            return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[Self]:
        """A transaction that may write from its beginning, so that two of them wait and never clash."""
        with self._explained():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite ends a transaction itself on some errors, as on a full disk.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def write(self, sql: str, *values: str | bytes | int | None) -> int:
        """How many rows a statement changed; within `writing`."""
        return self._connection.execute(sql, values).rowcount

    def _prepare(self) -> None:
        self._connection.text_factory = from_utf8
        # First of all: an older SQLite may take a newer schema for damage.
        if self._version() > schema.VERSION:
            raise StoreError(f"{self._path} was written by a newer Pullquote: update this one")
        # Half a millisecond a megabyte.
        if (damage := self.read("PRAGMA quick_check(1)")[0][0]) != "ok":
            raise DamagedError(damage)
        self.read("PRAGMA journal_mode = DELETE")
        # FULL, and the folder is synced too: else a power cut can bring back the journal and undo a commit.
        self.read("PRAGMA synchronous = EXTRA")
        if self._version() == 0:
            with self.writing():
                # Another window may have been faster.
                if self._version() == 0:
                    for statement in schema.STATEMENTS:
                        self.write(statement)
        elif self._version() < schema.VERSION:
            with self.writing():
                self._migrate()

    def _migrate(self) -> None:
        """Take the tables from their version to ours, which another window may have done by now."""
        for version in range(self._version(), schema.VERSION):
            for statement in schema.MIGRATIONS[version]:
                self.write(statement)
        self.write(f"PRAGMA user_version = {schema.VERSION}")

    def _version(self) -> int:
        return int(self.read("PRAGMA user_version")[0][0])

    def _set_aside(self) -> StoreError:
        now = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        aside = self._path.with_name(f"{self._path.stem}-damaged-{now}{self._path.suffix}")
        try:
            self._path.rename(aside)
        except OSError as error:
            return StoreError(f"{self._path} is damaged and cannot be moved aside: {error.strerror}")
        return StoreError(f"{self._path} is damaged: it is kept as {aside.name}, and a new one begins")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            # The low byte is the primary result code; what Python's module raises itself has none.
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
                raise DamagedError(f"{self._path} is damaged") from error
            raise StoreError(f"cannot use {self._path}: {_REASONS.get(code, error)}") from error


def to_utf8(text: str) -> bytes:
    """Text for `CAST(? AS TEXT)`; bytes of a file name that are not UTF-8 arrive as lone surrogates."""
    return text.encode("utf-8", "surrogatepass")


def from_utf8(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogatepass")
