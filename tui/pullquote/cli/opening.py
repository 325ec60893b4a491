"""What the verbs open: documents, what was put right in them, the settings, and the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pullquote.cli.output import Refusal, tell

if TYPE_CHECKING:
    from argparse import Namespace

    from pullquote.config import Settings
    from pullquote.store.notebook import Notebook
    from pullquote.transcript.model import Corrections, Document, Transcript


def settings() -> Settings:
    """The user's settings; what is wrong with them is told."""
    from pullquote.config import load

    found = load()
    for problem in found.problems:
        tell(problem)
    return found


def style_named(name: str, chosen: Settings) -> str:
    """The name of a style, if there is such a one; else a `Refusal`."""
    from pullquote.writers import styles

    known = styles(chosen.styles)
    if name in known:
        return name
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    raise Refusal(
        f"there is no style {name!r}{f' ({near[0]}?)' if near else ''}: `pullquote styles` lists them"
    )


def open_document(file: str, encoding: str | None, form: str | None) -> Document:
    """The document of a file, an address, or standard input (`-`); raises `Refusal` for one that cannot be read."""
    from pullquote.readers import Unreadable
    from pullquote.readers import read as read_document

    try:
        if file != "-":
            named = file if "://" in file else Path(file)
            return read_document(named, encoding=encoding, form=form)
        if sys.stdin is None:
            raise Refusal("standard input is closed: name a file instead of -")
        return read_document(None, sys.stdin.buffer.read(), encoding=encoding, form=form)
    except Unreadable as error:
        raise Refusal(str(error)) from None


def open_draft(file: str) -> str:
    """The text of a draft, its quotations marked; raises `Refusal` as `open_document` does."""
    from pullquote.readers import Unreadable
    from pullquote.readers.draft import read_draft

    try:
        if file != "-":
            return read_draft(file if "://" in file else Path(file))
        if sys.stdin is None:
            raise Refusal("standard input is closed: name a file instead of -")
        return read_draft(None, sys.stdin.buffer.read())
    except Unreadable as error:
        raise Refusal(str(error)) from None


def open_transcript(args: Namespace, file: str | None = None) -> Transcript:
    """The transcript that a verb was given, or one of several `file`s; what is odd about it is told."""
    from pullquote.transcript import details
    from pullquote.transcript.build import build
    from pullquote.transcript.model import NO_CORRECTIONS

    told = given(args)
    document = open_document(args.file if file is None else file, args.encoding, args.format)
    for notice in document.source.notices:
        tell(notice)
    corrections = NO_CORRECTIONS if args.as_read else corrections_of(document)
    return build(document, details.given(corrections, told))


def given(args: Namespace) -> dict[str, str]:
    """The details that `--meta` gives, by name."""
    pairs = getattr(args, "meta", None)
    if not pairs:
        return {}
    from pullquote.transcript.corrections import CannotCorrectError
    from pullquote.transcript.details import parsed

    try:
        return parsed(pairs)
    except CannotCorrectError as error:
        raise Refusal(str(error)) from None


def corrections_of(document: Document) -> Corrections:
    """What the user put right in a document in the reader. No notebook is made where there is none."""
    from pullquote.paths import notebook_path
    from pullquote.transcript.model import NO_CORRECTIONS

    path = notebook_path()
    if not path.exists():
        return NO_CORRECTIONS
    from pullquote.store.errors import StoreError
    from pullquote.store.notebook import Notebook

    try:
        with Notebook.open(path) as notebook:
            return notebook.corrections(document.source)
    except StoreError as error:
        tell(f"your corrections are left out: {error}")
        return NO_CORRECTIONS


@contextmanager
def open_notebook() -> Iterator[Notebook]:
    """The notebook that there is; a `Refusal` where there is none, or where it cannot be used."""
    from pullquote.paths import chosen_notebook, notebook_path
    from pullquote.store.errors import StoreError
    from pullquote.store.notebook import Notebook

    chosen = chosen_notebook()
    if chosen is not None and not chosen.exists():
        raise Refusal(f"there is no notebook {chosen}")
    try:
        with Notebook.open(notebook_path()) as notebook:
            yield notebook
    except StoreError as error:
        raise Refusal(str(error)) from None


def require_terminal(otherwise: str) -> None:
    """See to it that keys come from the terminal and pictures go to it; `Refusal` where they cannot."""
    if os.environ.get("TERM", "") in ("dumb", "") and sys.platform != "win32":
        raise Refusal(
            f"this terminal (TERM={os.environ.get('TERM', '')}) cannot show the reader: {otherwise}"
        )
    terminal = "CONIN$" if sys.platform == "win32" else "/dev/tty"
    try:
        if sys.stdin is None or not sys.stdin.isatty():
            keys = os.open(terminal, os.O_RDWR)
            os.dup2(keys, 0)
            sys.stdin = sys.__stdin__ = open(0, closefd=False)  # type: ignore[misc] # noqa: SIM115
        if sys.__stderr__ is None or not sys.__stderr__.isatty():
            os.dup2(1, 2)
            sys.stderr = sys.__stderr__ = open(2, "w", closefd=False)  # type: ignore[misc] # noqa: SIM115
    except OSError as error:
        raise Refusal(f"there is no terminal to read keys from ({error.strerror}): {otherwise}") from None
