"""The rows of an SQLite file, page by page, without the trees that lead to them ("Database File Format", sqlite.org).

SQLite reads a table from its root: where one page of the tree is lost, so is all that hangs on it. Every leaf, though,
says for itself which cells it holds (section 1.6), and every cell how its values are to be read (2.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pullquote.store.utf8 import from_utf8

Value = int | str | bytes | None
_HEADER = 100
_LEAF = 0x0D
"""The first byte of a leaf of a table (1.6)."""
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of a whole number, by its serial type (2.1)."""


class _File(NamedTuple):
    data: bytes
    page_size: int
    usable: int

    def page(self, number: int) -> bytes:
        """A page, counted from 1; raises `IndexError` where the file has it not."""
        start = (number - 1) * self.page_size
        if number < 1 or start + self.page_size > len(self.data):
            raise IndexError(number)
        return self.data[start : start + self.page_size]


def rows(data: bytes) -> Iterator[list[Value]]:
    """The values of every row that is whole, of whatever table; nothing where this is no SQLite file."""
    size = int.from_bytes(data[16:18])
    size = 65536 if size == 1 else size
    if size < 512 or size & (size - 1):
        return
    file = _File(data, size, size - data[20])
    free = _free(file)
    for number in range(1, len(data) // size + 1):
        if number not in free:
            yield from _leaf(file, number)


def _free(file: _File) -> set[int]:
    """The pages that hold what was deleted (1.5), as far as the list of them can be followed."""
    free: set[int] = set()
    trunk = int.from_bytes(file.data[32:36])
    while trunk and trunk not in free:
        free.add(trunk)
        try:
            page = file.page(trunk)
        except IndexError:
            break
        count = min(int.from_bytes(page[4:8]), len(page) // 4 - 2)
        free |= {int.from_bytes(page[at : at + 4]) for at in range(8, 8 + 4 * count, 4)}
        trunk = int.from_bytes(page[:4])
    return free


def _leaf(file: _File, number: int) -> Iterator[list[Value]]:
    page, start = file.page(number), _HEADER if number == 1 else 0
    if page[start] != _LEAF:
        return
    count = int.from_bytes(page[start + 3 : start + 5])
    for at in range(start + 8, min(start + 8 + 2 * count, file.usable), 2):
        try:
            yield _values(_payload(file, page, int.from_bytes(page[at : at + 2])))
        except (IndexError, ValueError):  # this cell is not whole
            continue


def _payload(file: _File, page: bytes, at: int) -> bytes:
    """What a cell holds, also where it goes on in other pages (1.6, "B-tree Cell Format")."""
    length, at = _varint(page, at)
    _, at = _varint(page, at)
    most, least = file.usable - 35, (file.usable - 12) * 32 // 255 - 23
    here = length
    if length > most:
        here = least + (length - least) % (file.usable - 4)
        here = here if here <= most else least
    parts, left = [page[at : at + here]], length - here
    following = page[at + here : at + here + 4]
    while left:
        overflow = file.page(int.from_bytes(following))
        following = overflow[:4]
        parts.append(overflow[4 : min(file.usable, 4 + left)])
        left -= len(parts[-1])
    payload = b"".join(parts)
    if len(payload) != length:
        raise ValueError("the page ends inside the cell")
    return payload


def _values(payload: bytes) -> list[Value]:
    """The values of a record (2.1)."""
    end, at = _varint(payload, 0)
    kinds, values = [], list[Value]()
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    for kind in kinds:
        length = _INTEGERS.get(kind, 0) if kind < 12 else (kind - 12) // 2
        raw = payload[at : at + length]
        if len(raw) != length or kind in (7, 10, 11):  # the notebook has no fractions
            raise ValueError("the record is not whole")
        values.append(_value(kind, raw))
        at += length
    return values


def _value(kind: int, raw: bytes) -> Value:
    if kind >= 12:
        return from_utf8(raw) if kind % 2 else raw
    return {0: None, 8: 0, 9: 1}.get(kind, int.from_bytes(raw, signed=True))


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends; raises `IndexError`."""
    value = 0
    for _ in range(8):
        value = value << 7 | data[at] & 0x7F
        at += 1
        if data[at - 1] < 0x80:
            return value, at
    return value << 8 | data[at], at + 1
