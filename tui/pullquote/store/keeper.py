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
        self._queue: SimpleQueue[tuple[Callable[[Notebook], Any], Future[Any]] | None] = SimpleQueue()
        self._closed = False
        self._thread = Thread(target=self._run, name="keeper", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Notebook], T]) -> Future[T]:
        """Have `work` done. Its future is done, on the keeper's thread, when the result is committed.

        Raises `RuntimeError` after `close`.
        """
        if self._closed:
            raise RuntimeError("the keeper is closed")
        future: Future[T] = Future()
        self._queue.put((work, future))
        return future

    def close(self, timeout: float | None = None) -> bool:
        """Finish what was submitted, within `timeout` seconds; False when some of it is still not done."""
        if not self._closed:
            self._closed = True
            self._queue.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        from pullquote.store.notebook import Notebook

        notebook: Notebook | None = None
        while job := self._queue.get():
            work, future = job
            if not future.set_running_or_notify_cancel():
                continue
            try:
                notebook = notebook or Notebook.open(self._path)
                result = work(notebook)
            except BaseException as error:
                if notebook and isinstance(error, StoreError):
                    notebook.close()
                    notebook = None
                future.set_exception(error)
            else:
                future.set_result(result)
        if notebook:
            notebook.close()
