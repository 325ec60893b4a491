"""`pullquote import`: quotes that were exported come into the notebook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pullquote.cli.output import FINE, NO, Refusal, print_lines
from pullquote.paths import notebook_path

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from pullquote.store.annotations import Annotated


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="what `pullquote export --as jsonld` wrote",
    )


def run(args: Namespace) -> int:
    """Take in what is not there yet, and tell of each file how many; all files are read before any is taken in."""
    from pullquote.store.errors import StoreError
    from pullquote.store.notebook import Notebook

    read = [(name, _read(name)) for name in args.files]
    taken = 0
    try:
        with Notebook.open(notebook_path()) as notebook:
            for name, found in read:
                whole = [one for one in found if one is not None]
                new = notebook.adopt(whole)
                taken += len(whole)
                print_lines([f"{name}: {_told(new, len(whole) - new, len(found) - len(whole))}"])
    except StoreError as error:
        raise Refusal(str(error)) from None
    return FINE if taken else NO


def _told(new: int, known: int, broken: int) -> str:
    told = [f"{new} quote{'' if new == 1 else 's'} taken in"]
    told += [f"{known} here already"] if known else []
    told += [f"{broken} left out: not from Pullquote, or not whole"] if broken else []
    return ", ".join(told)


def _read(name: str) -> list[Annotated | None]:
    from pullquote.store.annotations import annotated

    try:
        found = annotated(Path(name).read_text("utf-8-sig"))
    except OSError as error:
        raise Refusal(f"cannot read {name}: {error.strerror}") from None
    except ValueError as error:
        raise Refusal(f"{name} is not JSON: {error}") from None
    if not found:
        raise Refusal(f"{name} holds no annotations: `pullquote export --as jsonld` writes them")
    return found
