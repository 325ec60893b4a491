"""Steps in a notebook without end, and what they must come to: the notebook's own rules, said a second time."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Literal, NamedTuple

from pullquote.store.notebook import Notebook
from pullquote.transcript.model import Span
from tests.support import make_quote

QUOTES = 6
"""How many quotes the steps are about: few, so that they meet."""


class Step(NamedTuple):
    """One thing that a user does with one quote, or two; quotes are named by where they start."""

    verb: Literal["mark", "tag", "note", "swap", "unmark", "restore"]
    at: int
    other: int
    text: str


class Entry(NamedTuple):
    """What the notebook has to hold of a quote."""

    rank: int
    deleted: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""


Diary = dict[int, Entry]
Seen = tuple[list[tuple[int, tuple[str, ...], str]], set[tuple[int, tuple[str, ...], str]]]
"""The marks in order, and the trash."""


def steps(seed: int) -> Iterator[Step]:
    random = Random(seed)
    while True:
        at, other = random.sample(range(QUOTES), 2)
        verb = random.choice(["mark", "mark", "tag", "note", "swap", "unmark", "restore"])
        yield Step(verb, at, other, f"{verb} {random.randrange(1000)}")  # type: ignore[arg-type]


def ids(notebook: Notebook) -> dict[int, str]:
    records = [*notebook.marks(), *(one.record for one in notebook.trash())]
    return {record.quote.spans[0].start: record.id for record in records}


def take(notebook: Notebook, known: dict[int, str], step: Step) -> None:
    """Do a step in a notebook."""
    key, other = known.get(step.at, ""), known.get(step.other, "")
    if step.verb == "mark":
        known[step.at] = notebook.mark(make_quote(spans=(Span(step.at, step.at + 1),))).id
    elif step.verb == "tag":
        notebook.tag(key, step.text.split())
    elif step.verb == "note":
        notebook.note(key, step.text)
    elif step.verb == "swap":
        notebook.swap(key, other)
    else:
        getattr(notebook, step.verb)(key)


def taken(diary: Diary, step: Step) -> Diary:
    """What a step makes of a diary."""
    one, other = diary.get(step.at), diary.get(step.other)
    if step.verb == "mark":
        last = max((entry.rank for entry in diary.values()), default=0) + 1
        if one is None:
            return diary | {step.at: Entry(last)}
        return diary | {step.at: one._replace(rank=last, deleted=False)} if one.deleted else diary
    if one is None or one.deleted != (step.verb == "restore"):
        return diary
    if step.verb == "swap":
        if other is None or other.deleted:
            return diary
        return diary | {
            step.at: one._replace(rank=other.rank),
            step.other: other._replace(rank=one.rank),
        }
    changes = {
        "tag": one._replace(tags=tuple(step.text.split())),
        "note": one._replace(note=step.text),
        "unmark": one._replace(deleted=True),
        "restore": one._replace(deleted=False),
    }
    return diary | {step.at: changes[step.verb]}


def meant(diary: Diary) -> Seen:
    """What is to be seen of a diary."""
    marks = sorted((entry.rank, at) for at, entry in diary.items() if not entry.deleted)
    seen = {at: (at, entry.tags, entry.note) for at, entry in diary.items()}
    return [seen[at] for _, at in marks], {seen[at] for at, entry in diary.items() if entry.deleted}


def seen(notebook: Notebook) -> Seen:
    """The same of a notebook."""
    trash = [one.record for one in notebook.trash()]
    marks, away = (
        [(one.quote.spans[0].start, one.tags, one.note) for one in records]
        for records in (notebook.marks(), trash)
    )
    return marks, set(away)
