"""Reading and building a transcript without a terminal, and what any program must do: decode and split the lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from time import process_time


def measure_parsing(path: Path, times: int) -> Mapping[str, Sequence[float]]:
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
