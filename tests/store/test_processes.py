"""Processes that are killed, that meet, and that are not let in."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import sleep

import pytest

from pullquote.store.notebook import Notebook
from tests.store.conftest import Start
from tests.store.diary import Diary, meant, seen, steps, taken
from tests.support import make_quote

SHA256 = make_quote().receipt.sha256
KILLS = int(os.environ.get("PULLQUOTE_KILLS", "10"))
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions and limits")


def test_whatever_was_called_kept_survives_kill_9(path: Path, start: Start) -> None:
    random, diary = Random(9), Diary()
    for seed in range(KILLS):
        process = start("keep_a_diary", path, seed)
        assert process.stdout
        said = [process.stdout.readline() for _ in range(random.randrange(1, 20))]
        sleep(random.random() / 100)
        process.kill()
        said += process.stdout.readlines()
        process.wait()
        todo = steps(seed)
        for _ in range(said.count("kept\n")):
            diary = taken(diary, next(todo))
        further = taken(diary, next(todo))  # the last step may be done, and not yet be told
        with Notebook.open(path) as notebook:
            found = seen(notebook)
        assert found in (meant(diary), meant(further))
        diary = diary if found == meant(diary) else further
    assert len(diary) > 1


def test_two_processes_that_begin_a_notebook_and_mark_200_each_end_with_400(path: Path, start: Start) -> None:
    processes = [start("mark_many", path, first, 200) for first in (0, 1000)]
    for process in processes:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    assert [process.wait() for process in processes] == [0, 0]
    with Notebook.open(path) as notebook:
        assert notebook.count(SHA256) == 400


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that another user can reach; pytest's own are closed to them."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)
        os.chmod(name, 0o700)


@posix
@pytest.mark.parametrize("inside", ["notebook.db", "deeper/notebook.db"])
def test_a_folder_without_permission_is_told_in_one_line(folder: Path, inside: str, start: Start) -> None:
    folder.chmod(0o555)
    said, _ = start("mark_without_rights", folder / inside).communicate()
    assert said.count("\n") == 1
    assert str(folder) in said
    assert "permission" in said.lower()


@posix
def test_a_notebook_that_cannot_be_written_can_still_be_read(folder: Path, start: Start) -> None:
    with Notebook.open(folder / "notebook.db") as notebook:
        notebook.mark(make_quote())
    (folder / "notebook.db").chmod(0o444)
    folder.chmod(0o555)
    said, _ = start("mark_without_rights", folder / "notebook.db").communicate()
    assert said.startswith(f"1\ncannot use {folder}/notebook.db: no permission to write")


@posix
def test_a_full_disk_is_told_and_the_next_mark_is_kept_when_there_is_space(path: Path, start: Start) -> None:
    said, _ = start("mark_on_full_disk", path).communicate()
    told, later = said.splitlines()
    assert told == f"cannot use {path}: the disk is full or failing"
    assert later == "True"
    with Notebook.open(path) as notebook:
        assert [mark.quote.spans[0].start for mark in notebook.marks(SHA256)] == [15, 3]
