"""A damaged notebook: told, kept aside, and what is readable of it recovered."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.store.errors import RecoveredError
from pullquote.store.notebook import Notebook
from pullquote.store.pages import rows
from pullquote.transcript.model import NO_CORRECTIONS, Corrections
from tests.store.conftest import fill, made_by
from tests.support import make_document, make_quote

PAGE = 4096
SHA256 = make_quote().receipt.sha256
RENAMED = Corrections(names={"a": "Ada Lindqvist-Moe"})


def junk(path: Path) -> None:
    path.write_bytes(b"Minutes of the harbour board\n" * 400)


def emptied(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwritten(path: Path) -> None:
    sound = path.read_bytes()
    middle = len(sound) // 2
    path.write_bytes(sound[:middle] + b"\xaa" * 2 * PAGE + sound[middle + 2 * PAGE :])


def beheaded(path: Path) -> None:
    """Without the roots of the tables: no tree leads to the rows."""
    sound = path.read_bytes()
    path.write_bytes(sound[:PAGE] + bytes(PAGE * 8) + sound[PAGE * 9 :])


@pytest.mark.parametrize(
    ("damage", "least"), [(junk, 0), (emptied, 0), (cut_short, 5), (overwritten, 25), (beheaded, 35)]
)
def test_a_damaged_notebook_is_told_and_kept_aside_and_what_is_readable_is_recovered(
    path: Path, damage: Callable[[Path], None], least: int
) -> None:
    fill(path)
    with Notebook.open(path) as notebook:
        for mark in notebook.marks():
            notebook.tag(mark.id, ["harbour"])
            notebook.note(mark.id, f"from {mark.quote.spans[0].start}")
        before = notebook.marks()
    damage(path)
    damaged = path.read_bytes()
    with pytest.raises(RecoveredError) as caught:
        Notebook.open(path)
    (aside,) = (file for file in path.parent.iterdir() if file != path)
    with Notebook.open(path) as notebook:
        after = notebook.marks()
        assert notebook.mark(make_quote()).new
    begins = f" with the {len(after)} quotes that could be read" if after else ", for no quote could be read"
    told = f"{path} is damaged: it is kept as {aside.name}, and a new one begins"
    assert str(caught.value) == told + begins
    assert aside.read_bytes() == damaged
    assert least <= len(after) <= 40
    assert after == [mark for mark in before if mark in after], "as they were, in their order"


def test_all_is_recovered_where_only_an_index_is_lost(path: Path) -> None:
    fill(path)
    with Notebook.open(path) as notebook:
        notebook.opened(make_document(), "Harbour briefing")
        notebook.set_place(SHA256, 15)
        notebook.correct(make_document().source, NO_CORRECTIONS, RENAMED)
        notebook.record_copy(make_quote(), "words", "\ud800 sails")
        notebook.unmark(notebook.marks()[0].id)
        before = contents(notebook)
        root = notebook._database.read("SELECT rootpage FROM sqlite_master WHERE name = 'one_mark'")[0][0]
    overwrite(path, root)
    with pytest.raises(RecoveredError):
        Notebook.open(path)
    with Notebook.open(path) as notebook:
        assert contents(notebook) == before


def contents(notebook: Notebook) -> tuple[object, ...]:
    source = make_document().source
    kept = notebook.marks(), notebook.copies(), notebook.trash(), notebook.recent(-1)
    return *kept, notebook.place(SHA256), notebook.corrections(source)


def overwrite(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek(PAGE * (page - 1))
        file.write(b"\xaa" * PAGE)


@pytest.mark.parametrize("version", [1, 2])
def test_an_earlier_notebook_that_is_damaged_is_recovered_too(path: Path, version: int) -> None:
    made_by(version, path)
    overwrite(path, 3)  # the root of an index
    with pytest.raises(RecoveredError):
        Notebook.open(path)
    with Notebook.open(path) as notebook:
        assert [mark.id for mark in notebook.marks()] == ["first"]
        assert notebook.tag("first", ["lead"]) == ()


def test_what_was_deleted_for_good_does_not_come_back(path: Path) -> None:
    fill(path)
    with Notebook.open(path) as notebook:
        for mark in notebook.marks()[5:]:
            notebook.unmark(mark.id)
        notebook.empty_trash()
    overwrite(path, 3)
    with pytest.raises(RecoveredError):
        Notebook.open(path)
    with Notebook.open(path) as notebook:
        assert [mark.quote.spans[0].start for mark in notebook.marks()] == [0, 1, 2, 3, 4]
        assert notebook.trash() == []


@pytest.mark.parametrize("size", [512, 4096, 65536])
def test_the_rows_of_a_sound_file_are_those_that_sqlite_reads(tmp_path: Path, size: int) -> None:
    path = tmp_path / "any.db"
    wanted: list[list[Any]] = [
        [None, "e\u0301", 0, 1, -1],
        ["x" * 100_000, b"\0\xff", 2**62, -(2**40), 200],
        *([str(number), "y" * number, number, -number, number * 70_000] for number in range(300)),
    ]
    with closing(sqlite3.connect(path)) as file, file:
        file.execute(f"PRAGMA page_size = {size}")
        file.execute("CREATE TABLE talks (a, b, c, d, e)")
        file.executemany("INSERT INTO talks VALUES (?, ?, ?, ?, ?)", [*wanted, *wanted])
        file.execute("DELETE FROM talks WHERE rowid > ?", (len(wanted),))
    found = [row for row in rows(path.read_bytes()) if row[0] != "table"]
    assert sorted(map(str, found)) == sorted(map(str, wanted))


def sound_file() -> bytes:
    """A table of two long rows."""
    with closing(sqlite3.connect(":memory:")) as file:
        file.execute("CREATE TABLE talks (words TEXT)")
        file.executemany("INSERT INTO talks VALUES (?)", [("It sails. " * 500,)] * 2)
        file.commit()
        return file.serialize()


SOUND = sound_file()


@given(st.binary(max_size=40), st.integers(0, len(SOUND)))
def test_no_bytes_are_too_broken_to_look_for_rows(broken: bytes, at: int) -> None:
    for data in (broken, SOUND[:at] + broken + SOUND[at + len(broken) :], SOUND[:at]):
        assert sum(1 for _ in rows(data)) < 1000


def test_a_journal_of_the_damaged_file_is_not_taken_for_one_of_the_new_file(path: Path) -> None:
    fill(path)
    beheaded(path)
    journal = path.with_name(f"{path.name}-journal")
    journal.write_bytes(b"left over")
    with pytest.raises(RecoveredError):
        Notebook.open(path)
    assert not journal.exists()
    with Notebook.open(path) as notebook:
        assert len(notebook.marks()) > 30
