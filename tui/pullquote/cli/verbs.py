"""The verbs of the command line."""

from __future__ import annotations

from collections.abc import Mapping

VERBS: Mapping[str, str] = {
    "read": "read a transcript (the verb may be left out)",
    "outline": "print who speaks, what is asked and who answers",
    "parse": "print the transcript as JSON",
    "meta": "show or give details that a transcript does not state",
    "find": "print where words are said, and by whom",
    "quote": "print words of a transcript with who said them",
    "check": "compare a draft's quotations with what was said",
    "diff": "print what differs between two versions of a transcript",
    "quotes": "list what you kept, look through it, and empty the trash",
    "export": "print the quotes that you kept",
    "import": "take in quotes that were exported",
    "styles": "list the styles that quotes can be written in, each with an example",
    "config": "show or edit the settings: style, theme, measure, keys",
    "completion": "print a script for completion in bash, zsh or fish",
    "doctor": "try the terminal, the clipboard and the folders",
}
"""Every verb with a line about it; the module of its name has its `arguments` and its `run`."""
MODULES = {"import": "importing"}
"""Modules of another name: a keyword is none."""
ONE_FILE = {"read", "outline", "parse", "meta", "quote"}
READING = {*ONE_FILE, "find", "check", "diff"}
"""Verbs that read transcripts: they can be told what and how."""
CORRECTED = READING - {"read", "meta", "diff"}
"""Verbs that can be told to leave the user's corrections out; `diff` compares what was published."""
NOTEBOOK = READING - {"diff"} | {"quotes", "export", "import"}
"""Verbs that use what is kept: they can be told in which notebook."""
GIVEN = {"outline", "parse", "quote", "export"}
"""Verbs that can be told what a transcript does not say, for once."""
EXAMPLES = """\
examples:
  pullquote hearing.txt                       read it: Enter copies, ? lists the keys
  pullquote                                   the transcripts you read last
  pullquote https://example.org/hearing.html  read what an address holds
  pdftotext hearing.pdf - | pullquote -       read what another program prints
  pullquote outline hearing.txt               its questions and answers
  pullquote find "such a plan" *.txt          who speaks of it, in all of them
  pullquote quote hearing.txt "no such plan"  these words, attributed
  pullquote quotes budget --speaker Lindqvist what you kept that she said of it
  pullquote export --as csv -o quotes.csv     all that you kept
  pullquote config --edit                     your style, colours, keys
  pullquote doctor                            can this terminal copy?
"""
