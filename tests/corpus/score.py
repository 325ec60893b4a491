"""How well a transcript was read, against a gold file: figures from 0 to 1.

A gold file says for each turn its label as printed, its speaker, its role, the words it starts and ends with
and its line. It never quotes more, so that texts which may not be copied can have one.

turns    F1 of where turns start
ends     the share of gold turns whose last words agree: nothing cut off, nothing foreign taken in
people   B-cubed F1 of who said what, blind to the form of names; anonymous askers are left out
names    the share of turns by somebody named whose speaker's name agrees, honorifics apart
kinds    the share of questions and answers that are told from one another
title    1 where gold has a title and the transcript's shares most of its words; `date` likewise, exactly
silent   for texts without speakers: 1 where no turn is given to anybody
"""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pullquote.readers import Unreadable, read
from pullquote.transcript.build import build
from pullquote.transcript.serialise import as_json

Json = Mapping[str, Any]

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
CLOSING_NOTES = re.compile(r"(?:\s*(?:\([^()]*\)|\[[^\[\]]*\]))+$")
LOOKAHEAD = 400
"""Words within which a short opening ("Yes.") may be the start of a turn rather than words inside one."""

TITLES = """
mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable rt the chair chairman
chairwoman chairperson president vice secretary senator sen rep representative justice chief judge minister
prime general gen admiral adm colonel col captain capt ambassador governor gov king queen congressman
congresswoman mayor msgr rev herr frau senor senora diputado diputada
"""
NOBODY = """
q a question questions reporter press journalist remark reply voice voices participant audience operator male
female speaker m f crowd 記者 問 запитання вопрос frage pregunta domanda
"""
HONORIFICS = frozenset(TITLES.split())
VOICES = frozenset(NOBODY.split())


def words(text: str | None) -> list[str]:
    """Words without case, accents and apostrophes; a Chinese or Japanese character is a word of its own."""
    plain = unicodedata.normalize("NFKD", text or "")
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return WORD.findall(plain.replace("’", "").replace("'", ""))


def is_anonymous(name: str | None) -> bool:
    """Whether gold names a voice and no person: "Question", "UNIDENTIFIED MALE", "Speaker 2"."""
    parts = [word for word in words(name) if not word.isdigit()]
    if not parts or parts[0] in ("unidentified", "unknown", "several"):
        return True
    return "".join(parts) in VOICES or " ".join(parts) in (
        "some hon members",
        "some hon member",
        "an hon member",
    )


def same_name(gold: str, said: str | None) -> bool:
    """True where one name's words are all the other's, and more than an initial is shared."""
    one, other = (
        {w for w in words(name) if w not in HONORIFICS} or set(words(name)) for name in (gold, said)
    )
    shared = one & other
    return shared in (one, other) and any(len(word) > 1 or one == other for word in shared)


def score(gold: Json, said: Json) -> dict[str, float]:
    """The figures of a transcript, as JSON, that this gold file has something to say about."""
    figures = _header(gold, said)
    people: dict[str | None, Json] = {person["id"]: person for person in said["speakers"]}
    if not gold["turns"]:
        named = {turn["speaker"] for turn in said["turns"] if turn["speaker"] is not None}
        wrong = [p for p in named if not people[p]["anonymous"] and not _is_sole(gold, people[p]["name"])]
        return figures | {"silent": float(not wrong)}

    stream = _Stream.of(said["turns"])
    found, starts, last = _align(gold["turns"], stream)
    reach = range(min(starts), last + 1) if starts and not gold["turns_complete"] else None
    claimed = [at for at in stream.starts if reach is None or at in reach]
    total = len(gold["turns"])
    figures["turns"] = 2 * len(found) / (len(claimed) + total) if found else 0.0
    figures["ends"] = sum(_ends_alike(turn, other) for turn, other in found) / total
    wanted = sum(not is_anonymous(turn["speaker"]) for turn in gold["turns"])
    if wanted:
        named_turns = [
            (turn["speaker"], other["speaker"]) for turn, other in found if not is_anonymous(turn["speaker"])
        ]
        figures["people"] = b_cubed(named_turns) * len(named_turns) / wanted
        right = [
            (name, who) for name, who in named_turns if who in people and same_name(name, people[who]["name"])
        ]
        figures["names"] = len(right) / wanted
    asked = sum(turn["role"] in ("question", "answer") for turn in gold["turns"])
    if asked:
        alike = [turn for turn, other in found if turn["role"] == other["kind"] in ("question", "answer")]
        figures["kinds"] = len(alike) / asked
    return figures


