"""`pullquote quotes`: what is kept of all transcripts, looked through, and the trash."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pullquote.cli.opening import open_notebook
from pullquote.cli.output import FINE, NO, Refusal, print_json, print_lines
from pullquote.quotes.tags import shown

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from pullquote.store.notebook import Notebook
    from pullquote.store.records import Copy, Mark, Trashed

ID = 8
"""Characters of an id that are printed; as many of it as tell it from others name a quote."""
SCHEMA = "pullquote/kept/1"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "words",
        metavar="WORDS",
        nargs="*",
        help="only quotes that have these words, in what was said, names, titles, tags or notes",
    )
    chosen_by(parser)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--copies", action="store_true", help="what was copied, and not what was kept")
    which.add_argument("--trash", action="store_true", help="what was taken away")
    which.add_argument("--remove", metavar="ID", nargs="+", help="put these into the trash")
    which.add_argument("--restore", metavar="ID", nargs="+", help="bring these back from the trash")
    which.add_argument("--forget", metavar="ID", nargs="+", help="delete these from the trash, for good")
    which.add_argument("--empty-trash", action="store_true", help="delete all in the trash, for good")
    parser.add_argument("--json", action="store_true", help="the quotes with their receipts as JSON")


def chosen_by(parser: ArgumentParser) -> None:
    """The options that choose among quotes; `export` has them too."""
    parser.add_argument(
        "--tag", metavar="TAG", action="append", default=[], help="only with this tag; as often as needed"
    )
    parser.add_argument(
        "--speaker", metavar="NAME", help="only of those whose name, office or outlet holds NAME"
    )


def run(args: Namespace) -> int:
    with open_notebook() as notebook:
        if args.empty_trash:
            return _told(notebook.empty_trash(), "deleted for good")
        for keys, in_trash, act, told in (
            (args.remove, False, notebook.unmark, "put into the trash"),
            (args.restore, True, notebook.restore, "brought back"),
            (args.forget, True, lambda key: notebook.empty_trash([key]) > 0, "deleted for good"),
        ):
            if keys:
                return _told(_each(notebook, keys, in_trash, act), told)
        return _list(notebook, args)


def _each(notebook: Notebook, keys: Iterable[str], in_trash: bool, act: Callable[[str], bool]) -> int:
    """Do something with quotes that are named by their ids, all or none; how many they were."""
    return sum([act(key) for key in [_named(notebook, key, in_trash) for key in keys]])


def _named(notebook: Notebook, start: str, in_trash: bool) -> str:
    """The id of the one quote whose id begins so."""
    found = notebook.named(start) if start else []
    there = [key for key, deleted in found if deleted is in_trash]
    if len(there) == 1:
        return there[0]
    if there:
        raise Refusal(f"the ids of {len(there)} quotes begin with {start}: give more of it")
    where = "in the trash" if in_trash else "kept"
    raise Refusal(f"no quote {start} is {where}: `pullquote quotes{' --trash' * in_trash}` lists them", NO)


def _told(count: int, what: str) -> int:
    print_lines([f"{count} quote{'' if count == 1 else 's'} {what}"])
    return FINE if count else NO


def _list(notebook: Notebook, args: Namespace) -> int:
    from pullquote.reading.sought import Sought

    sought = Sought(" ".join(args.words).split(), args.tag, args.speaker)
    trash: list[Trashed] = notebook.trash() if args.trash else []
    records: list[Mark | Copy] = (
        [one.record for one in trash]
        if args.trash
        else [*notebook.copies()]
        if args.copies
        else [*notebook.marks()]
    )
    deleted = {one.record.id: one.when.isoformat() for one in trash}
    found = [record for record in records if sought.fits(record)]
    if args.json:
        print_json({"schema": SCHEMA, "quotes": [_as_json(one, deleted.get(one.id)) for one in found]})
    elif found:
        print_lines(_table(found))
    else:
        raise Refusal(_none(args, any(sought)), NO)
    return FINE if found else NO


def _none(args: Namespace, sought: bool) -> str:
    if args.trash:
        return "nothing like that is in the trash" if sought else "the trash is empty"
    done = "copied" if args.copies else "kept"
    return f"nothing like that was {done}" if sought else f"nothing was {done} yet"


def _as_json(record: Mark | Copy, deleted: str | None) -> dict[str, Any]:
    style, pasted = getattr(record, "style", None), getattr(record, "pasted", None)
    return {
        "id": record.id,
        "kind": "mark" if style is None else "copy",
        "created": record.created.isoformat(),
        "deleted": deleted,
        "tags": list(record.tags),
        "note": record.note,
        "style": style,
        "pasted": pasted,
        **record.quote.as_json(),
    }


def _table(records: Iterable[Mark | Copy]) -> Iterator[str]:
    """A line a quote: its id, where it stands, who says it, its tags, its words; below it the note."""
    rows = [(one, *_facts(one)) for one in records]
    place, name, tags = (min(40, max(len(row[column]) for row in rows)) for column in (1, 2, 3))
    for one, *facts in rows:
        where, who, tagged = facts
        head = f"{one.id[:ID]}  {where:<{place}}  {who:<{name}}  "
        head += f"{tagged:<{tags}}  " if tags else ""
        yield _clipped(f"{head}“{' '.join(one.quote.words.split())}”")
        if one.note:
            yield _clipped(f"{'':<{ID}}  note: {one.note}")


def _facts(record: Mark | Copy) -> tuple[str, str, str]:
    quote, receipt = record.quote, record.quote.receipt
    origin = receipt.path or receipt.url or receipt.sha256[:ID]
    where = f"{os.path.basename(origin.rstrip('/'))}:{receipt.lines[0]}"
    return where, quote.name or "Unknown speaker", shown(record.tags)


def _clipped(line: str) -> str:
    """A line that fits the terminal; whole, where the output is none."""
    if not sys.stdout.isatty():
        return line
    from shutil import get_terminal_size

    width = get_terminal_size().columns - 1
    return line if len(line) <= width else f"{line[: width - 1]}…"
