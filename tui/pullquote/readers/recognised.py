"""JSON of speech recognisers and transcript archives: a small adapter a format, and a walker for all others.

The shapes are those of the services' own documentation as of 2025. What a recogniser calls its voices ("spk_0")
stays their name, so that it can be found in the file again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pullquote.readers.decode import Unreadable, decode
from pullquote.readers.reading import Reader, Reading
from pullquote.readers.said import UNKNOWN, Said, compose, plain, voice_name
from pullquote.transcript.dates import find_dates
from pullquote.transcript.lazy import lazy

_LIKE_JSON = lazy(r'\A(?:\ufeff|\s)*+(?:\{\s*["}]|\[\s*(?:[\[{]\s*["{\]}]|\]))')
_VOICES = (
    "speaker speaker_label speakerLabel speakerTag speaker_tag speaker_name speakerName speaker_id speakerId "
    "speaker_idx spk voice name participant author"
).split()
_TEXTS = "punctuated_word text body transcript content sentence display utterance caption word punct".split()
_WITHIN = "text_blocks alternatives nBest elements sentences words tokens".split()
_BEGINS = "start startTime start_time startOffset start_offset begin from ts offset startMs start_ms".split()
_ENDS = "end endTime end_time endOffset end_offset stop to end_ts".split()
_LANGUAGES = "language_code languageCode language lang".split()
_DATES = "date recorded_at recordedAt recording_date".split()
_UNIDENTIFIED: dict[str | None, str] = {"UU": UNKNOWN}
"""What Speechmatics calls whom it cannot tell."""
_STOP = lazy(r"[.!?…。！？][\"”’»)\]」』]*\Z")
_SECONDS = lazy(r"(?:(?:(\d{1,4}):)?(\d{1,2}):)?(\d{1,12}(?:[.,]\d{1,9})?)s?", re.ASCII)

Table = Mapping[str, Any]


def _recognises(head: bytes, suffix: str) -> bool:
    text = head.replace(b"\0", b"").decode("utf-8", "replace").lstrip("\ufeff\ufffd")
    return bool(_LIKE_JSON.match(text)) or suffix in (".json", ".jsonl")


def _read(data: bytes, encoding: str | None) -> Reading:
    text, found, notices = decode(data, encoding)
    whole = _parsed(text)
    if not isinstance(whole, dict | list):
        raise Unreadable("is JSON of a single value: nothing to read")
    pieces: Iterable[Said] = ()
    for adapter in ADAPTERS:
        if pieces := [piece for piece in adapter(whole) if piece.text.strip()]:
            break
    else:
        raise Unreadable(
            "is JSON, but holds no transcript of a form that is known: save it as plain text first"
        )
    top, metadata = _occasion(whole)
    said, hints = compose(top, pieces)
    return Reading(said, found, notices, hints, metadata)


RECOGNISED = Reader("json", 1, _recognises, _read)


def _parsed(text: str) -> Any:
    import json

    try:
        return json.loads(text)
    except RecursionError:
        raise Unreadable("is nested too deep to be a transcript") from None
    except ValueError as error:
        if text.lstrip().startswith("{") and "Extra data" in str(error):
            return _lines(text)
        raise Unreadable(f"is broken JSON: {error}") from None


def _lines(text: str) -> list[Any]:
    """JSON Lines: a value a line."""
    import json

    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"is broken JSON: {error}") from None


# Looking into what may be anything.


def _table(value: Any, *path: str) -> Table:
    """The object at a path of keys; an empty one where there is none."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def _rows(value: Any, *path: str) -> list[Table]:
    """The objects in the list at a path of keys."""
    *above, last = path or ("",)
    found = _table(value, *above).get(last) if path else value
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def _first(table: Table, keys: Iterable[str]) -> Any:
    return next((table[key] for key in keys if table.get(key) not in (None, "", [], {})), None)


def _string(table: Table, *keys: str) -> str:
    return next((table[key] for key in keys if isinstance(table.get(key), str) and table[key].strip()), "")


def _time(value: Any) -> float | None:
    """Seconds: of a number, of "25.600s", of "00:01:02.5", of {"seconds": "25", "nanos": 600000000}."""
    if isinstance(value, dict):
        whole, nanos = _time(value.get("seconds", 0)), _time(value.get("nanos", 0))
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


def _voice(row: Table) -> str | None:
    """Who speaks in a row: a name, a number, or an object that holds one."""
    stated = _first(row, _VOICES)
    if isinstance(stated, dict):
        stated = _first(stated, ("name", "displayName", "speaker_name", "label", "@id", "id"))
    return voice_name(stated)


