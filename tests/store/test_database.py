"""The file under the notebook: begun, locked, full, damaged, from the future."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from pullquote.store import database, schema
from pullquote.store.database import Database
from pullquote.store.errors import StoreError
from pullquote.store.notebook import Notebook
from pullquote.transcript.model import Span
from tests.support import make_quote

SHA256 = make_quote().receipt.sha256
LONG = make_quote(spans=(Span(1, 2),), words="long " * 10_000)


def fill(path: Path) -> None:
    with Notebook.open(path) as notebook:
        for start in range(40):
            notebook.mark(make_quote(spans=(Span(start, start + 1),)))


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


def junk(path: Path) -> None:
    path.write_bytes(b"Minutes of the harbour board\n" * 400)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwritten(path: Path) -> None:
    sound = path.read_bytes()
    middle = len(sound) // 2
    path.write_bytes(sound[:middle] + b"\xaa" * 8192 + sound[middle + 8192 :])


@pytest.mark.parametrize("damage", [junk, cut_short, overwritten])
def test_a_damaged_notebook_is_told_and_kept_aside(path: Path, damage: Callable[[Path], None]) -> None:
    fill(path)
    damage(path)
    damaged = path.read_bytes()
    with pytest.raises(StoreError) as caught:
        Notebook.open(path)
    (aside,) = path.parent.iterdir()
    assert str(caught.value) == f"{path} is damaged: it is kept as {aside.name}, and a new one begins"
    with Notebook.open(path) as notebook:
        assert notebook.mark(make_quote()).new
    assert aside.read_bytes() == damaged


def test_damage_that_shows_later_is_told(path: Path) -> None:
    fill(path)
    with Notebook.open(path) as notebook:
        junk(path)
        with pytest.raises(StoreError) as caught:
            notebook.marks(SHA256)
    assert str(caught.value) == f"{path} is damaged"


def test_the_first_notebooks_are_read(path: Path) -> None:
    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.executescript(Path(__file__).with_name("notebook_1.sql").read_text("utf-8"))
    other.close()
    with Notebook.open(path) as notebook:
        assert [(mark.id, mark.quote) for mark in notebook.marks()] == [("first", make_quote())]
        assert notebook.mark(make_quote()) == ("first", False)
    other = sqlite3.connect(path)
    assert other.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    other.close()


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
