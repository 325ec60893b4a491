"""The user's settings, and the defaults. What reads and changes the file is `configfile.py`, loaded if there is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from pullquote.paths import settings_path
from pullquote.writers import DEFAULT, NONE, Own

THEME = "pullquote-dark"
MEASURE = 72
"""Cells of text in a row where there is room: what a reader's eye follows without losing the line."""
NARROWEST, WIDEST = 30, 200
"""The measures that can be chosen."""


class Settings(NamedTuple):
    """What the user has set, and the defaults for the rest."""

    style: str = DEFAULT
    """The style in which Enter copies, and `pullquote quote` without `--as`."""
    theme: str = THEME
    measure: int = MEASURE
    keys: Mapping[str, tuple[str, ...]] = {}
    """Keys by the id of a command, as the user wrote them."""
    problems: tuple[str, ...] = ()
    """What is wrong in the file, a line each."""
    text: str = ""
    """The file."""
    styles: Own = NONE
    """The user's own."""

    def wrong(self, option: str, why: str) -> str:
        """A problem with an option ("theme", "keys.next_turn") as one line for the user."""
        from pullquote.configfile import line_of

        line = line_of(self.text, option.split("."))
        return f"config.toml, line {line}: {option}: {why}"

    def no_such_theme(self, known: Iterable[str]) -> str:
        """That the theme is none of those that are known, as one line for the user."""
        from difflib import get_close_matches

        near = get_close_matches(self.theme, known, n=1)
        return self.wrong("theme", f"there is no theme {self.theme!r}{f' ({near[0]}?)' if near else ''}")


def load(path: Path | None = None) -> Settings:
    """The settings of the user, or of a file. Raises nothing: what is wrong is told in `problems`."""
    try:
        text = (path or settings_path()).read_text("utf-8-sig")
    except FileNotFoundError:
        return Settings()
    except UnicodeDecodeError:
        return Settings(problems=("config.toml is not in UTF-8: the defaults are used",))
    except OSError as error:
        return Settings(problems=(f"config.toml cannot be read ({error.strerror}): the defaults are used",))
    from pullquote.configfile import parse

    return parse(text)
