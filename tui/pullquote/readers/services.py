"""What recognisers and archives call things: one adapter a service, and a walker for all others.

Each takes the whole of a JSON file and yields nothing where that is not of its form. The shapes are those of the
services' own documentation as of 2025. What a recogniser calls its voices ("spk_0") stays their name, so that it can
be found in the file again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Any

from pullquote.readers.rows import (
    Table,
    are_words,
    begins_of,
    ends_of,
    glued,
    rows_at,
    said_in,
    sentences,
    string,
    table,
    text_of,
    time_of,
    voice_of,
)
from pullquote.readers.said import UNKNOWN, Said, voice_name

_UNIDENTIFIED: dict[str | None, str] = {"UU": UNKNOWN}
"""What Speechmatics calls whom it cannot tell."""


def _oyez(whole: Any) -> Iterator[Said]:
    for section in rows_at(whole, "transcript", "sections"):
        for turn in rows_at(section, "turns"):
            blocks = rows_at(turn, "text_blocks")
            for number, block in enumerate(blocks):
                yield Said(
                    voice_of(turn), string(block, "text"), begins_of(block), ends_of(block), number > 0
                )


def _amazon(whole: Any) -> Iterator[Said]:
    """Amazon Transcribe: words, with their voices beside them or in `speaker_labels`, by their times."""
    results = table(whole, "results")
    items = rows_at(results, "items")
    if not any("alternatives" in item and item.get("type") == "pronunciation" for item in items):
        return
    voices = {
        str(item.get("start_time")): voice
        for segment in rows_at(results, "speaker_labels", "segments")
        for item in rows_at(segment, "items")
        if (voice := voice_of(item) or voice_of(segment))
    }
    yield from sentences(
        glued(
            (
                Said(
                    voice_of(item) or voices.get(str(item.get("start_time"))),
                    next((string(each, "content") for each in rows_at(item, "alternatives")), ""),
                    begins_of(item),
                    ends_of(item),
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
    results = rows_at(whole, "results") or rows_at(whole, "response", "results")
    best = [row for result in results for row in rows_at(result, "alternatives")[:1]]
    if not any("transcript" in row or "words" in row for row in best) or any(
        "timestamps" in row for row in best
    ):
        return
    tagged = [[word for word in rows_at(row, "words") if voice_of(word)] for row in best]
    if any(tagged):
        again = len(tagged[-1]) >= sum(len(rows_at(row, "words")) for row in best[:-1])
        words = tagged[-1] if again else [word for row in best for word in rows_at(row, "words")]
        yield from sentences(Said(voice_of(w), string(w, "word"), begins_of(w), ends_of(w)) for w in words)
        return
    for row in best:
        words = rows_at(row, "words")
        begins, ends = (begins_of(words[0]), ends_of(words[-1])) if words else (None, None)
        yield Said(None, string(row, "transcript"), begins, ends, breaks=True)


def _ibm(whole: Any) -> Iterator[Said]:
    """IBM Watson: words with their times, and voices by the time at which a word begins."""
    best = [row for result in rows_at(whole, "results") for row in rows_at(result, "alternatives")[:1]]
    if not any(isinstance(row.get("timestamps"), list) for row in best):
        return
    voices = {begins_of(label): voice_of(label) for label in rows_at(whole, "speaker_labels")}
    for row in best:
        stamps = row.get("timestamps")
        words = [
            Said(voices.get(time_of(stamp[1])), stamp[0], time_of(stamp[1]), time_of(stamp[2]))
            for stamp in (stamps if isinstance(stamps, list) else ())
            if isinstance(stamp, list) and len(stamp) == 3 and isinstance(stamp[0], str)
        ]
        if voices and words:
            yield from sentences(words)
        else:
            begins, ends = (words[0].begins, words[-1].ends) if words else (None, None)
            yield Said(None, string(row, "transcript"), begins, ends)


def _deepgram(whole: Any) -> Iterator[Said]:
    """Deepgram: utterances, else the paragraphs or the words of a channel; of several channels each is a voice."""
    results = table(whole, "results")
    if utterances := rows_at(results, "utterances"):
        yield from said_in(utterances)
        return
    channels = rows_at(results, "channels")
    for number, channel in enumerate(channels):
        for row in rows_at(channel, "alternatives")[:1]:
            apart = voice_name(number) if len(channels) > 1 else None
            paragraphs = rows_at(row, "paragraphs", "paragraphs")
            for paragraph in paragraphs:
                voice = voice_of(paragraph) or apart
                for first, sentence in enumerate(rows_at(paragraph, "sentences")):
                    yield Said(
                        voice, string(sentence, "text"), begins_of(sentence), ends_of(sentence), not first
                    )
            if not paragraphs and (words := rows_at(row, "words")):
                yield from sentences(
                    Said(voice_of(w) or apart, string(w, "punctuated_word", "word"), begins_of(w), ends_of(w))
                    for w in words
                )
            elif not paragraphs:
                yield Said(apart, string(row, "transcript"))


def _speechmatics(whole: Any) -> Iterator[Said]:
    results = rows_at(whole, "results")
    if not any("alternatives" in row and row.get("type") == "word" for row in results):
        return
    best = [(row, next(iter(rows_at(row, "alternatives")), {})) for row in results]
    yield from sentences(
        glued(
            (
                Said(
                    _UNIDENTIFIED.get(v := voice_of(word), v),
                    string(word, "content"),
                    begins_of(row),
                    ends_of(row),
                ),
                row.get("type") == "punctuation" or row.get("attaches_to") == "previous",
            )
            for row, word in best
        )
    )


def _rev(whole: Any) -> Iterator[Said]:
    """Rev and Rev AI: monologues of words, punctuation and the spaces between them."""
    names = {_number(row.get("id")): voice_of(row) for row in rows_at(whole, "speakers")}
    for monologue in rows_at(whole, "monologues"):
        elements = rows_at(monologue, "elements")
        begins = next((at for at in map(begins_of, elements) if at is not None), None)
        ends = next((at for at in map(ends_of, reversed(elements)) if at is not None), None)
        text = "".join(each["value"] for each in elements if isinstance(each.get("value"), str))
        stated = voice_of(monologue) or voice_of(table(monologue, "speaker_info"))
        yield Said(names.get(_number(monologue.get("speaker"))) or stated, text, begins, ends, breaks=True)


def _apart(whole: Any) -> Iterator[Said]:
    """Words in one list and stretches of voices in another, joined by the middle of each word.

    Kaldi as the BBC runs it, and the editors that keep such paragraphs: Digital Paper Edit, Hyperaudio.
    """
    for holder in (table(whole, "retval"), table(whole)):
        stretches = [
            (begins, ends, voice)
            for row in rows_at(holder, "segmentation", "segments") or rows_at(holder, "paragraphs")
            if (begins := begins_of(row)) is not None and (ends := _end_of(row, begins)) is not None
            if (voice := voice_of(row))
        ]
        words = [row for row in rows_at(holder, "words") if text_of(row)]
        if not stretches or not words:
            continue
        stretches.sort()
        starts = [begins for begins, _, _ in stretches]
        spoken = []
        for row in words:
            begins, ends, voice = begins_of(row), ends_of(row), None
            if begins is not None and ends is not None:
                middle = (begins + ends) / 2
                at = bisect_right(starts, middle) - 1
                voice = stretches[at][2] if at >= 0 and middle <= stretches[at][1] else None
            spoken.append(Said(voice, string(row, "punct") or text_of(row), begins, ends))
        yield from sentences(spoken)
        return


def _end_of(row: Table, begins: float) -> float | None:
    length = time_of(row.get("duration"))
    return begins + length if length is not None else ends_of(row)


def _otter(whole: Any) -> Iterator[Said]:
    """Otter: stretches whose voices are numbers, their names in a list; times count samples, 16,000 a second."""
    for holder in (table(whole, "speech"), table(whole)):
        stretches = rows_at(holder, "transcripts")
        if not any("transcript" in row for row in stretches):
            continue
        named = {
            _number(row.get("id")): voice_name(row.get("speaker_name")) for row in rows_at(holder, "speakers")
        }
        for row in stretches:
            key = _number(row.get("speaker_id"))
            samples = time_of(row.get("start_offset"))
            yield Said(
                named.get(key) or voice_of(row) or voice_name(row.get("label")),
                string(row, "transcript"),
                samples / 16_000 if samples is not None else None,
            )


def _azure(whole: Any) -> Iterator[Said]:
    """Azure batch transcription: phrases with their voices; times count ticks, ten million a second."""
    for phrase in rows_at(whole, "recognizedPhrases"):
        ticks = time_of(phrase.get("offsetInTicks"))
        text = next((string(best, "display", "lexical") for best in rows_at(phrase, "nBest")), "")
        yield Said(voice_of(phrase), text, ticks / 1e7 if ticks is not None else None)


def _whisper_cpp(whole: Any) -> Iterator[Said]:
    for row in rows_at(whole, "transcription"):
        milliseconds = time_of(table(row, "offsets").get("from"))
        voice = voice_of(row)
        yield Said(voice, string(row, "text"), milliseconds / 1000 if milliseconds is not None else None)


_ROW = ""
"""Stands in a path for the rows of a list."""


def _number(value: Any) -> str:
    return str(value) if isinstance(value, str | int) else ""


def _any(whole: Any) -> Iterator[Said]:
    """The list of rows with the most words in it, wherever it stands; one with voices rather than one without.

    Whisper and its kin, AssemblyAI, Podcasting 2.0 and many a home-made file are no more than such a list.
    """
    best: tuple[int, list[Table]] = (0, [])
    for rows in _lists(whole):
        words = sum(len(text_of(row)) for row in rows)
        voices = sum(1 for row in rows if voice_of(row))
        voiced = 4 * voices > len(rows) and 2 * voices > sum(map(_spoken_in(rows), rows))
        if voiced or 2 * sum(1 for row in rows if begins_of(row) is not None) > len(rows):
            best = max(
                best, (words * (4 if voiced else 1) // (8 if are_words(rows) else 1), rows), key=_weight
            )
    said = said_in(_told(best[1]))
    return sentences(said) if are_words(best[1]) else said


def _lists(whole: Any) -> Iterator[list[Table]]:
    """The lists of rows in a file; those that stand under the same keys, as the speeches of each item, are one.

    In a row that has words of its own only its single words are looked for: other lists are other tellings of it.
    """
    found: dict[tuple[str, ...], list[Table]] = {}
    told_again: set[tuple[str, ...]] = set()
    unseen: list[tuple[tuple[str, ...], Any]] = [((), whole)]
    while unseen:
        path, value = unseen.pop()
        if isinstance(value, list):
            found.setdefault(path, []).extend(rows_at(value))
            inner = [((*path, _ROW), each) for each in value]
        else:
            inner = [((*path, key), each) for key, each in value.items()]
            if path[-1:] == (_ROW,) and text_of(value):
                told_again.update(below for below, _ in inner)
        unseen += [(path, each) for path, each in reversed(inner) if isinstance(each, dict | list)]
    for path, rows in found.items():
        again = any(path[:end] in told_again for end in range(1, len(path) + 1))
        if not again or are_words(rows):
            yield rows


def _told(rows: list[Table]) -> Iterator[Table]:
    """Rows, those of a type that nobody speaks in in brackets, as notes stand in a transcript."""
    is_spoken = _spoken_in(rows)
    for row in rows:
        yield row if is_spoken(row) or not text_of(row) else {"text": f"[{text_of(row).strip('[]() ')}]"}


def _spoken_in(rows: list[Table]) -> Callable[[Table], bool]:
    """Whether a row is of a type that has voices: "speech" is, where "heading" and "scene" are not."""
    types = {str(row.get("type")) for row in rows if voice_of(row)}
    return lambda row: not types or not isinstance(row.get("type"), str) or row["type"] in types


def _weight(found: tuple[int, list[Table]]) -> int:
    return found[0]


def _whole_text(whole: Any) -> Iterator[Said]:
    """A transcript that is one string: `{"text": "…"}`."""
    if text := string(table(whole), "text", "transcript"):
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
    _apart,
    _otter,
    _azure,
    _whisper_cpp,
    _any,
    _whole_text,
)
