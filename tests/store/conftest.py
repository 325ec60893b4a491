from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pullquote.store.notebook import Notebook
from pullquote.transcript.model import Span
from tests.support import make_quote

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "notebook.db"


def fill(path: Path) -> None:
    """A notebook of forty marks."""
    with Notebook.open(path) as notebook:
        for start in range(40):
            notebook.mark(make_quote(spans=(Span(start, start + 1),)))


def made_by(version: int, path: Path) -> None:
    """A notebook as an earlier version of the tables made it."""
    path.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(path)) as other:
        other.executescript(Path(__file__).with_name(f"notebook_{version}.sql").read_text("utf-8"))


@pytest.fixture
def notebook(path: Path) -> Iterator[Notebook]:
    with Notebook.open(path) as notebook:
        yield notebook


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts `child.py` with arguments, as a process that is gone when the test is."""
    processes: list[subprocess.Popen[str]] = []

    def start(*arguments: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, Path(__file__).with_name("child.py"), *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        process.kill()
        process.communicate()
