"""JSON of meeting programs, chats and editors: whatever a row calls its voice, its words and its time."""

from __future__ import annotations

from typing import Any

import pytest

from tests.readers.telling import said

ASKED, ANSWERED = "Who waits?", "Nobody does."


def words(text: str, begins: float, **voice: Any) -> list[dict[str, Any]]:
    """Words a second apart."""
    return [
        {"text": word, "start": begins + n, "end": begins + n + 0.4} | voice
        for n, word in enumerate(text.split())
    ]


TIMED: dict[str, Any] = {
    "a meeting's list of users": {
        "timeline": [
            {"text": ASKED, "ts": "00:00:00.500", "users": [{"username": "Ada Fenn", "user_id": "x"}]},
            {"text": ANSWERED, "ts": "00:00:02.500", "users": [{"username": "Jon Weir", "user_id": "y"}]},
        ]
    },
    "a name for display beside an identifier": {
        "entries": [
            {
                "text": ASKED,
                "speakerId": "x@lock",
                "speakerDisplayName": "Ada Fenn",
                "startOffset": "00:00:00.5",
            },
            {
                "text": ANSWERED,
                "speakerId": "y@lock",
                "speakerDisplayName": "Jon Weir",
                "startOffset": "00:00:02.5",
            },
        ],
        "events": [{"eventType": "CallStarted", "userDisplayName": "Ada Fenn"}],
    },
    "a call's participants, in milliseconds": {
        "Participants": [{"ParticipantRole": "Ada Fenn"}, {"ParticipantRole": "Jon Weir"}],
        "Transcript": [
            {"Content": ASKED, "BeginOffsetMillis": 500, "ParticipantRole": "Ada Fenn"},
            {"Content": ANSWERED, "BeginOffsetMillis": 2500, "ParticipantRole": "Jon Weir"},
        ],
    },
    "paragraphs beside words": {
        "words": words(ASKED, 0.5) + words(ANSWERED, 2.5),
        "paragraphs": [
            {"start": 0.5, "end": 2.4, "speaker": "Ada Fenn"},
            {"start": 2.5, "end": 4.9, "speaker": "Jon Weir"},
        ],
    },
    "voices at the words alone": [
        {"text": ASKED, "start": 0.5, "words": words(ASKED, 0.5, speaker="Ada Fenn")},
        {"text": ANSWERED, "start": 2.5, "words": words(ANSWERED, 2.5, speaker="Jon Weir")},
    ],
    "speeches under each item": {
        "items": [
            {"title": "Eels", "speeches": [{"speaker": {"name": "Ada Fenn"}, "text": ASKED, "start": 0.5}]},
            {
                "title": "Tides",
                "speeches": [{"speaker": {"name": "Jon Weir"}, "text": ANSWERED, "start": 2.5}],
            },
        ]
    },
    "spans of time": [
        {"speaker": "Ada Fenn", "text": ASKED, "timestamp": [0.5, 1.4]},
        {"speaker": "Jon Weir", "text": ANSWERED, "timestamp": [2.5, 3.4]},
    ],
}


@pytest.mark.parametrize("shape", TIMED)
def test_voices_words_and_times_are_found_whatever_they_are_called(shape: str) -> None:
    assert said(TIMED[shape]) == [("Ada Fenn", ASKED, 0.5), ("Jon Weir", ANSWERED, 2.5)]


CHATS: dict[str, Any] = {
    "the real name in a profile": [
        {"user": "U01", "ts": "1514764800.0", "text": ASKED, "user_profile": {"real_name": "Ada Fenn"}},
        {"user": "U02", "ts": "1514764801.0", "text": ANSWERED, "user_profile": {"real_name": "Jon Weir"}},
    ],
    "whom it is from, the words in parts": {
        "name": "Lock keepers",
        "messages": [
            {
                "type": "message",
                "from": "Ada Fenn",
                "text": ["Who ", {"type": "bold", "text": "waits"}, "?"],
            },
            {"type": "message", "from": "Jon Weir", "text": ANSWERED},
        ],
    },
    "an envelope around the words": {
        "messages": [
            {"sender": "Ada Fenn", "content": {"msgtype": "m.text", "body": ASKED}},
            {"sender": "Jon Weir", "content": {"msgtype": "m.text", "body": ANSWERED}},
        ]
    },
    "roles where there are no names": [
        {"role": "Ada Fenn", "paragraph": ASKED},
        {"role": "Jon Weir", "paragraph": ANSWERED},
    ],
}


@pytest.mark.parametrize("shape", CHATS)
def test_a_chat_s_messages_are_turns(shape: str) -> None:
    assert said(CHATS[shape]) == [("Ada Fenn", ASKED, None), ("Jon Weir", ANSWERED, None)]


def test_captions_in_pieces_are_the_words_of_nobody() -> None:
    events = [
        {"tStartMs": 500, "segs": [{"utf8": "Who"}, {"utf8": " waits?"}]},
        {"tStartMs": 2500, "segs": [{"utf8": ANSWERED}]},
    ]
    assert said({"events": events}) == [(None, f"{ASKED} {ANSWERED}", 0.5)]


def test_where_from_is_a_time_it_is_nobody() -> None:
    rows = [{"from": 0.5, "to": 2, "text": ASKED}, {"from": "2.5", "to": "4", "text": ANSWERED}]
    assert said(rows) == [(None, f"{ASKED} {ANSWERED}", 0.5)]
