from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from shutil import rmtree
from threading import Event, current_thread

import pytest

from pullquote.store.errors import StoreError
from pullquote.store.keeper import Keeper
from pullquote.store.notebook import Notebook
from pullquote.transcript.model import Span
from tests.support import make_quote

QUOTE = make_quote()
SHA256 = QUOTE.receipt.sha256


@pytest.fixture
def keeper(path: Path) -> Iterator[Keeper]:
    keeper = Keeper(path)
    yield keeper
    assert keeper.close(60)


def test_work_runs_in_order_on_another_thread(keeper: Keeper) -> None:
    marked = keeper.submit(lambda notebook: notebook.mark(QUOTE))
    counted = keeper.submit(lambda notebook: notebook.count(SHA256))
    thread = keeper.submit(lambda _: current_thread())
    assert (marked.result().new, counted.result()) == (True, 1)
    assert thread.result() is not current_thread()


def test_nothing_is_opened_before_the_first_work(keeper: Keeper, path: Path) -> None:
    assert keeper.close()
    assert not path.parent.exists()


def test_looking_begins_no_notebook(keeper: Keeper, path: Path) -> None:
    assert keeper.look(lambda notebook: notebook.count(SHA256), -1).result() == -1
    assert not path.parent.exists()
    keeper.submit(lambda notebook: notebook.mark(QUOTE))
    assert keeper.look(lambda notebook: notebook.count(SHA256), -1).result() == 1


def test_looking_into_what_is_no_folder_is_told(keeper: Keeper, path: Path) -> None:
    path.parent.write_text("The minutes of the harbour board")
    assert isinstance(keeper.look(lambda notebook: notebook.count(SHA256), -1).exception(), StoreError)


def test_submitting_waits_for_nothing(keeper: Keeper) -> None:
    gate = Event()
    keeper.submit(lambda _: gate.wait())
    marked = keeper.submit(lambda notebook: notebook.mark(QUOTE))
    assert not marked.done()
    gate.set()
    assert marked.result().new


def test_closing_finishes_what_was_submitted(keeper: Keeper, path: Path) -> None:
    for start in range(50):
        keeper.submit(partial(Notebook.mark, quote=make_quote(spans=(Span(start, start + 1),))))
    assert keeper.close()
    with Notebook.open(path) as notebook:
        assert notebook.count(SHA256) == 50
    with pytest.raises(RuntimeError):
        keeper.submit(lambda notebook: notebook.count(SHA256))


def test_closing_waits_no_longer_than_it_is_told(keeper: Keeper) -> None:
    gate = Event()
    stuck = keeper.submit(lambda _: gate.wait())
    assert not keeper.close(timeout=0)
    gate.set()
    assert stuck.result()
    assert keeper.close()


def test_an_error_goes_to_the_future_and_the_next_work_runs(keeper: Keeper) -> None:
    failed = keeper.submit(lambda _: 1 // 0)
    assert isinstance(failed.exception(), ZeroDivisionError)
    assert keeper.submit(lambda notebook: notebook.mark(QUOTE)).result().new


def test_work_that_was_cancelled_does_not_run(keeper: Keeper) -> None:
    gate = Event()
    keeper.submit(lambda _: gate.wait())
    cancelled = keeper.submit(lambda notebook: notebook.mark(QUOTE))
    assert cancelled.cancel()
    gate.set()
    assert keeper.submit(lambda notebook: notebook.count(SHA256)).result() == 0


def test_a_damaged_notebook_fails_one_work_and_the_next_has_a_new_one(keeper: Keeper, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"Minutes of the harbour board\n" * 400)
    assert isinstance(keeper.submit(lambda notebook: notebook.mark(QUOTE)).exception(), StoreError)
    assert keeper.submit(lambda notebook: notebook.mark(QUOTE)).result().new


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not delete open files")
def test_a_notebook_deleted_while_open_is_told_and_begun_again(keeper: Keeper, path: Path) -> None:
    keeper.submit(lambda notebook: notebook.mark(QUOTE)).result()
    rmtree(path.parent)
    other = make_quote(spans=(Span(1, 2),))
    assert isinstance(keeper.submit(lambda notebook: notebook.mark(other)).exception(), StoreError)
    assert keeper.submit(lambda notebook: notebook.mark(other)).result().new
    assert path.exists()


def test_importing_the_keeper_does_not_load_sqlite() -> None:
    program = (
        f"import sys; sys.path[:] = {sys.path!r}; import pullquote.store.keeper, pullquote.store.records; "
    )
    program += "sys.exit('sqlite3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0
