"""JSON of recognisers: each service's shape gives the same turns, with their times."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.readers import Unreadable, read
from pullquote.transcript.build import build
from tests.readers.telling import said
from tests.support import read_or_refused

WORDS = [("Who", 0.5, 1), ("waits?", 1.0, 1), ("Nobody", 2.5, 2), ("does.", 3.0, 2)]


def each(word: str, voice: str, begins: str = "start", first: Any = 1) -> list[dict[str, Any]]:
    """The words as rows with those keys, the voices counted from `first`."""
    return [{word: text, begins: at, "end": at + 0.4, voice: first + who - 1} for text, at, who in WORDS]


def spk(who: int) -> str:
    return f"spk_{who - 1}"


AMAZON_ITEMS = [
    {"type": "pronunciation", "start_time": "0.5", "end_time": "0.9", "alternatives": [{"content": "Who"}]},
    {"type": "pronunciation", "start_time": "1.0", "end_time": "1.4", "alternatives": [{"content": "waits"}]},
    {"type": "punctuation", "alternatives": [{"content": "?"}]},
    {
        "type": "pronunciation",
        "start_time": "2.5",
        "end_time": "2.9",
        "alternatives": [{"content": "Nobody"}],
    },
    {"type": "pronunciation", "start_time": "3.0", "end_time": "3.4", "alternatives": [{"content": "does"}]},
    {"type": "punctuation", "alternatives": [{"content": "."}]},
]
AMAZON_SEGMENTS = [
    {"start_time": "0.0", "end_time": "0.3", "speaker_label": "", "items": []},
    *(
        {"speaker_label": spk(who), "items": [{"start_time": str(at), "speaker_label": spk(who)}]}
        for _, at, who in WORDS
    ),
]
SHAPES: dict[str, tuple[tuple[str, str], Any]] = {
    "WhisperX": (
        ("SPEAKER_00", "SPEAKER_01"),
        {
            "segments": [
                {"start": 0.5, "end": 1.4, "text": " Who waits?", "speaker": "SPEAKER_00"},
                {"start": 2.5, "end": 3.4, "text": " Nobody does.", "speaker": "SPEAKER_01"},
            ],
            "word_segments": each("word", "speaker"),
        },
    ),
    "Amazon": (
        ("spk_0", "spk_1"),
        {
            "results": {
                "transcripts": [{"transcript": "Who waits? Nobody does."}],
                "speaker_labels": {"speakers": 2, "segments": AMAZON_SEGMENTS},
                "items": AMAZON_ITEMS,
            }
        },
    ),
    "Google": (
        ("Speaker 1", "Speaker 2"),
        {
            "results": [
                {
                    "alternatives": [
                        {"transcript": "Who waits?", "words": [{"word": "Who"}, {"word": "waits?"}]}
                    ]
                },
                {"alternatives": [{"transcript": " Nobody does.", "words": [{"word": "Nobody"}]}]},
                {
                    "alternatives": [
                        {
                            "words": [
                                {"word": text, "startTime": f"{at}00s", "speakerTag": who}
                                for text, at, who in WORDS
                            ]
                        }
                    ]
                },
            ]
        },
    ),
    "AssemblyAI": (
        ("Speaker A", "Speaker B"),
        {
            "text": "Who waits? Nobody does.",
            "words": [{"text": t, "start": int(at * 1000), "speaker": " AB"[w]} for t, at, w in WORDS],
            "utterances": [
                {"speaker": "A", "start": 500, "end": 1400, "text": "Who waits?"},
                {"speaker": "B", "start": 2500, "end": 3400, "text": "Nobody does."},
            ],
        },
    ),
    "Deepgram, words": (
        ("Speaker 0", "Speaker 1"),
        {
            "results": {
                "channels": [{"alternatives": [{"words": each("punctuated_word", "speaker", first=0)}]}]
            }
        },
    ),
    "Deepgram, paragraphs": (
        ("Speaker 0", "Speaker 1"),
        {
            "results": {
                "channels": [
                    {
                        "alternatives": [
                            {
                                "transcript": "who waits nobody does",
                                "paragraphs": {
                                    "paragraphs": [
                                        {"speaker": 0, "sentences": [{"text": "Who waits?", "start": 0.5}]},
                                        {"speaker": 1, "sentences": [{"text": "Nobody does.", "start": 2.5}]},
                                    ]
                                },
                            }
                        ]
                    }
                ]
            }
        },
    ),
    "Deepgram, utterances": (
        ("Speaker 0", "Speaker 1"),
        {
            "results": {
                "channels": [],
                "utterances": [
                    {"speaker": 0, "start": 0.5, "end": 1.4, "transcript": "Who waits?"},
                    {"speaker": 1, "start": 2.5, "end": 3.4, "transcript": "Nobody does."},
                ],
            }
        },
    ),
    "Speechmatics": (
        ("S1", "S2"),
        {
            "results": [
                {"type": "word", "start_time": 0.5, "alternatives": [{"content": "Who", "speaker": "S1"}]},
                {"type": "word", "start_time": 1.0, "alternatives": [{"content": "waits", "speaker": "S1"}]},
                {"type": "punctuation", "alternatives": [{"content": "?", "speaker": "S1"}]},
                {"type": "word", "start_time": 2.5, "alternatives": [{"content": "Nobody", "speaker": "S2"}]},
                {"type": "word", "start_time": 3.0, "alternatives": [{"content": "does", "speaker": "S2"}]},
                {"type": "punctuation", "alternatives": [{"content": ".", "speaker": "S2"}]},
            ]
        },
    ),
    "Rev": (
        ("Ada Fenn", "Jon Weir"),
        {
            "speakers": [{"id": 0, "name": "Ada Fenn"}, {"id": 1, "name": "Jon Weir"}],
            "monologues": [
                {
                    "speaker": 0,
                    "elements": [
                        {"type": "text", "value": "Who", "ts": 0.5},
                        {"type": "punct", "value": " "},
                        {"type": "text", "value": "waits", "ts": 1.0},
                        {"type": "punct", "value": "?"},
                    ],
                },
                {"speaker": 1, "elements": [{"type": "text", "value": "Nobody does.", "ts": 2.5}]},
            ],
        },
    ),
    "IBM": (
        ("Speaker 0", "Speaker 1"),
        {
            "results": [{"alternatives": [{"timestamps": [[t, at, at + 0.4] for t, at, _ in WORDS]}]}],
            "speaker_labels": [{"from": at, "to": at + 0.4, "speaker": who - 1} for _, at, who in WORDS],
        },
    ),
    "Kaldi": (
        ("S3", "S7"),
        {
            "retval": {
                "words": [
                    {"word": t.lower(), "punct": t, "start": at, "end": at + 0.4} for t, at, _ in WORDS
                ],
                "segmentation": {
                    "segments": [
                        {"start": 0, "duration": 1.3, "speaker": {"@id": "S3", "gender": "F"}},
                        {"start": 1.3, "duration": 9, "speaker": {"@id": "S7", "gender": "M"}},
                    ]
                },
            }
        },
    ),
    "Otter": (
        ("Ada Fenn", "Jon Weir"),
        {
            "speech": {
                "speakers": [{"id": 5, "speaker_name": "Ada Fenn"}, {"id": 6, "speaker_name": "Jon Weir"}],
                "transcripts": [
                    {"speaker_id": 5, "start_offset": 8000, "transcript": "Who waits?"},
                    {"speaker_id": 6, "start_offset": 40000, "transcript": "Nobody does."},
                ],
            }
        },
    ),
    "Oyez": (
        ("Ada Fenn", "Jon Weir"),
        {
            "title": "Oral Argument - May 3, 2021",
            "transcript": {
                "title": "FERRY v. TIDE",
                "sections": [
                    {
                        "turns": [
                            {
                                "speaker": {"name": "Ada Fenn"},
                                "text_blocks": [{"start": 0.5, "text": "Who waits?"}],
                            },
                            {
                                "speaker": {"name": "Jon Weir"},
                                "text_blocks": [{"start": 2.5, "text": "Nobody does."}],
                            },
                        ]
                    }
                ],
            },
        },
    ),
    "Podcasting 2.0": (
        ("Ada Fenn", "Jon Weir"),
        {
            "version": "1.0.0",
            "segments": [
                {"speaker": "Ada Fenn", "startTime": 0.5, "endTime": 0.9, "body": "Who"},
                {"speaker": "Ada Fenn", "startTime": 1.0, "endTime": 1.4, "body": "waits?"},
                {"speaker": "Jon Weir", "startTime": 2.5, "endTime": 3.4, "body": "Nobody does."},
            ],
        },
    ),
    "Azure": (
        ("Speaker 1", "Speaker 2"),
        {
            "recognizedPhrases": [
                {"speaker": 1, "offsetInTicks": 5e6, "nBest": [{"display": "Who waits?"}]},
                {"speaker": 2, "offsetInTicks": 2.5e7, "nBest": [{"display": "Nobody does."}]},
            ]
        },
    ),
    "rows of one's own": (
        ("Ada Fenn", "Jon Weir"),
        [
            {"name": "Ada Fenn", "at": 1, "start": "0:00.5", "text": "Who waits?"},
            {"name": "Jon Weir", "at": 2, "start": "0:02.5", "text": "Nobody does."},
        ],
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_each_service_gives_the_same_turns(shape: str) -> None:
    (asks, answers), value = SHAPES[shape]
    assert said(value) == [(asks, "Who waits?", 0.5), (answers, "Nobody does.", 2.5)]


UNVOICED = {
    "Whisper": {
        "text": "Who waits? Nobody does.",
        "segments": [{"start": 0.5, "text": " Who waits?"}, {"start": 2.5, "text": " Nobody does."}],
        "language": "en",
    },
    "Google": {
        "results": [
            {"alternatives": [{"transcript": "Who waits?"}]},
            {"alternatives": [{"transcript": " Nobody does."}]},
        ]
    },
    "Amazon": {"results": {"items": AMAZON_ITEMS}},
    "one string": {"text": "Who waits?\nNobody does."},
}


@pytest.mark.parametrize("shape", UNVOICED)
def test_where_no_voice_is_stated_nobody_is_named(shape: str) -> None:
    assert [(who, words) for who, words, _ in said(UNVOICED[shape])] == [(None, "Who waits? Nobody does.")]


def test_title_date_and_language_are_read() -> None:
    value = SHAPES["Oyez"][1] | {"language": "en-GB"}
    document = read("a", json.dumps(value).encode())
    assert document.metadata == {"title": "FERRY v. TIDE", "date": "2021-05-03", "language": "en"}
    assert document.text.startswith(
        "FERRY v. TIDE\nOral Argument - May 3, 2021\n\nAda Fenn: Who waits?\n\nJon"
    )


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'{"segments": [', "is broken JSON"),
        (b"[" * 100_000, "is nested too deep"),
        (b'{"name": "ferry", "version": "1.0", "files": [{"name": "a"}]}', "holds no transcript"),
        (b'{"n": ' + b"9" * 9000 + b"}", "is broken JSON"),
    ],
    ids=["cut off", "deep", "something else", "huge number"],
)
def test_what_is_no_transcript_is_refused_in_one_line(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=rf"^a\.json [^\n]*{why}[^\n]*$"):
        read("a.json", data)


KEYS = "speaker text start end words alternatives results items segments type transcript segmentation @id".split()
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.sampled_from(["word", "1.5s", "A"]),
)


@given(
    st.recursive(
        LEAVES,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
        ),
        max_leaves=20,
    )
)
def test_whatever_the_json_only_unreadable_is_raised(value: Any) -> None:
    read_or_refused("a.json", json.dumps(value).encode())


@given(st.data())
def test_a_service_s_json_with_parts_of_it_replaced_is_read_or_refused(data: st.DataObject) -> None:
    value = json.loads(json.dumps(SHAPES[data.draw(st.sampled_from(sorted(SHAPES)))][1]))
    for _ in range(3):
        here = value
        while isinstance(here, dict | list) and here:
            key = data.draw(st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here))))
            if not isinstance(here[key], dict | list) or data.draw(st.booleans()):
                here[key] = data.draw(LEAVES)
                break
            here = here[key]
    read_or_refused("a.json", json.dumps(value).encode())


@given(st.data())
def test_mutated_bytes_are_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(json.dumps(SHAPES[data.draw(st.sampled_from(sorted(SHAPES)))][1]).encode())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    with suppress(Unreadable):
        build(read("a.json", bytes(whole)))


def test_rows_of_a_type_in_which_nobody_speaks_are_notes() -> None:
    rows = [
        {"type": "heading", "text": "THE POND"},
        {"type": "scene", "text": "[The chair is taken]"},
        {"type": "speech", "speaker_name": "Anna Berg", "text": "Order."},
        {"type": "speech", "speaker_name": "Ben Olsen", "text": "Why?"},
        {"type": "other", "text": "A bell rings"},
        {"type": "heading", "text": "THE LAKE"},
        {"type": "speech", "speaker_name": "Anna Berg", "text": "Because."},
    ]
    found = [turn for turn in said({"transcript": rows}) if turn[0]]
    assert found == [
        ("Anna Berg", "Order.", None),
        ("Ben Olsen", "Why? [A bell rings] [THE LAKE]", None),
        ("Anna Berg", "Because.", None),
    ]


def test_other_tellings_of_a_row_are_not_said() -> None:
    rows = [
        {"speaker": "Anna Berg", "start": 0.0, "text": "Good morning."},
        {"speaker": "Ben Olsen", "start": 2.0, "text": "Is it?"},
        {"speaker": "Anna Berg", "start": 4.0, "text": "It is, as you see."},
    ]
    for row in rows:
        row["translations"] = [
            {"lang": lang, "speaker": row["speaker"], "text": f"{row['text']} in {lang}, and at length"}
            for lang in ("de", "fr")
        ]
    assert said({"segments": rows}) == [
        ("Anna Berg", "Good morning.", 0.0),
        ("Ben Olsen", "Is it?", 2.0),
        ("Anna Berg", "It is, as you see.", 4.0),
    ]
