"""Damage to what a file says and not to its form: its elements or values changed, gone, doubled, in other places."""

from __future__ import annotations

import json
from collections.abc import Sequence
from copy import deepcopy
from random import Random
from typing import Any
from xml.etree import ElementTree

LEAVES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1e308,
    10**30,
    "",
    " ",
    "Ada",
    "0:34",
    "1.5s",
    [],
    {},
    [[]],
    {"text": 1},
)


def damaged_json(data: bytes, random: Random) -> bytes:
    whole = json.loads(data)
    for _ in range(random.randint(1, 4)):
        here, depth = whole, random.randint(0, 6)
        while isinstance(here, dict | list) and here:
            key = random.choice(sorted(here) if isinstance(here, dict) else range(len(here)))
            inner = here[key]
            if depth and isinstance(inner, dict | list) and inner:
                here, depth = inner, depth - 1
                continue
            if isinstance(here, list) and random.random() < 0.5:
                here.insert(random.randrange(len(here) + 1), deepcopy(inner))
            elif random.random() < 0.3:
                del here[key]
            else:
                here[key] = deepcopy(random.choice(LEAVES))
            break
    return json.dumps(whole, ensure_ascii=random.random() < 0.5).encode("utf-8", "replace")


def damaged_xml(data: bytes, pieces: Sequence[str], random: Random) -> bytes:
    root = ElementTree.fromstring(data)
    for _ in range(random.randint(1, 5)):
        parents = [element for element in root.iter() if len(element)]
        if not parents:
            break
        parent = random.choice(parents)
        child = random.choice(list(parent))
        match random.randrange(6):
            case 0:
                parent.remove(child)
            case 1:
                parent.insert(random.randrange(len(parent)), deepcopy(child))
            case 2:
                random.choice(list(root.iter())).append(deepcopy(child))
            case 3:
                child.tag, parent.tag = parent.tag, child.tag
            case 4 if child.attrib:
                child.set(random.choice(sorted(child.attrib)), _printable(random.choice(pieces)))
            case _:
                child.text = _printable((child.text or "") + random.choice(pieces))
    return ElementTree.tostring(root)


def _printable(text: str) -> str:
    """A text without what XML may not hold."""
    return "".join(c for c in text if c >= " " or c in "\n\t")
