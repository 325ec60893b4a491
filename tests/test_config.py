"""The user's settings: read with what is wrong named, changed without a comment lost."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.cli import main
from pullquote.config import Settings, load
from pullquote.configfile import SettingsError, parse, set_option, template, with_option
from pullquote.paths import settings_path

Captured = pytest.CaptureFixture[str]
PRESS = str(Path(__file__).parents[1] / "sample_data" / "harbour_press_conference.txt")


def written(text: str) -> Path:
    """The user's file, with this in it."""
    path = settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_without_a_file_the_defaults_are_in_force() -> None:
    assert load() == Settings()
    assert not settings_path().parent.exists()


def test_the_template_sets_nothing() -> None:
    assert parse(template()) == Settings(text=template())


def test_what_the_file_sets_is_in_force() -> None:
    written(
        'style = "markdown"\ntheme = "nord"\nmeasure = 60\n[keys]\nnext_turn = ["v", "ctrl+down"]\nkeep = "M"\n'
    )
    settings = load()
    assert settings[:5] == (
        "markdown",
        "nord",
        60,
        {"next_turn": ("v", "ctrl+down"), "keep": ("M",)},
        (),
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('\nstyle = "blue"', "line 2: style: there is no style 'blue': `pullquote styles` lists them"),
        ("# one\n\nmeasure = 20", "line 3: measure: a number from 30 to 200 is expected, not 20"),
        ("measure = true", "line 1: measure: a number from 30 to 200 is expected, not True"),
        ("measure = '60'", "line 1: measure: a number from 30 to 200 is expected, not '60'"),
        ("theme = 3", "line 1: theme: the name of a theme in quotation marks is expected"),
        ("measures = 60", "line 1: measures: there is no such option (style, theme, measure, keys"),
        ("keys = 3", "line 1: keys: a table of commands and their keys is expected"),
        ("[keys]\n\n# x\nkeep = 3", "line 4: keys.keep: a list of keys is expected"),
        ('[keys]\nkeep = [\n  "m",\n  3,\n]', "line 2: keys.keep: a list of keys is expected"),
        ('keys.undo = ["x"]\nkeys.keep = [1]', "line 2: keys.keep: a list of keys is expected"),
        ("keys = {keep = [1]}", "line 1: keys.keep: a list of keys is expected"),
        ("styles = 3", "line 1: styles: tables are expected: [styles.NAME]"),
        ("\n[styles]\nx = 3", "line 3: styles.x: a table with a template is expected"),
        ("[styles.x]\nabout = 'y'", "line 1: styles.x: a table with a template is expected"),
        ("[styles.x]\ntemplate = 3", "line 2: styles.x.template: a text in quotation marks is expected"),
        (
            "[styles.x]\n\ntemplate = '{wrods}'",
            "line 3: styles.x.template: there is no field {wrods} (words?)",
        ),
        ("[styles.x]\ntemplate = '{words}'\nsize = 3", "line 3: styles.x.size: there is no such option"),
        ("[styles.apa]\ntemplate = '{words}'", "line 1: styles.apa: apa is a style already"),
        ("[styles.X]\ntemplate = '{words}'", "line 1: styles.X: a name has small letters"),
        ('theme = "nord"\nmeasure = \n', "line 2: "),
        ('theme = "nord', "config.toml, line 1: unterminated string"),
        ("[" * 5000, ": the defaults are used"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_the_default_used(text: str, problem: str) -> None:
    settings = parse(text)
    assert len(settings.problems) == 1
    assert problem in settings.problems[0]
    assert settings.problems[0].startswith("config.toml")
    assert settings[:3] == Settings()[:3]


def test_one_wrong_option_leaves_the_others_in_force() -> None:
    settings = parse('measure = 1\ntheme = "nord"')
    assert (settings.theme, settings.measure) == ("nord", 72)


OWN = """
style = "letter"
[styles.broken]
template = "{words"
[styles.letter]
template = "{quoted} — {name}[[, {place}]]"
about = "for  the letter"
"""


def test_a_style_of_ones_own_is_in_force_beside_one_that_is_broken() -> None:
    settings = parse(OWN)
    assert settings.style == "letter"
    assert {name: one.about for name, one in settings.styles.items()} == {"letter": "for the letter"}
    assert settings.problems == (
        "config.toml, line 4: styles.broken.template: a brace stands alone: {{ and }} print one",
    )


def test_a_style_of_ones_own_is_quoted_in_listed_and_shown(capsys: Captured) -> None:
    written(OWN)
    assert main(["quote", PRESS, "A harbour does not have that choice"]) == 0
    assert capsys.readouterr().out == "“A harbour does not have that choice” — Ingrid Vasholm\n"
    assert main(["styles"]) == 0
    assert "\nletter: for the letter (the default)\n" in capsys.readouterr().out
    assert main(["config"]) == 1
    assert parse(capsys.readouterr().out).styles == {"letter": parse(OWN).styles["letter"]}


def test_a_file_that_is_not_text_is_told() -> None:
    written("").write_bytes(b"theme = '\xff'")
    assert load().problems == ("config.toml is not in UTF-8: the defaults are used",)


def test_a_folder_in_the_place_of_the_file_is_told() -> None:
    settings_path().mkdir(parents=True)
    assert "cannot be read" in load().problems[0]


def test_a_byte_order_mark_does_not_matter() -> None:
    written("").write_bytes(b'\xef\xbb\xbftheme = "nord"')
    assert load().theme == "nord"


# Changing


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'theme = "nord"\n'),
        ("theme = 'x'   # mine\nmeasure = 60\n", 'theme = "nord"   # mine\nmeasure = 60\n'),
        ("# a\n# theme = 'x'\n\n# b\n", "# a\n# theme = 'x'\ntheme = \"nord\"\n\n# b\n"),
        ("# a\n\n# these\n[keys]\nkeep = 'x'", "# a\n\ntheme = \"nord\"\n\n# these\n[keys]\nkeep = 'x'\n"),
        ('"theme" = """\nx"""\n', 'theme = "nord"\n'),
        ("measure = 60\r\n[keys]\r\n", 'measure = 60\r\ntheme = "nord"\r\n\r\n[keys]\r\n'),
        ("[keys]\ntheme = 'T'\n", "theme = \"nord\"\n\n[keys]\ntheme = 'T'\n"),
    ],
)
def test_setting_an_option_changes_its_line_and_nothing_else(before: str, after: str) -> None:
    assert with_option(before, "theme", "nord") == after


