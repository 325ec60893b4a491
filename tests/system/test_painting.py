"""What is painted piece by piece, key after key, is what is painted at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pullquote.painting.layout import OUTLINE
from tests.bench.terminal import Terminal
from tests.system.test_early import opened

pytestmark = pytest.mark.system

WALK = ("}", "}", "}", "]", "j", "]", "{", "k", "[", "}")


def outline(reader: Terminal) -> list[list[Any]]:
    """The cells of the outline, when nothing is painted any more."""
    *_, last = reader.pictures(quiet=0.5)
    return [row[:OUTLINE] for row in last]


def test_the_outline_follows_the_cursor_row_by_row(tmp_path: Path) -> None:
    with opened(tmp_path, COLORTERM="truecolor") as reader:
        start = outline(reader)
        for key in WALK:
            reader.type(key)
            *_, after = reader.pictures(quiet=0.1)
        walked = [row[:OUTLINE] for row in after]
        reader.type("q")
        list(reader.pictures(quiet=0.5))
    with opened(tmp_path, COLORTERM="truecolor") as reader:
        again = outline(reader)
    assert walked == again != start
