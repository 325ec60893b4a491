"""The one thread that keeps things, so that no key waits for the disk."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from pullquote.store.errors import StoreError

if TYPE_CHECKING:
    from pullquote.store.notebook import Notebook

T = TypeVar("T")


class Keeper:
    """Runs work on the notebook in the order given, on a thread that alone holds the connection.

    The notebook is opened by the first work, and again after a `StoreError`: the fault may lie in the
    connection (its file was moved away), and space or permission may have returned.

    The thread is a daemon, unlike an executor's: a dead network disk must not keep the program from ending.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._notebook: Notebook | None = None
        self._queue: SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None] = SimpleQueue()
        self._closed = False
        self._thread = Thread(target=self._run, name="keeper", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Notebook], T]) -> Future[T]:
        """Have `work` done. Its future is done, on the keeper's thread, when the result is committed.

        Raises `RuntimeError` after `close`.
        """
        return self._submit(lambda: work(self._open()))

    def look(self, work: Callable[[Notebook], T], otherwise: T) -> Future[T]:
        """The same for work that only reads: no notebook is begun for it, and without one the result is `otherwise`."""
        return self._submit(lambda: work(self._open()) if self._is_begun() else otherwise)

    def _submit(self, job: Callable[[], T]) -> Future[T]:
        if self._closed:
            raise RuntimeError("the keeper is closed")
        future: Future[T] = Future()
        self._queue.put((job, future))
        return future

    def close(self, timeout: float | None = None) -> bool:
        """Finish what was submitted, within `timeout` seconds; False when some of it is still not done."""
        if not self._closed:
            self._closed = True
            self._queue.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    # On the keeper's thread

    def _run(self) -> None:
        while queued := self._queue.get():
            job, future = queued
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = job()
            except BaseException as error:
                if isinstance(error, StoreError):
                    self._close()
                future.set_exception(error)
            else:
                future.set_result(result)
        self._close()

    def _is_begun(self) -> bool:
        try:
            self._path.stat()
        except FileNotFoundError:
            return False
        except OSError:  # opening it will say what is wrong
            pass
        return True

    def _open(self) -> Notebook:
        from pullquote.store.notebook import Notebook

        self._notebook = self._notebook or Notebook.open(self._path)
        return self._notebook

    def _close(self) -> None:
        if self._notebook:
            self._notebook.close()
            self._notebook = None
