"""Markdown: front matter, headings, and the marks that are not text (CommonMark 0.31, as far as transcripts use it)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from pullquote.readers.decode import decode
from pullquote.readers.plain import table_hints
from pullquote.readers.reading import Reader, Reading
from pullquote.readers.struck import with_struck
from pullquote.transcript.dates import find_dates
from pullquote.transcript.lazy import lazy
from pullquote.transcript.model import Hint, Span

_FRONT = lazy(r"---[^\S\n]*\n(?P<fields>.*?)^(?:---|\.\.\.)[^\S\n]*$\n?", re.DOTALL | re.MULTILINE)
_ENTRY = lazy(
    r"^(?P<key>[A-Za-z_][\w-]*)[^\S\n]*:[^\S\n]*"
    r"(?P<value>\"(?:[^\"\\]|\\.){0,2000}+\"|'(?:[^']|''){0,2000}+'"
    r"|[^\n]*(?:\n[^\S\n]+(?!-\s)[^\n:]+$){0,8})\s*$",
    re.MULTILINE | re.DOTALL,
)
"""A field of the front matter (YAML 1.2), on one line or over several that are indented."""
_KEYS = {
    "title": "title",
    "date": "date",
    "place": "place",
    "location": "place",
    "publisher": "publisher",
    "status": "status",
    "lang": "language",
    "language": "language",
}
_PUBLISHED = (
    "published",
    "publish_date",
    "publishdate",
    "date_published",
    "pubdate",
    "published_at",
    "pub_date",
)
"""The day of a page or an episode, where no other is stated."""
_FENCE = lazy(
    r"^ {0,3}(?P<fence>`{3,}|~{3,}).*?(?:^ {0,3}(?P=fence)[`~]*[^\S\n]*$|\Z)", re.DOTALL | re.MULTILINE
)
_MARKS = lazy(
    r"(?P<heading>^ {0,3}#{1,6}[^\S\n]+(?P<title>[^\n]*?)[^\S\n]*#*[^\S\n]*$)"
    r"|(?P<rule>^ {0,3}(?:(?:-[^\S\n]*){3,}|(?:\*[^\S\n]*){3,}|(?:_[^\S\n]*){3,}|={3,}[^\S\n]*)$)"
    r"|(?P<quote>^ {0,3}>(?!>)[^\S\n]?)"
    r"|(?P<tag></?(?:strong|b|em|i|u|p|br|span|div|blockquote)(?:\s[^<>\n]{0,200})?/?>)"
    r"|(?P<escape>\\)(?:[!-/:-@\[-`{-~]|(?=\r?$))"
    r"|(?P<image>!\[[^\]\n]*\]\([^)\n]*\))"
    r"|(?P<footnote>^\[\^[\w-]{1,20}\]:[^\n]*|\[\^[\w-]{1,20}\](?!:))"
    r"|(?P<open>\[)[^\[\]\n]{1,300}(?P<close>\]\([^()\s]{1,2000}(?:[^\S\n]+\"[^\"\n]*\")?\))",
    re.MULTILINE,
)
_EMPHASIS = lazy(
    r"(?<![*\\\w])(?P<star>\*{1,3})(?=[^\s*])(?:[^*\n]|\n(?!\s*\n)){1,2000}?(?<=[^\s\\])(?P<end>(?P=star))(?!\*)"
    r"|(?<![_\\\w])(?P<line>_{1,3})(?=[^\s_])[^_\n]{1,500}?(?<=[^\s\\])(?P<stop>(?P=line))(?!\w)"
)
_STRUCK = lazy(
    r"(?P<strike>(?<![~\\])~~(?=[^\s~])|<(?:s|del|strike)>)(?P<words>[^~<>\n]{1,500}?)"
    r"(?P<unstrike>(?<=\S)~~(?!~)|</(?:s|del|strike)>)",
    re.IGNORECASE,
)
"""GitHub Flavored Markdown, 6.5, or the tags of HTML."""
_TERM = lazy(
    r"^(?P<open>[^\S\n]*<dt>\s*)(?P<name>[^\s<>][^<>\n]{0,80}?)(?P<close>\s*(?:</dt>)?\s*<dd>\s*)",
    re.MULTILINE | re.IGNORECASE,
)
"""Who speaks, in minutes written as a list of definitions (WHATWG HTML, 4.4.9)."""
_LIST_TAG = lazy(r"</?d[ld]>", re.IGNORECASE)
_QUESTION = lazy(r"^(?:\*\*|__)(?=\S)[^\n]{3,600}?[?？][^\w\n]{0,4}?(?:\*\*|__)[^\S\n]*$", re.MULTILINE)
"""A paragraph in bold that asks, as magazines print what the interviewer says."""
_NAMED = r"(?:\*\*|__)[^\W\d_][^*_\n:]{1,60}(?::(?:\*\*|__)|(?:\*\*|__):)"
_BOLD_LABEL = lazy(rf"^{_NAMED}", re.MULTILINE)
_BOLD_TOPIC = lazy(
    r"(?<=\n\n)\*\*(?P<topic>[^\W\d_](?:[^*\n:]|\n(?=\S)){15,200}[^*\s.:;,!?？])\*\*"
    rf"(?=[^\S\n]*\n[^\S\n]*\n\s*+{_NAMED})"
)
"""A paragraph in bold where bold names who speaks: what the next turns are about."""
_LIKE_MARKDOWN = lazy(
    rb"\A(?:\xef\xbb\xbf)?(?:---\r?\n[a-z_]+:|#{1,6} \S)|^\*\*[^*\n]{1,80}\*\*", re.MULTILINE
)
_SIGNS = (b"**", b"# ", b"---")
_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")


def _recognises(head: bytes, suffix: str) -> bool:
    if suffix not in ("", ".txt", ".rst", ".text"):
        return suffix in _SUFFIXES
    return any(sign in head for sign in _SIGNS) and bool(_LIKE_MARKDOWN.search(head))


def _read(data: bytes, encoding: str | None) -> Reading:
    decoded = decode(data, encoding)
    text = decoded.text
    front = _FRONT.match(text)
    start = front.end() if front else 0
    strikes = list(_strikes(text, start))
    hints = list(with_struck(_hints(text, start, strikes), (Span(*match.span("words")) for match in strikes)))
    if topics := _topics(text, start):
        hints = list(_in_order([*topics, *hints]))
    if asked := [Hint("question", *_at(match)) for match in _QUESTION.finditer(text, start)]:
        hints = sorted([*asked, *hints], key=lambda hint: hint.start)
    metadata = _metadata(front["fields"]) if front else {}
    if "title" not in metadata:
        top = next((hint for hint in hints if hint.kind == "heading"), None)
        if top and text[top.start : top.end].lstrip().startswith("# ") and top.value.lower() != "transcript":
            metadata["title"] = top.value
    if front:
        hints.insert(0, Hint("header", 0, front.end()))
    if table := table_hints(text) or _terms(text, start):
        hints = list(_in_order([*table, *hints]))
    return Reading(*decoded, tuple(hints), metadata)


MARKDOWN = Reader("markdown", 3, _recognises, _read)


def _at(match: re.Match[str]) -> tuple[int, int, str]:
    return match.start(), match.start(), str(len(match[0].rstrip()))


def _topics(text: str, start: int) -> list[Hint]:
    """The paragraphs in bold that head what is said under them, where several labels are in bold with a colon."""
    if sum(1 for _ in islice(_BOLD_LABEL.finditer(text, start), 4)) < 4:
        return []
    found = ((match.span(), match["topic"].split()) for match in _BOLD_TOPIC.finditer(text, start))
    return [Hint("heading", *span, " ".join(words)) for span, words in found if len(words) > 4]


def _metadata(fields: str) -> dict[str, str]:
    found: dict[str, str] = {}
    later = ""
    for entry in _ENTRY.finditer(fields):
        printed, value = entry["key"].lower(), _scalar(entry["value"])
        key = _KEYS.get(printed)
        if key == "date" or printed in _PUBLISHED:
            value = next((day for _, _, day in find_dates(value)), "")
        if key and value:
            found.setdefault(key, value)
        elif printed in _PUBLISHED:
            later = later or value
    return {"date": later, **found} if later else found


def _scalar(printed: str) -> str:
    """A YAML scalar, its white space and its lines folded."""
    if printed[:1] == '"' and printed[-1:] == '"':
        whole = re.sub(r"\\\r?\n\s*", "", printed[1:-1])
        plain = re.sub(r"\\(.)", lambda escape: " " if escape[1] in "_nt " else escape[1], whole)
    elif printed[:1] == "'" and printed[-1:] == "'":
        plain = printed[1:-1].replace("''", "'")
    else:
        plain = printed.split(" #")[0]
    return " ".join(plain.split())


def _hints(text: str, start: int, strikes: Iterable[re.Match[str]]) -> Iterator[Hint]:
    """The headings and the marks of a text, in order: what is not speech though it stands in it."""
    found: list[Hint] = []
    for low, high in _outside_fences(text, start):
        found += _marks(text, low, high)
        found += _emphasis(text, low, high)
    for match in strikes:
        found += (Hint("furniture", *match.span(mark)) for mark in ("strike", "unstrike"))
    return _in_order(found)


def _outside_fences(text: str, start: int) -> Iterator[Span]:
    for fence in _FENCE.finditer(text, start):
        yield Span(start, fence.start())
        start = fence.end()
    yield Span(start, len(text))


def _in_order(hints: list[Hint]) -> Iterator[Hint]:
    at = 0
    for hint in sorted(hints, key=lambda hint: hint.start):
        if hint.start >= at:
            yield hint
            at = hint.end


def _marks(text: str, start: int, end: int) -> Iterator[Hint]:
    for match in _MARKS.finditer(text, start, end):
        if match["heading"]:
            title = re.sub(r"[*_`\\]|\]\([^)]*\)|\[", "", match["title"])
            yield Hint("heading", *match.span("heading"), " ".join(title.split()))
            continue
        for mark in ("rule", "quote", "tag", "escape", "image", "footnote", "open", "close"):
            if match[mark]:
                yield Hint("furniture", *match.span(mark))


def _emphasis(text: str, start: int, end: int) -> Iterator[Hint]:
    for match in _EMPHASIS.finditer(text, start, end):
        for mark in ("star", "end", "line", "stop"):
            if match[mark]:
                yield Hint("furniture", *match.span(mark))


def _terms(text: str, start: int) -> tuple[Hint, ...]:
    """The terms of lists of definitions as labels, where several recur as names do; their tags are furniture."""
    found = list(_TERM.finditer(text, start)) if "<dt>" in text else []
    if len(found) < 3 or len({match["name"] for match in found}) > 0.7 * len(found):
        return ()
    hints = [Hint("label", *match.span("name"), match["name"].rstrip(" :")) for match in found]
    hints += (Hint("furniture", *match.span(tag)) for match in found for tag in ("open", "close"))
    hints += (Hint("furniture", *match.span()) for match in _LIST_TAG.finditer(text, start))
    return tuple(_in_order(hints))


def _strikes(text: str, start: int) -> Iterator[re.Match[str]]:
    """The struck words; few texts hold what ends them, and the pattern takes long."""
    if "~~" in text or "</" in text:
        for low, high in _outside_fences(text, start):
            yield from _STRUCK.finditer(text, low, high)
