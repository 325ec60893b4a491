"""One page that needs nothing beside itself: the quotes by transcript, in the colours of their speakers.

No script, no font, no picture, nothing from elsewhere: the page says so itself by a policy (Content Security Policy,
level 3), and can be mailed, kept or served as it is. Light or dark is the reader's own choice (Media Queries 5,
`prefers-color-scheme`). Each quote is a figure with an anchor of its own that stays the same from export to export.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from pullquote.quotes.model import Quote
from pullquote.quotes.pick import CORRECTED, doubt
from pullquote.writers.attribution import ONE_VOICE, is_interpreted, who
from pullquote.writers.citation import address
from pullquote.writers.colours import DARK, initials
from pullquote.writers.export import Exported
from pullquote.writers.export.page import NO_NAME, POLICY, style_sheet
from pullquote.writers.html import escaped, words
from pullquote.writers.link import location
from pullquote.writers.locators import TEXT_FORMATS, clock, page_lines
from pullquote.writers.typography import long_date

Hues = Mapping[str | None, str]
"""The class that colours a speaker, by the name that stands over the words."""


def write(exported: Sequence[Exported]) -> str:
    groups = [list(group) for _, group in groupby(exported, key=lambda one: one.quote.receipt.sha256)]
    title = _title(groups[0][0].quote) if len(groups) == 1 else _counted(len(exported), len(groups))
    return "\n".join([*_head(title), *_opening(title, groups), *_main(groups), "</body>", "</html>"])


def _head(title: str) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield '<meta name="generator" content="Pullquote">'
    yield f"<title>{escaped(title)}</title>"
    yield f"<style>\n{style_sheet()}</style>"
    yield "</head>"
    yield "<body>"


def _counted(quotes: int, transcripts: int) -> str:
    return f"{quotes} quotes from {transcripts} transcripts"


def _title(quote: Quote) -> str:
    return quote.title or _origin(quote) or NO_NAME


def _origin(quote: Quote) -> str:
    """The address, or the name of the file: the folders it lies in are nobody's business."""
    return address(quote) or re.split(r"[/\\]", quote.receipt.path or "")[-1]


# What stands before the quotes


def _opening(title: str, groups: Sequence[Sequence[Exported]]) -> Iterator[str]:
    yield "<header>"
    yield f"<h1>{escaped(title)}</h1>"
    if len(groups) == 1:
        yield from _occasion(groups[0][0].quote)
    else:
        yield "<nav><ol>"
        for number, group in enumerate(groups, 1):
            count = f"<span>{len(group)}</span>"
            yield f'<li><a href="#t{number}">{escaped(_title(group[0].quote))}</a> {count}</li>'
        yield "</ol></nav>"
    yield from _speakers([one for group in groups for one in group])
    yield "</header>"


def _occasion(quote: Quote) -> Iterator[str]:
    """Where and when it was said, and where that is written."""
    date = quote.date and f'<time datetime="{quote.date}">{long_date(quote.date, quote.language)}</time>'
    held = [escaped(text) for text in (quote.genre, quote.place) if text]
    parts = [*held, date, escaped(quote.publisher or ""), escaped(quote.receipt.status or "")]
    if known := [part for part in parts if part]:
        yield f'<p class="occasion">{" · ".join(known)}</p>'
    origin = escaped(_origin(quote) or NO_NAME)
    if address(quote):
        origin = f'<a href="{escaped(address(quote))}">{origin}</a>'
    yield f'<p class="origin">{origin} <code>SHA-256 {quote.receipt.sha256[:12]}</code></p>'


def _speakers(exported: Sequence[Exported]) -> Iterator[str]:
    """Who speaks on the page, each a way to their first words."""
    hues, counts = _hues(exported), Counter(who(one.quote) for one in exported)
    first = {who(one.quote): one for one in reversed(exported)}
    if len(counts) < 2:
        return
    yield '<ul class="speakers">'
    for name, count in counts.items():
        link = f'<a href="#{_anchor(first[name])}">{escaped(_called(name))}</a>'
        yield f'<li class="{hues[name]}">{link} <span>{count}</span></li>'
    yield "</ul>"


def _hues(exported: Sequence[Exported]) -> Hues:
    """The colours of the speakers by first appearance; one for whoever is not named, one for who leads."""
    hues: dict[str | None, str] = {}
    named = 0
    for quote in (one.quote for one in exported):
        name = who(quote)
        if name in hues:
            continue
        if name and not quote.anonymous:
            hues[name] = f"s{named % len(DARK.named)}"
            named += 1
        else:
            leads = (name or "").removeprefix("the ") in ONE_VOICE
            hues[name] = "moderator" if leads else "nobody"
    return hues