def _begins(row: Table) -> float | None:
    return _time(_first_known(row, _BEGINS))


def _ends(row: Table) -> float | None:
    return _time(_first_known(row, _ENDS))


def _first_known(row: Table, keys: Iterable[str]) -> Any:
    """The first value there is; unlike `_first`, 0 counts, and so does an empty string."""
    return next((row[key] for key in keys if row.get(key) is not None), None)


def _sentences(words: Iterable[Said]) -> Iterator[Said]:
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


def _glued(words: Iterable[tuple[Said, bool]]) -> Iterator[Said]:
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


# One adapter a format. Each yields nothing where the file is not of its format.


def _oyez(whole: Any) -> Iterator[Said]:
    for section in _rows(whole, "transcript", "sections"):
        for turn in _rows(section, "turns"):
            blocks = _rows(turn, "text_blocks")
            for number, block in enumerate(blocks):
                yield Said(_voice(turn), _string(block, "text"), _begins(block), _ends(block), number > 0)


def _amazon(whole: Any) -> Iterator[Said]:
    """Amazon Transcribe: words, with their voices beside them or in `speaker_labels`, by their times."""
    results = _table(whole, "results")
    items = _rows(results, "items")
    if not any("alternatives" in item and item.get("type") == "pronunciation" for item in items):
        return
    voices = {
        str(item.get("start_time")): voice
        for segment in _rows(results, "speaker_labels", "segments")
        for item in _rows(segment, "items")
        if (voice := _voice(item) or _voice(segment))
    }
    yield from _sentences(
        _glued(
            (
                Said(
                    _voice(item) or voices.get(str(item.get("start_time"))),
                    next((_string(each, "content") for each in _rows(item, "alternatives")), ""),
                    _begins(item),
                    _ends(item),
                ),
                item.get("type") == "punctuation",
            )
            for item in items
        )
    )


def _google(whole: Any) -> Iterator[Said]:
    """Google Speech-to-Text: where voices are told apart, the last result holds all words again, tagged.

    Without voices and times, IBM's results look the same.
    """
    results = _rows(whole, "results") or _rows(whole, "response", "results")
    best = [row for result in results for row in _rows(result, "alternatives")[:1]]
    if not any("transcript" in row or "words" in row for row in best) or any(
        "timestamps" in row for row in best
    ):
        return
    tagged = [[word for word in _rows(row, "words") if _voice(word)] for row in best]
    if any(tagged):
        again = len(tagged[-1]) >= sum(len(_rows(row, "words")) for row in best[:-1])
        words = tagged[-1] if again else [word for row in best for word in _rows(row, "words")]
        yield from _sentences(Said(_voice(w), _string(w, "word"), _begins(w), _ends(w)) for w in words)
        return
    for row in best:
        words = _rows(row, "words")
        begins, ends = (_begins(words[0]), _ends(words[-1])) if words else (None, None)
        yield Said(None, _string(row, "transcript"), begins, ends, breaks=True)


def _ibm(whole: Any) -> Iterator[Said]:
    """IBM Watson: words with their times, and voices by the time at which a word begins."""
    best = [row for result in _rows(whole, "results") for row in _rows(result, "alternatives")[:1]]
    if not any(isinstance(row.get("timestamps"), list) for row in best):
        return
    voices = {_begins(label): _voice(label) for label in _rows(whole, "speaker_labels")}
    for row in best:
        stamps = row.get("timestamps")
        words = [
            Said(voices.get(_time(stamp[1])), stamp[0], _time(stamp[1]), _time(stamp[2]))
            for stamp in (stamps if isinstance(stamps, list) else ())
            if isinstance(stamp, list) and len(stamp) == 3 and isinstance(stamp[0], str)
        ]
        if voices and words:
            yield from _sentences(words)
        else:
            begins, ends = (words[0].begins, words[-1].ends) if words else (None, None)
            yield Said(None, _string(row, "transcript"), begins, ends)


