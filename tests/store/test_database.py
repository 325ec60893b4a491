"""The file under the notebook: begun, locked, full, damaged, from the future."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pullquote.store import database, schema
from pullquote.store.database import Database
from pullquote.store.errors import StoreError
from pullquote.store.notebook import Notebook
from pullquote.transcript.model import Span
from tests.store.conftest import fill, made_by
from tests.support import make_quote, make_receipt

SHA256 = make_quote().receipt.sha256
TABLES = ("documents", "quotes", "corrections")
ODD_TYPE = json.dumps(make_quote(words=5).as_json())
NO_SPANS = json.dumps(make_quote(spans=()).as_json())
LONG = make_quote(spans=(Span(1, 2),), words="long " * 10_000)


def test_the_folder_is_made_for_the_user_alone(path: Path) -> None:
    Notebook.open(path).close()
    assert path.parent.stat().st_mode & 0o077 == 0


def test_the_file_bears_the_schema_and_has_no_write_ahead_log(path: Path) -> None:
    fill(path)
    opened = Database(path)
    assert opened.read("PRAGMA user_version") == [(schema.VERSION,)]
    assert opened.read("PRAGMA journal_mode") == [("delete",)]
    assert opened.read("PRAGMA synchronous") == [(3,)]
    opened.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_notebook_that_somebody_set_to_write_ahead_is_set_back(path: Path) -> None:
    fill(path)
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.close()
    with Notebook.open(path) as notebook:
        assert notebook.count(SHA256) == 40
    assert path.read_bytes()[18:20] == b"\1\1"


def write_and_fail(opened: Database) -> None:
    with opened.writing():
        opened.write("INSERT INTO documents (sha256) VALUES ('x')")
        raise ZeroDivisionError


def test_a_failed_transaction_leaves_nothing_behind(path: Path) -> None:
    opened = Database(path)
    with pytest.raises(ZeroDivisionError):
        write_and_fail(opened)
    assert opened.read("SELECT * FROM documents") == []
    with opened.writing():
        opened.write("INSERT INTO documents (sha256) VALUES ('y')")
    assert opened.read("SELECT sha256 FROM documents") == [("y",)]
    opened.close()


def test_a_full_disk_is_told_and_the_notebook_stays_usable(path: Path) -> None:
    opened = Database(path)
    notebook = Notebook(opened)
    notebook.mark(make_quote())
    (pages,) = opened.read("PRAGMA page_count")[0]
    opened.read(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError) as caught:
        notebook.mark(LONG)
    assert str(caught.value) == f"cannot use {path}: the disk is full"
    opened.read(f"PRAGMA max_page_count = {pages * 100}")
    assert notebook.mark(LONG).new
    assert notebook.count(SHA256) == 2
    notebook.close()


def test_a_lock_that_does_not_end_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0)
    with Notebook.open(path) as notebook:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as caught:
            notebook.mark(make_quote())
        other.execute("ROLLBACK")
        other.close()
        assert str(caught.value) == f"cannot use {path}: another program is writing there and does not end"
        assert notebook.mark(make_quote()).new


def test_a_file_that_somebody_took_for_a_notebook_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    transcript, database = tmp_path / "talk.txt", tmp_path / "album.db"
    transcript.write_text("Ada Lindqvist: The ferry sails on Monday.\n" * 100)
    with closing(sqlite3.connect(database)) as other, other:
        other.execute("CREATE TABLE pictures (name TEXT)")
    for path, told in (
        (transcript, f"{transcript} is no notebook"),
        (database, f"{database} is another program's database, and no notebook"),
    ):
        before = path.read_bytes()
        with pytest.raises(StoreError) as caught:
            Notebook.open(path)
        assert str(caught.value) == told
        assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [database, transcript]


@pytest.mark.parametrize(
    "broken",
    ["", "{", "[]", "null", '{"words": "It sails."}', "[" * 100_000, ODD_TYPE, NO_SPANS],
    ids=["empty", "cut short", "a list", "null", "not whole", "deep", "odd type", "no spans"],
)
def test_a_broken_quote_is_told_in_one_line_and_can_be_taken_away(path: Path, broken: str) -> None:
    fill(path)
    with Notebook.open(path) as notebook:
        key = notebook.marks()[3].id
        with notebook._database.writing() as database:
            database.write("UPDATE quotes SET quote = ? WHERE id = ?", broken, key)
        with pytest.raises(StoreError, match=f"a quote in the notebook is broken: .*--remove {key}"):
            notebook.marks()
        assert notebook.unmark(key)
        assert len(notebook.marks()) == 39
        with pytest.raises(StoreError, match="is broken"):
            notebook.trash()
        assert notebook.empty_trash([key]) == 1
        assert notebook.trash() == []


def test_damage_that_shows_later_is_told(path: Path) -> None:
    fill(path)
    with Notebook.open(path) as notebook:
        path.write_bytes(b"Minutes of the harbour board\n" * 400)
        with pytest.raises(StoreError) as caught:
            notebook.marks(SHA256)
    assert str(caught.value) == f"{path} is damaged"


@pytest.mark.parametrize("version", [1, 2])
def test_earlier_notebooks_are_read_and_can_do_all_that_new_ones_can(path: Path, version: int) -> None:
    made_by(version, path)
    with Notebook.open(path) as notebook:
        (mark,) = notebook.marks()
        given = ("place",) if version == 2 else ()
        assert (mark.id, mark.quote) == ("first", make_quote(receipt=make_receipt(given=given)))
        assert (mark.tags, mark.note) == ((), "")
        assert notebook.mark(make_quote()) == ("first", False)
        assert len(notebook.copies()) == len(notebook.trash()) == version - 1
        assert notebook.tag("first", ["lead"]) == ()
        assert notebook.note("first", "call her") == ""
    with Notebook.open(path) as notebook:
        (mark,) = notebook.marks()
        assert (mark.tags, mark.note) == (("lead",), "call her")
        assert notebook._database.read("PRAGMA user_version") == [(schema.VERSION,)]


def test_the_tables_of_an_earlier_notebook_become_those_of_a_new_one(tmp_path: Path) -> None:
    def columns(path: Path) -> list[object]:
        with Notebook.open(path) as notebook:
            return [notebook._database.read(f"PRAGMA table_info({table})") for table in TABLES]

    for version in (1, 2):
        made_by(version, tmp_path / f"{version}.db")
    assert columns(tmp_path / "1.db") == columns(tmp_path / "2.db") == columns(tmp_path / "new.db")


def test_a_newer_notebook_is_told_and_left_as_it_is(path: Path) -> None:
    fill(path)
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    other.close()
    newer = path.read_bytes()
    with pytest.raises(StoreError) as caught:
        Notebook.open(path)
    assert str(caught.value) == f"{path} was written by a newer Pullquote: update this one"
    assert path.read_bytes() == newer


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(StoreError) as caught:
        Notebook.open(tmp_path / "data" / "notebook.db")
    assert str(caught.value).startswith(f"cannot keep anything in {tmp_path / 'data'}: ")


def test_a_folder_with_the_name_of_the_notebook_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreError) as caught:
        Notebook.open(path)
    assert str(caught.value).startswith(f"cannot use {path}: ")
