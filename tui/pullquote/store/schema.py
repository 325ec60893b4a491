"""The notebook's tables. Times are ISO 8601 in UTC; what is JSON is said beside the column."""

from __future__ import annotations

VERSION = 3
"""Kept in SQLite's `user_version`. Raise it also when the JSON of a quote is no longer read by old code."""

MIGRATIONS: dict[int, tuple[str, ...]] = {
    1: (),  # only the JSON changed: receipts say what the user gave
    2: (
        "ALTER TABLE quotes ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE quotes ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    ),
}
"""By version: the statements that lead from it to the next one."""

STATEMENTS = (
    """
    CREATE TABLE documents (
        sha256 TEXT PRIMARY KEY,   -- of the bytes
        path TEXT,                 -- absolute, or the address it was fetched from
        title TEXT,
        first_opened TEXT,
        last_opened TEXT,
        place INTEGER,             -- of the cursor, in code points of the text
        placed TEXT
    )
    """,
    """
    CREATE TABLE quotes (
        id TEXT PRIMARY KEY,       -- a UUID
        kind TEXT NOT NULL CHECK (kind IN ('mark', 'copy')),
        document TEXT NOT NULL,    -- sha256
        reader TEXT NOT NULL,      -- whose text the spans count in
        spans TEXT NOT NULL,       -- JSON: [[start, end], …]
        quote TEXT NOT NULL,       -- JSON: the words, whose they are, and the receipt
        style TEXT,                -- of a copy
        pasted TEXT,               -- the text of a copy
        rank INTEGER NOT NULL,     -- the order within a document's marks, or its copies
        created TEXT NOT NULL,
        deleted TEXT,              -- when it was put into the trash, from where it can come back
        tags TEXT NOT NULL DEFAULT '[]',  -- JSON: ["…", …]
        note TEXT NOT NULL DEFAULT ''
    )
    """,
    "CREATE UNIQUE INDEX one_mark ON quotes (document, reader, spans) WHERE kind = 'mark'",
    "CREATE INDEX quotes_in_order ON quotes (document, kind, rank)",
    """
    CREATE TABLE corrections (
        document TEXT PRIMARY KEY, -- sha256
        corrections TEXT NOT NULL, -- JSON, by the reader of the text that they were made on
        changed TEXT NOT NULL
    )
    """,
    f"PRAGMA user_version = {VERSION}",
)
