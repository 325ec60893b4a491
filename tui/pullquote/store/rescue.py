"""What can still be read of a damaged notebook; loaded when one is damaged."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from pullquote.store.database import Database
from pullquote.store.errors import StoreError
from pullquote.store.fitting import fits
from pullquote.store.pages import Value, rows
from pullquote.store.quotes import quote_of
from pullquote.store.utf8 import to_utf8


def rescue(damaged: Path, fresh: Path) -> int:
    """Begin a notebook with every whole row of a damaged one, of any version; how many quotes it has.

    The damaged file is only read. Raises `OSError`, and `StoreError` where the new one cannot be written.
    """
    count = 0
    with closing(Database(fresh)) as into, into.writing():
        columns = {table: _columns(into, table) for table in ("documents", "quotes", "corrections")}
        for row in rows(damaged.read_bytes()):
            table = _table(row)
            if table:
                new = _insert(into, table, columns[table][: len(row)], row)
                count += new if table == "quotes" else 0
    return count


def _columns(database: Database, table: str) -> list[str]:
    return [name for _, name, *_ in database.read(f"PRAGMA table_info({table})")]


def _table(row: list[Value]) -> str:
    """Which table a row is of, by what it looks like; empty for none of ours. Later versions have columns more."""
    if len(row) >= 11 and row[1] in ("mark", "copy"):
        key, quote = row[0], row[5]
        return "quotes" if isinstance(key, str) and isinstance(quote, str) and _is_whole(key, quote) else ""
    if len(row) == 7 and fits(tuple(row[:5]), tuple[str, str | None, str | None, str | None, str | None]):
        return "documents"
    return "corrections" if len(row) == 3 and fits(tuple(row), tuple[str, str, str]) else ""


def _is_whole(key: str, quote: str) -> bool:
    try:
        quote_of(key, quote)
    except StoreError:
        return False
    return True


def _insert(into: Database, table: str, names: list[str], row: list[Value]) -> int:
    """How many rows were new; one that breaks the rules of its table is left out."""
    holders = ", ".join("CAST(? AS TEXT)" if isinstance(value, str) else "?" for value in row)
    values = [to_utf8(value) if isinstance(value, str) else value for value in row]
    sql = f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({holders})"
    return into.write(sql, *values)
