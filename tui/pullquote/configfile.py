"""The file of the user's settings, `config.toml`: read with what is wrong named, changed without touching its comments.

What is wrong is told with its line, and the default stands in its place.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path
from tomllib import TOMLDecodeError, loads
from typing import TYPE_CHECKING, Any, NamedTuple

from pullquote.config import MEASURE, NARROWEST, THEME, WIDEST, Settings
from pullquote.paths import settings_path
from pullquote.writers import DEFAULT, STYLES
from pullquote.writers import styles as all_styles

if TYPE_CHECKING:
    from pullquote.writers.template import Template


class SettingsError(Exception):
    """The file cannot be changed; the message says why."""


# Reading


def parse(text: str) -> Settings:
    """The settings that a text states."""
    try:
        found = _toml(text)
    except SettingsError as error:
        return Settings(problems=(f"{error}: the defaults are used",), text=text)
    settings = Settings(text=text)
    problems: list[str] = []
    if "styles" in found:
        own, problems = _own_styles(settings, found.pop("styles"))
        settings = settings._replace(styles=own)
    values: dict[str, Any] = {}
    for option, value in found.items():
        try:
            values[option] = _style(value, settings) if option == "style" else _CHECKS[option](value)
        except KeyError:
            known = ", ".join(("style", *_CHECKS, "styles"))
            problems.append(settings.wrong(option, f"there is no such option ({known})"))
        except ValueError as error:
            problems.append(settings.wrong(error.args[1] if len(error.args) > 1 else option, error.args[0]))
    return settings._replace(**values, problems=tuple(problems))


def _toml(text: str) -> dict[str, Any]:
    """The tree of a TOML text; `SettingsError` names the line that is none."""
    try:
        return loads(text)
    except TOMLDecodeError as error:
        why, _, where = str(error).partition(" (at ")
        at = re.match(r"line \d+", where)
        place = at[0] if at else f"line {text.rstrip().count(chr(10)) + 1}"  # "end of document" helps nobody
        raise SettingsError(f"config.toml, {place}: {why[:1].lower()}{why[1:]}") from None
    except ValueError as error:  # of a number with thousands of digits
        raise SettingsError(f"config.toml: {str(error).partition(':')[0]}") from None
    except RecursionError:
        raise SettingsError("config.toml: too many brackets within one another") from None


def _style(value: object, settings: Settings) -> str:
    if not isinstance(value, str) or value not in all_styles(settings.styles):
        raise ValueError(f"there is no style {value!r}: `pullquote styles` lists them")
    return value


def _theme(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("the name of a theme in quotation marks is expected")
    return value  # whether there is such a theme only the app knows


def _measure(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not NARROWEST <= value <= WIDEST:
        raise ValueError(f"a number from {NARROWEST} to {WIDEST} is expected, not {value!r}")
    return value


def _keys(value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ValueError("a table of commands and their keys is expected: [keys]")
    return {command: _key_names(command, keys) for command, keys in value.items()}


def _key_names(command: str, value: object) -> tuple[str, ...]:
    keys = [value] if isinstance(value, str) else value
    if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
        raise ValueError('a list of keys is expected: ["v", "ctrl+down"]', f"keys.{command}")
    return tuple(keys)


_CHECKS: Mapping[str, Callable[[object], object]] = {
    "theme": _theme,
    "measure": _measure,
    "keys": _keys,
}


def _own_styles(settings: Settings, value: object) -> tuple[dict[str, Template], list[str]]:
    """The user's own styles that can be used, and what is wrong with the others."""
    from pullquote.writers.template import TemplateError, template

    own: dict[str, Template] = {}
    problems: list[str] = []
    if not isinstance(value, dict):
        return own, [settings.wrong("styles", "tables are expected: [styles.NAME]")]
    for name, told in value.items():
        try:
            own[name] = template(*_own_style(name, told))
        except TemplateError as error:
            problems.append(settings.wrong(f"styles.{name}.template", str(error)))
        except ValueError as error:
            problems.append(settings.wrong(error.args[1], error.args[0]))
    return own, problems


def _own_style(name: str, told: object) -> tuple[str, str]:
    """The template of a style and the line about it, as they stand in the file; a `ValueError` names the option."""
    option = f"styles.{name}"
    if name in STYLES:
        raise ValueError(f"{name} is a style already: give yours another name", option)
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", name):
        raise ValueError("a name has small letters, digits and hyphens only", option)
    if not isinstance(told, dict) or "template" not in told:
        raise ValueError("a table with a template is expected", option)
    for key, text in told.items():
        if key not in ("template", "about"):
            raise ValueError("there is no such option (template, about)", f"{option}.{key}")
        if not isinstance(text, str):
            raise ValueError("a text in quotation marks is expected", f"{option}.{key}")
    return told["template"], " ".join(told.get("about", "").split())


# Lines


class Statement(NamedTuple):
    """Lines of a TOML text that belong together: a table's header, or an option with its value."""

    first: int
    """Its first line, from 0."""
    end: int
    """The line after its last one."""
    tree: dict[str, Any]
    """What it states, in its table."""


