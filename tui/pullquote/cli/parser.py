"""How each verb is called."""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import NoReturn

from pullquote import __version__
from pullquote.cli.output import Refusal
from pullquote.cli.verbs import CORRECTED, EXAMPLES, GIVEN, MODULES, NOTEBOOK, ONE_FILE, READING, VERBS


class Parser(argparse.ArgumentParser):
    """Wrong usage is told in one line."""

    def error(self, message: str) -> NoReturn:
        raise Refusal(f"{message} (`{self.prog.split()[0]} --help` says more)")


def make_parser(verb: str | None = None) -> Parser:
    """The parser of the command line, with the arguments of one verb only, which is cheaper, or of all."""
    parser = Parser(
        prog="pullquote",
        usage="pullquote FILE | pullquote VERB …",
        description="Read a transcript in the terminal and quote it rightly.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("-V", "--version", action="version", version=f"pullquote {__version__}")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)
    for name, about in VERBS.items():
        sub = verbs.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
        if verb in (None, name):
            _fill(sub, name)
    return parser


def _fill(parser: argparse.ArgumentParser, verb: str) -> None:
    module = import_module(f"pullquote.cli.{MODULES.get(verb, verb)}")
    parser.set_defaults(run=module.run)
    if verb in ONE_FILE:
        parser.add_argument(
            "file",
            metavar="FILE",
            nargs="?" if verb == "read" else None,
            help="a transcript: a file, an https:// address, - for standard input"
            + "; without one, those read last" * (verb == "read"),
        )
    module.arguments(parser)
    if verb in READING:
        _overrides(parser)
    if verb in GIVEN:
        parser.add_argument(
            "--meta",
            metavar="KEY=VALUE",
            action="append",
            default=[],
            help="what the transcript does not say, for once, and as often as needed; "
            "`pullquote meta` remembers it",
        )
    if verb in NOTEBOOK:
        parser.add_argument(
            "--notebook", metavar="FILE", help="another notebook than your usual one; a new one is begun"
        )
    if verb in CORRECTED:
        parser.add_argument(
            "--as-read", action="store_true", help="without the corrections made in the reader"
        )


def _overrides(parser: argparse.ArgumentParser) -> None:
    from pullquote.readers import FORMATS

    parser.add_argument(
        "--format", choices=FORMATS, metavar="NAME", help=f"what is read: {', '.join(FORMATS)}"
    )
    parser.add_argument("--encoding", metavar="NAME", help="how the bytes are encoded, if not found rightly")
