"""What our apps share: the user's settings in force, and as many colours as the terminal has."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.filter import ANSIToTruecolor, LineFilter
from textual.reactive import Reactive
from textual.theme import Theme

from pullquote.app.theme import BY_NAME, scheme_of
from pullquote.config import THEME, Settings
from pullquote.painting.palette import Colours, Palette, palette_for

FEW = """
OptionList > .option-list--option-highlighted {
    text-style: bold underline !important; background: $background !important;
}
Input > .input--cursor { text-style: underline !important; }
Screen:ansi, Input:ansi { color: $foreground; }
"""
"""For terminals of few colours or none: where the user stands in a list or types, which no ground can show (Textual
drops `reverse` there); and the theme's ink on the theme's ground, where Textual would take the terminal's."""

if TYPE_CHECKING:
    from pullquote.app.keys import Keys, Remapped

    Base = App[Any]
else:
    Base = object


class Configured(Base):
    """The theme and the keys that the user chose: what is mixed into an app's class."""

    theme = Reactive(THEME)  # so that the style sheets are made in its colours at once

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.animation_level = "none"
        self.settings = settings
        self.problems = list(settings.problems)
        """What is wrong in `config.toml`, a line each."""
        if settings.theme != THEME:
            self.set_reactive(Configured.theme, self._chosen_theme())
            self.stylesheet.set_variables(self.get_css_variables())
        if self.no_color or self._has_few_colours:
            self.set_reactive(App.ansi_color, True)
            self.stylesheet.add_source(FEW, read_from=("few colours", ""))
        if self.native_ansi_color:
            for one in super().get_line_filters():
                one.enabled = not isinstance(one, ANSIToTruecolor)

    # Colours

    @property
    def available_themes(self) -> dict[str, Theme]:
        """All themes. Textual asks hundreds of times before the first paint, and builds its answer anew each time."""
        return BY_NAME

    def _chosen_theme(self) -> str:
        chosen = self.settings.theme
        if chosen in self.available_themes:
            return chosen
        self.problems.append(self.settings.no_such_theme(self.available_themes))
        return THEME

    @property
    def _has_few_colours(self) -> bool:
        """Whether the terminal says that it has sixteen colours."""
        return self.console.color_system in ("standard", "windows")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What all that is painted goes through. Textual's own filter for NO_COLOR writes codes of default colours."""
        if not self.no_color:
            return super().get_line_filters()
        from pullquote.app.filters import WithoutColours

        return [WithoutColours()]

    def make_palette(self) -> Palette:
        """The palette of the theme that is chosen, in as many colours as there are."""
        has_few, system = self._has_few_colours, self.console.color_system
        colours: Colours = (
            "none" if self.no_color else "16" if has_few else "256" if system == "256" else "all"
        )
        return palette_for(scheme_of(self.current_theme), colours)

    # Keys

    @cached_property
    def keys(self) -> Keys:
        """The keys in force, by the id of the command that they do."""
        from pullquote.app.keys import in_force

        return in_force(self._remapped.keys)

    def key(self, command: str, usual: str) -> str:
        """The first key of a command as people read it; `usual` is what it is where the user sets no keys."""
        if not self.settings.keys:
            return usual
        from pullquote.app.keys import shown

        return shown(self.keys[command][:1])

    @cached_property
    def _remapped(self) -> Remapped:
        from pullquote.app.keys import remapped

        return remapped(self.settings.keys)

    def take_keys(self) -> None:
        """Put the user's keys in the place of ours."""
        if not self.settings.keys:
            return
        from pullquote.app.keys import for_textual

        self.set_keymap(for_textual(self._remapped.keys))
        self.problems += [self.settings.wrong(option, why) for option, why in self._remapped.problems]