def statements(text: str) -> Iterator[Statement]:
    """The statements of a text that is valid TOML; comments are statements of nothing."""
    header, piece, first = "", "", 0
    for number, line in enumerate(StringIO(text), 1):
        piece += line
        opens_table = piece.lstrip().startswith("[")
        try:
            tree = loads(piece if opens_table else header + piece)
        except TOMLDecodeError:  # a value that goes on in the next line
            continue
        yield Statement(first, number, tree)
        header = piece if opens_table else header
        piece, first = "", number


def line_of(text: str, path: Sequence[str]) -> int:
    """The line, from 1, on which a text that is valid TOML states an option; 1 where it does not."""
    return next((one.first + 1 for one in statements(text) if _states(one.tree, path)), 1)


def _states(tree: object, path: Sequence[str]) -> bool:
    for name in path:
        if isinstance(tree, list):
            tree = tree[-1] if tree else None
        if not isinstance(tree, dict) or name not in tree:
            return False
        tree = tree[name]
    return True


# Changing


def set_option(option: str, value: str | int, path: Path | None = None) -> None:
    """Set `style`, `theme` or `measure` in the file; its comments, order and all else stay as they are.

    Where there is no file, it is made from the template. Raises `SettingsError` where it cannot be read, is no
    TOML, or cannot be written.
    """
    path = path or settings_path()
    try:
        text = path.read_bytes().decode("utf-8-sig") if path.exists() else template()
        changed = with_option(text, option, value)
        if changed != text:
            _write(path, changed)
    except UnicodeDecodeError:
        raise SettingsError("config.toml is not in UTF-8") from None
    except OSError as error:
        raise SettingsError(f"config.toml cannot be written ({error.strerror})") from None


def with_option(text: str, option: str, value: str | int) -> str:
    """A TOML text with one option of its top level set; `SettingsError` where that takes a human."""
    before = _toml(text)
    lines = list(StringIO(text, newline=""))
    line_end = "\r\n" if "\r\n" in text else "\n"
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += line_end
    first, end, comment = _place_for(lines, text, option)
    stands_alone = first == end and lines[end : end + 1] and lines[end].strip()
    lines[first:end] = [f"{option} = {_literal(value)}{comment}{line_end}", line_end * bool(stands_alone)]
    changed = "".join(lines)
    if _toml(changed) != {**before, option: value}:
        raise SettingsError(f"config.toml, line {first + 1}: {option} must be changed by hand")
    return changed


def _place_for(lines: Sequence[str], text: str, option: str) -> tuple[int, int, str]:
    """Where an option is to stand: the lines to replace, from 0, and the comment that ends them.

    Where the text does not state it: after the line that states it as a comment, else before the first table.
    """
    written = re.compile(rf"""\s*["']?{option}["']?\s*=\s*(?:"[^"]*"|'[^']*'|[^\s#"']+)(\s*\#.*)?""")
    top, hint = len(lines), None
    for one in statements(text):
        if _states(one.tree, (option,)):
            found = written.fullmatch(lines[one.first].rstrip("\r\n"))
            return one.first, one.end, (found and found[1]) or ""
        line = lines[one.first].lstrip()
        if line.startswith("["):
            top = one.first
            break
        if re.match(rf"#\s*{option}\s*=", line):
            hint = one.end
    if hint is None:
        while top and lines[top - 1].lstrip().startswith("#") and top < len(lines):
            top -= 1  # the comment above the table is the table's
        hint = top
    return hint, hint, ""


def _literal(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    from json import dumps

    return dumps(value)  # a name of ours; TOML's basic strings escape as JSON's do


def _write(path: Path, text: str) -> None:
    """Replace the file at once, or where it is a link, what it leads to."""
    from shutil import copymode
    from tempfile import NamedTemporaryFile

    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("wb", dir=path.parent, prefix=".config", delete=False) as file:
        file.write(text.encode())
    try:
        if path.exists():
            copymode(path, file.name)
        os.replace(file.name, path)
    except OSError:
        os.unlink(file.name)
        raise


def create(path: Path) -> None:
    """Write the template where there is no file yet; raises `OSError`."""
    if not path.exists():
        _write(path, template())


def template() -> str:
    """A file that sets nothing and explains everything."""
    return f"""\
# Pullquote's settings. What stands behind a # is not in force: take it away to set something.
# `pullquote config --show` prints all that is in force, the themes, and the commands with their keys.

# How Enter copies, and `pullquote quote` without --as: any style that `pullquote styles` lists.
# style = "{DEFAULT}"

# The colours: pullquote-dark, pullquote-light, pullquote-contrast-dark, pullquote-contrast-light or one of Textual's.
# theme = "{THEME}"

# Cells of text in a row where there is room, from {NARROWEST} to {WIDEST}.
# measure = {MEASURE}

# Keys by command, instead of its own. They go below this line.
# [keys]
# next_turn = ["v", "ctrl+down"]

# Styles of your own: the names of what is known in braces (`pullquote styles` lists them). What stands in [[ ]] is left
# out where anything that it names is not known.
# [styles.mine]
# template = "{{quoted}} — {{name}}[[, {{role}}]][[ ({{date}})]]"
# about = "for the newsletter"
"""
