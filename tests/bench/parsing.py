"""Reading and building a transcript without a terminal, and what any program must do: decode and split the lines."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import process_time

from tests.bench.programs import environment, python

Samples = Mapping[str, Sequence[float]]


def measure_parsing(path: Path, times: int) -> Samples:
    """What `timed` says in a process of its own: what the bench holds is nothing for its collector to look through."""
    command = python("tests.bench.parsing", path, times)
    done = subprocess.run(command, env=environment(path.parent), capture_output=True, text=True, check=True)
    samples: Samples = json.loads(done.stdout)
    return samples


def timed(path: Path, times: int) -> Samples:
    """Milliseconds of both, so many times in turn: of processor time, which what else runs does not lengthen."""
    from pullquote.readers import read
    from pullquote.transcript.build import build

    samples: dict[str, list[float]] = {"decode and split": [], "whole work": []}
    for _ in range(times):
        start = process_time()
        path.read_bytes().decode().splitlines()
        split = process_time()
        build(read(path))
        end = process_time()
        samples["decode and split"].append((split - start) * 1000)
        samples["whole work"].append((end - split) * 1000)
    return samples


if __name__ == "__main__":
    print(json.dumps(timed(Path(sys.argv[1]), int(sys.argv[2]))))