LINES = st.sampled_from(
    [
        "# a comment",
        "",
        "measure = 60  # cells",
        'theme = "dracula"',
        "# theme = 'x'",
        'style = "qa"',
        "[keys]",
        'keep = ["m", # one\n  "M"]',
        "theme = 'of the table above'",
        '[other]\ntext = """\ntheme = 3\n"""',
    ]
)


@given(st.lists(LINES, max_size=8), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_whatever_else_stands_in_the_file_stays(lines: list[str], end: str, closed: bool) -> None:
    before = end.join(lines) + end * closed
    try:
        stated = tomllib.loads(before)
    except tomllib.TOMLDecodeError:
        with pytest.raises(SettingsError):
            with_option(before, "theme", "nord")
        return
    after = with_option(before, "theme", "nord")
    assert tomllib.loads(after) == stated | {"theme": "nord"}
    assert [line for line in lines if line.startswith("#") and line not in after] == []


def test_setting_an_option_where_there_is_no_file_starts_from_the_template() -> None:
    set_option("theme", "nord")
    assert load()._replace(text="") == Settings(theme="nord")
    assert "# Pullquote's settings." in settings_path().read_text("utf-8")
    set_option("measure", 80)
    assert load()._replace(text="") == Settings(theme="nord", measure=80)


def test_a_file_that_is_no_toml_is_not_touched() -> None:
    path = written("theme = \n")
    with pytest.raises(SettingsError, match="line 1"):
        set_option("theme", "nord")
    assert path.read_text("utf-8") == "theme = \n"


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes are POSIX's")
def test_a_file_that_is_a_link_stays_one_and_keeps_its_mode(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text("measure = 60\n")
    real.chmod(0o600)
    path = settings_path()
    path.parent.mkdir(parents=True)
    path.symlink_to(real)
    set_option("measure", 61)
    assert path.is_symlink()
    assert real.read_text() == "measure = 61\n"
    assert real.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["config.toml"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PULLQUOTE_CONFIG", str(tmp_path / "file" / "folder"))
    with pytest.raises(SettingsError, match=r"cannot be written"):
        set_option("theme", "nord")


# The command line


def test_config_prints_what_is_in_force_as_toml_that_can_stand_in_the_file(capsys: Captured) -> None:
    written('theme = "nord"\n[keys]\nnext_turn = ["v", "ctrl+down"]\n')
    assert main(["config"]) == 0
    shown = capsys.readouterr().out
    stated = tomllib.loads(shown)
    assert stated["theme"] == "nord"
    assert stated["measure"] == 72
    assert stated["keys"]["next_turn"] == ["v", "ctrl+down"]
    assert stated["keys"]["previous_turn"] == ["[", "ctrl+up"]
    written(shown)
    assert main(["config", "--show"]) == 0
    assert capsys.readouterr().out == shown


def test_config_names_all_problems_and_says_no(capsys: Captured) -> None:
    written('theme = "nrod"\nmeasure = 0\n[keys]\nkeep = "q"\nhop = "x"\n')
    assert main(["config"]) == 1
    shown = capsys.readouterr().out
    assert "line 1: theme: there is no theme 'nrod' (nord?)" in shown
    assert "line 2: measure: " in shown
    assert "line 4: keys.keep: 'q' is leave's too: left as it was" in shown
    assert "line 5: keys.hop: there is no such command" in shown
    assert tomllib.loads(shown)["theme"] == "pullquote-dark"


@pytest.mark.skipif(sys.platform == "win32", reason="a command line for POSIX")
def test_config_edit_opens_the_template_in_the_users_editor_and_tells_problems(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured, tmp_path: Path
) -> None:
    editor = tmp_path / "my editor.py"
    editor.write_text("import sys, pathlib; pathlib.Path(sys.argv[-1]).open('a').write(sys.argv[1])")
    monkeypatch.setenv("VISUAL", f"{sys.executable} '{editor}' 'measure = 5'")
    assert main(["config", "--edit"]) == 1
    assert "measure: a number from 30" in capsys.readouterr().out
    assert settings_path().read_text("utf-8") == template() + "measure = 5"


@pytest.mark.parametrize(
    ("editor", "told"),
    [
        ("/no/such/editor", "cannot be run"),
        ("false", "ended with exit code 1"),
        ("vi '", "is no command (no closing quotation)"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="commands of POSIX")
def test_an_editor_that_fails_is_told_in_one_line(
    editor: str, told: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", editor)
    assert main(["config", "--edit"]) == 2
    assert told in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="commands of POSIX")
def test_where_no_editor_is_set_one_that_the_system_has_is_opened_and_else_it_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured, tmp_path: Path
) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["config", "--edit"]) == 2
    assert capsys.readouterr().err == "pullquote: no editor was found: set EDITOR to one\n"
    nano = tmp_path / "nano"
    nano.write_text("#!/bin/sh\necho 'measure = 70' >> \"$1\"\n")
    nano.chmod(0o755)
    assert main(["config", "--edit"]) == 0
    assert settings_path().read_text("utf-8") == template() + "measure = 70\n"


def test_quote_without_a_style_takes_the_users(capsys: Captured) -> None:
    written('style = "words"')
    assert main(["quote", PRESS, "a harbour does not have that choice"]) == 0
    assert capsys.readouterr().out == "A harbour does not have that choice\n"
    assert main(["quote", PRESS, "a harbour does not have that choice", "--as", "attributed"]) == 0
    assert "Ingrid Vasholm" in capsys.readouterr().out


def test_quote_tells_what_is_wrong_in_the_settings_and_goes_on(capsys: Captured) -> None:
    written('style = "wrods"')
    assert main(["quote", PRESS, "a harbour does not have that choice"]) == 0
    printed = capsys.readouterr()
    assert "Ingrid Vasholm" in printed.out
    assert "line 1: style: there is no style 'wrods'" in printed.err


@pytest.mark.parametrize("text", ['style = ["words"]', "style = {a = 1}", f"measure = {'9' * 5000}"])
def test_a_value_of_another_kind_is_told_and_the_default_used(text: str) -> None:
    settings = parse(text)
    assert len(settings.problems) == 1
    assert (settings.style, settings.measure) == (Settings().style, Settings().measure)
