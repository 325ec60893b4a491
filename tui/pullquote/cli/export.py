"""`pullquote export`: the quotes of the notebook, as one text on standard output or in a file."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pullquote.cli import copying
from pullquote.cli.docx import DOCX, docx
from pullquote.cli.opening import given, open_notebook, settings, style_named
from pullquote.cli.output import NO, Refusal
from pullquote.cli.quotes import chosen_by
from pullquote.paths import notebook_path
from pullquote.quotes.details import with_details
from pullquote.writers.export import Exported, write

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from pullquote.reading.sought import Sought
    from pullquote.store.notebook import Notebook


def arguments(parser: ArgumentParser) -> None:
    from pullquote.writers.export import FORMS

    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="*",
        help="of these transcripts, in all their versions (default: of all)",
    )
    forms = "; ".join(f"{name}: {about}" for name, about in FORMS.items())
    parser.add_argument(
        "--as",
        dest="form",
        metavar="FORM",
        default="markdown",
        help=f"how they are written: {forms}; docx: a Word document, made by pandoc; "
        "or any style that `pullquote styles` shows (default: markdown)",
    )
    chosen_by(parser)
    parser.add_argument("--copies", action="store_true", help="what was copied, and not what was kept")
    copying.arguments(parser, "in place of standard output")
    parser.add_argument("-o", "--output", metavar="FILE", help="write a new file (default: standard output)")
    parser.add_argument("--force", action="store_true", help="write over a file that is there already")


def run(args: Namespace) -> int:
    """Write the marks (or the copies) of the files named, or of all; returns the exit code, raises `Refusal`."""
    from pullquote.reading.sought import Sought

    chosen = settings()
    form = DOCX if args.form == DOCX else style_named(args.form, chosen)
    to_file, told = args.output not in (None, "-"), given(args)
    if form == DOCX and (args.copy or not to_file):
        raise Refusal(
            "a Word document is no text: -o FILE names the file that takes it; --rich copies the quotes"
        )
    sought = Sought(tags=args.tag, speaker=args.speaker)
    with open_notebook() as notebook:
        exported = list(_exported(notebook, args.files, sought, copies=args.copies))
        known = [one.path for one in notebook.recent(-1)]
    if not exported:
        whence = " of " + ", ".join(args.files) if args.files else ""
        whence = " like that" * any(sought) + whence
        raise Refusal(f"nothing was {'copied' if args.copies else 'kept'}{whence} yet", NO)
    if told:
        exported = [one._replace(quote=with_details(one.quote, told)) for one in exported]
    text = write(exported, "markdown" if form == DOCX else form, chosen.styles)
    if to_file:
        data = docx(text) if form == DOCX else text.encode("utf-8", "backslashreplace")
        _save(data, Path(args.output), [notebook_path(), *map(Path, known)], force=args.force)
    elif args.output or not (args.copy or args.rich):
        sys.stdout.write(text)
        sys.stdout.flush()
    return copying.copied(args, text, [one.quote for one in exported])


def _exported(
    notebook: Notebook, files: Sequence[str], sought: Sought, *, copies: bool
) -> Iterator[Exported]:
    for sha256 in _documents(notebook, files) if files else [None]:
        if copies:
            for copy in filter(sought.fits, notebook.copies(sha256)):
                facts = copy.quote, copy.created, copy.style, copy.pasted
                yield Exported(copy.id, "copy", *facts, copy.tags, copy.note)
        else:
            for mark in filter(sought.fits, notebook.marks(sha256)):
                yield Exported(mark.id, "mark", mark.quote, mark.created, tags=mark.tags, note=mark.note)


def _documents(notebook: Notebook, files: Sequence[str]) -> list[str]:
    """The SHA-256 of every version of the files (or addresses), each once."""
    found: dict[str, None] = {}
    for name in files:
        known = notebook.versions(name if "://" in name else os.path.abspath(name))
        here = _sha256(Path(name))
        if not known and here is None:
            raise Refusal(f"there is no file {name}, and nothing was read from there")
        found |= dict.fromkeys(known)
        if here is not None:
            found[here] = None
    return list(found)


def _sha256(path: Path) -> str | None:
    """Of what is in a file; None where there is none to be read."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _save(data: bytes, path: Path, never: Sequence[Path], *, force: bool) -> None:
    """Write a file; over another one by `force` only, and over the notebook or a transcript never."""
    if path.exists() and any(_are_same(path, one) for one in never):
        raise Refusal(
            f"{path} is a transcript or the notebook, which no export writes over: name another file"
        )
    try:
        with path.open("wb" if force else "xb") as file:
            file.write(data)
    except FileExistsError:
        raise Refusal(f"{path} is there already: --force writes over it") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise Refusal(f"cannot write {path}: {reason}") from None


def _are_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False