def _deepgram(whole: Any) -> Iterator[Said]:
    """Deepgram: utterances, else the paragraphs or the words of a channel; of several channels each is a voice."""
    results = _table(whole, "results")
    if utterances := _rows(results, "utterances"):
        yield from _each(utterances)
        return
    channels = _rows(results, "channels")
    for number, channel in enumerate(channels):
        for row in _rows(channel, "alternatives")[:1]:
            apart = voice_name(number) if len(channels) > 1 else None
            paragraphs = _rows(row, "paragraphs", "paragraphs")
            for paragraph in paragraphs:
                voice = _voice(paragraph) or apart
                for first, sentence in enumerate(_rows(paragraph, "sentences")):
                    yield Said(
                        voice, _string(sentence, "text"), _begins(sentence), _ends(sentence), not first
                    )
            if not paragraphs and (words := _rows(row, "words")):
                yield from _sentences(
                    Said(_voice(w) or apart, _string(w, "punctuated_word", "word"), _begins(w), _ends(w))
                    for w in words
                )
            elif not paragraphs:
                yield Said(apart, _string(row, "transcript"))


def _speechmatics(whole: Any) -> Iterator[Said]:
    results = _rows(whole, "results")
    if not any("alternatives" in row and row.get("type") == "word" for row in results):
        return
    best = [(row, next(iter(_rows(row, "alternatives")), {})) for row in results]
    yield from _sentences(
        _glued(
            (
                Said(
                    _UNIDENTIFIED.get(v := _voice(word), v),
                    _string(word, "content"),
                    _begins(row),
                    _ends(row),
                ),
                row.get("type") == "punctuation" or row.get("attaches_to") == "previous",
            )
            for row, word in best
        )
    )


def _rev(whole: Any) -> Iterator[Said]:
    """Rev and Rev AI: monologues of words, punctuation and the spaces between them."""
    names = {_number(row.get("id")): _voice(row) for row in _rows(whole, "speakers")}
    for monologue in _rows(whole, "monologues"):
        elements = _rows(monologue, "elements")
        begins = next((at for at in map(_begins, elements) if at is not None), None)
        ends = next((at for at in map(_ends, reversed(elements)) if at is not None), None)
        text = "".join(each["value"] for each in elements if isinstance(each.get("value"), str))
        stated = _voice(monologue) or _voice(_table(monologue, "speaker_info"))
        yield Said(names.get(_number(monologue.get("speaker"))) or stated, text, begins, ends, breaks=True)


def _kaldi(whole: Any) -> Iterator[Said]:
    """Kaldi as the BBC runs it: words and segments of voices apart, joined by the middle of each word."""
    for holder in (_table(whole, "retval"), _table(whole)):
        segments = [
            (begins, begins + length, voice)
            for row in _rows(holder, "segmentation", "segments")
            if (begins := _begins(row)) is not None and (length := _time(row.get("duration"))) is not None
            if (voice := _voice(row))
        ]
        words = [row for row in _rows(holder, "words") if "word" in row or "punct" in row]
        if not segments or not words:
            continue
        segments.sort()
        starts = [begins for begins, _, _ in segments]
        spoken = []
        for row in words:
            begins, ends, voice = _begins(row), _ends(row), None
            if begins is not None and ends is not None:
                middle = (begins + ends) / 2
                at = bisect_right(starts, middle) - 1
                voice = segments[at][2] if at >= 0 and middle <= segments[at][1] else None
            spoken.append(Said(voice, _string(row, "punct", "word"), begins, ends))
        yield from _sentences(spoken)
        return


def _otter(whole: Any) -> Iterator[Said]:
    """Otter: stretches whose voices are numbers, their names in a list; times count samples, 16,000 a second."""
    for holder in (_table(whole, "speech"), _table(whole)):
        stretches = _rows(holder, "transcripts")
        if not any("transcript" in row for row in stretches):
            continue
        named = {
            _number(row.get("id")): voice_name(row.get("speaker_name")) for row in _rows(holder, "speakers")
        }
        for row in stretches:
            key = _number(row.get("speaker_id"))
            samples = _time(row.get("start_offset"))
            yield Said(
                named.get(key) or _voice(row) or voice_name(row.get("label")),
                _string(row, "transcript"),
                samples / 16_000 if samples is not None else None,
            )


def _azure(whole: Any) -> Iterator[Said]:
    """Azure batch transcription: phrases with their voices; times count ticks, ten million a second."""
    for phrase in _rows(whole, "recognizedPhrases"):
        ticks = _time(phrase.get("offsetInTicks"))
        text = next((_string(best, "display", "lexical") for best in _rows(phrase, "nBest")), "")
        yield Said(_voice(phrase), text, ticks / 1e7 if ticks is not None else None)


def _whisper_cpp(whole: Any) -> Iterator[Said]:
    for row in _rows(whole, "transcription"):
        milliseconds = _time(_table(row, "offsets").get("from"))
        voice = _voice(row)
        yield Said(voice, _string(row, "text"), milliseconds / 1000 if milliseconds is not None else None)


