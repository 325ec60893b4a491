"""Textual's driver on a terminal that shows the first screen already."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver

from pullquote.app.early import ENTER, Early


def following(early: Early) -> type[LinuxDriver]:
    """A driver that takes the terminal over: what is shown stays until it is painted over."""

    class Following(LinuxDriver):
        def start_application_mode(self) -> None:
            super().start_application_mode()  # type: ignore[no-untyped-call]
            if early.is_shown:
                self.attrs_before = early.hand_over()

        def write(self, data: str) -> None:
            if data != ENTER or not early.is_shown:  # entered again, the other screen would be blank
                super().write(data)

    return Following
