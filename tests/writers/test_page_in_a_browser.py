"""The page of quotes as Chromium shows it: as wide as a phone or a desk, light and dark."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pullquote.writers.colours import DARK, LIGHT, Hues
from pullquote.writers.export import Exported, write
from tests.browser import browse, needs_chromium, served
from tests.support import make_quote, make_receipt
from tests.writers.invented import QUOTES

pytestmark = [pytest.mark.system, needs_chromium]

LONG = make_quote(
    words="Thunder" * 60,
    name="Ferry" * 30,
    role="Keeper" * 30,
    title="Harbour" * 40,
    receipt=make_receipt(sha256="b" * 64, path="/talks/" + "x" * 200),
)
"""What has no place to break a line at."""
MEASURED = """<!DOCTYPE html><meta charset="utf-8"><title>x</title>
<iframe src="page.html" width="{width}" height="800" style="border: 0"></iframe><p id="told"></p>
<script>
    addEventListener("load", () => {{
        const page = document.querySelector("iframe").contentDocument
        const style = name => page.defaultView.getComputedStyle(page.querySelector(name))
        const told = [page.documentElement.scrollWidth, style("body").backgroundColor, style("body").color,
            style("figure.s0 .name").color, style("blockquote").fontSize, page.querySelectorAll("figure").length]
        document.querySelector("#told").textContent = told.join(";")
    }})
</script>
"""


@pytest.mark.parametrize(("scheme", "hues"), [(0, DARK), (1, LIGHT)], ids=["dark", "light"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_it_fits_the_screen_in_the_colours_that_are_asked_for(
    width: int, scheme: int, hues: Hues, tmp_path: Path
) -> None:
    made = [*QUOTES.values(), LONG]
    when = datetime(2024, 5, 6, tzinfo=UTC)
    exported = [Exported(f"m{number}", "mark", quote, when) for number, quote in enumerate(made)]
    (tmp_path / "page.html").write_text(write(exported, "html"), "utf-8")
    (tmp_path / "measured.html").write_text(MEASURED.format(width=width), "utf-8")
    with served(tmp_path) as address:
        options = (f"--blink-settings=preferredColorScheme={scheme}", "--window-size=1400,900", "--dump-dom")
        shown = browse(f"{address}/measured.html", tmp_path / "profile", *options)
    told = re.search('<p id="told">(.*?)</p>', shown)
    assert told
    across, ground, ink, name, size, figures = told[1].split(";")
    assert int(across) == width
    assert (ground, ink, name) == (_rgb(hues.ground), _rgb(hues.ink), _rgb(hues.named[0]))
    assert float(size.removesuffix("px")) >= 18
    assert int(figures) == len(made)


def _rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"