def _number(value: Any) -> str:
    return str(value) if isinstance(value, str | int) else ""


def _each(rows: Iterable[Table]) -> Iterator[Said]:
    """Rows that hold their own words, or lists of them; those of a row may be of several voices."""
    rows = list(rows)
    scale = 0.001 if _are_milliseconds(rows) else 1.0
    for row in rows:
        words = [
            Said(
                _voice(word),
                _string(word, *_TEXTS),
                _scaled(_begins(word), scale),
                _scaled(_ends(word), scale),
            )
            for word in _rows(row, "words")
        ]
        if len({word.voice for word in words} - {None}) > 1 and all(word.text for word in words):
            yield from _sentences(words)
        else:
            yield Said(_voice(row), _text(row), _scaled(_begins(row), scale), _scaled(_ends(row), scale))


def _text(row: Table) -> str:
    """The words of a row, its own or those of the rows within it."""
    if own := _string(row, *_TEXTS):
        return own
    for key in _WITHIN:
        inner = row.get(key)
        if key in ("alternatives", "nBest"):
            inner = inner[:1] if isinstance(inner, list) else None
        if isinstance(inner, list):
            parts = [each if isinstance(each, str) else _string(_table(each), *_TEXTS) for each in inner]
            if any(parts):
                return " ".join(filter(None, parts))
    return ""


def _scaled(time: float | None, scale: float) -> float | None:
    return time * scale if time is not None else None


def _are_milliseconds(rows: list[Table]) -> bool:
    """Whether the times of rows are whole and far too long for their words, as those of AssemblyAI."""
    spans = [(row.get("start"), row.get("end"), len(_text(row))) for row in rows[:200]]
    known = [(end - start, n) for start, end, n in spans if isinstance(start, int) and isinstance(end, int)]
    return (
        bool(known) and len(known) == len(spans) and sum(t for t, _ in known) > 4 * sum(n for _, n in known)
    )


def _any(whole: Any) -> Iterator[Said]:
    """The list of rows with the most words in it, wherever it stands; one with voices rather than one without.

    Whisper and its kin, AssemblyAI, Podcasting 2.0 and many a home-made file are no more than such a list.
    """
    best: tuple[int, list[Table]] = (0, [])
    unseen = [whole]
    while unseen:
        value = unseen.pop()
        rows = _rows(value)
        voiced = 2 * sum(1 for row in rows if _voice(row)) > len(rows)
        if voiced or 2 * sum(1 for row in rows if _begins(row) is not None) > len(rows):
            words = sum(len(_text(row)) for row in rows)
            best = max(
                best, (words * (4 if voiced else 1) // (8 if _are_words(rows) else 1), rows), key=_weight
            )
        inner = value.values() if isinstance(value, dict) else value
        unseen += [each for each in inner if isinstance(each, dict | list)]
    said = _each(best[1])
    return _sentences(said) if _are_words(best[1]) else said


def _weight(found: tuple[int, list[Table]]) -> int:
    return found[0]


def _are_words(rows: list[Table]) -> bool:
    """Whether rows are single words: used only where there is nothing longer."""
    return not any(" " in _text(row).strip() for row in rows[:50])


def _whole_text(whole: Any) -> Iterator[Said]:
    """A transcript that is one string: `{"text": "…"}`."""
    if text := _string(_table(whole), "text", "transcript"):
        for line in text.split("\n"):
            yield Said(None, line, breaks=True)


ADAPTERS: tuple[Callable[[Any], Iterator[Said]], ...] = (
    _oyez,
    _amazon,
    _google,
    _ibm,
    _deepgram,
    _speechmatics,
    _rev,
    _kaldi,
    _otter,
    _azure,
    _whisper_cpp,
    _any,
    _whole_text,
)


def _occasion(whole: Any) -> tuple[list[str], dict[str, str]]:
    """The lines of the top matter, and the metadata: of the transcript first, then of what holds it."""
    holders = [
        _table(whole, "transcript"),
        _table(whole),
        _table(whole, "metadata"),
        _table(whole, "results"),
    ]
    titles = [plain(title) for holder in holders if (title := _string(holder, "title"))]
    metadata = {"title": titles[0]} if titles else {}
    dates = [_string(holder, *_DATES) for holder in holders] + titles
    if day := next((day for printed in dates for _, _, day in find_dates(printed[:200])), None):
        metadata["date"] = day
    for holder in holders:
        code = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_]\w+)*", _string(holder, *_LANGUAGES))
        if code:
            metadata.setdefault("language", code[1].lower())
    return list(dict.fromkeys(titles)), metadata
