"""As many colours as the terminal has: what is written to it, byte by byte."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import termios
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.system.conftest import ENV, PATIENCE

pytestmark = pytest.mark.system

SAMPLES = Path(__file__).parents[2] / "sample_data"
PRESS = SAMPLES / "harbour_press_conference.txt"
SGR = re.compile(rb"\x1b\[([0-9;:]*)m")
SITTING = (b"}", b"}", b"}", b"m", b"]", b"J", b"\t", b"\t", b"s", b"q", b"?", b"q", b"\x10", b"t")
"""A question, a mark, a selection; the outline, the speakers, the help and the palette, each opened."""
QUIET = 0.3
"""Seconds without a byte after which a key has been answered."""
NONE = set[str]()
SIXTEEN = {"3", "4", "9", "10"}


def written(tmp_path: Path, settings: str = "", keys: Sequence[bytes] = SITTING, **env: str) -> bytes:
    """All that the reader writes to a terminal of 120 × 40 in a short sitting."""
    config = tmp_path / "config"
    config.mkdir()
    (config / "config.toml").write_text(settings)
    own = {"PULLQUOTE_DATA": str(tmp_path / "data"), "PULLQUOTE_CONFIG": str(config)}
    outer, inner = os.openpty()
    termios.tcsetwinsize(inner, (40, 120))
    command = [sys.executable, "-m", "pullquote", str(PRESS)]
    with subprocess.Popen(
        command, stdin=inner, stdout=inner, stderr=inner, env={**ENV, **own, **env}, start_new_session=True
    ) as reader:
        os.close(inner)
        try:
            screen = _until(outer, b"Tobias Renn", PATIENCE)
            for key in keys:
                os.write(outer, key)
                screen += _until(outer, None, QUIET)
        finally:
            os.close(outer)
            reader.kill()
    return screen


def _until(terminal: int, words: bytes | None, patience: float) -> bytes:
    """What is written until it holds some words, or until nothing is for a time."""
    found = b""
    while words is None or words not in found:
        if not select.select([terminal], [], [], patience)[0]:
            assert words is None, f"{words!r} never came"
            break
        found += os.read(terminal, 65536)
    return found


def colour_codes(screen: bytes) -> set[str]:
    """The kinds of colour that were asked for: "38;5", "38;2", or the first digits of one of the sixteen."""
    found = set()
    for codes in SGR.findall(screen):
        numbers = codes.decode().split(";")
        while numbers:
            number = numbers.pop(0)
            if number in ("38", "48"):
                kind = numbers.pop(0)
                found.add(f"38;{kind}")
                del numbers[: 3 if kind == "2" else 1]
            elif re.fullmatch(r"(3|4|9|10)\d", number):
                found.add(number[:-1])
    return found


def test_no_color_means_none(tmp_path: Path) -> None:
    screen = written(tmp_path, NO_COLOR="1", COLORTERM="truecolor")
    assert colour_codes(screen) == NONE
    attributes = {code for codes in SGR.findall(screen) for code in codes.split(b";")}
    assert {b"1", b"4", b"7"} <= attributes, "bold, underlined and reversed"
    assert b"IV" in screen


@pytest.mark.parametrize("term", ["xterm-16color", "linux", "xterm"])
def test_on_sixteen_colours_no_others_are_asked_for(tmp_path: Path, term: str) -> None:
    assert {"3", "4", "9"} <= colour_codes(written(tmp_path, TERM=term)) <= SIXTEEN


def test_on_256_colours_no_others_are_asked_for(tmp_path: Path) -> None:
    found = colour_codes(written(tmp_path, TERM="xterm-256color"))
    assert "38;5" in found
    assert "38;2" not in found


def test_a_theme_of_the_terminals_own_colours_asks_for_them_by_name(tmp_path: Path) -> None:
    screen = written(tmp_path, 'theme = "ansi-dark"', SITTING[:8], COLORTERM="truecolor")
    assert {"3", "4"} <= colour_codes(screen) <= SIXTEEN


def test_true_colour_is_used_where_there_is_any(tmp_path: Path) -> None:
    assert "38;2" in colour_codes(written(tmp_path, COLORTERM="truecolor"))
