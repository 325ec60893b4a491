"""The command line: one module a verb, each imported only when it runs.

Exit codes: 0 fine; 1 the answer is "no"; 2 usage or unreadable input, with one line on stderr.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from pullquote.cli.output import FINE, UNUSABLE, Refusal, tell
from pullquote.cli.verbs import VERBS
from pullquote.paths import with_notebook


def main(argv: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us: nobody reads the answer
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # an output that is not UTF-8 loses nothing
    try:
        return _run(argv)
    except Refusal as refusal:
        tell(str(refusal))
        return refusal.code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has seen enough
        _discard_output()
        return FINE
    except OSError as error:  # of the output, as on a full disk, or of a name that is none
        _discard_output()
        tell(f"{error.filename or 'the answer cannot be written'}: {error.strerror or error}")
        return UNUSABLE


def _discard_output() -> None:
    """What is still to be written goes nowhere, lest Python try again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _run(argv: Sequence[str]) -> int:
    if not argv:
        from pullquote.cli.recent import recent

        return recent()
    first = argv[0]
    if len(argv) == 1 and first not in VERBS and (first == "-" or not first.startswith("-")):
        from pullquote.cli.read import read

        return read(first)  # the main job does without argparse, which takes a tenth of the start
    known = (*VERBS, "-h", "--help", "-V", "--version")
    names_a_file = first.startswith("-") or "://" in first or Path(first).exists()
    if first not in known and not names_a_file:
        raise Refusal(f"there is no verb {first!r}, and no such file: `pullquote --help` lists the verbs")
    from pullquote.cli.parser import make_parser

    chosen = argv if first in known else ["read", *argv]
    args = make_parser(chosen[0]).parse_args(chosen)
    with with_notebook(getattr(args, "notebook", None)):
        code: int = args.run(args)
    return code
