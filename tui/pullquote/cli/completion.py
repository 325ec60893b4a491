"""`pullquote completion`: a script by which a shell completes verbs, options and their values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pullquote.cli.output import FINE, print_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from pullquote.cli.surface import Argument, Verb

HOW = {
    "bash": "~/.local/share/bash-completion/completions/pullquote",
    "zsh": "_pullquote in a folder of $fpath",
    "fish": "~/.config/fish/completions/pullquote.fish",
}
"""Where each shell looks for it."""


def arguments(parser: ArgumentParser) -> None:
    where = "; ".join(f"{shell}: {path}" for shell, path in HOW.items())
    parser.add_argument(
        "shell", metavar="SHELL", choices=list(HOW), help=f"where its script is kept: {where}"
    )


def run(args: Namespace) -> int:
    from pullquote.cli.surface import verbs

    write = {"bash": bash, "zsh": zsh, "fish": fish}[args.shell]
    print_lines(write(list(verbs())))
    return FINE


def bash(verbs: Iterable[Verb]) -> Iterator[str]:
    """The script for bash, from version 3.2 on (that of macOS)."""
    names = " ".join(verb.name for verb in verbs)
    yield "# bash completion for pullquote; made by `pullquote completion bash`"
    yield "_pullquote() {"
    yield "    local IFS=$'\\n' current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words="
    yield '    if [ "$COMP_CWORD" -eq 1 ]; then'
    yield f'        COMPREPLY=($(IFS=" "; compgen -W "{names}" -- "$current"; compgen -f -- "$current"))'
    yield "        return"
    yield "    fi"
    yield '    case "${COMP_WORDS[1]} $before" in'
    for verb in verbs:
        for option in verb.options:
            if option.choices:
                patterns = "|".join(f'"{verb.name} {name}"' for name in option.names)
                yield f'        {patterns}) words="{" ".join(option.choices)}" ;;'
    yield "    esac"
    yield '    case "$current:$words:${COMP_WORDS[1]}" in'
    for verb in verbs:
        options = " ".join(name for option in verb.options for name in option.names)
        yield f'        -*::{verb.name}) words="{options}" ;;'
        if values := " ".join(value for place in verb.places for value in place.choices):
            yield f'        *::{verb.name}) words="{values}" ;;'
    yield "    esac"
    yield '    if [ -n "$words" ]; then'
    yield '        COMPREPLY=($(IFS=" "; compgen -W "$words" -- "$current"))'
    yield "    else"
    yield '        COMPREPLY=($(compgen -f -- "$current"))'
    yield "    fi"
    yield "}"
    yield "complete -o filenames -F _pullquote pullquote"


def zsh(verbs: Iterable[Verb]) -> Iterator[str]:
    """The script for zsh, to be a file of `$fpath` or to be sourced."""
    yield "#compdef pullquote"
    yield "# made by `pullquote completion zsh`"
    yield "_pullquote() {"
    yield "    local -a verbs"
    yield "    verbs=("
    for verb in verbs:
        yield f"        {_quoted(f'{verb.name}:{verb.about}')}"
    yield "    )"
    yield "    if (( CURRENT == 2 )); then"
    yield "        _describe -t verbs verb verbs"
    yield "        _files"
    yield "        return"
    yield "    fi"
    yield "    shift words"
    yield "    (( CURRENT-- ))"
    yield "    case $words[1] in"
    for verb in verbs:
        told = [spec for one in (*verb.options, *verb.places) for spec in _zsh_specs(one)]
        yield f"        {verb.name}) _arguments {' '.join(told)} ;;"
    yield "        *) _files ;;"
    yield "    esac"
    yield "}"
    yield 'if [ "$funcstack[1]" = _pullquote ]; then _pullquote "$@"; else compdef _pullquote pullquote; fi'


def _zsh_specs(one: Argument) -> Iterator[str]:
    """An argument as `_arguments` of zsh takes it, once for each of its names."""
    values = f"({' '.join(one.choices)})" if one.choices else "_files" if one.takes_file else ""
    value = f":{_plain(one.value)}:{values}" if one.value else ""
    if not one.names:
        yield _quoted(f"{'*' * one.many}{value}")
    for name in one.names:
        yield _quoted(f"{'*' * one.many}{name}[{_plain(one.brief)}]{value}")


def _plain(words: str) -> str:
    """Words without what means something within a specification of zsh."""
    return re.sub(r"([][:\\])", r"\\\1", words)


def fish(verbs: Iterable[Verb]) -> Iterator[str]:
    """The script for fish."""
    yield "# fish completion for pullquote; made by `pullquote completion fish`"
    for verb in verbs:
        about = _quoted(verb.about, "\\'")
        yield f"complete -c pullquote -n __fish_use_subcommand -a {verb.name} -d {about}"
    for verb in verbs:
        when = f"complete -c pullquote -n '__fish_seen_subcommand_from {verb.name}'"
        for option in verb.options:
            names = " ".join(
                f"-l {name[2:]}" if name[:2] == "--" else f"-s {name[1:]}" for name in option.names
            )
            yield f"{when} {names}{_fish_value(option)} -d {_quoted(option.brief, chr(92) + chr(39))}"
        for place in verb.places:
            if place.choices:
                yield f"{when} -f -a {_quoted(' '.join(place.choices))}"


def _fish_value(option: Argument) -> str:
    if option.choices:
        return f" -x -a {_quoted(' '.join(option.choices))}"
    return "" if not option.value else " -r" if option.takes_file else " -x"


def _quoted(words: str, apostrophe: str = "'\\''") -> str:
    """Words in single quotation marks, as shells take them."""
    return "'" + words.replace("'", apostrophe) + "'"