def nothing(gold: Json) -> dict[str, float]:
    """The figures of a document that could not be read at all."""
    return dict.fromkeys(score(gold, {"title": None, "date": None, "speakers": [], "turns": []}), 0.0)


def documents(gold: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """What gold files say."""
    for path in gold:
        yield json.loads(path.read_text("utf-8"))


def document_figures(folder: Path, gold: Json) -> dict[str, float]:
    """The figures of the file in a folder that gold is of."""
    try:
        return score(gold, as_json(build(read(folder / gold["file"]))))
    except Unreadable:
        return nothing(gold)


def b_cubed(pairs: Sequence[tuple[str, str | None]]) -> float:
    """F1 of a clustering: for each item, how pure its cluster is and how much of its true one it holds."""
    if not pairs:
        return 0.0
    together = Counter(pairs)
    gold = Counter(name for name, _ in pairs)
    said = Counter(who for _, who in pairs)
    precision = sum(n * n / said[who] for (_, who), n in together.items()) / len(pairs)
    recall = sum(n * n / gold[name] for (name, _), n in together.items()) / len(pairs)
    return 2 * precision * recall / (precision + recall)


@dataclass
class _Stream:
    """The words of all turns one after another, and the turn that begins at each of the starts."""

    words: list[str] = field(default_factory=list)
    starts: dict[int, Json] = field(default_factory=dict)
    places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, turns: Sequence[Json]) -> _Stream:
        stream = cls()
        for turn in turns:
            if said := words(turn["text"]):
                stream.starts[len(stream.words)] = turn
                stream.words += said
        for at, word in enumerate(stream.words):
            stream.places[word].append(at)
        return stream

    def find(self, needle: list[str], at: int) -> int | None:
        """Where these words come next, from `at` on."""
        places = self.places.get(needle[0], []) if needle else []
        hits = (p for p in places[bisect_left(places, at) :] if self.words[p : p + len(needle)] == needle)
        return next(hits, None)

    def find_start(self, needle: list[str], at: int) -> int | None:
        """The same, but a turn that starts so a little later is meant rather than words inside this one."""
        spot = self.find(needle, at)
        if spot is None or spot in self.starts:
            return spot
        near = (
            s
            for s in self.starts
            if spot < s <= spot + LOOKAHEAD and self.words[s : s + len(needle)] == needle
        )
        return next(near, spot)


def _align(turns: Sequence[Json], stream: _Stream) -> tuple[list[tuple[Json, Json]], list[int], int]:
    """Gold turns with the turns that start as they do; where each starts; the last word that gold reaches."""
    found: list[tuple[Json, Json]] = []
    starts: list[int] = []
    at = last = 0
    for turn in turns:
        spot = stream.find_start(words(turn["start"]), at)
        if spot is None:
            continue
        starts.append(spot)
        at = spot + 1
        end = words(turn["end"])
        tail = stream.find(end, spot)
        last = max(last, spot if tail is None else tail + len(end) - 1)
        if spot in stream.starts:
            found.append((turn, stream.starts[spot]))
    return found, starts, last


def _ends_alike(gold: Json, said: Json) -> bool:
    """A closing "(Laughter.)" may be counted to the turn or not."""
    end = words(gold["end"])
    text = said["text"].rstrip()
    return any(words(t)[-len(end) :] == end for t in (text, CLOSING_NOTES.sub("", text)))


def _header(gold: Json, said: Json) -> dict[str, float]:
    figures = {}
    if gold["title"]:
        wanted, given = set(words(gold["title"])), set(words(said["title"]))
        figures["title"] = float(len(wanted & given) >= 0.6 * len(wanted | given))
    if gold["date"]:
        figures["date"] = float(said["date"] == gold["date"])
    return figures


def _is_sole(gold: Json, name: str) -> bool:
    return "sole_speaker" in gold and same_name(gold["sole_speaker"], name)