def _called(name: str | None) -> str:
    return name[:1].upper() + name[1:] if name else "Unknown speaker"


# The quotes


def _main(groups: Sequence[Sequence[Exported]]) -> Iterator[str]:
    hues = _hues([one for group in groups for one in group])
    yield "<main>"
    for number, group in enumerate(groups, 1):
        yield f'<section id="t{number}">'
        if len(groups) > 1:
            yield f"<h2>{escaped(_title(group[0].quote))}</h2>"
            yield from _occasion(group[0].quote)
        for one in group:
            yield from _figure(one, hues)
        yield "</section>"
    yield "</main>"


def _anchor(one: Exported) -> str:
    return "q-" + re.sub(r"[^\w-]", "_", one.id)


def _figure(one: Exported, hues: Hues) -> Iterator[str]:
    quote, anchor = one.quote, _anchor(one)
    yield f'<figure id="{anchor}" class="{hues[who(quote)]}">'
    yield "<figcaption>"
    letters = initials(quote.name or "", anonymous=quote.anonymous)
    yield f'<span class="initials" aria-hidden="true">{escaped(letters)}</span>'
    yield f'<span class="who">{" ".join(_speaker(quote))}</span>'
    yield f'<span class="place">{_place(quote)}</span>'
    yield f'<a class="anchor" href="#{anchor}" aria-label="Link to this quote">#</a>'
    yield "</figcaption>"
    yield from _asked(quote)
    yield from words(quote)
    yield from _told(quote)
    yield from _written(one)
    yield "</figure>"


def _speaker(quote: Quote) -> Iterator[str]:
    yield f'<b class="name">{escaped(_called(who(quote)))}</b>'
    beside = None if quote.anonymous else quote.role or quote.affiliation
    held = ", ".join(filter(None, (beside, "through an interpreter" if is_interpreted(quote) else None)))
    if known := " · ".join(filter(None, (held, _doubt(quote)))):
        yield f'<span class="role">{escaped(known)}</span>'


def _doubt(quote: Quote) -> str:
    """How sure the name is, for whoever reads the page: "name inferred, line 3"."""
    sure = doubt(quote.receipt)
    return "name corrected" if sure == CORRECTED else f"name {sure}" if sure and quote.name else ""


def _place(quote: Quote) -> str:
    """Where the words stand, and on a web page a way right to them."""
    place = escaped(_locator(quote))
    return f'<a href="{escaped(location(quote, fragment=True))}">{place}</a>' if address(quote) else place


def _locator(quote: Quote) -> str:
    """A time, a page that the document numbers, a line of its text, or a paragraph."""
    if quote.begins is not None:
        return clock(quote.begins)
    if pages := page_lines(quote):
        return f"page {pages}"
    first, last = quote.receipt.lines
    if quote.receipt.format in TEXT_FORMATS or not quote.paragraph:
        return f"line {first}" if first == last else f"lines {first}–{last}"
    return f"paragraph {quote.paragraph}"


def _asked(quote: Quote) -> Iterator[str]:
    """The question that these words answer, folded away."""
    if (asked := quote.question) is None or not asked.words:
        return
    yield f'<details class="asked"><summary>Asked by {escaped(who(asked) or "an unknown speaker")}</summary>'
    yield f"<p>{_in_lines(asked.words)}</p>"
    yield "</details>"


def _told(quote: Quote) -> Iterator[str]:
    """What must be told of the words, and how they were said before they were shaped."""
    if quote.remarks:
        yield f'<p class="remarks">{escaped("; ".join(quote.remarks))}</p>'
    if quote.said and quote.said != quote.words:
        yield '<details class="said"><summary>As it was said</summary>'
        yield f"<p>{_in_lines(quote.said)}</p>"
        yield "</details>"


def _written(one: Exported) -> Iterator[str]:
    """What the user wrote on the quote, set apart from what was said."""
    if one.note.strip():
        yield f'<p class="note"><b>Note</b> {_in_lines(one.note.strip())}</p>'
    if one.tags:
        yield '<ul class="tags" aria-label="Tags">'
        yield from (f"<li>{escaped(tag)}</li>" for tag in one.tags)
        yield "</ul>"


def _in_lines(text: str) -> str:
    return escaped(text).replace("\n", "<br>")
