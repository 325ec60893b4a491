"""Looking into JSON that may be anything: its objects and lists, and what their keys call voices, words and times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pullquote.readers.said import Said, plain, voice_name
from pullquote.transcript.lazy import lazy

_VOICES = (
    "speaker speakerDisplayName speaker_label speakerLabel speakerTag speaker_tag speaker_name speakerName "
    "speaker_id speakerId speaker_idx spk voice name participant author "
    "user_profile users username user sender character role ParticipantRole"
).split()
_NAMES = "name real_name displayName display_name speaker_name username label @id id".split()
"""Of an object that is a voice."""
_TEXTS = (
    "punctuated_word text body transcript content sentence display utterance caption word punct "
    "spokenText paragraph line message payload Content"
).split()
_WITHIN = "text_blocks alternatives nBest elements sentences words tokens segs".split()
_BEGINS = dict.fromkeys(
    "start startTime start_time startOffset start_offset begin from ts offset".split(), 1.0
)
_BEGINS |= dict.fromkeys("startMs start_ms tStartMs offsetMilliseconds BeginOffsetMillis".split(), 0.001)
_BEGINS["timestamp"] = 1.0
_ENDS = dict.fromkeys("end endTime end_time endOffset end_offset stop to end_ts".split(), 1.0)
_ENDS |= dict.fromkeys("endMs end_ms EndOffsetMillis".split(), 0.001)
"""What a key counts, in seconds."""
_STOP = lazy(r"[.!?…。！？][\"”’»)\]」』]*\Z")
_SECONDS = lazy(r"(?:(?:(\d{1,4}):)?(\d{1,2}):)?(\d{1,12}(?:[.,]\d{1,9})?)s?", re.ASCII)

Table = Mapping[str, Any]


def table(value: Any, *path: str) -> Table:
    """The object at a path of keys; an empty one where there is none."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def rows_at(value: Any, *path: str) -> list[Table]:
    """The objects in the list at a path of keys."""
    *above, last = path or ("",)
    found = table(value, *above).get(last) if path else value
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def first(table: Table, keys: Iterable[str]) -> Any:
    return next((table[key] for key in keys if table.get(key) not in (None, "", [], {})), None)


def string(table: Table, *keys: str) -> str:
    return next((table[key] for key in keys if isinstance(table.get(key), str) and table[key].strip()), "")


def time_of(value: Any) -> float | None:
    """Seconds: of a number, of "25.600s", of "00:01:02.5", of {"seconds": "25", "nanos": 600000000}."""
    if isinstance(value, dict):
        whole, nanos = time_of(value.get("seconds", 0)), time_of(value.get("nanos", 0))
        return None if whole is None or nanos is None else whole + nanos / 1e9
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, str):
        clock = _SECONDS.fullmatch(value.strip())
        if clock is None:
            return None
        hours, minutes, rest = clock.groups()
        return int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(rest.replace(",", "."))
    return float(value) if abs(value) < 1e15 else None


def voice_of(row: Table) -> str | None:
    """Who speaks in a row: a name, a number, or an object that holds one, itself or the first of several."""
    stated = first(row, _VOICES)
    if stated is None:
        stated = _sender(row)
    if isinstance(stated, list):
        stated = stated[0]
    if isinstance(stated, dict):
        stated = first(stated, _NAMES)
    return voice_name(stated)


def _sender(row: Table) -> str | None:
    """Whom a message is from; elsewhere `from` is a time."""
    sender = row.get("from")
    return sender if isinstance(sender, str) and time_of(sender) is None else None


def begins_of(row: Table) -> float | None:
    return _time_at(row, _BEGINS)


def ends_of(row: Table) -> float | None:
    return _time_at(row, _ENDS)


def _time_at(row: Table, keys: Mapping[str, float]) -> float | None:
    """The time at the first of the keys that there is; unlike in `first`, 0 counts, and so does an empty string."""
    key = next((key for key in keys if row.get(key) is not None), None)
    if key is None:
        return None
    value = row[key]
    time = time_of(value[0] if isinstance(value, list) and value else value)
    return time * keys[key] if time is not None else None


def sentences(words: Iterable[Said]) -> Iterator[Said]:
    """Single words joined into sentences, each of one voice; a word without a voice goes with the one before."""
    held: list[Said] = []
    voice: str | None = None
    for word in words:
        other = word.voice is not None and word.voice != voice
        if held and (other or word.breaks or _STOP.search(held[-1].text)):
            yield _joined(held, voice)
            held = []
        voice = word.voice or voice
        held.append(word)
    if held:
        yield _joined(held, voice)


def _joined(words: list[Said], voice: str | None) -> Said:
    text = " ".join(plain(word.text) for word in words)
    return Said(voice, text, words[0].begins, words[-1].ends, words[0].breaks)


def glued(words: Iterable[tuple[Said, bool]]) -> Iterator[Said]:
    """Words, each with whether it is punctuation that stands close to the word before."""
    last: Said | None = None
    for word, close in words:
        if close and last:
            last = last._replace(text=last.text.rstrip() + word.text.strip())
            continue
        if last:
            yield last
        last = word
    if last:
        yield last


def said_in(rows: Iterable[Table]) -> Iterator[Said]:
    """Rows that hold their own words, or lists of them; those of a row may be of several voices."""
    rows = list(rows)
    scale = 0.001 if _are_milliseconds(rows) else 1.0
    for row in rows:
        words = [
            Said(
                voice_of(word),
                string(word, *_TEXTS),
                _scaled(begins_of(word), scale),
                _scaled(ends_of(word), scale),
            )
            for word in rows_at(row, "words")
        ]
        voices = {word.voice for word in words} - {None}
        if len(voices) > 1 and all(word.text for word in words):
            yield from sentences(words)
        else:
            voice = voice_of(row) or next(iter(voices), None)
            yield Said(voice, text_of(row), _scaled(begins_of(row), scale), _scaled(ends_of(row), scale))


def text_of(row: Table) -> str:
    """The words of a row, its own or those of the rows within it; a message may have them one deeper."""
    if own := string(row, *_TEXTS) or string(table(row, "content"), *_TEXTS):
        return own
    if isinstance(row.get("text"), list):  # plain, or an object for each link and each word in bold
        return "".join(each if isinstance(each, str) else string(table(each), "text") for each in row["text"])
    for key in _WITHIN:
        inner = row.get(key)
        if key in ("alternatives", "nBest"):
            inner = inner[:1] if isinstance(inner, list) else None
        if isinstance(inner, list):
            parts = [
                each if isinstance(each, str) else string(table(each), *_TEXTS, "utf8") for each in inner
            ]
            if any(parts):
                return " ".join(filter(None, parts))
    return ""


def _scaled(time: float | None, scale: float) -> float | None:
    return time * scale if time is not None else None


def _are_milliseconds(rows: list[Table]) -> bool:
    """Whether the times of rows are whole and far too long for their words, as those of AssemblyAI."""
    spans = [(row.get("start"), row.get("end"), len(text_of(row))) for row in rows[:200]]
    known = [(end - start, n) for start, end, n in spans if isinstance(start, int) and isinstance(end, int)]
    return (
        bool(known) and len(known) == len(spans) and sum(t for t, _ in known) > 4 * sum(n for _, n in known)
    )


def are_words(rows: list[Table]) -> bool:
    """Whether rows are single words: used only where there is nothing longer."""
    return not any(" " in text_of(row).strip() for row in rows[:50])
