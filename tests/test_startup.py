"""What opening a transcript costs, counted instead of timed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "sample_data" / "harbour_press_conference.txt"
OPENING = """
import re, sys

compile_pattern, patterns = re._compile, set()

def counting(pattern, flags):
    if sys._getframe(2).f_globals["__name__"].startswith("pullquote"):
        patterns.add(str(pattern))
    return compile_pattern(pattern, flags)

re._compile = counting
import pullquote.cli
from pathlib import Path
from pullquote.readers import read
from pullquote.transcript.build import build

assert len(build(read(Path(sys.argv[1]))).turns) > 5
modules = sorted(sys.modules)
import json
print(json.dumps({"characters": sum(map(len, patterns)), "modules": modules}))
"""


def _opened() -> dict[str, object]:
    ran = subprocess.run(
        [sys.executable, "-c", OPENING, str(SAMPLE)],
        cwd=ROOT / "tui",
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    found: dict[str, object] = json.loads(ran.stdout)
    return found


def test_opening_a_transcript_compiles_few_and_short_patterns() -> None:
    characters = _opened()["characters"]
    assert isinstance(characters, int)
    assert 2000 < characters < 4_900


def test_opening_a_transcript_imports_nothing_that_only_other_commands_need() -> None:
    modules = _opened()["modules"]
    assert isinstance(modules, list)
    assert "pullquote.transcript.build" in modules
    assert {
        "argparse",
        "chardet",
        "dataclasses",
        "difflib",
        "json",
        "urllib.request",
        "sqlite3",
        "textual",
    }.isdisjoint(modules)
    assert not [name for name in modules if "correct" in name]
