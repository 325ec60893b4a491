"""How the page of quotes looks: its style sheet, and what it may load (nothing)."""

from __future__ import annotations

from collections.abc import Iterator

from pullquote.writers.colours import DARK, LIGHT, Hues

NO_NAME = "Standard input"
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
TINT = 7
"""Per cent of the speaker's colour behind the words, as in the reader."""


def style_sheet() -> str:
    """The rules; all colours are those of the reader."""
    classes = [f"s{number}" for number in range(len(DARK.named))]
    speakers = "\n".join(f".{name} {{ --hue: var(--{name}) }}" for name in (*classes, "nobody", "moderator"))
    light, dark = "\n".join(_colours(LIGHT)), "\n".join(_colours(DARK))
    by_choice = f"@media (prefers-color-scheme: dark) {{ :root {{\n{dark}\n}} }}"
    return f":root {{ color-scheme: light dark;\n{light}\n}}\n{by_choice}\n{speakers}\n{_RULES}"


def _colours(hues: Hues) -> Iterator[str]:
    yield f"--ground: {hues.ground}; --ink: {hues.ink}; --nobody: {hues.neutral}; --moderator: {hues.moderator};"
    yield " ".join(f"--s{number}: {hue};" for number, hue in enumerate(hues.named))


_RULES = f"""\
:root {{
  --muted: color-mix(in srgb, var(--ink) 72%, var(--ground));
  --line: color-mix(in srgb, var(--ink) 16%, var(--ground));
}}
* {{ box-sizing: border-box }}
html {{ -webkit-text-size-adjust: 100%; text-size-adjust: 100% }}
body {{
  margin: 0 auto; padding: clamp(1.5rem, 6vw, 4rem) clamp(1rem, 4vw, 2rem) 5rem; max-width: 46rem;
  background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}}
a {{ color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em }}
a:hover {{ text-decoration-color: currentColor }}
a:focus-visible, summary:focus-visible {{ outline: 2px solid currentColor; outline-offset: 3px; border-radius: .2rem }}
h1, h2, blockquote {{ font-family: "Iowan Old Style", Charter, "Palatino Linotype", Georgia, "Noto Serif", serif }}
h1 {{ font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); line-height: 1.15; margin: 0 0 .75rem; text-wrap: balance }}
h2 {{ font-size: 1.5rem; line-height: 1.2; margin: 0 0 .4rem; text-wrap: balance }}
header {{ margin-bottom: 2.5rem }}
section + section {{ margin-top: 3.5rem; padding-top: 2.5rem; border-top: 1px solid var(--line) }}
section > .origin {{ margin-bottom: 1.5rem }}
.occasion, .origin {{ margin: 0; color: var(--muted); font-size: .9375rem }}
.occasion::first-letter {{ text-transform: uppercase }}
.origin {{ font-size: .8125rem }}
code {{ font: .92em ui-monospace, "SF Mono", Menlo, Consolas, monospace; white-space: nowrap }}
nav ol {{ margin: 1.25rem 0 0; padding: 0; list-style: none }}
nav li {{
  display: flex; gap: 1rem; justify-content: space-between; padding: .5rem 0; border-top: 1px solid var(--line);
}}
nav li:last-child {{ border-bottom: 1px solid var(--line) }}
nav li span, .speakers span {{ color: var(--muted); font-variant-numeric: tabular-nums }}
.speakers {{ display: flex; flex-wrap: wrap; gap: .5rem; margin: 1.25rem 0 0; padding: 0; list-style: none }}
.speakers li {{
  display: flex; gap: .5em; padding: .2rem .75rem; border-radius: 99rem; font-size: .875rem;
  background: color-mix(in srgb, var(--hue) {TINT}%, var(--ground));
  box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--hue) 40%, var(--ground));
}}
.speakers a {{ color: var(--hue); font-weight: 600; text-decoration: none }}
figure {{
  margin: 1.25rem 0; padding: 1rem clamp(1rem, 3.5vw, 1.5rem) 1.125rem; scroll-margin-top: 1rem;
  border-inline-start: 5px solid var(--hue); border-radius: 3px .6rem .6rem 3px;
  background: color-mix(in srgb, var(--hue) {TINT}%, var(--ground));
}}
figure:target {{ box-shadow: 0 0 0 2px var(--hue) }}
figcaption {{
  display: flex; gap: .75rem; align-items: center; margin-bottom: .75rem; font-size: .9375rem; line-height: 1.3;
}}
.initials {{
  flex: none; width: 2.25rem; height: 2.25rem; border-radius: 50%; display: grid; place-items: center;
  background: var(--hue); color: var(--ground); font-size: .8125rem; font-weight: 700; letter-spacing: .02em;
}}
.who {{ flex: 1; min-width: 0 }}
.name {{ color: var(--hue) }}
.role {{ display: block; color: var(--muted); font-size: .875rem }}
.place {{ color: var(--muted); font-size: .8125rem; white-space: nowrap; font-variant-numeric: tabular-nums }}
.anchor {{ color: var(--muted); text-decoration: none; padding: .25rem .35rem; margin-inline-end: -.35rem }}
.anchor:hover {{ color: var(--hue) }}
blockquote {{ margin: 0; font-size: 1.1875rem; line-height: 1.55; hanging-punctuation: first }}
blockquote p {{ margin: 0 }}
blockquote p + p {{ margin-top: .75em }}
.remarks, details {{ margin: .75rem 0 0; color: var(--muted); font-size: .875rem }}
.note {{
  margin: 1rem 0 0; padding: .6rem .9rem; border: 1px dashed var(--line); border-radius: .4rem;
  background: var(--ground); font-size: .9375rem;
}}
.note b {{ margin-inline-end: .35em; color: var(--muted); font-size: .8125rem; letter-spacing: .02em }}
.tags {{ display: flex; flex-wrap: wrap; gap: .25rem .75rem; margin: .75rem 0 0; padding: 0; list-style: none }}
.tags li {{ color: var(--muted); font-size: .8125rem }}
.tags li::before {{ content: "#" }}
.asked {{ margin: 0 0 .75rem }}
details p {{ margin: .4rem 0 0; padding-inline-start: .9rem; border-inline-start: 2px solid var(--line) }}
summary {{ cursor: pointer; width: fit-content }}
@media (max-width: 30rem) {{
  figcaption {{ flex-wrap: wrap; gap: .25rem .65rem }}
  .who {{ flex: 1 1 calc(100% - 5rem) }}
  .place {{ order: 4; margin-inline-start: 2.9rem }}
  .anchor {{ order: 3 }}
  blockquote {{ font-size: 1.125rem }}
}}
@media print {{
  body {{ padding: 0; max-width: none }}
  figure {{ break-inside: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact }}
  .anchor {{ display: none }}
}}
"""
