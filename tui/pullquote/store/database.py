"""The SQLite file under the notebook: opened, checked, written in transactions, its errors in plain words.

A rollback journal and not WAL, which loses data when the file alone is copied and fails when two windows
start at once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from pullquote.store import schema
from pullquote.store.errors import RecoveredError, StoreError
from pullquote.store.utf8 import from_utf8

BUSY_SECONDS = 10.0
"""How long to wait for another window's write."""

_REASONS = {
    sqlite3.SQLITE_CANTOPEN: "no permission there, or something else has the notebook's name",
    sqlite3.SQLITE_READONLY: "no permission to write, or the notebook was moved away while open",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk is full or failing",
    sqlite3.SQLITE_BUSY: "another program is writing there and does not end",
}


_MAGIC = b"SQLite format 3\0"
"""How every SQLite file begins (SQLite, "Database File Format", 1.3.1)."""


class DamagedError(StoreError):
    """This is not, or no longer, a sound SQLite file."""


class Database:
    """An open file, for the thread that opened it. What left `writing` without an error is on the disk."""

    def __init__(self, path: Path) -> None:
        """Raises `StoreError`, and `RecoveredError` for a damaged file, which then is kept aside."""
        self._path = path
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"cannot keep anything in {path.parent}: {error.strerror}") from error
        self._seen = _identity(path)
        with self._explained():
            self._connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            self._prepare()
        except DamagedError as error:
            self.close()
            raise self._recovered() from error
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
        if self._version() == 0 and self._is_foreign():
            raise StoreError(f"{self._path} is another program's database, and no notebook")
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

    def _is_foreign(self) -> bool:
        """Whether there are tables, and none of ours among them."""
        names = {name for (name,) in self.read("SELECT name FROM sqlite_master WHERE type = 'table'")}
        return bool(names) and "documents" not in names

    def _recovered(self) -> StoreError:
        """Keep a damaged file aside, put what is readable of it into its place, and say so."""
        from shutil import copy2

        from pullquote.store.rescue import rescue

        path, now = self._path, datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        if path.suffix != ".db" and not _is_sqlite(path):
            return StoreError(f"{path} is no notebook")  # whoever named it may have meant another file
        aside, fresh = (
            path.with_name(f"{path.stem}-{what}-{now}{path.suffix}") for what in ("damaged", "recovered")
        )
        try:
            count = rescue(path, fresh)
            if _identity(path) != self._seen:
                return StoreError(f"{path} was damaged; another window has put it right: try again")
            copy2(path, aside)
            self._move_journal(aside)
            fresh.replace(path)  # at once: there is a notebook at any moment
        except OSError as error:
            return StoreError(f"{path} is damaged and cannot be kept aside: {error.strerror}")
        except StoreError as error:
            return StoreError(f"{path} is damaged and cannot be recovered: {error}")
        finally:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
        read = "1 quote" if count == 1 else f"{count} quotes"
        return RecoveredError(
            f"{path} is damaged: it is kept as {aside.name}, and a new one begins with the {read} that could be read"
            if count
            else f"{path} is damaged: it is kept as {aside.name}, and a new one begins, for no quote could be read"
        )

    def _move_journal(self, aside: Path) -> None:
        """A journal of the damaged file would be taken for one of the new file."""
        journal = self._path.with_name(f"{self._path.name}-journal")
        if journal.exists():
            journal.replace(aside.with_name(f"{aside.name}-journal"))

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


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one of the same name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _is_sqlite(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False
