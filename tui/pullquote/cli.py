"""The verbs of the command line. Each imports its code only when it runs.

Exit codes: 0 fine; 1 the answer is "no"; 2 usage or unreadable input, with one line on stderr.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from pullquote.config import Settings
    from pullquote.transcript.model import Corrections, Document, Transcript

FINE, NO, UNUSABLE = 0, 1, 2
VERBS = ("read", "outline", "parse", "find", "quote", "export", "styles", "config", "doctor")
EXAMPLES = """\
examples:
  pullquote hearing.txt                       read it: Enter copies, ? lists the keys
  pullquote                                   the transcripts you read last
  pullquote https://example.org/hearing.html  read what an address holds
  pdftotext hearing.pdf - | pullquote -       read what another program prints
  pullquote outline hearing.txt               its questions and answers
  pullquote find "such a plan" *.txt          who speaks of it, in all of them
  pullquote quote hearing.txt "no such plan"  these words, attributed
  pullquote export --as csv -o quotes.csv     all that you kept
  pullquote config --edit                     your style, colours, keys
  pullquote doctor                            can this terminal copy?
"""


class Refusal(Exception):  # noqa: N818 - an answer, not a fault
    """One line for the user, and the exit code."""

    def __init__(self, message: str, code: int = UNUSABLE) -> None:
        super().__init__(message)
        self.code = code


def main(argv: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    from pullquote.readers.decode import Unreadable

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # an output that is not UTF-8 loses nothing
    try:
        if len(argv) == 1 and argv[0] not in VERBS and (argv[0] == "-" or not argv[0].startswith("-")):
            return read(argv[0])  # the main job does without argparse, which takes a tenth of the start
        if not argv:
            return recent()
        return _parsed(argv)
    except (Refusal, Unreadable) as refusal:
        print(f"pullquote: {_visible(str(refusal))}", file=sys.stderr)
        return refusal.code if isinstance(refusal, Refusal) else UNUSABLE
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return FINE


def _parsed(argv: Sequence[str]) -> int:
    parser = _parser()
    known = (*VERBS, "-h", "--help", "--version")
    names_a_file = argv[0].startswith("-") or "://" in argv[0] or Path(argv[0]).exists()
    if len(argv) > 1 and argv[0] not in known and not names_a_file:
        raise Refusal(f"there is no verb {argv[0]!r}, and no such file: `pullquote --help` lists the verbs")
    args = parser.parse_args(argv if argv[0] in known else ["read", *argv])
    run: Callable[[Namespace], int] = args.run
    return run(args)


def _parser() -> ArgumentParser:
    import argparse

    from pullquote import __version__
    from pullquote.readers import FORMATS
    from pullquote.writers import STYLES
    from pullquote.writers.export import FORMS, NAMES

    class Parser(argparse.ArgumentParser):
        """Wrong usage is told in one line."""

        def error(self, message: str) -> NoReturn:
            raise Refusal(f"{message} (`{self.prog.split()[0]} --help` says more)")

    parser = Parser(
        prog="pullquote",
        usage="pullquote FILE | pullquote VERB …",
        description="Read a transcript in the terminal and quote it rightly.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"pullquote {__version__}")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)

    def overrides(sub: ArgumentParser) -> None:
        sub.add_argument(
            "--format", choices=FORMATS, metavar="NAME", help=f"what is read: {', '.join(FORMATS)}"
        )
        sub.add_argument("--encoding", metavar="NAME", help="how the bytes are encoded, if not found rightly")

    def verb(name: str, about: str, run: Callable[[Namespace], int], *, file: bool = True) -> ArgumentParser:
        sub = verbs.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
        sub.set_defaults(run=run)
        if file:
            sub.add_argument(
                "file", metavar="FILE", help="a transcript: a file, an https:// address, - for standard input"
            )
            overrides(sub)
        return sub

    def printing(
        name: str, about: str, run: Callable[[Namespace], int], *, file: bool = True
    ) -> ArgumentParser:
        sub = verb(name, about, run, file=file)
        sub.add_argument("--as-read", action="store_true", help="without the corrections made in the reader")
        return sub

    sub = verb(
        "read",
        "read a transcript (the verb may be left out)",
        lambda args: read(args.file, args.encoding, args.format, plain=args.plain),
    )
    sub.add_argument(
        "--plain",
        action="store_true",
        help="in lines, for screen readers and scripts: commands on lines, too",
    )
    sub = printing("outline", "print who speaks, what is asked and who answers", outline)
    sub.add_argument("--json", action="store_true", help="speakers and exchanges as JSON")
    sub = printing("parse", "print the transcript as JSON", parse)
    sub.add_argument("--json", action="store_true", help=argparse.SUPPRESS)
    sub = printing("find", "print where words are said, and by whom", find, file=False)
    sub.add_argument(
        "words", metavar="WORDS", help="case, accents, spaces and kinds of quotation marks do not matter"
    )
    sub.add_argument("files", metavar="FILE", nargs="+", help="transcripts; - is standard input")
    sub.add_argument("--words", dest="whole_words", action="store_true", help="whole words only")
    sub.add_argument("--regex", action="store_true", help="WORDS is a regular expression")
    sub.add_argument(
        "--speaker", metavar="NAME", help="only by those whose name, office or outlet holds NAME"
    )
    sub.add_argument("--json", action="store_true", help="every hit as JSON")
    overrides(sub)
    sub = printing("quote", "print words of a transcript with who said them", quote)
    sub.add_argument(
        "words", metavar="WORDS", help="the words; case, spaces and kinds of quotation marks do not matter"
    )
    sub.add_argument(
        "--as",
        dest="style",
        metavar="STYLE",
        choices=list(STYLES),
        help=f"one of {', '.join(STYLES)} (default: that of `pullquote config`); `pullquote styles` shows them",
    )
    sub.add_argument(
        "--line", type=int, metavar="N", help="the place on line N, where the words are found twice"
    )
    sub.add_argument("--copy", action="store_true", help="send it to the clipboard as well")
    sub.add_argument("--json", action="store_true", help="the quote with its receipt as JSON")
    sub = verb("export", "print the quotes that you kept", export, file=False)
    sub.add_argument(
        "files",
        metavar="FILE",
        nargs="*",
        help="of these transcripts, in all their versions (default: of all)",
    )
    forms = "; ".join(f"{name}: {about}" for name, about in FORMS.items())
    sub.add_argument(
        "--as",
        dest="form",
        choices=NAMES,
        default="markdown",
        help=f"{forms}; or a style (default: markdown)",
    )
    sub.add_argument("--copies", action="store_true", help="what was copied, and not what was kept")
    sub.add_argument("-o", "--output", metavar="FILE", help="write a new file (default: standard output)")
    sub.add_argument("--force", action="store_true", help="write over a file that is there already")
    sub = verb(
        "styles", "list the styles that quotes can be written in, each with an example", styles, file=False
    )
    sub.add_argument("--json", action="store_true", help="the styles as JSON")
    sub = verb("config", "show or edit the settings: style, theme, measure, keys", config, file=False)
    what = sub.add_mutually_exclusive_group()
    what.add_argument(
        "--show", action="store_true", help="print what is in force, and what is wrong (the default)"
    )
    what.add_argument("--edit", action="store_true", help="open config.toml in $VISUAL or $EDITOR")
    sub = verb("doctor", "try the terminal, the clipboard and the folders", doctor, file=False)
    sub.add_argument("--json", action="store_true", help="the findings as JSON")
    return parser


# The verbs


def read(file: str, encoding: str | None = None, form: str | None = None, *, plain: bool = False) -> int:
    """Open the reader; print the transcript instead where the output is not a terminal.

    Plain, it is read by lines of commands, from a terminal or a script, and printed where none come.
    """
    painted = sys.stdout.isatty() and not plain
    if painted:
        gc.disable()  # until the first paint: a collection over Textual's objects costs more than all of ours
    document = _document(file, encoding, form)
    if plain and file != "-" and _by_lines(document):
        return FINE
    if not painted:
        from pullquote.plain.spoken import whole
        from pullquote.transcript.build import build

        _print_lines(whole(build(document, _corrections(document))))
        return FINE
    _require_terminal("`pullquote read --plain FILE` reads it in lines")
    from pullquote.app import run

    run(document)
    return FINE


def _by_lines(document: Document) -> bool:
    """Take commands in lines; False where none come."""
    if sys.stdin is None or (sys.stdin.isatty() and not sys.stdout.isatty()):
        return False
    from pullquote.plain.commands import Refused
    from pullquote.plain.talk import converse, obey

    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    if sys.stdin.isatty():
        converse(document, sys.stdin, sys.stdout)
        return True
    try:
        return obey(document, sys.stdin, sys.stdout)
    except Refused as why:
        raise Refusal(str(why), NO) from None


def recent() -> int:
    """Offer the transcripts read last."""
    from pullquote.paths import notebook_path
    from pullquote.store.errors import StoreError
    from pullquote.store.notebook import Notebook

    path = notebook_path()
    try:
        with Notebook.open(path) as notebook:
            found = notebook.recent(30)
    except StoreError as error:
        raise Refusal(str(error)) from None
    if not found:
        print("No transcript was read yet. `pullquote FILE` opens one; `pullquote --help` says more.")
        return FINE
    if not sys.stdout.isatty():
        _print_lines(one.path for one in found)
        return FINE
    _require_terminal("`pullquote | cat` lists them without one")
    from pullquote.app.recent import choose

    chosen = choose(found)
    return read(chosen) if chosen else FINE


def outline(args: Namespace) -> int:
    from pullquote.transcript.outline import outline_lines
    from pullquote.transcript.serialise import as_json

    transcript = _transcript(args)
    if args.json:
        whole = as_json(transcript)
        keys = ("schema", "source", "title", "date", "place", "speakers", "exchanges")
        _print_json({key: whole[key] for key in keys})
    else:
        _print_lines(outline_lines(transcript))
    return FINE


def parse(args: Namespace) -> int:
    from pullquote.transcript.serialise import as_json

    _print_json(as_json(_transcript(args)))
    return FINE


def find(args: Namespace) -> int:
    from pullquote.finding import as_json, passages, shown
    from pullquote.readers.decode import Unreadable
    from pullquote.transcript.search import PatternError, Query

    if not args.words.strip():
        raise Refusal("there is nothing to look for")
    bold = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    hits: list[dict[str, object]] = []
    code = NO
    for file in args.files:
        try:
            transcript = _transcript(args, file)
            found = passages(transcript, Query(args.words, args.whole_words, args.regex), args.speaker)
            for passage in found:
                code = FINE if code == NO else code
                if args.json:
                    hits += as_json(file, transcript, [passage])
                else:
                    print(shown(_visible(file), passage, bold=bold))
        except PatternError as error:
            raise Refusal(str(error)) from None
        except (Refusal, Unreadable) as error:
            print(f"pullquote: {_visible(str(error))}", file=sys.stderr)
            code = UNUSABLE
    if args.json:
        _print_json({"hits": hits})
    sys.stdout.flush()
    return code


def quote(args: Namespace) -> int:
    from pullquote.quotes.guard import guard
    from pullquote.quotes.model import NotQuotableError
    from pullquote.quotes.pick import pick
    from pullquote.transcript.search import find
    from pullquote.writers import WITH_QUESTION, style

    transcript, name = _transcript(args), args.style or _settings().style
    hits = list(find(transcript, args.words))
    if args.line is not None:
        hits = [
            hit
            for hit in hits
            if transcript.line_at(hit.start) <= args.line <= transcript.line_at(hit.end - 1)
        ]
    if not hits:
        where = f" on line {args.line}" if args.line is not None else ""
        raise Refusal(f"nobody says that{where}: the words were not found in {args.file}", NO)
    if len(hits) > 1:
        places = ", ".join(
            f"{transcript.line_at(hit.start)} ({_speaker(transcript, hit.start)})" for hit in hits[:8]
        )
        more = f" and {len(hits) - 8} more" if len(hits) > 8 else ""
        raise Refusal(f"said {len(hits)} times, on lines {places}{more}: choose with --line", NO)
    try:
        picked = pick(transcript, *hits[0], question=name in WITH_QUESTION)
    except NotQuotableError as refusal:
        raise Refusal(str(refusal), NO) from None
    if name == "qa" and picked.question is None:
        print("pullquote: no question was found that these words answer", file=sys.stderr)
    text = style(name)(picked)
    cautions = guard(transcript, picked)
    for caution in cautions:
        if caution.level == "warning":
            print(f"pullquote: take care: {_visible(caution.message)}", file=sys.stderr)
    if args.json:
        told = [caution.as_json() for caution in cautions]
        _print_json(picked.as_json() | {"text": text, "style": name, "warnings": told})
    else:
        print(text)
    return _copy(text) if args.copy else FINE


def _copy(text: str) -> int:
    from pullquote.clipboard import copy
    from pullquote.paths import data_dir

    outcome = copy(text, data_dir())
    print(outcome.message, file=sys.stderr)
    return FINE if outcome.copied else NO


def export(args: Namespace) -> int:
    from pullquote.export import export as run

    return run(args)


def styles(args: Namespace) -> int:
    from pullquote.writers.showing import as_json, lines

    if args.json:
        _print_json(as_json())
    else:
        _print_lines(lines())
    return FINE


def config(args: Namespace) -> int:
    from pullquote import configuring
    from pullquote.paths import settings_path

    path = settings_path()
    if args.edit:
        try:
            configuring.edit(path)
        except configuring.NotEditedError as error:
            raise Refusal(str(error)) from None
    lines, problems = configuring.report(path)
    _print_lines(problems if args.edit else [*lines, *(f"# {problem}" for problem in problems)])
    return NO if problems else FINE


def doctor(args: Namespace) -> int:
    from pullquote.doctor import report
    from pullquote.paths import data_dir, settings_path

    found = report(data_dir(), settings_path())
    if args.json:
        _print_json(found.as_json())
    else:
        _print_lines(found.lines())
    return found.exit_code


# What they share


def _settings() -> Settings:
    from pullquote.config import load

    settings = load()
    for problem in settings.problems:
        print(f"pullquote: {_visible(problem)}", file=sys.stderr)
    return settings


def _document(file: str, encoding: str | None, form: str | None) -> Document:
    from pullquote.readers import read as read_document

    if file != "-":
        named = file if "://" in file else Path(file)
        return read_document(named, encoding=encoding, form=form)
    if sys.stdin is None:
        raise Refusal("standard input is closed: name a file instead of -")
    return read_document(None, sys.stdin.buffer.read(), encoding=encoding, form=form)


def _transcript(args: Namespace, file: str | None = None) -> Transcript:
    from pullquote.transcript.build import build

    document = _document(args.file if file is None else file, args.encoding, args.format)
    for notice in document.source.notices:
        print(f"pullquote: {_visible(notice)}", file=sys.stderr)
    return build(document) if args.as_read else build(document, _corrections(document))


def _corrections(document: Document) -> Corrections:
    """What the user put right in a document in the reader. No notebook is made where there is none."""
    from pullquote.paths import notebook_path
    from pullquote.transcript.model import NO_CORRECTIONS

    path = notebook_path()
    if not path.exists():
        return NO_CORRECTIONS
    from pullquote.store.errors import StoreError
    from pullquote.store.notebook import Notebook

    try:
        with Notebook.open(path) as notebook:
            return notebook.corrections(document.source)
    except StoreError as error:
        print(f"pullquote: your corrections are left out: {_visible(str(error))}", file=sys.stderr)
        return NO_CORRECTIONS


def _speaker(transcript: Transcript, position: int) -> str:
    turn = transcript.turn_at(position)
    speaker = transcript.speaker_of(transcript.turns[turn]) if turn is not None else None
    return speaker.name if speaker else "unknown speaker"


def _require_terminal(otherwise: str) -> None:
    """See to it that keys come from the terminal and pictures go to it; `Refusal` where they cannot."""
    if os.environ.get("TERM", "") in ("dumb", "") and sys.platform != "win32":
        raise Refusal(
            f"this terminal (TERM={os.environ.get('TERM', '')}) cannot show the reader: {otherwise}"
        )
    terminal = "CONIN$" if sys.platform == "win32" else "/dev/tty"
    try:
        if sys.stdin is None or not sys.stdin.isatty():
            keys = os.open(terminal, os.O_RDWR)
            os.dup2(keys, 0)
            sys.stdin = sys.__stdin__ = open(0, closefd=False)  # type: ignore[misc] # noqa: SIM115
        if sys.__stderr__ is None or not sys.__stderr__.isatty():
            os.dup2(1, 2)
            sys.stderr = sys.__stderr__ = open(2, "w", closefd=False)  # type: ignore[misc] # noqa: SIM115
    except OSError as error:
        raise Refusal(f"there is no terminal to read keys from ({error.strerror}): {otherwise}") from None


def _print_lines(lines: Any) -> None:
    for line in lines:
        print(_visible(line))
    sys.stdout.flush()


def _print_json(value: Any) -> None:
    from pullquote.transcript.hidden import plain_json

    print(plain_json(value, indent=1 if sys.stdout.isatty() else None))
    sys.stdout.flush()


def _visible(line: str) -> str:
    """A line without characters that a terminal would obey."""
    from pullquote.transcript.hidden import unhidden

    return unhidden(line)
