"""The manual page, in the language of man(7): `python -m pullquote.cli.manual > docs/pullquote.1`."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote import __version__
from pullquote.cli.surface import Argument, Verb, verbs
from pullquote.cli.verbs import EXAMPLES

EXIT = {
    "0": "Fine.",
    "1": "The answer is no: not found, a quotation differs, nothing is kept, no clipboard took it.",
    "2": "The command or the file cannot be used; one line on standard error says why.",
}
ENVIRONMENT = {
    "PULLQUOTE_DATA": "The folder of the notebook, in place of ~/.local/share/pullquote.",
    "PULLQUOTE_NOTEBOOK": "The file of the notebook, in place of notebook.db in that folder.",
    "PULLQUOTE_CONFIG": "The folder of config.toml, in place of ~/.config/pullquote.",
    "VISUAL, EDITOR": "What pullquote config --edit opens.",
    "NO_COLOR": "Where it is set, nothing is coloured.",
}


def manual() -> str:
    """The whole page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f'.TH PULLQUOTE 1 "" "pullquote {__version__}"'
    yield ".SH NAME"
    yield "pullquote \\- read transcripts in the terminal and quote them rightly"
    yield ".SH SYNOPSIS"
    yield from (".B pullquote", ".RI [ FILE | URL | \\- ]", ".br", ".B pullquote", ".I VERB", _text("…"))
    yield ".SH DESCRIPTION"
    yield from _filled(
        "Pullquote reads press conferences, hearings, interviews and podcasts: who speaks, what is asked, who "
        "answers. A passage that is marked is copied with the right name, office, event, place and date. "
        "In the reader, ? lists the keys."
    )
    yield ".SH VERBS"
    for verb in verbs():
        yield from _verb(verb)
    yield ".SH EXIT STATUS"
    yield from _terms(EXIT)
    yield ".SH ENVIRONMENT"
    yield from _terms(ENVIRONMENT)
    yield ".SH EXAMPLES"
    yield ".nf"
    yield from (_text(line.strip()) for line in EXAMPLES.splitlines()[1:])
    yield ".fi"


def _verb(verb: Verb) -> Iterator[str]:
    places = [f"[{place.value} …]" if place.many else place.value for place in verb.places]
    yield f".SS {_text(' '.join(['pullquote', verb.name, *places]))}"
    yield from _filled(f"{verb.about[0].upper()}{verb.about[1:]}.")
    for one in (*verb.places, *(option for option in verb.options if "--help" not in option.names)):
        yield ".TP"
        yield _names(one)
        yield from _filled(one.about)


def _names(one: Argument) -> str:
    value = f"\\fI{_text(one.value)}\\fR" if one.value else ""
    return ", ".join(f"\\fB{_text(name)}\\fR{' ' * bool(value)}{value}" for name in one.names) or value


def _terms(terms: dict[str, str]) -> Iterator[str]:
    for term, about in terms.items():
        yield from (".TP", f".B {_text(term)}", *_filled(about))


def _filled(words: str) -> Iterator[str]:
    """Words in lines of no more than 80 bytes, as `mandoc -T lint` asks; roff fills them anew."""
    from textwrap import wrap

    lines = wrap(_text(words), 78, break_long_words=False, break_on_hyphens=False)
    yield from (f"\\&{line}" if line.startswith((".", "'")) else line for line in lines)


def _text(words: str) -> str:
    """Words that mean nothing to roff."""
    plain = words.replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti").replace("^", "\\(ha")
    plain = "".join(char if char.isascii() else f"\\[u{ord(char):04X}]" for char in plain)
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


if __name__ == "__main__":
    print(manual(), end="")
